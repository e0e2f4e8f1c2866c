import { correctionDue, correctionFaults, correctionNumber, refuseSource } from '@mingchuang/shared/corrections/corrections.rules';
import type { CorrectionReceipt, MyCorrection, MyCorrectionRow, SubmitCorrection } from '@mingchuang/shared/corrections/corrections.types';
import { maskName } from '@mingchuang/shared/disclosure/application.rules';
import { normalIdentity } from '@mingchuang/shared/disclosure/identity.rules';
import { ERRORS } from '@mingchuang/shared/errors';
import { localDateOf } from '@mingchuang/shared/local-date';
import type { Page, PageRequest } from '@mingchuang/shared/paging';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CONFIG, type Config } from '../../config.ts';
import { Outbox } from '../../outbox/outbox.ts';
import type { ResidentPrincipal } from '../../platform/access.ts';
import { Clock } from '../../platform/clock.ts';
import { Crypto } from '../../platform/crypto.ts';
import { Db } from '../../platform/db.ts';
import { AppError, fieldError } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { iso } from '../../platform/iso.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { DisclosureQueries } from '../disclosure/disclosure.queries.ts';
import { FilesQueries } from '../files/files.queries.ts';
import { ResidentsQueries } from '../residents/residents.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import type { CorrectionEntity } from './corrections.entity.ts';
import { type CorrectionFull, CorrectionsQueries } from './corrections.queries.ts';
import { CorrectionsReader } from './corrections.reader.ts';
import { CorrectionsRepository } from './corrections.repository.ts';
import { CorrectionsSteps } from './corrections.steps.ts';
import { myCorrectionRow } from './corrections.view.ts';

/** What residents do with their requests for correction (41). */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly db: Db,
    private readonly corrections: CorrectionsQueries,
    private readonly repository: CorrectionsRepository,
    private readonly steps: CorrectionsSteps,
    private readonly reader: CorrectionsReader,
    private readonly cases: DisclosureQueries,
    private readonly residents: ResidentsQueries,
    private readonly units: UnitsQueries,
    private readonly files: FilesQueries,
    private readonly calendar: CalendarQueries,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly idempotency: Idempotency,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Errors: every field that is missing or wrong, a source that is not one's own answered application, files of somebody else. */
  async submit({ residentId }: ResidentPrincipal, form: SubmitCorrection, once: OnceKey): Promise<CorrectionReceipt> {
    const faults = correctionFaults(form, this.clock.today());
    if (faults.length > 0) throw new AppError('VALIDATION_FAILED', { errors: faults.map(({ code, field }) => ({ field, code, message: ERRORS[code][1] })) });
    const { frontDeskId } = await this.units.desks();
    return this.idempotency.run(residentId, once, async (m) => {
      const unitId = (await this.#unitOfSource(residentId, form.applicationId)) ?? frontDeskId;
      if (!(await this.files.documentsFreeOf(residentId, form.fileIds))) throw fieldError('CASE_FILE_NOT_YOURS', 'fileIds');
      const row = await this.#newRow(m, form, { residentId, unitId });
      const event = { type: 'submit', staffId: null, at: row.submittedAt } as const;
      if (!(await this.repository.insertIf(m, row, event, form.fileIds, this.residents.consentOf(residentId)))) throw new AppError('CONSENT_REQUIRED');
      await this.outbox.add(m, 'correction.changed', row.id, { correctionId: row.id, action: 'submit' });
      return { id: row.id, number: row.number, submittedAt: iso(row.submittedAt), due: correctionDue(this.calendar.current, row.submittedOn) };
    });
  }

  async list({ residentId }: ResidentPrincipal, query: PageRequest): Promise<Page<MyCorrectionRow>> {
    const context = await this.reader.context();
    const limit = limitOf(query);
    return pageOf(
      await this.corrections.mine(residentId, limit, positionOf(query)),
      limit,
      (row) => ({ key: row.submittedAt, id: row.id }),
      (row) => myCorrectionRow(row, context),
    );
  }

  /** Opening it marks its answer as read, and what the inbox says of it. */
  async read(resident: ResidentPrincipal, id: string): Promise<MyCorrection> {
    const row = await this.#own(resident, id);
    const view = await this.reader.mine(row);
    const last = view.timeline[0]?.at ?? '';
    if (row.readAt === null || iso(row.readAt) < last) await this.db.write((m) => this.repository.markRead(m, id, this.clock.now()));
    return view;
  }

  async withdraw(resident: ResidentPrincipal, id: string, seen: number, once: OnceKey): Promise<MyCorrection> {
    const row = await this.#own(resident, id);
    await this.idempotency.run(resident.residentId, once, async (m) => {
      await this.steps.take(m, row, { roles: ['applicant'], staff: null }, seen, { action: 'withdraw' });
      return { id };
    });
    return this.reader.mine(await this.#own(resident, id));
  }

  /** 41 「行政机关提供的」: the unit that answered looks at its own record; null: the record came another way. */
  async #unitOfSource(residentId: string, applicationId: string | null): Promise<string | null> {
    if (applicationId === null) return null;
    const source = await this.cases.ofResident(applicationId, residentId);
    if (source === null || refuseSource(source.state) !== null) throw fieldError('CORRECTION_SOURCE_UNKNOWN', 'applicationId');
    return source.unitId;
  }

  async #newRow(m: EntityManager, form: SubmitCorrection, from: Pick<CorrectionEntity, 'residentId' | 'unitId'>): Promise<CorrectionEntity> {
    const { applicant, applicationId, record, wrong, right, evidence } = form;
    const submittedAt = this.clock.now();
    const submittedOn = localDateOf(submittedAt);
    const year = Number(submittedOn.slice(0, 4));
    return {
      id: uuidv7({ msecs: submittedAt }),
      version: 1,
      number: correctionNumber(this.config.organ.code, year, await this.repository.nextNumber(m, year)),
      ...from,
      ownerId: null,
      state: 'submitted',
      list: 'open',
      caseId: applicationId,
      record,
      contentSealed: this.crypto.seal({ wrong, right, evidence }),
      applicantMasked: maskName(applicant.name, applicant.kind === 'person'),
      applicantSealed: this.crypto.seal({ ...applicant, identityNumber: normalIdentity(applicant.identityNumber) }),
      submittedAt,
      submittedOn,
      organ: null,
      answerSealed: null,
      endedOn: null,
      endedAt: null,
      readAt: null,
    };
  }

  async #own({ residentId }: ResidentPrincipal, id: string): Promise<CorrectionFull> {
    const row = await this.corrections.ofResident(id, residentId);
    if (row === null) throw new AppError('NOT_FOUND');
    return row;
  }
}
