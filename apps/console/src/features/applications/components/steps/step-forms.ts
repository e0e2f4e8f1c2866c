import { ASK_REASON, FEE_NOTICE, NOTICE_SUPPLEMENT } from './asking-forms.ts';
import { CONSULT_ORGAN, CONSULT_THIRD_PARTY, NOTICE_THIRD_PARTY, RECORD_DELIVERY, RECORD_OPINION } from './consultation-forms.ts';
import { DRAFT } from './draft-form.ts';
import { ARCHIVE, CLOSE_OTHERWISE, DELIVER, LAPSE, RECORD_REMEDY, RECORD_SERVICE, RETURN_DRAFT, REVIEW, SIGN, WITHDRAW } from './ending-forms.ts';
import {
  ACCEPT_REASON,
  ASK_EXTENSION,
  ASSIGN,
  BEGIN,
  CONFIRM,
  COOPERATE,
  EXTEND,
  GIVE_REASON,
  MOVE_TO_MAILBOX,
  PAY_FEE,
  REFUSE_EXTENSION,
  SUPPLEMENT,
} from './handling-forms.ts';
import type { StepForm } from './step.types.ts';
import type { StaffAction } from './step-words.ts';

export const STEP_FORMS: Record<StaffAction, StepForm> = {
  confirm: CONFIRM,
  begin: BEGIN,
  assign: ASSIGN,
  noticeSupplement: NOTICE_SUPPLEMENT,
  supplement: SUPPLEMENT,
  lapseSupplement: LAPSE,
  consultThirdParty: CONSULT_THIRD_PARTY,
  consultOrgan: CONSULT_ORGAN,
  recordDelivery: RECORD_DELIVERY,
  recordOpinion: RECORD_OPINION,
  noticeThirdParty: NOTICE_THIRD_PARTY,
  cooperate: COOPERATE,
  moveToMailbox: MOVE_TO_MAILBOX,
  askReason: ASK_REASON,
  giveReason: GIVE_REASON,
  acceptReason: ACCEPT_REASON,
  feeNotice: FEE_NOTICE,
  payFee: PAY_FEE,
  lapseFee: LAPSE,
  askExtension: ASK_EXTENSION,
  extend: EXTEND,
  refuseExtension: REFUSE_EXTENSION,
  draft: DRAFT,
  returnDraft: RETURN_DRAFT,
  review: REVIEW,
  sign: SIGN,
  deliver: DELIVER,
  recordService: RECORD_SERVICE,
  archive: ARCHIVE,
  closeOtherwise: CLOSE_OTHERWISE,
  withdraw: WITHDRAW,
  recordRemedy: RECORD_REMEDY,
};
