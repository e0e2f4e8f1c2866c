import { correctionDue } from '@mingchuang/shared/corrections/corrections.rules';
import type { CorrectionAction, StaffCorrectionAction } from '@mingchuang/shared/corrections/corrections.types';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../outbox/outbox.ts';
import { type Job, type Note, OutboxWorker } from '../../outbox/outbox.worker.ts';
import { Clock } from '../../platform/clock.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { fixedDay } from '../calendar/calendar.deadlines.queries.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { CorrectionsQueries } from '../corrections/corrections.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { NotificationsQueries } from './notifications.queries.ts';
import { NotificationsRepository } from './notifications.repository.ts';

/** A step that staff took on a request for correction becomes an entry of its applicant's inbox, exactly once (41 「告知申请人」). */
@Injectable()
export class NotificationsCorrectionsJobs implements OnModuleInit {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly outbox: Outbox,
    private readonly notifications: NotificationsQueries,
    private readonly repository: NotificationsRepository,
    private readonly corrections: CorrectionsQueries,
    private readonly units: UnitsQueries,
    private readonly calendar: CalendarQueries,
    private readonly live: LiveHub,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.worker.on('correction.changed', {
      kind: 'inside',
      run: (m, job) => this.#tell(m, job),
      after: (job) => this.#hint(job.payload.correctionId, stepKey(job)),
    });
  }

  async #tell(m: EntityManager, job: Job<'correction.changed'>): Promise<Note> {
    const { correctionId, action } = job.payload;
    if (!isOfStaff(action)) return null;
    const row = await this.corrections.byId(correctionId);
    if (row === null) return null;
    const id = await this.repository.insert(m, {
      residentId: row.residentId,
      topic: `correction.${action}`,
      correctionId,
      dueOn: action === 'accept' ? fixedDay(correctionDue(this.calendar.current, row.submittedOn)) : null,
      dedupeKey: stepKey(job),
      at: this.clock.now(),
    });
    await this.outbox.add(m, 'wechat.push', correctionId, { notificationId: id }, id);
    return '已放进站内通知';
  }

  /** Whoever looks at it: its unit, the office, supervisors, and the applicant, whose inbox may have one entry more. */
  async #hint(id: string, key: string): Promise<void> {
    const [row, entry, { frontDeskId }] = await Promise.all([this.corrections.byId(id), this.notifications.byKey(key), this.units.desks()]);
    if (row === null) return;
    this.live.hint(['supervisors', `unit:${row.unitId}`, `unit:${frontDeskId}`, `resident:${row.residentId}`], { topic: 'correction', id });
    if (entry !== null) this.live.hint([`resident:${row.residentId}`], { topic: 'notification', id: entry.id });
  }
}

/** What applicants do themselves is no news to them. */
function isOfStaff(action: CorrectionAction): action is StaffCorrectionAction {
  return action !== 'submit' && action !== 'withdraw';
}

function stepKey({ id }: Job<'correction.changed'>): string {
  return `correction.changed:${id}`;
}
