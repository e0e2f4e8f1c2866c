import { indexNumberOf } from '@mingchuang/shared/policies/index-number.rules';
import type { DraftEventType, ReviewStage } from '@mingchuang/shared/policies/policies.words';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { execute, insert, isDuplicate } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import { PolicyDraftEntity, PolicyDraftEventEntity, PolicyDraftTargetEntity, PolicyOpinionEntity } from './policies.drafts.entity.ts';
import { PolicyChannelEntity, PolicyEntity, PolicyFileEntity, PolicyIndexCounterEntity, PolicyLinkEntity, PolicyVersionEntity } from './policies.entity.ts';

export type DraftColumns = { [K in keyof PolicyDraftEntity]?: Param };
export type PolicyColumns = { [K in keyof PolicyEntity]?: Param };

export interface NewEvent {
  type: DraftEventType;
  stage?: ReviewStage;
  staffId: string | null;
  at: number;
  note?: string;
}

const setOf = (set: Record<string, Param | undefined>): { sql: string; params: Param[] } => ({
  sql: Object.keys(set)
    .map((name) => `, ${name} = ?`)
    .join(''),
  params: Object.values(set).map((value) => value ?? null),
});

@Injectable()
export class PoliciesRepository {
  /** The next 索引号. Its row is locked until the commit, so that numbers have no gaps and no two are the same. */
  async nextIndexNumber(m: EntityManager, organ: string, year: number): Promise<string> {
    const count = () => execute(m, 'UPDATE policy_index_counter SET last = last + 1 WHERE organ = ? AND year = ?', [organ, year]);
    if ((await count()) === 0) {
      try {
        await insert(m, PolicyIndexCounterEntity, { organ, year, last: 1 });
        return indexNumberOf(organ, year, 1);
      } catch (error) {
        // Both engines undo the refused INSERT alone: somebody else has begun the year in this moment.
        if (!isDuplicate(error)) throw error;
        await count();
      }
    }
    return indexNumberOf(organ, year, (await m.findOneByOrFail(PolicyIndexCounterEntity, { organ, year })).last);
  }

  async insertDraft(m: EntityManager, row: PolicyDraftEntity): Promise<void> {
    await insert(m, PolicyDraftEntity, row);
  }

  /** Changes a draft if it still has the version that was seen. False: somebody else was faster; nothing was changed. */
  async changeDraft(m: EntityManager, id: string, seen: number, set: DraftColumns): Promise<boolean> {
    const { sql, params } = setOf(set);
    return (await execute(m, `UPDATE policy_draft SET version = version + 1${sql} WHERE id = ? AND version = ?`, [...params, id, seen])) === 1;
  }

  async addEvent(m: EntityManager, draftId: string, version: number, { type, stage = undefined, staffId, at, note = '' }: NewEvent): Promise<void> {
    await insert(m, PolicyDraftEventEntity, { id: uuidv7({ msecs: at }), draftId, version, type, stage: stage ?? null, staffId, at, note });
  }

  /** One entry for a row of savings by the same person, not one for each. */
  async addEdit(m: EntityManager, draftId: string, version: number, staffId: string, at: number): Promise<void> {
    const moved = await execute(
      m,
      "UPDATE policy_draft_event SET version = ?, at = ? WHERE draftId = ? AND version = ? AND type = 'edited' AND note = '' AND staffId = ?",
      [version, at, draftId, version - 1, staffId],
    );
    if (moved === 0) await this.addEvent(m, draftId, version, { type: 'edited', staffId, at });
  }

  async addOpinion(m: EntityManager, row: Omit<PolicyOpinionEntity, 'id'>): Promise<void> {
    await insert(m, PolicyOpinionEntity, { ...row, id: uuidv7({ msecs: row.at }) });
  }

  /** Which documents an open draft interprets. */
  async setTargets(m: EntityManager, draftId: string, policyIds: readonly string[]): Promise<void> {
    await execute(m, 'DELETE FROM policy_draft_target WHERE draftId = ?', [draftId]);
    for (const policyId of policyIds) await insert(m, PolicyDraftTargetEntity, { draftId, policyId });
  }

  /** Files stay with a text once it had them: an earlier version may need them. */
  async keepFiles(m: EntityManager, policyId: string, fileIds: readonly string[]): Promise<void> {
    for (const fileId of fileIds) {
      try {
        await insert(m, PolicyFileEntity, { policyId, fileId });
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    }
  }

  async insertPolicy(m: EntityManager, row: PolicyEntity): Promise<void> {
    await insert(m, PolicyEntity, row);
  }

  async changePolicy(m: EntityManager, id: string, seen: number, set: PolicyColumns): Promise<boolean> {
    const { sql, params } = setOf(set);
    return (await execute(m, `UPDATE policy SET version = version + 1${sql} WHERE id = ? AND version = ?`, [...params, id, seen])) === 1;
  }

  /** A number is given once and never again. */
  async number(m: EntityManager, id: string, indexNumber: string): Promise<boolean> {
    return (await execute(m, 'UPDATE policy SET indexNumber = ?, version = version + 1 WHERE id = ? AND indexNumber IS NULL', [indexNumber, id])) === 1;
  }

  async insertVersion(m: EntityManager, row: Omit<PolicyVersionEntity, 'id'>): Promise<void> {
    await insert(m, PolicyVersionEntity, { ...row, id: uuidv7({ msecs: row.publishedAt }) });
  }

  /** What the newest version is tied to; an abolition stays. */
  async setLinks(m: EntityManager, policyId: string, links: readonly Omit<PolicyLinkEntity, 'policyId'>[]): Promise<void> {
    await execute(m, "DELETE FROM policy_link WHERE policyId = ? AND relation <> 'abolishes'", [policyId]);
    for (const link of links) await this.addLink(m, { policyId, ...link });
  }

  async addLink(m: EntityManager, link: PolicyLinkEntity): Promise<void> {
    try {
      await insert(m, PolicyLinkEntity, link);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  async addChannel(m: EntityManager, row: PolicyChannelEntity): Promise<void> {
    await insert(m, PolicyChannelEntity, row);
  }
}
