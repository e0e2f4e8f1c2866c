import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from './clock.ts';
import { randomToken, sha256 } from './crypto.ts';
import { Db, execute, insert } from './db.ts';
import { SessionEntity } from './session.entity.ts';

export interface Session {
  id: string;
  kind: 'resident' | 'staff';
  subjectId: string;
  channel: string;
  csrf: string | null;
  expiresAt: number;
}

const RESIDENT_MS = 30 * 86_400_000;
const STAFF_MS = 10 * 3_600_000;
/** A session is looked up at most this often; an ended one works this much longer in another process. */
const CACHE_MS = 5_000;
const CACHE_SIZE = 10_000;

/** Opaque tokens, kept as hashes, for residents (bearer) and staff (cookie). */
@Injectable()
export class Sessions {
  readonly #cache = new Map<string, { session: Session | null; until: number }>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async open(m: EntityManager, kind: Session['kind'], subjectId: string, channel: string): Promise<{ token: string; session: Session }> {
    const token = randomToken();
    const now = this.clock.now();
    const session: Session = {
      id: idOf(token),
      kind,
      subjectId,
      channel,
      csrf: kind === 'staff' ? randomToken() : null,
      expiresAt: now + (kind === 'staff' ? STAFF_MS : RESIDENT_MS),
    };
    await execute(m, 'DELETE FROM session WHERE expiresAt < ?', [now]);
    await insert(m, SessionEntity, { ...session, createdAt: now });
    return { token, session };
  }

  async close(m: EntityManager, sessionId: string): Promise<void> {
    await m.delete(SessionEntity, { id: sessionId });
    this.#cache.delete(sessionId);
  }

  async find(token: string): Promise<Session | null> {
    const id = idOf(token);
    const now = this.clock.now();
    let known = this.#cache.get(id);
    if (known === undefined || known.until <= now) {
      const session = await this.db.readOne<Session>('SELECT id, kind, subjectId, channel, csrf, expiresAt FROM session WHERE id = ?', [id]);
      known = { session, until: now + CACHE_MS };
      if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
      // A token that is not there is not remembered: it may be written a moment later.
      if (session !== null) this.#cache.set(id, known);
    }
    return known.session !== null && known.session.expiresAt > now ? known.session : null;
  }
}

function idOf(token: string): string {
  return sha256(token).slice(0, 36);
}
