import { alarmStep } from '@mingchuang/shared/consultations/consultations.rules';
import type { AlarmStep, FeedbackAlarms } from '@mingchuang/shared/consultations/consultations.types';
import { ROLE_CAPABILITIES } from '@mingchuang/shared/staff/staff.types';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { iso, isoOrNull } from '../../platform/iso.ts';
import { StaffQueries } from '../staff/staff.queries.ts';
import { ConsultationsAlarmsQueries, type DueFeedback } from './consultations.alarms.queries.ts';
import { ConsultationsRepository } from './consultations.repository.ts';

const SHOWN_MAX = 50;

type Colleague = Awaited<ReturnType<StaffQueries['active']>>[number];

/** A feedback that is not published a month after closing: told to its owner on the last day, then to those who supervise. */
@Injectable()
export class ConsultationsAlarms {
  constructor(
    private readonly db: Db,
    private readonly alarms: ConsultationsAlarmsQueries,
    private readonly repository: ConsultationsRepository,
    private readonly staff: StaffQueries,
    private readonly clock: Clock,
  ) {}

  /** In the caller's transaction; each step once a person and due day. */
  async raise(m: EntityManager, due: readonly DueFeedback[]): Promise<void> {
    const today = this.clock.today();
    const [staff, told] = await Promise.all([this.staff.active(), this.alarms.told(due.map(({ id }) => id))]);
    const known = new Set(told.map(({ consultationId, staffId, step, dueOn }) => [consultationId, staffId, step, dueOn].join(':')));
    for (const one of due) {
      const step = alarmStep(one.feedbackOn, today);
      if (step === null) continue;
      for (const { id: staffId } of peopleOf(one, step, staff)) {
        if (known.has([one.id, staffId, step, one.feedbackOn].join(':'))) continue;
        await this.repository.alarm(m, { id: uuidv7(), consultationId: one.id, staffId, step, dueOn: one.feedbackOn, at: this.clock.now(), seenAt: null });
      }
    }
  }

  async list({ staffId }: StaffCaller): Promise<FeedbackAlarms> {
    const [unseen, rows] = await Promise.all([this.alarms.unseen(staffId), this.alarms.of(staffId, SHOWN_MAX)]);
    const items = rows.map(({ id, consultationId, title, step, dueOn, at, seenAt }) => ({
      id,
      consultationId,
      title,
      step,
      dueOn,
      at: iso(at),
      seenAt: isoOrNull(seenAt),
    }));
    return { unseen, items };
  }

  async see({ staffId }: StaffCaller, id: string): Promise<void> {
    if (!(await this.alarms.isOf(id, staffId))) throw new AppError('NOT_FOUND');
    await this.db.write((m) => this.repository.seeAlarm(m, id, staffId, this.clock.now()));
  }
}

/** Who began it while they are still in its unit, else whoever may write there; once it is overdue those who supervise too. */
function peopleOf({ ownerId, unitId }: DueFeedback, step: AlarmStep, staff: readonly Colleague[]): Set<Colleague> {
  const may = ({ role }: Colleague, capability: 'answer' | 'supervise') => ROLE_CAPABILITIES[role].includes(capability);
  const unit = staff.filter((one) => one.unitId === unitId && may(one, 'answer'));
  const owner = unit.filter(({ id }) => id === ownerId);
  return new Set([...(owner.length > 0 ? owner : unit), ...(step === 'overdue' ? staff.filter((one) => may(one, 'supervise')) : [])]);
}
