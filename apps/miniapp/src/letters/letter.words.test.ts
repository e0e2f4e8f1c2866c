import { describe, expect, test } from '@jest/globals';
import type { ClockView, MyMessageRow } from '@mingchuang/shared/messages/messages.types';
import { banner, eventName, nextDate, publicKind, removedWords, statusSign } from './letter.words';

const TODAY = '2026-11-12';
const clock = (light: ClockView['light'], remaining: number): ClockView => ({ due: { kind: 'fixed', on: '2026-11-18' }, remaining, light });
const row: MyMessageRow = {
  id: '1',
  queryCode: '2611030058',
  kind: 'help',
  title: '津贴',
  status: 'accepted',
  unitName: '养老服务科',
  submittedAt: '2026-11-09T01:00:00.000Z',
  repliedAt: null,
  clock: clock('normal', 4),
  rating: 'notOpen',
  replyUnread: false,
};
const replied: MyMessageRow = { ...row, status: 'replied', clock: null, repliedAt: '2026-11-11T08:20:00.000Z', rating: 'open' };

describe('a state is a shape and a word', () => {
  test.each<[Partial<MyMessageRow>, string, string]>([
    [{}, 'clock', '办理中'],
    [{ status: 'submitted' }, 'clock', '待受理'],
    [{ clock: clock('soon', 1) }, 'alert', '快到期'],
    [{ clock: clock('today', 0) }, 'alert', '今天到期'],
    [{ clock: clock('overdue', -1) }, 'stop', '已超期'],
    [{ status: 'replied', clock: null }, 'check', '已答复'],
    [{ status: 'replied', clock: null, replyUnread: true }, 'mail', '新答复'],
    [{ status: 'withdrawn', clock: null }, 'minus', '已撤回'],
  ])('%j', (change, icon, word) => {
    expect(statusSign({ ...row, ...change })).toMatchObject({ icon, word });
  });
});

test('a row carries its next date', () => {
  expect(nextDate(row, TODAY)).toBe('求助 · 最迟 11月18日 答复您');
  expect(nextDate(replied, TODAY)).toBe('求助 · 11月11日 答复，等您评价');
  expect(nextDate({ ...replied, rating: 'done' }, TODAY)).toBe('求助 · 11月11日 答复，已评价');
  expect(nextDate({ ...row, status: 'withdrawn', clock: null }, TODAY)).toBe('求助 · 您已撤回');
});

describe('the banner answers “is it done, and by when”', () => {
  test('answered early, on the day, late, and without a due day', () => {
    const answered = { ...replied, dueOn: '2026-11-13', answeredEarlyBy: 2 };
    expect(banner(answered, TODAY)).toMatchObject({ tone: 'ok', word: '已答复，比期限早 2 个工作日', text: '11月11日 答复，期限 11月13日' });
    expect(banner({ ...answered, answeredEarlyBy: 0 }, TODAY)).toMatchObject({ tone: 'ok', word: '已答复，在期限当天' });
    expect(banner({ ...answered, answeredEarlyBy: -1 }, TODAY)).toMatchObject({ tone: 'warn', word: '已答复，超期 1 个工作日' });
    expect(banner({ ...answered, answeredEarlyBy: null, dueOn: null }, TODAY)).toMatchObject({ word: '已答复', text: '11月11日 答复' });
  });

  test('unanswered', () => {
    const open = { ...row, dueOn: '2026-11-18', answeredEarlyBy: null };
    expect(banner(open, TODAY)).toMatchObject({ tone: 'info', word: '最迟 11月18日 答复您', text: '养老服务科正在办理' });
    expect(banner({ ...open, status: 'submitted' }, TODAY).text).toBe('已收到，1 个工作日内受理');
    expect(banner({ ...open, clock: clock('today', 0) }, TODAY).word).toBe('今天 24:00 前答复您');
    expect(banner({ ...open, clock: clock('overdue', -1) }, TODAY)).toMatchObject({ tone: 'bad', word: '已经超过期限，还没有答复' });
  });
});

test('an acceptance names the unit it went to', () => {
  expect(eventName({ type: 'accepted', at: row.submittedAt, unitName: '养老服务科' })).toBe('养老服务科已受理');
  expect(eventName({ type: 'accepted', at: row.submittedAt, unitName: null })).toBe('已受理');
});

test.each([
  ['import', '历史来信', '从旧信箱导入的历史来信，其中的电话和身份证号由系统自动遮盖。'],
  ['h5', '咨询', '姓名、电话和个人信息已经去掉。'],
] as const)('a published letter from %s is called %s', (source, kind, removed) => {
  expect(publicKind({ source, kind: 'inquiry' })).toBe(kind);
  expect(removedWords({ source })).toBe(removed);
});
