import { describe, expect, test } from '@jest/globals';
import type { ApplicantTerm, CaseClock } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCaseRow } from '@mingchuang/shared/disclosure/console-cases.types';
import { addressBehind, filterOf, isNarrowed } from './register-filter.ts';
import { clockTags, clockWords } from './register-words.ts';

const TODAY = '2026-11-12';
const CLOCK: CaseClock = {
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
const HELD = { due: null, internalDue: null, remaining: null };
const FEE: ApplicantTerm = { kind: 'fee', since: '2026-11-17', by: { kind: 'fixed', on: '2026-12-15' }, holds: true, lapsed: false };
const row = (clock: Partial<CaseClock> | null, more: Partial<ConsoleCaseRow> = {}): ConsoleCaseRow => ({
  id: 'a',
  version: 1,
  number: '明民依申〔2026〕1号',
  information: '低保资金使用情况',
  documentNumber: null,
  state: 'processing',
  channel: 'counter',
  applicantKind: 'person',
  applicantName: '苏**',
  unitId: 'u',
  unitName: '局办公室',
  ownerName: null,
  submittedAt: '2026-11-02T01:00:00.000Z',
  receivedOn: '2026-11-02',
  clock: clock === null ? null : { ...CLOCK, ...clock },
  confirmBy: null,
  waitsFor: null,
  closing: null,
  endedOn: null,
  onTime: null,
  grade: null,
  ...more,
});

describe('how a row says its clock', () => {
  test.each([
    ['in time', row({}), ['normal', '余 12 个工作日', '11月30日 到期', '内部 11月23日']],
    ['the day itself', row({ due: { kind: 'fixed', on: TODAY }, remaining: 0, light: 'today', internalDue: null }), ['today', '今天 24:00', '11月12日 到期']],
    [
      'late',
      row({ due: { kind: 'fixed', on: '2026-11-10' }, remaining: -2, light: 'overdue', internalDue: null }),
      ['overdue', '超 2 个工作日', '11月10日 到期'],
    ],
    ['paused', row({ pausedSince: '2026-11-05' }), ['paused', '暂停中', '11月5日 起', '今天恢复则 11月30日']],
    [
      'into a year without a schedule',
      row({ due: { kind: 'provisional', lastCovered: '2026-12-31', remaining: 3, year: 2027 }, remaining: null, internalDue: null }),
      ['provisional', '期限暂定', '不早于 12月31日', '待 2027 年放假安排'],
    ],
    [
      'the applicant may pay',
      row({ ...HELD, term: { ...FEE, lapsed: false }, light: 'waiting' }, { state: 'awaitFee' }),
      ['waiting', '等申请人缴费', '最迟 12月15日 缴费'],
    ],
    [
      'the applicant did not pay',
      row({ ...HELD, term: { ...FEE, lapsed: true }, light: 'soon' }, { state: 'awaitFee' }),
      ['soon', '申请人的期限已过', '最迟 12月15日 缴费', '可以按放弃办结'],
    ],
    [
      'reasons are awaited, and the clock goes on',
      row({ term: { kind: 'reason', since: '2026-11-10', by: { kind: 'fixed', on: '2026-11-17' }, holds: false, lapsed: false } }),
      ['normal', '余 12 个工作日', '11月30日 到期', '申请人 11月17日'],
    ],
    ['another year', row({ due: { kind: 'fixed', on: '2027-01-05' } }), ['normal', '余 12 个工作日', '2027年1月5日 到期', '内部 11月23日']],
    ['to confirm', row(null, { confirmBy: { kind: 'fixed', on: '2026-11-13' } }), ['confirming', '最迟 11月13日 确认', '过后自动确认']],
    ['to confirm today', row(null, { confirmBy: { kind: 'fixed', on: TODAY } }), ['today', '最迟 11月12日 确认', '过后自动确认']],
    ['ended', row(null, { endedOn: '2026-11-09', onTime: true, closing: 'provided' }), ['ended', '11月9日 办结', '按期', '予以公开']],
    ['ended late', row(null, { endedOn: '2026-11-09', onTime: false, closing: null }), ['ended', '11月9日 办结', '超期']],
  ])('%s', (_, one, words) => {
    const { mark, main, more } = clockWords(one, TODAY);
    expect([mark, main, ...more]).toEqual(words);
  });

  test.each([
    ['nothing', row({}), []],
    ['extended', row({ light: 'overdue', extension: 20 }), ['延长 20 个工作日']],
    ['delayed', row({ delayed: true }), ['延迟答复']],
    ['no clock', row(null), []],
  ])('tags: %s', (_, one, words) => {
    expect(clockTags(one)).toEqual(words);
  });
});

describe('what the address asks for', () => {
  test.each([
    ['', { queue: 'open' }],
    ['queue=ended&q=%E4%BD%8E%E4%BF%9D', { queue: 'ended', q: '低保' }],
    ['light=soon&channel=mail&kind=company&unitId=u1', { queue: 'open', light: 'soon', channel: 'mail', kind: 'company', unitId: 'u1' }],
    ['from=2026-11-01&to=2026-11-12', { queue: 'open', from: '2026-11-01', to: '2026-11-12' }],
    ['year=2026&row=D4&kind=person', { year: 2026, row: 'D4', kind: 'person' }],
    ['year=2026&row=D9&queue=ended', { queue: 'ended' }],
    ['year=26&row=D4', { queue: 'open' }],
    ['row=D4', { queue: 'open' }],
    ['year=2026&row=D4&figure=late&countedFrom=2026-11-01&countedTo=2026-11-12', { year: 2026, row: 'D4' }],
    ['figure=late&countedFrom=2026-11-01&countedTo=2026-11-12', { figure: 'late', countedFrom: '2026-11-01', countedTo: '2026-11-12' }],
    ['figure=late&countedFrom=2026-11-01', { queue: 'open' }],
    ['queue=nope&light=blue&from=2026-02-30&q=', { queue: 'open' }],
  ])('%s', (address, filter) => {
    expect(filterOf(new URLSearchParams(address))).toEqual(filter);
  });

  test('a queue is not a narrowing', () => {
    expect(isNarrowed({ queue: 'ended' })).toBe(false);
    expect(isNarrowed({ queue: 'ended', light: 'soon' })).toBe(true);
  });

  test.each([
    [undefined, { year: 2026, row: 'U1' }],
    ['research', { year: 2026, row: 'U1', kind: 'research' }],
  ] as const)('a number of table 3 leads to its cases, of %s', (kind, filter) => {
    const { pathname, search } = new URL(addressBehind(2026, 'U1', kind), 'http://x');
    expect(pathname).toBe('/applications');
    expect(filterOf(new URLSearchParams(search))).toEqual(filter);
  });
});
