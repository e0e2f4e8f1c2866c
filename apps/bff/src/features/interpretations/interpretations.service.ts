import { interpretationDue, interpretationRates } from '@mingchuang/shared/interpretations/interpretations.rules';
import {
  type DocumentInterpretations,
  DUE_LIST_MAX,
  type InterpretationAlarms,
  type InterpretationMetrics,
  type InterpretationMetricsQuery,
  type InterpretationsDue,
  type InterpretationTask,
} from '@mingchuang/shared/interpretations/interpretations.types';
import { periodFault } from '@mingchuang/shared/local-date';
import { clockView, dueSortKey, wasOnTime } from '@mingchuang/shared/messages/messages.rules';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { isoOrNull } from '../../platform/iso.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { PublishingQueries } from '../publishing/publishing.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { InterpretationsQueries, type TaskRow } from './interpretations.queries.ts';
import { InterpretationsRepository } from './interpretations.repository.ts';

/** Which documents wait to be interpreted, by whom and until when. Due days are computed when they are looked at, so a new calendar moves them at once. */
@Injectable()
export class InterpretationsService {
  constructor(
    private readonly db: Db,
    private readonly interpretations: InterpretationsQueries,
    private readonly repository: InterpretationsRepository,
    private readonly publishing: PublishingQueries,
    private readonly units: UnitsQueries,
    private readonly calendar: CalendarQueries,
    private readonly clock: Clock,
  ) {}

  /** The office and supervisors see every unit's. */
  async due(caller: StaffCaller): Promise<InterpretationsDue> {
    const { frontDeskId } = await this.units.desks();
    const all = caller.capabilities.includes('supervise') || caller.unitId === frontDeskId;
    const rows = await this.interpretations.open(all ? null : { unitId: caller.unitId, staffId: caller.staffId });
    const tasks = await this.#tasks(rows);
    const dayOf = ({ clock }: InterpretationTask) => (clock === null ? '' : dueSortKey(clock.due));
    const sorted = tasks.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.id < b.id ? -1 : 1));
    return { total: sorted.length, overdue: sorted.filter(({ clock }) => clock?.light === 'overdue').length, items: sorted.slice(0, DUE_LIST_MAX) };
  }

  async document(policyId: string): Promise<DocumentInterpretations> {
    const plan = await this.interpretations.plan(policyId);
    if (plan === null) throw new AppError('NOT_FOUND', { detail: '这份文件没有解读方案' });
    return { policyId, waiver: plan.waiver, firstOn: plan.firstOn, tasks: await this.#tasks(await this.interpretations.tasksOf(policyId)) };
  }

  /** Of this year, unless a period is asked for. */
  async metrics({ from, to }: InterpretationMetricsQuery): Promise<InterpretationMetrics> {
    const fault = periodFault(from, to);
    if (fault !== null) throw new AppError('VALIDATION_FAILED', { errors: [fault] });
    const today = this.clock.today();
    const period = { from: from ?? `${(to ?? today).slice(0, 4)}-01-01`, to: to ?? today };
    const [plans, forms] = await Promise.all([this.interpretations.plans(period.from, period.to), this.publishing.forms(period.from, period.to)]);
    const planned = plans.filter(({ waiver }) => waiver === '');
    return {
      ...period,
      documents: planned.length,
      waived: plans.length - planned.length,
      ...interpretationRates(this.calendar.current, planned, today),
      forms,
    };
  }

  async alarms(caller: StaffCaller): Promise<InterpretationAlarms> {
    const [unseen, rows] = await Promise.all([this.interpretations.unseen(caller.staffId), this.interpretations.alarms(caller.staffId)]);
    return { unseen, items: rows.map(({ ownerName, seenAt, ...row }) => ({ ...row, ownerName: ownerName ?? '', seenAt: isoOrNull(seenAt) })) };
  }

  async see(caller: StaffCaller, id: string): Promise<void> {
    if (!(await this.interpretations.isAlarmOf(id, caller.staffId))) throw new AppError('NOT_FOUND');
    await this.db.write((m) => this.repository.see(m, id, caller.staffId, this.clock.now()));
  }

  async #tasks(rows: readonly TaskRow[]): Promise<InterpretationTask[]> {
    const [names, calendar, today] = [await this.units.names(), this.calendar.current, this.clock.today()];
    return rows.map((row) => {
      const due = interpretationDue(calendar, row.publishedOn, row.workingDays);
      return {
        id: row.id,
        policyId: row.policyId,
        policyTitle: row.policyTitle,
        theme: row.theme,
        publishedOn: row.publishedOn,
        form: row.form,
        workingDays: row.workingDays,
        ownerId: row.ownerId,
        ownerName: row.ownerName ?? '',
        unitName: row.unitId === null ? null : (names.get(row.unitId) ?? null),
        clock: row.doneOn === null ? clockView(calendar, due, today) : null,
        doneOn: row.doneOn,
        onTime: row.doneOn === null ? null : wasOnTime(due, row.doneOn),
        interpretationId: row.interpretationId,
      };
    });
  }
}
