import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import { DOCUMENTS } from '@mingchuang/bff/seed/documents';
import type { Page } from 'playwright-core';
import { at, button, visible } from './support/resident.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

/** What a browser's voice tells a page, told by the test. */
interface Voice {
  spoken: { text: string; tell(event: string): void }[];
  cancelled: number;
}
type WithVoice = { voice: Voice };

/** A browser of the test has no voice: this one says what it is asked to read, and nothing of its own. */
function giveVoice(): void {
  const voice: Voice = { spoken: [], cancelled: 0 };
  class Utterance extends EventTarget {
    constructor(readonly text: string) {
      super();
    }
  }
  const speechSynthesis = {
    speak: (one: Utterance) => void voice.spoken.push({ text: one.text, tell: (event) => void one.dispatchEvent(new Event(event)) }),
    cancel: () => {
      voice.cancelled += 1;
    },
  };
  for (const [name, value] of Object.entries({ speechSynthesis, SpeechSynthesisUtterance: Utterance, voice })) Object.defineProperty(window, name, { value });
}

describe('reading aloud', () => {
  let stage: Stage;
  let phone: Page;
  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    await stage.bff.app.get(PoliciesImport).add(DOCUMENTS[0] ?? '', 'document.txt');
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  const tell = (event: string, which = 0): Promise<void> =>
    phone.evaluate(([name, at]) => (window as unknown as WithVoice).voice.spoken.at(at)?.tell(name), [event, which] as const);
  const pieces = (): Promise<string[]> => phone.evaluate(() => (window as unknown as WithVoice).voice.spoken.map(({ text }) => text));

  async function atDocument(): Promise<void> {
    phone = await stage.phone();
    await phone.addInitScript(giveVoice);
    await phone.goto(at(stage.url, '/pages/disclosure/index'));
    await phone
      .getByRole('link', { name: /高龄津贴/ })
      .first()
      .click();
    await button(phone, '听').click();
  }

  play('it says that it begins, that it reads, and can be stopped; a long text is read piece by piece to its end', async () => {
    await atDocument();
    await button(phone, '准备读').waitFor();
    await tell('start');
    await button(phone, '停').click();
    await button(phone, '听').click();
    const texts = await pieces();
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.every((text) => text.length <= 120)).toBe(true);
    await tell('start', -1);
    await button(phone, '停').waitFor();
    await tell('end', -1);
    await button(phone, '听').waitFor();
  });

  play('a device that cannot says so, whether it fails or never begins', async () => {
    await atDocument();
    await tell('error');
    await visible(phone, '没有读出来，这台设备可能没有中文语音').waitFor();
    await button(phone, '听').click();
    await button(phone, '准备读').waitFor();
    await phone.clock.runFor(4_000);
    await button(phone, '听').waitFor();
  });

  play('who goes to another page hears no more', async () => {
    await atDocument();
    await tell('start');
    const before = await phone.evaluate(() => (window as unknown as WithVoice).voice.cancelled);
    await phone.goBack();
    await phone
      .getByRole('link', { name: /高龄津贴/ })
      .first()
      .waitFor();
    expect(await phone.evaluate(() => (window as unknown as WithVoice).voice.cancelled)).toBeGreaterThan(before);
  });
});
