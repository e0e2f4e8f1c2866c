import { changedFrom } from '@mingchuang/shared/calendar/calendar.rules';
import { CASE_KINDS } from '@mingchuang/shared/calendar/calendar.types';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../outbox/outbox.ts';
import { type Job, OutboxWorker } from '../../outbox/outbox.worker.ts';
import { Clock } from '../../platform/clock.ts';
import { DeadlineHolders } from './calendar.deadlines.queries.ts';
import { CalendarQueries, LOOK_EVERY_MS } from './calendar.queries.ts';
import { CalendarRepository } from './calendar.repository.ts';

/** By then every process has seen the new year, and what it wrote before is there to be looked at. */
const LOOK_AGAIN_AFTER_MS = 4 * LOOK_EVERY_MS;

/**
 * A year was written: every case it moves gets its new day. Each batch shares one commit with the job of the next, so a
 * killed process leaves whole batches behind and goes on where it stopped, and nobody is told twice.
 */
@Injectable()
export class CalendarJobs implements OnModuleInit {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly outbox: Outbox,
    private readonly calendar: CalendarQueries,
    private readonly repository: CalendarRepository,
    private readonly holders: DeadlineHolders,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.worker.on('calendar.changed', { kind: 'bulk', run: (m, job) => this.#batch(m, job) });
  }

  async #batch(m: EntityManager, { subjectId, payload }: Job<'calendar.changed'>): Promise<string> {
    const { year, version, again } = payload;
    await this.calendar.refresh();
    const [written] = (await this.calendar.years()).filter((one) => one.year === year);
    if (written?.version !== version) return '放假安排又有更新，由后来的一次重算';
    const kind = payload.kind ?? this.holders.after(null);
    if (kind === null) return '没有有期限的事项';
    const change = { calendar: this.calendar.current, since: changedFrom(year), notice: written.notice, key: `${year}.${version}` };
    const { looked, moved, next } = await this.holders.of(kind).recompute(m, change, payload.after);
    await this.repository.progress(m, subjectId, { looked: again ? 0 : looked, moved });
    const following = next === null ? this.holders.after(kind) : kind;
    if (following !== null) await this.#add(m, subjectId, { ...payload, kind: following, after: next });
    else if (!again) {
      await this.repository.finish(m, subjectId, this.clock.now());
      await this.#add(m, subjectId, { ...payload, kind: null, after: null, again: true }, LOOK_AGAIN_AFTER_MS);
    }
    return `看了 ${looked} 件，${moved} 件改了期限`;
  }

  #add(m: EntityManager, subjectId: string, payload: Job<'calendar.changed'>['payload'], delayMs = 0): Promise<void> {
    const { kind, after, again } = payload;
    // numbers, because the key has room for two ids and little more
    const at = `${again ? 2 : 1}.${kind === null ? '' : CASE_KINDS.indexOf(kind)}`;
    return this.outbox.add(m, 'calendar.changed', subjectId, payload, [subjectId, at, after].join(':'), delayMs);
  }
}
