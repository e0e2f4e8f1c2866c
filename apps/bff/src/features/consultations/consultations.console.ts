import { feedbackBy, feedbackFault, refusePeriod } from '@mingchuang/shared/consultations/consultations.rules';
import type {
  ConsoleConsultation,
  ConsoleConsultationQuery,
  ConsoleConsultationRow,
  ConsultationEventType,
  ConsultationStep,
  WriteConsultation,
} from '@mingchuang/shared/consultations/consultations.types';
import { ERRORS } from '@mingchuang/shared/errors';
import type { Page } from '@mingchuang/shared/paging';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Outbox } from '../../outbox/outbox.ts';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { AppError, fieldError } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { PoliciesQueries } from '../policies/policies.queries.ts';
import { ConsultationsQueries } from './consultations.queries.ts';
import { ConsultationsReader } from './consultations.reader.ts';
import { ConsultationsRepository } from './consultations.repository.ts';
import { ConsultationsSteps } from './consultations.steps.ts';
import { consoleRow } from './consultations.view.ts';

/** What staff do with a consultation as a whole: write it, have it approved, publish what came of it. */
@Injectable()
export class ConsultationsConsole {
  constructor(
    private readonly consultations: ConsultationsQueries,
    private readonly repository: ConsultationsRepository,
    private readonly reader: ConsultationsReader,
    private readonly steps: ConsultationsSteps,
    private readonly policies: PoliciesQueries,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async list(query: ConsoleConsultationQuery): Promise<Page<ConsoleConsultationRow>> {
    const context = await this.reader.context();
    const limit = limitOf(query);
    return pageOf(
      await this.consultations.forStaff(query.list, context.today, limit, positionOf(query)),
      limit,
      (row) => ({ key: row.closesOn, id: row.id }),
      (row) => consoleRow(row, context),
    );
  }

  async open(caller: StaffCaller, id: string): Promise<ConsoleConsultation> {
    return this.reader.forStaff(caller, await this.steps.found(id));
  }

  async create(caller: StaffCaller, written: WriteConsultation, once: OnceKey): Promise<ConsoleConsultation> {
    const id = uuidv7({ msecs: this.clock.now() });
    const at = this.clock.now();
    const row = {
      id,
      version: 1,
      ...contentOf(written),
      unitId: caller.unitId,
      ownerId: caller.staffId,
      state: 'draft' as const,
      handedInBy: null,
      note: '',
      policyId: null,
      publishedAt: null,
    };
    const made = await this.idempotency.run(caller.staffId, once, async (m) => {
      await this.repository.insert(m, row, { type: 'created', staffId: caller.staffId, note: '', at });
      await this.audit.add(m, caller, 'consultation.write', id);
      return { id };
    });
    return this.open(caller, made.id);
  }

  edit(caller: StaffCaller, id: string, seen: number, written: WriteConsultation): Promise<ConsoleConsultation> {
    const set = contentOf(written);
    return this.steps.take(caller, id, seen, { step: 'edit', event: 'edited', set });
  }

  async submit(caller: StaffCaller, id: string, seen: number): Promise<ConsoleConsultation> {
    const row = await this.steps.found(id);
    const isWritten = row.explanation !== '[]' && row.draft !== '[]';
    const check = () => {
      if (!isWritten) throw new AppError('NOTHING_TO_ASK');
    };
    return this.steps.take(caller, id, seen, { step: 'submit', event: 'submitted', set: { state: 'submitted', handedInBy: caller.staffId }, check });
  }

  /** To whoever wrote it: the text before it is announced, the feedback before it is published. */
  async sendBack(caller: StaffCaller, id: string, seen: number, reason: string): Promise<ConsoleConsultation> {
    const { state } = await this.steps.found(id);
    const set = { state: state === 'feedback' ? 'sorting' : 'draft', handedInBy: null };
    return this.steps.take(caller, id, seen, { step: 'return', event: 'returned', set, note: reason });
  }

  approve(caller: StaffCaller, id: string, seen: number): Promise<ConsoleConsultation> {
    return this.#to(caller, id, seen, 'approve', 'approved', 'approved');
  }

  sort(caller: StaffCaller, id: string, seen: number): Promise<ConsoleConsultation> {
    return this.#to(caller, id, seen, 'sort', 'sorting', 'sorting');
  }

  writeNote(caller: StaffCaller, id: string, seen: number, note: string): Promise<ConsoleConsultation> {
    return this.steps.take(caller, id, seen, { step: 'group', event: 'grouped', set: { note } });
  }

  async submitFeedback(caller: StaffCaller, id: string, seen: number): Promise<ConsoleConsultation> {
    const [groups, ungrouped] = await Promise.all([this.consultations.groups(id), this.consultations.ungrouped(id)]);
    const check = () => {
      const fault = feedbackFault(groups, ungrouped);
      if (fault !== null) throw new AppError('FEEDBACK_INCOMPLETE', { detail: `${ERRORS.FEEDBACK_INCOMPLETE[1]}（${fault}）` });
    };
    const set = { state: 'feedback', handedInBy: caller.staffId };
    return this.steps.take(caller, id, seen, { step: 'submitFeedback', event: 'feedback', set, check });
  }

  publish(caller: StaffCaller, id: string, seen: number): Promise<ConsoleConsultation> {
    const set = { state: 'published', publishedAt: this.clock.now() };
    const rows = (m: EntityManager) => this.outbox.add(m, 'consultation.published', id, { consultationId: id, after: null }, `${id}:`);
    return this.steps.take(caller, id, seen, { step: 'publish', event: 'published', set, rows });
  }

  /** The document that came of it, once it is published. */
  async link(caller: StaffCaller, id: string, seen: number, policyId: string | null): Promise<ConsoleConsultation> {
    if (policyId !== null && (await this.policies.byId(policyId)) === null) throw fieldError('NOT_FOUND', 'policyId');
    return this.steps.take(caller, id, seen, { step: 'link', event: 'linked', set: { policyId } });
  }

  #to(caller: StaffCaller, id: string, seen: number, step: ConsultationStep, event: ConsultationEventType, state: string): Promise<ConsoleConsultation> {
    return this.steps.take(caller, id, seen, { step, event, set: { state } });
  }
}

function contentOf({ kind, title, explanation, draft, opensOn, closesOn, shortReason }: WriteConsultation) {
  const fault = refusePeriod({ opensOn, closesOn }, shortReason);
  if (fault !== null) throw fieldError(fault.code, fault.field);
  const texts = { explanation: JSON.stringify(explanation), draft: JSON.stringify(draft) };
  return { kind, title, ...texts, opensOn, closesOn, feedbackOn: feedbackBy(closesOn), shortReason };
}
