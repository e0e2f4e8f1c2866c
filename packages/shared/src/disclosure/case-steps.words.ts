import { fullDate } from '../local-date.ts';
import { CASE_CHANNEL_NAMES, DELIVERY_WAY_NAMES } from './applications.types.ts';
import type { CaseEvent, CaseEventOf } from './case-events.ts';
import { SERVICE_OUTCOME_NAMES } from './case-steps.types.ts';
import { CLOSINGS } from './closing.rules.ts';
import { OPINION_NAMES, REMEDY_KIND_NAMES, REMEDY_RESULT_NAMES, type RemedyRecordKind } from './console-cases.types.ts';
import type { CaseAction } from './disclosure.types.ts';
import { arrivalWords } from './receipt.rules.ts';

/** What a step is called: as something done, in the ledger and the timeline. */
export const STEP_TITLES: Record<CaseAction, string> = {
  submit: '提交申请',
  register: '登记申请',
  reopen: '按复议、诉讼结果重新办理',
  confirm: '确认收到',
  begin: '开始办理',
  assign: '转交科室',
  noticeSupplement: '通知补正',
  supplement: '收到补正',
  lapseSupplement: '逾期未补正，视为放弃',
  consultThirdParty: '征求第三方意见',
  consultOrgan: '征求其他机关意见',
  recordDelivery: '第三方收到征求意见书',
  recordOpinion: '收到意见',
  lapseConsultation: '征求意见期满，没有收到意见',
  noticeThirdParty: '书面告知第三方决定公开',
  cooperate: '请其他单位协办',
  moveToMailbox: '转到信箱办理',
  askReason: '请申请人说明理由',
  giveReason: '申请人说明了理由',
  acceptReason: '认为理由合理，继续办理',
  feeNotice: '通知缴纳信息处理费',
  payFee: '收到信息处理费',
  lapseFee: '逾期未缴费，视为放弃',
  askExtension: '提请延长答复期限',
  extend: '延长答复期限',
  refuseExtension: '不同意延长答复期限',
  draft: '拟好答复，送审',
  returnDraft: '退回修改',
  review: '审核通过',
  sign: '签发答复',
  deliver: '发出答复',
  recordService: '登记答复送达',
  archive: '归档',
  closeOtherwise: '办结',
  withdraw: '申请人撤回',
  recordRemedy: '登记复议、诉讼',
};

/** What an applicant is told of; the rest is the bureau's own work. */
const TOLD: readonly CaseAction[] = [
  'submit',
  'register',
  'reopen',
  'confirm',
  'begin',
  'noticeSupplement',
  'supplement',
  'lapseSupplement',
  'consultThirdParty',
  'consultOrgan',
  'recordOpinion',
  'lapseConsultation',
  'moveToMailbox',
  'askReason',
  'giveReason',
  'acceptReason',
  'feeNotice',
  'payFee',
  'lapseFee',
  'extend',
  'deliver',
  'recordService',
  'closeOtherwise',
  'withdraw',
];
export function isTold(type: CaseAction): boolean {
  return TOLD.includes(type);
}

/** What each of them ends with. */
export const DECISIONS: Record<RemedyRecordKind, string> = { review: '行政复议决定', suit: '行政判决', suitAfterReview: '行政判决' };

/** 31: how it came in, and for staff why it was registered later. */
function registered({ on, data: { channel, basis, arrivedOn, backdating } }: CaseEventOf<'register'>, staff: boolean): string {
  if (basis === undefined || arrivedOn === undefined) return CASE_CHANNEL_NAMES[channel];
  const came = arrivalWords({ channel, basis, arrivedOn, confirmedOn: basis === 'confirmed' ? on : null });
  const words = basis === 'submitted' ? came : `${CASE_CHANNEL_NAMES[channel]}，${came}`;
  return staff && backdating ? `${words}；补登记：${backdating}` : words;
}

/** One line under the title; null where the title says it all. `staff`: with what an applicant does not read. */
export function stepDetail(event: CaseEvent, staff: boolean): string | null {
  switch (event.type) {
    case 'submit':
      return CASE_CHANNEL_NAMES[event.data.channel];
    case 'register':
      return registered(event, staff);
    case 'reopen': {
      const { number, kind, authority, decision, due } = event.data;
      const by = `${authority}${DECISIONS[kind]}${decision === '' ? '' : `（${decision}）`}`;
      return `${by}，原登记号 ${number}${due === null ? '' : `，限 ${fullDate(due)} 前答复`}`;
    }
    case 'confirm':
      return event.data.itemCount > 1 ? `按 ${event.data.itemCount} 件计` : null;
    case 'noticeSupplement':
      return `${event.data.items.join('；')}。请在 ${fullDate(event.data.by)} 前补正`;
    case 'supplement':
    case 'giveReason':
      return event.data.text;
    case 'consultThirdParty':
    case 'consultOrgan':
      return staff ? `${event.data.to}：${event.data.reason}` : '征求意见的时间不计入答复期限';
    case 'recordOpinion':
      return staff ? `${OPINION_NAMES[event.data.opinion]}${event.data.text === '' ? '' : `：${event.data.text}`}` : null;
    case 'noticeThirdParty':
      return event.data.content;
    case 'cooperate':
      return `${event.data.to}：${event.data.requests.join('；')}`;
    case 'askReason':
      return event.data.observed;
    case 'acceptReason':
      return event.data.due === null ? null : `延迟到 ${fullDate(event.data.due)} 答复`;
    case 'feeNotice':
      return `${event.data.yuan} 元。${event.data.payment}`;
    case 'payFee':
      return `${event.data.yuan} 元`;
    case 'askExtension':
    case 'extend':
      return `${event.data.workingDays} 个工作日：${event.data.reason}`;
    case 'draft':
    case 'sign':
      return CLOSINGS[event.data.choice].label;
    case 'refuseExtension':
    case 'returnDraft':
    case 'closeOtherwise':
    case 'withdraw':
      return event.data.reason === '' ? null : event.data.reason;
    // 39(1): the application itself is answered as well; of which letter it is, staff read more
    case 'moveToMailbox':
      return staff ? null : '内容另作来信答复，在“我的来信”里看；申请本身也会答复您';
    case 'deliver':
      return DELIVERY_WAY_NAMES[event.data.way];
    case 'recordService': {
      const { way, outcome, proof } = event.data;
      return `${DELIVERY_WAY_NAMES[way]}，${SERVICE_OUTCOME_NAMES[outcome]}${staff ? `：${proof}` : ''}`;
    }
    case 'recordRemedy': {
      const { kind, authority, number, result, redo } = event.data;
      return `${REMEDY_KIND_NAMES[kind]}，${authority}${number === '' ? '' : `，${number}`}，${REMEDY_RESULT_NAMES[result]}${redo === undefined ? '' : `，重新办理：${redo.number}`}`;
    }
    default:
      return null;
  }
}
