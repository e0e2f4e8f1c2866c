import { lastOf } from '@mingchuang/shared/disclosure/case-events';
import { consultationsOf, ledgerOf } from '@mingchuang/shared/disclosure/case-ledger.rules';
import type {
  AcceptReason,
  AskCooperation,
  AskReason,
  AssignCase,
  ConfirmReceipt,
  Consult,
  ExtendAnswer,
  MoveToMailbox,
  NoticeFee,
  NoticeSupplement,
  NoticeThirdParty,
  RecordDelivery,
  RecordOpinion,
  RecordPayment,
  RecordReason,
  RecordSupplement,
  StepReason,
} from '@mingchuang/shared/disclosure/case-steps.types';
import { readClock } from '@mingchuang/shared/disclosure/clock.rules';
import type { ConsoleCase, ConsultationView } from '@mingchuang/shared/disclosure/console-cases.types';
import { CONSULTATION_WORKING_DAYS } from '@mingchuang/shared/disclosure/disclosure.types';
import { feeOf } from '@mingchuang/shared/disclosure/fees.rules';
import { reasonLapse } from '@mingchuang/shared/disclosure/lapses.rules';
import { refuseNotice } from '@mingchuang/shared/disclosure/objections.rules';
import { dueDate } from '@mingchuang/shared/work-calendar';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Outbox } from '../../outbox/outbox.ts';
import { AppError, fieldError } from '../../platform/errors.ts';
import { FilesQueries } from '../files/files.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { DisclosureCalls } from './disclosure.calls.ts';
import { DisclosureQueries } from './disclosure.queries.ts';
import { receiptLetters } from './disclosure.register.ts';
import { DisclosureRepository } from './disclosure.repository.ts';
import type { StepCall } from './disclosure.step-call.ts';
import { type OpenCase } from './disclosure.steps.ts';

/** What staff do with a case from receipt to the archive. Each method is one step of domain.md §1.1. */
@Injectable()
export class DisclosureHandling {
  constructor(
    private readonly calls: DisclosureCalls,
    private readonly cases: DisclosureQueries,
    private readonly repository: DisclosureRepository,
    private readonly units: UnitsQueries,
    private readonly files: FilesQueries,
    private readonly outbox: Outbox,
  ) {}

  confirm(call: StepCall, { itemCount }: ConfirmReceipt): Promise<ConsoleCase> {
    return this.calls.take(call, ({ row, people, calendar, today }) => ({
      action: 'confirm',
      data: { itemCount },
      set: { itemCount },
      letters: receiptLetters(calendar, row, today, people),
    }));
  }

  begin(call: StepCall): Promise<ConsoleCase> {
    return this.calls.take(call, () => ({ action: 'begin', data: {}, set: { ownerId: call.caller.staffId } }));
  }

  async assign(call: StepCall, { unitId }: AssignCase): Promise<ConsoleCase> {
    const unit = await this.units.find(unitId);
    if (unit === null || unit.desk === 'supervision') throw fieldError('UNIT_UNKNOWN', 'unitId');
    return this.calls.take(call, () => ({ action: 'assign', data: { unitId }, set: { unitId } }));
  }

  noticeSupplement(call: StepCall, { items, by }: NoticeSupplement): Promise<ConsoleCase> {
    return this.calls.take(call, () => ({
      action: 'noticeSupplement',
      data: { items, by },
      letters: [{ audience: 'applicant', facts: { kind: 'supplement', items, by } }],
    }));
  }

  recordSupplement(call: StepCall, { text, receivedOn, fileIds }: RecordSupplement): Promise<ConsoleCase> {
    return this.calls.take(call, ({ row }) => ({
      action: 'supplement',
      data: { text, fileIds },
      on: receivedOn,
      dayField: 'receivedOn',
      also: async (m) => {
        if (!(await this.files.documentsFreeOf(call.caller.staffId, fileIds))) throw fieldError('CASE_FILE_NOT_YOURS', 'fileIds');
        await this.repository.attach(m, row.id, 'supplement', fileIds);
      },
    }));
  }

  /** 30 and the fee measures: abandoned, because a person says so. */
  lapse(call: StepCall): Promise<ConsoleCase> {
    return this.calls.take(call, ({ row }) => ({ action: row.state === 'awaitFee' ? 'lapseFee' : 'lapseSupplement', data: {} }));
  }

  consult(call: StepCall, { party, to, summary, reason }: Consult): Promise<ConsoleCase> {
    return this.calls.take(call, ({ calendar, today }) => ({
      action: party === 'organ' ? 'consultOrgan' : 'consultThirdParty',
      data: { to, summary, reason },
      letters: [
        {
          audience: 'others',
          facts:
            party === 'organ'
              ? { kind: 'consultation', party, to, summary, reason, by: dueDate(calendar, today, CONSULTATION_WORKING_DAYS) }
              : { kind: 'consultation', party, to, summary, reason },
        },
        { audience: 'applicant', facts: { kind: 'consultationNotice', party, sentOn: today, reason } },
      ],
    }));
  }

  recordDelivery(call: StepCall, { consultationId, deliveredOn }: RecordDelivery): Promise<ConsoleCase> {
    return this.calls.take(call, (opened) => {
      const { party, delivered } = consultationOf(opened, consultationId);
      if (party !== 'thirdParty' || delivered !== null) throw fieldError('CONSULTATION_UNKNOWN', 'consultationId');
      return { action: 'recordDelivery', data: { of: consultationId }, on: deliveredOn, dayField: 'deliveredOn' };
    });
  }

  /** Silence counts from the last day of its period (32, 34), whenever it is recorded. */
  recordOpinion(call: StepCall, { consultationId, opinion, text, answeredOn }: RecordOpinion): Promise<ConsoleCase> {
    return this.calls.take(call, (opened) => {
      const { lapses } = consultationOf(opened, consultationId);
      if (opinion === 'objects' && text === '') throw fieldError('OPINION_REASON_MISSING', 'text');
      if (opinion !== 'silent') return { action: 'recordOpinion', data: { of: consultationId, opinion, text }, on: answeredOn, dayField: 'answeredOn' };
      if (lapses?.kind !== 'fixed' || opened.today <= lapses.on) throw new AppError('LAPSE_NOT_REACHED');
      return { action: 'lapseConsultation', data: { of: consultationId }, on: lapses.on, dayField: 'answeredOn' };
    });
  }

  noticeThirdParty(call: StepCall, { consultationId, ground, content, reason }: NoticeThirdParty): Promise<ConsoleCase> {
    return this.calls.take(call, async (opened) => {
      const one = consultationsOf(opened.calendar, opened.events).find(({ id }) => id === consultationId);
      const sent = opened.events.find(({ id }) => id === consultationId);
      const letter = (await this.cases.letters(opened.row.id)).find(({ kind, at }) => kind === 'consultation' && at === sent?.at);
      if (one?.party !== 'thirdParty' || letter === undefined) throw fieldError('CONSULTATION_UNKNOWN', 'consultationId');
      const wrong = refuseNotice(one.opinion, ground);
      if (wrong !== null) throw fieldError(wrong, 'ground');
      const summary = sent?.type === 'consultThirdParty' ? sent.data.summary : '';
      const consultation = { number: letter.number, date: letter.date };
      return {
        action: 'noticeThirdParty',
        data: { of: consultationId, ground, content, reason },
        letters: [{ audience: 'others', facts: { kind: 'disclosureNotice', to: one.to, summary, ground, consultation, content, reason } }],
      };
    });
  }

  cooperate(call: StepCall, { to, requests, reason, by }: AskCooperation): Promise<ConsoleCase> {
    return this.calls.take(call, (opened) => ({
      action: 'cooperate',
      data: { to, requests, reason, by },
      letters: [{ audience: 'others', facts: { kind: 'cooperation', to, requests, reason, by, due: dueNow(opened) } }],
    }));
  }

  askReason(call: StepCall, { observed }: AskReason): Promise<ConsoleCase> {
    return this.calls.take(call, ({ calendar, today }) => {
      const by = reasonLapse(calendar, today);
      if (by.kind !== 'fixed') throw new AppError('CALENDAR_YEAR_MISSING');
      return {
        action: 'askReason',
        data: { observed, by: by.on },
        letters: [{ audience: 'applicant', facts: { kind: 'reason', observed, by: by.on } }],
      };
    });
  }

  recordReason(call: StepCall, { text }: RecordReason): Promise<ConsoleCase> {
    return this.calls.take(call, () => ({ action: 'giveReason', data: { text } }));
  }

  acceptReason(call: StepCall, { due }: AcceptReason): Promise<ConsoleCase> {
    return this.calls.take(call, () => ({ action: 'acceptReason', data: { due }, dayField: 'due' }));
  }

  askExtension(call: StepCall, { reason, workingDays }: ExtendAnswer): Promise<ConsoleCase> {
    return this.calls.take(call, () => ({ action: 'askExtension', data: { reason, workingDays } }));
  }

  extend(call: StepCall, { reason, workingDays }: ExtendAnswer): Promise<ConsoleCase> {
    return this.calls.take(call, (opened) => {
      const extended = readClock(
        opened.calendar,
        ledgerOf(opened.row.receivedOn ?? opened.today, [
          ...opened.events,
          { id: '', type: 'extend', on: opened.today, staffId: null, data: { reason, workingDays } },
        ]),
        opened.today,
      );
      const extendedDue = extended.due ?? dueNow(opened);
      return {
        action: 'extend',
        data: { reason, workingDays },
        letters: [{ audience: 'applicant', facts: { kind: 'extension', reason, workingDays, due: dueNow(opened), extendedDue } }],
      };
    });
  }

  /** 33: the answer stays due when it was; another request with other reasons is possible. */
  refuseExtension(call: StepCall, { reason }: StepReason): Promise<ConsoleCase> {
    return this.calls.take(call, () => ({ action: 'refuseExtension', data: { reason } }));
  }

  noticeFee(call: StepCall, { basis, count, payment }: NoticeFee): Promise<ConsoleCase> {
    return this.calls.take(call, async ({ row }) => {
      const before =
        basis === 'pages' ? 0 : await this.cases.itemsBefore(row.applicantIndex, `${(row.receivedOn ?? row.submittedOn).slice(0, 7)}-01`, row.submittedAt);
      const yuan = feeOf(basis, count, before);
      return {
        action: 'feeNotice',
        data: { basis, count, before, yuan, payment },
        fee: { basis, count, before },
        set: { fee: yuan },
        letters: yuan > 0 ? [{ audience: 'applicant', facts: { kind: 'fee', basis, count, before, payment } }] : [],
      };
    });
  }

  recordPayment(call: StepCall, { paidOn }: RecordPayment): Promise<ConsoleCase> {
    return this.calls.take(call, ({ events }) => ({
      action: 'payFee',
      data: { yuan: lastOf(events, 'feeNotice')?.data.yuan ?? 0 },
      on: paidOn,
      dayField: 'paidOn',
    }));
  }

  withdraw(call: StepCall, { reason }: StepReason): Promise<ConsoleCase> {
    return this.calls.take(call, () => ({ action: 'withdraw', data: { reason } }));
  }

  close(call: StepCall, { reason }: StepReason): Promise<ConsoleCase> {
    return this.calls.take(call, () => ({ action: 'closeOtherwise', data: { reason } }));
  }

  /** 39(1): the letter is written by the mailbox itself, from the outbox. */
  async moveToMailbox(call: StepCall, { unitId }: MoveToMailbox): Promise<ConsoleCase> {
    const unit = await this.units.find(unitId);
    if (unit === null || unit.desk === 'supervision') throw fieldError('UNIT_UNKNOWN', 'unitId');
    return this.calls.take(call, ({ row }) => {
      if (row.residentId === null) throw new AppError('CASE_NO_ACCOUNT');
      const messageId = uuidv7();
      return {
        action: 'moveToMailbox',
        data: { unitId, messageId },
        also: (m) => this.outbox.add(m, 'application.mailbox', row.id, { caseId: row.id, messageId, unitId }),
      };
    });
  }
}

function consultationOf({ calendar, events }: OpenCase, id: string): ConsultationView {
  const found = consultationsOf(calendar, events).find((one) => one.id === id && one.answered === null);
  if (found === undefined) throw fieldError('CONSULTATION_UNKNOWN', 'consultationId');
  return found;
}

/** As the due day stands today. */
function dueNow({ calendar, events, row, today }: OpenCase) {
  const { due } = readClock(calendar, ledgerOf(row.receivedOn ?? row.submittedOn, events), today);
  if (due === null) throw new AppError('TODAY_MISSING');
  return due;
}
