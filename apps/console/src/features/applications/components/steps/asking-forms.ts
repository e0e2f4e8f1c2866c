import { FEE_COUNT_MAX, ITEMS_MAX, MANY_IN_30_DAYS, STEP_LINE_MAX, STEP_TEXT_MAX } from '@mingchuang/shared/disclosure/applications.types';
import type { FeeBasis } from '@mingchuang/shared/disclosure/fees.rules';
import { feeOf } from '@mingchuang/shared/disclosure/fees.rules';
import { isSupplementNoticeLate, reasonLapse, supplementNoticeBy } from '@mingchuang/shared/disclosure/lapses.rules';
import { atLatest, day } from '../../../../lib/format.ts';
import type { StepContext, StepForm, StepNote, Values } from './step.types.ts';
import { linesOf, numberOf, textOf, workingDayAfter } from './step-values.ts';

/** [D] how long an applicant is given to supplement */
export const SUPPLEMENT_WORKING_DAYS = 10;

/** 30: within 7 working days of receipt. Later it is still valid, and recorded as a violation. */
function supplementNotes({ it, calendar, today }: StepContext): StepNote[] {
  if (calendar === null || it.receivedOn === null) return [];
  const by = supplementNoticeBy(calendar, it.receivedOn);
  if (by.kind !== 'fixed') return [];
  if (isSupplementNoticeLate(calendar, it.receivedOn, today)) {
    return [{ tone: 'warn', text: `通知补正的 7 个工作日已于 ${day(by.on)} 届满。现在仍可发出，但会记为逾期通知补正，期限是否按时仍按原来的到期日算。` }];
  }
  return [{ tone: 'info', text: `通知补正最迟 ${day(by.on)} 发出。` }];
}

export const NOTICE_SUPPLEMENT: StepForm = {
  path: 'supplement-notice',
  help: '申请内容不明确的，一次性告知需要补正的事项、方法和期限。只能通知一次，请写全。收到补正后重新计算答复期限。',
  submit: '发出补正告知书',
  start: ({ calendar, today }) => ({ by: workingDayAfter(calendar, today, SUPPLEMENT_WORKING_DAYS) }),
  fields: ({ today }) => [
    { kind: 'lines', name: 'items', label: '需要补正的事项', max: STEP_LINE_MAX, most: ITEMS_MAX, add: '再加一项', help: '每项写清楚缺什么、怎么补。' },
    { kind: 'day', name: 'by', label: '补正的期限', min: today, help: `默认给 ${SUPPLEMENT_WORKING_DAYS} 个工作日，应当合理。` },
  ],
  notes: supplementNotes,
  body: (values) => ({ items: linesOf(values, 'items'), by: textOf(values, 'by') }),
};

export const ASK_REASON: StepForm = {
  path: 'reason-request',
  help: '申请的数量、频次明显超过合理范围的，可以请申请人说明理由。生成说明理由告知书，期限照常计算。',
  submit: '发出说明理由告知书',
  start: ({ it: { hints } }) => ({ observed: hints.many ? `30 日内提出 ${hints.in30Days} 件申请，365 日内提出 ${hints.in365Days} 件申请` : '' }),
  fields: () => [{ kind: 'text', name: 'observed', label: '数量和频次', max: STEP_TEXT_MAX, rows: 3, help: '写事实，不评价申请人。' }],
  notes: ({ it: { hints }, calendar, today }) => [
    ...(hints.many
      ? []
      : [{ tone: 'warn' as const, text: `30 日内不到 ${MANY_IN_30_DAYS} 件。请先核实数量、频次是否明显超过合理范围；没有超过的，不应要求说明理由。` }]),
    { tone: 'info', text: `这位申请人 30 日内申请 ${hints.in30Days} 件，365 日内 ${hints.in365Days} 件。` },
    ...(calendar === null ? [] : [{ tone: 'info' as const, text: `请申请人${atLatest(reasonLapse(calendar, today))}说明。` }]),
  ],
  body: (values) => ({ observed: textOf(values, 'observed') }),
};

/** Whole yuan; null while the count is no count. */
export function feeNow({ it }: StepContext, values: Values): { yuan: number; before: number } | null {
  const basis: FeeBasis = values.basis === 'pages' ? 'pages' : 'items';
  const count = numberOf(values, 'count');
  const before = basis === 'pages' ? 0 : it.hints.itemsThisMonth;
  return count >= 1 && count <= FEE_COUNT_MAX ? { yuan: feeOf(basis, count, before), before } : null;
}

export const FEE_NOTICE: StepForm = {
  path: 'fee-notice',
  help: '按件或者按页，只用一种。须在答复期限内发出。申请人 20 个工作日内缴费，逾期不缴视为放弃；缴费后重新计算答复期限。',
  submit: '发出收费通知书',
  start: ({ it }) => ({ basis: 'items', count: String(it.itemCount) }),
  fields: (_, values) => [
    {
      kind: 'choice',
      name: 'basis',
      label: '怎么计',
      options: [
        { value: 'items', label: '按件（同一申请人一个自然月合并计）' },
        { value: 'pages', label: '按页' },
      ],
    },
    values.basis === 'pages'
      ? { kind: 'number', name: 'count', label: '多少页', min: 1, max: FEE_COUNT_MAX, unit: '页' }
      : { kind: 'number', name: 'count', label: '这件申请计多少件', min: 1, max: FEE_COUNT_MAX, unit: '件' },
    { kind: 'text', name: 'payment', label: '缴纳方式', max: STEP_TEXT_MAX, rows: 3, help: '账户、地点、联系人，写进收费通知书。' },
  ],
  notes: (context, values) => {
    const fee = feeNow(context, values);
    if (fee === null) return [];
    const before = values.basis === 'pages' ? '' : `本月在这件之前已计 ${fee.before} 件。`;
    return [{ tone: fee.yuan > 0 ? 'info' : 'warn', text: `${before}应收 ${fee.yuan} 元。` }];
  },
  refuse: (context, values) => (feeNow(context, values)?.yuan === 0 ? '没有达到收费标准（10 件、30 页以内不收费），不能发收费通知' : null),
  body: (values) => ({ basis: values.basis === 'pages' ? 'pages' : 'items', count: numberOf(values, 'count'), payment: textOf(values, 'payment') }),
};
