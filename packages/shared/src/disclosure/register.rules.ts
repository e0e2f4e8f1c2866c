import type { LocalDate } from '../local-date.ts';
import { GRADE_NAMES, type Grade } from '../ratings/ratings.types.ts';
import type { Cell, Column } from '../tables.ts';
import { CLOSINGS, REPORT_ROWS } from './closing.rules.ts';
import type { ClosingChoice } from './disclosure.types.ts';
import { APPLICANT_KIND_NAMES, type ApplicantKind, CASE_STATE_NAMES, type CaseState } from './disclosure.types.ts';

/** 登记簿 (Art. 45): one application, as the register lists it. Where a field is a plain string it holds Chinese words already. */
export interface RegisterRow {
  number: string;
  submittedOn: LocalDate;
  /** Art. 31; null: not confirmed yet */
  receivedOn: LocalDate | null;
  registeredOn: LocalDate;
  channel: string;
  applicantKind: ApplicantKind;
  /** masked */
  applicantName: string;
  agent: boolean;
  information: string;
  documentNumber: string | null;
  form: string;
  delivery: string;
  unitName: string | null;
  ownerName: string | null;
  state: CaseState;
  /** null: no due day can be told, because a year has no schedule yet or because none runs */
  dueOn: LocalDate | null;
  provisional: boolean;
  pausedSince: LocalDate | null;
  /** working days granted */
  extension: number;
  /** working days that did not count */
  excluded: number;
  supplementNotices: number;
  closing: ClosingChoice | null;
  endedOn: LocalDate | null;
  /** null: not answered, or not to be judged */
  onTime: boolean | null;
  workingDaysTaken: number | null;
  /** yuan */
  fee: number | null;
  reviews: string;
  grade: Grade | null;
}

export interface RegisterColumn extends Column {
  key: keyof RegisterRow | 'reportRow';
  cell(row: RegisterRow): Cell;
}

const yesNo = (yes: boolean | null): Cell => (yes === null ? null : yes ? '是' : '否');

/** In the order in which a case is handled: who asked for what, by when, and how it ended. Narrow, so that a page can be read when printed. */
export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  { key: 'number', header: '登记号', width: 14, type: 'text', cell: (row) => row.number },
  { key: 'submittedOn', header: '提交日期', width: 11, type: 'day', cell: (row) => row.submittedOn },
  { key: 'receivedOn', header: '收到申请日期', width: 11, type: 'day', cell: (row) => row.receivedOn },
  { key: 'registeredOn', header: '登记日期', width: 11, type: 'day', cell: (row) => row.registeredOn },
  { key: 'channel', header: '提交方式', width: 8, type: 'text', cell: (row) => row.channel },
  { key: 'applicantKind', header: '申请人类别', width: 10, type: 'text', cell: (row) => APPLICANT_KIND_NAMES[row.applicantKind] },
  { key: 'applicantName', header: '申请人', width: 10, type: 'text', cell: (row) => row.applicantName },
  { key: 'agent', header: '是否代理', width: 6, type: 'text', cell: (row) => yesNo(row.agent) },
  { key: 'information', header: '所需政府信息', width: 32, type: 'text', cell: (row) => row.information },
  { key: 'documentNumber', header: '文号', width: 14, type: 'text', cell: (row) => row.documentNumber },
  { key: 'form', header: '提供形式', width: 10, type: 'text', cell: (row) => row.form },
  { key: 'delivery', header: '获取方式', width: 10, type: 'text', cell: (row) => row.delivery },
  { key: 'unitName', header: '承办科室', width: 12, type: 'text', cell: (row) => row.unitName },
  { key: 'ownerName', header: '经办人', width: 8, type: 'text', cell: (row) => row.ownerName },
  { key: 'state', header: '办理状态', width: 8, type: 'text', cell: (row) => CASE_STATE_NAMES[row.state] },
  { key: 'dueOn', header: '答复期限', width: 11, type: 'day', cell: (row) => row.dueOn },
  { key: 'provisional', header: '期限是否暂定', width: 8, type: 'text', cell: (row) => yesNo(row.provisional) },
  { key: 'pausedSince', header: '暂停计算自', width: 11, type: 'day', cell: (row) => row.pausedSince },
  { key: 'extension', header: '延长期限（工作日）', width: 8, type: 'number', cell: (row) => row.extension },
  { key: 'excluded', header: '不计期限（工作日）', width: 8, type: 'number', cell: (row) => row.excluded },
  { key: 'supplementNotices', header: '补正告知次数', width: 8, type: 'number', cell: (row) => row.supplementNotices },
  { key: 'closing', header: '办结方式', width: 18, type: 'text', cell: ({ closing }) => closing && CLOSINGS[closing].label },
  { key: 'reportRow', header: '年度报告项目', width: 18, type: 'text', cell: ({ closing }) => closing && REPORT_ROWS[CLOSINGS[closing].row] },
  { key: 'endedOn', header: '办结日期', width: 11, type: 'day', cell: (row) => row.endedOn },
  { key: 'onTime', header: '是否按期', width: 6, type: 'text', cell: (row) => yesNo(row.onTime) },
  { key: 'workingDaysTaken', header: '用时（工作日）', width: 8, type: 'number', cell: (row) => row.workingDaysTaken },
  { key: 'fee', header: '信息处理费（元）', width: 8, type: 'number', cell: (row) => row.fee },
  { key: 'reviews', header: '行政复议和诉讼', width: 14, type: 'text', cell: (row) => row.reviews },
  { key: 'grade', header: '满意度评价', width: 9, type: 'text', cell: ({ grade }) => grade && GRADE_NAMES[grade] },
];

/** The cells of one application, in the order of REGISTER_COLUMNS. */
export function registerRow(row: RegisterRow): Cell[] {
  return REGISTER_COLUMNS.map(({ cell }) => cell(row));
}
