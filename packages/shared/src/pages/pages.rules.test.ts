import { describe, expect, test } from '@jest/globals';
import { contactsDifferences, guideDifferences, isReviewDay, reviewDay, reviewState } from './pages.rules.ts';
import type { Contact } from './pages.types.ts';
import { EMPTY_GUIDE } from './pages.words.ts';

describe('the day to look through a page again', () => {
  test.each([
    ['2026-11-12', '2027-11-12'],
    ['2028-02-29', '2029-03-01'],
    ['2027-02-28', '2028-02-28'],
  ])('of one written on %s is %s', (written, day) => {
    expect(reviewDay(written)).toBe(day);
  });

  test.each([
    [null, 'due'],
    ['2026-11-11', 'due'],
    ['2026-11-12', 'due'],
    ['2026-11-13', 'soon'],
    ['2026-12-12', 'soon'],
    ['2026-12-13', 'fresh'],
  ])('%s is on 12 November 2026 %s', (day, state) => {
    expect(reviewState(day, '2026-11-12')).toBe(state);
  });

  test.each([
    ['2026-11-12', false],
    ['2026-11-13', true],
    ['2027-11-13', true],
    ['2027-11-14', false],
    ['2027-02-30', false],
  ])('%s may be chosen: %s', (day, may) => {
    expect(isReviewDay(day, '2026-11-12')).toBe(may);
  });
});

test('versions of the guide differ in the fields that say something else', () => {
  const first = { ...EMPTY_GUIDE, office: '局办公室', phone: '0000-8100000' };
  expect(guideDifferences(null, first)).toEqual([
    { label: '公开工作机构', from: null, to: '局办公室' },
    { label: '联系电话', from: null, to: '0000-8100000' },
  ]);
  expect(guideDifferences(first, { ...first, phone: '', fax: '0000-8100008' })).toEqual([
    { label: '联系电话', from: '0000-8100000', to: null },
    { label: '传真', from: null, to: '0000-8100008' },
  ]);
  expect(guideDifferences(first, first)).toEqual([]);
});

test('contacts are told apart by group and name, and two of a name by their order', () => {
  const contact = (name: string, phone: string, more: Partial<Contact> = {}): Contact => ({
    group: 'supervision',
    name,
    duty: '',
    phone,
    address: '',
    ...more,
  });
  const before = { items: [contact('举报电话', '12345'), contact('窗口', '1'), contact('窗口', '2')] };
  const after = { items: [contact('举报电话', '12388', { duty: '纪检' }), contact('窗口', '1'), contact('值班', '')] };
  expect(contactsDifferences(before, after)).toEqual([
    { label: '监督电话：举报电话', from: '12345', to: '纪检，12388' },
    { label: '监督电话：窗口（2）', from: '2', to: null },
    { label: '监督电话：值班', from: null, to: '（只有名称）' },
  ]);
});
