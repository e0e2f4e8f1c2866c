import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ResidentPrincipal } from '@mingchuang/bff/platform/access';
import type { ConsoleCounts, ConsoleMessage, ConsoleMessagePage, Light, MyMessage } from '@mingchuang/shared/messages/messages.types';
import type { Metrics } from '@mingchuang/shared/metrics/metrics.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';

const PHONE = '13800000081';
const provisional = (remaining: number) => ({ kind: 'provisional', lastCovered: '2026-12-31', remaining, year: 2027 });

describe.each(ENGINES)('the clock of a letter, on %s', (engine) => {
  let t: TestApp;
  let writer: ResidentPrincipal;
  let unitId: string;

  const at = (day: string, time = '09:00:00') => t.clock.set(`${day}T${time}+08:00`);
  const submit = async (day: string, time?: string) => {
    at(day, time);
    return t.people.submit(writer, { title: `写于${day}`, body: '怎么领？', unitId });
  };
  /** as the writer sees it now */
  const mine = async (id: string) => (await (await asResident(t.url, PHONE)).get<MyMessage>(`/api/messages/${id}`)).body;
  const answer = async (id: string, day: string, time?: string) => {
    at(day, time);
    const staff = await t.people.staff('lin');
    await t.people.accept(staff, id);
    await t.people.reply(staff, id, '可以。');
    return mine(id);
  };

  beforeAll(async () => {
    t = await startTestApp(engine, { now: '2026-01-01T09:00:00+08:00' });
    writer = await t.people.resident(PHONE);
    unitId = await t.people.unitId('社会救助科');
  }, 30_000);
  afterAll(() => t.close());

  test.each([
    ['2026-01-04', '2026-01-13', 'a Sunday that is worked'],
    ['2026-01-28', '2026-02-06', 'an ordinary week'],
    ['2026-02-14', '2026-03-03', 'the last day before Spring Festival, a Saturday that is worked'],
    ['2026-02-17', '2026-03-03', 'New Year’s Day of the old calendar: day 0 need not be a working day'],
    ['2026-04-28', '2026-05-11', 'over Labour Day'],
    ['2026-09-30', '2026-10-15', 'over National Day'],
    ['2026-11-12', '2026-11-23', 'an ordinary fortnight'],
    ['2026-12-22', '2026-12-31', 'the last day whose due day is known'],
  ])('written on %s it is due on %s: %s', async (day, due) => {
    const view = await mine(await submit(day));
    expect(view).toMatchObject({ dueOn: due, clock: { due: { kind: 'fixed', on: due }, remaining: 7 } });
  });

  test('the day is the day in China, to its last second', async () => {
    expect((await mine(await submit('2026-11-12', '23:59:59'))).dueOn).toBe('2026-11-23');
    expect((await mine(await submit('2026-11-13', '00:00:00'))).dueOn).toBe('2026-11-24');
  });

  test.each([
    ['2026-12-23', 1],
    ['2026-12-31', 7],
    ['2027-01-04', 7],
  ])('written on %s the day is provisional, with %i still to count, and the letter is taken', async (day, remaining) => {
    const id = await submit(day);
    expect(await mine(id)).toMatchObject({ dueOn: null, clock: { due: provisional(remaining), remaining: null, light: 'normal' } });
    const lin = await asStaff(t.url, 'lin');
    expect((await lin.get<ConsoleMessage>(`/api/console/messages/${id}`)).body.clock).toMatchObject({ due: provisional(remaining) });
  });

  test('an answer on the due day is in time until 24:00, and late a second after', async () => {
    const inTime = await answer(await submit('2026-11-10'), '2026-11-19', '23:59:59');
    expect(inTime).toMatchObject({ dueOn: '2026-11-19', answeredEarlyBy: 0 });
    expect(await answer(await submit('2026-11-10'), '2026-11-20', '00:00:00')).toMatchObject({ answeredEarlyBy: -1 });
    expect(await answer(await submit('2026-11-10'), '2026-11-12')).toMatchObject({ answeredEarlyBy: 5 });
  });

  test('an answer on the weekend after a due Friday is late, though no working day has passed', async () => {
    at('2026-11-22');
    const before = await onTime('2026-11-21', '2026-11-22');
    const late = await answer(await submit('2026-11-11'), '2026-11-21');
    expect(late).toMatchObject({ dueOn: '2026-11-20', answeredEarlyBy: -1 });
    expect(await onTime('2026-11-21', '2026-11-22')).toEqual({ numerator: before.numerator, denominator: before.denominator + 1 });
  });

  test('with a provisional day an answer this year is in time; one next year waits for the schedule', async () => {
    at('2026-12-31');
    const before = await onTime('2026-12-31', '2026-12-31');
    await answer(await submit('2026-12-24'), '2026-12-31', '23:00:00');
    expect(await onTime('2026-12-31', '2026-12-31')).toEqual({ numerator: before.numerator + 1, denominator: before.denominator + 1 });
    const undecided = await answer(await submit('2026-12-24'), '2027-01-04');
    expect(undecided.answeredEarlyBy).toBeNull();
    expect(await onTime('2027-01-01', '2027-01-31')).toEqual({ numerator: 0, denominator: 0 });
  });

  async function onTime(from: string, to: string) {
    const he = await asStaff(t.url, 'he');
    return (await he.get<Metrics>(`/api/console/metrics?from=${from}&to=${to}`)).body.total.onTime;
  }
});

describe.each(ENGINES)('the lights of the queue, on %s', (engine) => {
  let t: TestApp;
  const LIGHTS: readonly Light[] = ['overdue', 'today', 'soon', 'normal'];

  beforeAll(async () => {
    t = await startTestApp(engine, { now: '2026-10-01T09:00:00+08:00' });
    const writer = await t.people.resident(PHONE);
    const unitId = await t.people.unitId('社会救助科');
    for (const day of [
      '2026-12-08',
      '2026-12-09',
      '2026-12-11',
      '2026-12-15',
      '2026-12-16',
      '2026-12-17',
      '2026-12-18',
      '2026-12-22',
      '2026-12-23',
      '2026-12-24',
    ]) {
      t.clock.set(`${day}T10:00:00+08:00`);
      await t.people.submit(writer, { title: day, body: '怎么领？', unitId });
    }
  }, 30_000);
  afterAll(() => t.close());

  test.each([
    ['2026-12-24', 'Thursday: one is due today', { overdue: 3, today: 1, soon: 2 }],
    ['2026-12-26', 'Saturday: what was due on Friday is overdue', { overdue: 5, today: 0, soon: 2 }],
    ['2026-12-31', 'the last covered day', { overdue: 7, today: 1, soon: 0 }],
    ['2027-01-05', 'a year without a schedule', { overdue: 8, today: 0, soon: 0 }],
  ])('on %s (%s) list, filters and counts agree', async (day, _why, expected) => {
    t.clock.set(`${day}T09:00:00+08:00`);
    const lin = await asStaff(t.url, 'lin');
    const list = async (query: string) => (await lin.get<ConsoleMessagePage>(`/api/console/messages?limit=100${query}`)).body.items;
    const all = await list('');
    const { body: counts } = await lin.get<ConsoleCounts>('/api/console/messages/counts');
    expect(counts).toMatchObject({ open: 10, mine: 0, replied: 0, ...expected });
    expect(all).toHaveLength(10);
    for (const light of LIGHTS) {
      expect({ light, ids: (await list(`&light=${light}`)).map((m) => m.title) }).toEqual({
        light,
        ids: all.filter((m) => m.clock?.light === light).map((m) => m.title),
      });
      if (light !== 'normal') expect(all.filter((m) => m.clock?.light === light)).toHaveLength(counts[light]);
    }
    const order = all.map(({ clock }) => (clock?.due.kind === 'fixed' ? clock.due.on : '2026-12-31'));
    expect(order).toEqual([...order].sort());
  });

  test('pages of the queue hold every letter once, in the same order', async () => {
    const lin = await asStaff(t.url, 'lin');
    const whole = (await lin.get<ConsoleMessagePage>('/api/console/messages?limit=100')).body.items.map((m) => m.id);
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ConsoleMessagePage = (await lin.get<ConsoleMessagePage>(`/api/console/messages?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`)).body;
      found.push(...page.items.map((m) => m.id));
      cursor = page.nextCursor;
    }
    expect(found).toEqual(whole);
  });
});
