import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principals, StaffPrincipal } from './access.ts';

/** A member of staff with the address they call from, for the audit log. */
export interface StaffCaller extends StaffPrincipal {
  address: string;
}

export function callerOf(context: ExecutionContext): StaffCaller {
  const request = context.switchToHttp().getRequest<Principals>();
  if (request.staff === undefined) throw new Error('Caller is for staff operations');
  return { ...request.staff, address: request.ip };
}

export const Caller = createParamDecorator((_: unknown, context: ExecutionContext) => callerOf(context));
