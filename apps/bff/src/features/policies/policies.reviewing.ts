import type { GiveOpinion, PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import { STAGE_NAMES } from '@mingchuang/shared/policies/policies.words';
import { refuseOpinion, reviewState } from '@mingchuang/shared/policies/reviews.rules';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { AppError, fieldError, refuse } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { DraftsQueries, factsOf } from './policies.drafts.queries.ts';
import { PoliciesReader } from './policies.reader.ts';
import { PoliciesRepository } from './policies.repository.ts';
import { PoliciesSight } from './policies.sight.ts';

/** Three reviews and the secrecy check, each by somebody else and each of the very text that was read. */
@Injectable()
export class PoliciesReviewing {
  constructor(
    private readonly drafts: DraftsQueries,
    private readonly repository: PoliciesRepository,
    private readonly reader: PoliciesReader,
    private readonly sight: PoliciesSight,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly live: LiveHub,
  ) {}

  async give(caller: StaffCaller, id: string, seen: number, { stage, passed, opinion, contentHash }: GiveOpinion, once: OnceKey): Promise<PolicyDraft> {
    const row = await this.sight.seen(caller, id);
    await this.idempotency.run(caller.staffId, once, async (m) => {
      if (row.version !== seen) throw await this.reader.stale(id, seen);
      if (!passed && opinion === '') throw fieldError('POLICY_OPINION_MISSING', 'opinion');
      if (contentHash !== row.contentHash) throw new AppError('POLICY_CONTENT_CHANGED');
      const given = await this.drafts.opinions([id]);
      const reviewer = await this.sight.reviewer(caller);
      refuse(refuseOpinion(factsOf(row), given, reviewer(row), stage));
      const at = this.clock.now();
      const one = { draftId: id, stage, staffId: caller.staffId, passed, opinion, contentHash, at };
      const complete = passed && reviewState(factsOf(row), [...given, one]).complete;
      const state = complete ? 'approved' : passed ? 'inReview' : 'returned';
      if (!(await this.repository.changeDraft(m, id, seen, { state }))) throw await this.reader.stale(id, seen);
      await this.repository.addOpinion(m, { ...one, passed: passed ? 1 : 0 });
      const event = { stage, staffId: caller.staffId, at, note: opinion };
      await this.repository.addEvent(m, id, seen + 1, { type: passed ? 'passed' : 'refused', ...event });
      if (complete) await this.repository.addEvent(m, id, seen + 1, { type: 'approved', staffId: null, at });
      await this.audit.add(m, caller, 'policy.opinion', id, `${STAGE_NAMES[stage]}：${passed ? '通过' : '退回'}`);
      return { id };
    });
    this.live.hint(await this.sight.audiences(row.unitId), { topic: 'policy', id });
    return this.reader.draft(caller, await this.sight.seen(caller, id));
  }
}
