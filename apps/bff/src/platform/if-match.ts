import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { note } from './api-notes.ts';
import { AppError } from './errors.ts';

/** The version the caller has seen, from `If-Match: "<version>"`; missing → 428. */
export function seenVersionOf(context: ExecutionContext): number {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const version = header?.match(/^"?(\d{1,9})"?$/)?.[1];
  if (version === undefined) throw new AppError('IF_MATCH_REQUIRED');
  return Number(version);
}

export const SeenVersion = createParamDecorator((_: unknown, context: ExecutionContext) => seenVersionOf(context));

export const ApiIfMatch = (): MethodDecorator => note({ ifMatch: true });
