import { cycleDays } from '../columns/columns.rules.ts';
import type { UpdateCycle } from '../columns/columns.types.ts';
import { cycleWords } from '../columns/columns.words.ts';
import type { ErrorCode } from '../errors.ts';
import { addDays, daysBetween, fullDate, isLocalDate, type LocalDate } from '../local-date.ts';
import type { Light } from '../messages/messages.types.ts';
import type { Capability } from '../staff/staff.types.ts';
import { addWorkingDays, type WorkCalendar } from '../work-calendar.ts';
import { type Check, FINDING_STEPS, type FindingQueue, type FindingState, type FindingStep } from './monitoring.types.ts';
import { CHECK_FACTS } from './monitoring.words.ts';

export type Limit = { days: number } | { months: number };

/** The numbers of domain.md §9. */
export const HOME_LIMIT: Limit = { days: 14 };
export const NEWS_LIMIT: Limit = { days: 14 };
export const NOTICES_LIMIT: Limit = { months: 6 };
export const STATISTICS_LIMIT: Limit = { months: 3 };
export const LETTER_LIMIT: Limit = { months: 3 };
export const REPLIES_LIMIT: Limit = { months: 2 };
export const STALE_COLUMNS_MAX = 10;
export const EMPTY_COLUMNS_MAX = 5;
/** a column is filled within this time after it was set up */
export const NEW_COLUMN_DAYS = 14;
const SOON_DAYS = 3;

/** The same day so many months ago; where there is none, the last of that month. */
export function monthsBefore(day: LocalDate, months: number): LocalDate {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const month = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  for (let date = Number(day.slice(8)); ; date -= 1) {
    const found = `${month}-${String(date).padStart(2, '0')}`;
    if (isLocalDate(found)) return found;
  }
}

/** The last day on which something is too old today. */
export const tooOldBy = (limit: Limit, today: LocalDate): LocalDate =>
  addDays('days' in limit ? addDays(today, -limit.days) : monthsBefore(today, limit.months), -1);

/** Longer ago than the limit. What has no date is not updated. */
export const isStale = (newest: LocalDate | null, limit: Limit, today: LocalDate): boolean => newest === null || newest <= tooOldBy(limit, today);

export const limitWords = (limit: Limit): string => ('days' in limit ? `${limit.days}天` : `${limit.months}个月`);

/** A column that residents see, with all below it. */
export interface WatchedColumn {
  id: string;
  /** with those above it */
  name: string;
  cycle: UpdateCycle;
  /** what §9 asks of this kind of column; null: its cycle alone counts */
  duty: Limit | null;
  createdOn: LocalDate;
  /** nothing below it */
  leaf: boolean;
  /** texts in it and below it */
  texts: number;
  /** day of the newest that has one */
  newest: LocalDate | null;
  unitId: string | null;
  ownerStaffId: string | null;
}

export interface MonitoredFacts {
  newestText: LocalDate | null;
  newestReply: LocalDate | null;
  columns: readonly WatchedColumn[];
  /** legal day of the oldest letter that waits for an answer; null: none waits */
  oldestLetter: LocalDate | null;
  /** those that have waited too long */
  letters: readonly { id: string; submittedOn: LocalDate; unitId: string | null; ownerStaffId: string | null }[];
  /** planned and not published */
  interpretations: readonly { id: string; title: string; dueOn: LocalDate | null; unitId: string | null; ownerStaffId: string | null }[];
  guideReviewBy: LocalDate | null;
  contactsReviewBy: LocalDate | null;
}

/** Something that a check has found. */
export interface Fault {
  check: Check;
  subjectId: string;
  label: string;
  detail: string;
  /** null: the office that sees to disclosure */
  unitId: string | null;
  ownerStaffId: string | null;
}

export const findingKey = ({ check, subjectId }: Pick<Fault, 'check' | 'subjectId'>): string => `${check}:${subjectId}`;

const OFFICE = { unitId: null, ownerStaffId: null };
const lastWords = (newest: LocalDate | null): string => (newest === null ? '没有注明日期的内容' : `最近一次更新是${fullDate(newest)}`);

/** Everything that is bad today. */
export function faultsOf(facts: MonitoredFacts, today: LocalDate): Fault[] {
  const columns = facts.columns.flatMap((column) => columnFault(column, today) ?? []);
  const count = (check: Check) => columns.filter((one) => one.check === check).length;
  const [stale, empty] = [count('columnStale'), count('columnEmpty')];
  const faults: Fault[] = [...columns];
  const office = (check: Check, label: string, detail: string) => faults.push({ check, subjectId: 'site', label, detail, ...OFFICE });
  if (isStale(facts.newestText, HOME_LIMIT, today)) office('homeStale', '首页', `${lastWords(facts.newestText)}，超过${limitWords(HOME_LIMIT)}`);
  if (stale >= STALE_COLUMNS_MAX) office('staleMany', '全部栏目', `${stale}个栏目应更新未更新，达到${STALE_COLUMNS_MAX}个`);
  if (empty >= EMPTY_COLUMNS_MAX) office('emptyMany', '全部栏目', `${empty}个栏目空白，达到${EMPTY_COLUMNS_MAX}个`);
  if (isStale(facts.newestReply, REPLIES_LIMIT, today)) {
    office(
      'repliesStale',
      '公开的来信和答复',
      `${facts.newestReply === null ? '还没有公开过' : lastWords(facts.newestReply)}，超过${limitWords(REPLIES_LIMIT)}`,
    );
  }
  for (const { id, submittedOn, ...whose } of facts.letters) {
    if (!isStale(submittedOn, LETTER_LIMIT, today)) continue;
    const label = `${fullDate(submittedOn)}的来信`;
    faults.push({
      check: 'letterUnanswered',
      subjectId: id,
      label,
      detail: `已经${daysBetween(submittedOn, today)}天没有答复，超过${limitWords(LETTER_LIMIT)}`,
      ...whose,
    });
  }
  for (const { id, title, dueOn, ...whose } of facts.interpretations) {
    if (dueOn === null || dueOn >= today) continue;
    faults.push({ check: 'interpretationOverdue', subjectId: id, label: title, detail: `解读应在${fullDate(dueOn)}前发布`, ...whose });
  }
  for (const [check, label, reviewBy] of [
    ['guideDue', '公开指南', facts.guideReviewBy],
    ['contactsDue', '通讯录', facts.contactsReviewBy],
  ] as const) {
    if (reviewBy === null) office(check, label, '还没有写');
    else if (reviewBy < today) office(check, label, `应在${fullDate(reviewBy)}前复核`);
  }
  return faults;
}

/** Empty ones are counted where nothing is below them: of a branch without a text each leaf is one, and the branch none more. */
function columnFault(column: WatchedColumn, today: LocalDate): Fault | null {
  const { id, name, cycle, duty, createdOn, leaf, texts, newest, unitId, ownerStaffId } = column;
  if (daysBetween(createdOn, today) < NEW_COLUMN_DAYS) return null;
  const found = { subjectId: id, label: name, unitId, ownerStaffId };
  if (texts === 0) return leaf ? { check: 'columnEmpty', detail: '栏目里没有内容', ...found } : null;
  const days = cycleDays(cycle);
  if (duty !== null && isStale(newest, duty, today)) {
    return { check: 'columnStale', detail: `${lastWords(newest)}，超过${limitWords(duty)}`, ...found };
  }
  if (days === null || !isStale(newest, { days }, today)) return null;
  return { check: 'columnStale', detail: `${lastWords(newest)}，应${cycleWords(cycle)}`, ...found };
}

/** Null: the calendar does not reach that far yet. */
export function findingDue(calendar: WorkCalendar, check: Check, from: LocalDate): LocalDate | null {
  const due = addWorkingDays(calendar, from, CHECK_FACTS[check].workingDays);
  return typeof due === 'string' ? due : null;
}

/** A due day that is not known yet stands behind all others. */
export const dueSort = (dueOn: LocalDate | null): LocalDate => dueOn ?? '9999-12-31';

export function queueOf(state: FindingState): FindingQueue {
  if (state === 'done') return 'done';
  return state === 'verified' || state === 'cleared' ? 'closed' : 'open';
}

/** What a day of the daily look does to a finding that is good again: whoever said that it was done is verified by a person. */
export const clears = (state: FindingState): boolean => queueOf(state) === 'open';

export function findingLight(state: FindingState, dueOn: LocalDate | null, today: LocalDate): Light | null {
  if (queueOf(state) !== 'open') return null;
  if (dueOn === null) return 'normal';
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  return daysBetween(today, dueOn) <= SOON_DAYS ? 'soon' : 'normal';
}

interface Task {
  state: FindingState;
  unitId: string;
  ownerStaffId: string | null;
  doneById: string | null;
}
interface Actor {
  staffId: string;
  unitId: string;
  capabilities: readonly Capability[];
}

const FROM: Record<FindingStep, readonly FindingState[]> = {
  start: ['open', 'reopened'],
  complete: ['open', 'inProgress', 'reopened'],
  verify: ['done'],
  reopen: ['done'],
  assign: ['open', 'inProgress', 'reopened'],
};

/** Its owner and the unit it lies with see to it; another one, who supervises, verifies. */
export function refuseFindingStep(step: FindingStep, task: Task, actor: Actor): ErrorCode | null {
  const own = actor.unitId === task.unitId || actor.staffId === task.ownerStaffId;
  const may = step === 'start' || step === 'complete' ? own && actor.capabilities.includes('answer') : actor.capabilities.includes('supervise');
  if (!may) return 'FORBIDDEN';
  if (!FROM[step].includes(task.state)) return 'FINDING_STATE';
  return (step === 'verify' || step === 'reopen') && task.doneById === actor.staffId ? 'FINDING_SAME_PERSON' : null;
}

/** In the order of the screen. */
export const findingSteps = (task: Task, actor: Actor): { step: FindingStep; refusal: ErrorCode | null }[] =>
  FINDING_STEPS.map((step) => ({ step, refusal: refuseFindingStep(step, task, actor) }));
