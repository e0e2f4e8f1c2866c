import { localDateOf } from '@mingchuang/shared/local-date';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AuditEntity } from './audit.entity.ts';
import { Clock } from './clock.ts';
import { sha256 } from './crypto.ts';
import { insert, insertAll, isDuplicate } from './db.ts';

export type AuditAction =
  | 'session.open'
  | 'session.close'
  | 'message.view'
  | 'message.accept'
  | 'message.reply'
  | 'message.offer'
  | 'message.publish'
  | 'message.unpublish'
  | 'message.decline'
  | 'application.view'
  | 'application.register'
  | 'application.step'
  | 'application.identity'
  | 'application.export'
  | 'application.due'
  | 'correction.view'
  | 'correction.step'
  | 'correction.identity'
  | 'message.due'
  | 'consultation.write'
  | 'consultation.step'
  | 'consultation.export'
  | 'periodic.series'
  | 'periodic.enter'
  | 'periodic.publish'
  | 'periodic.return'
  | 'survey.write'
  | 'survey.step'
  | 'survey.export'
  | 'contact.view'
  | 'words.view'
  | 'policy.create'
  | 'policy.submit'
  | 'policy.opinion'
  | 'policy.schedule'
  | 'policy.publish'
  | 'policy.withdraw'
  | 'policy.abolish'
  | 'policy.channel'
  | 'delivery.retry'
  | 'calendar.change'
  | 'column.plant'
  | 'column.propose'
  | 'column.decide'
  | 'finding.step'
  | 'page.write'
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
    await this.addAll(m, actor, action, [{ subjectId, reason }]);
  }

  /**
   * The same, once a person, day and `part`: a screen that asks again tells nothing new. Its id is made of them, so that two
   * requests at once are one line. False: it stands there already.
   */
  async addOnceADay(m: EntityManager, actor: Actor, action: AuditAction, subjectId: string, part: string, reason: string | null = null): Promise<boolean> {
    const at = this.clock.now();
    const id = idOf(sha256([actor.staffId, action, subjectId, part, localDateOf(at)].join('\n')));
    const { staffId: actorId, name: actorName, address } = actor;
    try {
      await insert(m, AuditEntity, { id, at, actorId, actorName, action, subjectId, reason, address });
      return true;
    } catch (error) {
      // Both engines undo the refused INSERT alone; the caller's transaction goes on.
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** The same action on many things, in one go. */
  async addAll(
    m: EntityManager,
    actor: Actor | null,
    action: AuditAction,
    entries: readonly { subjectId: string | null; reason: string | null }[],
  ): Promise<void> {
    const who = { at: this.clock.now(), actorId: actor?.staffId ?? null, actorName: actor?.name ?? '系统', action, address: actor?.address ?? '' };
    await insertAll(
      m,
      AuditEntity,
      entries.map(({ subjectId, reason }) => ({ id: uuidv7(), subjectId, reason, ...who })),
    );
  }
}

/** A hash in the shape of the other ids (RFC 9562, version 8). */
function idOf(digits: string): string {
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
