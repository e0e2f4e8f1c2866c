import { refuseStep } from '@mingchuang/shared/consultations/consultations.rules';
import type { ConsoleConsultation, ConsultationEventType, ConsultationStep } from '@mingchuang/shared/consultations/consultations.types';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';
import { AppError, refuse } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { PublicCache } from '../../platform/public-cache.ts';
import { SearchIndex } from '../../search/search.index.ts';
import { type ConsultationFull, ConsultationsQueries } from './consultations.queries.ts';
import { actorOf, ConsultationsReader } from './consultations.reader.ts';
import { ConsultationsRepository } from './consultations.repository.ts';
import { type SearchedConsultation, searchable } from './consultations.searchable.ts';

export interface Step {
  step: ConsultationStep;
  event: ConsultationEventType;
  set?: Parameters<ConsultationsRepository['change']>[3];
  /** why it was sent back */
  note?: string;
  /** refuses what the state alone does not */
  check?: () => void;
  /** other rows of the same commit */
  rows?: (m: EntityManager) => Promise<void>;
}

/** The one way in which a consultation changes. */
@Injectable()
export class ConsultationsSteps {
  constructor(
    private readonly db: Db,
    private readonly consultations: ConsultationsQueries,
    private readonly repository: ConsultationsRepository,
    private readonly reader: ConsultationsReader,
    private readonly clock: Clock,
    private readonly search: SearchIndex,
    private readonly audit: Audit,
    private readonly idempotency: Idempotency,
    private readonly live: LiveHub,
    private readonly publicCache: PublicCache,
  ) {}

  async found(id: string): Promise<ConsultationFull> {
    const row = await this.consultations.one(id);
    if (row === null) throw new AppError('NOT_FOUND');
    return row;
  }

  async take(caller: StaffCaller, id: string, seen: number, step: Step): Promise<ConsoleConsultation> {
    const row = await this.found(id);
    await this.#refuse(caller, row, seen, step);
    await this.db.write((m) => this.#write(m, caller, row, step));
    return this.#changed(caller, id);
  }

  /** As `take`, for what makes something new: a retry changes nothing and is answered with how it is now. */
  async takeOnce(caller: StaffCaller, id: string, seen: number, step: Step, once: OnceKey): Promise<ConsoleConsultation> {
    const row = await this.found(id);
    await this.idempotency.run(caller.staffId, once, async (m) => {
      await this.#refuse(caller, row, seen, step);
      await this.#write(m, caller, row, step);
      return { id };
    });
    return this.#changed(caller, id);
  }

  /** Who may not at all is told that before what has changed meanwhile. */
  async #refuse(caller: StaffCaller, row: ConsultationFull, seen: number, { step, check }: Step): Promise<void> {
    const refusal = refuseStep(step, row, actorOf(caller, row), this.clock.today());
    if (refusal === 'FORBIDDEN') refuse(refusal);
    if (row.version !== seen) throw await this.reader.stale(row.id, seen);
    refuse(refusal);
    check?.();
  }

  async #write(m: EntityManager, caller: StaffCaller, row: ConsultationFull, { step, event, set = {}, note = '', rows }: Step): Promise<void> {
    const { id, version } = row;
    const happened = { type: event, staffId: caller.staffId, note, at: this.clock.now() };
    if (!(await this.repository.change(m, id, version, set, happened))) throw await this.reader.stale(id, version);
    await rows?.(m);
    if (event === 'approved' || event === 'published') await this.#findable(m, { ...row, ...set } as ConsultationFull);
    await this.audit.add(m, caller, step === 'edit' ? 'consultation.write' : 'consultation.step', id, note === '' ? null : note);
  }

  /** What is announced can be found from its first day on, what came of it as soon as it is told. */
  async #findable(m: EntityManager, row: SearchedConsultation & Pick<ConsultationFull, 'unitId'>): Promise<void> {
    const [{ unitNames }, groups] = await Promise.all([this.reader.context(), this.consultations.groups(row.id)]);
    await this.search.put(m, searchable(row, groups, unitNames.get(row.unitId) ?? null));
  }

  async #changed(caller: StaffCaller, id: string): Promise<ConsoleConsultation> {
    const row = await this.found(id);
    this.publicCache.clear();
    this.live.hint([`unit:${row.unitId}`, 'supervisors'], { topic: 'consultation', id });
    return this.reader.forStaff(caller, row);
  }
}
