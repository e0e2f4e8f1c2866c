import { answerFault } from '@mingchuang/shared/corrections/corrections.rules';
import type {
  AnswerCorrection,
  ConsoleCorrection,
  ConsoleCorrectionRow,
  CorrectionApplicant,
  CorrectionQuery,
} from '@mingchuang/shared/corrections/corrections.types';
import type { Page } from '@mingchuang/shared/paging';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Crypto } from '../../platform/crypto.ts';
import { Db } from '../../platform/db.ts';
import { AppError, fieldError } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { type CorrectionFull, CorrectionsQueries } from './corrections.queries.ts';
import { CorrectionsReader } from './corrections.reader.ts';
import { type CorrectionStep, CorrectionsSteps } from './corrections.steps.ts';
import { consoleCorrectionRow } from './corrections.view.ts';

/** What staff do with requests for correction: the unit it lies with and the office (4: 政府信息公开工作机构) act, who supervises looks. */
@Injectable()
export class CorrectionsConsole {
  constructor(
    private readonly db: Db,
    private readonly corrections: CorrectionsQueries,
    private readonly reader: CorrectionsReader,
    private readonly steps: CorrectionsSteps,
    private readonly units: UnitsQueries,
    private readonly crypto: Crypto,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
  ) {}

  async list(caller: StaffCaller, query: CorrectionQuery): Promise<Page<ConsoleCorrectionRow>> {
    const context = await this.reader.context();
    const limit = limitOf(query);
    const seesAll = caller.capabilities.includes('supervise') || (await this.#isOffice(caller));
    return pageOf(
      await this.corrections.forStaff(query.list ?? 'open', { unitId: seesAll ? null : caller.unitId }, limit, positionOf(query)),
      limit,
      (row) => ({ key: row.submittedAt, id: row.id }),
      (row) => consoleCorrectionRow(row, context),
    );
  }

  /** Opening one is access to personal data and stands in the log, once a day. */
  async open(caller: StaffCaller, id: string): Promise<ConsoleCorrection> {
    const row = await this.#seen(caller, id);
    await this.db.write((m) => this.audit.addOnceADay(m, caller, 'correction.view', id, 'correction'));
    return this.#view(caller, row);
  }

  /** For who handles it alone: supervisors have no use for it. */
  async identity(caller: StaffCaller, id: string, reason: string): Promise<CorrectionApplicant> {
    const row = await this.#seen(caller, id);
    if (!(await this.#mayAct(caller, row))) throw new AppError('FORBIDDEN');
    await this.db.write((m) => this.audit.add(m, caller, 'correction.identity', id, reason));
    return this.reader.applicant(row);
  }

  accept(caller: StaffCaller, id: string, seen: number, once: OnceKey): Promise<ConsoleCorrection> {
    return this.#take(caller, id, seen, once, { action: 'accept' });
  }

  /** One answer, by whoever handles it; the log has who. */
  answer(caller: StaffCaller, id: string, seen: number, answer: AnswerCorrection, once: OnceKey): Promise<ConsoleCorrection> {
    const { kind, organ, text } = answer;
    const fault = answerFault(answer);
    if (fault !== null) throw fieldError(fault.code, fault.field);
    const elsewhere = kind === 'passOn' || kind === 'tellWhere';
    const set = { organ: elsewhere ? organ : null, answerSealed: this.crypto.seal({ text }) };
    return this.#take(caller, id, seen, once, { action: kind, set });
  }

  async #take(caller: StaffCaller, id: string, seen: number, once: OnceKey, step: CorrectionStep): Promise<ConsoleCorrection> {
    const row = await this.#seen(caller, id);
    const mayAct = await this.#mayAct(caller, row);
    await this.idempotency.run(caller.staffId, once, async (m) => {
      await this.steps.take(m, row, { roles: mayAct ? ['handler'] : [], staff: caller }, seen, step);
      return { id };
    });
    return this.#view(caller, await this.#seen(caller, id));
  }

  async #view(caller: StaffCaller, row: CorrectionFull): Promise<ConsoleCorrection> {
    return this.reader.forStaff(row, caller.staffId, await this.#mayAct(caller, row));
  }

  async #seen(caller: StaffCaller, id: string): Promise<CorrectionFull> {
    const row = await this.corrections.byId(id);
    const near = row !== null && (row.unitId === caller.unitId || caller.capabilities.includes('supervise') || (await this.#isOffice(caller)));
    if (!near) throw new AppError('NOT_FOUND');
    return row;
  }

  async #mayAct(caller: StaffCaller, { unitId }: CorrectionFull): Promise<boolean> {
    return caller.capabilities.includes('answer') && (unitId === caller.unitId || (await this.#isOffice(caller)));
  }

  async #isOffice(caller: StaffCaller): Promise<boolean> {
    return (await this.units.desks()).frontDeskId === caller.unitId;
  }
}
