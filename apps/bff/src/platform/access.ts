import type {} from '@fastify/cookie';
import type { Capability } from '@mingchuang/shared/staff/staff.types';
import { applyDecorators, type CanActivate, createParamDecorator, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { note } from './api-notes.ts';
import { equal } from './crypto.ts';
import { AppError } from './errors.ts';
import { type Session, Sessions } from './sessions.ts';
import type { WhoMay } from './who-may.ts';

export const STAFF_COOKIE = 'mc_console';

const WHO_MAY = 'whoMay';

/** Every operation says who may and, in a few Chinese words for the API description, what it is for. */
export function Allow(who: WhoMay, summary: string): MethodDecorator {
  return applyDecorators(SetMetadata(WHO_MAY, who), note({ who, summary }));
}

/** A member of staff as the guard knows them. */
export interface StaffPrincipal {
  staffId: string;
  name: string;
  unitId: string;
  capabilities: readonly Capability[];
  session: Session;
}

export interface ResidentPrincipal {
  residentId: string;
  session: Session;
}

/** Implemented by the staff feature; the platform knows no feature. */
export abstract class StaffDirectory {
  abstract find(staffId: string): Promise<Omit<StaffPrincipal, 'session'> | null>;
}

export type Principals = FastifyRequest & { resident?: ResidentPrincipal; staff?: StaffPrincipal };

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly directory: StaffDirectory,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const who = this.reflector.get<WhoMay | undefined>(WHO_MAY, context.getHandler());
    if (who === undefined) throw new AppError('FORBIDDEN');
    return who === 'public' || this.#admit(who, context.switchToHttp().getRequest<Principals>());
  }

  async #admit(who: Exclude<WhoMay, 'public'>, request: Principals): Promise<boolean> {
    if (who === 'resident') {
      request.resident = await this.resident(request);
      return true;
    }
    const staff = await this.staff(request);
    if (who !== 'staff' && !staff.capabilities.includes(who)) throw new AppError('FORBIDDEN');
    if (request.method !== 'GET' && request.method !== 'HEAD') checkCsrf(request, staff.session);
    request.staff = staff;
    return true;
  }

  async resident(request: FastifyRequest): Promise<ResidentPrincipal> {
    const token = request.headers.authorization?.match(/^Bearer (\S{1,200})$/)?.[1];
    const session = token === undefined ? null : await this.sessions.find(token);
    if (session?.kind !== 'resident') throw new AppError(token === undefined ? 'NOT_SIGNED_IN' : 'SESSION_EXPIRED');
    return { residentId: session.subjectId, session };
  }

  async staff(request: FastifyRequest): Promise<StaffPrincipal> {
    const token = request.cookies[STAFF_COOKIE];
    const session = token === undefined ? null : await this.sessions.find(token);
    if (session?.kind !== 'staff') throw new AppError(token === undefined ? 'NOT_SIGNED_IN' : 'SESSION_EXPIRED');
    const staff = await this.directory.find(session.subjectId);
    if (staff === null) throw new AppError('SESSION_EXPIRED');
    return { ...staff, session };
  }
}

function checkCsrf(request: FastifyRequest, session: Session): void {
  const sent = request.headers['x-csrf-token'];
  if (typeof sent !== 'string' || session.csrf === null || !equal(sent, session.csrf)) throw new AppError('CSRF_INVALID');
}

export const CurrentResident = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<Principals>().resident);
