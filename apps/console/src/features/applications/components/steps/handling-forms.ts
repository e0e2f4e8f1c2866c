import { INFORMATION_FORM_NAMES, ITEMS_MAX, STEP_LINE_MAX, STEP_TEXT_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { EXTENSION_MAX_WORKING_DAYS } from '@mingchuang/shared/disclosure/disclosure.types';
import { fullDate } from '@mingchuang/shared/local-date';
import { type DueDate, dueDate } from '@mingchuang/shared/work-calendar';
import { dueWords } from '../../../../lib/format.ts';
import type { Field, StepContext, StepForm, StepNote, Values } from './step.types.ts';
import { linesOf, numberOf, orNull, textOf, workingDayAfter } from './step-values.ts';

/** [D] an organ or unit that helps to look for it is asked to answer within so many working days */
const COOPERATION_WORKING_DAYS = 5;

const unitField = ({ units, it }: StepContext, label: string): Field => ({
  kind: 'select',
  name: 'unitId',
  label,
  empty: '请选择科室',
  groups: [{ label: null, options: units.filter(({ value }) => value !== it.unitId) }],
});

/** As the clock counts (33): so many working days after the due day that holds now. Null where nobody can say. */
export function extendedDue({ it, calendar }: StepContext, workingDays: number): DueDate | null {
  const due = it.clock?.due ?? null;
  if (calendar === null || due === null || !(workingDays >= 1 && workingDays <= EXTENSION_MAX_WORKING_DAYS)) return null;
  return due.kind === 'fixed' ? dueDate(calendar, due.on, workingDays) : { ...due, remaining: due.remaining + workingDays };
}

function extensionNotes(context: StepContext, values: Values): StepNote[] {
  const { clock } = context.it;
  const after = extendedDue(context, numberOf(values, 'workingDays'));
  if (after === null || clock?.due == null) return [];
  if (clock.delayed) return [{ tone: 'warn', text: '已确定延迟答复的日期，延长不会改变它。' }];
  const asIf = clock.pausedSince === null ? '' : '（按今天征求完毕算）';
  return [{ tone: 'info', text: `现在的到期日：${dueWords(clock.due)}；延长后：${dueWords(after)}${asIf}。` }];
}

const extension = {
  start: ({ it }: StepContext): Values => ({
    reason: it.extensionAsked?.reason ?? '',
    workingDays: String(it.extensionAsked?.workingDays ?? EXTENSION_MAX_WORKING_DAYS),
  }),
  fields: (): Field[] => [
    { kind: 'number', name: 'workingDays', label: '延长几个工作日', min: 1, max: EXTENSION_MAX_WORKING_DAYS, unit: '个工作日' },
    { kind: 'text', name: 'reason', label: '延长的理由', max: STEP_TEXT_MAX, help: '写进延期答复告知书，申请人会看到。' },
  ],
  notes: extensionNotes,
  body: (values: Values) => ({ reason: textOf(values, 'reason'), workingDays: numberOf(values, 'workingDays') }),
};

export const CONFIRM: StepForm = {
  path: 'confirmation',
  help: '网上提交的，以双方确认之日为收到申请之日。确认后从次日起计算 20 个工作日，并生成登记表和接收回执。',
  submit: '确认收到',
  start: ({ it }) => ({ itemCount: String(it.itemCount) }),
  fields: ({ it }) => [
    {
      kind: 'number',
      name: 'itemCount',
      label: '按几件申请计',
      min: 1,
      max: 999,
      unit: '件',
      help: `一份申请要几项不同的信息，就按几项计，收费时用。要的形式：${INFORMATION_FORM_NAMES[it.form]}。`,
    },
  ],
  body: (values) => ({ itemCount: numberOf(values, 'itemCount') }),
};

export const BEGIN: StepForm = { path: 'start', help: '由您经办，名字记在这件申请上。期限从收到的次日起已经在算。', submit: '开始办理' };

export const ASSIGN: StepForm = {
  path: 'assignment',
  help: '交给掌握这项信息的科室。期限照常计算，局办公室仍看得到。',
  submit: '转交',
  fields: (context) => [unitField(context, '交给哪个科室')],
  body: (values) => ({ unitId: textOf(values, 'unitId') }),
};

export const ASK_EXTENSION: StepForm = {
  path: 'extension-request',
  help: '延长须经政府信息公开工作机构负责人同意，并告知申请人。批准之前期限不变。',
  submit: '提请批准',
  ...extension,
};

export const EXTEND: StepForm = {
  path: 'extension',
  help: '批准后期限马上延长，并生成延期答复告知书。一个期限只能延长一次。',
  submit: '批准延期',
  ...extension,
};

export const REFUSE_EXTENSION: StepForm = {
  path: 'extension-refusal',
  help: '不同意的，期限不变，经办人照原来的期限答复；有了新的理由可以再提请。',
  submit: '不同意延期',
  fields: () => [{ kind: 'text', name: 'reason', label: '为什么不同意', max: STEP_TEXT_MAX }],
  notes: ({ it: { clock } }) =>
    clock?.due?.kind === 'fixed' && clock.pausedSince === null ? [{ tone: 'info', text: `仍须在 ${fullDate(clock.due.on)} 前（含当日）答复。` }] : [],
  body: (values) => ({ reason: textOf(values, 'reason') }),
};

export const COOPERATE: StepForm = {
  path: 'cooperation',
  help: '生成协办函。协办不停止计算期限。',
  submit: '发协办函',
  start: ({ calendar, today }) => ({ by: workingDayAfter(calendar, today, COOPERATION_WORKING_DAYS) }),
  fields: ({ today }) => [
    { kind: 'line', name: 'to', label: '协办单位', max: STEP_LINE_MAX },
    { kind: 'lines', name: 'requests', label: '协办事项', max: STEP_LINE_MAX, most: ITEMS_MAX, add: '再加一项' },
    { kind: 'text', name: 'reason', label: '理由', max: STEP_TEXT_MAX, rows: 3 },
    { kind: 'day', name: 'by', label: '请在哪天前回复', min: today },
  ],
  body: (values) => ({ to: textOf(values, 'to'), requests: linesOf(values, 'requests'), reason: textOf(values, 'reason'), by: textOf(values, 'by') }),
};

export const SUPPLEMENT: StepForm = {
  path: 'supplement',
  help: '当面、邮寄、传真收到的补正。答复期限从收到补正之日的次日起重新计算。网上补正的自己会到这里。',
  submit: '登记补正',
  start: ({ today }) => ({ receivedOn: today }),
  fields: ({ it, today }) => [
    { kind: 'text', name: 'text', label: '补正的内容', max: STEP_TEXT_MAX },
    { kind: 'day', name: 'receivedOn', label: '哪天收到', max: today, ...(it.receivedOn !== null && { min: it.receivedOn }) },
    { kind: 'files', name: 'fileIds', label: '补正的材料', optional: true },
  ],
  body: (values, _, fileIds) => ({ text: textOf(values, 'text'), receivedOn: textOf(values, 'receivedOn'), fileIds }),
};

export const GIVE_REASON: StepForm = {
  path: 'reason',
  help: '当面、邮寄、传真收到的理由。理由合不合理，由负责人判断。',
  submit: '登记理由',
  fields: () => [{ kind: 'text', name: 'text', label: '申请人的理由', max: STEP_TEXT_MAX }],
  body: (values) => ({ text: textOf(values, 'text') }),
};

export const ACCEPT_REASON: StepForm = {
  path: 'reason-acceptance',
  help: '理由合理的继续办理；期限内答复不了的，可以确定延迟答复的日期并告知申请人。',
  submit: '认可理由，继续办理',
  start: () => ({ answer: 'inTime' }),
  fields: ({ today }, values) => [
    {
      kind: 'choice',
      name: 'answer',
      label: '什么时候答复',
      options: [
        { value: 'inTime', label: '期限内答复' },
        { value: 'delayed', label: '延迟答复，另定日期' },
      ],
    },
    ...(values.answer === 'delayed' ? [{ kind: 'day' as const, name: 'due', label: '延迟到哪天', min: today }] : []),
  ],
  body: (values) => ({ due: values.answer === 'delayed' ? orNull(values, 'due') : null }),
};

export const PAY_FEE: StepForm = {
  path: 'fee-payment',
  help: '答复期限从缴费之日的次日起重新计算。',
  submit: '登记缴费',
  start: ({ today }) => ({ paidOn: today }),
  fields: ({ today }) => [{ kind: 'day', name: 'paidOn', label: '哪天缴的费', max: today }],
  notes: ({ it }) => (it.askedOf?.yuan ? [{ tone: 'info', text: `应缴 ${it.askedOf.yuan} 元。` }] : []),
  body: (values) => ({ paidOn: textOf(values, 'paidOn') }),
};

export const MOVE_TO_MAILBOX: StepForm = {
  path: 'mailbox',
  help: '申请的内容作为来信转给科室，由信箱按来信的期限答复。公开申请本身仍要答复：不作为政府信息公开申请处理。',
  submit: '转到信箱',
  fields: ({ units }) => [{ kind: 'select', name: 'unitId', label: '交给哪个科室', empty: '请选择科室', groups: [{ label: null, options: units }] }],
  body: (values) => ({ unitId: textOf(values, 'unitId') }),
};
