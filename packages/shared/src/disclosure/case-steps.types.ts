import type { LocalDate } from '../local-date.ts';
import type { DeliveryWay } from './applications.types.ts';
import type { Opinion, RemedyRecordKind, RemedyResult } from './console-cases.types.ts';
import type { FeeBasis } from './fees.rules.ts';

// Steps. POST /api/console/applications/:id/<step>, If-Match and Idempotency-Key; each answers the case as it is then.

/** …/confirmation; 31(3) */
export interface ConfirmReceipt {
  itemCount: number;
}
/** …/assignment */
export interface AssignCase {
  unitId: string;
}
/** …/supplement-notice; 30 */
export interface NoticeSupplement {
  items: string[];
  by: LocalDate;
}
/** …/supplement: what came on paper; 30 */
export interface RecordSupplement {
  text: string;
  receivedOn: LocalDate;
  fileIds: string[];
}
/** …/consultations; 32, 34 */
export interface Consult {
  party: 'thirdParty' | 'organ';
  to: string;
  summary: string;
  reason: string;
}
/** …/consultation-delivery: the third party's receipt, from which its days run */
export interface RecordDelivery {
  consultationId: string;
  deliveredOn: LocalDate;
}
/** …/opinion; `silent` only when its days are over */
export interface RecordOpinion {
  consultationId: string;
  opinion: Opinion;
  text: string;
  /** ignored for `silent`: the last day of its period */
  answeredOn: LocalDate;
}
/** …/reason-request; 35 */
export interface AskReason {
  observed: string;
}
/** …/reason: what came on paper; 35 */
export interface RecordReason {
  text: string;
}
/** …/reason-acceptance; 35. `due`: the delayed date, null where the answer stays in time */
export interface AcceptReason {
  due: LocalDate | null;
}
/** …/extension-request and …/extension; 33 */
export interface ExtendAnswer {
  reason: string;
  workingDays: number;
}
/** …/fee-notice; 42 */
export interface NoticeFee {
  basis: FeeBasis;
  count: number;
  payment: string;
}
/** …/fee-payment */
export interface RecordPayment {
  paidOn: LocalDate;
}
/** GET …/draft/text and GET /api/console/letters/:id/text: to copy and edit */
export interface LetterText {
  text: string;
}
/** …/extension-refusal, …/draft-return, …/withdrawal, …/closing */
export interface StepReason {
  reason: string;
}
/** …/delivery; dispatch stops the clock */
export interface Deliver {
  on: LocalDate;
  way: DeliveryWay;
}
export const SERVICE_OUTCOMES = ['received', 'returned'] as const;
export type ServiceOutcome = (typeof SERVICE_OUTCOMES)[number];
export const SERVICE_OUTCOME_NAMES: Record<ServiceOutcome, string> = { received: '已经收到', returned: '退回，没有收到' };
/** …/service: the reply arrived or came back, which is known after it was sent */
export interface RecordService {
  on: LocalDate;
  /** another one than it was sent by, where it came back first */
  way: DeliveryWay;
  outcome: ServiceOutcome;
  /** what shows it: number of the parcel, who signed */
  proof: string;
}
/** …/remedies; 51 */
export interface RecordRemedy {
  kind: RemedyRecordKind;
  authority: string;
  number: string;
  on: LocalDate;
  result: RemedyResult;
  /** the decision has the application answered anew: by the day it sets, or in the period of Art. 33; null: it does not */
  redo: { due: LocalDate | null } | null;
}
/** …/third-party-notice: 32, to a third party whose information is disclosed all the same */
export interface NoticeThirdParty {
  consultationId: string;
  ground: 'publicInterest' | 'noGoodReason' | 'silence';
  content: string;
  reason: string;
}
/** …/cooperation: 协办函, another organ or unit helps to look for it */
export interface AskCooperation {
  to: string;
  requests: string[];
  reason: string;
  by: LocalDate;
}
/** …/mailbox: 39(1), the text goes to the mailbox as a letter, and the reply says so */
export interface MoveToMailbox {
  unitId: string;
}
/** …/contact-views: unmasking is audited with its reason */
export interface ViewIdentity {
  reason: string;
}
export interface FullIdentity {
  name: string;
  representative: string | null;
  identityNumber: string;
  phone: string | null;
  email: string | null;
  address: string | null;
  agent: { name: string; identityNumber: string; phone: string } | null;
}
