import type { CaseAction } from '@mingchuang/shared/disclosure/disclosure.types';
import type { IconName } from '../../../../components/icon.tsx';

/** The steps staff take here; an application is submitted and registered elsewhere, and a consultation lapses in the form of its opinion. */
export type StaffAction = Exclude<CaseAction, 'submit' | 'register' | 'reopen' | 'lapseConsultation'>;

interface ActionWords {
  name: string;
  /** what the button says */
  verb: string;
  /** one line beside the button */
  about: string;
  icon: IconName;
}

export const ACTION_WORDS: Record<StaffAction, ActionWords> = {
  confirm: { name: '确认收到', verb: '确认', about: '从确认的次日起计算答复期限，发接收回执', icon: 'check' },
  begin: { name: '开始办理', verb: '开始', about: '由您经办这件申请', icon: 'right' },
  assign: { name: '转交科室', verb: '转交', about: '交给掌握这项信息的科室办理', icon: 'users' },
  askExtension: { name: '提请延期', verb: '报批', about: '报负责人批准，一次，最多 20 个工作日', icon: 'clock' },
  extend: { name: '批准延期', verb: '批准', about: '一次，最多 20 个工作日，批准后告知申请人', icon: 'clock' },
  refuseExtension: { name: '不同意延期', verb: '不同意', about: '写明理由，仍按原来的期限答复', icon: 'stop' },
  cooperate: { name: '发协办函', verb: '发函', about: '请其他单位协助查找，期限照常计算', icon: 'users' },
  supplement: { name: '登记补正', verb: '登记', about: '申请人在纸上补正的内容，收到之日重新计算期限', icon: 'edit' },
  giveReason: { name: '登记理由', verb: '登记', about: '申请人在纸上说明的理由', icon: 'edit' },
  acceptReason: { name: '认可理由', verb: '认可', about: '理由合理，继续办理，可以延迟答复', icon: 'check' },
  payFee: { name: '登记缴费', verb: '登记', about: '缴费之日重新计算答复期限', icon: 'check' },
  noticeSupplement: { name: '通知补正', verb: '通知', about: '只能通知一次，收到申请 7 个工作日内', icon: 'talk' },
  askReason: { name: '请说明理由', verb: '发告知书', about: '数量、频次明显超过合理范围的', icon: 'talk' },
  feeNotice: { name: '通知缴费', verb: '通知', about: '超过免费的件数或者页数才收', icon: 'talk' },
  consultThirdParty: { name: '征求第三方意见', verb: '发函', about: '涉及商业秘密、个人隐私的，期间不计入期限', icon: 'users' },
  consultOrgan: { name: '征求其他机关意见', verb: '发函', about: '多个机关共同制作的，期间不计入期限', icon: 'users' },
  recordDelivery: { name: '登记送达', verb: '登记', about: '第三方收到征求意见书，从次日起 15 个工作日', icon: 'check' },
  recordOpinion: { name: '登记意见', verb: '登记', about: '收到意见或者期满，恢复计算期限', icon: 'edit' },
  noticeThirdParty: { name: '告知第三方', verb: '告知', about: '决定公开的内容和理由，书面告知', icon: 'push' },
  draft: { name: '起草答复', verb: '起草', about: '拟好送审，起草、审核、签发各由一人', icon: 'edit' },
  review: { name: '审核通过', verb: '审核', about: '通过后等签发', icon: 'shield' },
  returnDraft: { name: '退回修改', verb: '退回', about: '写明要改什么，退给起草人', icon: 'redo' },
  sign: { name: '签发答复', verb: '签发', about: '编文号、落日期，之后发出', icon: 'stamp' },
  deliver: { name: '发出答复', verb: '发出', about: '发出之日停止计算期限', icon: 'push' },
  recordService: { name: '登记答复送达', verb: '登记', about: '申请人哪天收到的，有什么凭据；退回的也登记', icon: 'check' },
  archive: { name: '归档', verb: '归档', about: '全部办完，收进档案', icon: 'done' },
  lapseSupplement: { name: '按放弃申请结案', verb: '结案', about: '没有正当理由逾期不补正', icon: 'stop' },
  lapseFee: { name: '按放弃申请结案（未缴费）', verb: '结案', about: '逾期没有缴纳信息处理费', icon: 'stop' },
  moveToMailbox: { name: '转到信箱', verb: '转出', about: '内容是信访、投诉、举报的，由信箱另行答复', icon: 'inbox' },
  withdraw: { name: '登记撤回', verb: '登记', about: '申请人要求撤回', icon: 'x' },
  closeOtherwise: { name: '其他办结', verb: '办结', about: '不属于以上各种情形，由负责人决定', icon: 'stop' },
  recordRemedy: { name: '登记复议、诉讼', verb: '登记', about: '复议机关、法院受理或者作出结果', icon: 'shield' },
};

/** As they stand in the list, from top to bottom. */
export const ACTION_GROUPS: readonly { name: string; actions: readonly StaffAction[] }[] = [
  {
    name: '办理',
    actions: ['confirm', 'begin', 'supplement', 'giveReason', 'acceptReason', 'payFee', 'extend', 'refuseExtension', 'askExtension', 'assign', 'cooperate'],
  },
  {
    name: '征求与告知',
    actions: ['recordOpinion', 'recordDelivery', 'noticeSupplement', 'consultThirdParty', 'consultOrgan', 'noticeThirdParty', 'askReason', 'feeNotice'],
  },
  { name: '答复', actions: ['draft', 'review', 'sign', 'returnDraft', 'deliver', 'recordService', 'archive'] },
  { name: '结束', actions: ['lapseSupplement', 'lapseFee', 'moveToMailbox', 'withdraw', 'closeOtherwise', 'recordRemedy'] },
];

export function isStaffAction(action: CaseAction): action is StaffAction {
  return action in ACTION_WORDS;
}
