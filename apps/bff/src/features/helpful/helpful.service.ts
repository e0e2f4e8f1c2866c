import type { HelpfulDetail, HelpfulVote, VoteHelpful } from '@mingchuang/shared/helpful/helpful.types';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Crypto } from '../../platform/crypto.ts';
import { Db, execute, insert, isDuplicate } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { iso } from '../../platform/iso.ts';
import { PoliciesQueries } from '../policies/policies.queries.ts';
import { HelpfulEntity } from './helpful.entity.ts';
import { HelpfulQueries } from './helpful.queries.ts';

@Injectable()
export class HelpfulService {
  constructor(
    private readonly db: Db,
    private readonly policies: PoliciesQueries,
    private readonly helpful: HelpfulQueries,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
  ) {}

  /** The same vote twice is one; another one of the same device takes its place. */
  async vote(policyId: string, { device, helpful, words, asked }: VoteHelpful): Promise<HelpfulVote> {
    await this.#published(policyId);
    const at = this.clock.now();
    const went = asked && !helpful;
    const row = { id: this.#voter(policyId, device), policyId, helpful: Number(helpful), asked: Number(went), words, at };
    try {
      await this.db.write((m) => insert(m, HelpfulEntity, row));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await this.db.write((m) =>
        execute(m, 'UPDATE policy_helpful SET helpful = ?, asked = ?, words = ?, at = ? WHERE id = ?', [row.helpful, row.asked, words, at, row.id]),
      );
    }
    return { helpful, words, asked: went, at: iso(at) };
  }

  async of(policyId: string): Promise<HelpfulDetail> {
    await this.#published(policyId);
    return this.helpful.of(policyId);
  }

  async #published(policyId: string): Promise<void> {
    if ((await this.policies.rows([policyId])).length === 0) throw new AppError('NOT_FOUND');
  }

  /** Another one for every text: what one device votes on cannot be put together. */
  #voter(policyId: string, device: string): string {
    return this.crypto.index('helpful', `${policyId}\n${device.toLowerCase()}`).slice(0, 36);
  }
}
