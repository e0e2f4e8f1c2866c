import { type CaseReminders, REMINDERS_COUNTED_MAX } from '@mingchuang/shared/disclosure/case-reminders.types';
import { isSupervised, warningStep } from '@mingchuang/shared/disclosure/reminders.rules';
import { maskPersonalData } from '@mingchuang/shared/masking';
import { ROLE_CAPABILITIES } from '@mingchuang/shared/staff/staff.types';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { iso, isoOrNull } from '../../platform/iso.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { StaffQueries } from '../staff/staff.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { DisclosureDueQueries, type DueCase } from './disclosure.due.queries.ts';
import { DisclosureQueries } from './disclosure.queries.ts';
import { DisclosureRepository } from './disclosure.repository.ts';
import { DisclosureSight } from './disclosure.sight.ts';

const SHOWN_MAX = 50;
const DECIDING_MAX = 20;

type Colleague = Awaited<ReturnType<StaffQueries['active']>>[number];

/** Warnings of due days, for the people of a case: each step once a person and due day. */
@Injectable()
export class DisclosureReminders {
  constructor(
    private readonly db: Db,
    private readonly cases: DisclosureQueries,
    private readonly due: DisclosureDueQueries,
    private readonly repository: DisclosureRepository,
    private readonly sight: DisclosureSight,
    private readonly staff: StaffQueries,
    private readonly units: UnitsQueries,
    private readonly calendar: CalendarQueries,
    private readonly clock: Clock,
  ) {}

  /** In the caller's transaction. Only the last step that has come is warned of, so that a day without a server floods nobody. */
  async warn(m: EntityManager, cases: readonly DueCase[]): Promise<void> {
    const today = this.clock.today();
    const steps = cases.flatMap((one) => {
      const before = warningStep(this.calendar.current, one.dueOn, today);
      return before === null ? [] : [{ ...one, before }];
    });
    if (steps.length === 0) return;
    const [staff, { frontDeskId }, warned] = await Promise.all([this.staff.active(), this.units.desks(), this.due.warned(steps.map(({ id }) => id))]);
    const known = new Set(warned.map((row) => keyOf(row)));
    for (const { before, dueOn, ...one } of steps) {
      for (const { id: staffId } of peopleOf(one, before, staff, frontDeskId)) {
        const row = { caseId: one.id, staffId, dueOn, workingDaysBefore: before };
        if (!known.has(keyOf(row))) await this.repository.remind(m, { ...row, id: uuidv7(), at: this.clock.now(), seenAt: null });
      }
    }
  }

  async list(caller: StaffCaller): Promise<CaseReminders> {
    const sight = await this.sight.of(caller);
    const turn = await this.sight.turn(caller);
    const [unseen, rows, waiting] = await Promise.all([
      this.due.unseen(caller.staffId, sight),
      this.due.reminders(caller.staffId, sight, SHOWN_MAX),
      this.cases.deciding(sight, turn, REMINDERS_COUNTED_MAX + 1),
    ]);
    const deciding = {
      count: waiting.length,
      items: waiting
        .slice(0, DECIDING_MAX)
        .flatMap(({ id, number, information, waitsFor, dueOn }) =>
          waitsFor === null ? [] : [{ caseId: id, number, information: maskPersonalData(information), waitsFor, dueOn }],
        ),
    };
    const items = rows.map(({ id, caseId, number, information, dueOn, workingDaysBefore, at, seenAt }) => ({
      id,
      caseId,
      number,
      information: maskPersonalData(information),
      dueOn,
      before: workingDaysBefore,
      at: iso(at),
      seenAt: isoOrNull(seenAt),
    }));
    return { unseen, items, deciding };
  }

  async see(caller: StaffCaller, id: string): Promise<void> {
    if (!(await this.due.isReminderOf(id, caller.staffId))) throw new AppError('NOT_FOUND');
    await this.db.write((m) => this.repository.seeReminder(m, id, caller.staffId, this.clock.now()));
  }
}

function keyOf(row: { caseId: string; staffId: string; dueOn: string; workingDaysBefore: number }): string {
  return [row.caseId, row.staffId, row.dueOn, row.workingDaysBefore].join(':');
}

/** Who began it, while they still see it; else whoever handles cases in its unit. In the last days those who supervise too. */
function peopleOf({ ownerId, unitId }: Pick<DueCase, 'ownerId' | 'unitId'>, before: number, staff: readonly Colleague[], officeId: string): Set<Colleague> {
  const may = ({ role }: Colleague, capability: 'answer' | 'supervise') => ROLE_CAPABILITIES[role].includes(capability);
  const supervisors = staff.filter((one) => may(one, 'supervise'));
  const owner = staff.filter((one) => one.id === ownerId && (one.unitId === unitId || one.unitId === officeId || may(one, 'supervise')));
  const handlers = owner.length > 0 ? owner : staff.filter((one) => one.unitId === unitId && may(one, 'answer'));
  return new Set([...handlers, ...(isSupervised(before) ? supervisors : [])]);
}
