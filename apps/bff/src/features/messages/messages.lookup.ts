import type { LookupMessage, MyMessage } from '@mingchuang/shared/messages/messages.types';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Crypto, equal } from '../../platform/crypto.ts';
import { Db } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { MessagesQueries } from './messages.queries.ts';
import { MessagesReader } from './messages.reader.ts';
import { MessagesRepository } from './messages.repository.ts';

const TRIES = 5;
const LOCK_MS = 15 * 60_000;

/** Progress by query code and PIN, without signing in. Wrong PINs lock the code, whoever tries them. */
@Injectable()
export class MessagesLookup {
  constructor(
    private readonly db: Db,
    private readonly messages: MessagesQueries,
    private readonly repository: MessagesRepository,
    private readonly reader: MessagesReader,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
  ) {}

  /** The database decides, right or wrong, whether a try still counts: a thousand guesses at once get no more than five. */
  async find({ queryCode, pin }: LookupMessage): Promise<MyMessage> {
    const stored = await this.messages.pinOf(queryCode);
    if (stored === null || stored.pinHash === null) throw new AppError('QUERY_CODE_OR_PIN_WRONG');
    const { id, pinHash } = stored;
    const now = this.clock.now();
    if (!equal(pinHash, this.crypto.index('pin', `${queryCode}\n${pin}`))) {
      const counted = await this.db.write((m) => this.repository.countPinFailure(m, id, { now, tries: TRIES, lockedUntil: now + LOCK_MS }));
      const locked = !counted || ((await this.messages.pinOf(queryCode))?.pinLockedUntil ?? 0) > now;
      throw new AppError(locked ? 'QUERY_LOCKED' : 'QUERY_CODE_OR_PIN_WRONG');
    }
    if (!(await this.db.write((m) => this.repository.clearPinFailures(m, id, now)))) throw new AppError('QUERY_LOCKED');
    const message = await this.messages.byId(id);
    if (message === null) throw new AppError('QUERY_CODE_OR_PIN_WRONG');
    return this.reader.byCode(message);
  }
}
