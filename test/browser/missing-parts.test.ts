import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { at, visible } from './support/resident.ts';
import { clearAfterEach, PHONE, STORY_MS, Stage, scene } from './support/stage.ts';

const MISSING = [/net::ERR_/, /status of 404/, /WebSocket connection/, /Loading (CSS )?chunk/];
const HOME = '/pages/home/index';
const SEARCH = /^搜索，/;
const PARTS = /\/assets\/.+\.js$/;

/** A page's parts come when it is first opened, and may not come: no network, a bad moment, a new build in place of this one. */
describe('parts of a page that do not come', () => {
  let stage: Stage;
  let context: BrowserContext;
  let phone: Page;
  beforeAll(async () => {
    stage = await Stage.open('SQLite');
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  async function atHome(): Promise<void> {
    context = await stage.person(PHONE, { hasTouch: true });
    phone = await stage.window(context, MISSING);
    await phone.goto(at(stage.url, HOME));
    await visible(phone, '最新公开').waitFor();
    await phone.waitForLoadState('networkidle');
  }
  const tap = (): Promise<void> => phone.getByRole('link', { name: SEARCH }).filter({ visible: true }).click();
  const opened = (): Promise<void> => phone.getByRole('heading', { level: 1, name: '搜索' }).waitFor();

  play('without a network a tap says so and leaves everything as it is; when it is back, the tap opens the page', async () => {
    await atHome();
    await context.setOffline(true);
    await tap();
    await visible(phone, '现在没有网络，这一页还打不开，连上后请再点一次').waitFor();
    expect(new URL(phone.url()).hash).toBe(`#${HOME}`);
    await context.setOffline(false);
    await tap();
    await opened();
    await phone.goBack();
    await visible(phone, '最新公开').waitFor();
  });

  play('what fails once comes with the second try', async () => {
    await atHome();
    let failed = 0;
    await phone.route(
      PARTS,
      (route) => {
        failed += 1;
        return route.abort();
      },
      { times: 1 },
    );
    await tap();
    await opened();
    expect(failed).toBe(1);
  });

  play('a new build is loaded once, and opens where the tap led', async () => {
    await atHome();
    await phone.route(PARTS, (route) => route.fulfill({ status: 404, body: '' }));
    await deploy('/assets/app.0000new0.js');
    const loads = countLoads();
    await phone.route(`${stage.url}/`, async (route) => {
      if (route.request().isNavigationRequest()) await phone.unroute(PARTS);
      await route.fallback();
    });
    await tap();
    await opened();
    expect(loads()).toBe(1);
  });

  play('a part that stays away although the build is the same is told, and nothing is loaded in circles', async () => {
    await atHome();
    await phone.route(PARTS, (route) => route.fulfill({ status: 404, body: '' }));
    const loads = countLoads();
    for (const _turn of ['first', 'second']) {
      await tap();
      await visible(phone, '这一页没有打开，请稍等一会儿再点一次').waitFor();
    }
    expect(loads()).toBe(0);
  });

  play('the page that the browser goes back to says it too, and opens when the network is back', async () => {
    await atHome();
    await phone.goto(at(stage.url, '/packages/search/index'));
    await opened();
    await phone.goto(at(stage.url, '/packages/letters/lookup/index'));
    await phone.getByRole('heading', { level: 1, name: '查进度' }).waitFor();
    await phone.reload();
    await phone.getByRole('heading', { level: 1, name: '查进度' }).waitFor();
    // the browser itself may still have the parts
    await phone.route(PARTS, (route) => route.abort());
    await context.setOffline(true);
    await phone.goBack();
    await visible(phone, '现在没有网络，这一页还打不开，连上后请再点一次').waitFor();
    await phone.unroute(PARTS);
    await context.setOffline(false);
    await opened();
  });

  /** What the server would now answer; the page itself is loaded as it is. */
  async function deploy(entry: string): Promise<void> {
    await phone.route(`${stage.url}/`, async (route) => {
      if (route.request().isNavigationRequest()) return route.fallback();
      const html = await (await route.fetch()).text();
      return route.fulfill({ contentType: 'text/html', body: html.replace(/\/assets\/app\.[^"]+\.js/, entry) });
    });
  }

  function countLoads(): () => number {
    let loads = 0;
    phone.on('request', (request) => {
      if (request.isNavigationRequest()) loads += 1;
    });
    return () => loads;
  }
});
