import { inOneLine } from '@mingchuang/shared/characters';
import { ERRORS, type ErrorCode } from '@mingchuang/shared/errors';
import { daysBetween } from '@mingchuang/shared/local-date';
import { measuresOf } from '@mingchuang/shared/monitoring/measures.rules';
import { dueSort, faultsOf, findingDue, findingKey, findingLight, findingSteps, refuseFindingStep } from '@mingchuang/shared/monitoring/monitoring.rules';
import type {
  CheckBoard,
  CompleteFinding,
  Finding,
  FindingCounts,
  FindingPage,
  FindingQuery,
  FindingRow,
  FindingStep,
} from '@mingchuang/shared/monitoring/monitoring.types';
import { CHECK_FACTS, FINDING_EVENT_NAMES, FINDING_STEP_NAMES, FINDING_STEP_WHEN, FINDING_STEP_WHO } from '@mingchuang/shared/monitoring/monitoring.words';
import { ROLE_CAPABILITIES } from '@mingchuang/shared/staff/staff.types';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';
import { AppError, fieldError, refuse, staleVersion } from '../../platform/errors.ts';
import { iso } from '../../platform/iso.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { type Audience, LiveHub } from '../../platform/live.hub.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { StaffQueries } from '../staff/staff.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { MonitoringFacts } from './monitoring.facts.ts';
import { type FindingRecord, MonitoringQueries } from './monitoring.queries.ts';
import { MonitoringRepository } from './monitoring.repository.ts';

/** characters of what somebody wrote, for whoever was slower */
const NOTE_SHOWN = 40;
type Values = Parameters<MonitoringRepository['change']>[3];

@Injectable()
export class MonitoringService {
  constructor(
    private readonly db: Db,
    private readonly queries: MonitoringQueries,
    private readonly repository: MonitoringRepository,
    private readonly facts: MonitoringFacts,
    private readonly staff: StaffQueries,
    private readonly units: UnitsQueries,
    private readonly calendar: CalendarQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly live: LiveHub,
  ) {}

  counts(caller: StaffCaller): Promise<FindingCounts> {
    return this.queries.counts(caller.staffId, this.clock.today());
  }

  /** What verifying would see at this moment; findings follow with the next daily look. */
  async board(): Promise<CheckBoard> {
    const [facts, look] = await Promise.all([this.facts.gather(), this.queries.look()]);
    return { at: iso(this.clock.now()), lookedAt: look === null ? null : iso(Number(look.at)), measures: measuresOf(facts, this.clock.today()) };
  }

  async list(caller: StaffCaller, { mine = false, ...query }: FindingQuery): Promise<FindingPage> {
    const limit = limitOf(query);
    const names = await this.units.names();
    const rows = await this.queries.list({ ...query, ...(mine ? { ownerId: caller.staffId } : {}) }, limit, positionOf(query));
    return pageOf(
      rows,
      limit,
      (row) => ({ key: row.dueSort, id: row.id }),
      (row) => this.#row(row, names),
    );
  }

  async one(caller: StaffCaller, id: string): Promise<Finding> {
    const row = await this.#found(id);
    const [events, names, people] = await Promise.all([this.queries.events(id), this.units.names(), this.#people()]);
    return {
      ...this.#row(row, names),
      ownerStaffId: row.ownerStaffId,
      evidence: row.evidence,
      evidenceLink: row.evidenceLink,
      doneByName: row.doneByName,
      verifiedByName: row.verifiedByName,
      events: events.map(({ type, at, staffName, note }) => ({ type, at: iso(at), staffName, note })),
      actions: findingSteps(row, caller).map(({ step, refusal }) => ({ step, allowed: refusal === null, reason: refusal && reasonOf(step, refusal) })),
      people: people.map(({ id: staffId, name }) => ({ id: staffId, name })),
    };
  }

  start(caller: StaffCaller, id: string, seen: number): Promise<Finding> {
    return this.#take(caller, id, seen, 'start', '', () => ({ state: 'inProgress' }));
  }

  complete(caller: StaffCaller, id: string, seen: number, { evidence, link }: CompleteFinding): Promise<Finding> {
    const set: Values = { state: 'done', queue: 'done', evidence, evidenceLink: link, doneById: caller.staffId };
    return this.#take(caller, id, seen, 'complete', [evidence, link].filter(Boolean).join('\n'), () => set);
  }

  /** Words alone do not close it: the check has to be good now. */
  verify(caller: StaffCaller, id: string, seen: number): Promise<Finding> {
    return this.#take(caller, id, seen, 'verify', '', async ({ openKey }) => {
      const faults = faultsOf(await this.facts.gather(), this.clock.today());
      if (faults.some((fault) => findingKey(fault) === openKey)) throw new AppError('FINDING_STILL_BAD');
      return { state: 'verified', queue: 'closed', openKey: null, verifiedById: caller.staffId, closedAt: this.clock.now() };
    });
  }

  reopen(caller: StaffCaller, id: string, seen: number, reason: string): Promise<Finding> {
    return this.#take(caller, id, seen, 'reopen', reason, ({ kind }) => {
      const dueFrom = this.clock.today();
      const dueOn = findingDue(this.calendar.current, kind, dueFrom);
      return { state: 'reopened', queue: 'open', dueFrom, dueOn, dueSort: dueSort(dueOn) };
    });
  }

  async assign(caller: StaffCaller, id: string, seen: number, ownerStaffId: string): Promise<Finding> {
    const owner = (await this.#people()).find((one) => one.id === ownerStaffId);
    if (owner === undefined) throw fieldError('FINDING_PERSON_UNKNOWN', 'ownerStaffId');
    return this.#take(caller, id, seen, 'assign', owner.name, () => ({ ownerStaffId, unitId: owner.unitId }));
  }

  /** Who may not at all is told that before what has changed meanwhile. */
  async #take(caller: StaffCaller, id: string, seen: number, step: FindingStep, note: string, set: (row: FindingRecord) => Values | Promise<Values>) {
    const row = await this.#found(id);
    const refusal = refuseFindingStep(step, row, caller);
    if (refusal === 'FORBIDDEN') refuse(refusal);
    if (row.version !== seen) throw await this.#stale(id, seen);
    refuse(refusal);
    const values = await set(row);
    const logged = `${FINDING_STEP_NAMES[step]}：${CHECK_FACTS[row.kind].name} ${row.label}`.slice(0, 200);
    await this.db.write(async (m) => {
      const event = { type: step, staffId: caller.staffId, note, at: this.clock.now() };
      if (!(await this.repository.change(m, id, seen, values, event))) throw await this.#stale(id, seen);
      await this.audit.add(m, caller, 'finding.step', id, logged);
    });
    const now = await this.one(caller, id);
    const owners = [row.ownerStaffId, now.ownerStaffId].flatMap((staffId): Audience[] => (staffId === null ? [] : [`staff:${staffId}`]));
    this.live.hint([`unit:${row.unitId}`, ...new Set(owners), 'supervisors'], { topic: 'monitoring', id });
    return now;
  }

  async #found(id: string): Promise<FindingRecord> {
    const row = await this.queries.one(id);
    if (row === null) throw new AppError('NOT_FOUND');
    return row;
  }

  async #stale(id: string, seen: number): Promise<AppError> {
    const [row, events] = await Promise.all([this.queries.one(id), this.queries.events(id)]);
    const changes = events
      .filter(({ version }) => version > seen)
      .map(({ type, staffName, at, note }) => ({
        what: [FINDING_EVENT_NAMES[type], inOneLine(note, NOTE_SHOWN)].filter(Boolean).join('：'),
        by: staffName,
        at: iso(at),
      }));
    return staleVersion(seen, row?.version ?? seen, changes);
  }

  /** Those who may see to a finding. */
  async #people(): Promise<{ id: string; name: string; unitId: string }[]> {
    const [all, active] = await Promise.all([this.staff.all(), this.staff.active()]);
    const able = new Set(active.filter(({ role }) => ROLE_CAPABILITIES[role].includes('answer')).map(({ id }) => id));
    return all.filter(({ id }) => able.has(id));
  }

  #row(row: FindingRecord, names: ReadonlyMap<string, string>): FindingRow {
    const { id, version, kind, subjectId, policyId, label, detail, state, foundOn, dueOn, unitId, ownerName } = row;
    const light = findingLight(state, dueOn, this.clock.today());
    const daysLeft = light === null || dueOn === null ? null : daysBetween(this.clock.today(), dueOn);
    const about = { id, version, check: kind, subjectId, policyId, label, detail, state };
    return { ...about, foundOn, dueOn, daysLeft, light, unitName: names.get(unitId) ?? null, ownerName };
  }
}

/** In the words of this task: whose step it is, or when it can be taken. */
function reasonOf(step: FindingStep, refusal: ErrorCode): string {
  if (refusal === 'FORBIDDEN') return FINDING_STEP_WHO[step];
  return refusal === 'FINDING_STATE' ? FINDING_STEP_WHEN[step] : ERRORS[refusal][1];
}
