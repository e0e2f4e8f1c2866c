import { addDays, type LocalDate, localDateOf, startOfDay } from '@mingchuang/shared/local-date';
import { isWorkingDay, type WorkCalendar } from '@mingchuang/shared/work-calendar';
import type { INestApplicationContext } from '@nestjs/common';
import { CalendarQueries } from '../features/calendar/calendar.queries.ts';
import { PoliciesImport } from '../features/policies/policies.import.ts';
import { OutboxWorker } from '../outbox/outbox.worker.ts';
import type { ResidentPrincipal } from '../platform/access.ts';
import { Db } from '../platform/db.ts';
import { APPLICATION_DAYS, seedApplications } from './applications.ts';
import { seedAsked } from './asked.ts';
import { seedBureau } from './bureau.ts';
import { seedCatalogue } from './catalogue.ts';
import { CORRECTION_DAYS, seedCorrections } from './corrections.ts';
import { DOCUMENTS } from './documents.ts';
import { seedHelpful } from './helpful.ts';
import { seedMonitoring } from './monitoring.ts';
import { People } from './people.ts';
import { seedPeriodic } from './periodic.ts';
import { seedPolicies } from './policies.ts';
import { RATINGS } from './ratings.ts';
import { STORIES } from './stories.ts';
import type { StoryClock } from './story-clock.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
/** the resident whose letters the demonstration shows first */
export const DEMO_PHONE = '13800000001';

/** On the first start of a demonstration: a bureau with letters and applications in every state. Never in production. */
export async function seed(app: INestApplicationContext, clock: StoryClock): Promise<void> {
  if ((await app.get(Db).readOne('SELECT id FROM unit LIMIT 1')) !== null) return;
  process.stdout.write('首次启动：正在准备演示数据…\n');
  const now = clock.now();
  clock.set(now - YEAR);
  await seedBureau(app);
  clock.set(now);
  await seedDocuments(app, clock, now);
  await seedCatalogue(app, clock, now);
  await seedPeriodic(app, clock, now);
  const workdays = lastWorkingDays(app.get(CalendarQueries).current, localDateOf(now), POLICY_DAYS);
  const consultationId = await seedAsked(app, clock, now);
  await seedPolicies(app, clock, now, workdays, consultationId);
  await app.get(OutboxWorker).drain();
  await seedHelpful(app);
  await seedLetters(app, clock, now);
  await seedCases(app, clock, now);
  await seedCorrections(app, clock, now, lastWorkingDays(app.get(CalendarQueries).current, localDateOf(now), CORRECTION_DAYS));
  await app.get(OutboxWorker).drain();
  await seedMonitoring(app, clock, now, workdays);
  clock.set(null);
}

async function seedDocuments(app: INestApplicationContext, clock: StoryClock, now: number): Promise<void> {
  for (const [index, text] of DOCUMENTS.entries()) {
    clock.set(now - (index + 1) * 48 * HOUR);
    await app.get(PoliciesImport).add(text, `demo-${index}.txt`);
  }
  clock.set(now);
}

/** Applications for disclosure, relative to today as the letters are. */
export async function seedCases(app: INestApplicationContext, clock: StoryClock, now: number): Promise<void> {
  const workdays = lastWorkingDays(app.get(CalendarQueries).current, localDateOf(now), APPLICATION_DAYS);
  await seedApplications(app, clock, now, workdays, DEMO_PHONE);
}

/** working days on which the demonstration's texts were published */
export const POLICY_DAYS = 50;
/** working days of letters, and letters a day */
const DAYS = 60;
const A_DAY = 3;
/** working days in which letters wait to be made public */
const UNDECIDED = 6;
/** shares no factor with the number of stories, so that nobody writes the same letter twice; nor does 3, so that every story is published once before one is published again */
const WRITERS = 29;
/** Some letters of the last ten working days are still open, so that the queue shows every light. */
function openState(age: number, turn: number): 'submitted' | 'accepted' | null {
  if (age === 0 || (age === 1 && turn % 3 !== 0)) return 'submitted';
  if (age <= 7) return turn % 5 < 4 ? 'accepted' : null;
  return age <= 9 && turn % 3 === 0 ? 'accepted' : null;
}

/** Twelve weeks of letters: most answered, some late, some rated, and a queue in every light. */
export async function seedLetters(app: INestApplicationContext, clock: StoryClock, now: number): Promise<void> {
  const people = new People(app);
  const workdays = lastWorkingDays(app.get(CalendarQueries).current, localDateOf(now), DAYS);
  clock.set(now - 90 * 24 * HOUR);
  const residents: ResidentPrincipal[] = [];
  for (let n = 1; n <= WRITERS; n += 1) residents.push(await people.resident(`138000000${String(n).padStart(2, '0')}`));
  for (let turn = 0; turn < DAYS * A_DAY; turn += 1) {
    const age = DAYS - 1 - Math.floor(turn / A_DAY);
    const [story, resident] = [STORIES[turn % STORIES.length], residents[turn % residents.length]];
    const title = story?.titles[2 - Math.floor(turn / STORIES.length)];
    if (story === undefined || resident === undefined || title === undefined) continue;
    const at = (daysAgo: number, hour: number, minutesBeforeNow: number) =>
      Math.min(startOfDay(workdays[daysAgo] ?? '') + hour * HOUR, now - minutesBeforeNow * 60_000);
    clock.set(at(age, 8.5 + (turn % 9) + (turn % 7) / 10, 40));
    const unitId = await people.unitId(story.unit);
    const id = await people.submit(resident, {
      kind: story.kind,
      unitId,
      title,
      body: story.body,
      allowPublication: turn % 3 === 1 || (turn % 3 === 2 && age < UNDECIDED),
    });
    const open = openState(age, turn);
    if (open === 'submitted') continue;
    const staff = await people.staff(story.account);
    clock.set(Math.max(clock.now() + 60_000, at(age - 1, 9 + (turn % 4) / 4, 30)));
    await people.accept(staff, id);
    await app.get(OutboxWorker).drain();
    if (open === 'accepted') continue;
    const taken = turn % 23 === 5 ? 9 : 1 + ((turn * 7) % 5);
    clock.set(Math.max(clock.now() + 60_000, at(Math.max(0, age - taken), 15 + (turn % 6) / 3, 20)));
    await people.reply(staff, id, story.reply);
    await app.get(OutboxWorker).drain();
    if (turn % 3 === 1) await people.publish(await people.staff('gu'), id);
    const rating = RATINGS[(turn * 5) % RATINGS.length] ?? null;
    if (age < 4) continue;
    clock.advance(2 * HOUR);
    await people.read(resident, id);
    if (rating !== null) await people.rate(resident, id, rating);
  }
}

/** The last `count` working days up to `today`; the first is today or the last one before it. */
export function lastWorkingDays(calendar: WorkCalendar, today: LocalDate, count: number): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = today; days.length < count; day = addDays(day, -1)) {
    if (isWorkingDay(calendar, day)) days.push(day);
  }
  return days;
}
