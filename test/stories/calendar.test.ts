import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ResidentPrincipal } from '@mingchuang/bff/platform/access';
import { Db, execute } from '@mingchuang/bff/platform/db';
import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import type { CalendarPreview, CalendarView, CalendarYear, WriteYear } from '@mingchuang/shared/calendar/calendar.types';
import { readNotice } from '@mingchuang/shared/calendar/notice-text';
import type { Problem } from '@mingchuang/shared/errors';
import type { ConsoleMessage, MyMessage } from '@mingchuang/shared/messages/messages.types';
import type { NotificationRow } from '@mingchuang/shared/notifications/notifications.types';
import type { Page } from '@mingchuang/shared/paging';
import { startTestApp, type TestApp } from '../support/app.ts';
import { atOnce } from '../support/at-once.ts';
import { asResident, asStaff, type Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem } from '../support/problems.ts';
import { CORRECTED_2027, NOTICE_2027, SCHEDULE_2027 } from '../support/schedules.ts';

const PHONE = '13800000091';
const YEAR = '/api/console/calendar/years/2027';

test('what a person pastes is what the stories write', () => {
  expect(readNotice(NOTICE_2027)).toEqual({ year: 2027, ...SCHEDULE_2027, problems: [] });
});

describe.each(ENGINES)('a year is added to the calendar, on %s', (engine) => {
  let t: TestApp;
  let writer: ResidentPrincipal;
  let unitId: string;
  let admin: Client;
  const ids: Record<string, string> = {};

  const submit = async (day: string, title = `写于${day}`, more = {}) => {
    t.clock.set(`${day}T09:00:00+08:00`);
    ids[day] = await t.people.submit(writer, { title, body: '怎么领？', unitId, ...more });
    return ids[day];
  };
  const mine = async (day: string) => (await (await asResident(t.url, PHONE)).get<MyMessage>(`/api/messages/${ids[day]}`)).body;
  const told = async () =>
    (await (await asResident(t.url, PHONE)).get<Page<NotificationRow>>('/api/notifications?limit=100')).body.items.filter((one) =>
      one.topic.startsWith('message.due'),
    );
  const view = async () => (await admin.get<CalendarView>('/api/console/calendar')).body;
  const write = (body: WriteYear, version: number, key = randomUUID()) => admin.put<CalendarYear>(YEAR, body, { ...ifMatch(version), 'idempotency-key': key });
  const preview = async (body: WriteYear) => (await admin.post<CalendarPreview>('/api/console/calendar/previews', { year: 2027, ...body })).body;
  const dueDays = async () => {
    const resident = await asResident(t.url, PHONE);
    const days: Record<string, string | null> = {};
    for (const [day, id] of Object.entries(ids)) days[day] = (await resident.get<MyMessage>(`/api/messages/${id}`)).body.dueOn;
    return days;
  };

  beforeAll(async () => {
    t = await startTestApp(engine, { now: '2026-12-21T09:00:00+08:00' });
    writer = await t.people.resident(PHONE);
    unitId = await t.people.unitId('社会救助科');
    await submit('2026-12-22');
    await submit('2026-12-23', '我的电话是13812345678');
    await submit('2026-12-24');
    const answered = await submit('2026-12-25');
    const undecided = await submit('2026-12-26');
    await submit('2026-12-28', '科长态度不好', { kind: 'complaint', aboutStaff: true });
    const lin = await t.people.staff('lin');
    for (const id of [answered, undecided]) await t.people.accept(lin, id);
    t.clock.set('2026-12-30T10:00:00+08:00');
    await t.people.reply(lin, answered, '可以。');
    t.clock.set('2027-01-20T10:00:00+08:00');
    await t.people.reply(lin, undecided, '可以。');
    t.clock.set('2026-12-30T12:00:00+08:00');
    await t.drain();
    admin = await asStaff(t.url, 'admin');
  }, 60_000);
  afterAll(() => t.close());

  test('before it: all may look, the years of the product are there, and little is left', async () => {
    const lin = await asStaff(t.url, 'lin');
    const { body } = await lin.get<CalendarView>('/api/console/calendar');
    expect(body).toMatchObject({ firstCovered: '2004-01-01', lastCovered: '2026-12-31', coveredWorkingDays: 1, nextYear: 2027 });
    expect(body.years.map((one) => one.year)).toEqual(Array.from({ length: 23 }, (_, n) => 2004 + n));
    expect(body.years.at(-1)).toMatchObject({ source: 'package', version: 0, workingDays: 248, notice: null });
  });

  test.each<[string, Partial<WriteYear>, string, string]>([
    ['a day of another year', { daysOff: ['2028-01-01', ...SCHEDULE_2027.daysOff] }, 'CALENDAR_DAY_OUTSIDE', 'daysOff.0'],
    ['New Year for the whole year', { daysOff: ['2027-01-01', '2027-01-02', '2027-01-03'] }, 'CALENDAR_HOLIDAY_MISSING', 'daysOff'],
    ['a weekday to swap', { workingWeekends: ['2027-01-05'] }, 'CALENDAR_SWAP_NO_WEEKEND', 'workingWeekends.0'],
    ['no number', { notice: '通知' }, 'CALENDAR_NOTICE_INVALID', 'notice'],
    ['no day at all', { daysOff: [] }, 'CALENDAR_NO_DAY_OFF', 'daysOff'],
    ['words for days', { daysOff: ['元旦'] }, 'VALIDATION_FAILED', 'daysOff'],
  ])('%s is refused with its field, in the preview as in the writing', async (_what, wrong, code, field) => {
    const body = { ...SCHEDULE_2027, ...wrong };
    for (const answer of [await write(body, 0), await admin.post('/api/console/calendar/previews', { year: 2027, ...body })]) {
      expect(answer.body).toMatchObject({ code, errors: [{ field }] });
    }
  });

  test.each([
    [2026, 'CALENDAR_YEAR_SHIPPED'],
    [2028, 'CALENDAR_YEAR_TOO_EARLY'],
  ] as const)('the year %i cannot be written', async (year, code) => {
    expectProblem(await admin.put(`/api/console/calendar/years/${year}`, SCHEDULE_2027, { ...ifMatch(0), 'idempotency-key': randomUUID() }), code);
    expectProblem(await admin.post('/api/console/calendar/previews', { year, ...SCHEDULE_2027 }), code);
  });

  test('the preview names what would move, without personal data, and moves nothing', async () => {
    const before = await dueDays();
    const seen = await preview(SCHEDULE_2027);
    expect(seen).toMatchObject({ year: 2027, version: 0, workingDays: 251, total: 3 });
    expect(seen.moved.map(({ title, from, to }) => [title, from, to])).toEqual(
      [
        ['我的电话是138****5678', 1, '2027-01-04'],
        ['写于2026-12-24', 2, '2027-01-05'],
        [null, 4, '2027-01-07'],
      ].map(([title, remaining, on]) => [title, { kind: 'provisional', lastCovered: '2026-12-31', remaining, year: 2027 }, { kind: 'fixed', on }]),
    );
    expect(await dueDays()).toEqual(before);
    expect((await view()).lastCovered).toBe('2026-12-31');
    expect(await told()).toEqual([]);
  });

  test('written, it counts at once, and the job gives every letter its day and tells its writer once', async () => {
    const key = randomUUID();
    const first = await write(SCHEDULE_2027, 0, key);
    expect(first).toMatchObject({
      status: 200,
      body: { year: 2027, version: 1, source: 'staff', changedBy: '温以恒', recompute: { moved: 0, finishedAt: null } },
    });
    // the same request again, and the same schedule again: nothing new
    expect((await write(SCHEDULE_2027, 0, key)).body).toEqual(first.body);
    expect((await write(SCHEDULE_2027, 1)).body.version).toBe(1);
    expect(await mine('2026-12-24')).toMatchObject({ dueOn: null, clock: { due: { kind: 'fixed', on: '2027-01-05' } } });

    await t.drain();
    expect(await dueDays()).toMatchObject({ '2026-12-22': '2026-12-31', '2026-12-23': '2027-01-04', '2026-12-24': '2027-01-05', '2026-12-28': '2027-01-07' });
    expect((await told()).map(({ topic, title, messageId }) => [topic, title, messageId]).sort()).toEqual([
      ['message.dueFixed', '答复期限已经确定：2027年1月4日', ids['2026-12-23']],
      ['message.dueFixed', '答复期限已经确定：2027年1月5日', ids['2026-12-24']],
      ['message.dueFixed', '答复期限已经确定：2027年1月7日', ids['2026-12-28']],
    ]);
    const { years, lastCovered } = await view();
    expect(lastCovered).toBe('2027-12-31');
    expect(years.at(-1)).toMatchObject({ year: 2027, recompute: { moved: 3, finishedAt: expect.any(String) } });
    // the second look finds nothing more
    t.clock.advance(60_000);
    await t.drain();
    expect(await told()).toHaveLength(3);
  });

  test('what was answered is judged: in time, and late beyond the new day', async () => {
    expect(await mine('2026-12-25')).toMatchObject({ dueOn: '2027-01-06', answeredEarlyBy: 4 });
    expect((await mine('2026-12-26')).dueOn).toBe('2027-01-06');
    expect((await mine('2026-12-26')).answeredEarlyBy).toBe(-10);
  });

  test('the log has who wrote the year, and for each letter the old day and the new one', async () => {
    const log = async (action: string) => (await admin.get<Page<AuditRow>>(`/api/console/audit?limit=100&action=${action}`)).body.items;
    expect(await log('calendar.change')).toMatchObject([
      { actorName: '温以恒', reason: '2027 年放假安排第 1 版：国办发明电〔2026〕7号：放假 21 天，调休上班 4 天' },
    ]);
    expect((await log('message.due')).map((row) => [row.actorName, row.reason]).sort()).toEqual([
      ['系统', '由暂定改为2027年1月4日：国办发明电〔2026〕7号'],
      ['系统', '由暂定改为2027年1月5日：国办发明电〔2026〕7号'],
      ['系统', '由暂定改为2027年1月7日：国办发明电〔2026〕7号'],
    ]);
  });

  test('a reply that was being written is not refused for it', async () => {
    const lin = await asStaff(t.url, 'lin');
    expect((await lin.get<ConsoleMessage>(`/api/console/messages/${ids['2026-12-24']}`)).body.version).toBe(1);
  });

  test('of two people at once one is refused, and told who was faster', async () => {
    const other = await asStaff(t.url, 'admin');
    const body = CORRECTED_2027;
    const answers = await atOnce(
      t,
      [admin, other].map(
        (client, n) => () =>
          client.put<CalendarYear | Problem>(YEAR, { ...body, notice: `国办发明电〔2026〕${n + 8}号` }, { ...ifMatch(1), 'idempotency-key': randomUUID() }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412]);
    const refused = answers.find((answer) => answer.status === 412)?.body;
    expect(refused).toMatchObject({ code: 'STALE_VERSION', currentVersion: 2, changes: [{ by: '温以恒', what: expect.stringContaining('第 2 版') }] });
  });

  test('a correction moves what was said before, tells the other day, and forgets the first', async () => {
    await t.drain();
    expect(await dueDays()).toMatchObject({ '2026-12-23': '2027-01-05', '2026-12-24': '2027-01-06', '2026-12-28': '2027-01-08', '2026-12-25': '2027-01-06' });
    const titles = (await told()).map((one) => one.title);
    expect(titles).toHaveLength(6);
    expect(titles.slice(0, 3).sort()).toEqual(['答复期限改到：2027年1月5日', '答复期限改到：2027年1月6日', '答复期限改到：2027年1月8日']);
    const { reason } = (await admin.get<Page<AuditRow>>('/api/console/audit?action=calendar.change')).body.items[0] ?? {};
    expect(reason).toContain('加放假 1月4日');
  });

  test('a letter written now has its day from the first', async () => {
    expect((await mine('2026-12-24')).clock?.due).toEqual({ kind: 'fixed', on: '2027-01-06' });
    await submit('2026-12-31');
    expect((await mine('2026-12-31')).dueOn).toBe('2027-01-13');
  });
});

describe.each(ENGINES)('a year that is written while another is still being applied, on %s', (engine) => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp(engine, { now: '2026-12-24T09:00:00+08:00' });
  }, 60_000);
  afterAll(() => t.close());

  test('leaves one day and one entry a letter, that of the later one', async () => {
    const writer = await t.people.resident(PHONE);
    const id = await t.people.submit(writer, { title: '高龄津贴', body: '怎么领？' });
    await t.drain();
    const admin = await asStaff(t.url, 'admin');
    const write = (body: WriteYear, version: number) => admin.put(YEAR, body, { ...ifMatch(version), 'idempotency-key': randomUUID() });
    expect((await write(SCHEDULE_2027, 0)).status).toBe(200);
    expect((await write(CORRECTED_2027, 1)).status).toBe(200);
    await t.drain();
    const resident = await asResident(t.url, PHONE);
    expect((await resident.get<MyMessage>(`/api/messages/${id}`)).body.dueOn).toBe('2027-01-06');
    const { items } = (await resident.get<Page<NotificationRow>>('/api/notifications')).body;
    expect(items.map((one) => one.title)).toEqual(['答复期限已经确定：2027年1月6日']);
  });

  test('a letter that a process wrote which did not know the year yet is found by the second look', async () => {
    const writer = await t.people.resident('13800000093');
    const id = await t.people.submit(writer, { title: '刚好写的信', body: '怎么领？' });
    await t.app.get(Db).write((m) => execute(m, "UPDATE message SET dueOn = NULL, dueSort = '2026-12-31' WHERE id = ?", [id]));
    t.clock.advance(60_000);
    await t.drain();
    const resident = await asResident(t.url, '13800000093');
    expect((await resident.get<MyMessage>(`/api/messages/${id}`)).body.dueOn).toBe('2027-01-06');
    const { items } = (await resident.get<Page<NotificationRow>>('/api/notifications')).body;
    expect(items.map((one) => one.title)).toEqual(['答复期限已经确定：2027年1月6日']);
  });

  test('a correction can make a day provisional again, and says so', async () => {
    const writer = await t.people.resident('13800000092');
    t.clock.set('2027-12-22T09:00:00+08:00');
    const id = await t.people.submit(writer, { title: '年底的信', body: '怎么领？' });
    const resident = await asResident(t.url, '13800000092');
    expect((await resident.get<MyMessage>(`/api/messages/${id}`)).body.dueOn).toBe('2027-12-31');
    const admin = await asStaff(t.url, 'admin');
    const wrong = { ...CORRECTED_2027, daysOff: [...CORRECTED_2027.daysOff, '2027-12-31'] };
    expect((await admin.put(YEAR, wrong, { ...ifMatch(2), 'idempotency-key': randomUUID() })).status).toBe(200);
    await t.drain();
    expect((await resident.get<MyMessage>(`/api/messages/${id}`)).body).toMatchObject({ dueOn: null, clock: { due: { kind: 'provisional', remaining: 1 } } });
    const { items } = (await resident.get<Page<NotificationRow>>('/api/notifications')).body;
    expect(items).toMatchObject([{ topic: 'message.dueMoved', title: '答复期限改为暂定' }]);
  });
});
