import type { CaseChannel } from '@mingchuang/shared/disclosure/applications.types';
import type { CaseFigure } from '@mingchuang/shared/disclosure/case-figures.types';
import { choicesOf } from '@mingchuang/shared/disclosure/closing.rules';
import type { ApplicantKind, CaseState } from '@mingchuang/shared/disclosure/disclosure.types';
import type { readLetterNumber } from '@mingchuang/shared/disclosure/letters.rules';
import type { YearCondition } from '@mingchuang/shared/disclosure/year-table.rules';
import type { LocalDate } from '@mingchuang/shared/local-date';
import { marksOf } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import type { CaseList } from './disclosure.entity.ts';
import { type CaseRange, type CountedPeriod, countedCases, type Where } from './disclosure.figures.queries.ts';

/** What may be the number of a case or of one of its letters, its 文号 or the name of its applicant. */
export interface WholeWord {
  text: string;
  numbers: readonly string[];
  letter: ReturnType<typeof readLetterNumber>;
  nameIndex: string;
}

/** null: every unit's */
export interface CaseSight {
  unitId: string | null;
}

/** What a list shows: one of those that cases stand in, or all that were received, open and ended. */
type CaseScope = CaseList | 'received';

export interface CaseFilter {
  list: CaseScope;
  sight: CaseSight;
  /** of open cases */
  states?: readonly CaseState[];
  ownerId?: string;
  /** what waits for this person */
  turn?: Where;
  unitId?: string;
  channel?: CaseChannel;
  kind?: ApplicantKind;
  /** part of the information, or a whole word by which some cases of the list are known */
  q?: string;
  word?: WholeWord;
  receivedFrom?: LocalDate;
  receivedTo?: LocalDate;
  dueFrom?: LocalDate;
  dueTo?: LocalDate;
  /** later than this, or none runs */
  notDueBefore?: LocalDate;
  /** an index knows it */
  sortTo?: LocalDate;
  /** the bureau's own due day has come, inclusive; or not, with those that have none */
  internalTo?: LocalDate;
  internalAfter?: LocalDate;
  /** behind this row of table 3 */
  behind?: YearCondition;
  /** behind this figure of the supervisors */
  counted?: CountedPeriod & { figure: CaseFigure };
}

function keyOf(list: CaseScope): CaseRange['by'] {
  if (list === 'received') return 'receivedOn';
  return list === 'ended' || list === 'cancelled' ? 'endedAt' : 'dueSort';
}

/** What waits longest stands first, of what is over the newest. */
export function orderOf(parts: readonly CaseRange[]): 'ASC' | 'DESC' {
  return parts.some(({ by }) => by !== 'dueSort') ? 'DESC' : 'ASC';
}

export function inSight({ unitId }: CaseSight): Where {
  return unitId === null ? { sql: '', params: [] } : { sql: ' AND c.unitId = ?', params: [unitId] };
}

/** Cases by number, letter, 文号 or name: an index for each, where an OR would have every case of the list looked at. */
export function knownBy({ text, numbers, letter, nameIndex }: WholeWord): Where {
  const from = 'SELECT id FROM disclosure_case WHERE';
  const ways: { sql: string; params: Param[] }[] = [
    { sql: `${from} number IN (${marksOf(numbers)})`, params: [...numbers] },
    { sql: `${from} documentNumber = ?`, params: [text] },
    { sql: `${from} applicantNameIndex = ?`, params: [nameIndex] },
  ];
  if (letter !== null) {
    const { kind, year, serial } = letter;
    ways.push({ sql: 'SELECT caseId FROM disclosure_letter WHERE kind = ? AND year = ? AND serial = ?', params: [kind, year, serial] });
  }
  return { sql: `(${ways.map(({ sql }) => sql).join(' UNION ')}) known`, params: ways.flatMap(({ params }) => params) };
}

/** A list of cases `c`. */
export function inList(list: CaseScope): Where {
  return list === 'received' ? { sql: "c.list IN ('open', 'ended')", params: [] } : { sql: 'c.list = ?', params: [list] };
}

/** The cases of a list, in parts that an index has in order: each state by itself, of a figure the ended ones apart from the open ones. */
export function partsOf({ list, counted, states }: CaseFilter): CaseRange[] {
  const listed = inList(list);
  if (counted === undefined) {
    const by = keyOf(list);
    if (states === undefined) return [{ ...listed, by }];
    return states.map((state) => ({ sql: `${listed.sql} AND c.state = ?`, params: [...listed.params, state], by }));
  }
  const among = states === undefined ? '' : ` AND c.state IN (${marksOf(states)})`;
  return countedCases(counted.figure, counted).map(({ sql, params, by }) => ({
    sql: `${sql} AND ${listed.sql}${among}`,
    params: [...params, ...listed.params, ...(states ?? [])],
    by,
  }));
}

/** What narrows a list, to stand behind its part. */
export function conditions(filter: CaseFilter): Where {
  const seen = inSight(filter.sight);
  const sql: string[] = [];
  const params: Param[] = [...seen.params];
  const and = (text: string, value: Param | undefined) => {
    if (value === undefined) return;
    sql.push(text);
    params.push(value);
  };
  if (filter.turn !== undefined) {
    sql.push(filter.turn.sql);
    params.push(...filter.turn.params);
  }
  and('c.ownerId = ?', filter.ownerId);
  and('c.unitId = ?', filter.unitId);
  and('c.channel = ?', filter.channel);
  and('c.applicantKind = ?', filter.kind);
  and('c.receivedOn >= ?', filter.receivedFrom);
  and('c.receivedOn <= ?', filter.receivedTo);
  // a due day that is known is also the one to sort by, and of that there is an index
  and('c.dueOn >= ?', filter.dueFrom);
  and('c.dueSort >= ?', filter.dueFrom);
  and('c.dueOn <= ?', filter.dueTo);
  and('c.dueSort <= ?', filter.dueTo);
  and('(c.dueOn IS NULL OR c.dueOn >= ?)', filter.notDueBefore);
  and('c.dueSort <= ?', filter.sortTo);
  and('c.internalDueOn <= ?', filter.internalTo);
  // no due day yet: it lies beyond every day that is known
  and('(c.internalDueOn IS NULL OR c.internalDueOn > ?)', filter.internalAfter);
  if (filter.behind !== undefined) {
    const { receivedFrom, receivedTo, ended, notEndedBefore } = filter.behind;
    and('c.receivedOn >= ?', receivedFrom ?? undefined);
    and('c.receivedOn <= ?', receivedTo);
    and('(c.endedOn IS NULL OR c.endedOn >= ?)', notEndedBefore ?? undefined);
    and('c.endedOn >= ?', ended?.from);
    and('c.endedOn <= ?', ended?.to);
    if (ended !== null) {
      const closings = choicesOf(ended.rows);
      sql.push(`c.closing IN (${marksOf(closings)})`);
      params.push(...closings);
    }
  }
  if (filter.q !== undefined) {
    const part = `%${filter.q.replace(/[!%_]/g, '!$&')}%`;
    and("c.information LIKE ? ESCAPE '!'", part);
  }
  return { sql: [seen.sql, ...sql.map((text) => ` AND ${text}`)].join(''), params };
}

/** Who decides: a person may review what is not their own draft, sign what they neither wrote nor reviewed, and draft anew what came back to them. */
export interface Decider {
  staffId: string;
  /** of which unit's cases; null: of all */
  reviews: { unitId: string | null } | null;
  signs: boolean;
  answers: boolean;
}

/** Open cases `c` that wait for this person. */
export function turnFor({ staffId, reviews, signs, answers }: Decider): Where {
  const parts: Where[] = [
    ...(reviews === null ? [] : [both({ sql: "c.waitsFor = 'review' AND c.draftedBy <> ?", params: [staffId] }, inSight(reviews))]),
    ...(signs ? [{ sql: "c.waitsFor = 'sign' AND c.draftedBy <> ? AND c.reviewedBy <> ?", params: [staffId, staffId] }] : []),
    ...(signs ? [{ sql: "c.waitsFor IN ('extension', 'reason')", params: [] }] : []),
    ...(answers ? [{ sql: "c.waitsFor = 'redraft' AND c.draftedBy = ?", params: [staffId] }] : []),
  ];
  if (parts.length === 0) return { sql: '1 = 0', params: [] };
  return { sql: `(c.list = 'open' AND (${parts.map(({ sql }) => `(${sql})`).join(' OR ')}))`, params: parts.flatMap(({ params }) => params) };
}

const both = (a: Where, b: Where): Where => ({ sql: `${a.sql}${b.sql}`, params: [...a.params, ...b.params] });
