import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Days } from '../../outbox/days.ts';
import { Outbox } from '../../outbox/outbox.ts';
import { type Job, OutboxWorker } from '../../outbox/outbox.worker.ts';
import { Clock } from '../../platform/clock.ts';
import { SearchIndex } from '../../search/search.index.ts';
import { DraftsQueries } from './policies.drafts.queries.ts';
import { PoliciesPublishing } from './policies.publishing.ts';
import { PoliciesQueries } from './policies.queries.ts';
import { searchable } from './policies.view.ts';

/** texts in one commit */
const BATCH = 50;

@Injectable()
export class PoliciesJobs implements OnModuleInit {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly days: Days,
    private readonly outbox: Outbox,
    private readonly drafts: DraftsQueries,
    private readonly policies: PoliciesQueries,
    private readonly publishing: PoliciesPublishing,
    private readonly search: SearchIndex,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.days.open((m, day) => this.outbox.add(m, 'policy.day', day, { day, after: null }, `${day}:`));
    this.worker.on('policy.publish', {
      kind: 'inside',
      run: async (m, { payload }) => {
        const row = await this.drafts.byId(payload.draftId);
        if (row === null || row.state !== 'scheduled' || row.version !== payload.version) return '已经改期、修改或者取消';
        return this.publishing.due(m, row);
      },
      after: async ({ payload }) => {
        const row = await this.drafts.byId(payload.draftId);
        if (row !== null) await this.publishing.shown([row]);
      },
    });
    this.worker.on('policy.day', { kind: 'inside', run: (m, job) => this.#day(m, job) });
  }

  /** Search learns on its day that a text has lapsed, was abolished or has begun to count. */
  async #day(m: Parameters<SearchIndex['put']>[0], { payload: { day, after } }: Job<'policy.day'>): Promise<string> {
    const today = this.clock.today();
    if (day !== today) return '这一天已经过去，由后来的一天接着办';
    const rows = await this.policies.misjudged(today, after ?? '', BATCH);
    for (const row of rows) await this.search.put(m, searchable(row, today));
    const next = rows.length === BATCH ? rows.at(-1)?.id : undefined;
    if (next !== undefined) await this.outbox.add(m, 'policy.day', day, { day, after: next }, `${day}:${next}`);
    return `改了 ${rows.length} 篇`;
  }
}
