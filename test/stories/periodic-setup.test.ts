import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultColumnId } from '@mingchuang/bff/features/columns/columns.start';
import { LiveHub } from '@mingchuang/bff/platform/live.hub';
import type { LiveHint } from '@mingchuang/shared/live';
import type { ConsoleSeries, WriteSeries } from '@mingchuang/shared/periodic/periodic.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { atOnce } from '../support/at-once.ts';
import { asStaff, type Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';

const C = '/api/console/periodic';
const FIGURES = { cells: { urban: { people: 12 }, rural: { people: 3 } }, note: '', changeNote: '' };

describe.each(ENGINES)('a series of figures is begun and described anew, on %s', (engine) => {
  let t: TestApp;
  let lin: Client;
  let shen: Client;
  let gu: Client;
  let series: WriteSeries;
  /** of a name of its own: no two of a column have the same */
  const another = (more: Partial<WriteSeries> = {}): WriteSeries => ({ ...series, name: `低保 ${randomUUID()}`, ...more });
  const begin = (written: WriteSeries, client = shen) => client.post<ConsoleSeries>(C, written);
  const change = (id: string, written: WriteSeries, seen: number, client = shen) => client.put<ConsoleSeries>(`${C}/${id}`, written, ifMatch(seen));
  const enter = (id: string, period = '2026-10') => lin.put<ConsoleSeries>(`${C}/${id}/issues/${period}`, FIGURES, ifMatch(0));
  const one = async (id: string, client = shen) => (await client.get<ConsoleSeries>(`${C}/${id}`)).body;

  beforeAll(async () => {
    t = await startTestApp(engine);
    [lin, shen, gu] = await Promise.all([asStaff(t.url, 'lin'), asStaff(t.url, 'shen'), asStaff(t.url, 'gu')]);
    series = {
      ...{ columnId: defaultColumnId('assistance.minimum'), unitId: await t.people.unitId('社会救助科'), name: '城乡低保', about: '月末在册' },
      ...{ length: 'monthly', due: { from: 'end', days: 10, of: 'working' }, firstPeriod: '2026-09', lineTitle: '对象类别', totalLine: null },
      lines: [
        { key: 'urban', name: '城市低保' },
        { key: 'rural', name: '农村低保' },
      ],
      measures: [{ key: 'people', name: '人数', unit: '人', decimals: 0, totalOf: [] }],
    };
  }, 60_000);
  afterAll(() => t.close());

  test('everything can be written anew until figures were entered; then what they do not depend on', async () => {
    const { id, version, begun } = (await begin(another())).body;
    expect({ version, begun, change: (await one(id)).change }).toEqual({ version: 1, begun: false, change: null });
    const other: WriteSeries = another({
      ...{ columnId: defaultColumnId('assistance.temporary'), length: 'quarterly', firstPeriod: '2026-Q2', lineTitle: '类型', totalLine: 'all' },
      ...{ due: { from: 'end', days: 20, of: 'natural' } },
      lines: [...series.lines, { key: 'all', name: '合计' }],
    });
    const changed = await change(id, other, 1);
    expect(changed.body).toMatchObject({ ...other, version: 2, begun: false });
    const back = another({ unitId: series.unitId });
    expect((await change(id, back, 2, gu)).status).toBe(200);

    expect((await enter(id)).status).toBe(200);
    expect(await one(id)).toMatchObject({ version: 3, begun: true });
    expectProblem(await change(id, { ...back, lineTitle: '别的' }, 3), 'SERIES_BEGUN');
    expectProblem(await change(id, { ...back, due: { from: 'end', days: 90, of: 'working' } }, 3), 'SERIES_BEGUN');
    expectProblem(await change(id, { ...back, columnId: defaultColumnId('assistance.temporary') }, 3), 'SERIES_BEGUN');
    const office = await t.people.unitId('局办公室');
    const named = { ...back, name: '城乡低保对象', about: '', unitId: office };
    expect((await change(id, named, 3)).body).toMatchObject({ ...named, unitName: '局办公室', version: 4, begun: true });
    // what lies there stays, and its unit goes on with it
    expect((await one(id)).periods.find(({ period }) => period === '2026-10')).toMatchObject({ draft: FIGURES, version: 1 });
    expectProblem(await enter(id, '2026-09'), 'FORBIDDEN');
  });

  test('who may: whoever proposes changes of the catalogue', async () => {
    expectProblem(await begin(another(), lin), 'FORBIDDEN');
    const { id } = (await begin(another(), gu)).body;
    expectProblem(await change(id, another(), 1, lin), 'FORBIDDEN');
    expect((await one(id, lin)).change).toEqual(expect.any(String));
    expectProblem(await change(randomUUID(), another(), 1), 'NOT_FOUND');
  });

  test('two at once: the later one is told what was changed, and by whom', async () => {
    const { id } = (await begin(another())).body;
    const answers = await atOnce(t, [() => change(id, another({ about: '一' }), 1), () => change(id, another({ about: '二' }), 1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const slower = answers.find(({ status }) => status === 412);
    expect(slower && expectProblem(slower, 'STALE_VERSION')).toMatchObject({ currentVersion: 2, changes: [{ what: '修改了这项数据', by: '沈禾' }] });
    expectProblem(await change(id, another(), 1, gu), 'STALE_VERSION');
  });

  test('the same name twice in a column, also at once, is refused; in another column it is not', async () => {
    const written = another();
    const answers = await atOnce(t, [() => begin(written), () => begin(written, gu)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const slower = answers.find(({ status }) => status === 409);
    expect(slower && expectProblem(slower, 'SERIES_EXISTS').errors).toMatchObject([{ field: 'name' }]);
    const elsewhere = await begin({ ...written, columnId: defaultColumnId('assistance.temporary') });
    expect(elsewhere.status).toBe(201);
    expectProblem(await change(elsewhere.body.id, written, 1), 'SERIES_EXISTS');
  });

  test('the first figures and another table at once: never figures of a table that is gone', async () => {
    for (let n = 0; n < 5; n += 1) {
      const written = another();
      const { id } = (await begin(written)).body;
      const table = { ...written, lines: series.lines.slice(0, 1) };
      const [entered, changed] = await atOnce<{ status: number }>(t, [() => enter(id), () => change(id, table, 1)]);
      const { begun, lines } = await one(id);
      expect([
        [200, 409, true, 2],
        [412, 200, false, 1],
      ]).toContainEqual([entered?.status, changed?.status, begun, lines.length]);
    }
  });

  test('what is refused', async () => {
    expect(wrongFields(await begin(another({ name: ' ' })))).toEqual(['name']);
    expect(wrongFields(await begin(another({ firstPeriod: '2026-Q1' })))).toEqual(['firstPeriod']);
    expect(wrongFields(await begin(another({ lines: [] })))).toEqual(['lines']);
    expect(wrongFields(await begin(another({ totalLine: 'none' })))).toEqual(['totalLine']);
    expectProblem(await begin(another({ columnId: randomUUID() })), 'COLUMN_UNKNOWN');
    expectProblem(await begin(another({ unitId: randomUUID() })), 'UNIT_UNKNOWN');
    const { id } = (await begin(another())).body;
    expect(wrongFields(await change(id, another({ due: { from: 'end', days: 0, of: 'working' } }), 1))).toEqual(['due.days']);
    expect((await one(id)).version).toBe(1);
  });

  test('whoever may publish hears of it, whatever their unit; those of another unit who may not do not', async () => {
    const { id } = (await begin(another())).body;
    const heard: Record<string, LiveHint[]> = { shen: [], jiang: [] };
    for (const account of ['shen', 'jiang']) {
      const { staffId, unitId } = await t.people.staff(account);
      t.app.get(LiveHub).listen([`staff:${staffId}`, `unit:${unitId}`], (hint) => heard[account]?.push(hint));
    }
    expect((await enter(id)).status).toBe(200);
    expect(heard).toEqual({ shen: [{ topic: 'periodic', id }], jiang: [] });
  });
});
