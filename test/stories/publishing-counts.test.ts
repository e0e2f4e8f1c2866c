import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MonitoringFacts } from '@mingchuang/bff/features/monitoring/monitoring.facts';
import { Db, execute } from '@mingchuang/bff/platform/db';
import type { InterpretationMetrics } from '@mingchuang/shared/interpretations/interpretations.types';
import type { ConsolePolicyPage } from '@mingchuang/shared/policies/console-policies.types';
import type { PolicyFacets } from '@mingchuang/shared/policies/policies.types';
import { POLICY_KINDS } from '@mingchuang/shared/policies/policies.words';
import { reconciles } from '@mingchuang/shared/publishing/counts.rules';
import { NONE, type PublicationPage, type PublicationRow, type PublishingCounts } from '@mingchuang/shared/publishing/counts.types';
import { COUNTED_CHANNELS, COUNTING_RULES, PUBLICATION_KINDS } from '@mingchuang/shared/publishing/counts.words';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Answer, asResident, asStaff, Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';
import { COLUMNS, Publications } from '../support/publications.ts';
import { readXlsx } from '../support/xlsx.ts';

const PATH = '/api/console/publishing';
const FACET_WAY = '五公开（文件、解读、公告、动态）';
const [AGED, RELIEF] = ['养老服务科', '社会救助科'];

describe.each(ENGINES)('what was published is counted, on %s', (engine) => {
  let t: TestApp;
  let all: Publications;
  let lin: Client;

  const counts = async (query = '') => (await lin.get<PublishingCounts>(`${PATH}/counts?${query}`)).body;
  /** The list, page by page, and what it says of itself. */
  const listed = async (query: string): Promise<PublicationRow[]> => {
    const rows: PublicationRow[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body, status }: Answer<PublicationPage> = await lin.get<PublicationPage>(`${PATH}?limit=2&${query}${cursor && `&cursor=${cursor}`}`);
      expect(status).toBe(200);
      rows.push(...body.items);
      cursor = body.nextCursor;
      if (cursor === null) expect({ query, total: body.total }).toEqual({ query, total: rows.length });
    }
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    return rows;
  };
  const filled = <T extends { count: number }>(lines: readonly T[]): T[] => lines.filter(({ count }) => count > 0);
  const column = ({ columns }: PublishingCounts, id: string | null) => columns.find(({ columnId }) => columnId === id);
  const titles = (rows: readonly PublicationRow[]) => rows.map(({ title }) => title);
  const at = async (instant: string) => {
    all.room.at(instant);
    lin = await asStaff(t.url, 'lin');
  };

  beforeAll(async () => {
    t = await startTestApp(engine, { now: '2025-12-31T09:00:00+08:00' });
    all = await Publications.of(t);
    lin = await asStaff(t.url, 'lin');
  }, 120_000);
  afterAll(() => t.close());

  test('a year in every way it can be divided, and a consultation from its first day on', async () => {
    expect(await counts('year=2026')).toMatchObject({ total: 5, unitId: null, years: [2026, 2025] });
    await at('2026-06-10T09:00:00+08:00');
    const year = await counts();
    expect(year).toMatchObject({ year: 2026, total: 6, months: [1, 1, 3, 0, 0, 1, 0, 0, 0, 0, 0, 0], left: { undated: 1, internal: 1 } });
    expect(year.asOf).toMatch(/^2026-06-10T/);
    expect(year.kinds).toEqual(
      PUBLICATION_KINDS.map((kind) => ({ kind, count: { document: 2, interpretation: 1, notice: 1, news: 0, figures: 1, consultation: 1 }[kind] })),
    );
    expect(filled(year.forms)).toEqual([{ form: 'text', count: 1 }]);
    expect(filled(year.units).map(({ unitName, count }) => [unitName, count])).toEqual([
      [RELIEF, 3],
      [AGED, 3],
    ]);
    expect(column(year, COLUMNS.policy)).toMatchObject({ own: 0, total: 2, depth: 0 });
    expect(column(year, COLUMNS.assistance)).toMatchObject({ own: 0, total: 1 });
    expect(column(year, COLUMNS.consultation)).toMatchObject({ own: 1, total: 1 });
    expect(column(year, COLUMNS.bulletin)).toBeUndefined();
    expect(filled(year.facets)).toEqual([
      { facet: 'service', count: 1 },
      { facet: null, count: 3 },
    ]);
    expect(year).toMatchObject({ texts: 4, worded: 4 });
    expect(filled(year.channels)).toEqual([
      { channel: 'here', count: 6 },
      { channel: 'wechat', count: 1 },
      { channel: 'weibo', count: 1 },
    ]);
    expect(reconciles(year)).toBe(true);
  });

  test('the last minutes of a year are of that year; what was published elsewhere before is of its own day', async () => {
    const last = await counts('year=2025');
    expect(last).toMatchObject({ total: 2, months: [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1], left: { internal: 0 } });
    expect(last.units.at(-1)).toMatchObject({ unitId: null, count: 1 });
    expect(column(last, null)).toMatchObject({ own: 1, total: 1 });
    expect(reconciles(last)).toBe(true);
    expect((await listed('year=2025')).map(({ publishedOn }) => publishedOn)).toEqual(['2025-12-31', '2025-08-09']);
    expect((await listed('year=2026')).at(-1)).toMatchObject({ publishedOn: '2026-01-01', unitName: RELIEF });
  });

  test('every number opens exactly its list', async () => {
    for (const year of [2025, 2026]) {
      const whole = await counts(`year=${year}`);
      const everything = new Set((await listed(`year=${year}`)).map(({ id }) => id));
      expect(everything.size).toBe(whole.total);
      const opened = async (query: string, count: number) => {
        const rows = await listed(`year=${year}&${query}`);
        expect({ query, n: rows.length }).toEqual({ query, n: count });
        return rows.map(({ id }) => id);
      };
      /** Lists that divide the whole leave nothing out and have nothing twice. */
      const divides = async (lists: readonly (readonly [string, number])[]) => {
        const ids: string[] = [];
        for (const [query, count] of lists) ids.push(...(await opened(query, count)));
        expect(ids.sort()).toEqual([...everything].sort());
      };
      await divides(whole.kinds.map(({ kind, count }) => [`kind=${kind}`, count]));
      await divides(whole.units.map(({ unitId, count }) => [`unitId=${unitId ?? NONE}`, count]));
      await divides(whole.months.map((count, month) => [`month=${month + 1}`, count]));
      await divides(whole.columns.map(({ columnId, own }) => [`columnId=${columnId ?? NONE}&alone=true`, own]));
      await divides(whole.columns.filter(({ depth }) => depth === 0).map(({ columnId, total }) => [`columnId=${columnId ?? NONE}`, total]));
      for (const { columnId, total } of whole.columns) await opened(`columnId=${columnId ?? NONE}`, total);
      for (const { form, count } of whole.forms) await opened(`form=${form}`, count);
      const marked: string[] = [];
      for (const { facet, count } of whole.facets) marked.push(...(await opened(`facet=${facet ?? NONE}`, count)));
      expect(new Set(marked).size).toBe(whole.texts);
      await opened('textless=true', whole.texts - whole.worded);
      for (const { channel, count } of whole.channels) await opened(`channel=${channel}`, count);
      for (const left of ['undated', 'internal'] as const) {
        const rows = await opened(`left=${left}`, whole.left[left]);
        expect(rows.some((id) => everything.has(id))).toBe(false);
      }
    }
  }, 120_000);

  test('a text of which only a picture stands here is not counted as whole', async () => {
    const holds = (characters: number) =>
      t.app.get(Db).write((m) => execute(m, 'UPDATE policy SET characters = ? WHERE id = ?', [characters, all.ids.notice ?? '']));
    await holds(0);
    expect(await counts('year=2026')).toMatchObject({ total: 6, texts: 4, worded: 3 });
    expect((await listed('year=2026&textless=true')).map(({ id }) => id)).toEqual([all.ids.notice]);
    await holds(14);
    expect(await counts('year=2026')).toMatchObject({ texts: 4, worded: 4 });
  });

  test('one unit is counted by itself, and the units make the whole', async () => {
    const whole = await counts('year=2026');
    for (const { unitId, count } of whole.units) {
      const one = await counts(`year=2026&unitId=${unitId ?? NONE}`);
      expect(one).toMatchObject({ unitId, total: count });
      expect(reconciles(one)).toBe(true);
      expect(one.units).toHaveLength(1);
    }
    expect(await counts(`year=2025&unitId=${NONE}`)).toMatchObject({ total: 1, units: [{ unitId: null, count: 1 }], left: { undated: 1 } });
  });

  test('a year without publications is zero in every place', async () => {
    for (const year of [2019, 2027]) {
      const none = await counts(`year=${year}`);
      expect(none).toMatchObject({ year, total: 0, months: Array(12).fill(0), left: { internal: 0 } });
      expect(none.kinds).toEqual(PUBLICATION_KINDS.map((kind) => ({ kind, count: 0 })));
      expect(none.channels).toEqual(COUNTED_CHANNELS.map((channel) => ({ channel, count: 0 })));
      expect(none.columns.length).toBeGreaterThan(30);
      expect(new Set([...none.columns.map(({ total }) => total), ...none.units.map(({ count }) => count)])).toEqual(new Set([0]));
      expect(await listed(`year=${year}`)).toEqual([]);
    }
  });

  test('a list says what is behind the number', async () => {
    const rows = await listed('year=2026');
    expect(titles(rows)).toContain('城乡低保（2026年1月）');
    expect(rows.find(({ kind }) => kind === 'figures')).toMatchObject({
      publishedOn: '2026-02-06',
      unitName: RELIEF,
      columnPath: '社会救助 / 城乡低保',
      series: { id: all.ids.series, period: '2026-01' },
      channels: ['here'],
    });
    expect(rows.find(({ id }) => id === all.ids.notice)?.channels).toEqual(['here', 'wechat', 'weibo']);
    expect(rows.find(({ id }) => id === all.ids.consultation)).toMatchObject({ columnPath: '意见征集', publishedOn: '2026-06-01', series: null });
    const [internal] = await listed('year=2026&left=internal');
    expect(internal).toMatchObject({ id: all.ids.bulletin, columnPath: '工作简报' });
  });

  test('a new version and an abolition change no number', async () => {
    const [before, last] = [await counts('year=2026'), await counts('year=2025')];
    await all.newVersion('document');
    await all.abolish('last', '2026-06-10');
    expect({ ...(await counts('year=2026')), asOf: '' }).toEqual({ ...before, asOf: '' });
    expect({ ...(await counts('year=2025')), asOf: '' }).toEqual({ ...last, asOf: '' });
    const abolished = (await listed('year=2025')).find(({ id }) => id === all.ids.last);
    expect(abolished).toMatchObject({ abolished: true, publishedOn: '2025-12-31' });
    expect((await listed('year=2026')).find(({ id }) => id === all.ids.document)).toMatchObject({ abolished: false, publishedOn: '2026-03-10' });
  });

  test('whatever else counts them says the same', async () => {
    const year = await counts('year=2026');
    const kind = (name: string, of = year) => of.kinds.find((one) => one.kind === name)?.count ?? 0;
    const facets = (await lin.get<PolicyFacets>('/api/policies/facets?year=2026&limit=7')).body;
    expect(facets.kinds.map(({ value, count }) => [value, count]).sort()).toEqual(
      POLICY_KINDS.filter((name) => kind(name) > 0)
        .map((name) => [name, kind(name)])
        .sort(),
    );
    const published = (await lin.get<ConsolePolicyPage>('/api/console/policies?year=2026&limit=100')).body.items;
    expect(published).toHaveLength(POLICY_KINDS.reduce((sum, name) => sum + kind(name), 0) + year.left.internal);
    const { forms } = (await lin.get<InterpretationMetrics>('/api/console/interpretations/metrics?from=2026-01-01&to=2026-12-31')).body;
    expect(forms).toEqual(filled(year.forms));
    // monitoring looks at all years together
    const [{ columns: watched }, last] = [await t.app.get(MonitoringFacts).gather(), await counts('year=2025')];
    expect(watched.length).toBeGreaterThan(20);
    for (const { id, texts } of watched) {
      expect({ id, texts }).toEqual({ id, texts: (column(year, id)?.total ?? 0) + (column(last, id)?.total ?? 0) });
    }
  });

  test('where a column goes its publications go; hidden ones count and are named', async () => {
    await all.change(COLUMNS.other, { kind: 'merge', into: COLUMNS.normative });
    await all.change(COLUMNS.interpretation, { kind: 'hide' });
    await all.change(COLUMNS.assistance, { kind: 'move', parentId: COLUMNS.policy, before: null });
    const year = await counts('year=2026');
    expect(year.total).toBe(6);
    expect(column(year, COLUMNS.other)).toBeUndefined();
    expect(column(year, COLUMNS.normative)).toMatchObject({ own: 2, total: 2, hidden: false });
    expect(column(year, COLUMNS.policy)).toMatchObject({ own: 0, total: 3 });
    expect(column(year, COLUMNS.minimum)).toMatchObject({ depth: 2, own: 1 });
    expect(column(year, COLUMNS.interpretation)).toMatchObject({ own: 1, hidden: true });
    expect(reconciles(year)).toBe(true);
    expect((await listed(`year=2026&columnId=${COLUMNS.normative}`)).map(({ columnPath }) => columnPath)).toEqual([
      '政策文件 / 规范性文件',
      '政策文件 / 规范性文件',
    ]);
    // an old link leads to where the column is now
    expect(titles(await listed(`year=2025&columnId=${COLUMNS.other}`))).toEqual(['明川区殡葬补助办法']);
    await all.change(COLUMNS.consultation, { kind: 'hide' });
    expect(column(await counts('year=2026'), COLUMNS.consultation)).toMatchObject({ own: 1, hidden: true });
  });

  test('the table has the same numbers, the rules and every publication', async () => {
    const year = await counts('year=2026');
    const file = await lin.download(`${PATH}/counts/export?format=xlsx&year=2026`);
    expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain('主动公开统计 2026年.xlsx');
    const [numbers, list, rules] = readXlsx(file.body).sheets;
    expect([numbers?.name, list?.name, rules?.name]).toEqual(['条数', '清单', '怎么数的']);
    const of = (way: string) => numbers?.rows.filter(([first, name]) => first === way && name !== '合计').reduce((sum, row) => sum + Number(row[2]), 0);
    for (const way of ['总数', '种类', '科室', '栏目（不含下级）', '月份']) expect({ way, sum: of(way) }).toEqual({ way, sum: year.total });
    const sums = numbers?.rows.filter(([, name]) => name === '合计') ?? [];
    for (const [way, , sum] of sums) expect({ way, sum }).toEqual({ way, sum: way === FACET_WAY ? year.texts : year.total });
    expect([of(FACET_WAY), of('全文电子化')]).toEqual([year.texts, year.texts]);
    expect(list?.rows.slice(1).map((row) => row[3])).toEqual(titles(await listed('year=2026')));
    expect(rules?.rows.slice(1).map(([about]) => about)).toEqual(COUNTING_RULES.map(({ about }) => about));
    const csv = (await lin.download(`${PATH}/counts/export?format=csv&year=2026&unitId=${await t.people.unitId(RELIEF)}`)).body.toString('utf8');
    expect(csv).toContain('总数,2026年主动公开,3');
  });

  test('whoever does not read the files of the bureau does not count them', async () => {
    const admin = await asStaff(t.url, 'admin');
    const resident = await asResident(t.url, '13800000081');
    for (const path of [PATH, `${PATH}/counts`, `${PATH}/counts/export?format=csv`]) {
      expectProblem(await admin.get(path), 'FORBIDDEN');
      expect([401, 403]).toContain((await resident.get(path)).status);
      expectProblem(await new Client(t.url).get(path), 'NOT_SIGNED_IN');
    }
  });

  test.each([
    ['counts?year=26', ['year']],
    ['counts?unitId=1', ['unitId']],
    ['counts?kind=news', ['kind']],
    ['counts/export?format=pdf', ['format']],
    ['?month=13', ['month']],
    ['?kind=letter', ['kind']],
    ['?channel=pigeon', ['channel']],
    ['?facet=six', ['facet']],
    ['?textless=maybe', ['textless']],
    ['?columnId=%27%20OR%201=1', ['columnId']],
    ['?left=all', ['left']],
  ])('%s is refused', async (query, fields) => {
    const path = query.startsWith('?') ? `${PATH}${query}` : `${PATH}/${query}`;
    expect(wrongFields(await lin.get(path))).toEqual(fields);
  });

  test('a unit or a column that is not there is said', async () => {
    const id = '018f0000-0000-7000-8000-000000000000';
    for (const path of ['/counts', '']) expectProblem(await lin.get(`${PATH}${path}?unitId=${id}`), 'UNIT_UNKNOWN');
    expectProblem(await lin.get(`${PATH}?columnId=${id}`), 'COLUMN_UNKNOWN');
  });
});
