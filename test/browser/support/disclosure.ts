import { afterAll, beforeAll } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestDatabase } from '../../support/databases.ts';
import { beginDay } from '../../support/days.ts';
import { APPLICANT_PHONE, DISCLOSURE_NOW, DisclosureStory } from '../../support/disclosure-story.ts';
import { textOfPdf } from '../../support/pdf-text.ts';
import { deskAt } from './case.ts';
import { button, opened, residentAt, visible } from './resident.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './stage.ts';

export const ofApplication = (id: string): string => `/packages/disclosure/detail/index?id=${id}`;

/** An applicant with a phone, the office at its desks, and days that pass for all of them. */
export class DisclosureStage {
  private readonly desks: Page[] = [];

  private constructor(
    readonly stage: Stage,
    readonly story: DisclosureStory,
  ) {}

  static async open(engine: TestDatabase['name']): Promise<DisclosureStage> {
    const stage = await Stage.open(engine, { now: DISCLOSURE_NOW });
    return new DisclosureStage(stage, await DisclosureStory.on(stage.bff));
  }

  /** Another day, at nine: also on the phones that are open. The office went home over night and signs in anew. */
  async at(day: string): Promise<void> {
    await this.closeDesks();
    await this.story.at(day);
    await this.stage.moveClocks();
  }

  /** The same, after the jobs of the day have run. Nobody sits at a desk at midnight: there the session would end under the eyes. */
  async begin(day: string): Promise<void> {
    await this.closeDesks();
    await beginDay(this.stage.bff, day);
    await this.at(day);
  }

  async desk(account: string, id: string): Promise<Page> {
    const desk = await deskAt(this.stage, account, id);
    this.desks.push(desk);
    return desk;
  }

  private async closeDesks(): Promise<void> {
    await Promise.all(this.desks.splice(0).map((desk) => desk.close()));
  }

  /** The applicant's phone, with this application open. */
  async phone(id: string): Promise<Page> {
    const phone = await this.stage.phone();
    await residentAt(phone, this.stage.url, ofApplication(id), APPLICANT_PHONE);
    return phone;
  }
}

/** One such stage for the scenes of a file, and nobody left on it between them. */
export function disclosureStage(engine: TestDatabase['name']): { play: (name: string, scenes: (on: DisclosureStage) => Promise<void>) => void } {
  let on: DisclosureStage;
  beforeAll(async () => {
    on = await DisclosureStage.open(engine);
  }, STORY_MS);
  afterAll(() => on.stage.close(), STORY_MS);
  clearAfterEach(() => on.stage);
  return {
    play: (name, scenes) =>
      scene(
        () => on.stage,
        name,
        () => scenes(on),
      ),
  };
}

/** What an applicant reads above everything else: by when, or how it ended. */
export async function headlineOf(phone: Page, title: string, ...sentences: string[]): Promise<void> {
  await phone.getByRole('heading', { level: 2, name: title, exact: true }).filter({ visible: true }).waitFor();
  for (const sentence of sentences) await visible(phone, sentence).waitFor();
}

/** Goes to every day of the application, reads these, each by what it begins with, and comes back. */
export async function readDays(phone: Page, ...days: RegExp[]): Promise<void> {
  await phone
    .getByRole('link', { name: /^每天怎么算的/ })
    .filter({ visible: true })
    .click();
  for (const day of days) await phone.getByRole('button', { name: day }).filter({ visible: true }).waitFor();
  await button(phone, '查看办理经过').filter({ visible: true }).click();
  await phone.getByRole('list', { name: '办理经过，最新的在前' }).filter({ visible: true }).waitFor();
}

/** Opens a letter of the bureau; its words as they stand on paper. */
export async function readLetter(phone: Page, title: string): Promise<string> {
  const address = await opened(phone.context(), () =>
    phone
      .getByRole('button', { name: new RegExp(`^${title}`) })
      .filter({ visible: true })
      .click(),
  );
  const pdf = await fetch(address);
  if (pdf.headers.get('content-type') !== 'application/pdf') throw new Error(`${title}: ${pdf.status} ${await pdf.text()}`);
  return textOfPdf(Buffer.from(await pdf.arrayBuffer()))
    .flat()
    .join('');
}
