import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { execute, insert } from '../../platform/db.ts';
import { type LoginCodeEntity, ResidentEntity } from './residents.entity.ts';

@Injectable()
export class ResidentsRepository {
  async insert(m: EntityManager, resident: ResidentEntity): Promise<void> {
    await insert(m, ResidentEntity, { ...resident });
  }

  async setConsent(m: EntityManager, residentId: string, version: string | null, at: number | null): Promise<void> {
    await m.update(ResidentEntity, { id: residentId }, { consentVersion: version, consentAt: at });
  }

  /** One statement: two requests at once, such as a double tap, must not collide. */
  async replaceCode(m: EntityManager, { id, codeHash, attempts, expiresAt }: LoginCodeEntity): Promise<void> {
    await execute(m, 'REPLACE INTO login_code (id, codeHash, attempts, expiresAt) VALUES (?, ?, ?, ?)', [id, codeHash, attempts, expiresAt]);
  }

  /** Counts a try before the code is compared, so that parallel guesses count too; false when none is left. */
  async takeAttempt(m: EntityManager, id: string, max: number): Promise<boolean> {
    return (await execute(m, 'UPDATE login_code SET attempts = attempts + 1 WHERE id = ? AND attempts < ?', [id, max])) === 1;
  }

  /** A code works once: of two who bring it, one deletes it. */
  async consumeCode(m: EntityManager, id: string, codeHash: string): Promise<boolean> {
    return (await execute(m, 'DELETE FROM login_code WHERE id = ? AND codeHash = ?', [id, codeHash])) === 1;
  }
}
