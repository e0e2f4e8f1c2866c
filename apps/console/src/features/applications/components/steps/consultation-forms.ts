import { STEP_LINE_MAX, STEP_TEXT_MAX } from '@mingchuang/shared/disclosure/applications.types';
import type { NoticeThirdParty } from '@mingchuang/shared/disclosure/case-steps.types';
import { type ConsoleCase, type ConsultationView, OPINION_NAMES } from '@mingchuang/shared/disclosure/console-cases.types';
import { hasLapsed } from '@mingchuang/shared/disclosure/lapses.rules';
import { NOTICE_GROUNDS } from '@mingchuang/shared/disclosure/objections.rules';
import { day, dueWords } from '../../../../lib/format.ts';
import type { Field, Option, StepContext, StepForm, Values } from './step.types.ts';
import { onlyOf, textOf } from './step-values.ts';

/** Consultations a step can be about. */
export const open = ({ consultations }: ConsoleCase) => consultations.filter(({ answered }) => answered === null);
export const undelivered = (it: ConsoleCase) => open(it).filter(({ party, delivered }) => party === 'thirdParty' && delivered === null);
const groundsOf = (one: ConsultationView | undefined) => (one?.party === 'thirdParty' && one.opinion !== null ? NOTICE_GROUNDS[one.opinion] : []);
/** Third parties who may be told that it is given out all the same. */
export const tellable = ({ consultations }: ConsoleCase) => consultations.filter((one) => groundsOf(one).length > 0);

const options = (all: readonly ConsultationView[]): Option[] => all.map(({ id, to, sent }) => ({ value: id, label: `${to}（${day(sent)} 发出）` }));
const which = (all: readonly ConsultationView[]): Field => ({ kind: 'choice', name: 'consultationId', label: '哪一次征求意见', options: options(all) });
const chosen = ({ it }: StepContext, values: Values) => it.consultations.find(({ id }) => id === values.consultationId);

function consult(party: 'thirdParty' | 'organ', help: string, to: string, reason: string): StepForm {
  return {
    path: 'consultations',
    help,
    submit: '发出征求意见书',
    fields: () => [
      { kind: 'line', name: 'to', label: to, max: STEP_LINE_MAX },
      { kind: 'line', name: 'summary', label: '所涉信息', max: STEP_LINE_MAX, help: '不写是谁申请的。' },
      { kind: 'text', name: 'reason', label: reason, max: STEP_TEXT_MAX },
    ],
    body: (values) => ({ party, to: textOf(values, 'to'), summary: textOf(values, 'summary'), reason: textOf(values, 'reason') }),
  };
}

export const CONSULT_THIRD_PARTY = consult(
  'thirdParty',
  '公开可能损害第三方合法权益的，书面征求意见；第三方从收到之日起 15 个工作日内提出。征求意见的时间不计入答复期限，并告知申请人。',
  '第三方的名称或者姓名',
  '可能损害什么权益',
);
export const CONSULT_ORGAN = consult(
  'organ',
  '由本机关牵头制作的，可以征求其他制作机关的意见；对方 15 个工作日内提出，逾期未提出的视为同意公开。期间不计入答复期限，并告知申请人。',
  '哪个机关',
  '为什么要征求它的意见',
);

export const RECORD_DELIVERY: StepForm = {
  path: 'consultation-delivery',
  help: '第三方的 15 个工作日从收到征求意见书之日起算。',
  submit: '登记送达',
  start: ({ it, today }) => ({ consultationId: onlyOf(options(undelivered(it))), deliveredOn: today }),
  fields: ({ it, today }) => [which(undelivered(it)), { kind: 'day', name: 'deliveredOn', label: '哪天收到', max: today }],
  body: (values) => ({ consultationId: textOf(values, 'consultationId'), deliveredOn: textOf(values, 'deliveredOn') }),
};

/** 32, 34: silence is recorded only when its days are over. */
function silentRefusal(one: ConsultationView | undefined, today: string): string | null {
  if (one === undefined) return '先选哪一次征求意见';
  if (one.lapses === null) return '还没有登记对方哪天收到，期限没有起算';
  return hasLapsed(one.lapses, today) ? null : `期限还没有届满：${dueWords(one.lapses)}`;
}

export const RECORD_OPINION: StepForm = {
  path: 'opinion',
  help: '收到意见之日恢复计算期限。逾期未提出的，从期满之日恢复。',
  submit: '登记意见',
  start: ({ it, today }) => ({ consultationId: onlyOf(options(open(it))), answeredOn: today }),
  fields: (context, values) => {
    const refusal = silentRefusal(chosen(context, values), context.today);
    const sent = chosen(context, values)?.sent;
    return [
      which(open(context.it)),
      {
        kind: 'choice',
        name: 'opinion',
        label: '意见',
        options: [
          { value: 'agrees', label: OPINION_NAMES.agrees },
          { value: 'objects', label: OPINION_NAMES.objects },
          { value: 'silent', label: OPINION_NAMES.silent, refusal },
        ],
      },
      ...(values.opinion === 'silent'
        ? []
        : ([
            {
              kind: 'text',
              name: 'text',
              label: values.opinion === 'objects' ? '不同意的理由' : '意见的内容',
              max: STEP_TEXT_MAX,
              optional: values.opinion !== 'objects',
            },
            { kind: 'day', name: 'answeredOn', label: '哪天收到', max: context.today, ...(sent !== undefined && { min: sent }) },
          ] satisfies Field[])),
    ];
  },
  notes: (context, values) => {
    const one = chosen(context, values);
    if (values.opinion !== 'silent' || one?.lapses == null) return [];
    const meaning = one.party === 'organ' ? '视为同意公开。' : '由本机关决定是否公开。';
    return [{ tone: 'info', text: `期满：${dueWords(one.lapses)}，从这一天恢复计算期限；${meaning}` }];
  },
  body: (values, context) => {
    const silent = values.opinion === 'silent';
    return {
      consultationId: textOf(values, 'consultationId'),
      opinion: textOf(values, 'opinion'),
      text: silent ? '' : textOf(values, 'text'),
      answeredOn: silent ? context.today : textOf(values, 'answeredOn'),
    };
  },
};

const GROUND_NAMES: Record<NoticeThirdParty['ground'], string> = {
  noGoodReason: '第三方不同意，但没有合理理由',
  publicInterest: '不公开可能对公共利益造成重大影响',
  silence: '第三方逾期未提出意见',
};

export const NOTICE_THIRD_PARTY: StepForm = {
  path: 'third-party-notice',
  help: '决定公开涉及第三方的信息的，把公开的内容和理由书面告知第三方。生成政府信息公开告知书。',
  submit: '发出告知书',
  start: ({ it }) => ({ consultationId: onlyOf(options(tellable(it))) }),
  fields: (context, values) => [
    which(tellable(context.it)),
    {
      kind: 'choice',
      name: 'ground',
      label: '为什么公开',
      options: groundsOf(chosen(context, values)).map((ground) => ({ value: ground, label: GROUND_NAMES[ground] })),
      ...(chosen(context, values) === undefined && { help: '先选哪一次征求意见。' }),
    },
    { kind: 'text', name: 'content', label: '决定公开的内容', max: STEP_TEXT_MAX, rows: 3 },
    { kind: 'text', name: 'reason', label: '理由', max: STEP_TEXT_MAX },
  ],
  body: (values) => ({
    consultationId: textOf(values, 'consultationId'),
    ground: textOf(values, 'ground'),
    content: textOf(values, 'content'),
    reason: textOf(values, 'reason'),
  }),
};
