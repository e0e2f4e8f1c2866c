import type { LocalDate } from '../local-date.ts';
import { REPORT_ROWS, type ReportRow } from './closing.rules.ts';
import { APPLICANT_KIND_NAMES, APPLICANT_KINDS, type ApplicantKind } from './disclosure.types.ts';

/**
 * Table 3 of the annual report, 收到和处理政府信息公开申请情况 (国办公开办函〔2021〕30号). A case is new in the year in which it was
 * received, carried in while it had not ended before 1 January, a result of the year in which it ended, and carried out while
 * it had not ended by 31 December. So 一 + 二 = 三 + 四 in every column, whatever the cases.
 */
export interface YearCase {
  receivedOn: LocalDate;
  endedOn: LocalDate | null;
  /** the row it ended in; null while it is open */
  row: ReportRow | null;
  kind: ApplicantKind;
}

/** One number for each of APPLICANT_KINDS, then their total. */
export type Counts = readonly number[];

/** （一） to （六） of 三, with the first letters of their leaves in REPORT_ROWS. */
const GROUPS = [
  ['granted', '予以公开'],
  ['partial', '部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ['D', '不予公开'],
  ['U', '无法提供'],
  ['N', '不予处理'],
  ['O', '其他处理'],
] as const;
export type ResultGroup = (typeof GROUPS)[number][0];

export interface YearTable {
  year: number;
  /** 一 */
  received: Counts;
  /** 二 */
  carriedIn: Counts;
  /** 三, the leaves */
  results: Record<ReportRow, Counts>;
  /** 三（一）–（六） */
  subtotals: Record<ResultGroup, Counts>;
  /** 三（七） */
  resultsTotal: Counts;
  /** 四 */
  carriedOut: Counts;
}

const LEAVES = (): ReportRow[] => Object.keys(REPORT_ROWS) as ReportRow[];
/** `D` has `D1` to `D8`; 予以公开 and 部分公开 are leaves themselves, as those are. */
const leavesOf = (group: ResultGroup | ReportRow): ReportRow[] => LEAVES().filter((row) => row === group || (group.length === 1 && row.startsWith(group)));
const each = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

/** A line of the table: 一, 二, 三 with its groups and their parts, （七）, 四. */
export type YearRow = 'received' | 'carriedIn' | 'results' | ResultGroup | ReportRow | 'resultsTotal' | 'carriedOut';

/** What is true of every case behind a line, and of no other. The table counts by it, and the register is searched by it. */
export interface YearCondition {
  /** null: in any year before */
  receivedFrom: LocalDate | null;
  receivedTo: LocalDate;
  /** null: open cases count too */
  ended: { from: LocalDate; to: LocalDate; rows: readonly ReportRow[] } | null;
  /** open, or ended on this day or later; null: it does not matter */
  notEndedBefore: LocalDate | null;
}

export function yearCondition(year: number, row: YearRow): YearCondition {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const all: YearCondition = { receivedFrom: null, receivedTo: last, ended: null, notEndedBefore: null };
  if (row === 'received') return { ...all, receivedFrom: first };
  if (row === 'carriedIn') return { ...all, receivedTo: `${year - 1}-12-31`, notEndedBefore: first };
  if (row === 'carriedOut') return { ...all, notEndedBefore: `${year + 1}-01-01` };
  return { ...all, ended: { from: first, to: last, rows: row === 'results' || row === 'resultsTotal' ? LEAVES() : leavesOf(row) } };
}

function meets({ receivedOn, endedOn, row }: YearCase, { receivedFrom, receivedTo, ended, notEndedBefore }: YearCondition): boolean {
  if (receivedOn > receivedTo || (receivedFrom !== null && receivedOn < receivedFrom)) return false;
  if (notEndedBefore !== null && endedOn !== null && endedOn < notEndedBefore) return false;
  return ended === null || (endedOn !== null && row !== null && endedOn >= ended.from && endedOn <= ended.to && ended.rows.includes(row));
}

/** Applications that were withdrawn before they were received (已撤销) are in no table and must not be handed in. */
export function yearTable(year: number, cases: Iterable<YearCase>): YearTable {
  const zeros = (): number[] => [...APPLICANT_KINDS.map(() => 0), 0];
  const sum = (rows: readonly Counts[]): number[] => zeros().map((_, column) => rows.reduce((total, row) => total + (row[column] ?? 0), 0));
  const heads = { received: zeros(), carriedIn: zeros(), carriedOut: zeros() };
  const conditions = (Object.keys(heads) as (keyof typeof heads)[]).map((row) => [heads[row], yearCondition(year, row)] as const);
  const ended = yearCondition(year, 'results');
  const results = each(LEAVES(), zeros);
  for (const one of cases) {
    refuseBroken(one);
    for (const [counts, condition] of conditions) if (meets(one, condition)) count(counts, one.kind);
    if (one.row !== null && meets(one, ended)) count(results[one.row], one.kind);
  }
  const subtotals = each(
    GROUPS.map(([group]) => group),
    (group) => sum(leavesOf(group).map((row) => results[row])),
  );
  return { year, ...heads, results, subtotals, resultsTotal: sum(Object.values(results)) };
}

function count(row: number[], kind: ApplicantKind): void {
  for (const column of [APPLICANT_KINDS.indexOf(kind), APPLICANT_KINDS.length]) row[column] = (row[column] ?? 0) + 1;
}

/** Closing refuses such cases; a table that left one out would be wrong without anybody seeing it. */
function refuseBroken({ receivedOn, endedOn, row }: YearCase): void {
  if ((endedOn === null) !== (row === null)) throw new RangeError(`a case that ended has a row of the report, an open one has none: ${endedOn}, ${row}`);
  if (endedOn !== null && endedOn < receivedOn) throw new RangeError(`a case ended on ${endedOn}, before it was received on ${receivedOn}`);
}

/** The headers of the seven columns. */
export function yearTableColumns(): string[] {
  return [...APPLICANT_KINDS.map((kind) => APPLICANT_KIND_NAMES[kind]), '总计'];
}

interface YearTableHead {
  /** which cases stand behind its numbers */
  key: YearRow;
  label: string;
  /** 0: 一, 二, 三, 四; 1: （一）; 2: 1. */
  level: 0 | 1 | 2;
}

export interface YearTableLine extends YearTableHead {
  /** of a heading the sum of what stands under it */
  values: number[];
}

/** The rows as they stand in the official form, from top to bottom. */
function form(): YearTableHead[] {
  const line = (key: YearRow, level: 0 | 1 | 2, label: string): YearTableHead => ({ key, label, level });
  return [
    line('received', 0, '一、本年新收政府信息公开申请数量'),
    line('carriedIn', 0, '二、上年结转政府信息公开申请数量'),
    line('results', 0, '三、本年度办理结果'),
    ...GROUPS.flatMap(([group, name], at) => [
      line(group, 1, `（${'一二三四五六'[at]}）${name}`),
      ...leavesOf(group)
        .filter((row) => row !== group)
        .map((row, place) => line(row, 2, `${place + 1}.${REPORT_ROWS[row]}`)),
    ]),
    line('resultsTotal', 1, '（七）总计'),
    line('carriedOut', 0, '四、结转下年度继续办理'),
  ];
}

export function yearRows(): YearRow[] {
  return form().map(({ key }) => key);
}

/** The table with its rows; for a screen, CSV and XLSX alike. */
export function yearTableSheet(table: YearTable): YearTableLine[] {
  const { received, carriedIn, carriedOut, resultsTotal } = table;
  const values: Record<YearRow, Counts> = { ...table.results, ...table.subtotals, received, carriedIn, carriedOut, results: resultsTotal, resultsTotal };
  return form().map((head) => ({ ...head, values: [...values[head.key]] }));
}

/** What a row is called where it stands alone, such as 不予公开：保护第三方合法权益. */
export function yearRowName(row: YearRow): string {
  const lines = form();
  const at = lines.findIndex(({ key }) => key === (row === 'resultsTotal' ? 'results' : row));
  const group = lines[at]?.level === 2 ? lines.filter(({ level }, before) => before < at && level === 1).at(-1) : undefined;
  return [group, lines[at]]
    .flatMap((line) => (line === undefined ? [] : line.label.replace(/^([一二三四]、|（[一二三四五六]）|\d\.)|（区分.*$/g, '')))
    .join('：');
}
