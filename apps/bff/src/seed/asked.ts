import type { ConsoleConsultation } from '@mingchuang/shared/consultations/consultations.types';
import { addDays, localDateOf, startOfDay } from '@mingchuang/shared/local-date';
import type { INestApplicationContext } from '@nestjs/common';
import type { ResidentPrincipal } from '../platform/access.ts';
import {
  OPEN_ANSWERS,
  OPEN_DRAFT,
  OPEN_OPINIONS,
  OPEN_SURVEY,
  TOLD_ANSWERS,
  TOLD_DRAFT,
  TOLD_GROUPS,
  TOLD_OPINIONS,
  TOLD_SURVEY,
  WAITING_DRAFT,
  WAITING_OPINIONS,
} from './asking.texts.ts';
import { Asking, type OpinionStory } from './asking.ts';
import { People } from './people.ts';
import type { StoryClock } from './story-clock.ts';

const HOUR = 3_600_000;
const RESIDENTS = 12;

/** Consultations and surveys relative to today: open, waiting for the feedback, and told. The id of the open consultation. */
export async function seedAsked(app: INestApplicationContext, clock: StoryClock, now: number): Promise<string> {
  const [people, asking] = [new People(app), new Asking(app, clock)];
  const today = localDateOf(now);
  const goTo = (daysAgo: number, hour = 9): void => clock.set(startOfDay(addDays(today, -daysAgo)) + hour * HOUR);
  goTo(80);
  const residents: ResidentPrincipal[] = [];
  for (let n = 1; n <= RESIDENTS; n += 1) residents.push(await people.resident(`138000000${String(n).padStart(2, '0')}`));
  const [jiang, xu, gu] = [await people.staff('jiang'), await people.staff('xu'), await people.staff('gu')];
  const giveAll = async ({ id }: ConsoleConsultation, opinions: readonly OpinionStory[], daysAgo: number): Promise<string[]> => {
    const ids: string[] = [];
    for (const [at, { text, about }] of opinions.entries()) {
      goTo(daysAgo, 10 + at);
      const resident = residents[(at * 5 + 1) % RESIDENTS] as ResidentPrincipal;
      ids.push(await asking.give(resident, id, { text, about, contactPhone: at === 2 ? '13800000003' : null }));
    }
    return ids;
  };

  goTo(75);
  const told = await asking.open(xu, gu, TOLD_DRAFT);
  const ids = await giveAll(told, TOLD_OPINIONS, 60);
  let sorted = await asking.sorting(xu, told);
  for (const [place, group] of TOLD_GROUPS.entries()) {
    const mine = ids.filter((_, at) => TOLD_OPINIONS[at]?.group === place);
    sorted = await asking.group(xu, sorted, group, mine);
  }
  await asking.publish(gu, await asking.feedback(xu, sorted, '谢谢大家的意见。规定修改后将于下月起施行。'));

  goTo(70);
  const survey = await asking.openSurvey(xu, gu, TOLD_SURVEY, 20);
  for (const [at, answers] of TOLD_ANSWERS.entries()) await asking.answer(residents[at] as ResidentPrincipal, survey.id, answers);
  await asking.publishSurvey(xu, gu, survey, () => true);

  goTo(40);
  const waiting = await asking.open(jiang, gu, WAITING_DRAFT);
  const given = await giveAll(waiting, WAITING_OPINIONS, 30);
  const [first] = given;
  await asking.group(jiang, await asking.sorting(jiang, waiting), { summary: '出入口和交通', decision: null, reason: '' }, first === undefined ? [] : [first]);

  goTo(9);
  const asked = await asking.open(jiang, gu, OPEN_DRAFT);
  await giveAll(asked, OPEN_OPINIONS, 5);
  goTo(6);
  const open = await asking.openSurvey(jiang, gu, OPEN_SURVEY, 20);
  // the resident of the demonstration is not among them
  for (const [at, answers] of OPEN_ANSWERS.entries()) await asking.answer(residents[at + 1] as ResidentPrincipal, open.id, answers);
  clock.set(now);
  return asked.id;
}
