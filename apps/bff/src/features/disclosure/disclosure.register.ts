import { caseNumbersMeant, maskIdentity } from '@mingchuang/shared/disclosure/application.rules';
import {
  type CaseChannel,
  DELIVERY_WAY_NAMES,
  type DeliveryWay,
  INFORMATION_FORM_NAMES,
  type InformationForm,
  type ReceiptBasis,
} from '@mingchuang/shared/disclosure/applications.types';
import { storedClock } from '@mingchuang/shared/disclosure/case-clock.rules';
import { ledgerOf } from '@mingchuang/shared/disclosure/case-ledger.rules';
import type { FullIdentity } from '@mingchuang/shared/disclosure/case-steps.types';
import type { CaseCounts, CaseQuery, CaseQueue, ConsoleCase, ConsoleCasePage, RegisterApplication } from '@mingchuang/shared/disclosure/console-cases.types';
import { ANSWER_WORKING_DAYS, type CaseState } from '@mingchuang/shared/disclosure/disclosure.types';
import { IDENTITY_KIND_NAMES } from '@mingchuang/shared/disclosure/identity.rules';
import { readLetterNumber } from '@mingchuang/shared/disclosure/letters.rules';
import { arrivalFaults, isBackdated, receivedOnOf } from '@mingchuang/shared/disclosure/receipt.rules';
import { yearCondition } from '@mingchuang/shared/disclosure/year-table.rules';
import { addDays, type LocalDate, periodFault } from '@mingchuang/shared/local-date';
import { maskPhone } from '@mingchuang/shared/masking';
import { dueDate, type WorkCalendar } from '@mingchuang/shared/work-calendar';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CONFIG, type Config } from '../../config.ts';
import { Outbox } from '../../outbox/outbox.ts';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';
import { AppError, fieldError } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { FilesQueries } from '../files/files.queries.ts';
import { DisclosureLetterbox, type LetterRequest } from './disclosure.letterbox.ts';
import type { CaseFilter, WholeWord } from './disclosure.list.queries.ts';
import { type CasePeople, DisclosurePeople, wholeOf } from './disclosure.people.ts';
import { DisclosureQueries, INTERNAL_SPAN_DAYS } from './disclosure.queries.ts';
import { DisclosureReader } from './disclosure.reader.ts';
import { DisclosureRepository } from './disclosure.repository.ts';
import { DisclosureService } from './disclosure.service.ts';
import { DisclosureSight } from './disclosure.sight.ts';
import { DisclosureSteps } from './disclosure.steps.ts';
import { consoleCaseRow } from './disclosure.view.ts';

const AWAITING: readonly CaseState[] = ['awaitSupplement', 'awaitReason', 'awaitFee'];

/** The register (登记簿): what staff read of all cases, and what they enter for who came in person or wrote on paper. */
@Injectable()
export class DisclosureRegister {
  constructor(
    private readonly db: Db,
    private readonly cases: DisclosureQueries,
    private readonly repository: DisclosureRepository,
    private readonly service: DisclosureService,
    private readonly steps: DisclosureSteps,
    private readonly reader: DisclosureReader,
    private readonly sight: DisclosureSight,
    private readonly letterbox: DisclosureLetterbox,
    private readonly people: DisclosurePeople,
    private readonly files: FilesQueries,
    private readonly calendar: CalendarQueries,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly live: LiveHub,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(caller: StaffCaller, query: CaseQuery): Promise<ConsoleCasePage> {
    const limit = limitOf(query);
    const today = this.clock.today();
    const asked = filterOf(query, await this.sight.of(caller), caller.staffId, today, await this.sight.turn(caller));
    const word = this.#wordOf(asked.q ?? '', Number(today.slice(0, 4)));
    const filter = asked.q !== undefined && (await this.cases.isKnownBy(asked, word)) ? { ...asked, q: undefined, word } : asked;
    const rows = await this.cases.console(filter, limit, positionOf(query));
    const [events, context] = await Promise.all([this.cases.events(rows.map(({ id }) => id)), this.reader.context({ calendar: this.calendar.current, today })]);
    return pageOf(
      rows,
      limit,
      (row) => ({ key: row.listedBy ?? '', id: row.id }),
      (row) => consoleCaseRow(row, events.get(row.id) ?? [], context),
    );
  }

  #wordOf(text: string, thisYear: number): WholeWord {
    const numbers = caseNumbersMeant(text, this.config.organ.code, thisYear);
    return { text, numbers, letter: readLetterNumber(text), nameIndex: this.people.nameIndex(text) };
  }

  async counts(caller: StaffCaller): Promise<CaseCounts> {
    return this.cases.counts(await this.sight.of(caller), caller.staffId, this.clock.today(), await this.sight.turn(caller));
  }

  /** Opening a case is access to personal data and stands in the log, once a day: a tab that is left open asks again and again. */
  async open(caller: StaffCaller, id: string): Promise<ConsoleCase> {
    const row = await this.sight.seen(caller, id);
    await this.db.write((m) => this.audit.addOnceADay(m, caller, 'application.view', id, 'case'));
    return this.reader.forStaff(await this.steps.open(row), await this.sight.actor(caller, row));
  }

  async identity(caller: StaffCaller, id: string, reason: string): Promise<FullIdentity> {
    const row = await this.sight.seen(caller, id);
    await this.db.write((m) => this.audit.add(m, caller, 'application.identity', id, reason));
    return wholeOf(this.people.unseal(row.applicantSealed));
  }

  /** 当面, 邮寄, 传真 (31): the day of receipt is one that staff know, so the clock runs at once. */
  async register(
    caller: StaffCaller,
    { channel, basis, arrivedOn, confirmedOn, backdating, ...form }: RegisterApplication,
    once: OnceKey,
  ): Promise<ConsoleCase> {
    const today = this.clock.today();
    const arrival = { channel, basis, arrivedOn, confirmedOn, backdating };
    const [fault] = arrivalFaults(arrival, today);
    if (fault !== undefined) throw fieldError(fault.code, fault.field);
    // who has no account reads nothing here
    if (form.delivery === 'online') throw fieldError('DELIVERY_NOT_REACHING', 'delivery');
    const receivedOn = receivedOnOf(arrival) ?? today;
    const late = isBackdated(receivedOn, today) ? backdating : null;
    const calendar = this.calendar.current;
    const { id } = await this.idempotency.run(caller.staffId, once, async (m) => {
      const row = await this.service.newCase(m, form, { channel, unitId: caller.unitId, residentId: null });
      if (!(await this.files.documentsFreeOf(caller.staffId, form.fileIds))) throw fieldError('CASE_FILE_NOT_YOURS', 'fileIds');
      const clock = storedClock(calendar, ledgerOf(receivedOn, []), today, null);
      await this.repository.insert(m, { ...row, state: 'received', list: 'open', submittedOn: arrivedOn, receivedOn, ...clock });
      await this.repository.attach(m, row.id, 'application', form.fileIds);
      const event = { id: uuidv7(), type: 'register' as const, on: receivedOn, staffId: caller.staffId, data: { channel, basis, arrivedOn, backdating: late } };
      await this.repository.addEvent(m, row.id, 1, row.submittedAt, event);
      const about = { id: row.id, number: row.number, information: row.information, receivedOn, people: form };
      for (const letter of receiptLetters(calendar, { ...row, submittedOn: arrivedOn, basis }, receivedOn, form))
        await this.letterbox.write(m, about, letter, caller.staffId, row.submittedAt);
      await this.audit.add(m, caller, 'application.register', row.id, late === null ? row.number : `${row.number}，收到之日 ${receivedOn}，补登记：${late}`);
      await this.outbox.add(m, 'application.changed', row.id, { caseId: row.id, action: 'register' });
      return { id: row.id };
    });
    const row = await this.cases.byId(id);
    if (row === null) throw new AppError('NOT_FOUND');
    this.live.hint(await this.sight.audiences(row.unitId), { topic: 'application', id });
    return this.reader.forStaff(await this.steps.open(row), await this.sight.actor(caller, row));
  }
}

/** 登记表 for the file and 接收回执 for the applicant, as soon as the day of receipt is known. */
export function receiptLetters(
  calendar: WorkCalendar,
  row: { channel: CaseChannel; form: InformationForm; delivery: DeliveryWay; submittedOn: LocalDate; basis?: ReceiptBasis },
  receivedOn: LocalDate,
  { applicant }: CasePeople,
): LetterRequest[] {
  const due = dueDate(calendar, receivedOn, ANSWER_WORKING_DAYS);
  const channel = CHANNEL_WORDS[row.channel];
  // online both sides confirm (31(3))
  const arrival = { channel: row.channel, basis: row.basis ?? 'confirmed', on: row.submittedOn };
  return [
    {
      audience: 'file',
      facts: {
        kind: 'registration',
        channel,
        identity: `${IDENTITY_KIND_NAMES[applicant.identityKind]} ${maskIdentity(applicant.identityNumber)}`,
        contact: [applicant.phone && maskPhone(applicant.phone), applicant.address, applicant.email].filter(Boolean).join('；'),
        form: INFORMATION_FORM_NAMES[row.form],
        delivery: DELIVERY_WAY_NAMES[row.delivery],
        arrival,
        due,
      },
    },
    { audience: 'applicant', facts: { kind: 'receipt', channel, arrival, due } },
  ];
}

/** 31 speaks of 当面, 邮寄 and 互联网、传真. */
const CHANNEL_WORDS: Record<CaseChannel, string> = {
  h5: '互联网提交',
  weapp: '互联网提交',
  counter: '当面提交',
  mail: '邮寄提交',
  fax: '传真提交',
};

/** What is asked for, as the queries know it. */
export function filterOf(query: CaseQuery, sight: CaseFilter['sight'], staffId: string, today: LocalDate, turn?: CaseFilter['turn']): CaseFilter {
  const { light, unitId, channel, kind, q, from, to } = query;
  const behind = query.year === undefined || query.row === undefined ? undefined : yearCondition(query.year, query.row);
  const counted = countedOf(query, today);
  const queue = query.queue ?? (counted === undefined ? 'open' : undefined);
  return {
    sight,
    ...(behind !== undefined || queue === undefined ? { list: 'received' as const } : ofQueue(queue, staffId)),
    ...(queue === 'deciding' && behind === undefined && turn !== undefined && { turn }),
    ...(behind !== undefined && { behind }),
    ...(counted !== undefined && { counted }),
    ...(unitId !== undefined && { unitId }),
    ...(channel !== undefined && { channel }),
    ...(kind !== undefined && { kind }),
    ...(q !== undefined && q !== '' && { q }),
    ...(from !== undefined && { receivedFrom: from }),
    ...(to !== undefined && { receivedTo: to }),
    ...(light === 'overdue' && { dueTo: addDays(today, -1) }),
    ...(light === 'today' && { dueFrom: today, dueTo: today }),
    ...(light === 'soon' && { notDueBefore: addDays(today, 1), sortTo: addDays(today, INTERNAL_SPAN_DAYS), internalTo: today }),
    ...(light === 'normal' && { internalAfter: today }),
  };
}

function ofQueue(queue: CaseQueue, staffId: string): Pick<CaseFilter, 'list' | 'ownerId' | 'states'> {
  if (queue === 'confirming' || queue === 'ended') return { list: queue };
  return {
    list: 'open',
    ...(queue === 'mine' && { ownerId: staffId }),
    ...(queue === 'awaiting' && { states: AWAITING }),
    ...(queue === 'reviewing' && { states: ['reviewing', 'replied'] }),
  };
}

function countedOf({ figure, countedFrom: from, countedTo: to }: CaseQuery, today: LocalDate): CaseFilter['counted'] {
  if (figure === undefined || from === undefined || to === undefined) return undefined;
  const fault = periodFault(from, to);
  if (fault !== null) throw new AppError('VALIDATION_FAILED', { errors: [{ ...fault, field: fault.field === 'from' ? 'countedFrom' : 'countedTo' }] });
  return { figure, from, to, today };
}
