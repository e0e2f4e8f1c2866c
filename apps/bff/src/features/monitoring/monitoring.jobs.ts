import { clears, dueSort, type Fault, faultsOf, findingDue, findingKey } from '@mingchuang/shared/monitoring/monitoring.rules';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Days } from '../../outbox/days.ts';
import { Outbox } from '../../outbox/outbox.ts';
import { type Job, OutboxWorker } from '../../outbox/outbox.worker.ts';
import { Clock } from '../../platform/clock.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import type { MonitoringFindingEntity } from './monitoring.entity.ts';
import { MonitoringFacts } from './monitoring.facts.ts';
import { MonitoringQueries } from './monitoring.queries.ts';
import { MonitoringRepository } from './monitoring.repository.ts';

/** The daily look: a fault has one open finding, and a finding whose fault is gone is closed. All of a day is one commit. */
@Injectable()
export class MonitoringJobs implements OnModuleInit {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly outbox: Outbox,
    private readonly days: Days,
    private readonly facts: MonitoringFacts,
    private readonly findings: MonitoringQueries,
    private readonly repository: MonitoringRepository,
    private readonly units: UnitsQueries,
    private readonly calendar: CalendarQueries,
    private readonly clock: Clock,
    private readonly live: LiveHub,
  ) {}

  onModuleInit(): void {
    this.days.open((m, day) => this.outbox.add(m, 'monitoring.day', day, { day }));
    this.worker.on('monitoring.day', {
      kind: 'inside',
      run: (m, { payload }) => this.#look(m, payload),
      after: async ({ payload }) => {
        for (const { id } of await this.units.all()) this.live.hint([`unit:${id}`], { topic: 'monitoring', id: payload.day });
      },
    });
  }

  async #look(m: EntityManager, { day }: Job<'monitoring.day'>['payload']): Promise<string> {
    if (day !== this.clock.today()) return '这一天已经过去，由后来的一天接着查';
    await this.calendar.refresh();
    const [facts, live, { frontDeskId }] = await Promise.all([this.facts.gather(), this.findings.live(), this.units.desks()]);
    const faults = new Map(faultsOf(facts, day).map((fault) => [findingKey(fault), fault]));
    let cleared = 0;
    for (const row of live) {
      const fault = faults.get(row.openKey ?? '');
      if (fault !== undefined) {
        faults.delete(findingKey(fault));
        const dueOn = row.dueOn ?? findingDue(this.calendar.current, row.kind, row.dueFrom);
        await this.repository.refresh(m, row.id, { label: fault.label, detail: fault.detail, dueOn, dueSort: dueSort(dueOn) });
      } else if (clears(row.state)) {
        const set = { state: 'cleared', queue: 'closed', openKey: null, closedAt: this.clock.now() };
        if (await this.repository.change(m, row.id, row.version, set, { type: 'clear', staffId: null, note: '', at: this.clock.now() })) cleared += 1;
      }
    }
    for (const fault of faults.values()) await this.repository.insert(m, this.#finding(fault, day, frontDeskId), this.clock.now());
    await this.repository.looked(m, { day, at: this.clock.now(), found: faults.size });
    return `新发现 ${faults.size} 项，自行消除 ${cleared} 项`;
  }

  #finding({ check, subjectId, label, detail, unitId, ownerStaffId }: Fault, day: string, frontDeskId: string): MonitoringFindingEntity {
    const dueOn = findingDue(this.calendar.current, check, day);
    return {
      ...{ id: uuidv7(), version: 1, kind: check, subjectId, openKey: findingKey({ check, subjectId }), label, detail, state: 'open', queue: 'open' },
      ...{ unitId: unitId ?? frontDeskId, ownerStaffId, foundOn: day, dueFrom: day, dueOn, dueSort: dueSort(dueOn) },
      ...{ evidence: '', evidenceLink: '', doneById: null, verifiedById: null, closedAt: null },
    };
  }
}
