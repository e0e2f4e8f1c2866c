import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Db, execute } from '@mingchuang/bff/platform/db';
import type { ApplicationReceipt } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCase, ConsoleCasePage } from '@mingchuang/shared/disclosure/console-cases.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { application, paper, taken } from '../support/applications.ts';
import { asResident, asStaff } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { beginDay } from '../support/days.ts';

/** 2026-03-02 is a Monday without a holiday near. */
describe.each(ENGINES)('what a day brings to applications, on %s', (engine) => {
  let t: TestApp;
  const lu = () => asStaff(t.url, 'lu');
  const fresh = async (id: string) => (await (await lu()).get<ConsoleCase>(`/api/console/applications/${id}`)).body;
  const submit = async (information: string) => {
    const resident = await asResident(t.url, '13800000021');
    return (await resident.post<ApplicationReceipt>('/api/applications', application({ information }))).body.id;
  };
  const begun = async (receivedOn: string, information: string) => {
    const staff = await lu();
    const { body } = await staff.post<ConsoleCase>('/api/console/applications', paper(receivedOn, { information }));
    return taken(staff, body, 'start');
  };
  const at = (day: string) => t.clock.set(`${day}T09:00:00+08:00`);
  const stored = (id: string) => t.app.get(Db).readOne('SELECT version, state, dueOn, dueSort, pausedSince FROM disclosure_case WHERE id = ?', [id]);
  const jobs = () =>
    t.app.get(Db).read<{ dedupeKey: string; state: string }>("SELECT dedupeKey, state FROM outbox_job WHERE topic LIKE 'application.%' ORDER BY id");

  beforeAll(async () => {
    t = await startTestApp(engine, { now: '2026-03-02T09:00:00+08:00' });
  }, 30_000);
  afterAll(() => t.close());

  test('31(3): what nobody confirms is confirmed with the last day of its period as the day of receipt, once', async () => {
    const id = await submit('未确认的申请');
    await beginDay(t, '2026-03-03');
    expect((await fresh(id)).state).toBe('submitted');
    await beginDay(t, '2026-03-04');
    const it = await fresh(id);
    expect(it).toMatchObject({ state: 'received', receivedOn: '2026-03-03', clock: { due: { kind: 'fixed', on: '2026-03-31' } }, itemCount: 1 });
    expect(it.ledger.map(({ type, on, byName }) => [type, on, byName])).toEqual([
      ['submit', '2026-03-02', null],
      ['confirm', '2026-03-03', null],
    ]);
    expect(it.letters.map(({ kind, date }) => [kind, date])).toEqual([
      ['registration', '2026-03-04'],
      ['receipt', '2026-03-04'],
    ]);
    await beginDay(t, '2026-03-04');
    expect((await fresh(id)).version).toBe(it.version);
    expect((await jobs()).filter(({ dedupeKey }) => dedupeKey.startsWith('application.day:2026-03-04:confirm'))).toHaveLength(1);
  });

  test('what a member of staff confirms meanwhile stays as they did it', async () => {
    at('2026-03-04');
    const id = await submit('同日确认的申请');
    at('2026-03-05');
    await taken(await lu(), await fresh(id), 'confirmation', { itemCount: 2 });
    await beginDay(t, '2026-03-06');
    expect(await fresh(id)).toMatchObject({ receivedOn: '2026-03-05', itemCount: 2 });
  });

  test('a server that was off for a week confirms with the same day, one application after another', async () => {
    at('2026-03-06');
    const ids = [await submit('周五提交的第一件'), await submit('周五提交的第二件')];
    await beginDay(t, '2026-03-16');
    for (const id of ids) expect(await fresh(id)).toMatchObject({ state: 'received', receivedOn: '2026-03-09' });
    expect(new Set((await Promise.all(ids.map(fresh))).flatMap(({ letters }) => letters.map(({ number }) => number))).size).toBe(4);
  });

  test('an application that cannot be written holds up no other', async () => {
    at('2026-03-16');
    const [broken, whole] = [await submit('密封已经损坏'), await submit('没有问题')];
    await t.app.get(Db).write((m) => execute(m, "UPDATE disclosure_case SET applicantSealed = 'x' WHERE id = ?", [broken]));
    await beginDay(t, '2026-03-18');
    expect((await fresh(whole)).state).toBe('received');
    expect(await stored(broken)).toMatchObject({ state: 'submitted' });
    expect((await jobs()).find(({ dedupeKey }) => dedupeKey.includes(`clock:${broken}`))?.state).toBe('pending');
    await t.app.get(Db).write((m) => execute(m, "UPDATE disclosure_case SET list = 'cancelled', state = 'cancelled' WHERE id = ?", [broken]));
  });

  test('32, 34: while an opinion is awaited the clock is computed anew every day, and silence ends it on its last day', async () => {
    at('2026-03-18');
    let it = await begun('2026-03-02', '征求两方意见的申请');
    const consult = { to: '明川区财政局', summary: '资金', reason: '共同制作' };
    it = await taken(await lu(), it, 'consultations', { party: 'organ', ...consult });
    it = await taken(await lu(), it, 'consultations', { party: 'thirdParty', ...consult, to: '某养老院' });
    const thirdParty = it.consultations.find(({ party }) => party === 'thirdParty');
    it = await taken(await lu(), it, 'consultation-delivery', { consultationId: thirdParty?.id, deliveredOn: '2026-03-18' });
    // without a word from anybody: as if it ended that day
    expect(await stored(it.id)).toMatchObject({ dueOn: '2026-03-30', pausedSince: '2026-03-18' });
    await beginDay(t, '2026-03-19');
    expect(await stored(it.id)).toMatchObject({ dueOn: '2026-03-31', pausedSince: '2026-03-18', version: it.version });
    await beginDay(t, '2026-03-25');
    expect(await stored(it.id)).toMatchObject({ dueOn: '2026-04-07', version: it.version });
    expect(it.consultations.map(({ lapses }) => lapses)).toEqual(Array(2).fill({ kind: 'fixed', on: '2026-04-09' }));
    await beginDay(t, '2026-04-09');
    expect((await fresh(it.id)).consultations.map(({ answered }) => answered)).toEqual([null, null]);
    await beginDay(t, '2026-04-12');
    const after = await fresh(it.id);
    expect(after.consultations.map(({ answered, opinion }) => [answered, opinion])).toEqual(Array(2).fill(['2026-04-09', 'silent']));
    expect(after.ledger.filter(({ type }) => type === 'lapseConsultation').map(({ on, byName }) => [on, byName])).toEqual(Array(2).fill(['2026-04-09', null]));
    expect(after.clock).toMatchObject({ pausedSince: null, excluded: 15, due: { on: '2026-04-21' } });
    expect(await stored(it.id)).toMatchObject({ dueOn: '2026-04-21', pausedSince: null });
    expect(after.version).toBe(it.version + 2);
    await beginDay(t, '2026-04-13');
    expect((await fresh(it.id)).version).toBe(after.version);
  });

  test('a day that was not finished is left to the next one', async () => {
    at('2026-04-13');
    const id = await submit('停机前提交的申请');
    await t.app
      .get(Db)
      .write((m) => execute(m, "UPDATE outbox_job SET state = 'pending', runAfter = 0 WHERE dedupeKey = 'application.day:2026-04-13:confirm:'"));
    await beginDay(t, '2026-04-15');
    expect((await fresh(id)).receivedOn).toBe('2026-04-14');
    expect((await jobs()).filter(({ state }) => state === 'pending')).toEqual([]);
  });

  test('an application from before names were hashed is found by name the next day', async () => {
    at('2026-04-15');
    const { id } = await begun('2026-04-15', '早先登记的申请');
    await t.app.get(Db).write((m) => execute(m, 'UPDATE disclosure_case SET applicantNameIndex = NULL WHERE id = ?', [id]));
    const found = async () => {
      const { items } = (await (await lu()).get<ConsoleCasePage>('/api/console/applications?limit=100&q=苏晚晴')).body;
      return items.some((row) => row.id === id);
    };
    expect(await found()).toBe(false);
    await beginDay(t, '2026-04-16');
    expect(await found()).toBe(true);
  });
});
