import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultColumnId } from '@mingchuang/bff/features/columns/columns.start';
import { Days } from '@mingchuang/bff/outbox/days';
import { Db } from '@mingchuang/bff/platform/db';
import type { CheckBoard, Finding, FindingCounts, FindingPage, FindingQueue, FindingRow } from '@mingchuang/shared/monitoring/monitoring.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { atOnce } from '../support/at-once.ts';
import { asStaff, type Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { Newsroom, policyText } from '../support/policies.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';

const PATH = '/api/console/monitoring';
const HOSTILE = '<img onerror=alert(1)>&"整改\'';
/** its owner is 林知远 */
const COLUMN = defaultColumnId('assistance.minimum');

describe.each(ENGINES)('monitoring, on %s', (engine) => {
  let t: TestApp;
  let lin: Client;
  let jiang: Client;
  let he: Client;

  const listed = async (queue: FindingQueue): Promise<FindingRow[]> => {
    const items: FindingRow[] = [];
    for (let cursor = ''; ; ) {
      const page = (await he.get<FindingPage>(`${PATH}/findings?queue=${queue}&limit=7${cursor}`)).body;
      items.push(...page.items);
      if (page.nextCursor === null) return items;
      cursor = `&cursor=${page.nextCursor}`;
    }
  };
  const about = async (subjectId: string, check: string, queue: FindingQueue = 'open') =>
    (await listed(queue)).filter((one) => one.subjectId === subjectId && one.check === check);
  const only = async (subjectId: string, check: string, queue: FindingQueue = 'open'): Promise<FindingRow> => {
    const [found, ...more] = await about(subjectId, check, queue);
    if (found === undefined || more.length > 0) throw new Error(`${check}: ${found === undefined ? 'none' : 'several'}`);
    return found;
  };
  const step = (who: Client, { id, version }: Pick<FindingRow, 'id' | 'version'>, path: string, body: unknown = {}) =>
    who.post<Finding>(`${PATH}/findings/${id}/${path}`, body, ifMatch(version));
  const day = async (now: string) => {
    t.clock.set(now);
    await t.app.get(Days).begin();
    await t.drain();
    await signIn();
  };
  /** a session does not live from one day of the story to the next */
  const signIn = async () => {
    [lin, jiang, he] = await Promise.all([asStaff(t.url, 'lin'), asStaff(t.url, 'jiang'), asStaff(t.url, 'he')]);
  };

  beforeAll(async () => {
    t = await startTestApp(engine);
    await signIn();
  }, 120_000);
  afterAll(() => t.close());

  test('a new bureau is told of the whole site at once, and of its columns when they had time', async () => {
    await day('2026-11-12T09:00:00+08:00');
    expect((await listed('open')).map(({ check }) => check).sort()).toEqual(['contactsDue', 'guideDue', 'homeStale', 'repliesStale']);
    await day('2026-11-26T09:00:00+08:00');
    expect(await only(COLUMN, 'columnEmpty')).toMatchObject({
      ...{ label: '社会救助 / 城乡低保', detail: '栏目里没有内容', state: 'open', foundOn: '2026-11-26', dueOn: '2026-12-10', light: 'normal' },
      ...{ unitName: '社会救助科', ownerName: '林知远' },
    });
    expect(await only('site', 'emptyMany')).toMatchObject({ light: 'normal', ownerName: null });
    expect(await about(defaultColumnId('assistance'), 'columnEmpty')).toEqual([]);
    expect((await he.get<FindingCounts>(`${PATH}/counts`)).body).toMatchObject({ lookedOn: '2026-11-26', done: 0, overdue: 2 });
  });

  test('a fault has one open finding, however many days and processes look', async () => {
    const before = await listed('open');
    await t.app.get(Days).begin();
    await t.drain();
    await day('2026-11-27T09:00:00+08:00');
    expect((await listed('open')).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  test('its owner or unit sees to it, with evidence; the second of two at once is told so', async () => {
    const found = await only(COLUMN, 'columnEmpty');
    expectProblem(await step(jiang, found, 'start'), 'FORBIDDEN');
    expectProblem(await step(lin, { ...found, version: found.version + 5 }, 'start'), 'VERSION_WRONG');
    const started = await atOnce(t, [() => step(lin, found, 'start'), () => step(lin, found, 'start')]);
    expect(started.map(({ status }) => status).sort()).toEqual([200, 412]);
    const now = await only(COLUMN, 'columnEmpty');
    expect(now.state).toBe('inProgress');
    const wrong = await step(lin, now, 'completion', { evidence: ' ', link: 'http://mz.example/1' });
    expect(wrongFields(wrong)).toEqual(['evidence', 'link']);
    expect(wrongFields(await step(lin, now, 'completion', { evidence: '长'.repeat(501), link: '' }))).toEqual(['evidence']);
    const done = await step(lin, now, 'completion', { evidence: HOSTILE, link: 'https://mz.example/1' });
    expect(done.body).toMatchObject({ state: 'done', evidence: HOSTILE, doneByName: '林知远', light: null });
    expectProblem(await step(lin, now, 'completion', { evidence: '再报一次', link: '' }), 'STALE_VERSION');
  });

  test('words alone do not close it; sent back, it has its days anew', async () => {
    const done = await only(COLUMN, 'columnEmpty', 'done');
    expectProblem(await step(lin, done, 'verification'), 'FORBIDDEN');
    expectProblem(await step(he, done, 'verification'), 'FINDING_STILL_BAD');
    const back = (await step(he, done, 'reopening', { reason: '还是空的' })).body;
    expect(back).toMatchObject({ state: 'reopened', dueOn: '2026-12-11' });
    expect(back.events.map(({ type }) => type)).toEqual(['found', 'start', 'complete', 'reopen']);
    expectProblem(await step(he, back, 'reopening', { reason: '再退' }), 'FINDING_STATE');
  });

  test('what is done and good is verified by another person, and every step is in the log', async () => {
    const room = new Newsroom(t);
    await room.published(policyText({ columnId: COLUMN }));
    const open = await only(COLUMN, 'columnEmpty');
    const done = (await step(lin, open, 'completion', { evidence: '已发布低保标准', link: '' })).body;
    await day('2026-11-28T09:00:00+08:00');
    const verified = await step(he, done, 'verification');
    expect(verified.body).toMatchObject({ state: 'verified', doneByName: '林知远' });
    expect(await about(COLUMN, 'columnEmpty')).toEqual([]);
    const log = await t.app.get(Db).read('SELECT id FROM audit_log WHERE action = ? AND subjectId = ?', ['finding.step', done.id]);
    expect(log).toHaveLength(5);
  });

  test('what is good again before anybody said so closes itself, and bad again is a new one', async () => {
    expect((await about('site', 'homeStale', 'closed')).map(({ state }) => state)).toEqual(['cleared']);
    await day('2026-12-20T09:00:00+08:00');
    const again = await only('site', 'homeStale');
    expect(again).toMatchObject({ foundOn: '2026-12-20', dueOn: '2026-12-23', light: 'soon', state: 'open' });
  });

  test('given to another person, it goes to their unit', async () => {
    const found = await only('site', 'homeStale');
    const { staffId } = await t.people.staff('jiang');
    const assign = (ownerStaffId: string) => he.put<Finding>(`${PATH}/findings/${found.id}/owner`, { ownerStaffId }, ifMatch(found.version));
    expectProblem(await assign(randomUUID()), 'FINDING_PERSON_UNKNOWN');
    expect((await assign(staffId)).body).toMatchObject({ ownerStaffId: staffId, unitName: '养老服务科' });
    const mine = (await jiang.get<FindingPage>(`${PATH}/findings?queue=open&mine=true`)).body.items;
    expect(mine.map(({ id }) => id)).toContain(found.id);
    expect((await jiang.get<FindingCounts>(`${PATH}/counts`)).body.mine).toBe(mine.length);
    expect(wrongFields(await jiang.get(`${PATH}/findings?queue=open&mine=yes`))).toEqual(['mine']);
  });

  test('what is refused says whose step it is, or when its time comes', async () => {
    const found = await only('site', 'homeStale');
    const reasons = async (who: Client) =>
      (await who.get<Finding>(`${PATH}/findings/${found.id}`)).body.actions.map(({ step: name, reason }) => [name, reason]);
    expect(await reasons(lin)).toEqual([
      ['start', '由责任人或者责任科室的经办人办'],
      ['complete', '由责任人或者责任科室的经办人报告'],
      ['verify', '由监督人员或者局领导核实'],
      ['reopen', '由监督人员或者局领导退回'],
      ['assign', '由监督人员或者局领导指定'],
    ]);
    expect((await reasons(he)).filter(([, reason]) => reason === null)).toEqual([['assign', null]]);
    expect((await reasons(he)).find(([name]) => name === 'verify')?.[1]).toBe('等责任科室报告整改完成以后再核实');
  });

  test('every check is measured when it is asked for, and what is bad is so in the findings too', async () => {
    const { at, lookedAt, measures } = (await lin.get<CheckBoard>(`${PATH}/checks`)).body;
    expect([at, lookedAt]).toEqual(['2026-12-20T01:00:00.000Z', '2026-12-20T01:00:00.000Z']);
    expect(measures.find(({ id }) => id === 'home')).toMatchObject({ check: 'homeStale', value: '23天前', limit: '上限14天', state: 'bad' });
    expect(measures.find(({ id }) => id === defaultColumnId('statistics'))).toMatchObject({ name: '统计信息', value: '没有内容', state: 'bad' });
    expect(measures.find(({ id }) => id === 'letters')).toMatchObject({ value: '没有等答复的来信', state: 'good' });
    const open = new Set((await listed('open')).map(({ check }) => check));
    const bad = measures.filter(({ id, state }) => state === 'bad' && !id.includes('-') && id !== 'cycles').map(({ check }) => check);
    expect(bad.filter((check) => !open.has(check))).toEqual([]);
  });

  test('a year that the calendar does not know leaves the due day open', async () => {
    await day('2026-12-31T09:00:00+08:00');
    const [late] = (await listed('open')).filter(({ foundOn }) => foundOn === '2026-12-31');
    expect(late).toMatchObject({ dueOn: null, light: 'normal' });
  });
});
