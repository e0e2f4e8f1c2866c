import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ColumnsQueries } from '@mingchuang/bff/features/columns/columns.queries';
import { ColumnsStart, defaultColumnId } from '@mingchuang/bff/features/columns/columns.start';
import { Db } from '@mingchuang/bff/platform/db';
import type {
  ColumnChanges,
  ColumnChangeView,
  ColumnFacts,
  ColumnPlace,
  ConsoleColumn,
  ConsoleColumnDetail,
  ConsoleColumns,
  ProposeColumnChange,
  PublicColumn,
  PublicColumns,
} from '@mingchuang/shared/columns/columns.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { atOnce } from '../support/at-once.ts';
import { asStaff, Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';

const FACTS: ColumnFacts = {
  about: '困难群众的取暖补助',
  article: '20(11)',
  form: '局网站、明窗',
  ownerStaffId: null,
  unitId: null,
  cycle: 'yearly',
  visibility: 'public',
};
const HOSTILE = '<img onerror=alert(1)>&"补助\'';

describe.each(ENGINES)('the catalogue, on %s', (engine) => {
  let t: TestApp;
  let anyone: Client;
  let shen: Client;
  let gu: Client;
  let lin: Client;

  const all = async () => (await lin.get<ConsoleColumns>('/api/console/columns')).body.items;
  const named = async (name: string): Promise<ConsoleColumn> => {
    const found = (await all()).find((one) => one.name === name);
    if (found === undefined) throw new Error(`no column ${name}`);
    return found;
  };
  const names = (tree: PublicColumn[]): string[] => tree.flatMap((one) => [one.name, ...names(one.children)]);
  const publicNames = async () => names((await anyone.get<PublicColumns>(`/api/columns?fresh=${randomUUID()}`)).body.items ?? []);
  const place = (id: string) => anyone.get<ColumnPlace>(`/api/columns/${id}`);
  const add = (name: string, parentId: string | null = null, facts: Partial<ColumnFacts> = {}, who = shen) =>
    who.post<ColumnChangeView>('/api/console/columns/changes', { parentId, name, facts: { ...FACTS, ...facts }, reason: '群众常问' });
  const propose = async (name: string, change: Omit<ProposeColumnChange, 'reason'>, who = shen) => {
    const { id, version } = await named(name);
    return who.post<ColumnChangeView>(`/api/console/columns/${id}/changes`, { ...change, reason: '理由' }, ifMatch(version));
  };
  const approve = ({ id, version }: ColumnChangeView, who = gu) =>
    who.post<ColumnChangeView>(`/api/console/columns/changes/${id}/approval`, { opinion: null }, ifMatch(version));
  const refuseIt = ({ id, version }: ColumnChangeView, who = gu) =>
    who.post<ColumnChangeView>(`/api/console/columns/changes/${id}/refusal`, { opinion: '先不改' }, ifMatch(version));
  const withdraw = ({ id, version }: ColumnChangeView, who = shen) =>
    who.post<ColumnChangeView>(`/api/console/columns/changes/${id}/withdrawal`, {}, ifMatch(version));
  /** proposed by one, agreed to by the other */
  const done = async (answer: Promise<{ status: number; body: ColumnChangeView }>) => {
    const { status, body } = await answer;
    expect(status).toBe(201);
    const approved = await approve(body);
    expect(approved).toMatchObject({ status: 200, body: { state: 'approved', deciderName: '顾长宁' } });
    return approved.body;
  };

  beforeAll(async () => {
    t = await startTestApp(engine);
    anyone = new Client(t.url);
    [shen, gu, lin] = await Promise.all([asStaff(t.url, 'shen'), asStaff(t.url, 'gu'), asStaff(t.url, 'lin')]);
  }, 60_000);
  afterAll(() => t.close());

  test('a bureau begins with the columns of the law, once; what is for staff does not leave', async () => {
    const before = await all();
    await t.app.get(ColumnsStart).plant();
    expect(await all()).toEqual(before);
    expect(before.length).toBeGreaterThan(35);
    expect(await publicNames()).toEqual(expect.arrayContaining(['机构概况', '社会救助', '城乡低保', '公开年报']));
    expect(await publicNames()).not.toContain('工作简报');
    expect(before.map(({ name }) => name)).toContain('工作简报');
    expectProblem(await place((await named('工作简报')).id), 'NOT_FOUND');
    expectProblem(await place(randomUUID()), 'NOT_FOUND');
    expect(await named('城乡低保')).toMatchObject({ id: defaultColumnId('assistance.minimum'), unitName: '社会救助科', ownerName: '林知远' });
    expect(JSON.stringify((await anyone.get('/api/columns')).body)).not.toContain('林知远');
  });

  test('proposed by one and agreed to by another, a column is there; before that it is not', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const body = { parentId: defaultColumnId('assistance'), name: '冬季取暖补助', facts: FACTS, reason: '群众常问' };
    const first = await shen.post<ColumnChangeView>('/api/console/columns/changes', body, key);
    expect(first).toMatchObject({ status: 201, body: { state: 'proposed', kind: 'add', proposerName: '沈禾' } });
    expect((await shen.post('/api/console/columns/changes', body, key)).body).toEqual(first.body);
    expect(first.body.lines).toContainEqual({ label: '位置', from: null, to: '社会救助' });
    expect(await publicNames()).not.toContain('冬季取暖补助');
    expect((await gu.get<ColumnChanges>('/api/console/columns/changes')).body.items).toEqual([first.body]);

    expectProblem(await approve(first.body, shen), 'FORBIDDEN');
    expectProblem(await approve(first.body, lin), 'FORBIDDEN');
    expect((await approve(first.body)).body).toMatchObject({ state: 'approved', version: 2 });
    expect(await publicNames()).toContain('冬季取暖补助');
    expectProblem(await approve(first.body), 'STALE_VERSION');
    expectProblem(await approve({ ...first.body, version: 2 }), 'COLUMN_CHANGE_DECIDED');
    const { id, parentId, position } = await named('冬季取暖补助');
    expect({ parentId, position }).toEqual({ parentId: defaultColumnId('assistance'), position: 3 });
    expect((await lin.get<ConsoleColumnDetail>(`/api/console/columns/${id}`)).body).toMatchObject({
      path: [{ name: '社会救助' }],
      history: [{ kind: 'add', state: 'approved', reason: '群众常问' }],
      createdOn: '2026-11-12',
    });
  });

  test('who proposes does not decide, and who did not propose does not withdraw', async () => {
    const own = (await propose('工作动态', { kind: 'rename', name: '民政动态' }, gu)).body;
    expectProblem(await approve(own), 'COLUMN_SAME_PERSON');
    expectProblem(await refuseIt(own), 'COLUMN_SAME_PERSON');
    expectProblem(await withdraw(own, shen), 'FORBIDDEN');
    expectProblem(await propose('工作动态', { kind: 'hide' }), 'COLUMN_CHANGE_OPEN');
    expect((await withdraw(own, gu)).body).toMatchObject({ state: 'withdrawn' });
    const other = (await propose('工作动态', { kind: 'hide' })).body;
    expect((await refuseIt(other)).body).toMatchObject({ state: 'refused', opinion: '先不改' });
    expect(await publicNames()).toContain('工作动态');
    const { id } = await named('工作动态');
    const { history } = (await lin.get<ConsoleColumnDetail>(`/api/console/columns/${id}`)).body;
    expect(history.map(({ kind, state }) => [kind, state])).toEqual([
      ['hide', 'refused'],
      ['rename', 'withdrawn'],
    ]);
  });

  test('a renamed and moved column keeps its address', async () => {
    const { id } = await named('公开制度');
    await done(propose('公开制度', { kind: 'rename', name: '政府信息公开制度' }));
    await done(propose('政府信息公开制度', { kind: 'move', parentId: defaultColumnId('policy'), before: defaultColumnId('policy.other') }));
    expect((await place(id)).body).toMatchObject({ movedTo: null, path: [{ name: '政策文件' }], column: { id, name: '政府信息公开制度' } });
    const siblings = (await all()).filter(({ parentId }) => parentId === defaultColumnId('policy'));
    expect(siblings.map(({ name }) => name)).toEqual(['规范性文件', '政府信息公开制度', '其他文件']);
    expectProblem(await propose('政策文件', { kind: 'move', parentId: id }), 'COLUMN_INTO_ITSELF');
  });

  test('merged columns lead to where they have gone, through several mergers', async () => {
    const [first, second, third] = await Promise.all(['城乡低保', '特困供养', '社会救助'].map(async (name) => (await named(name)).id));
    await done(add('低保公示', first));
    const child = (await named('低保公示')).id;
    const merger = await done(propose('城乡低保', { kind: 'merge', into: second }));
    expect(merger.lines).toEqual([{ label: '并入', from: '社会救助 / 城乡低保', to: '社会救助 / 特困供养' }]);
    expect((await place(first ?? '')).body).toMatchObject({ movedTo: second, formerName: '城乡低保', column: { id: second, name: '特困供养' } });
    expect((await place(child)).body).toMatchObject({ movedTo: null, path: [{ name: '社会救助' }, { name: '特困供养' }] });
    await done(propose('特困供养', { kind: 'merge', into: third }));
    for (const id of [first ?? '', second ?? '']) expect((await place(id)).body).toMatchObject({ movedTo: third, column: { name: '社会救助' } });
    expect((await lin.get<ConsoleColumnDetail>(`/api/console/columns/${first}`)).body.movedTo).toEqual({ id: third, name: '社会救助' });
    const came = (await lin.get<ConsoleColumnDetail>(`/api/console/columns/${third}`)).body.history;
    expect(came.map(({ kind, columnName }) => [kind, columnName])).toEqual([['merge', '特困供养']]);
    expectProblem(await propose('城乡低保', { kind: 'rename', name: '低保' }), 'COLUMN_MERGED');
    expect(await publicNames()).not.toContain('城乡低保');

    const queries = t.app.get(ColumnsQueries);
    expect((await queries.effective(first ?? ''))?.id).toBe(third);
    expect(await queries.subtree(first ?? '')).toEqual(expect.arrayContaining([third, child]));
    expect((await queries.choices()).map(({ id }) => id)).not.toContain(first);
  });

  test('hidden after approval with all below it, and shown again', async () => {
    const { id } = await named('养老服务');
    await done(propose('养老和社会福利', { kind: 'hide' }));
    expect(await publicNames()).not.toContain('养老服务');
    expectProblem(await place(id), 'NOT_FOUND');
    expectProblem(await add('老年食堂', id), 'COLUMN_PLACE_CLOSED');
    expect(await named('养老服务')).toMatchObject({ state: 'shown', open: false });
    await done(propose('养老和社会福利', { kind: 'show' }));
    expect((await place(id)).status).toBe(200);
  });

  test('made for staff alone it leaves the public tree, and cannot be merged out again', async () => {
    await done(propose('意见征集', { kind: 'edit', facts: { ...FACTS, visibility: 'staff' } }));
    expect(await publicNames()).not.toContain('意见征集');
    expectProblem(await propose('意见征集', { kind: 'merge', into: defaultColumnId('news') }), 'COLUMN_VISIBILITY_DIFFERS');
  });

  test('what has become impossible since is refused when it is to be approved, and stays to be withdrawn', async () => {
    const first = (await propose('通知公告', { kind: 'move', parentId: defaultColumnId('news') })).body;
    const second = (await propose('工作动态', { kind: 'move', parentId: defaultColumnId('notices') })).body;
    expect((await approve(first)).status).toBe(200);
    expectProblem(await approve(second), 'COLUMN_INTO_ITSELF');
    expect((await withdraw(second)).body.state).toBe('withdrawn');
  });

  test('two changes approved at once never make a circle, and one change approved twice is made once', async () => {
    await done(add('甲'));
    await done(add('乙'));
    const [a, b] = [await named('甲'), await named('乙')];
    const [into, back] = [(await propose('甲', { kind: 'move', parentId: b.id })).body, (await propose('乙', { kind: 'move', parentId: a.id })).body];
    const answers = await atOnce(t, [() => approve(into), () => approve(back)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const after = (await all()).filter(({ name }) => name === '甲' || name === '乙');
    expect(after.filter(({ parentId }) => parentId === null)).toHaveLength(1);
    for (const change of [into, back]) await withdraw(change);

    const added = (await add('丙')).body;
    const twice = await atOnce(t, [() => approve(added), () => approve(added)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await all()).filter(({ name }) => name === '丙')).toHaveLength(1);
  });

  test('two proposals at once for one column: the second is told of the first', async () => {
    const answers = await atOnce(t, [() => propose('丙', { kind: 'hide' }), () => propose('丙', { kind: 'rename', name: '丁' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409);
    if (refused !== undefined) expectProblem(refused, 'COLUMN_CHANGE_OPEN');
  });

  test('a proposal from an outdated screen, without what it needs, or with what does not exist', async () => {
    const { id, version } = await named('统计信息');
    const path = `/api/console/columns/${id}/changes`;
    expectProblem(await shen.post(path, { kind: 'hide', reason: '理由' }, ifMatch(version + 1)), 'VERSION_WRONG');
    expectProblem(await shen.post(path, { kind: 'hide', reason: '理由' }), 'IF_MATCH_REQUIRED');
    for (const kind of ['rename', 'move', 'merge', 'edit'] as const) {
      expect(wrongFields(await shen.post(path, { kind, reason: '理由' }, ifMatch(version)))).toHaveLength(1);
    }
    expect(wrongFields(await shen.post(path, { kind: 'hide', reason: ' ' }, ifMatch(version)))).toEqual(['reason']);
    expect(wrongFields(await shen.post(path, { kind: 'rename', name: '长'.repeat(31), reason: '理由' }, ifMatch(version)))).toEqual(['name']);
    expectProblem(await add('甲乙', null, { unitId: randomUUID() }), 'UNIT_UNKNOWN');
    expectProblem(await add('甲乙', null, { ownerStaffId: randomUUID() }), 'COLUMN_STAFF_UNKNOWN');
    expectProblem(await add('甲乙', randomUUID()), 'COLUMN_UNKNOWN');
    expectProblem(await add('统计信息'), 'COLUMN_NAME_TAKEN');
    expectProblem(await add('甲乙', null, {}, lin), 'FORBIDDEN');
  });

  test('hostile names stay the text they are, also in the table', async () => {
    await done(add(HOSTILE, null, { about: "=HYPERLINK('http://x')" }));
    expect(await publicNames()).toContain(HOSTILE);
    const csv = (await lin.download('/api/console/columns/export?format=csv')).body.toString('utf8');
    expect(csv).toContain('"<img onerror=alert(1)>&""补助\'"');
    expect(csv).toContain("'=HYPERLINK(");
    expect(csv).toContain('第二十条第十一项：扶贫、教育、医疗、社会保障、就业');
    expect((await lin.download('/api/console/columns/export?format=xlsx')).body.subarray(0, 2).toString()).toBe('PK');
  });

  test('the log has who proposed and who decided', async () => {
    const rows = await t.app
      .get(Db)
      .read<{ actorName: string; reason: string }>("SELECT actorName, reason FROM audit_log WHERE action = 'column.decide' ORDER BY id LIMIT 1");
    expect(rows).toEqual([{ actorName: '顾长宁', reason: '已同意：新增栏目“冬季取暖补助”' }]);
  });
});
