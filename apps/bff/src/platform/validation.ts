import { charactersIn } from '@mingchuang/shared/characters';
import type { FieldError } from '@mingchuang/shared/errors';
import { isLocalDate } from '@mingchuang/shared/local-date';
import { applyDecorators, ValidationPipe } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  getMetadataStorage,
  IS_LENGTH,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateBy,
  type ValidationError,
  type ValidationOptions,
} from 'class-validator';
import { AppError } from './errors.ts';

/**
 * What a class asks of its fields is found once: class-validator looks through every class of the product for it, at every request.
 * Nothing here validates by groups or by schema, so the class alone decides.
 */
const rules = getMetadataStorage();
const search = rules.getTargetValidationMetadatas.bind(rules);
const found = new Map<unknown, ReturnType<typeof search>>();
rules.getTargetValidationMetadatas = (target, ...how) => {
  const own = found.get(target) ?? search(target, ...how);
  found.set(target, own);
  return own;
};

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

/** What can be seen of a text that a person wrote; empty where there is nothing to see. */
export function personText(value: string): string {
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

/** A legal day that exists. */
export function ExistingDay(label: string): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && isLocalDate(value);
  return ValidateBy({ name: 'isDay', validator: { validate } }, { message: `${label}不对，应为 2026-11-12 的样子` });
}

/** `?from=2026-11-12` */
export function QueryDay(): PropertyDecorator {
  return applyDecorators(IsOptional(), Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '日期应为 2026-11-12 的样子' }));
}

/** `?year=2026`; the rule listed first is the one that an answer names, so the order is part of it. */
export function QueryInt(min: number, max: number, message: string): PropertyDecorator {
  return applyDecorators(
    Max(max, { message }),
    Min(min, { message }),
    IsInt({ message }),
    Type(() => Number),
  );
}

/** `?internal=true` */
export function QueryFlag(): PropertyDecorator {
  const truth = ({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value);
  return applyDecorators(IsOptional(), Transform(truth), IsBoolean({ message: '应为 true 或 false' }));
}
