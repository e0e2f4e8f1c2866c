import type { LocalDate } from '../local-date.ts';
import type { CaseChannel, DeliveryWay, ReceiptBasis } from './applications.types.ts';
import type { ServiceOutcome } from './case-steps.types.ts';
import type { Opinion, Redo, RemedyRecordKind, RemedyResult } from './console-cases.types.ts';
import type { CaseAction, ClosingChoice } from './disclosure.types.ts';
import type { FeeBasis } from './fees.rules.ts';

/** What each step of a case records besides its day and who did it. Everything about a case is computed from these. */
export interface CaseEventData {
  submit: { channel: CaseChannel };
  /** 31; absent where it was registered before these were asked for */
  register: { channel: CaseChannel; basis?: ReceiptBasis; arrivedOn?: LocalDate; backdating?: string | null };
  /** the first event of a case that handles another one anew; `due`: the day that the decision sets */
  reopen: { of: string; number: string; kind: RemedyRecordKind; authority: string; decision: string; due: LocalDate | null };
  confirm: { itemCount: number };
  begin: Record<string, never>;
  assign: { unitId: string };
  noticeSupplement: { items: string[]; by: LocalDate };
  supplement: { text: string; fileIds: string[] };
  lapseSupplement: Record<string, never>;
  consultThirdParty: { to: string; summary: string; reason: string };
  consultOrgan: { to: string; summary: string; reason: string };
  /** `of`: id of the event that sent it */
  recordDelivery: { of: string };
  recordOpinion: { of: string; opinion: Opinion; text: string };
  lapseConsultation: { of: string };
  noticeThirdParty: { of: string; ground: 'publicInterest' | 'noGoodReason' | 'silence'; content: string; reason: string };
  cooperate: { to: string; requests: string[]; reason: string; by: LocalDate };
  moveToMailbox: { unitId: string; messageId: string };
  askReason: { observed: string; by: LocalDate | null };
  giveReason: { text: string };
  acceptReason: { due: LocalDate | null };
  feeNotice: { basis: FeeBasis; count: number; before: number; yuan: number; payment: string };
  payFee: { yuan: number };
  lapseFee: Record<string, never>;
  askExtension: { reason: string; workingDays: number };
  extend: { reason: string; workingDays: number };
  refuseExtension: { reason: string };
  draft: { choice: ClosingChoice };
  returnDraft: { reason: string };
  review: Record<string, never>;
  sign: { choice: ClosingChoice };
  deliver: { way: DeliveryWay };
  /** 送达 of the reply: it was received, or came back */
  recordService: { way: DeliveryWay; outcome: ServiceOutcome; proof: string };
  archive: Record<string, never>;
  closeOtherwise: { reason: string };
  withdraw: { reason: string };
  recordRemedy: { kind: RemedyRecordKind; authority: string; number: string; result: RemedyResult; redo?: Redo };
}

export type CaseEventOf<T extends CaseAction> = {
  id: string;
  type: T;
  /** the legal day it belongs to; recorded later, perhaps */
  on: LocalDate;
  /** staff.id; null: the applicant or the clock */
  staffId: string | null;
  data: CaseEventData[T];
};
export type CaseEvent = { [T in CaseAction]: CaseEventOf<T> }[CaseAction];

export function eventsOf<T extends CaseAction>(events: readonly CaseEvent[], ...types: readonly T[]): CaseEventOf<T>[] {
  return events.filter((event): event is CaseEvent & CaseEventOf<T> => (types as readonly string[]).includes(event.type)) as CaseEventOf<T>[];
}

export function lastOf<T extends CaseAction>(events: readonly CaseEvent[], ...types: readonly T[]): CaseEventOf<T> | null {
  return eventsOf(events, ...types).at(-1) ?? null;
}
