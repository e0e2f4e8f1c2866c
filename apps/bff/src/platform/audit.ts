import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AuditEntity } from './audit.entity.ts';
import { Clock } from './clock.ts';
import { insert } from './db.ts';

export type AuditAction =
  | 'session.open'
  | 'session.close'
  | 'message.view'
  | 'message.accept'
  | 'message.reply'
  | 'message.publish'
  | 'message.unpublish'
  | 'application.view'
  | 'application.register'
  | 'application.step'
  | 'application.identity'
  | 'application.export'
  | 'application.due'
  | 'message.due'
  | 'contact.view'
  | 'delivery.retry'
  | 'calendar.change'
  | 'import.letters'
  | 'import.documents';

export interface Actor {
  staffId: string;
  name: string;
  address: string;
}

@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  /** Written in the caller's transaction: what is not in the log has not happened. */
  async add(m: EntityManager, actor: Actor | null, action: AuditAction, subjectId: string | null, reason: string | null = null): Promise<void> {
    await insert(m, AuditEntity, {
      id: uuidv7(),
      at: this.clock.now(),
      actorId: actor?.staffId ?? null,
      actorName: actor?.name ?? '系统',
      action,
      subjectId,
      reason,
      address: actor?.address ?? '',
    });
  }
}
