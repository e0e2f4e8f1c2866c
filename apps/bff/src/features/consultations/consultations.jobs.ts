import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Days } from '../../outbox/days.ts';
import { Outbox, type OutboxPayloads } from '../../outbox/outbox.ts';
import { OutboxWorker } from '../../outbox/outbox.worker.ts';
import { Clock } from '../../platform/clock.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { ConsultationsAlarmsQueries } from './consultations.alarms.queries.ts';
import { ConsultationsAlarms } from './consultations.alarms.ts';

/** consultations in one commit */
const BATCH = 50;
/** whoever was told this short a time ago has something to look at */
const JUST_NOW_MS = 10_000;

/** What a new day brings: a batch shares its commit with the job of the next, so a killed process goes on where it stopped. */
@Injectable()
export class ConsultationsJobs implements OnModuleInit {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly days: Days,
    private readonly outbox: Outbox,
    private readonly due: ConsultationsAlarmsQueries,
    private readonly alarms: ConsultationsAlarms,
    private readonly clock: Clock,
    private readonly live: LiveHub,
  ) {}

  onModuleInit(): void {
    this.days.open((m, day) => this.outbox.add(m, 'consultation.day', day, { day, after: null }, `${day}:`));
    this.worker.on('consultation.day', { kind: 'inside', run: (m, { payload }) => this.#batch(m, payload), after: () => this.#hint() });
  }

  async #batch(m: EntityManager, { day, after }: OutboxPayloads['consultation.day']): Promise<string> {
    const today = this.clock.today();
    if (day !== today) return '这一天已经过去，由后来的一天接着办';
    const found = await this.due.due(today, after ?? '', BATCH);
    await this.alarms.raise(m, found);
    const last = found.at(-1)?.id;
    if (found.length === BATCH && last !== undefined) await this.outbox.add(m, 'consultation.day', day, { day, after: last }, `${day}:${last}`);
    return `${found.length} 次征集该公布反馈`;
  }

  async #hint(): Promise<void> {
    for (const { staffId, consultationId } of await this.due.toldSince(this.clock.now() - JUST_NOW_MS))
      this.live.hint([`staff:${staffId}`], { topic: 'consultation', id: consultationId });
  }
}
