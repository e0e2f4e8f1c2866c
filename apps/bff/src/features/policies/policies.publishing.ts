import type { PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import { refusePublication, refuseScheduledAt } from '@mingchuang/shared/policies/publishing.rules';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../outbox/outbox.ts';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';
import { AppError, fieldError, refuse } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { iso } from '../../platform/iso.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { PublicCache } from '../../platform/public-cache.ts';
import type { DraftFull } from './policies.drafts.queries.ts';
import { PoliciesPublication } from './policies.publication.ts';
import { PoliciesReader } from './policies.reader.ts';
import { type NewEvent, PoliciesRepository } from './policies.repository.ts';
import { PoliciesSight } from './policies.sight.ts';

/** What is reviewed goes out: now, or at a time that lies ahead. */
@Injectable()
export class PoliciesPublishing {
  constructor(
    private readonly db: Db,
    private readonly repository: PoliciesRepository,
    private readonly reader: PoliciesReader,
    private readonly publication: PoliciesPublication,
    private readonly sight: PoliciesSight,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly live: LiveHub,
    private readonly publicCache: PublicCache,
  ) {}

  async publish(caller: StaffCaller, id: string, seen: number, once: OnceKey): Promise<PolicyDraft> {
    const row = await this.sight.seen(caller, id);
    await this.idempotency.run(caller.staffId, once, async (m) => {
      if (row.version !== seen) throw await this.reader.stale(id, seen);
      // The clock of the server at the moment of the commit: nothing can be dated back.
      await this.publication.publish(m, row, caller, this.clock.now());
      return { id };
    });
    await this.shown([row]);
    return this.#view(caller, id);
  }

  /** Once more moves it to another time. */
  async schedule(caller: StaffCaller, id: string, seen: number, at: number): Promise<PolicyDraft> {
    const row = await this.#current(caller, id, seen);
    const now = this.clock.now();
    const refusal = refuseScheduledAt(at, now);
    if (refusal !== null) throw fieldError(refusal, 'at');
    refuse(refusePublication(await this.reader.facts(row)));
    const version = seen + 1;
    await this.db.write(async (m) => {
      await this.#change(m, row, { state: 'scheduled', scheduledAt: at }, { type: 'scheduled', staffId: caller.staffId, at: now, note: iso(at) });
      await this.outbox.add(m, 'policy.publish', id, { draftId: id, version }, `${id}:${version}`, at - now);
      await this.audit.add(m, caller, 'policy.schedule', id, iso(at));
    });
    return this.#changed(caller, row);
  }

  async unschedule(caller: StaffCaller, id: string, seen: number): Promise<PolicyDraft> {
    const row = await this.#current(caller, id, seen);
    if (row.state !== 'scheduled') throw new AppError('POLICY_NOT_SCHEDULED');
    const at = this.clock.now();
    await this.db.write(async (m) => {
      await this.#change(m, row, { state: 'approved', scheduledAt: null }, { type: 'unscheduled', staffId: caller.staffId, at });
      await this.audit.add(m, caller, 'policy.schedule', id, '取消定时发布');
    });
    return this.#changed(caller, row);
  }

  /** The hour has come, in the transaction of its job: published exactly once, or put back with the reason. */
  async due(m: EntityManager, row: DraftFull): Promise<string> {
    const at = this.clock.now();
    const refusal = refusePublication(await this.reader.facts(row));
    if (refusal === null) {
      const published = await this.publication.publish(m, row, null, at);
      return `发布了 ${published.length} 篇`;
    }
    const { message } = new AppError(refusal);
    await this.#change(m, row, { state: 'approved', scheduledAt: null }, { type: 'scheduleFailed', staffId: null, at, note: message });
    return message;
  }

  /** After the commit: readers and colleagues see it. */
  async shown(rows: readonly Pick<DraftFull, 'id' | 'unitId'>[]): Promise<void> {
    this.publicCache.clear();
    for (const { id, unitId } of rows) this.live.hint(await this.sight.audiences(unitId), { topic: 'policy', id });
  }

  async #current(caller: StaffCaller, id: string, seen: number): Promise<DraftFull> {
    const row = await this.sight.seen(caller, id);
    if (row.version !== seen) throw await this.reader.stale(id, seen);
    if (row.list === 'ended') throw new AppError('POLICY_NOT_EDITABLE');
    return row;
  }

  async #change(m: EntityManager, row: DraftFull, set: Parameters<PoliciesRepository['changeDraft']>[3], event: NewEvent): Promise<void> {
    if (!(await this.repository.changeDraft(m, row.id, row.version, set))) throw await this.reader.stale(row.id, row.version);
    await this.repository.addEvent(m, row.id, row.version + 1, event);
  }

  async #changed(caller: StaffCaller, row: DraftFull): Promise<PolicyDraft> {
    this.live.hint(await this.sight.audiences(row.unitId), { topic: 'policy', id: row.id });
    return this.#view(caller, row.id);
  }

  async #view(caller: StaffCaller, id: string): Promise<PolicyDraft> {
    return this.reader.draft(caller, await this.sight.seen(caller, id));
  }
}
