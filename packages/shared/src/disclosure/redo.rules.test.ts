import { expect, test } from '@jest/globals';
import type { WorkCalendar } from '../work-calendar.ts';
import type { CaseEvent } from './case-events.ts';
import type { RecordRemedy } from './case-steps.types.ts';
import type { CaseState } from './disclosure.types.ts';
import { linkedAs, linkedFrom, redoneAs, refuseRedo } from './redo.rules.ts';

const calendar: WorkCalendar = { firstCovered: '2026-01-01', lastCovered: '2026-12-31', daysOff: new Set(), swappedIn: new Set() };
const remedy = (more: Partial<RecordRemedy> = {}): RecordRemedy => ({
  kind: 'review',
  authority: '明川区人民政府',
  number: '',
  on: '2026-06-01',
  result: 'corrected',
  redo: { due: null },
  ...more,
});
const redone = [
  {
    id: '1',
    type: 'recordRemedy',
    on: '2026-06-01',
    staffId: null,
    data: { kind: 'review', authority: '明川区人民政府', redo: { caseId: 'c2', number: '2号' } },
  },
] as unknown as CaseEvent[];

test.each<[string, CaseState, CaseEvent[], Partial<RecordRemedy>, string | null]>([
  ['an answer that was set aside', 'delivered', [], {}, null],
  ['with a day of its own', 'archived', [], { redo: { due: '2026-06-15' } }, null],
  ['nothing to be done anew', 'processing', [], { result: 'upheld', redo: null }, null],
  ['an answer that was upheld', 'delivered', [], { result: 'upheld' }, 'REDO_NEEDS_CORRECTION redo'],
  ['not decided yet', 'delivered', [], { result: 'pending' }, 'REDO_NEEDS_CORRECTION redo'],
  ['a case that has no answer yet goes on itself', 'processing', [], {}, 'REDO_CASE_OPEN redo'],
  ['a second time', 'delivered', redone, {}, 'CASE_REOPENED redo'],
  ['due before the decision', 'delivered', [], { redo: { due: '2026-05-29' } }, 'DELAYED_BEFORE_DECISION redo.due'],
  ['due on a Saturday', 'delivered', [], { redo: { due: '2026-06-13' } }, 'DELAYED_NOT_WORKING_DAY redo.due'],
  ['due in a year without a calendar', 'delivered', [], { redo: { due: '2027-01-04' } }, 'CALENDAR_YEAR_MISSING redo.due'],
  ['due on no day', 'delivered', [], { redo: { due: '2026-06-31' } }, 'DATE_INVALID redo.due'],
])('%s', (_, state, events, more, refused) => {
  const found = refuseRedo(calendar, state, events, remedy(more));
  expect(found && `${found.code} ${found.field}`).toBe(refused);
});

test('which case took it over stands in the events', () => {
  expect([redoneAs([]), redoneAs(redone)]).toEqual([null, { caseId: 'c2', number: '2号' }]);
});

test('51: its applicant reads in each of the two which the other one is, and who set the answer aside', () => {
  const anew = [{ id: '1', type: 'reopen', on: '2026-06-01', staffId: null, data: { of: 'c1', number: '1号', kind: 'suit', authority: '明川区人民法院' } }];
  expect([linkedAs(redone), linkedFrom(redone)]).toEqual([{ id: 'c2', number: '2号', by: '明川区人民政府行政复议决定' }, null]);
  expect([linkedAs(anew as unknown as CaseEvent[]), linkedFrom(anew as unknown as CaseEvent[])]).toEqual([
    null,
    { id: 'c1', number: '1号', by: '明川区人民法院行政判决' },
  ]);
});
