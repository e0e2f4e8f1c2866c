import { describe, expect, test } from '@jest/globals';
import type { CaseChannel, ReceiptBasis } from './applications.types.ts';
import { type Arrival, arrivalFaults, arrivalWords, receiptArticle, receiptBases, receivedOnOf } from './receipt.rules.ts';

const TODAY = '2026-03-04';
const arrival = (more: Partial<Arrival> = {}): Arrival => ({
  channel: 'mail',
  basis: 'confirmed',
  arrivedOn: '2026-03-03',
  confirmedOn: TODAY,
  backdating: null,
  ...more,
});

describe('31: the day an application counts as received', () => {
  test.each<[string, CaseChannel, ReceiptBasis, string, string | null, string | null]>([
    ['31(1) in person: submission', 'counter', 'submitted', '2026-03-02', null, '2026-03-02'],
    ['31(2) signed mail: signing', 'mail', 'signed', '2026-03-02', null, '2026-03-02'],
    ['31(2) ordinary mail: confirmation', 'mail', 'confirmed', '2026-03-02', '2026-03-04', '2026-03-04'],
    ['31(3) fax: confirmation', 'fax', 'confirmed', '2026-03-02', '2026-03-03', '2026-03-03'],
    ['not confirmed yet', 'fax', 'confirmed', '2026-03-02', null, null],
  ])('%s', (_, channel, basis, arrivedOn, confirmedOn, received) => {
    expect(receivedOnOf({ basis, arrivedOn, confirmedOn })).toBe(received);
    expect(receiptBases(channel)).toContain(basis);
  });

  test.each<[CaseChannel, string]>([
    ['counter', '31(1)'],
    ['mail', '31(2)'],
    ['fax', '31(3)'],
    ['h5', '31(3)'],
  ])('%s stands in %s', (channel, article) => expect(receiptArticle(channel)).toBe(article));
});

describe('what is refused of an arrival', () => {
  test.each<[string, Partial<Arrival>, string[]]>([
    ['confirmed today', {}, []],
    ['signed today', { basis: 'signed', arrivedOn: TODAY, confirmedOn: null }, []],
    ['a fax that was signed for', { channel: 'fax', basis: 'signed' }, ['RECEIPT_BASIS_UNSUITABLE basis']],
    ['a visit that was confirmed', { channel: 'counter' }, ['RECEIPT_BASIS_UNSUITABLE basis']],
    ['no day of confirmation', { confirmedOn: null }, ['CONFIRMATION_DAY_MISSING confirmedOn']],
    ['confirmed before it arrived', { arrivedOn: TODAY, confirmedOn: '2026-03-03' }, ['CONFIRMED_BEFORE_ARRIVAL confirmedOn']],
    ['arrives tomorrow', { arrivedOn: '2026-03-05', confirmedOn: '2026-03-05' }, ['REGISTERED_IN_FUTURE arrivedOn', 'REGISTERED_IN_FUTURE confirmedOn']],
    ['a day that does not exist', { arrivedOn: '2026-02-30' }, ['DATE_INVALID arrivedOn']],
    ['before the regulation', { basis: 'signed', arrivedOn: '2019-05-14' }, ['RECEIVED_BEFORE_REGULATION arrivedOn']],
    ['the first day of the regulation', { basis: 'signed', arrivedOn: '2019-05-15', backdating: '整理旧档案时发现' }, []],
    ['signed yesterday', { basis: 'signed', confirmedOn: null }, ['BACKDATING_NEEDS_REASON backdating']],
    ['signed yesterday, a blank reason', { basis: 'signed', backdating: ' ' }, ['BACKDATING_NEEDS_REASON backdating']],
    ['signed yesterday, and why', { basis: 'signed', backdating: '收发室转来已是第二天' }, []],
    ['confirmed yesterday', { arrivedOn: '2026-03-02', confirmedOn: '2026-03-03' }, ['BACKDATING_NEEDS_REASON backdating']],
    ['arrived yesterday and confirmed today is not backdated', { arrivedOn: '2026-03-03' }, []],
  ])('%s', (_, more, faults) => {
    expect(arrivalFaults(arrival(more), TODAY).map(({ code, field }) => `${code} ${field}`)).toEqual(faults);
  });
});

test.each<[Partial<Arrival>, string]>([
  [{ channel: 'counter', basis: 'submitted' }, '2026年3月3日当面提交'],
  [{ basis: 'signed' }, '2026年3月3日签收'],
  [{}, '2026年3月3日到达，2026年3月4日双方确认'],
  [{ channel: 'weapp' }, '2026年3月3日提交，2026年3月4日双方确认'],
])('%j is said as %s', (more, words) => expect(arrivalWords(arrival(more))).toBe(words));
