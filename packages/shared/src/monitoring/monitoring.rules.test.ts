import { describe, expect, test } from '@jest/globals';
import type { ErrorCode } from '../errors.ts';
import type { Capability } from '../staff/staff.types.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import {
  clears,
  faultsOf,
  findingDue,
  findingLight,
  isStale,
  type Limit,
  type MonitoredFacts,
  monthsBefore,
  refuseFindingStep,
  tooOldBy,
  type WatchedColumn,
} from './monitoring.rules.ts';
import { CHECKS, FINDING_STATES, type FindingState, type FindingStep } from './monitoring.types.ts';
import { CHECK_FACTS } from './monitoring.words.ts';

const TODAY = '2026-11-12';

test.each([
  ['2026-11-12', 6, '2026-05-12'],
  ['2026-08-31', 6, '2026-02-28'],
  ['2028-08-31', 6, '2028-02-29'],
  ['2026-02-28', 2, '2025-12-28'],
  ['2027-01-31', 2, '2026-11-30'],
])('%s less %d months is %s', (day, months, before) => {
  expect(monthsBefore(day, months)).toBe(before);
});

test.each<[string | null, Limit, boolean]>([
  ['2026-10-29', { days: 14 }, false],
  ['2026-10-28', { days: 14 }, true],
  ['2026-05-12', { months: 6 }, false],
  ['2026-05-11', { months: 6 }, true],
  [null, { days: 14 }, true],
])('newest %s under %j: stale %s', (newest, limit, stale) => {
  expect(isStale(newest, limit, TODAY)).toBe(stale);
  if (newest !== null) expect(newest <= tooOldBy(limit, TODAY)).toBe(stale);
});

const column = (more: Partial<WatchedColumn> = {}): WatchedColumn => ({
  ...{ id: 'a', name: '社会救助', cycle: 'monthly', duty: null, createdOn: '2026-01-01', leaf: true, texts: 3, newest: '2026-11-01' },
  ...{ unitId: 'unit', ownerStaffId: 'lin' },
  ...more,
});
const GOOD: MonitoredFacts = {
  ...{ newestText: TODAY, newestReply: TODAY, columns: [column()], oldestLetter: null, letters: [], interpretations: [] },
  ...{ guideReviewBy: '2027-01-01', contactsReviewBy: TODAY },
};
const found = (more: Partial<MonitoredFacts>) => faultsOf({ ...GOOD, ...more }, TODAY).map(({ check, subjectId }) => `${check}:${subjectId}`);

describe('what a day finds', () => {
  test.each<[string, Partial<WatchedColumn>, string[]]>([
    ['31 days', { newest: '2026-10-12' }, []],
    ['32 days', { newest: '2026-10-11' }, ['columnStale:a']],
    ['only undated ones', { newest: null }, ['columnStale:a']],
    ['no cycle', { cycle: 'asNeeded', newest: '2020-01-01' }, []],
    ['no cycle and undated', { cycle: 'asNeeded', newest: null }, []],
    ['six months of its kind', { cycle: 'asNeeded', duty: { months: 6 }, newest: '2026-05-12' }, []],
    ['longer than six months', { cycle: 'asNeeded', duty: { months: 6 }, newest: '2026-05-11' }, ['columnStale:a']],
    ['stricter by its own cycle', { cycle: 'weekly', duty: { days: 14 }, newest: '2026-11-04' }, ['columnStale:a']],
    ['nothing in it', { texts: 0, newest: null }, ['columnEmpty:a']],
    ['nothing in a branch: its leaves say so', { texts: 0, newest: null, leaf: false }, []],
    ['set up 13 days ago', { texts: 0, newest: null, createdOn: '2026-10-30' }, []],
    ['set up 14 days ago', { texts: 0, newest: null, createdOn: '2026-10-29' }, ['columnEmpty:a']],
  ])('a column: %s', (_, more, faults) => {
    expect(found({ columns: [column(more)] })).toEqual(faults);
  });

  test('one task a column, with its unit and owner and both numbers in words', () => {
    expect(faultsOf({ ...GOOD, columns: [column({ newest: '2026-09-01' })] }, TODAY)).toEqual([
      { check: 'columnStale', subjectId: 'a', label: '社会救助', detail: '最近一次更新是2026年9月1日，应每月更新', unitId: 'unit', ownerStaffId: 'lin' },
    ]);
  });

  test.each([
    [9, 4, []],
    [10, 4, ['staleMany:site']],
    [9, 5, ['emptyMany:site']],
  ])('%d stale and %d empty columns', (stale, empty, faults) => {
    const columns = [
      ...Array.from({ length: stale }, (_, n) => column({ id: `s${n}`, newest: '2026-01-01' })),
      ...Array.from({ length: empty }, (_, n) => column({ id: `e${n}`, texts: 0, newest: null })),
    ];
    expect(found({ columns }).filter((one) => one.includes('Many'))).toEqual(faults);
  });

  test.each<[Partial<MonitoredFacts>, string[]]>([
    [{}, []],
    [{ newestText: '2026-10-28' }, ['homeStale:site']],
    [{ newestText: null }, ['homeStale:site']],
    [{ newestReply: '2026-09-12' }, []],
    [{ newestReply: '2026-09-11' }, ['repliesStale:site']],
    [{ newestReply: null }, ['repliesStale:site']],
    [{ guideReviewBy: null, contactsReviewBy: '2026-11-11' }, ['guideDue:site', 'contactsDue:site']],
    [{ letters: [{ id: 'm', submittedOn: '2026-08-12', unitId: null, ownerStaffId: null }] }, []],
    [{ letters: [{ id: 'm', submittedOn: '2026-08-11', unitId: null, ownerStaffId: null }] }, ['letterUnanswered:m']],
    [{ interpretations: [{ id: 't', title: '办法', dueOn: TODAY, unitId: null, ownerStaffId: null }] }, []],
    [{ interpretations: [{ id: 't', title: '办法', dueOn: null, unitId: null, ownerStaffId: null }] }, []],
    [{ interpretations: [{ id: 't', title: '办法', dueOn: '2026-11-11', unitId: null, ownerStaffId: null }] }, ['interpretationOverdue:t']],
  ])('%j finds %j', (facts, faults) => {
    expect(found(facts)).toEqual(faults);
  });
});

const CALENDAR: WorkCalendar = { firstCovered: '2026-01-01', lastCovered: '2026-12-31', daysOff: new Set(), swappedIn: new Set() };

test('each check has its days; a year the calendar does not know gives none', () => {
  expect(CHECKS.map((check) => CHECK_FACTS[check].workingDays)).toEqual([3, 5, 10, 10, 10, 3, 5, 3, 10, 10]);
  expect(findingDue(CALENDAR, 'columnStale', TODAY)).toBe('2026-11-19');
  expect(findingDue(CALENDAR, 'columnStale', '2026-12-28')).toBeNull();
});

test.each<[FindingState, string | null, string | null]>([
  ['open', '2026-11-11', 'overdue'],
  ['inProgress', TODAY, 'today'],
  ['reopened', '2026-11-15', 'soon'],
  ['open', '2026-11-16', 'normal'],
  ['open', null, 'normal'],
  ['done', '2026-11-11', null],
  ['verified', '2026-11-11', null],
])('%s, due %s: %s', (state, dueOn, light) => {
  expect(findingLight(state, dueOn, TODAY)).toBe(light);
});

test('the daily look closes what nobody has said to be done', () => {
  expect(FINDING_STATES.filter(clears)).toEqual(['open', 'inProgress', 'reopened']);
});

describe('a step', () => {
  const jiang = { staffId: 'jiang', unitId: 'unit', capabilities: ['read', 'answer'] as Capability[] };
  const lin = { staffId: 'lin', unitId: 'other', capabilities: ['read', 'answer'] as Capability[] };
  const he = { staffId: 'he', unitId: 'desk', capabilities: ['read', 'answer', 'supervise'] as Capability[] };
  test.each<[FindingStep, FindingState, typeof jiang, ErrorCode | null]>([
    ['start', 'open', jiang, null],
    ['start', 'reopened', jiang, null],
    ['start', 'inProgress', jiang, 'FINDING_STATE'],
    ['start', 'open', lin, null],
    ['start', 'open', { ...lin, staffId: 'zhou' }, 'FORBIDDEN'],
    ['start', 'open', he, 'FORBIDDEN'],
    ['start', 'open', { ...jiang, capabilities: ['read'] }, 'FORBIDDEN'],
    ['complete', 'open', jiang, null],
    ['complete', 'done', jiang, 'FINDING_STATE'],
    ['verify', 'done', he, null],
    ['verify', 'done', jiang, 'FORBIDDEN'],
    ['verify', 'done', { ...he, staffId: 'doer' }, 'FINDING_SAME_PERSON'],
    ['verify', 'open', he, 'FINDING_STATE'],
    ['reopen', 'done', he, null],
    ['reopen', 'verified', he, 'FINDING_STATE'],
    ['assign', 'open', he, null],
    ['assign', 'open', jiang, 'FORBIDDEN'],
    ['assign', 'cleared', he, 'FINDING_STATE'],
  ])('%s of one that is %s by %j: %s', (step, state, actor, refusal) => {
    expect(refuseFindingStep(step, { state, unitId: 'unit', ownerStaffId: 'lin', doneById: 'doer' }, actor)).toBe(refusal);
  });
});
