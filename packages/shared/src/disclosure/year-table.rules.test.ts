import { describe, expect, test } from '@jest/globals';
import { random } from '../../../../test/support/random.ts';
import { addDays } from '../local-date.ts';
import { REPORT_ROWS, type ReportRow } from './closing.rules.ts';
import { APPLICANT_KINDS, type ApplicantKind } from './disclosure.types.ts';
import { type Counts, type YearCase, type YearTable, yearRowName, yearRows, yearTable, yearTableColumns, yearTableSheet } from './year-table.rules.ts';

const ROWS = Object.keys(REPORT_ROWS) as ReportRow[];
const one = (
  receivedOn: string,
  endedOn: string | null,
  row: ReportRow | null = endedOn === null ? null : 'granted',
  kind: ApplicantKind = 'person',
): YearCase => ({
  receivedOn,
  endedOn,
  row,
  kind,
});
const total = (counts: Counts): number | undefined => counts.at(-1);
const heads = ({ received, carriedIn, resultsTotal, carriedOut }: YearTable) => [received, carriedIn, resultsTotal, carriedOut].map(total);

describe('where a case counts in 2026', () => {
  test.each<[name: string, receivedOn: string, endedOn: string | null, counted: number[]]>([
    ['received and answered', '2026-01-01', '2026-12-31', [1, 0, 1, 0]],
    ['received on the last day', '2026-12-31', null, [1, 0, 0, 1]],
    ['answered in the next year', '2026-12-10', '2027-01-04', [1, 0, 0, 1]],
    ['still open', '2026-05-06', null, [1, 0, 0, 1]],
    ['carried in, answered on the first day', '2025-12-31', '2026-01-01', [0, 1, 1, 0]],
    ['carried in and out again', '2025-11-03', '2027-02-01', [0, 1, 0, 1]],
    ['carried in from years ago, still open', '2023-11-03', null, [0, 1, 0, 1]],
    ['answered on the last day of 2025', '2025-12-01', '2025-12-31', [0, 0, 0, 0]],
    ['received in 2027', '2027-01-01', null, [0, 0, 0, 0]],
    ['received and answered on one day', '2026-03-02', '2026-03-02', [1, 0, 1, 0]],
  ])('%s', (_name, receivedOn, endedOn, counted) => {
    expect(heads(yearTable(2026, [one(receivedOn, endedOn)]))).toEqual(counted);
  });

  test.each(ROWS)('row %s, its subtotal and its column', (row) => {
    for (const [column, kind] of APPLICANT_KINDS.entries()) {
      const table = yearTable(2026, [one('2026-03-02', '2026-03-30', row, kind)]);
      const expected = [0, 0, 0, 0, 0, 0, 1].map((zero, at) => (at === column ? 1 : zero));
      expect(table.results[row]).toEqual(expected);
      expect(ROWS.filter((other) => total(table.results[other]) === 1)).toEqual([row]);
      const groups = Object.entries(table.subtotals).filter(([, counts]) => total(counts) === 1);
      expect(groups).toEqual([[/^[DUNO]\d$/.test(row) ? row.slice(0, 1) : row, expected]]);
      expect(table.resultsTotal).toEqual(expected);
    }
  });

  test.each([
    ['ended without a row', one('2026-03-02', '2026-03-30', null)],
    ['a row while it is open', one('2026-03-02', null, 'granted')],
    ['ended before it was received', one('2026-03-02', '2026-03-01')],
  ])('%s: no table at all', (_name, broken) => {
    expect(() => yearTable(2026, [broken])).toThrow(RangeError);
  });
});

describe('the form', () => {
  test('has every row with its number, and zeros where there was no application', () => {
    const sheet = yearTableSheet(yearTable(2026, []));
    expect(sheet.map(({ level, label }) => '　'.repeat(level) + label)).toEqual([
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '三、本年度办理结果',
      '　（一）予以公开',
      '　（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '　（三）不予公开',
      '　　1.属于国家秘密',
      '　　2.其他法律行政法规禁止公开',
      '　　3.危及“三安全一稳定”',
      '　　4.保护第三方合法权益',
      '　　5.属于三类内部事务信息',
      '　　6.属于四类过程性信息',
      '　　7.属于行政执法案卷',
      '　　8.属于行政查询事项',
      '　（四）无法提供',
      '　　1.本机关不掌握相关政府信息',
      '　　2.没有现成信息需要另行制作',
      '　　3.补正后申请内容仍不明确',
      '　（五）不予处理',
      '　　1.信访举报投诉类申请',
      '　　2.重复申请',
      '　　3.要求提供公开出版物',
      '　　4.无正当理由大量反复申请',
      '　　5.要求行政机关确认或重新出具已获取信息',
      '　（六）其他处理',
      '　　1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '　　2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '　　3.其他',
      '　（七）总计',
      '四、结转下年度继续办理',
    ]);
    for (const { values } of sheet) expect(values).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(new Set(sheet.map(({ key }) => key)).size).toBe(sheet.length);
  });

  test.each([
    ['received', '本年新收政府信息公开申请数量'],
    ['results', '本年度办理结果'],
    ['resultsTotal', '本年度办理结果'],
    ['partial', '部分公开'],
    ['D', '不予公开'],
    ['D3', '不予公开：危及“三安全一稳定”'],
    ['O3', '其他处理：其他'],
    ['carriedOut', '结转下年度继续办理'],
  ] as const)('row %s alone is called %s', (row, name) => {
    expect(yearRowName(row)).toBe(name);
  });

  test('every row has a name of its own, but the two that are the same', () => {
    expect(new Set(yearRows().map(yearRowName)).size).toBe(yearRows().length - 1);
  });

  test('has the seven columns', () => {
    expect(yearTableColumns()).toEqual(['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']);
  });

  // Totals that bureaus have published (domain.md §2).
  test.each([
    ['嘉兴市民政局 2024', 3, 1, 4, 0],
    ['杭州市政府办公厅 2024', 227, 18, 229, 16],
    ['天津红桥区政府办 2023', 59, 2, 54, 7],
    ['深汕 2024', 162, 1, 159, 4],
  ])('%s: %i + %i = %i + %i', (_name, received, carriedIn, ended, carriedOut) => {
    const cases = Array.from({ length: received + carriedIn }, (_, at) => one(at < carriedIn ? '2023-12-20' : '2024-06-03', at < ended ? '2024-07-01' : null));
    expect(heads(yearTable(2024, cases))).toEqual([received, carriedIn, ended, carriedOut]);
    expect(ended + carriedOut).toBe(received + carriedIn);
  });
});

/** Cases of 2022 to 2027, a third of them open, some ending years later. */
function anyCases(seed: number): YearCase[] {
  const below = random(seed);
  return Array.from({ length: below(60) }, () => {
    const receivedOn = addDays('2022-01-01', below(365 * 6));
    const endedOn = below(3) === 0 ? null : addDays(receivedOn, below(below(4) === 0 ? 900 : 40));
    return one(receivedOn, endedOn, endedOn === null ? null : ROWS[below(ROWS.length)], APPLICANT_KINDS[below(APPLICANT_KINDS.length)]);
  });
}

describe('always, over generated cases', () => {
  const SEEDS = Array.from({ length: 200 }, (_, at) => at + 1);
  const YEARS = [2021, 2022, 2024, 2026, 2028];
  const tables = SEEDS.flatMap((seed) => YEARS.map((year) => ({ year, cases: anyCases(seed), table: yearTable(year, anyCases(seed)) })));

  const broken = (wrong: (one: (typeof tables)[number]) => boolean) => tables.find(wrong);
  const sumOf = (counts: Counts) => counts.reduce((sum, value) => sum + value, 0);

  test('一 + 二 = 三 + 四 in every column', () => {
    const balanced = ({ received, carriedIn, resultsTotal, carriedOut }: YearTable, column: number) =>
      (received[column] ?? 0) + (carriedIn[column] ?? 0) === (resultsTotal[column] ?? 0) + (carriedOut[column] ?? 0);
    expect(broken(({ table }) => [0, 1, 2, 3, 4, 5, 6].some((column) => !balanced(table, column)))).toBeUndefined();
  });

  test('the total of a line is the sum of its six columns', () => {
    expect(broken(({ table }) => yearTableSheet(table).some(({ values }) => values.length !== 7 || values[6] !== sumOf(values.slice(0, 6))))).toBeUndefined();
  });

  test('（七） is the sum of the leaves, and of （一） to （六）', () => {
    const totals = (rows: Record<string, Counts>) => sumOf(Object.values(rows).map((row) => total(row) ?? 0));
    expect(broken(({ table }) => totals(table.results) !== total(table.resultsTotal) || totals(table.subtotals) !== total(table.resultsTotal))).toBeUndefined();
  });

  test('the order of the cases means nothing', () => {
    expect(broken(({ year, cases, table }) => JSON.stringify(yearTable(year, [...cases].reverse())) !== JSON.stringify(table))).toBeUndefined();
  });

  test('what one year carries out the next one carries in', () => {
    expect(broken(({ year, cases, table }) => `${yearTable(year + 1, cases).carriedIn}` !== `${table.carriedOut}`)).toBeUndefined();
  });

  test('each case is counted as received once, and as ended at most once', () => {
    for (const seed of SEEDS) {
      const cases = anyCases(seed);
      const years = Array.from({ length: 12 }, (_, at) => yearTable(2021 + at, cases));
      const over = (counts: (table: YearTable) => Counts) => years.reduce((sum, table) => sum + (total(counts(table)) ?? 0), 0);
      expect(over(({ received }) => received)).toBe(cases.length);
      expect(over(({ resultsTotal }) => resultsTotal)).toBe(cases.filter(({ endedOn }) => endedOn !== null).length);
    }
  });
});
