import { PHONE_PATTERN } from '@mingchuang/shared/auth/auth.types';
import { applicationFaults, caseNumber, sameText } from '@mingchuang/shared/disclosure/application.rules';
import type {
  ApplicationForm,
  ApplicationMatches,
  ApplicationReceipt,
  CaseChannel,
  GiveReason,
  GiveSupplement,
  SubmitApplication,
} from '@mingchuang/shared/disclosure/applications.types';
import type { StepReason } from '@mingchuang/shared/disclosure/case-steps.types';
import { confirmBy } from '@mingchuang/shared/disclosure/lapses.rules';
import type { MyApplication, MyApplicationRow } from '@mingchuang/shared/disclosure/my-applications.types';
import { ERRORS } from '@mingchuang/shared/errors';
import { localDateOf } from '@mingchuang/shared/local-date';
import { dueSortKey } from '@mingchuang/shared/messages/messages.rules';
import { refuseOffered } from '@mingchuang/shared/messages/offers.rules';
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
import { LiveHub } from '../../platform/live.hub.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { FilesQueries } from '../files/files.queries.ts';
import { MessagesOffersQueries } from '../messages/messages.offers.queries.ts';
import { ResidentsQueries } from '../residents/residents.queries.ts';
import { SearchQueries } from '../search/search.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import type { DisclosureCaseEntity } from './disclosure.entity.ts';
import { DisclosureMailboxQueries } from './disclosure.mailbox.queries.ts';
import { DisclosurePeople } from './disclosure.people.ts';
import { DisclosureQueries } from './disclosure.queries.ts';
import { DisclosureReader } from './disclosure.reader.ts';
import { DisclosureRepository } from './disclosure.repository.ts';
import { DisclosureSight } from './disclosure.sight.ts';
import { DisclosureSteps, type Step, THE_APPLICANT } from './disclosure.steps.ts';
import { myCaseRow } from './disclosure.view.ts';

const MATCHES_MAX = 5;

/** What applicants do with their applications. */
@Injectable()
export class DisclosureService {
  constructor(
    private readonly db: Db,
    private readonly cases: DisclosureQueries,
    private readonly repository: DisclosureRepository,
    private readonly steps: DisclosureSteps,
    private readonly reader: DisclosureReader,
    private readonly sight: DisclosureSight,
    private readonly people: DisclosurePeople,
    private readonly residents: ResidentsQueries,
    private readonly units: UnitsQueries,
    private readonly files: FilesQueries,
    private readonly offers: MessagesOffersQueries,
    private readonly mailbox: DisclosureMailboxQueries,
    private readonly search: SearchQueries,
    private readonly calendar: CalendarQueries,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly idempotency: Idempotency,
    private readonly live: LiveHub,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async submit(resident: ResidentPrincipal, { messageId = null, ...form }: SubmitApplication, once: OnceKey): Promise<ApplicationReceipt> {
    const { frontDeskId } = await this.units.desks();
    const channel: CaseChannel = resident.session.channel === 'weapp' ? 'weapp' : 'h5';
    // who applies online has been called at this number by then, and the mailbox takes it over (39(1))
    if (form.applicant.phone === null || !PHONE_PATTERN.test(form.applicant.phone)) throw fieldError('APPLICANT_FIELD_MISSING', 'applicant.phone');
    const offer = messageId === null ? null : await this.offers.madeTo(resident.residentId, messageId);
    const receipt = await this.idempotency.run(resident.residentId, once, async (m) => {
      const row = { ...(await this.newCase(m, form, { channel, unitId: frontDeskId, residentId: resident.residentId })), messageId };
      // behind the number, which one application after the other takes: two of one letter do not pass both
      const refusal = messageId === null ? null : refuseOffered({ offered: offer !== null, applied: (await this.mailbox.madeOf(messageId)) !== null });
      if (refusal !== null) throw fieldError(refusal, 'messageId');
      if (!(await this.files.documentsFreeOf(resident.residentId, form.fileIds))) throw fieldError('CASE_FILE_NOT_YOURS', 'fileIds');
      if (!(await this.repository.insertIf(m, row, this.residents.consentOf(resident.residentId)))) throw new AppError('CONSENT_REQUIRED');
      await this.repository.attach(m, row.id, 'application', form.fileIds);
      await this.repository.addEvent(m, row.id, 1, row.submittedAt, { id: uuidv7(), type: 'submit', on: row.submittedOn, staffId: null, data: { channel } });
      await this.outbox.add(m, 'application.changed', row.id, { caseId: row.id, action: 'submit' });
      return { id: row.id, number: row.number, submittedAt: iso(row.submittedAt), confirmBy: confirmBy(this.calendar.current, row.submittedOn) };
    });
    if (messageId !== null) this.live.hint(['supervisors', `unit:${offer?.unitId}`, `resident:${resident.residentId}`], { topic: 'message', id: messageId });
    return receipt;
  }

  /** The row of a new case with the next number, before its receipt is confirmed. Errors: every field of Art. 29 that is missing or wrong. */
  async newCase(
    m: EntityManager,
    form: ApplicationForm,
    from: { channel: CaseChannel; unitId: string; residentId: string | null },
  ): Promise<DisclosureCaseEntity> {
    const submittedAt = this.clock.now();
    const submittedOn = localDateOf(submittedAt);
    const faults = applicationFaults(form, submittedOn);
    if (faults.length > 0) throw new AppError('VALIDATION_FAILED', { errors: faults.map(({ code, field }) => ({ field, code, message: ERRORS[code][1] })) });
    const year = Number(submittedOn.slice(0, 4));
    const serial = await this.repository.nextNumber(m, 'case', year);
    return {
      id: uuidv7({ msecs: submittedAt }),
      version: 1,
      number: caseNumber(this.config.organ.code, year, serial),
      ...from,
      ownerId: null,
      state: 'submitted',
      list: 'confirming',
      applicantKind: form.applicant.kind,
      ...this.people.columns(form),
      information: form.information,
      informationIndex: this.crypto.index('information', sameText(form.information)),
      documentNumber: form.documentNumber,
      form: form.form,
      delivery: form.delivery,
      needsHelp: form.needsHelp ? 1 : 0,
      itemCount: 1,
      submittedAt,
      submittedOn,
      receivedOn: null,
      dueOn: null,
      dueSort: dueSortKey(confirmBy(this.calendar.current, submittedOn)),
      internalDueOn: null,
      pausedSince: null,
      closing: null,
      endedOn: null,
      endedAt: null,
      onTime: null,
      workingDays: null,
      fee: null,
      readAt: null,
      reopenedFrom: null,
      messageId: null,
      waitsFor: null,
      draftedBy: null,
      reviewedBy: null,
    };
  }

  /** What is published and may be the information already. */
  async matches(q: string): Promise<ApplicationMatches> {
    const found = await this.search.titled(q, MATCHES_MAX);
    return { items: found.map(({ id, title, source, day }) => ({ id, title, issuer: source, on: day })) };
  }

  async list(resident: ResidentPrincipal, query: PageRequest): Promise<Page<MyApplicationRow>> {
    const limit = limitOf(query);
    const rows = await this.cases.mine(resident.residentId, limit, positionOf(query));
    const [events, context] = await Promise.all([
      this.cases.events(rows.map(({ id }) => id)),
      this.reader.context({ calendar: this.calendar.current, today: this.clock.today() }),
    ]);
    return pageOf(
      rows,
      limit,
      (row) => ({ key: row.submittedAt, id: row.id }),
      (row) => myCaseRow(row, events.get(row.id) ?? [], context),
    );
  }

  /** Opening a case marks what happened to it as read: its answer, and what the inbox says of it. */
  async read(resident: ResidentPrincipal, id: string): Promise<MyApplication> {
    const opened = await this.#own(resident, id);
    const view = await this.reader.mine(opened);
    const last = opened.events.at(-1)?.at ?? 0;
    if (opened.row.readAt === null || opened.row.readAt < last) await this.db.write((m) => this.repository.markRead(m, id, this.clock.now()));
    return view;
  }

  async supplement(resident: ResidentPrincipal, id: string, seen: number, { text, fileIds }: GiveSupplement, once: OnceKey): Promise<MyApplication> {
    const step: Step<'supplement'> = {
      action: 'supplement',
      data: { text, fileIds },
      also: async (m) => {
        if (!(await this.files.documentsFreeOf(resident.residentId, fileIds))) throw fieldError('CASE_FILE_NOT_YOURS', 'fileIds');
        await this.repository.attach(m, id, 'supplement', fileIds);
      },
    };
    return this.#step(resident, id, seen, step, once);
  }

  async giveReason(resident: ResidentPrincipal, id: string, seen: number, { text }: GiveReason, once: OnceKey): Promise<MyApplication> {
    return this.#step(resident, id, seen, { action: 'giveReason', data: { text } }, once);
  }

  async withdraw(resident: ResidentPrincipal, id: string, seen: number, { reason }: StepReason, once: OnceKey): Promise<MyApplication> {
    return this.#step(resident, id, seen, { action: 'withdraw', data: { reason } }, once);
  }

  async #step(resident: ResidentPrincipal, id: string, seen: number, step: Step, once: OnceKey): Promise<MyApplication> {
    const opened = await this.#own(resident, id);
    await this.idempotency.run(resident.residentId, once, async (m) => {
      await this.steps.take(m, opened, THE_APPLICANT, seen, step);
      return { id };
    });
    this.live.hint(await this.sight.audiences(opened.row.unitId), { topic: 'application', id });
    return this.reader.mine(await this.#own(resident, id));
  }

  async #own(resident: ResidentPrincipal, id: string) {
    const row = await this.cases.ofResident(id, resident.residentId);
    if (row === null) throw new AppError('NOT_FOUND');
    return this.steps.open(row);
  }
}
