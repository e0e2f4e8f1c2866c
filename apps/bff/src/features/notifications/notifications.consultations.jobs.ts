import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox, type OutboxPayloads } from '../../outbox/outbox.ts';
import { OutboxWorker } from '../../outbox/outbox.worker.ts';
import { Clock } from '../../platform/clock.ts';
import { type Audience, LiveHub } from '../../platform/live.hub.ts';
import { ConsultationsQueries } from '../consultations/consultations.queries.ts';
import { NotificationsQueries } from './notifications.queries.ts';
import { NotificationsRepository } from './notifications.repository.ts';

/** people told in one commit */
const BATCH = 250;
type Payload = OutboxPayloads['consultation.published'];

/**
 * What came of a consultation is published: everybody who gave an opinion gets one entry, however many opinions they gave.
 * Each batch shares one commit with the job of the next, so a killed process goes on where it stopped, and nobody is told twice.
 * It tells of something that was received, so whoever withdrew the consent since is told too (PIPL 15).
 */
@Injectable()
export class NotificationsConsultationsJobs implements OnModuleInit {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly outbox: Outbox,
    private readonly notifications: NotificationsQueries,
    private readonly repository: NotificationsRepository,
    private readonly consultations: ConsultationsQueries,
    private readonly live: LiveHub,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.worker.on('consultation.published', { kind: 'bulk', run: (m, { payload }) => this.#tell(m, payload), after: ({ payload }) => this.#hint(payload) });
  }

  async #tell(m: EntityManager, { consultationId, after }: Payload): Promise<string> {
    const residents = await this.#batch({ consultationId, after });
    const known = new Set((await this.#entries(consultationId, residents)).map(({ residentId }) => residentId));
    const told = residents.filter((residentId) => !known.has(residentId));
    const at = this.clock.now();
    await this.repository.insertAll(
      m,
      told.map((residentId) => ({
        residentId,
        topic: 'consultation.published' as const,
        consultationId,
        dueOn: null,
        dedupeKey: entryKey(consultationId, residentId),
        at,
      })),
    );
    const last = residents.at(-1);
    if (residents.length === BATCH && last !== undefined)
      await this.outbox.add(m, 'consultation.published', consultationId, { consultationId, after: last }, `${consultationId}:${last}`);
    return `${told.length} 位提意见的居民已放进站内通知`;
  }

  async #hint({ consultationId, after }: Payload): Promise<void> {
    const entries = await this.#entries(consultationId, await this.#batch({ consultationId, after }));
    const audiences = entries.map(({ residentId }): Audience => `resident:${residentId}`);
    this.live.hint(audiences, { topic: 'consultation', id: consultationId });
    for (const { id, residentId } of entries) this.live.hint([`resident:${residentId}`], { topic: 'notification', id });
  }

  #batch({ consultationId, after }: Payload): Promise<string[]> {
    return this.consultations.givers(consultationId, after ?? '', BATCH);
  }

  async #entries(consultationId: string, residents: readonly string[]): Promise<{ id: string; residentId: string }[]> {
    return residents.length === 0 ? [] : this.notifications.byKeys(residents.map((residentId) => entryKey(consultationId, residentId)));
  }
}

function entryKey(consultationId: string, residentId: string): string {
  return `consultation.published:${consultationId}:${residentId}`;
}
