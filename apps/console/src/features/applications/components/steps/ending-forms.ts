import { DELIVERY_WAY_NAMES, DELIVERY_WAYS, STEP_LINE_MAX, STEP_TEXT_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { REMEDY_KIND_NAMES, REMEDY_KINDS, REMEDY_RESULT_NAMES, REMEDY_RESULTS } from '@mingchuang/shared/disclosure/console-cases.types';
import type { StepForm } from './step.types.ts';
import { textOf } from './step-values.ts';

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
  help: '发出之日停止计算期限，申请人同时收到通知。',
  submit: '登记发出',
  start: ({ it, today }) => ({ on: today, way: it.delivery }),
  fields: ({ today }) => [
    { kind: 'day', name: 'on', label: '哪天发出', max: today },
    { kind: 'choice', name: 'way', label: '怎么发的', options: DELIVERY_WAYS.map((value) => ({ value, label: DELIVERY_WAY_NAMES[value] })) },
  ],
  notes: ({ it }, values) =>
    values.way !== undefined && values.way !== it.delivery ? [{ tone: 'warn', text: `申请人要求的方式是：${DELIVERY_WAY_NAMES[it.delivery]}。` }] : [],
  body: (values) => ({ on: textOf(values, 'on'), way: textOf(values, 'way') }),
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

export const RECORD_REMEDY: StepForm = {
  path: 'remedies',
  help: '同一案件有了结果就再登记一次，年度报告按最后的结果计。',
  submit: '登记',
  start: ({ today }) => ({ on: today, result: 'pending', kind: 'review' }),
  fields: ({ today }) => [
    { kind: 'choice', name: 'kind', label: '复议还是诉讼', options: REMEDY_KINDS.map((value) => ({ value, label: REMEDY_KIND_NAMES[value] })) },
    { kind: 'line', name: 'authority', label: '复议机关或者法院', max: STEP_LINE_MAX },
    { kind: 'line', name: 'number', label: '案号', max: STEP_LINE_MAX, optional: true },
    { kind: 'day', name: 'on', label: '日期', max: today },
    { kind: 'choice', name: 'result', label: '结果', options: REMEDY_RESULTS.map((value) => ({ value, label: REMEDY_RESULT_NAMES[value] })) },
  ],
  body: (values) => ({
    kind: textOf(values, 'kind'),
    authority: textOf(values, 'authority'),
    number: textOf(values, 'number'),
    on: textOf(values, 'on'),
    result: textOf(values, 'result'),
  }),
};
