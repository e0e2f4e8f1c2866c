import type { ErrorCode } from '../errors.ts';
import { CLOSINGS, refuseReplyWith } from './closing.rules.ts';
import type { ClosingChoice } from './disclosure.types.ts';
import { type Article, type CaseAction, type CaseState, FEE_MEASURES } from './disclosure.types.ts';

/** Who acts. A member of staff has several of them by capability; `system` is the clock's own work. */
export type CaseRole = 'applicant' | 'handler' | 'reviewer' | 'approver' | 'signer' | 'system';

/** What the guards need to know; `caseFacts` reads the part of the clock from the ledger. */
export interface CaseFacts {
  state: CaseState;
  /** the one notice to supplement went out */
  supplementNoticed: boolean;
  /** more than 7 working days since receipt */
  supplementNoticeLate: boolean;
  reasonAsked: boolean;
  /** the period of what the case waits for (supplement, reason, fee) is over */
  lapsed: boolean;
  openConsultations: number;
  /** of the open ones, those whose period is over */
  lapsedConsultations: number;
  /** extended in this period */
  extended: boolean;
  /** the due day has come, as if a pause ended today */
  tooLateToExtend: boolean;
  overdue: boolean;
  /** 33: an extension was asked for and is not decided */
  extensionPending: boolean;
  /** 32: the draft gives out what a third party did not agree to, who has not been told so */
  objectorUntold: boolean;
  /** 送达 of the reply: it was not sent, nobody knows yet, or it arrived */
  service: 'none' | 'awaited' | 'known';
  /** yuan, by fees.rules.ts */
  fee: number;
  /** its text went to the mailbox */
  moved: boolean;
  /** the draft was reviewed, and by whom it was written and reviewed: whoever acts now? */
  reviewed: boolean;
  draftedByMe: boolean;
  reviewedByMe: boolean;
}

interface Row {
  from: readonly CaseState[];
  /** absent: the state stays, something is laid over it */
  to?: CaseState;
  by: readonly CaseRole[];
  article: Article;
  refuse?: (facts: CaseFacts, choice?: ClosingChoice) => ErrorCode | null;
  warn?: (facts: CaseFacts) => ErrorCode | null;
  closing?: ClosingChoice;
}

const OPEN: readonly CaseState[] = ['received', 'processing', 'awaitSupplement', 'awaitReason', 'awaitFee', 'reviewing'];
const ENDED: readonly CaseState[] = ['delivered', 'archived', 'closed', 'cancelled'];
const unlessLapsed = ({ lapsed }: CaseFacts): ErrorCode | null => (lapsed ? null : 'LAPSE_NOT_REACHED');
const whileConsulting = ({ openConsultations }: CaseFacts): ErrorCode | null => (openConsultations > 0 ? null : 'CONSULTATION_NOT_OPEN');
const afterConsulting = ({ openConsultations }: CaseFacts): ErrorCode | null => (openConsultations > 0 ? 'CONSULTATION_OPEN' : null);

const unlessExtendable = ({ extended, tooLateToExtend }: CaseFacts): ErrorCode | null =>
  extended ? 'EXTENSION_REPEATED' : tooLateToExtend ? 'EXTENSION_TOO_LATE' : null;
// 32 「将决定公开的政府信息内容和理由书面告知第三方」
const unlessUntold = ({ objectorUntold }: CaseFacts): ErrorCode | null => (objectorUntold ? 'THIRD_PARTY_NOT_TOLD' : null);
// 45 「审核、办理、答复」 [D]: a draft is written, reviewed and signed by three people
const unlessOwnDraft = ({ draftedByMe }: CaseFacts): ErrorCode | null => (draftedByMe ? 'CASE_SAME_PERSON' : null);

/** The table of domain.md §1.1. A row that is not here is not lawful. */
const TABLE = {
  submit: [{ from: ['draft'], to: 'submitted', by: ['applicant'], article: '29' }],
  // 31 「当面提交……以提交之日为收到申请之日」, mail and fax likewise with a day known to staff; 29 staff fill in for who cannot write
  register: [{ from: ['draft'], to: 'received', by: ['handler'], article: '31' }],
  // 51; 行政复议法 64, 行政诉讼法 70: what was set aside is answered anew, in a case of its own
  reopen: [{ from: ['draft'], to: 'received', by: ['handler'], article: '51' }],
  confirm: [{ from: ['submitted'], to: 'received', by: ['handler', 'system'], article: '31' }],
  begin: [{ from: ['received'], to: 'processing', by: ['handler'], article: '33' }],
  assign: [{ from: OPEN, by: ['handler'], article: '45' }],
  noticeSupplement: [
    {
      from: ['processing'],
      to: 'awaitSupplement',
      by: ['handler'],
      article: '30',
      refuse: ({ supplementNoticed }) => (supplementNoticed ? 'SUPPLEMENT_NOTICE_REPEATED' : null),
      warn: ({ supplementNoticeLate }) => (supplementNoticeLate ? 'SUPPLEMENT_NOTICE_LATE' : null),
    },
  ],
  supplement: [{ from: ['awaitSupplement'], to: 'processing', by: ['applicant', 'handler'], article: '30' }],
  // 30 「无正当理由逾期不补正」 is for a person to judge: proposed, never automatic
  lapseSupplement: [{ from: ['awaitSupplement'], to: 'closed', by: ['handler'], article: '30', refuse: unlessLapsed, closing: 'supplementLapsed' }],
  consultThirdParty: [{ from: ['processing'], by: ['handler'], article: '32' }],
  consultOrgan: [{ from: ['processing'], by: ['handler'], article: '34' }],
  // 32: its 15 working days run from the day the third party received it
  recordDelivery: [{ from: ['processing'], by: ['handler'], article: '32', refuse: whileConsulting }],
  recordOpinion: [{ from: ['processing'], by: ['handler'], article: '32', refuse: whileConsulting }],
  lapseConsultation: [
    {
      from: ['processing'],
      by: ['handler', 'system'],
      article: '32',
      refuse: (facts) => whileConsulting(facts) ?? (facts.lapsedConsultations > 0 ? null : 'LAPSE_NOT_REACHED'),
    },
  ],
  // 32 「行政机关决定予以公开的，应当将决定公开的政府信息内容和理由书面告知第三方」
  noticeThirdParty: [{ from: ['processing', 'reviewing', 'replied'], by: ['handler'], article: '32' }],
  // 45 [D]: another organ or unit helps to look for it; the clock goes on
  cooperate: [{ from: ['processing'], by: ['handler'], article: '45' }],
  // 39 「应当告知申请人不作为政府信息公开申请处理并可以告知通过相应渠道提出」
  moveToMailbox: [{ from: ['processing'], by: ['handler'], article: '39(1)', refuse: ({ moved }) => (moved ? 'CASE_MOVED' : null) }],
  askReason: [{ from: ['processing'], to: 'awaitReason', by: ['handler'], article: '35' }],
  giveReason: [{ from: ['awaitReason'], by: ['applicant', 'handler'], article: '35' }],
  // 35 「认为申请理由合理，但是无法在……期限内答复申请人的，可以确定延迟答复的合理期限并告知申请人」
  acceptReason: [{ from: ['awaitReason'], to: 'processing', by: ['approver'], article: '35' }],
  feeNotice: [
    {
      from: ['processing'],
      to: 'awaitFee',
      by: ['handler'],
      article: '42',
      refuse: ({ fee, overdue }) => (fee <= 0 ? 'FEE_NOT_DUE' : overdue ? 'FEE_NOTICE_TOO_LATE' : null),
    },
  ],
  payFee: [{ from: ['awaitFee'], to: 'processing', by: ['applicant', 'handler'], article: FEE_MEASURES }],
  lapseFee: [{ from: ['awaitFee'], to: 'closed', by: ['handler'], article: FEE_MEASURES, refuse: unlessLapsed, closing: 'feeLapsed' }],
  // 33 「应当经政府信息公开工作机构负责人同意并告知申请人」: one asks, the head decides
  askExtension: [
    {
      from: ['processing'],
      by: ['handler'],
      article: '33',
      refuse: (facts) => unlessExtendable(facts) ?? (facts.extensionPending ? 'EXTENSION_PENDING' : null),
    },
  ],
  extend: [{ from: ['processing'], by: ['approver'], article: '33', refuse: unlessExtendable }],
  // 33: what needs the head's consent can be refused it; the answer stays due when it was
  refuseExtension: [
    { from: ['processing'], by: ['approver'], article: '33', refuse: ({ extensionPending }) => (extensionPending ? null : 'EXTENSION_NOT_ASKED') },
  ],
  draft: [
    {
      from: ['processing'],
      to: 'reviewing',
      by: ['handler'],
      article: '36',
      refuse: (facts, choice) => (choice === undefined ? 'REPLY_CHOICE_MISSING' : (refuseReplyWith(choice, facts) ?? afterConsulting(facts))),
    },
    // 35: from here only 不予处理, and it is signed like every reply
    {
      from: ['awaitReason'],
      to: 'reviewing',
      by: ['handler'],
      article: '35',
      refuse: (facts, choice) => (choice === 'excessive' ? afterConsulting(facts) : choice === undefined ? 'REPLY_CHOICE_MISSING' : 'CASE_ACTION_NOT_NOW'),
    },
  ],
  // [D] a draft that cannot be signed goes back
  returnDraft: [{ from: ['reviewing'], to: 'processing', by: ['reviewer', 'signer'], article: '45' }],
  review: [
    {
      from: ['reviewing'],
      by: ['reviewer'],
      article: '45',
      refuse: (facts) => (facts.reviewed ? 'CASE_REVIEWED' : unlessOwnDraft(facts)),
    },
  ],
  sign: [
    {
      from: ['reviewing'],
      to: 'replied',
      by: ['signer'],
      article: '45',
      refuse: (facts) => (!facts.reviewed ? 'CASE_NOT_REVIEWED' : facts.reviewedByMe ? 'CASE_SAME_PERSON' : (unlessOwnDraft(facts) ?? unlessUntold(facts))),
    },
  ],
  // dispatch, not signature, stops the clock (domain.md §1.2)
  deliver: [{ from: ['replied'], to: 'delivered', by: ['handler', 'system'], article: '33', refuse: unlessUntold }],
  // 复议法 20, 行政诉讼法 46: their days run from when the applicant knows, so 送达 is a fact of its own
  recordService: [{ from: ['delivered'], by: ['handler'], article: '45', refuse: ({ service }) => (service === 'known' ? 'REPLY_SERVED' : null) }],
  archive: [
    {
      from: ['delivered'],
      to: 'archived',
      by: ['handler', 'system'],
      article: '45',
      refuse: ({ service }) => (service === 'awaited' ? 'REPLY_NOT_SERVED' : null),
    },
  ],
  closeOtherwise: [{ from: OPEN, to: 'closed', by: ['signer'], article: '45', closing: 'otherwise' }],
  withdraw: [
    { from: ['draft', 'submitted'], to: 'cancelled', by: ['applicant'], article: '29' },
    { from: OPEN, to: 'closed', by: ['applicant', 'handler'], article: '45', closing: 'withdrawn' },
  ],
  // 51 「可以……申请行政复议或者提起行政诉讼」: on an answer, a closing, or none in time
  recordRemedy: [
    { from: ['delivered', 'archived', 'closed'], by: ['handler'], article: '51' },
    { from: [...OPEN, 'replied'], by: ['handler'], article: '51', refuse: ({ overdue }) => (overdue ? null : 'REMEDY_NOT_OPEN') },
  ],
} as const satisfies Record<CaseAction, readonly Row[]>;

export type Decision =
  | { allowed: true; to: CaseState; article: Article; closing: ClosingChoice | null; warning: ErrorCode | null }
  | { allowed: false; code: ErrorCode; article: Article };

/** May this be done now, by this person, and what comes of it; if not, why not. */
export function decide(action: CaseAction, facts: CaseFacts, roles: readonly CaseRole[], choice?: ClosingChoice): Decision {
  const rows: readonly Row[] = TABLE[action];
  const row = rows.find(({ from }) => from.includes(facts.state));
  const refused = (code: ErrorCode): Decision => ({
    allowed: false,
    code,
    article: code === 'THIRD_PARTY_NOT_TOLD' ? '32' : ((row ?? rows[0])?.article ?? '33'),
  });
  if (!rows.some(({ by }) => by.some((role) => roles.includes(role)))) return refused('FORBIDDEN');
  if (row === undefined) return refused(ENDED.includes(facts.state) ? 'CASE_ENDED' : 'CASE_ACTION_NOT_NOW');
  if (!row.by.some((role) => roles.includes(role))) return refused('FORBIDDEN');
  const code = row.refuse?.(facts, choice) ?? null;
  if (code !== null) return refused(code);
  const chosen = action === 'draft' && choice !== undefined ? choice : (row.closing ?? null);
  return {
    allowed: true,
    to: row.to ?? facts.state,
    article: chosen === null ? row.article : CLOSINGS[chosen].article,
    closing: chosen,
    warning: row.warn?.(facts) ?? null,
  };
}

/** Reached by dispatch, by closing or before receipt: no action leads out of these into handling again. */
export function hasEnded(state: CaseState): boolean {
  return ENDED.includes(state);
}

/** From receipt until dispatch; a signed reply that has not left still runs. */
export function clockRuns(state: CaseState): boolean {
  return OPEN.includes(state) || state === 'replied';
}
