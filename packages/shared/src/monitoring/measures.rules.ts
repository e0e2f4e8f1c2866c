import { cycleDays } from '../columns/columns.rules.ts';
import { addDays, daysBetween, fullDate, type LocalDate } from '../local-date.ts';
import {
  EMPTY_COLUMNS_MAX,
  type Fault,
  faultsOf,
  HOME_LIMIT,
  isStale,
  LETTER_LIMIT,
  type Limit,
  limitWords,
  type MonitoredFacts,
  NEW_COLUMN_DAYS,
  REPLIES_LIMIT,
  STALE_COLUMNS_MAX,
  type WatchedColumn,
} from './monitoring.rules.ts';
import type { Check, CheckMeasure, MeasureState } from './monitoring.types.ts';
import { CHECK_FACTS } from './monitoring.words.ts';

/** Days ahead at which a limit is near: of two weeks or a month three days, of what is longer two weeks. Set by this product. */
const SOON_DAYS = 3;
const MONTH_DAYS = 31;
const AHEAD_DAYS = 14;
/** a planned interpretation has three working days: its last one and the one before */
const INTERPRETATION_DAYS = 1;
/** a number is near from four fifths of its limit on */
const NEAR_SHARE = 0.8;

const aheadOf = (limit: Limit): number => ('days' in limit && limit.days <= MONTH_DAYS ? SOON_DAYS : AHEAD_DAYS);

/** What is too old is bad; what will be in a few days is near. */
export function ageState(newest: LocalDate | null, limit: Limit, today: LocalDate): MeasureState {
  if (isStale(newest, limit, today)) return 'bad';
  return isStale(newest, limit, addDays(today, aheadOf(limit))) ? 'near' : 'good';
}

/** Bad from `max` on. */
export const countState = (count: number, max: number): MeasureState => (count >= max ? 'bad' : count >= max * NEAR_SHARE ? 'near' : 'good');

/** A day by which something is to be looked through again. */
export function dayState(by: LocalDate | null, today: LocalDate, ahead: number): MeasureState {
  if (by === null || by < today) return 'bad';
  return by <= addDays(today, ahead) ? 'near' : 'good';
}

/** What is published later today, or by a clock that runs ahead, is of today. */
export function agoWords(day: LocalDate, today: LocalDate): string {
  const days = daysBetween(day, today);
  return days <= 0 ? '今天' : `${days}天前`;
}

const upTo = (limit: Limit): string => `上限${limitWords(limit)}`;
const newestWords = (newest: LocalDate | null, today: LocalDate): string => (newest === null ? '没有注明日期的内容' : agoWords(newest, today));

type Measured = Pick<CheckMeasure, 'value' | 'limit' | 'state'> & Partial<Pick<CheckMeasure, 'name' | 'rule'>>;

const measure = (id: string, check: Check, measured: Measured): CheckMeasure => {
  const { name, rule, basis } = CHECK_FACTS[check];
  return { id, check, name, rule, basis, ...measured };
};

/** Every check of domain.md §9 and of the bureau's own clocks, in the order of the screen. */
export function measuresOf(facts: MonitoredFacts, today: LocalDate): CheckMeasure[] {
  const faults = faultsOf(facts, today);
  const found = (check: Check): Fault[] => faults.filter((one) => one.check === check);
  const [stale, empty] = [found('columnStale').length, found('columnEmpty').length];
  return [
    measure('home', 'homeStale', aged(facts.newestText, HOME_LIMIT, today)),
    ...facts.columns.flatMap((column) => (column.duty === null ? [] : [dutyMeasure(column, column.duty, today)])),
    measure('cycles', 'columnStale', {
      name: '栏目的更新周期',
      rule: '栏目超过自己的更新周期没有新内容',
      ...cycles(facts.columns, stale, today),
    }),
    measure('staleMany', 'staleMany', { value: `${stale}个`, limit: `应少于${STALE_COLUMNS_MAX}个`, state: countState(stale, STALE_COLUMNS_MAX) }),
    measure('emptyMany', 'emptyMany', { value: `${empty}个`, limit: `应少于${EMPTY_COLUMNS_MAX}个`, state: countState(empty, EMPTY_COLUMNS_MAX) }),
    measure('letters', 'letterUnanswered', letters(facts.oldestLetter, today)),
    measure('replies', 'repliesStale', {
      ...aged(facts.newestReply, REPLIES_LIMIT, today),
      ...(facts.newestReply === null ? { value: '还没有公开过' } : {}),
    }),
    measure('interpretations', 'interpretationOverdue', interpretations(facts, found('interpretationOverdue').length, today)),
    measure('guide', 'guideDue', reviewed(facts.guideReviewBy, today)),
    measure('contacts', 'contactsDue', reviewed(facts.contactsReviewBy, today)),
  ];
}

const aged = (newest: LocalDate | null, limit: Limit, today: LocalDate): Measured => ({
  value: newestWords(newest, today),
  limit: upTo(limit),
  state: ageState(newest, limit, today),
});

/** One of the columns for which §9 has a number of its own. */
function dutyMeasure(column: WatchedColumn, duty: Limit, today: LocalDate): CheckMeasure {
  const { id, name, createdOn, texts, newest, leaf } = column;
  const about = { name, rule: `超过${limitWords(duty)}没有新内容` };
  if (daysBetween(createdOn, today) < NEW_COLUMN_DAYS) {
    return measure(id, 'columnStale', { ...about, value: '新设的栏目', limit: upTo(duty), state: 'good' });
  }
  if (texts === 0) return measure(id, leaf ? 'columnEmpty' : 'columnStale', { ...about, value: '没有内容', limit: upTo(duty), state: 'bad' });
  return measure(id, 'columnStale', { ...about, ...aged(newest, duty, today) });
}

function cycles(columns: readonly WatchedColumn[], stale: number, today: LocalDate): Measured {
  const near = columns.filter(({ cycle, texts, newest, createdOn }) => {
    const days = cycleDays(cycle);
    return days !== null && texts > 0 && daysBetween(createdOn, today) >= NEW_COLUMN_DAYS && ageState(newest, { days }, today) === 'near';
  }).length;
  const value = stale > 0 ? `${stale}个过期` : near > 0 ? `${near}个快到期` : '都在周期内';
  return { value, limit: '应为0个', state: stale > 0 ? 'bad' : near > 0 ? 'near' : 'good' };
}

function letters(oldest: LocalDate | null, today: LocalDate): Measured {
  if (oldest === null) return { value: '没有等答复的来信', limit: upTo(LETTER_LIMIT), state: 'good' };
  return { value: `最早的在${agoWords(oldest, today)}`, limit: upTo(LETTER_LIMIT), state: ageState(oldest, LETTER_LIMIT, today) };
}

function interpretations({ interpretations: planned }: MonitoredFacts, overdue: number, today: LocalDate): Measured {
  const near = planned.filter(({ dueOn }) => dueOn !== null && dayState(dueOn, today, INTERPRETATION_DAYS) === 'near').length;
  const value = overdue > 0 ? `${overdue}项过期` : near > 0 ? `${near}项快到期` : '没有过期的';
  return { value, limit: '应为0项', state: overdue > 0 ? 'bad' : near > 0 ? 'near' : 'good' };
}

const reviewed = (by: LocalDate | null, today: LocalDate): Measured => ({
  value: by === null ? '还没有写' : `复核期到${fullDate(by)}`,
  limit: '到期前复核',
  state: dayState(by, today, AHEAD_DAYS),
});
