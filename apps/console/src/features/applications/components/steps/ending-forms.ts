import { DELIVERY_WAY_NAMES, type DeliveryWay, STEP_LINE_MAX, STEP_TEXT_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { SERVICE_OUTCOME_NAMES, SERVICE_OUTCOMES } from '@mingchuang/shared/disclosure/case-steps.types';
import { type ConsoleCase, REMEDY_KIND_NAMES, REMEDY_KINDS, REMEDY_RESULT_NAMES, REMEDY_RESULTS } from '@mingchuang/shared/disclosure/console-cases.types';
import type { Field, Option, StepForm, Values } from './step.types.ts';
import { orNull, textOf } from './step-values.ts';

const reaches = ({ ways }: ConsoleCase, way: DeliveryWay): boolean => ways.some((one) => one.way === way && one.refusal === null);
const wayOptions = ({ ways }: ConsoleCase): Option[] => ways.map(({ way, refusal }) => ({ value: way, label: DELIVERY_WAY_NAMES[way], refusal }));

const reason = (values: Parameters<NonNullable<StepForm['body']>>[0]) => ({ reason: textOf(values, 'reason') });

export const REVIEW: StepForm = { path: 'review', help: '下面是答复书的草稿。审核的人不能是起草的人，签发的人也要换一个。', submit: '审核通过' };

export const RETURN_DRAFT: StepForm = {
  path: 'draft-return',
  help: '退给起草人修改，草稿的内容都留着。期限照常计算。',
  submit: '退回修改',
  fields: () => [{ kind: 'text', name: 'reason', label: '要改什么', max: STEP_TEXT_MAX }],
  body: reason,
};

export const SIGN: StepForm = { path: 'signature', help: '下面是要签发的答复书。签发后编文号、落日期，不能再改；发出之日才停止计算期限。', submit: '签发' };

export const DELIVER: StepForm = {
  path: 'delivery',
  help: '发出之日停止计算期限。网上申请的，申请人同时收到通知；邮寄、领取的，送到之后再登记送达。',
  submit: '登记发出',
  start: ({ it, today }) => ({ on: today, ...(reaches(it, it.delivery) && { way: it.delivery }) }),
  fields: ({ it, today }) => [
    { kind: 'day', name: 'on', label: '哪天发出', max: today },
    { kind: 'choice', name: 'way', label: '怎么发的', options: wayOptions(it) },
  ],
  notes: ({ it }, values) =>
    values.way !== undefined && values.way !== it.delivery ? [{ tone: 'warn', text: `申请人要求的方式是：${DELIVERY_WAY_NAMES[it.delivery]}。` }] : [],
  body: (values) => ({ on: textOf(values, 'on'), way: textOf(values, 'way') }),
};

export const RECORD_SERVICE: StepForm = {
  path: 'service',
  help: '申请人收到之日起，才计算复议、诉讼的期限。退回的也要登记，再用别的方式送。',
  submit: '登记送达',
  start: ({ it, today }) => ({ on: today, outcome: 'received', way: it.service?.returned.length ? '' : (it.service?.way ?? '') }),
  fields: ({ it, today }) => [
    { kind: 'choice', name: 'outcome', label: '收到没有', options: SERVICE_OUTCOMES.map((value) => ({ value, label: SERVICE_OUTCOME_NAMES[value] })) },
    { kind: 'choice', name: 'way', label: '怎么送的', options: wayOptions(it) },
    { kind: 'day', name: 'on', label: '收到或者退回的日期', ...(it.service && { min: it.service.sentOn }), max: today },
    { kind: 'line', name: 'proof', label: '凭据', max: STEP_LINE_MAX, help: '例如：EMS 1234567890123，本人签收；持身份证当面签字领取。' },
  ],
  body: (values) => ({ on: textOf(values, 'on'), way: textOf(values, 'way'), outcome: textOf(values, 'outcome'), proof: textOf(values, 'proof') }),
};

export const ARCHIVE: StepForm = { path: 'archive', help: '经过、文书和附件收进档案。之后仍可登记复议、诉讼。', submit: '归档' };

export const LAPSE: StepForm = {
  path: 'lapse',
  help: '申请人没有正当理由逾期的，视为放弃申请，不再处理。是否有正当理由由您判断，系统不会自动结案。',
  submit: '按放弃申请结案',
};

export const WITHDRAW: StepForm = {
  path: 'withdrawal',
  help: '申请人要求撤回的，登记后办结。',
  submit: '登记撤回',
  fields: () => [{ kind: 'text', name: 'reason', label: '怎么撤回的', max: STEP_TEXT_MAX, rows: 3, optional: true, help: '例如：电话说明，已当面签字。' }],
  body: reason,
};

export const CLOSE_OTHERWISE: StepForm = {
  path: 'closing',
  help: '不属于答复、放弃、撤回的，由负责人决定办结，计入年度报告“其他”。',
  submit: '办结',
  fields: () => [{ kind: 'text', name: 'reason', label: '办结的理由', max: STEP_TEXT_MAX }],
  body: reason,
};

/** 51: an answer that was set aside is given anew, in a case of its own. */
function redoFields(it: ConsoleCase, values: Values): Field[] {
  const open = it.endedOn === null ? '这件还没有办结，就在这件里继续办' : it.reopenedAs === null ? null : `已经另开 ${it.reopenedAs.number}`;
  return [
    {
      kind: 'choice',
      name: 'redo',
      label: '要不要重新答复',
      options: [
        { value: 'yes', label: '责令重新答复，另开一件办理', refusal: open },
        { value: 'no', label: '不用重新答复，例如只确认违法' },
      ],
    },
    ...(values.redo === 'yes'
      ? [
          {
            kind: 'day' as const,
            name: 'redo.due',
            label: '决定书定的答复日期',
            optional: true,
            help: '没有定的，从决定之日起算 20 个工作日。',
            min: textOf(values, 'on'),
          },
        ]
      : []),
  ];
}

export const RECORD_REMEDY: StepForm = {
  path: 'remedies',
  help: '同一案件有了结果就再登记一次，年度报告按最后的结果计。',
  submit: '登记',
  start: ({ today }) => ({ on: today, result: 'pending', kind: 'review' }),
  fields: ({ it, today }, values) => [
    { kind: 'choice', name: 'kind', label: '复议还是诉讼', options: REMEDY_KINDS.map((value) => ({ value, label: REMEDY_KIND_NAMES[value] })) },
    { kind: 'line', name: 'authority', label: '复议机关或者法院', max: STEP_LINE_MAX },
    { kind: 'line', name: 'number', label: '案号', max: STEP_LINE_MAX, optional: true },
    { kind: 'day', name: 'on', label: '日期', max: today, help: '登记结果的，填决定书、判决书的日期。' },
    { kind: 'choice', name: 'result', label: '结果', options: REMEDY_RESULTS.map((value) => ({ value, label: REMEDY_RESULT_NAMES[value] })) },
    ...(textOf(values, 'result') === 'corrected' ? redoFields(it, values) : []),
  ],
  notes: (_, values) =>
    textOf(values, 'result') === 'corrected' && values.redo === 'yes'
      ? [
          {
            tone: 'info',
            text: `另开一件申请重新办理，两件互相看得到；从决定之日起${textOf(values, 'redo.due') === '' ? '算 20 个工作日' : '，按决定书定的日期答复'}。`,
          },
        ]
      : [],
  body: (values) => ({
    kind: textOf(values, 'kind'),
    authority: textOf(values, 'authority'),
    number: textOf(values, 'number'),
    on: textOf(values, 'on'),
    result: textOf(values, 'result'),
    redo: textOf(values, 'result') === 'corrected' && values.redo === 'yes' ? { due: orNull(values, 'redo.due') } : null,
  }),
};
