import type { DraftCounts, DraftPage, DraftQuery, PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import { refuseOpinion } from '@mingchuang/shared/policies/reviews.rules';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/caller.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { type DraftListRow, DraftsQueries, factsOf } from './policies.drafts.queries.ts';
import { PoliciesReader } from './policies.reader.ts';
import { PoliciesSight } from './policies.sight.ts';

const QUEUES = {
  mine: { list: 'open' },
  open: { list: 'open' },
  scheduled: { list: 'open', state: 'scheduled' },
  ended: { list: 'ended' },
} as const;

/** Drafts to look at: lists, how many are in each, one of them. */
@Injectable()
export class PoliciesDraftLists {
  constructor(
    private readonly drafts: DraftsQueries,
    private readonly reader: PoliciesReader,
    private readonly sight: PoliciesSight,
  ) {}

  async list(caller: StaffCaller, query: DraftQuery): Promise<DraftPage> {
    const queue = query.queue ?? 'open';
    if (queue === 'todo') return { items: await this.reader.rows(await this.#todo(caller, query)), nextCursor: null };
    const limit = limitOf(query);
    const which = { ...QUEUES[queue], ...(queue === 'mine' && { drafterId: caller.staffId }) };
    const rows = await this.drafts.list(query, which, await this.sight.of(caller), limit, positionOf(query));
    const views = await this.reader.rows(rows);
    const viewOf = new Map(views.map((view) => [view.id, view]));
    const page = pageOf(
      rows,
      limit,
      (row) => ({ key: row.updatedAt, id: row.id }),
      (row) => row.id,
    );
    return { ...page, items: page.items.flatMap((id) => viewOf.get(id) ?? []) };
  }

  async open(caller: StaffCaller, id: string): Promise<PolicyDraft> {
    return this.reader.draft(caller, await this.sight.seen(caller, id));
  }

  async counts(caller: StaffCaller): Promise<DraftCounts> {
    const [counts, todo] = await Promise.all([this.drafts.counts(await this.sight.of(caller), caller.staffId), this.#todo(caller, {})]);
    return { ...counts, todo: todo.length };
  }

  /** What waits for this very person: a review that is theirs, a text of their own that came back, one that can go out. */
  async #todo(caller: StaffCaller, { kind, unitId, q }: Pick<DraftQuery, 'kind' | 'unitId' | 'q'>): Promise<DraftListRow[]> {
    const rows = (await this.drafts.waiting(await this.sight.of(caller))).filter(
      (row) => (kind === undefined || row.kind === kind) && (unitId === undefined || row.unitId === unitId) && (q === undefined || row.title.includes(q)),
    );
    const opinions = await this.drafts.opinions(rows.filter(({ state }) => state === 'inReview').map(({ id }) => id));
    const reviewer = await this.sight.reviewer(caller);
    return rows.filter((row) => {
      if (row.state === 'returned') return row.drafterId === caller.staffId;
      if (row.state === 'approved') return caller.capabilities.includes('publish');
      const given = opinions.filter(({ draftId }) => draftId === row.id);
      const who = reviewer(row);
      return who.stages.some((stage) => refuseOpinion(factsOf(row), given, who, stage) === null);
    });
  }
}
