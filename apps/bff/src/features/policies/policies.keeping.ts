import { ERRORS, type ErrorCode } from '@mingchuang/shared/errors';
import { localDateOf } from '@mingchuang/shared/local-date';
import type {
  AbolishPolicy,
  ConsolePolicy,
  ConsolePolicyPage,
  ConsolePolicyQuery,
  LogChannel,
  PolicyAction,
  PolicyVersionText,
} from '@mingchuang/shared/policies/console-policies.types';
import type { PolicyContent, PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import { refuseAbolition } from '@mingchuang/shared/policies/publishing.rules';
import { workingDaysBetween } from '@mingchuang/shared/work-calendar';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { isDuplicate } from '../../platform/db.ts';
import { AppError, fieldError, staleVersion } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { iso } from '../../platform/iso.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { PublicCache } from '../../platform/public-cache.ts';
import { SearchIndex } from '../../search/search.index.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { PoliciesDrafting } from './policies.drafting.ts';
import { DraftsQueries } from './policies.drafts.queries.ts';
import type { PolicyEntity } from './policies.entity.ts';
import { PoliciesPagesQueries, type VersionRow } from './policies.pages.queries.ts';
import { contentOf } from './policies.publication.ts';
import { PoliciesQueries } from './policies.queries.ts';
import { PoliciesReader } from './policies.reader.ts';
import { PoliciesRepository } from './policies.repository.ts';
import { PoliciesSight } from './policies.sight.ts';
import { policyRow, searchable, storedBlocks } from './policies.view.ts';

/** What staff do with a text that is published: a new version, its abolition, a note of where else it stands. */
@Injectable()
export class PoliciesKeeping {
  constructor(
    private readonly policies: PoliciesQueries,
    private readonly pages: PoliciesPagesQueries,
    private readonly drafts: DraftsQueries,
    private readonly drafting: PoliciesDrafting,
    private readonly repository: PoliciesRepository,
    private readonly reader: PoliciesReader,
    private readonly sight: PoliciesSight,
    private readonly calendar: CalendarQueries,
    private readonly idempotency: Idempotency,
    private readonly search: SearchIndex,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly live: LiveHub,
    private readonly publicCache: PublicCache,
  ) {}

  async list(query: ConsolePolicyQuery): Promise<ConsolePolicyPage> {
    const context = await this.policies.context();
    return this.policies.page(query, (row) => ({ ...policyRow(row, context), version: row.version, versionNumber: row.versionNumber }));
  }

  async open(caller: StaffCaller, id: string): Promise<ConsolePolicy> {
    const row = await this.#row(id);
    const [page, pictures, versions, [draft], channels, interpretations, names] = await Promise.all([
      this.pages.view(row, 'staff'),
      this.reader.pictures({ blocks: storedBlocks(row.blocks) }),
      this.pages.versions(id),
      this.drafts.openOf([id]),
      this.pages.channels(id),
      this.drafts.interpretations(id),
      this.pages.staffNames(id),
    ]);
    const calendar = this.calendar.current;
    return {
      ...page,
      version: row.version,
      versionNumber: row.versionNumber,
      contentHash: row.contentHash,
      pictures,
      openDraft: draft === undefined ? null : { id: draft.id, drafterName: draft.drafterName ?? '' },
      history: versions.map((one) => historyRow(one, names)),
      channelLog: channels.map(({ staffName, ...one }) => ({
        id: one.id,
        channel: one.channel,
        address: one.address,
        publishedOn: one.publishedOn,
        lag: workingDaysBetween(calendar, row.publishedOn, one.publishedOn),
        recordedBy: staffName ?? '',
      })),
      interpretations,
      actions: this.#actions(caller, row, draft !== undefined),
    };
  }

  async version(id: string): Promise<PolicyVersionText> {
    const row = await this.pages.version(id);
    if (row === null) throw new AppError('NOT_FOUND');
    const content: PolicyContent = JSON.parse(row.content);
    const by = new Map([[row.publishedBy ?? '', row.staffName ?? '']]);
    return { ...historyRow(row, by), policyId: row.policyId, content, pictures: await this.reader.pictures(content) };
  }

  /** A draft that begins with what is published. One at a time. */
  async newVersion(caller: StaffCaller, id: string, seen: number, once: OnceKey): Promise<PolicyDraft> {
    const row = await this.#row(id);
    if (!this.#mayChange(caller, row)) throw new AppError('FORBIDDEN', { detail: '这一篇由别的科室发布' });
    const links = await this.pages.ownLinks(id);
    const related = links.filter(({ relation }) => relation === 'related').map(({ target, targetId }) => ({ target, id: targetId }));
    const interprets = links.filter(({ relation }) => relation === 'interprets').map(({ targetId }) => targetId);
    const { id: draftId } = await this.idempotency.run(caller.staffId, once, async (m) => {
      if (row.version !== seen) throw staleVersion(seen, row.version);
      try {
        return { id: await this.drafting.begin(m, caller, id, row.versionNumber, contentOf(row, related, interprets)) };
      } catch (error) {
        throw isDuplicate(error) ? new AppError('POLICY_VERSION_OPEN') : error;
      }
    });
    return this.reader.draft(caller, await this.sight.seen(caller, draftId));
  }

  /** 废止: marked on the original everywhere, never deleted (domain.md §3). */
  async abolish(caller: StaffCaller, id: string, seen: number, { on, byPolicyId, reason }: AbolishPolicy, once: OnceKey): Promise<ConsolePolicy> {
    const row = await this.#row(id);
    const [by] = byPolicyId === null ? [] : await this.policies.rows([byPolicyId]);
    await this.idempotency.run(caller.staffId, once, async (m) => {
      if (row.version !== seen) throw staleVersion(seen, row.version);
      const refusal = refuseAbolition({ abolishedOn: row.abolishedOn, since: row.formedOn ?? row.originalPublishedOn }, { on, byPolicyId, reason });
      if (refusal !== null) throw fieldError(refusal.code, refusal.field);
      if (byPolicyId !== null && (by === undefined || byPolicyId === id)) throw fieldError('POLICY_LINK_UNKNOWN', 'byPolicyId');
      const set = { abolishedOn: on, abolishedBy: byPolicyId, abolishReason: reason };
      if (!(await this.repository.changePolicy(m, id, seen, set))) throw staleVersion(seen, seen + 1);
      if (byPolicyId !== null) await this.repository.addLink(m, { policyId: byPolicyId, relation: 'abolishes', target: 'policy', targetId: id });
      await this.search.put(m, searchable({ ...row, ...set }, this.clock.today()));
      await this.audit.add(m, caller, 'policy.abolish', id, `${on}，${by === undefined ? reason : `由《${by.title}》废止`}`.slice(0, 200));
      return { id };
    });
    return this.#changed(caller, id);
  }

  async logChannel(caller: StaffCaller, id: string, seen: number, { channel, address, publishedOn }: LogChannel, once: OnceKey): Promise<ConsolePolicy> {
    const row = await this.#row(id);
    await this.idempotency.run(caller.staffId, once, async (m) => {
      const at = this.clock.now();
      if (publishedOn > localDateOf(at)) throw fieldError('CASE_DAY_FUTURE', 'publishedOn');
      if (!(await this.repository.changePolicy(m, id, seen, {}))) throw staleVersion(seen, row.version);
      const entry = { id: uuidv7({ msecs: at }), policyId: id, channel, address, publishedOn, staffId: caller.staffId, recordedAt: at };
      await this.repository.addChannel(m, entry);
      await this.audit.add(m, caller, 'policy.channel', id);
      return { id };
    });
    return this.#changed(caller, id);
  }

  async #row(id: string): Promise<PolicyEntity> {
    const row = await this.policies.byId(id);
    if (row === null) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Its unit does; what was imported belongs to nobody yet, and whoever drafts may take it up. */
  #mayChange(caller: StaffCaller, { unitId }: PolicyEntity): boolean {
    return caller.capabilities.includes('draft') && (unitId === null || unitId === caller.unitId);
  }

  #actions(caller: StaffCaller, row: PolicyEntity, open: boolean): ConsolePolicy['actions'] {
    const action = (name: PolicyAction, code: ErrorCode | null) => ({ action: name, allowed: code === null, reason: code === null ? null : ERRORS[code][1] });
    const publish: ErrorCode | null = caller.capabilities.includes('publish') ? null : 'FORBIDDEN';
    return [
      action('newVersion', open ? 'POLICY_VERSION_OPEN' : this.#mayChange(caller, row) ? null : 'FORBIDDEN'),
      action('abolish', row.abolishedOn === null ? publish : 'POLICY_ABOLISHED'),
      action('logChannel', caller.capabilities.includes('draft') ? null : 'FORBIDDEN'),
    ];
  }

  async #changed(caller: StaffCaller, id: string): Promise<ConsolePolicy> {
    this.publicCache.clear();
    this.live.hint(['supervisors', `unit:${caller.unitId}`], { topic: 'policy', id });
    return this.open(caller, id);
  }
}

function historyRow({ id, number, title, changeNote, contentHash, publishedAt, publishedBy }: VersionRow, names: ReadonlyMap<string, string>) {
  return {
    id,
    number,
    title,
    changeNote,
    contentHash,
    publishedAt: iso(publishedAt),
    publishedBy: publishedBy === null ? null : (names.get(publishedBy) ?? ''),
  };
}
