import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Db } from '@mingchuang/bff/platform/db';
import type { ConsoleCounts, ConsoleMessage, ConsoleMessagePage, MessageReceipt, MyMessage } from '@mingchuang/shared/messages/messages.types';
import { STORY_NOW, startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff, type Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem } from '../support/problems.ts';

const TEN_MINUTES = 10 * 60_000;

describe.each(ENGINES)('ten minutes to edit or withdraw, on %s', (engine) => {
  let t: TestApp;
  let resident: Client;
  let lin: Client;
  let jiang: Client;
  let relief: string;
  let elderly: string;

  const submit = async () => (await resident.post<MessageReceipt>('/api/messages', letter({ unitId: relief }))).body.id;
  const edit = (id: string, version: number, more: Parameters<typeof letter>[0] = {}) =>
    resident.put<MyMessage>(`/api/messages/${id}`, letter({ unitId: relief, ...more }), ifMatch(version));
  const withdraw = (id: string, version: number) => resident.post<MyMessage>(`/api/messages/${id}/withdrawal`, {}, ifMatch(version));
  const listed = async (staff: Client) => (await staff.get<ConsoleMessagePage>('/api/console/messages')).body.items.map((m) => m.id);

  beforeAll(async () => {
    t = await startTestApp(engine, { now: '2026-11-12T15:00:00+08:00' }); // staff stay signed in until after midnight
    [resident, lin, jiang] = await Promise.all([asResident(t.url, '13800000041'), asStaff(t.url, 'lin'), asStaff(t.url, 'jiang')]);
    [relief, elderly] = await Promise.all([t.people.unitId('社会救助科'), t.people.unitId('养老服务科')]);
  }, 30_000);
  afterAll(() => t.close());

  test('an edit keeps the old text, moves the letter to another unit and does not move the clock', async () => {
    t.clock.set('2026-11-12T23:55:00+08:00');
    const id = await submit();
    t.clock.set('2026-11-13T00:04:00+08:00'); // the next day, still within ten minutes
    const { status, body } = await edit(id, 1, { title: '改过的标题', unitId: elderly });
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: '改过的标题', version: 2, unitName: '养老服务科', dueOn: '2026-11-23', submittedAt: '2026-11-12T15:55:00.000Z' });
    expect(body.timeline.map((e) => e.type)).toEqual(['edited', 'submitted']);
    const kept = await t.app.get(Db).read<{ version: number; content: string }>('SELECT version, content FROM message_version WHERE messageId = ?', [id]);
    expect(kept).toHaveLength(1);
    expect(JSON.parse(kept[0]?.content ?? '{}')).toMatchObject({ title: letter().title, unitId: relief });
    expect(JSON.stringify(kept)).not.toContain('13800000001'); // the phone of a version is not kept in the open
    expect(await listed(lin)).not.toContain(id);
    expect(await listed(jiang)).toContain(id);
  });

  test('to the last millisecond of ten minutes, and not after', async () => {
    t.clock.set(STORY_NOW);
    const [edited, withdrawn, late] = [await submit(), await submit(), await submit()];
    t.clock.advance(TEN_MINUTES - 1);
    expect((await resident.get<MyMessage>(`/api/messages/${late}`)).body.editableUntil).toBe('2026-11-12T01:10:00.000Z');
    expect((await edit(edited, 1)).status).toBe(200);
    expect((await withdraw(withdrawn, 1)).body).toMatchObject({ status: 'withdrawn', editableUntil: null, clock: null });
    t.clock.advance(1);
    expectProblem(await edit(edited, 2), 'MESSAGE_NOT_EDITABLE'); // an edit does not open ten minutes more
    expectProblem(await edit(late, 1), 'MESSAGE_NOT_EDITABLE');
    expectProblem(await withdraw(late, 1), 'MESSAGE_NOT_EDITABLE');
    expect((await resident.get<MyMessage>(`/api/messages/${late}`)).body).toMatchObject({ status: 'submitted', editableUntil: null });
  });

  test('not after acceptance, though the ten minutes are not over', async () => {
    t.clock.set(STORY_NOW);
    const id = await submit();
    await lin.post(`/api/console/messages/${id}/acceptance`, {}, ifMatch(1));
    expectProblem(await edit(id, 2), 'MESSAGE_NOT_EDITABLE');
    expectProblem(await withdraw(id, 2), 'MESSAGE_NOT_EDITABLE');
  });

  test('an edit from an old window is refused with what changed', async () => {
    t.clock.set(STORY_NOW);
    const id = await submit();
    await edit(id, 1, { title: '第一个窗口' });
    const problem = expectProblem(await edit(id, 1, { title: '第二个窗口' }), 'STALE_VERSION');
    expect(problem).toMatchObject({ currentVersion: 2, changes: [{ what: '来信人修改了来信', by: null }] });
    expect((await resident.get<MyMessage>(`/api/messages/${id}`)).body.title).toBe('第一个窗口');
    const kept = await t.app.get(Db).read('SELECT id FROM message_version WHERE messageId = ?', [id]);
    expect(kept).toHaveLength(1);
  });

  test('a version that is still to come is a wrong number, not a change', async () => {
    t.clock.set(STORY_NOW);
    const id = await submit();
    const refused = [await edit(id, 2), await withdraw(id, 7), await lin.post(`/api/console/messages/${id}/acceptance`, {}, ifMatch(2))];
    for (const answer of refused) expect(expectProblem(answer, 'VERSION_WRONG')).toMatchObject({ status: 412, currentVersion: 1 });
    expect(await t.app.get(Db).read('SELECT id FROM message_version WHERE messageId = ?', [id])).toEqual([]);
  });

  test('a withdrawn letter is gone for staff and stays with its writer', async () => {
    t.clock.set(STORY_NOW);
    const id = await submit();
    const counts = async () => (await lin.get<ConsoleCounts>('/api/console/messages/counts')).body.open;
    const before = await counts();
    await withdraw(id, 1);
    await t.drain();
    expect(await counts()).toBe(before - 1);
    expect(await listed(lin)).not.toContain(id);
    expectProblem(await lin.get(`/api/console/messages/${id}`), 'NOT_FOUND');
    expectProblem(await lin.post(`/api/console/messages/${id}/acceptance`, {}, ifMatch(2)), 'NOT_FOUND');
    expectProblem(await lin.post(`/api/console/messages/${id}/contact-views`, { reason: '要打电话问清楚' }), 'NOT_FOUND');
    expectProblem(await withdraw(id, 2), 'MESSAGE_NOT_EDITABLE');
    expect((await resident.get<MyMessage>(`/api/messages/${id}`)).body).toMatchObject({ status: 'withdrawn', body: letter().body });
  });

  test('staff who opened the letter before an edit cannot accept the text they have not read', async () => {
    t.clock.set(STORY_NOW);
    const id = await submit();
    const opened = await lin.get<ConsoleMessage>(`/api/console/messages/${id}`);
    await edit(id, 1, { title: '补充了一句' });
    const problem = expectProblem(await lin.post(`/api/console/messages/${id}/acceptance`, {}, ifMatch(opened.body.version)), 'STALE_VERSION');
    expect(problem.changes?.map((c) => c.what)).toEqual(['来信人修改了来信']);
  });
});
