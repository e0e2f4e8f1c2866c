import { expect, test } from '@jest/globals';
import type { CaseClock } from '@mingchuang/shared/disclosure/applications.types';
import { type CaseSeen, caseSign } from './application.words';

const clock: CaseClock = {
  receivedOn: '2026-11-02',
  due: { kind: 'fixed', on: '2026-11-30' },
  internalDue: '2026-11-23',
  remaining: 12,
  light: 'normal',
  pausedSince: null,
  excluded: 0,
  extension: 0,
  delayed: false,
  term: null,
};

test.each<[string, Partial<CaseSeen>, string, string]>([
  ['what is asked goes before everything', { state: 'awaitFee', asked: 'fee', clock: { ...clock, light: 'overdue' } }, 'alert', '请您缴费'],
  ['waiting for the office', { state: 'submitted', clock: null }, 'clock', '待确认'],
  ['in hand', { state: 'processing' }, 'clock', '办理中'],
  ['being signed', { state: 'reviewing' }, 'clock', '审签中'],
  ['a clock that stands still', { clock: { ...clock, pausedSince: '2026-11-09' } }, 'minus', '暂停中'],
  ['due today', { clock: { ...clock, light: 'today' } }, 'alert', '今天到期'],
  ['late, whatever stands still', { clock: { ...clock, light: 'overdue', pausedSince: '2026-11-09' } }, 'stop', '已超期'],
  ['an answer not read', { state: 'delivered', clock: null, unread: true }, 'mail', '新答复'],
  ['an answer read', { state: 'archived', clock: null }, 'check', '已答复'],
  ['withdrawn before receipt', { state: 'cancelled', clock: null }, 'minus', '已撤回'],
])('%s', (_, seen, icon, word) => {
  expect(caseSign({ state: 'processing', clock, asked: null, unread: false, ...seen })).toMatchObject({ icon, word });
});
