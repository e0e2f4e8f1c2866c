import { addDays, type LocalDate, startOfDay } from '@mingchuang/shared/local-date';
import { isWorkingDay } from '@mingchuang/shared/work-calendar';
import type { INestApplicationContext } from '@nestjs/common';
import { Calendar } from '../features/calendar/calendar.ts';
import { PoliciesImport } from '../features/policies/policies.import.ts';
import { OutboxWorker } from '../outbox/outbox.worker.ts';
import { Db } from '../platform/db.ts';
import { seedBureau } from './bureau.ts';
import { DOCUMENTS } from './documents.ts';
import { People } from './people.ts';
import { RATINGS, STORIES, type Story } from './stories.ts';
import type { StoryClock } from './story-clock.ts';

const HOUR = 3_600_000;
/** the resident whose letters the demonstration shows first */
export const DEMO_PHONE = '13800000001';

/** On the first start of a demonstration: a bureau with letters in every state. Never in production. */
export async function seed(app: INestApplicationContext, clock: StoryClock): Promise<void> {
  if ((await app.get(Db).readOne('SELECT id FROM unit LIMIT 1')) !== null) return;
  process.stdout.write('首次启动：正在准备演示数据…\n');
  const now = clock.now();
  await seedBureau(app);
  await seedDocuments(app, clock, now);
  await seedLetters(app, clock, now);
  await app.get(OutboxWorker).drain();
  clock.set(null);
}

async function seedDocuments(app: INestApplicationContext, clock: StoryClock, now: number): Promise<void> {
  for (const [index, text] of DOCUMENTS.entries()) {
    clock.set(now - (index + 1) * 48 * HOUR);
    await app.get(PoliciesImport).add(text, `demo-${index}.txt`);
  }
  clock.set(now);
}

/** Twelve weeks of letters: most answered, some late, some rated, and a queue in every light. */
export async function seedLetters(app: INestApplicationContext, clock: StoryClock, now: number): Promise<void> {
  const people = new People(app);
  const calendar = app.get(Calendar).current;
  clock.set(now);
  const today = clock.today();
  /** the working day `n` working days before today */
  const back = (n: number): LocalDate => {
    let day = today;
    for (let left = n; left > 0; ) {
      day = addDays(day, -1);
      if (isWorkingDay(calendar, day)) left -= 1;
    }
    return day;
  };
  const residents = await Promise.all([1, 2, 3, 4].map((n) => people.resident(`1380000000${n}`)));
  const unanswered = new Map<number, 'new' | 'accepted'>([
    [0, 'new'],
    [1, 'new'],
    [2, 'accepted'],
    [5, 'accepted'],
    [6, 'accepted'],
    [7, 'accepted'],
    [9, 'accepted'],
  ]);
  for (let age = 58, turn = 0; age >= 0; age -= 1, turn += 1) {
    const story = STORIES[turn % STORIES.length] as Story;
    const resident = residents[turn % residents.length];
    if (resident === undefined) continue;
    const submitted = Math.min(startOfDay(back(age)) + (9 + (turn % 9)) * HOUR + (turn % 6) * 7 * 60_000, now - 30 * 60_000);
    clock.set(submitted);
    const id = await people.submit(resident, {
      kind: story.kind,
      unitId: await people.unitId(story.unit),
      title: story.title,
      body: story.body,
      allowPublication: turn % 3 !== 0,
    });
    const open = unanswered.get(age);
    if (open === 'new') continue;
    const account = story.unit === '区划地名科' ? null : story.account;
    if (account === null) continue;
    const staff = await people.staff(account);
    clock.set(Math.min(submitted + 15 * HOUR, now - 20 * 60_000));
    await people.accept(staff, id);
    if (open === 'accepted') continue;
    const taken = turn % 11 === 5 ? 8 : 1 + (turn % 5);
    clock.set(Math.min(startOfDay(back(Math.max(0, age - taken))) + 16 * HOUR + (turn % 4) * 11 * 60_000, now - 10 * 60_000));
    await people.reply(staff, id, story.reply);
    await app.get(OutboxWorker).drain();
    const rating = RATINGS[turn % RATINGS.length] ?? null;
    if (age > 4) {
      clock.advance(2 * HOUR);
      await people.read(resident, id);
      if (rating !== null) await people.rate(resident, id, rating);
    }
    if (turn % 3 !== 0) await people.publish(await people.staff('gu'), id);
  }
  clock.set(now);
}
