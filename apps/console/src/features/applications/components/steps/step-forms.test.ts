import { describe, expect, test } from '@jest/globals';
import { CLOSINGS } from '@mingchuang/shared/disclosure/closing.rules';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { CLOSING_CHOICES } from '@mingchuang/shared/disclosure/disclosure.types';
import { replyFields } from '@mingchuang/shared/disclosure/replies.rules';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { nextAction } from '../case-offers.ts';
import { choiceGroups } from './draft-form.ts';
import { extendedDue } from './handling-forms.ts';
import type { StepContext, Values } from './step.types.ts';
import { STEP_FORMS } from './step-forms.ts';
import { gapsOf, messageAt, workingDayAfter } from './step-values.ts';

/** 2026 with the days off around 清明: 2026-04-06 is a Monday off. */
const calendar: WorkCalendar = {
  firstCovered: '2026-01-01',
  lastCovered: '2026-12-31',
  daysOff: new Set(['2026-04-06']),
  swappedIn: new Set(),
};

const CASE = {
  id: '1',
  version: 3,
  state: 'processing',
  unitId: 'office',
  receivedOn: '2026-03-02',
  delivery: 'online',
  form: 'electronic',
  itemCount: 2,
  ledger: [],
  letters: [],
  consultations: [],
  service: null,
  ways: ['online', 'email', 'post', 'pickup'].map((way) => ({ way, refusal: null })),
  draft: null,
  extensionAsked: null,
  askedOf: null,
  hints: { itemsThisMonth: 9, in30Days: 2, in365Days: 3, many: false },
  clock: { due: { kind: 'fixed', on: '2026-03-30' }, pausedSince: null, delayed: false },
} as unknown as ConsoleCase;

const context = (more: Partial<ConsoleCase> = {}, today = '2026-03-05'): StepContext => ({ it: { ...CASE, ...more }, today, calendar, units: [] });
const names = (action: keyof typeof STEP_FORMS, values: Values, of = context()): string[] =>
  STEP_FORMS[action].fields?.(of, values).map(({ name }) => name) ?? [];
const notes = (action: keyof typeof STEP_FORMS, values: Values, of = context()) => STEP_FORMS[action].notes?.(of, values) ?? [];

describe('days that are proposed', () => {
  test.each([
    ['2026-03-05', 10, '2026-03-19'],
    ['2026-04-03', 1, '2026-04-07'],
    ['2026-12-30', 10, ''],
  ])('%s and %i working days: %s', (from, count, day) => {
    expect(workingDayAfter(calendar, from, count)).toBe(day);
  });

  test('none while the calendar is not here', () => {
    expect(workingDayAfter(null, '2026-03-05', 10)).toBe('');
  });

  test('a notice to supplement gives 10 working days, what arrived arrived today', () => {
    expect(STEP_FORMS.noticeSupplement.start?.(context())).toEqual({ by: '2026-03-19' });
    expect(STEP_FORMS.supplement.start?.(context())).toEqual({ receivedOn: '2026-03-05' });
    expect(STEP_FORMS.deliver.start?.(context())).toEqual({ on: '2026-03-05', way: 'online' });
  });
});

describe('what is worked out while somebody types', () => {
  test.each([
    ['2026-03-11', 'info'],
    ['2026-03-12', 'warn'],
  ])('a notice to supplement on %s: %s (7 working days after 2026-03-02 is 2026-03-11)', (today, tone) => {
    expect(notes('noticeSupplement', {}, context({}, today)).map((note) => note.tone)).toEqual([tone]);
  });

  test.each([
    ['1', { kind: 'fixed', on: '2026-03-31' }],
    ['20', { kind: 'fixed', on: '2026-04-28' }],
    ['0', null],
    ['21', null],
    ['', null],
  ])('an extension by %s working days', (workingDays, due) => {
    expect(extendedDue(context(), Number.parseInt(workingDays, 10))).toEqual(due);
    expect(notes('extend', { workingDays }).length).toBe(due === null ? 0 : 1);
  });

  test('of a provisional day the rest grows', () => {
    const due = { kind: 'provisional' as const, lastCovered: '2026-12-31', remaining: 3, year: 2027 };
    const clock = { ...CASE.clock, due } as ConsoleCase['clock'];
    expect(extendedDue(context({ clock }), 5)).toEqual({ ...due, remaining: 8 });
  });

  test.each([
    [{ basis: 'items', count: '1' }, '本月在这件之前已计 9 件。应收 0 元。', true],
    [{ basis: 'items', count: '3' }, '本月在这件之前已计 9 件。应收 200 元。', false],
    [{ basis: 'pages', count: '30' }, '应收 0 元。', true],
    [{ basis: 'pages', count: '31' }, '应收 10 元。', false],
  ])('a fee of %j', (values, words, refused) => {
    expect(notes('feeNotice', values).map(({ text }) => text)).toEqual([words]);
    expect(STEP_FORMS.feeNotice.refuse?.(context(), values) !== null).toBe(refused);
  });

  test('an approver finds what was asked for', () => {
    const asked = { reason: '需要核对', workingDays: 12, byName: '陆听澜' };
    expect(STEP_FORMS.extend.start?.(context({ extensionAsked: asked }))).toEqual({ reason: '需要核对', workingDays: '12' });
  });
});

describe('an opinion', () => {
  const one = (lapses: string | null) =>
    context({
      consultations: [
        {
          id: 'c',
          party: 'organ',
          to: '区财政局',
          sent: '2026-03-02',
          delivered: null,
          lapses: lapses === null ? null : { kind: 'fixed', on: lapses },
          answered: null,
          opinion: null,
          text: null,
          told: null,
        },
      ],
    });
  const silence = (lapses: string | null) => {
    const field = STEP_FORMS.recordOpinion.fields?.(one(lapses), { consultationId: 'c' }).find(({ name }) => name === 'opinion');
    return field?.kind === 'choice' ? field.options.find(({ value }) => value === 'silent')?.refusal : undefined;
  };

  test('silence can be recorded only after its last day', () => {
    expect(silence('2026-03-04')).toBeNull();
    expect(silence('2026-03-05')).toContain('期限还没有届满');
    expect(silence(null)).toContain('没有起算');
  });

  test('of silence neither words nor a day are asked', () => {
    expect(names('recordOpinion', { consultationId: 'c', opinion: 'silent' }, one('2026-03-04'))).toEqual(['consultationId', 'opinion']);
    expect(names('recordOpinion', { consultationId: 'c', opinion: 'agrees' }, one(null))).toContain('answeredOn');
  });
});

describe('a draft', () => {
  test.each(CLOSING_CHOICES.filter((choice) => CLOSINGS[choice].by === 'reply'))('%s asks for what the reply needs and nothing else', (choice) => {
    const asked = names('draft', { choice }).filter((name) => name !== 'choice' && name !== 'fileIds');
    const roots = [...new Set(asked.map((name) => name.split('.')[0]))];
    expect(roots).toEqual(replyFields(choice).map(({ field }) => field));
  });

  test('what another choice would need is kept and not sent', () => {
    const values = { choice: 'provided', access: '随函提供', reason: '另一种答复的理由' };
    expect(STEP_FORMS.draft.body?.(values, context(), ['f'])).toMatchObject({
      choice: 'provided',
      access: '随函提供',
      reason: null,
      withheld: null,
      fileIds: ['f'],
    });
  });

  test('a choice without its condition says why; while reasons are awaited only one is left', () => {
    const free = (of: StepContext) =>
      choiceGroups(of)
        .flatMap(({ options }) => options)
        .filter(({ refusal }) => refusal === null)
        .map(({ value }) => value);
    expect(free(context())).not.toContain('stillUnclear');
    expect(free(context())).not.toContain('excessive');
    const asked = { type: 'askReason' } as ConsoleCase['ledger'][number];
    expect(free(context({ state: 'awaitReason', ledger: [asked] }))).toEqual(['excessive']);
  });
});

describe('gaps', () => {
  test('are told at their fields before anything is sent', () => {
    const fields = STEP_FORMS.noticeSupplement.fields?.(context(), {}) ?? [];
    expect(gapsOf(fields, { items: ' \n ', by: '' })).toEqual({ items: '请填写需要补正的事项', by: '请选择补正的期限' });
    expect(gapsOf(fields, { items: '写明年份', by: '2026-03-19' })).toEqual({});
    expect(gapsOf(STEP_FORMS.confirm.fields?.(context(), {}) ?? [], { itemCount: '1.5' })).toEqual({ itemCount: '请填 1 到 999 的整数' });
    expect(gapsOf(STEP_FORMS.deliver.fields?.(context(), {}) ?? [], { on: '2026-03-06', way: 'post' })).toEqual({ on: '这一天还没有到，请核对' });
  });

  test('what the server says of one line stands at its list', () => {
    expect(messageAt({ 'items.2': '每条最多 200 个字' }, 'items')).toBe('每条最多 200 个字');
    expect(messageAt({ itemsX: 'x' }, 'items')).toBeNull();
  });
});

describe('over the objection of a third party, and reasons of an applicant', () => {
  const one = {
    id: 'c',
    party: 'thirdParty',
    to: '某养老院',
    sent: '2026-03-02',
    delivered: null,
    lapses: null,
    answered: '2026-03-04',
    text: '报价',
  } as const;
  const objected = context({ consultations: [{ ...one, opinion: 'objects', told: null }] });

  test('32: what gives it out asks for the public interest, what withholds it does not', () => {
    expect(names('draft', { choice: 'provided' }, objected)).toContain('publicInterest');
    expect(names('draft', { choice: 'partial' }, objected)).toContain('publicInterest');
    expect(names('draft', { choice: 'thirdPartyRights' }, objected)).not.toContain('publicInterest');
    expect(names('draft', { choice: 'provided' })).not.toContain('publicInterest');
    expect(notes('draft', { choice: 'provided' }, objected).map(({ tone }) => tone)).toEqual(['warn']);
  });

  test('35: few applications in 30 days are warned of, never refused', () => {
    expect(notes('askReason', {}).map(({ tone }) => tone)).toContain('warn');
    expect(notes('askReason', {}, context({ hints: { ...CASE.hints, in30Days: 12, many: true } })).map(({ tone }) => tone)).not.toContain('warn');
    expect(STEP_FORMS.askReason.refuse).toBeUndefined();
  });

  test('35: what comes next is judged, once the reasons are here', () => {
    const may = (action: 'giveReason' | 'acceptReason' | 'draft') => ({
      action,
      allowed: true,
      reason: null,
      code: null,
      warning: null,
      article: '35' as const,
    });
    const asked = { kind: 'reason' as const, lines: [], yuan: null, by: null };
    const next = (askedOf: ConsoleCase['askedOf'], ...actions: Parameters<typeof may>[0][]) =>
      nextAction({ ...CASE, state: 'awaitReason', askedOf }, actions.map(may));
    expect(next(asked, 'giveReason', 'draft')).toBe('giveReason');
    expect(next(null, 'giveReason', 'draft')).toBe('draft');
    expect(next(null, 'acceptReason')).toBe('acceptReason');
  });
});
