import { interpretationDue } from '@mingchuang/shared/interpretations/interpretations.rules';
import { localDateOf } from '@mingchuang/shared/local-date';
import { clockView } from '@mingchuang/shared/messages/messages.rules';
import type { PolicyContent } from '@mingchuang/shared/policies/drafts.types';
import { ROLE_CAPABILITIES } from '@mingchuang/shared/staff/staff.types';
import { covers, isWorkingDay } from '@mingchuang/shared/work-calendar';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Days } from '../../outbox/days.ts';
import { Outbox } from '../../outbox/outbox.ts';
import { type Job, OutboxWorker } from '../../outbox/outbox.worker.ts';
import { Clock } from '../../platform/clock.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { PoliciesQueries } from '../policies/policies.queries.ts';
import { StaffQueries } from '../staff/staff.queries.ts';
import { InterpretationsQueries, type TaskRow } from './interpretations.queries.ts';
import { InterpretationsRepository } from './interpretations.repository.ts';

type Colleague = Awaited<ReturnType<StaffQueries['active']>>[number];

/** The clock of interpretations: it begins with the document, and every working day tells who is late. */
@Injectable()
export class InterpretationsJobs implements OnModuleInit {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly outbox: Outbox,
    private readonly days: Days,
    private readonly policies: PoliciesQueries,
    private readonly interpretations: InterpretationsQueries,
    private readonly repository: InterpretationsRepository,
    private readonly staff: StaffQueries,
    private readonly calendar: CalendarQueries,
    private readonly clock: Clock,
    private readonly live: LiveHub,
  ) {}

  onModuleInit(): void {
    this.days.open((m, day) => this.outbox.add(m, 'interpretation.day', day, { day }));
    this.worker.on('policy.published', { kind: 'inside', run: (m, { payload }) => this.#published(m, payload) });
    this.worker.on('interpretation.day', {
      kind: 'inside',
      run: (m, { payload }) => this.#day(m, payload),
      after: async ({ payload }) => {
        for (const { staffId, id } of await this.interpretations.alarmedOn(payload.day)) this.live.hint([`staff:${staffId}`], { topic: 'reminder', id });
      },
    });
  }

  /** In whatever order a document and what interprets it are told of, the outcome is the same. */
  async #published(m: EntityManager, { policyId, number }: Job<'policy.published'>['payload']): Promise<string> {
    const version = await this.policies.publishedVersion(policyId, number);
    if (version === null) return '没有这个版本';
    const content: PolicyContent = JSON.parse(version.content);
    if (content.kind === 'interpretation') return this.#interpreted(m, policyId, content);
    if (content.plan === null || (await this.interpretations.plan(policyId)) !== null) return '没有新的解读方案';
    const on = localDateOf(version.publishedAt);
    const common = { policyId, unitId: version.unitId, publishedOn: on };
    const tasks = content.plan.items.map(({ form, ownerId, workingDays }) => ({
      id: uuidv7(),
      ...common,
      form,
      workingDays,
      ownerId: ownerId ?? version.drafterId,
      doneOn: null,
      interpretationId: null,
    }));
    await this.repository.insertPlan(m, { ...common, waiver: tasks.length > 0 ? '' : content.plan.waiver, firstOn: null }, tasks);
    for (const { id, form, publishedOn } of await this.interpretations.interpreting(policyId)) {
      await this.repository.done(m, policyId, { id, form, on: publishedOn });
    }
    return `解读方案 ${tasks.length} 项`;
  }

  async #interpreted(m: EntityManager, id: string, content: PolicyContent): Promise<string> {
    const [row] = await this.policies.rows([id]);
    if (row === undefined) return '已经不在';
    for (const document of content.interprets) await this.repository.done(m, document, { id, form: content.form, on: row.publishedOn });
    return `解读了 ${content.interprets.length} 份文件`;
  }

  async #day(m: EntityManager, { day }: Job<'interpretation.day'>['payload']): Promise<string> {
    const today = this.clock.today();
    await this.calendar.refresh();
    const calendar = this.calendar.current;
    if (day !== today) return '这一天已经过去，由后来的一天接着办';
    if (!covers(calendar, today) || !isWorkingDay(calendar, today)) return '不是工作日，不提醒';
    const [open, staff] = await Promise.all([this.interpretations.open(null), this.staff.active()]);
    let told = 0;
    for (const task of open) {
      const { remaining, due } = clockView(calendar, interpretationDue(calendar, task.publishedOn, task.workingDays), today);
      if (due.kind === 'provisional' || remaining === null || remaining > 1) continue;
      for (const { id: staffId } of peopleOf(task, remaining, staff)) {
        await this.repository.alarm(m, { id: uuidv7(), taskId: task.id, staffId, day, remaining, at: this.clock.now(), seenAt: null });
        told += 1;
      }
    }
    return `提醒了 ${told} 人次`;
  }
}

/** Its owner, or whoever drafts in the unit when the owner has left; what is overdue also those who supervise. */
function peopleOf({ ownerId, unitId }: TaskRow, remaining: number, staff: readonly Colleague[]): Set<Colleague> {
  const owner = staff.filter(({ id }) => id === ownerId);
  const drafters = staff.filter((one) => one.unitId === unitId && ROLE_CAPABILITIES[one.role].includes('draft'));
  const supervisors = remaining < 0 ? staff.filter(({ role }) => ROLE_CAPABILITIES[role].includes('supervise')) : [];
  return new Set([...(owner.length > 0 ? owner : drafters), ...supervisors]);
}
