import { charactersIn } from '@mingchuang/shared/characters';
import type { FieldError } from '@mingchuang/shared/errors';
import { applyDecorators, ValidationPipe } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IS_LENGTH, IsBoolean, IsOptional, IsString, Matches, ValidateBy, type ValidationError, type ValidationOptions } from 'class-validator';
import { AppError } from './errors.ts';

/** Unknown fields are refused; every error carries its field and a Chinese sentence. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new AppError('VALIDATION_FAILED', { errors: errors.flatMap((e) => fieldErrors(e, '')) }),
  });
}

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const field = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    code: rule === 'whitelistValidation' ? 'UNKNOWN_FIELD' : rule,
    message: rule === 'whitelistValidation' ? '不认识的内容' : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

/** Control characters except tab and line feed, halves of a character, and marks that hide text or turn its reading direction. */
const UNREADABLE = /[^\P{Cc}\t\n]|[\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
/** letters, digits, signs: something to see */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

function personText(value: string): string {
  const text = value.replace(/\r\n?/g, '\n').replace(UNREADABLE, '').trim();
  return VISIBLE.test(text) ? text : '';
}

/** `Length` of class-validator does not count variation selectors, which the counters on the screen do. */
function HasCharacters(min: number, max: number, options: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && charactersIn(value) >= min && charactersIn(value) <= max;
  return ValidateBy({ name: IS_LENGTH, constraints: [min, max], validator: { validate } }, options);
}

/** Text a person typed: what cannot be seen goes, CRLF becomes LF, ends are trimmed; length in characters. */
export function PersonText(label: string, min: number, max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? personText(value) : value)),
    IsString({ message: `请填写${label}` }),
    HasCharacters(min, max, {
      message: ({ value }) =>
        typeof value === 'string' && charactersIn(value) > max ? `${label}最多 ${max} 个字` : min > 1 && value ? `${label}至少 ${min} 个字` : `请填写${label}`,
    }),
  );
}

/** `?from=2026-11-12` */
export function QueryDay(): PropertyDecorator {
  return applyDecorators(IsOptional(), Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '日期应为 2026-11-12 的样子' }));
}

/** `?internal=true` */
export function QueryFlag(): PropertyDecorator {
  const truth = ({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value);
  return applyDecorators(IsOptional(), Transform(truth), IsBoolean({ message: '应为 true 或 false' }));
}
