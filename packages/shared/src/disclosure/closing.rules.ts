import type { ErrorCode } from '../errors.ts';
import { type Article, type ClosingChoice, FEE_MEASURES, REPORT_FORMAT } from './disclosure.types.ts';

/** The leaves of 三 办理结果 in table 3 of the annual report, in its order (国办公开办函〔2021〕30号). */
export const REPORT_ROWS = {
  granted: '予以公开',
  partial: '部分公开',
  D1: '属于国家秘密',
  D2: '其他法律行政法规禁止公开',
  D3: '危及“三安全一稳定”',
  D4: '保护第三方合法权益',
  D5: '属于三类内部事务信息',
  D6: '属于四类过程性信息',
  D7: '属于行政执法案卷',
  D8: '属于行政查询事项',
  U1: '本机关不掌握相关政府信息',
  U2: '没有现成信息需要另行制作',
  U3: '补正后申请内容仍不明确',
  N1: '信访举报投诉类申请',
  N2: '重复申请',
  N3: '要求提供公开出版物',
  N4: '无正当理由大量反复申请',
  N5: '要求行政机关确认或重新出具已获取信息',
  O1: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  O2: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  O3: '其他',
} as const;
export type ReportRow = keyof typeof REPORT_ROWS;

/**
 * How a reply speaks of remedies [D; one place, to be confirmed by the bureau's lawyer]. 复议法 23(1)(4): against 不予公开 a
 * review comes before a suit; for 部分公开 that concerns the part withheld; every other reply names both ways.
 */
export type RemedyKey = 'reviewFirst' | 'reviewFirstForWithheld' | 'either';

export interface Closing {
  /** what staff choose */
  label: string;
  article: Article;
  row: ReportRow;
  remedy: RemedyKey;
  /** by a reply that is signed, or directly with a notice */
  by: 'reply' | 'notice';
}

/** The closing choices. Each counts in exactly one row of the report, and only there (domain.md §1.3). */
export const CLOSINGS = {
  // 36(1) 「所申请公开信息已经主动公开的，告知申请人获取该政府信息的方式、途径」
  alreadyPublic: { label: '已主动公开，告知获取方式', article: '36(1)', row: 'granted', remedy: 'either', by: 'reply' },
  // 36(2) 「所申请公开信息可以公开的，向申请人提供该政府信息，或者告知申请人获取该政府信息的方式、途径和时间」
  provided: { label: '予以公开', article: '36(2)', row: 'granted', remedy: 'either', by: 'reply' },
  // 37 「能够作区分处理的，行政机关应当向申请人提供可以公开的政府信息内容，并对不予公开的内容说明理由。」
  partial: { label: '部分公开', article: '37', row: 'partial', remedy: 'reviewFirstForWithheld', by: 'reply' },
  // 36(3) 「行政机关依据本条例的规定决定不予公开的，告知申请人不予公开并说明理由」, for a reason of 14, 15 or 16
  stateSecret: { label: '属于国家秘密', article: '14', row: 'D1', remedy: 'reviewFirst', by: 'reply' },
  forbiddenByLaw: { label: '法律、行政法规禁止公开', article: '14', row: 'D2', remedy: 'reviewFirst', by: 'reply' },
  securityAndStability: { label: '公开后可能危及国家安全、公共安全、经济安全、社会稳定', article: '14', row: 'D3', remedy: 'reviewFirst', by: 'reply' },
  thirdPartyRights: { label: '涉及商业秘密、个人隐私等，公开会损害第三方合法权益', article: '15', row: 'D4', remedy: 'reviewFirst', by: 'reply' },
  internalAffairs: { label: '属于人事管理、后勤管理、内部工作流程等内部事务信息', article: '16', row: 'D5', remedy: 'reviewFirst', by: 'reply' },
  processRecords: { label: '属于讨论记录、过程稿、磋商信函、请示报告等过程性信息', article: '16', row: 'D6', remedy: 'reviewFirst', by: 'reply' },
  enforcementFile: { label: '属于行政执法案卷信息', article: '16', row: 'D7', remedy: 'reviewFirst', by: 'reply' },
  // 36(7) 「所申请公开信息属于工商、不动产登记资料等信息，有关法律、行政法规对信息的获取有特别规定的，告知申请人依照……规定办理」
  registryQuery: { label: '属于登记资料等，按专门规定查询', article: '36(7)', row: 'D8', remedy: 'reviewFirst', by: 'reply' },
  // 36(4) 「经检索没有所申请公开信息的，告知申请人该政府信息不存在」
  notExisting: { label: '经检索没有，信息不存在', article: '36(4)', row: 'U1', remedy: 'either', by: 'reply' },
  // 36(5) 「所申请公开信息不属于本行政机关负责公开的，告知申请人并说明理由」
  notOurs: { label: '不属于本机关负责公开', article: '36(5)', row: 'U1', remedy: 'either', by: 'reply' },
  // 38 「需要行政机关对现有政府信息进行加工、分析的，行政机关可以不予提供」
  needsProcessing: { label: '没有现成信息，需要另行制作', article: '38', row: 'U2', remedy: 'either', by: 'reply' },
  stillUnclear: { label: '补正后申请内容仍不明确', article: '30', row: 'U3', remedy: 'either', by: 'reply' },
  // 39(1) 「申请人以政府信息公开申请的形式进行信访、投诉、举报等活动，行政机关应当告知申请人不作为政府信息公开申请处理」
  petition: { label: '以申请公开的形式信访、投诉、举报', article: '39(1)', row: 'N1', remedy: 'either', by: 'reply' },
  // 36(6) 「行政机关已就申请人提出的政府信息公开申请作出答复、申请人重复申请公开相同政府信息的，告知申请人不予重复处理」
  repeated: { label: '重复申请', article: '36(6)', row: 'N2', remedy: 'either', by: 'reply' },
  // 39(2) 「要求行政机关提供政府公报、报刊、书籍等公开出版物的，行政机关可以告知获取的途径」
  publication: { label: '要求提供公开出版物', article: '39(2)', row: 'N3', remedy: 'either', by: 'reply' },
  // 35 「行政机关认为申请理由不合理的，告知申请人不予处理」
  excessive: { label: '大量、反复申请且理由不合理', article: '35', row: 'N4', remedy: 'either', by: 'reply' },
  reconfirmation: { label: '要求确认或重新出具已经取得的信息', article: REPORT_FORMAT, row: 'N5', remedy: 'either', by: 'reply' },
  // 30 「申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理该政府信息公开申请。」
  supplementLapsed: { label: '逾期不补正，视为放弃申请', article: '30', row: 'O1', remedy: 'either', by: 'notice' },
  feeLapsed: { label: '逾期不缴费，视为放弃申请', article: FEE_MEASURES, row: 'O2', remedy: 'either', by: 'notice' },
  withdrawn: { label: '申请人撤回', article: REPORT_FORMAT, row: 'O3', remedy: 'either', by: 'notice' },
  otherwise: { label: '其他', article: REPORT_FORMAT, row: 'O3', remedy: 'either', by: 'notice' },
} as const satisfies Record<ClosingChoice, Closing>;

/** (三) (四) (五) of 办理结果, by the letter of their rows: their choices say why, and not what it comes to. */
const KINDS = new Map([
  ['D', '不予公开'],
  ['U', '无法提供'],
  ['N', '不予处理'],
]);

/** What a choice comes to for who applied; where it is another word than the label, that says why. */
export function outcomeOf(choice: ClosingChoice): string {
  const { row, label } = CLOSINGS[choice];
  return KINDS.get(row.charAt(0)) ?? label;
}

/** Every choice that counts in one of these rows. */
export function choicesOf(rows: readonly ReportRow[]): ClosingChoice[] {
  return (Object.keys(CLOSINGS) as ClosingChoice[]).filter((choice) => rows.includes(CLOSINGS[choice].row));
}

/** What a closing presupposes: U3 a supplement (30), N4 a question for reasons (35); O1–O3 have no reply to sign. */
export function refuseReplyWith(choice: ClosingChoice, facts: { supplementNoticed: boolean; reasonAsked: boolean }): ErrorCode | null {
  if (CLOSINGS[choice].by === 'notice') return 'CLOSING_NOT_BY_REPLY';
  if (choice === 'stillUnclear' && !facts.supplementNoticed) return 'CLOSING_NEEDS_SUPPLEMENT';
  return choice === 'excessive' && !facts.reasonAsked ? 'CLOSING_NEEDS_REASON' : null;
}

/** A case without an answer in time may be taken to review or to court at once, whatever it is about. */
export function remedyOf(choice: ClosingChoice | null): RemedyKey {
  return choice === null ? 'either' : CLOSINGS[choice].remedy;
}
