import { describe, expect, test } from '@jest/globals';
import type { ErrorCode } from '../errors.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import {
  clockView,
  dueSortKey,
  editableUntil,
  type MessageFacts,
  ratableUntil,
  refuseAccept,
  refuseEdit,
  refuseKind,
  refusePublish,
  refuseRating,
  refuseReply,
  refuseUnpublish,
  replyDue,
  routeUnit,
  wasOnTime,
} from './messages.rules.ts';
import { MESSAGE_KINDS, MESSAGE_STATUSES, type MessageKind, type MessageStatus } from './messages.types.ts';

/** November and December of 2026 have neither holidays nor worked weekends. */
const CALENDAR: WorkCalendar = { firstCovered: '2026-01-01', lastCovered: '2026-12-31', daysOff: new Set(), swappedIn: new Set() };
const at = (time: string) => Date.parse(`2026-11-${time}+08:00`);
const SUBMITTED = at('12T09:00:00');

const facts = (more: Partial<MessageFacts> = {}): MessageFacts => ({
  status: 'submitted',
  submittedAt: SUBMITTED,
  repliedAt: null,
  rated: false,
  allowPublication: true,
  published: false,
  history: false,
  risky: false,
  ...more,
});
const replied = (more: Partial<MessageFacts> = {}) => facts({ status: 'replied', repliedAt: at('13T16:00:00'), ...more });

describe('editing and withdrawing (domain.md §4): until accepted, ten minutes at most', () => {
  test.each<[string, Partial<MessageFacts>, number, ErrorCode | null]>([
    ['at once', {}, SUBMITTED, null],
    ['in the last moment', {}, SUBMITTED + 10 * 60_000 - 1, null],
    ['after ten minutes', {}, SUBMITTED + 10 * 60_000, 'MESSAGE_NOT_EDITABLE'],
    ['accepted', { status: 'accepted' }, SUBMITTED + 1, 'MESSAGE_NOT_EDITABLE'],
    ['withdrawn', { status: 'withdrawn' }, SUBMITTED + 1, 'MESSAGE_NOT_EDITABLE'],
    ['history', { history: true }, SUBMITTED + 1, 'MESSAGE_NOT_EDITABLE'],
  ])('%s', (_what, more, now, expected) => {
    expect(refuseEdit(facts(more), now)).toBe(expected);
    expect(editableUntil(SUBMITTED)).toBe(SUBMITTED + 600_000);
  });
});

describe('what staff may do in each state (domain.md §4)', () => {
  test.each<[MessageStatus, ErrorCode | null, ErrorCode | null, ErrorCode | null]>([
    ['submitted', null, 'MESSAGE_NOT_ACCEPTED', 'MESSAGE_NOT_REPLIED'],
    ['accepted', 'MESSAGE_NOT_ACCEPTABLE', null, 'MESSAGE_NOT_REPLIED'],
    ['replied', 'MESSAGE_NOT_ACCEPTABLE', 'MESSAGE_NOT_REPLIABLE', null],
    ['withdrawn', 'MESSAGE_NOT_ACCEPTABLE', 'MESSAGE_NOT_REPLIABLE', 'MESSAGE_WITHDRAWN'],
  ])('%s: accept %s, reply %s, publish %s', (status, accept, reply, publish) => {
    const letter = facts({ status });
    expect([refuseAccept(letter), refuseReply(letter), refusePublish(letter)]).toEqual([accept, reply, publish]);
  });

  test('the table above knows every state', () => {
    expect([...MESSAGE_STATUSES]).toEqual(['submitted', 'accepted', 'replied', 'withdrawn']);
  });

  test.each<[string, Partial<MessageFacts>, ErrorCode | null]>([
    ['the writer does not want it', { allowPublication: false }, 'PUBLICATION_NOT_WANTED'],
    ['it is public already', { published: true }, 'ALREADY_PUBLISHED'],
    ['its text is risky', { risky: true }, 'MESSAGE_CONTENT_RISKY'],
    ['there is no answer yet, and the writer will never want it', { status: 'accepted', allowPublication: false }, 'PUBLICATION_NOT_WANTED'],
    ['there is no answer yet, and its text is risky', { status: 'accepted', risky: true }, 'MESSAGE_CONTENT_RISKY'],
    ['nothing speaks against it', {}, null],
  ])('publication when %s', (_what, more, expected) => {
    expect(refusePublish(replied(more))).toBe(expected);
  });

  test('only what is public can be taken back; history is never accepted', () => {
    expect(refuseUnpublish(replied())).toBe('NOT_PUBLISHED');
    expect(refuseUnpublish(replied({ published: true }))).toBeNull();
    expect(refuseAccept(facts({ history: true }))).toBe('MESSAGE_NOT_ACCEPTABLE');
  });
});

describe('rating (domain.md §5): one matter, one rating, thirty days', () => {
  test.each<[string, MessageFacts, number, ErrorCode | null]>([
    ['before the answer', facts({ status: 'accepted' }), at('13T17:00:00'), 'RATING_NOT_OPEN'],
    ['after the answer', replied(), at('13T17:00:00'), null],
    ['a second time', replied({ rated: true }), at('13T17:00:00'), 'ALREADY_RATED'],
    ['on the thirtieth day, to its end', replied(), Date.parse('2026-12-13T23:59:59.999+08:00'), null],
    ['on the day after', replied(), Date.parse('2026-12-14T00:00:00+08:00'), 'RATING_NOT_OPEN'],
    ['history', replied({ history: true }), at('13T17:00:00'), 'RATING_NOT_OPEN'],
  ])('%s', (_what, letter, now, expected) => {
    expect(refuseRating(letter, now)).toBe(expected);
  });

  test('the last day counts from the Shanghai day of the answer', () => {
    expect(ratableUntil(Date.parse('2026-11-13T16:30:00Z'))).toBe('2026-12-14');
  });
});

describe('the clock (domain.md §4: 7 wd, §1.2 for a year without a calendar)', () => {
  test.each([
    ['2026-11-12', { kind: 'fixed', on: '2026-11-23' }],
    ['2026-11-14', { kind: 'fixed', on: '2026-11-24' }],
    ['2026-12-22', { kind: 'fixed', on: '2026-12-31' }],
    ['2026-12-23', { kind: 'provisional', lastCovered: '2026-12-31', remaining: 1, year: 2027 }],
  ] as const)('submitted %s → %j', (submittedOn, expected) => {
    expect(replyDue(CALENDAR, submittedOn)).toEqual(expected);
  });

  const fixed = { kind: 'fixed', on: '2026-11-20' } as const;
  const provisional = { kind: 'provisional', lastCovered: '2026-12-31', remaining: 5, year: 2027 } as const;

  test('a provisional date sorts as the last covered day', () => {
    expect(dueSortKey(fixed)).toBe('2026-11-20');
    expect(dueSortKey(provisional)).toBe('2026-12-31');
  });

  // 20 November 2026 is a Friday.
  test.each([
    ['2026-11-12', 6, 'normal'],
    ['2026-11-17', 3, 'normal'],
    ['2026-11-18', 2, 'soon'],
    ['2026-11-19', 1, 'soon'],
    ['2026-11-20', 0, 'today'],
    ['2026-11-21', -1, 'overdue'],
    ['2026-11-22', -1, 'overdue'],
    ['2026-11-23', -1, 'overdue'],
    ['2026-11-24', -2, 'overdue'],
    ['2027-01-04', null, 'overdue'],
  ] as const)('due 20 November, today %s: %s left, %s', (today, remaining, light) => {
    expect(clockView(CALENDAR, fixed, today)).toEqual({ due: fixed, remaining, light });
  });

  test('a provisional date has no light and no count', () => {
    expect(clockView(CALENDAR, provisional, '2026-12-30')).toEqual({ due: provisional, remaining: null, light: 'normal' });
  });

  test.each([
    [fixed, '2026-11-20', true],
    [fixed, '2026-11-21', false],
    [provisional, '2026-12-31', true],
    [provisional, '2027-01-04', null],
  ] as const)('due %j, answered %s: in time? %s', (due, answeredOn, expected) => {
    expect(wasOnTime(due, answeredOn)).toBe(expected);
  });
});

describe('who handles it (domain.md §4)', () => {
  const desks = { frontDeskId: 'front', supervisionId: 'supervision' };
  test.each<[string, string | null, boolean, string]>([
    ['a unit', 'care', false, 'care'],
    ['not sure', null, false, 'front'],
    ['about staff of a unit: never the unit complained of', 'care', true, 'supervision'],
    ['about staff, not sure whose', null, true, 'supervision'],
  ])('%s', (_what, unitId, aboutStaff, expected) => {
    expect(routeUnit({ kind: 'complaint', unitId, aboutStaff }, desks)).toBe(expected);
  });

  test.each<[MessageKind, boolean, boolean]>([
    ['inquiry', false, false],
    ['help', false, false],
    ['complaint', false, true],
    ['tipoff', false, true],
    ['suggestion', true, false],
  ])('%s: anonymous %s, about staff %s', (kind, mayBeAnonymous, mayBeAboutStaff) => {
    expect(refuseKind({ kind, anonymous: false, aboutStaff: false })).toBeNull();
    expect(refuseKind({ kind, anonymous: true, aboutStaff: false })?.code).toBe(mayBeAnonymous ? undefined : 'ANONYMOUS_ONLY_SUGGESTION');
    expect(refuseKind({ kind, anonymous: false, aboutStaff: true })?.code).toBe(mayBeAboutStaff ? undefined : 'ABOUT_STAFF_KIND');
    expect(MESSAGE_KINDS).toContain(kind);
  });
});
