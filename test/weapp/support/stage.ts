import path from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { ROOT } from '@mingchuang/bff/config';
import { OutboxWorker } from '@mingchuang/bff/outbox/outbox.worker';
import { startTestApp, type TestApp, type TestAppOptions } from '../../support/app.ts';
import type { TestDatabase } from '../../support/databases.ts';
import { type FakeWechat, startFakeWechat } from '../../support/fake-wechat.ts';
import { launchMiniProgram, type MiniProgram } from '../../support/mini-program-host.ts';
import { wechatEnv } from '../../support/wechat-app.ts';

const DIST = path.join(ROOT, 'apps/miniapp/dist/weapp');
/** A story in the built mini-program on a machine that does other things as well. */
export const STORY_MS = 120_000;
const WAIT_MS = 20_000;

/** A BFF with its worker, a WeChat, and phones with the built mini-program; their clocks are the story's. */
export class WeappStage {
  private readonly phones: MiniProgram[] = [];

  private constructor(
    readonly bff: TestApp,
    readonly wechat: FakeWechat,
  ) {}

  static async open(engine: TestDatabase['name'], options: Pick<TestAppOptions, 'now'> = {}): Promise<WeappStage> {
    const wechat = await startFakeWechat();
    const bff = await startTestApp(engine, { ...options, env: wechatEnv(wechat) });
    bff.app.get(OutboxWorker).start();
    return new WeappStage(bff, wechat);
  }

  /** The phone of whoever WeChat knows by this openid, opened on a page; without one, on the first. */
  async phone({ openid, page }: { openid?: string; page?: string } = {}): Promise<MiniProgram> {
    const { bff, wechat } = this;
    const phone = await launchMiniProgram({ dist: DIST, apiBase: bff.url, wechat, openid, page, waitMs: WAIT_MS, now: () => bff.clock.now() });
    this.phones.push(phone);
    return phone;
  }

  /** The phones are put away. Fails when on any of them a rejection went unhandled, a handler threw or a template was missing. */
  async clear(): Promise<void> {
    for (const phone of this.phones.splice(0)) await phone.close();
  }

  async close(): Promise<void> {
    try {
      await this.clear();
    } finally {
      await this.bff.close();
      await this.wechat.close();
    }
  }
}

/** One such stage for the tests of a file. */
export function weappStage(engine: TestDatabase['name'], prepare: (stage: WeappStage) => Promise<void>, options?: Pick<TestAppOptions, 'now'>): void {
  let stage: WeappStage | null = null;
  beforeAll(async () => {
    stage = await WeappStage.open(engine, options);
    await prepare(stage);
  }, STORY_MS);
  afterAll(() => stage?.close(), STORY_MS);
}
