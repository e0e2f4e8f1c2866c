import { STEP_LINE_MAX, STEP_TEXT_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { CLOSINGS, REPORT_ROWS, type ReportRow, refuseReplyWith } from '@mingchuang/shared/disclosure/closing.rules';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { CLOSING_CHOICES, type ClosingChoice } from '@mingchuang/shared/disclosure/disclosure.types';
import { articleWords } from '@mingchuang/shared/disclosure/disclosure.words';
import { objectionsOf, overridesObjection } from '@mingchuang/shared/disclosure/objections.rules';
import { type ReplyField, replyFields } from '@mingchuang/shared/disclosure/replies.rules';
import type { DraftReply } from '@mingchuang/shared/disclosure/reply-draft.types';
import { ERRORS } from '@mingchuang/shared/errors';
import { fullDate } from '@mingchuang/shared/local-date';
import type { Field, Option, StepContext, StepForm, StepNote, Values } from './step.types.ts';
import { orNull, textOf } from './step-values.ts';

/** The headings of the annual report under which its rows stand. */
const REPORT_GROUPS: readonly { label: string; has: (row: ReportRow) => boolean }[] = [
  { label: '予以公开', has: (row) => row === 'granted' },
  { label: '部分公开', has: (row) => row === 'partial' },
  { label: '不予公开', has: (row) => row.startsWith('D') },
  { label: '无法提供', has: (row) => row.startsWith('U') },
  { label: '不予处理', has: (row) => row.startsWith('N') },
];

/** 14–16: for what a part is withheld. */
const GROUNDS = [
  'stateSecret',
  'forbiddenByLaw',
  'securityAndStability',
  'thirdPartyRights',
  'internalAffairs',
  'processRecords',
  'enforcementFile',
] as const satisfies readonly ClosingChoice[];

const FIELDS: Record<Exclude<ReplyField, 'withheld' | 'earlier'>, Field> = {
  reason: { kind: 'text', name: 'reason', label: '理由', max: STEP_TEXT_MAX, rows: 5, help: '事实和依据，写进答复书。' },
  access: { kind: 'text', name: 'access', label: '获取的方式、途径和时间', max: STEP_TEXT_MAX, rows: 3 },
  law: { kind: 'line', name: 'law', label: '哪部法律、行政法规', max: STEP_LINE_MAX, help: '写名称和条款。' },
  channel: { kind: 'line', name: 'channel', label: '可以通过什么渠道提出', max: STEP_LINE_MAX },
  responsible: { kind: 'line', name: 'responsible', label: '负责公开的机关', max: STEP_LINE_MAX, help: '能确定的写名称和联系方式。' },
};
/** 32 */
const PUBLIC_INTEREST: Field = {
  kind: 'text',
  name: 'publicInterest',
  label: '公共利益理由',
  max: STEP_TEXT_MAX,
  rows: 4,
  help: '第三方不同意公开。写明不公开会对公共利益造成什么重大影响；已经去掉第三方不同意的内容，或者其理由不成立的，写明情况。存入案卷，不写进答复书。',
};
const WITHHELD: Field[] = [
  { kind: 'text', name: 'withheld.content', label: '不予公开的内容', max: STEP_TEXT_MAX, rows: 3 },
  {
    kind: 'select',
    name: 'withheld.ground',
    label: '这部分为什么不公开',
    empty: '请选择',
    groups: [{ label: null, options: GROUNDS.map((value) => ({ value, label: named(value) })) }],
  },
];
const EARLIER: Field[] = [
  { kind: 'line', name: 'earlier.title', label: '此前文书的名称', max: STEP_LINE_MAX },
  { kind: 'line', name: 'earlier.number', label: '此前文书的文号', max: STEP_LINE_MAX },
  { kind: 'day', name: 'earlier.date', label: '此前文书的日期' },
];

function named(choice: ClosingChoice): string {
  return `${CLOSINGS[choice].label}（${articleWords(CLOSINGS[choice].article).replace('《政府信息公开条例》', '')}）`;
}

const isChoice = (text: string): text is ClosingChoice => (CLOSING_CHOICES as readonly string[]).includes(text);

/** The choices by report row, each with its article; what its conditions do not allow says why. */
export function choiceGroups({ it }: StepContext): { label: string; options: Option[] }[] {
  const done = (type: string) => it.ledger.some((entry) => entry.type === type);
  const facts = { supplementNoticed: done('noticeSupplement'), reasonAsked: done('askReason') };
  const refusalOf = (choice: ClosingChoice): string | null => {
    if (it.state === 'awaitReason' && choice !== 'excessive') return '认可申请人的理由之前，只能答复不予处理';
    const code = refuseReplyWith(choice, facts);
    return code === null ? null : ERRORS[code][1];
  };
  const replies = CLOSING_CHOICES.filter((choice) => CLOSINGS[choice].by === 'reply');
  return REPORT_GROUPS.map(({ label, has }) => ({
    label,
    options: replies.filter((choice) => has(CLOSINGS[choice].row)).map((value) => ({ value, label: named(value), refusal: refusalOf(value) })),
  }));
}

function draftFields(context: StepContext, values: Values): Field[] {
  const choice = textOf(values, 'choice');
  const chosen = isChoice(choice) ? choice : null;
  const options = choiceGroups(context);
  const held = options.flatMap((group) => group.options).flatMap(({ label, refusal }) => (refusal ? [`${label.replace(/（.*$/, '')}：${refusal}`] : []));
  const few = held.length <= 2 ? held.map((one) => `${one}。`).join('') : '认可申请人的理由之前，只能答复不予处理。';
  return [
    {
      kind: 'select',
      name: 'choice',
      label: '答复的种类',
      empty: '请选择',
      groups: options,
      help: chosen === null ? few : `依据${articleWords(CLOSINGS[chosen].article)}，年度报告计入“${REPORT_ROWS[CLOSINGS[chosen].row]}”。`,
    },
    ...(chosen === null ? [] : replyFields(chosen)).flatMap(({ field, needed }): Field[] => {
      if (field === 'withheld') return WITHHELD;
      if (field === 'earlier') return EARLIER;
      return [needed ? FIELDS[field] : { ...FIELDS[field], optional: true }];
    }),
    ...(overridesObjection(chosen, context.it.consultations) ? [PUBLIC_INTEREST] : []),
    ...(chosen === null ? [] : [{ kind: 'files' as const, name: 'fileIds', label: '随答复提供的文件', optional: true }]),
  ];
}

/** Only what the choice asks for; the rest stays on the screen in case the choice is changed back. */
function draftBody(values: Values, context: StepContext, fileIds: readonly string[]): DraftReply {
  const shown = new Set(draftFields(context, values).map(({ name }) => name));
  const given = (name: string) => (shown.has(name) ? orNull(values, name) : null);
  const choice = textOf(values, 'choice');
  return {
    choice: isChoice(choice) ? choice : 'otherwise',
    reason: given('reason'),
    access: given('access'),
    law: given('law'),
    withheld: shown.has('withheld.content')
      ? { content: textOf(values, 'withheld.content'), ground: GROUNDS.find((ground) => ground === values['withheld.ground']) ?? 'stateSecret' }
      : null,
    responsible: given('responsible'),
    earlier: shown.has('earlier.title')
      ? { title: textOf(values, 'earlier.title'), number: textOf(values, 'earlier.number'), date: textOf(values, 'earlier.date') }
      : null,
    channel: given('channel'),
    publicInterest: given('publicInterest'),
    fileIds: [...fileIds],
  };
}

/** What was drafted before. */
function draftStart({ it }: StepContext): Values {
  const facts = it.draft?.facts;
  const choice = it.state === 'awaitReason' ? 'excessive' : facts?.choice;
  const earlier = facts?.earlier;
  const texts = {
    choice,
    reason: facts?.reason,
    access: facts?.access,
    law: facts?.law,
    responsible: facts?.responsible,
    channel: facts?.channel,
    publicInterest: facts?.publicInterest,
    'withheld.content': facts?.withheld?.content,
    'withheld.ground': facts?.withheld?.ground,
    'earlier.title': earlier?.title,
    'earlier.number': earlier?.number,
    'earlier.date': earlier?.date,
  };
  return Object.fromEntries(Object.entries(texts).flatMap(([name, value]) => (value == null ? [] : [[name, value]])));
}

const objectionNotes = ({ consultations }: ConsoleCase): StepNote[] =>
  objectionsOf(consultations).map(({ to, text, told }) => ({
    tone: 'warn',
    text: `${to}不同意公开：${text}。${told === null ? '签发之前须先书面告知，送审前后都可以发公开告知书。' : `已于 ${fullDate(told)} 书面告知。`}`,
  }));

export const DRAFT: StepForm = {
  path: 'draft',
  help: '拟好后送审，由另外两个人审核、签发。送审之前可以先看答复书的全文。',
  submit: '送审',
  preview: true,
  start: draftStart,
  fields: draftFields,
  notes: ({ it }, values) => {
    const choice = textOf(values, 'choice');
    if (isChoice(choice) && overridesObjection(choice, it.consultations)) return objectionNotes(it);
    const notice = it.letters.findLast(({ kind }) => kind === 'supplement');
    if (values.choice !== 'stillUnclear' || notice === undefined) return [];
    return [{ tone: 'info', text: `补正告知书：《${notice.title}》，${notice.number}，${fullDate(notice.date)}。` }];
  },
  body: draftBody,
};
