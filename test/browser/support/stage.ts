import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, test } from '@jest/globals';
import { OutboxWorker } from '@mingchuang/bff/outbox/outbox.worker';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { STORY_NOW, startTestApp, type TestApp, type TestAppOptions } from '../../support/app.ts';
import { launchBrowser } from '../../support/browser.ts';
import type { TestDatabase } from '../../support/databases.ts';

/** A story in real browsers on a machine that does other things as well. */
export const STORY_MS = 180_000;
const STEP_MS = 30_000;

export const PHONE = { width: 375, height: 812 };
export const DESK = { width: 1440, height: 900 };

interface Watched {
  page: Page;
  faults: string[];
  expected: RegExp[];
}

/** A whole BFF with its worker, a browser, and the people in front of it. */
export class Stage {
  private readonly watched: Watched[] = [];
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly bff: TestApp,
    private readonly browser: Browser,
  ) {}

  static async open(engine: TestDatabase['name'], options?: TestAppOptions): Promise<Stage> {
    const [bff, browser] = await Promise.all([startTestApp(engine, options), launchBrowser()]);
    bff.app.get(OutboxWorker).start();
    return new Stage(bff, browser);
  }

  get url(): string {
    return this.bff.url;
  }

  /** A person with a browser of their own. Its clock starts at the story's time and runs. */
  async person(viewport: { width: number; height: number }, options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(STEP_MS);
    await context.clock.install({ time: new Date(this.bff.clock.now()) });
    this.contexts.push(context);
    return context;
  }

  /** A window in which nothing may go wrong unnoticed; `expected` are console errors that belong to the story. */
  async window(context: BrowserContext, expected: RegExp[] = []): Promise<Page> {
    const page = await context.newPage();
    const watched: Watched = { page, faults: [], expected };
    page.on('pageerror', (error) => watched.faults.push(`page error: ${error.stack ?? error.message}`));
    // a breach of the content security policy is a console error as well
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const text = `${message.text()} (${message.location().url})`;
      if (!watched.expected.some((one) => one.test(text))) watched.faults.push(`console: ${text}`);
    });
    this.watched.push(watched);
    return page;
  }

  async phone(expected: RegExp[] = []): Promise<Page> {
    return this.window(await this.person(PHONE, { hasTouch: true }), expected);
  }

  async desk(expected: RegExp[] = []): Promise<Page> {
    return this.window(await this.person(DESK), expected);
  }

  /** The clock of every browser goes where the story's has gone; no timer fires for the days between. */
  async moveClocks(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.clock.setSystemTime(new Date(this.bff.clock.now()))));
  }

  /** What went wrong in any window since the last time this was asked. */
  takeFaults(): string[] {
    return this.watched.flatMap(({ page, faults }) => faults.splice(0).map((fault) => `${page.url()}\n${fault}`));
  }

  async picturesOfAll(): Promise<string> {
    const folder = mkdtempSync(path.join(tmpdir(), 'mingchuang-story-'));
    for (const [index, { page }] of this.watched.entries()) {
      if (!page.isClosed()) await page.screenshot({ path: path.join(folder, `window-${index + 1}.png`) });
    }
    return folder;
  }

  /** Everybody goes home; the next story starts with empty browsers. */
  async clear(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
    this.watched.length = 0;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.bff.close();
  }
}

/** One scene of a story. When it fails, the pictures of all windows say what the people saw. */
export function scene(stage: () => Stage, name: string, play: () => Promise<void>): void {
  test(
    name,
    async () => {
      try {
        await play();
        const faults = stage().takeFaults();
        if (faults.length > 0) throw new Error(`Something broke that nobody on the screen was told:\n${faults.join('\n')}`);
      } catch (error) {
        const folder = await stage().picturesOfAll();
        throw new Error(`${describe(error)}\nPictures of the windows: ${folder}`, { cause: error });
      }
    },
    STORY_MS,
  );
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** For files whose scenes have nothing in common but the server. */
export function clearAfterEach(stage: () => Stage): void {
  afterEach(() => stage().clear(), STORY_MS);
}

export { STORY_NOW };
