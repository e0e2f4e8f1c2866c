import { describe, expect, test } from '@jest/globals';
import { ageState, agoWords, countState, dayState, measuresOf } from './measures.rules.ts';
import { faultsOf, type Limit, type MonitoredFacts, type WatchedColumn } from './monitoring.rules.ts';
import type { MeasureState } from './monitoring.types.ts';

const TODAY = '2026-11-12';

test.each<[string | null, Limit, MeasureState]>([
  ['2026-11-12', { days: 14 }, 'good'],
  ['2026-11-01', { days: 14 }, 'good'],
  ['2026-10-31', { days: 14 }, 'near'],
  ['2026-10-29', { days: 14 }, 'near'],
  ['2026-10-28', { days: 14 }, 'bad'],
  ['2026-05-26', { months: 6 }, 'good'],
  ['2026-05-25', { months: 6 }, 'near'],
  ['2026-05-12', { months: 6 }, 'near'],
  ['2026-05-11', { months: 6 }, 'bad'],
  [null, { months: 6 }, 'bad'],
])('newest %s under %j is %s', (newest, limit, state) => {
  expect(ageState(newest, limit, TODAY)).toBe(state);
});

test.each<[number, number, MeasureState]>([
  [0, 10, 'good'],
  [7, 10, 'good'],
  [8, 10, 'near'],
  [10, 10, 'bad'],
  [3, 5, 'good'],
  [4, 5, 'near'],
  [5, 5, 'bad'],
])('%d where %d is too many: %s', (count, max, state) => {
  expect(countState(count, max)).toBe(state);
});

test.each<[string | null, MeasureState]>([
  [null, 'bad'],
  ['2026-11-11', 'bad'],
  ['2026-11-12', 'near'],
  ['2026-11-26', 'near'],
  ['2026-11-27', 'good'],
])('to be looked through by %s: %s', (by, state) => {
  expect(dayState(by, TODAY, 14)).toBe(state);
});

test.each([
  ['2026-11-12', '今天'],
  ['2026-11-13', '今天'],
  ['2026-11-11', '1天前'],
])('%s is said as %s', (day, words) => {
  expect(agoWords(day, TODAY)).toBe(words);
});

const column = (more: Partial<WatchedColumn> = {}): WatchedColumn => ({
  ...{ id: 'a', name: '社会救助', cycle: 'monthly', duty: null, createdOn: '2026-01-01', leaf: true, texts: 3, newest: '2026-11-01' },
  ...{ unitId: 'unit', ownerStaffId: 'lin' },
  ...more,
});
const NEWS = column({ id: 'news', name: '工作动态', cycle: 'asNeeded', duty: { days: 14 }, newest: TODAY });
const GOOD: MonitoredFacts = {
  ...{ newestText: TODAY, newestReply: TODAY, columns: [column(), NEWS], oldestLetter: null, letters: [], interpretations: [] },
  ...{ guideReviewBy: '2027-01-01', contactsReviewBy: '2027-01-01' },
};
const measured = (more: Partial<MonitoredFacts>, id: string) => {
  const found = measuresOf({ ...GOOD, ...more }, TODAY).find((one) => one.id === id);
  return found && [found.value, found.limit, found.state];
};
const planned = (dueOn: string | null) => [{ id: 't', title: '办法', dueOn, unitId: null, ownerStaffId: null }];

describe('what is measured', () => {
  test('every check once, each column with a duty of its own besides, with its rule and its basis', () => {
    const all = measuresOf(GOOD, TODAY);
    expect(all.map(({ id }) => id)).toEqual([
      ...['home', 'news', 'cycles', 'staleMany', 'emptyMany', 'letters', 'replies', 'interpretations', 'guide', 'contacts'],
    ]);
    expect(all.every(({ state, rule, basis }) => state === 'good' && rule !== '' && basis !== '')).toBe(true);
  });

  test.each<[Partial<MonitoredFacts>, string, [string, string, MeasureState]]>([
    [{ newestText: '2026-10-20' }, 'home', ['23天前', '上限14天', 'bad']],
    [{ newestText: null }, 'home', ['没有注明日期的内容', '上限14天', 'bad']],
    [{ columns: [{ ...NEWS, newest: '2026-10-30' }] }, 'news', ['13天前', '上限14天', 'near']],
    [{ columns: [{ ...NEWS, texts: 0, newest: null }] }, 'news', ['没有内容', '上限14天', 'bad']],
    [{ columns: [{ ...NEWS, texts: 0, newest: null, createdOn: TODAY }] }, 'news', ['新设的栏目', '上限14天', 'good']],
    [{}, 'cycles', ['都在周期内', '应为0个', 'good']],
    [{ columns: [column({ newest: '2026-10-14' })] }, 'cycles', ['1个快到期', '应为0个', 'near']],
    [{ columns: [column({ newest: '2026-10-01' }), column({ id: 'b', newest: '2026-10-14' })] }, 'cycles', ['1个过期', '应为0个', 'bad']],
    [{ columns: Array.from({ length: 4 }, (_, n) => column({ id: `e${n}`, texts: 0, newest: null })) }, 'emptyMany', ['4个', '应少于5个', 'near']],
    [{ columns: Array.from({ length: 10 }, (_, n) => column({ id: `s${n}`, newest: '2026-01-01' })) }, 'staleMany', ['10个', '应少于10个', 'bad']],
    [{}, 'letters', ['没有等答复的来信', '上限3个月', 'good']],
    [{ oldestLetter: '2026-08-20' }, 'letters', ['最早的在84天前', '上限3个月', 'near']],
    [{ newestReply: null }, 'replies', ['还没有公开过', '上限2个月', 'bad']],
    [{ interpretations: planned(null) }, 'interpretations', ['没有过期的', '应为0项', 'good']],
    [{ interpretations: planned('2026-11-13') }, 'interpretations', ['1项快到期', '应为0项', 'near']],
    [{ interpretations: planned('2026-11-11') }, 'interpretations', ['1项过期', '应为0项', 'bad']],
    [{ guideReviewBy: null }, 'guide', ['还没有写', '到期前复核', 'bad']],
    [{ contactsReviewBy: '2026-11-20' }, 'contacts', ['复核期到2026年11月20日', '到期前复核', 'near']],
  ])('%j as %s', (facts, id, says) => {
    expect(measured(facts, id)).toEqual(says);
  });

  test('what is bad has findings, and what has findings is bad', () => {
    const facts: MonitoredFacts = {
      ...{
        newestText: null,
        newestReply: null,
        oldestLetter: '2026-08-11',
        interpretations: planned('2026-11-11'),
        guideReviewBy: null,
        contactsReviewBy: null,
      },
      columns: [
        ...Array.from({ length: 10 }, (_, n) => column({ id: `s${n}`, newest: '2026-01-01' })),
        ...Array.from({ length: 5 }, (_, n) => column({ id: `e${n}`, texts: 0, newest: null })),
      ],
      letters: [{ id: 'm', submittedOn: '2026-08-11', unitId: null, ownerStaffId: null }],
    };
    const all = measuresOf(facts, TODAY);
    expect(all.filter(({ state }) => state !== 'bad')).toEqual([]);
    const checks = new Set(faultsOf(facts, TODAY).map(({ check }) => check));
    // empty columns are counted together, and each of them is a finding
    expect([...checks].filter((check) => check !== 'columnEmpty').sort()).toEqual([...new Set(all.map(({ check }) => check))].sort());
  });
});
