import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Db } from '@mingchuang/bff/platform/db';
import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import type { CalendarPreview, CalendarView, WriteYear } from '@mingchuang/shared/calendar/calendar.types';
import type { ApplicationReceipt } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCase, ConsoleCasePage } from '@mingchuang/shared/disclosure/console-cases.types';
import type { Page } from '@mingchuang/shared/paging';
import { startTestApp, type TestApp } from '../support/app.ts';
import { application, draftReply, paper, taken } from '../support/applications.ts';
import { asResident, asStaff, type Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { CORRECTED_2027, SCHEDULE_2027 } from '../support/schedules.ts';

interface Told {
  caseId: string;
  from: string | null;
  to: string | null;
}

describe.each(ENGINES)('a year is added while applications are open, on %s', (engine) => {
  let t: TestApp;
  let lu: Client;
  let admin: Client;
  const ids: Record<string, string> = {};

  const at = async (day: string) => {
    t.clock.set(`${day}T09:00:00+08:00`);
    [lu, admin] = await Promise.all([asStaff(t.url, 'lu'), asStaff(t.url, 'admin')]);
  };
  const fresh = async (name: string) => (await lu.get<ConsoleCase>(`/api/console/applications/${ids[name]}`)).body;
  /** registered at the counter, on the day of the story */
  const registered = async (name: string, receivedOn: string, information = `${name}的材料`) => {
    await at(receivedOn);
    const { body } = await lu.post<ConsoleCase>('/api/console/applications', paper(receivedOn, { information }));
    ids[name] = body.id;
    return taken(lu, body, 'start');
  };
  const write = async (body: WriteYear, version: number) => {
    expect((await admin.put('/api/console/calendar/years/2027', body, { ...ifMatch(version), 'idempotency-key': randomUUID() })).status).toBe(200);
    await t.drain();
  };
  const preview = async (body: WriteYear) => (await admin.post<CalendarPreview>('/api/console/calendar/previews', { year: 2027, ...body })).body;
  const told = async () =>
    (await t.app.get(Db).read<{ payload: string }>("SELECT payload FROM outbox_job WHERE topic = 'application.due' ORDER BY id"))
      .map(({ payload }) => JSON.parse(payload) as Told)
      .map(({ caseId, from, to }) => [Object.keys(ids).find((name) => ids[name] === caseId), from, to]);
  const rows = async () =>
    t.app.get(Db).read<{ id: string; version: number; dueOn: string | null; dueSort: string }>('SELECT id, version, dueOn, dueSort FROM disclosure_case');
  const row = async (name: string) => (await rows()).find(({ id }) => id === ids[name]);

  beforeAll(async () => {
    t = await startTestApp(engine, { now: '2026-12-01T09:00:00+08:00' });
    await registered('known', '2026-12-03');
    await registered('provisional', '2026-12-04', '低保金发放表，我的电话是13812345678');
    // answered in time before the schedule, and after the end of what is covered
    for (const [name, day] of [
      ['timely', '2026-12-30'],
      ['undecided', '2027-01-06'],
    ] as const) {
      await registered(name, '2026-12-07');
      await at(day);
      const [shen, gu] = await Promise.all([asStaff(t.url, 'shen'), asStaff(t.url, 'gu')]);
      let it = await taken(lu, await fresh(name), 'draft', draftReply());
      it = await taken(shen, it, 'review');
      it = await taken(gu, it, 'signature');
      await taken(lu, it, 'delivery', { on: day, way: 'pickup' });
    }
    const paused = await registered('paused', '2026-12-08');
    await at('2026-12-22');
    await taken(lu, paused, 'consultations', { party: 'organ', to: '明川区财政局', summary: '资金', reason: '共同制作' });
    await at('2026-12-31');
    const resident = await asResident(t.url, '13800000021');
    ids.unconfirmed = (await resident.post<ApplicationReceipt>('/api/applications', application())).body.id;
    await t.drain();
  }, 60_000);
  afterAll(() => t.close());

  test('before it the day is provisional and sorts by the last day that is covered', async () => {
    const due = { kind: 'provisional', lastCovered: '2026-12-31', remaining: 1, year: 2027 };
    expect((await fresh('provisional')).clock).toMatchObject({ due, internalDue: null, remaining: null });
    expect(await row('provisional')).toMatchObject({ dueOn: null, dueSort: '2026-12-31' });
    expect((await fresh('undecided')).onTime).toBeNull();
    expect((await fresh('timely')).onTime).toBe(true);
    expect((await fresh('unconfirmed')).confirmBy).toMatchObject({ kind: 'provisional' });
  });

  test('the preview names what would move, masked, and leaves out what stands still; nothing is changed', async () => {
    const before = await rows();
    const seen = await preview(SCHEDULE_2027);
    expect(seen).toMatchObject({ total: 1 });
    expect(seen.moved).toEqual([
      {
        kind: 'application',
        id: ids.provisional,
        queryCode: '明民依申〔2026〕2号',
        title: '低保金发放表，我的电话是138****5678',
        from: { kind: 'provisional', lastCovered: '2026-12-31', remaining: 1, year: 2027 },
        to: { kind: 'fixed', on: '2027-01-04' },
      },
    ]);
    expect(await rows()).toEqual(before);
  });

  test('written, every application gets its day, its people are told once, and no version is raised', async () => {
    const versions = new Map((await rows()).map(({ id, version }) => [id, version]));
    await write(SCHEDULE_2027, 0);
    expect(await row('known')).toMatchObject({ dueOn: '2026-12-31' });
    expect(await row('provisional')).toMatchObject({ dueOn: '2027-01-04', dueSort: '2027-01-04' });
    expect((await fresh('provisional')).clock).toMatchObject({ due: { on: '2027-01-04' }, internalDue: '2026-12-25' });
    // its own history says from when to when, and by which notice
    expect((await fresh('provisional')).ledger.at(-1)).toMatchObject({ type: 'dueMoved', detail: expect.stringMatching(/^由暂定改为2027年1月4日：.+/) });
    expect(await row('unconfirmed')).toMatchObject({ dueOn: null, dueSort: '2027-01-04' });
    expect((await row('paused'))?.dueOn).not.toBeNull();
    expect(await told()).toEqual([['provisional', null, '2027-01-04']]);
    expect((await rows()).map(({ id, version }) => [id, version])).toEqual((await rows()).map(({ id }) => [id, versions.get(id)]));
    t.clock.advance(60_000);
    await t.drain();
    expect(await told()).toHaveLength(1);
    const { years } = (await admin.get<CalendarView>('/api/console/calendar')).body;
    expect(years.at(-1)?.recompute).toMatchObject({ moved: 1, finishedAt: expect.any(String) });
  });

  test('what had ended is judged where nobody could say before', async () => {
    expect(await row('undecided')).toMatchObject({ dueOn: '2027-01-05' });
    expect(await fresh('undecided')).toMatchObject({ onTime: false, endedOn: '2027-01-06' });
    expect(await row('timely')).toMatchObject({ dueOn: '2027-01-05' });
    expect((await fresh('timely')).onTime).toBe(true);
  });

  test('the log has the old day and the new one', async () => {
    const { items } = (await admin.get<Page<AuditRow>>('/api/console/audit?limit=100&action=application.due')).body;
    expect(items.map(({ actorName, subjectId, reason }) => [actorName, subjectId, reason])).toEqual([
      ['系统', ids.provisional, '由暂定改为2027年1月4日：国办发明电〔2026〕7号'],
    ]);
  });

  test('a swapped day moves open ones once more; what has ended is left as it was', async () => {
    const ended = await Promise.all(['timely', 'undecided'].map(row));
    expect((await preview(CORRECTED_2027)).moved.map(({ id, to }) => [id, to])).toEqual([[ids.provisional, { kind: 'fixed', on: '2027-01-05' }]]);
    await write(CORRECTED_2027, 1);
    expect(await row('provisional')).toMatchObject({ dueOn: '2027-01-05' });
    expect(await row('known')).toMatchObject({ dueOn: '2026-12-31' });
    expect(await told()).toEqual([
      ['provisional', null, '2027-01-04'],
      ['provisional', '2027-01-04', '2027-01-05'],
    ]);
    expect(await Promise.all(['timely', 'undecided'].map(row))).toEqual(ended);
    const { items } = (await lu.get<ConsoleCasePage>('/api/console/applications')).body;
    expect(items.map(({ id }) => id).slice(0, 2)).toEqual([ids.known, ids.provisional]);
  });
});
