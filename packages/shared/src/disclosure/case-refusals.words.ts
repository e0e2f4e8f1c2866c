import { ERRORS } from '../errors.ts';
import { CASE_STATE_NAMES, type CaseAction, type CaseState } from './disclosure.types.ts';
import { articleWords } from './disclosure.words.ts';
import { type Decision, hasEnded } from './transitions.rules.ts';

interface StepWords {
  /** when it is possible (domain.md §1.1) */
  when: string;
  /** who may */
  who: string;
}

const HANDLER = '由承办科室的经办人';

/** Of every step what it needs and who takes it, in the words of a person who may not take it now. */
const STEP_WORDS: Record<CaseAction, StepWords> = {
  submit: { when: '还没有提交的才能提交', who: '由申请人提交' },
  register: { when: '当面、邮寄、传真收到的才能登记', who: `${HANDLER}登记` },
  reopen: { when: '复议、诉讼责令重新答复的才能另开一件', who: `${HANDLER}登记复议、诉讼结果时另开` },
  confirm: { when: '待确认的才能确认收到', who: `${HANDLER}确认收到` },
  begin: { when: '已受理、还没有人经办的才能开始办理', who: `${HANDLER}开始办理` },
  assign: { when: '受理之后、签发之前才能转交科室', who: `${HANDLER}转交` },
  noticeSupplement: { when: '办理中才能通知补正', who: `${HANDLER}通知补正` },
  supplement: { when: '通知补正之后、还没有补正的才能补正', who: '由申请人补正，或者由承办科室的经办人登记' },
  lapseSupplement: { when: '通知了补正、逾期没有补正的才能按放弃申请结案', who: `${HANDLER}判断申请人是否放弃补正` },
  consultThirdParty: { when: '办理中才能征求第三方意见', who: `${HANDLER}征求第三方意见` },
  consultOrgan: { when: '办理中才能征求其他机关意见', who: `${HANDLER}征求其他机关意见` },
  recordDelivery: { when: '办理中、征求意见书已经发出的才能登记送达', who: `${HANDLER}登记送达` },
  recordOpinion: { when: '办理中、正在征求意见的才能登记意见', who: `${HANDLER}登记意见` },
  lapseConsultation: { when: '办理中、征求意见期满的才能恢复计算期限', who: `${HANDLER}登记没有收到意见` },
  noticeThirdParty: { when: '开始办理之后、答复发出之前才能告知第三方', who: `${HANDLER}告知第三方` },
  cooperate: { when: '办理中才能发协办函', who: `${HANDLER}发协办函` },
  moveToMailbox: { when: '办理中才能转到信箱', who: `${HANDLER}转到信箱` },
  askReason: { when: '办理中才能请申请人说明理由', who: `${HANDLER}请申请人说明理由` },
  giveReason: { when: '请申请人说明理由之后才能说明理由', who: '由申请人说明理由，或者由承办科室的经办人登记' },
  acceptReason: { when: '请申请人说明理由之后才能认可理由', who: '由负责人判断理由是否合理' },
  feeNotice: { when: '办理中才能通知缴费', who: `${HANDLER}通知缴费` },
  payFee: { when: '通知缴费之后才能登记缴费', who: '由申请人缴费，承办科室的经办人登记' },
  lapseFee: { when: '通知了缴费、逾期没有缴纳的才能按放弃申请结案', who: `${HANDLER}判断申请人是否放弃缴费` },
  askExtension: { when: '办理中才能提请延期', who: `${HANDLER}提请延期` },
  extend: { when: '办理中才能延长答复期限', who: '由负责人批准延期' },
  refuseExtension: { when: '办理中、有人提请延期的才能决定不延期', who: '由负责人决定不延期' },
  draft: { when: '办理中才能起草答复；待说明理由的只能起草不予处理，认可理由后才能起草其他答复', who: `${HANDLER}起草答复` },
  returnDraft: { when: '草稿送审之后、签发之前才能退回修改', who: '由审核人或者负责人退回修改' },
  review: { when: '草稿送审之后才能审核', who: '由审核人审核' },
  sign: { when: '草稿送审并通过审核才能签发', who: '由负责人签发' },
  deliver: { when: '答复签发之后才能发出', who: `${HANDLER}发出答复` },
  recordService: { when: '答复发出之后、归档之前才能登记答复送达', who: `${HANDLER}登记答复送达` },
  archive: { when: '答复发出之后才能归档', who: `${HANDLER}归档` },
  closeOtherwise: { when: '受理之后、签发之前才能用其他方式办结', who: '由负责人决定办结' },
  withdraw: { when: '答复签发之前才能撤回', who: '由申请人撤回，或者由承办科室的经办人登记' },
  recordRemedy: { when: '答复发出、办结或者超期之后才能登记复议、诉讼', who: `${HANDLER}登记复议、诉讼` },
};

type Refused = Extract<Decision, { allowed: false }>;

/** Why this step cannot be taken in this state, by this person: what it needs, or who may. */
export function refusalReason(action: CaseAction, state: CaseState, code: Refused['code']): string {
  const { when, who } = STEP_WORDS[action];
  if (code === 'FORBIDDEN') return who;
  if (code !== 'CASE_ACTION_NOT_NOW' && code !== 'CASE_ENDED') return ERRORS[code][1];
  return `${when}，这件申请${hasEnded(state) ? '' : '现在'}${CASE_STATE_NAMES[state]}`;
}

/** 「…（依据《政府信息公开条例》第三十条）」 */
export function refusalWords(action: CaseAction, state: CaseState, { code, article }: Refused): string {
  return `${refusalReason(action, state, code)}（依据${articleWords(article)}）`;
}
