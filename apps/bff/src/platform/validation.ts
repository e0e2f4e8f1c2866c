import type { FieldError } from '@mingchuang/shared/errors';
import { applyDecorators, ValidationPipe } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsString, Length, type ValidationError } from 'class-validator';
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

/** Control characters except tab and line feed. */
const CONTROL = /[^\P{Cc}\t\n]/gu;

/** Text a person typed: control characters go, CRLF becomes LF, ends are trimmed; length in characters. */
export function PersonText(label: string, min: number, max: number): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ minLength: min, maxLength: max }),
    Transform(({ value }) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replace(CONTROL, '').trim() : value)),
    IsString({ message: `请填写${label}` }),
    Length(min, max, {
      message: ({ value }) =>
        typeof value === 'string' && value.length > max ? `${label}最多 ${max} 个字` : min > 1 && value ? `${label}至少 ${min} 个字` : `请填写${label}`,
    }),
  );
}
