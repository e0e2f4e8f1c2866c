import { describe, expect, test } from '@jest/globals';
import type { CaseClock } from '@mingchuang/shared/disclosure/applications.types';
import type { CaseAnswer, MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { clausesOf, daysToEnd, headline, ledgerFrom, moved, progress, spanWords, timelineOf } from './case.rules';

const TODAY = '2026-11-12';
const clock: CaseClock = {
  receivedOn: '2026-10-09',
  due: { kind: 'fixed', on: '2026-11-18' },
  internalDue: '2026-11-11',
  remaining: 4,
  light: 'soon',
  pausedSince: null,
  excluded: 9,
  extension: 0,
  delayed: false,
  term: null,
};
const answer: CaseAnswer = { choice: 'provided', outcome: '予以公开', label: '予以公开', article: '', remedy: '', on: '2026-11-06', files: [] };
type Case = Parameters<typeof headline>[0];
const open: Case = { state: 'processing', clock, askedOf: null, answer: null, nextStep: '下一步。' };
const asked = (kind: 'supplement' | 'fee', yuan: number | null): Case['askedOf'] => ({ kind, lines: [], yuan, by: { kind: 'fixed', on: '2026-11-27' } });

test.each<[string, Partial<Case>, string, string]>([
  ['the picture', {}, '最迟 11月18日 答复您', '星期三 24:00 前，还剩 4 个工作日。征求意见的 9 个工作日，依法不计入。'],
  ['the last day', { clock: { ...clock, due: { kind: 'fixed', on: TODAY }, excluded: 0 } }, '今天 24:00 前答复您', ''],
  ['late', { clock: { ...clock, light: 'overdue' } }, '期限已过，还没有答复', '下一步。'],
  ['standing still', { clock: { ...clock, pausedSince: '2026-11-04' } }, '答复期限暂停中', '下一步。'],
  [
    'into a year without a schedule',
    { clock: { ...clock, due: { kind: 'provisional', lastCovered: '2026-12-31', remaining: 3, year: 2027 }, excluded: 0, extension: 20 } },
    '期限暂定，不早于 12月31日',
    '还余 3 个工作日，要等 2027 年放假安排公布才能定下哪一天。已经延长 20 个工作日，只能延长这一次。',
  ],
  ['a supplement', { askedOf: asked('supplement', null) }, '请在 11月27日 前补正', '下一步。'],
  ['a fee', { askedOf: asked('fee', 1_100) }, '请您缴费 1100 元', '下一步。'],
  ['before receipt is confirmed', { state: 'submitted', clock: null }, '等待工作人员确认', '下一步。'],
  ['answered', { state: 'delivered', clock: null, answer }, '已答复：予以公开', '11月6日 发出，答复和文件都在下面。'],
  [
    'refused',
    { state: 'delivered', clock: null, answer: { ...answer, choice: 'stateSecret', outcome: '不予公开', label: '属于国家秘密' } },
    '已答复：不予公开',
    '属于国家秘密。11月6日 发出，答复和文件都在下面。',
  ],
  ['withdrawn', { state: 'closed', clock: null, answer: { ...answer, choice: 'withdrawn' } }, '您已撤回申请', '11月6日 撤回，不再办理。'],
  ['lapsed', { state: 'closed', clock: null, answer: { ...answer, choice: 'feeLapsed', label: '逾期不缴费' } }, '已办结：逾期不缴费', '11月6日 办结。'],
])('%s', (_, more, title, sentences) => {
  const said = headline({ ...open, ...more }, TODAY);
  expect([said.title, said.sentences.join('')]).toEqual([title, sentences]);
});

test.each([
  ['最迟 11月18日 答复您', [], ['最迟 11月18日 答复您']],
  ['已办结：逾期不补正，视为放弃申请', ['已办结：', '逾期不补正，', '视为放弃申请'], []],
  ['已答复：属于登记资料等，按专门规定查询', ['已答复：', '属于登记资料等，', '按专门规定查询'], []],
  ['已答复：经检索没有，信息不存在不止这么多字', ['已答复：', '经检索没有，'], ['信息不存在不止这么多字']],
])('the clauses of %s', (title, whole, rest) => {
  const clauses = clausesOf(title);
  expect([true, false].map((kept) => clauses.filter((one) => one.whole === kept).map(({ text }) => text))).toEqual([whole, rest]);
});

test('what moved the day is said, a delay too', () => {
  expect(moved({ ...clock, delayed: true })).toEqual(['征求意见的 9 个工作日，依法不计入。', '已经确定延迟答复的日期。']);
});

describe('the days', () => {
  const days: MyApplication['days'] = [
    { date: '2026-11-10', kind: 'counted', n: 1, marks: [] },
    { date: '2026-11-11', kind: 'paused', marks: [] },
    { date: '2026-11-12', kind: 'counted', n: 2, marks: [] },
    { date: '2026-11-13', kind: 'counted', n: 3, marks: ['due'] },
  ];

  test('are counted up to today, and what nobody can date yet belongs to the whole', () => {
    expect(progress({ days, clock }, TODAY)).toEqual({ counted: 2, total: 3 });
    expect(progress({ days, clock: { ...clock, due: { kind: 'provisional', lastCovered: '2026-11-13', remaining: 5, year: 2027 } } }, TODAY)).toEqual({
      counted: 2,
      total: 8,
    });
    expect(progress({ days, clock: null }, TODAY)).toBeNull();
    expect(progress({ days, clock: { ...clock, delayed: true } }, TODAY)).toBeNull();
  });

  test('end where the case ended', () => {
    expect(daysToEnd(days, { ...answer, on: '2026-11-11' }).map(({ date }) => date)).toEqual(['2026-11-10', '2026-11-11']);
    expect(daysToEnd(days, null)).toHaveLength(4);
    expect(spanWords(days, TODAY)).toBe('11月10日 — 11月13日');
  });

  test('carry as much of the ledger as is told', () => {
    const step = (type: 'payFee' | 'extend', on: string) => ({ type, on, at: '', title: '', detail: null });
    expect(ledgerFrom({ days: [], timeline: [], clock })).toBeNull();
    expect(ledgerFrom({ days, timeline: [step('extend', '2026-11-12'), step('payFee', '2026-11-11')], clock: { ...clock, extension: 15 } })).toEqual({
      received: '2026-11-09',
      events: [
        { type: 'feePaid', on: '2026-11-11' },
        { type: 'extension', decided: '2026-11-12', workingDays: 15 },
      ],
    });
  });
});

test('the timeline begins with what is to come', () => {
  const submit = { type: 'submit' as const, on: '2026-11-11', at: '2026-11-11T01:00:00.000Z', title: '提交申请', detail: '小程序' };
  const seen = { timeline: [submit], state: 'submitted' as const, asked: null, rating: 'notOpen' as const, ratableUntil: null };
  expect(timelineOf(seen, TODAY).map(({ name, note }) => `${name}：${note}`)).toEqual([
    '等待确认：工作人员确认收到后，从次日起计算期限',
    '提交申请：11月11日 · 小程序',
  ]);
  expect(timelineOf({ ...seen, state: 'delivered', rating: 'open', ratableUntil: '2026-12-06' }, TODAY)[0]?.note).toBe('评不评由您，可以评到 12月6日');
  expect(timelineOf({ ...seen, state: 'closed' }, TODAY)).toHaveLength(1);
});
