import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MessagesImport } from '@mingchuang/bff/features/messages/messages.import';
import type { ConsoleMessagePage, ConsoleMessageRow } from '@mingchuang/shared/messages/messages.types';
import { MEASURES, type Measure, type Metrics, type UnitMetrics } from '@mingchuang/shared/metrics/metrics.types';
import type { Grade } from '@mingchuang/shared/ratings/ratings.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff, type Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem } from '../support/problems.ts';

interface Told {
  title: string;
  unit: string;
  by: string;
  submitted: string;
  replied?: string;
  grade?: Grade;
  /** about the staff of `unit`; handled by supervision */
  aboutStaff?: true;
}

/** A month of a small bureau, in the order of submission. */
const LETTERS: readonly Told[] = [
  { title: '上月的', unit: '养老服务科', by: 'jiang', submitted: '2026-10-12', replied: '2026-10-14', grade: 4 },
  { title: '两天就答', unit: '社会救助科', by: 'lin', submitted: '2026-11-02', replied: '2026-11-04', grade: 5 },
  { title: '晚了一天', unit: '社会救助科', by: 'lin', submitted: '2026-11-02', replied: '2026-11-12', grade: 2 },
  { title: '没有评价', unit: '社会救助科', by: 'tang', submitted: '2026-11-03', replied: '2026-11-10' },
  { title: '当天就答', unit: '养老服务科', by: 'jiang', submitted: '2026-11-09', replied: '2026-11-09', grade: 3 },
  { title: '很不满意', unit: '养老服务科', by: 'jiang', submitted: '2026-11-09', replied: '2026-11-11', grade: 1 },
  { title: '超期没答', unit: '社会救助科', by: 'lin', submitted: '2026-11-10' },
  { title: '窗口态度', unit: '局办公室', by: 'he', submitted: '2026-11-16', replied: '2026-11-17', grade: 5, aboutStaff: true },
  { title: '还没到期', unit: '社会救助科', by: 'lin', submitted: '2026-11-26' },
];
const HISTORY = [
  { id: 'h-1', title: '旧信一', body: '问', submittedAt: '2026-11-02T09:00:00+08:00', reply: '答', repliedAt: '2026-11-05T09:00:00+08:00' },
  { id: 'h-2', title: '旧信二', body: '问', submittedAt: '2026-10-20T09:00:00+08:00', reply: '答', repliedAt: '2026-11-05T10:00:00+08:00' },
];

const of = (numerator: number, denominator: number) => ({ numerator, denominator });
const rates = (satisfaction: [number, number], participation: [number, number], onTime: [number, number]) => ({
  satisfaction: of(...satisfaction),
  participation: of(...participation),
  onTime: of(...onTime),
});
const NOTHING = { ...rates([0, 0], [0, 0], [0, 0]), answered: 0, overdueOpen: 0, medianDays: null };

describe.each(ENGINES)('the figures, on %s', (engine) => {
  let t: TestApp;
  let he: Client;
  let gu: Client;
  const unitIds = new Map<string, string>();

  const metrics = async (client = he, query = '') => (await client.get<Metrics>(`/api/console/metrics?from=2026-11-01&to=2026-11-30${query}`)).body;
  const unit = (figures: Metrics, name: string) => figures.units.find((u) => u.unitName === name);
  const cases = async (client: Client, query: string): Promise<ConsoleMessageRow[]> => {
    const found: ConsoleMessageRow[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const url: string = `/api/console/metrics/cases?from=2026-11-01&to=2026-11-30&limit=2${query}${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { body }: { body: ConsoleMessagePage } = await client.get<ConsoleMessagePage>(url);
      found.push(...body.items);
      cursor = body.nextCursor;
    }
    return found;
  };

  beforeAll(async () => {
    t = await startTestApp(engine, { now: '2026-10-12T09:00:00+08:00' });
    const { people, clock } = t;
    const writer = await people.resident('13800000095');
    for (const name of ['社会救助科', '养老服务科', '局办公室', '监督科', '社会事务科']) unitIds.set(name, await people.unitId(name));
    for (const { title, unit: name, by, submitted, replied, grade, aboutStaff } of LETTERS) {
      clock.set(`${submitted}T09:00:00+08:00`);
      const id = await people.submit(writer, {
        title,
        body: '问',
        unitId: unitIds.get(name) ?? null,
        ...(aboutStaff ? { kind: 'complaint', aboutStaff } : {}),
      });
      if (replied === undefined) continue;
      clock.set(`${replied}T15:00:00+08:00`);
      const staff = await people.staff(by);
      await people.accept(staff, id);
      await people.reply(staff, id, '答');
      if (grade !== undefined) await people.rate(writer, id, { grade, tags: [], words: '' });
    }
    const file = path.join(t.config.dataDir, 'history.jsonl');
    writeFileSync(file, HISTORY.map((line) => JSON.stringify(line)).join('\n'));
    await t.app.get(MessagesImport).run(file, () => undefined);

    clock.set('2026-11-30T09:00:00+08:00');
    const resident = await asResident(t.url, '13800000095');
    const withdrawn = await people.submit(writer, { title: '撤回的', body: '问' });
    await resident.post(`/api/messages/${withdrawn}/withdrawal`, {}, ifMatch(1));
    [he, gu] = await Promise.all([asStaff(t.url, 'he'), asStaff(t.url, 'gu')]);
  }, 60_000);
  afterAll(() => t.close());

  test('every rate with its n; a letter overdue and unanswered counts against on-time', async () => {
    const figures = await metrics();
    expect(figures).toMatchObject({ from: '2026-11-01', to: '2026-11-30', asOf: '2026-11-30T01:00:00.000Z' });
    expect(figures.total).toEqual({
      unitId: null,
      unitName: '全局',
      ...rates([3, 5], [5, 6], [5, 7]),
      answered: 6,
      overdueOpen: 1,
      medianDays: 2,
    });
    expect(unit(figures, '社会救助科')).toMatchObject({ ...rates([1, 2], [2, 3], [2, 4]), answered: 3, overdueOpen: 1, medianDays: 5 });
    expect(unit(figures, '养老服务科')).toMatchObject({ ...rates([1, 2], [2, 2], [2, 2]), answered: 2, overdueOpen: 0, medianDays: 1 });
    expect(unit(figures, '监督科')).toMatchObject({ ...rates([1, 1], [1, 1], [1, 1]), answered: 1, overdueOpen: 0, medianDays: 1 });
    for (const name of ['局办公室', '社会事务科']) expect(unit(figures, name)).toMatchObject(NOTHING);
  });

  test.each(['', '&includeHistory=true'])('the units add up to the total%s', async (query) => {
    const { total, units } = await metrics(he, query);
    const sum = (pick: (u: UnitMetrics) => number) => units.reduce((n, u) => n + pick(u), 0);
    for (const measure of MEASURES)
      expect(
        of(
          sum((u) => u[measure].numerator),
          sum((u) => u[measure].denominator),
        ),
      ).toEqual(total[measure]);
    expect([sum((u) => u.answered), sum((u) => u.overdueOpen)]).toEqual([total.answered, total.overdueOpen]);
    expect(units.some((u) => u.unitId === null)).toBe(query !== '');
  });

  test('history counts only where it is asked for, as 未分派', async () => {
    const figures = await metrics(he, '&includeHistory=true');
    expect(figures.total).toMatchObject({ ...rates([3, 5], [5, 8], [6, 9]), answered: 8 });
    expect(unit(figures, '未分派')).toMatchObject({ ...rates([0, 0], [0, 2], [1, 2]), answered: 2, medianDays: 7.5 });
  });

  test('every number opens exactly its letters, for every measure, part and unit', async () => {
    const figures = await metrics();
    for (const row of [figures.total, ...figures.units]) {
      const scope = row.unitId === null ? '' : `&unitId=${row.unitId}`;
      for (const measure of MEASURES) {
        const letters = async (part: string) => (await cases(he, `${scope}&measure=${measure}&part=${part}`)).map((m) => m.id);
        const [numerator, denominator, rest] = [await letters('numerator'), await letters('denominator'), await letters('rest')];
        expect({ unit: row.unitName, measure, ...of(numerator.length, denominator.length) }).toEqual({ unit: row.unitName, measure, ...row[measure] });
        expect([...numerator, ...rest].sort()).toEqual([...denominator].sort());
        expect(new Set(denominator).size).toBe(denominator.length);
      }
    }
    for (const row of [figures.total, ...figures.units]) {
      const scope = row.unitId === null ? '' : `&unitId=${row.unitId}`;
      expect(await cases(he, `${scope}&measure=onTime&part=overdueOpen`)).toHaveLength(row.overdueOpen);
    }
    const titles = async (measure: Measure, part: string) => (await cases(he, `&measure=${measure}&part=${part}`)).map((m) => m.title);
    expect(await titles('onTime', 'overdueOpen')).toEqual(['超期没答']);
    expectProblem(await he.get('/api/console/metrics/cases?measure=satisfaction&part=overdueOpen'), 'VALIDATION_FAILED');
    expect(await titles('onTime', 'rest')).toEqual(['超期没答', '晚了一天']);
    expect(await titles('satisfaction', 'rest')).toEqual(['很不满意', '晚了一天']);
    expect(await titles('participation', 'rest')).toEqual(['没有评价']);
  }, 30_000);

  test('twelve weeks, Monday first, each with its own n', async () => {
    const { weeks } = await metrics();
    expect(weeks.map((w) => w.weekOf)).toEqual([
      '2026-09-14',
      '2026-09-21',
      '2026-09-28',
      '2026-10-05',
      '2026-10-12',
      '2026-10-19',
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
    const shown = Object.fromEntries(weeks.map(({ weekOf, ...set }) => [weekOf, set]));
    expect(shown['2026-10-12']).toEqual(rates([1, 1], [1, 1], [1, 1]));
    expect(shown['2026-11-02']).toEqual(rates([1, 1], [1, 1], [1, 1]));
    expect(shown['2026-11-09']).toEqual(rates([1, 3], [3, 4], [3, 4]));
    expect(shown['2026-11-16']).toEqual(rates([1, 1], [1, 1], [1, 2])); // with the one due on the 19th
    expect(shown['2026-11-23']).toEqual(rates([0, 0], [0, 0], [0, 0]));
  });

  test('a period longer or older than the twelve weeks is counted as well', async () => {
    const over = async (from: string, to: string) => (await he.get<Metrics>(`/api/console/metrics?from=${from}&to=${to}`)).body.total;
    expect(await over('2026-01-01', '2026-11-30')).toMatchObject({ ...rates([4, 6], [6, 7], [6, 8]), answered: 7, overdueOpen: 1, medianDays: 2 });
    expect(await over('2026-10-01', '2026-10-31')).toMatchObject({ ...rates([1, 1], [1, 1], [1, 1]), answered: 1, overdueOpen: 0 });
  });

  test('one unit, one day, and no letters at all', async () => {
    const one = await metrics(he, `&unitId=${unitIds.get('社会救助科')}`);
    expect(one.units.map((u) => u.unitName)).toEqual(['社会救助科']);
    expect(one.total).toMatchObject({ ...rates([1, 2], [2, 3], [2, 4]), answered: 3, overdueOpen: 1, medianDays: 5 });
    const period = async (from: string, to: string) => (await he.get<Metrics>(`/api/console/metrics?from=${from}&to=${to}`)).body.total;
    expect(await period('2026-11-04', '2026-11-04')).toMatchObject({ answered: 1, ...rates([1, 1], [1, 1], [1, 1]) });
    expect(await period('2026-09-01', '2026-09-07')).toMatchObject(NOTHING);
    expect((await he.get<Metrics>('/api/console/metrics')).body).toMatchObject({ from: '2026-11-01', to: '2026-11-30' });
  });

  test('a letter about one’s own unit is neither counted nor listed', async () => {
    expect((await metrics(gu)).total).toMatchObject({ ...rates([2, 4], [4, 5], [4, 6]), answered: 5 });
    expect(unit(await metrics(gu), '监督科')).toMatchObject(NOTHING);
    for (const measure of MEASURES) {
      expect((await cases(gu, `&measure=${measure}&part=denominator`)).map((m) => m.title)).not.toContain('窗口态度');
    }
  });
});
