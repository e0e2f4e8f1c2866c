import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { DEMO_PHONE, seedCases } from '@mingchuang/bff/seed/seed';
import type { MyApplication, MyApplicationRow } from '@mingchuang/shared/disclosure/my-applications.types';
import type { Page as List } from '@mingchuang/shared/paging';
import type { Route } from 'playwright-core';
import { asResident, type Client } from '../support/client.ts';
import { PDF } from '../support/documents.ts';
import { faultsOf } from './support/checks.ts';
import { at, button, link, opened, residentAt, visible } from './support/resident.ts';
import { clearAfterEach, STORY_MS, STORY_NOW, Stage, scene } from './support/stage.ts';

const MINE = '/packages/disclosure/mine/index';
const detail = (id: string): string => `/packages/disclosure/detail/index?id=${id}`;
/** where the pictures of all screens are wanted */
const PICTURES = process.env.TEST_PICTURES;
const REFUSED = [/status of 412/];
const LOST = [/net::ERR_FAILED/];

/** Somebody follows, mends and ends what they applied for (Arts. 29–36). The story's day is 2026-11-12. */
describe('the applications of a resident', () => {
  let stage: Stage;
  let demo: Client;
  let rows: MyApplicationRow[];
  const idOf = (words: string): string => rows.find(({ information }) => information.includes(words))?.id ?? '';
  const read = async (words: string) => (await demo.get<MyApplication>(`/api/applications/${idOf(words)}`)).body;

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    const { app, clock } = stage.bff;
    await seedCases(app, clock, clock.now());
    clock.set(STORY_NOW);
    await stage.bff.drain();
    demo = await asResident(stage.url, DEMO_PHONE);
    rows = (await demo.get<List<MyApplicationRow>>('/api/applications')).body.items;
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  play('from 我的 to the list, to one of them, to every day of it', async () => {
    const phone = await stage.phone();
    await residentAt(phone, stage.url, '/pages/mine/index', DEMO_PHONE);
    await phone.getByRole('link', { name: '我的申请，全部' }).click();
    await phone.getByRole('heading', { level: 1, name: '我的申请' }).waitFor();
    await link(phone, /有关养老服务的材料.*请您补正/).waitFor();
    await link(phone, /殡仪馆.*暂停中.*正在征求意见/).waitFor();
    await link(phone, /临时救助户数.*新答复/).waitFor();
    await link(phone, /委托运营合同/).click();

    await phone.getByRole('heading', { name: '最迟 11月18日 答复您' }).waitFor();
    await visible(phone, '星期三 24:00 前，还剩 4 个工作日。征求意见的 9 个工作日，依法不计入。').waitFor();
    await visible(phone, '已数 16 个工作日，共 20 个').waitFor();
    expect(await phone.getByText('苏**').count()).toBe(1);
    await link(phone, /^每天怎么算的/).click();
    await phone.getByRole('heading', { name: '10月9日 — 11月18日' }).waitFor();
    await button(phone, '10月10日 星期六：调休上班，算第 1 个工作日').click();
    await visible(phone, '国务院放假安排、《政府信息公开条例》第三十三条').waitFor();
    await button(phone, /^11月18日 星期三：算第 20 个工作日；到期/).waitFor();
    await button(phone, '看文字说明').click();
    await visible(phone, '10月26日 至 11月4日').waitFor();
    await button(phone, '查看办理经过').click();
    await phone.getByRole('list', { name: '办理经过，最新的在前' }).filter({ visible: true }).waitFor();
  });

  /** each with its address and a heading or a button that only it has */
  const SCREENS: readonly [name: string, route: () => string, ready: RegExp][] = [
    ['mine', () => '/pages/mine/index', /^我的申请$/],
    ['list', () => MINE, /^我的申请$/],
    ['running', () => detail(idOf('委托运营')), /^最迟 11月18日 答复您$/],
    ['paused', () => detail(idOf('殡仪馆')), /^答复期限暂停中$/],
    ['fee', () => detail(idOf('消防安全')), /^看收费通知书$/],
    ['asked', () => detail(idOf('有关养老服务')), /^去补正$/],
    ['supplement', () => `/packages/disclosure/supplement/index?id=${idOf('有关养老服务')}`, /^请写补正的内容$/],
    ['submitted', () => detail(idOf('老年食堂')), /^等待工作人员确认$/],
    ['answered', () => detail(idOf('临时救助')), /^评价这次答复$/],
    ['withdrawn', () => detail(idOf('婚姻登记')), /^您已撤回申请$/],
    ['calendar', () => `/packages/disclosure/calendar/index?id=${idOf('委托运营')}`, /^10月9日 — 11月18日$/],
    ['calendar of a paused one', () => `/packages/disclosure/calendar/index?id=${idOf('殡仪馆')}`, /^10月26日 — 12月1日$/],
    ['withdraw', () => `/packages/disclosure/withdraw/index?id=${idOf('委托运营')}`, /^撤回这件申请$/],
    ['no supplement now', () => `/packages/disclosure/supplement/index?id=${idOf('委托运营')}`, /^现在不用办这一步$/],
  ];
  for (const { mode, elder, measures } of [
    { mode: 'normal', elder: false, measures: { target: 44 } },
    { mode: 'elder', elder: true, measures: { text: 18, target: 60 } },
  ]) {
    play(`every screen is there for everybody, ${mode}`, async () => {
      const phone = await stage.phone();
      await residentAt(phone, stage.url, '/pages/home/index', DEMO_PHONE);
      if (elder) await button(phone, '长辈版').click();
      const found: string[] = [];
      for (const [name, route, ready] of SCREENS) {
        await phone.goto(at(stage.url, route()));
        await phone
          .getByRole('heading', { name: ready })
          .or(phone.getByRole('button', { name: ready }))
          .filter({ visible: true })
          .first()
          .waitFor();
        if (PICTURES) {
          mkdirSync(PICTURES, { recursive: true });
          await phone.screenshot({ path: path.join(PICTURES, `${mode}-${name.replaceAll(' ', '-')}.png`) });
        }
        found.push(...(await faultsOf(phone, `${mode} ${name}`, measures)));
      }
      expect(found).toEqual([]);
    });
  }

  play('a supplement with a document: refused on an old version, lost on the way, and recorded once', async () => {
    const phone = await stage.phone([...REFUSED, ...LOST]);
    await residentAt(phone, stage.url, detail(idOf('有关养老服务')), DEMO_PHONE);
    await phone.getByRole('heading', { name: /^请在 11月25日 前补正$/ }).waitFor();
    await button(phone, '去补正').click();
    await button(phone, '请写补正的内容').waitFor();
    await phone.getByRole('textbox', { name: '补正的内容' }).fill('2025年养老床位建设补贴的拨付文件');
    const choosing = phone.waitForEvent('filechooser');
    await button(phone, '选文件或照片').click();
    await (await choosing).setFiles({ name: '说明.pdf', mimeType: 'application/pdf', buffer: PDF });
    await visible(phone, /已上传$/).waitFor();

    const keys: string[] = [];
    const tries: ((route: Route) => Promise<void>)[] = [
      (route) => route.continue({ headers: { ...route.request().headers(), 'if-match': '"1"' } }),
      async (route) => {
        await route.fetch();
        await route.abort('failed');
      },
    ];
    await phone.route('**/supplements', async (route) => {
      keys.push(route.request().headers()['idempotency-key'] ?? '');
      await (tries.shift()?.(route) ?? route.continue());
    });
    await button(phone, '送出补正').click();
    await visible(phone, '您打开之后，这件申请有了变化').waitFor();
    await visible(phone, /通知补正$/).waitFor();
    await button(phone, '送出补正').click();
    await visible(phone, '没有连上网络，请稍后再试').waitFor();
    await button(phone, '送出补正').click();
    await visible(phone, '补正已经送到').waitFor();
    await phone.getByRole('heading', { name: '最迟 12月10日 答复您' }).waitFor();
    await phone.getByRole('button', { name: /^说明\.pdf/ }).waitFor();

    expect(keys).toHaveLength(3);
    expect([keys[0] === keys[1], keys[1] === keys[2]]).toEqual([false, true]);
    const { timeline, files } = await read('有关养老服务');
    expect(timeline.filter(({ type }) => type === 'supplement')).toHaveLength(1);
    expect(files.map(({ name }) => name)).toEqual(['说明.pdf']);
  });

  play('withdrawn with a reason, after a question; what was typed outlives the page', async () => {
    const phone = await stage.phone();
    await residentAt(phone, stage.url, detail(idOf('老年食堂')), DEMO_PHONE);
    await phone.getByRole('heading', { name: '等待工作人员确认' }).waitFor();
    await button(phone, '不想要了，撤回申请').click();
    await phone.getByRole('textbox', { name: '为什么撤回' }).fill('写错了年份');
    await button(phone, '返回').filter({ visible: true }).click();
    await button(phone, '不想要了，撤回申请').click();
    expect(await phone.getByRole('textbox', { name: '为什么撤回' }).filter({ visible: true }).inputValue()).toBe('写错了年份');
    await button(phone, '撤回这件申请').click();
    await phone.getByRole('dialog', { name: '撤回这件申请？' }).getByRole('button', { name: '撤回', exact: true }).click();
    await phone.getByRole('heading', { name: '您已撤回申请' }).waitFor();
    expect(await button(phone, '不想要了，撤回申请').count()).toBe(0);
    expect((await read('老年食堂')).timeline[0]).toMatchObject({ type: 'withdraw', detail: '写错了年份' });
  });

  play('the answer, its letter and its document; an old link is fetched anew', async () => {
    const context = await stage.person({ width: 375, height: 812 }, { hasTouch: true });
    const phone = await stage.window(context);
    await residentAt(phone, stage.url, detail(idOf('临时救助')), DEMO_PHONE);
    await phone.getByRole('heading', { name: '已答复：予以公开' }).waitFor();
    await visible(phone, /^依据《政府信息公开条例》第三十六条第二项$/).waitFor();
    await visible(phone, /六十|60 日内申请行政复议/).waitFor();
    await button(phone, '评价这次答复').waitFor();
    const letter = await opened(context, () => phone.getByRole('button', { name: /^政府信息公开申请答复书/ }).click());
    const pdf = await fetch(letter);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const table = await opened(context, () => phone.getByRole('button', { name: /^2026年第三季度临时救助情况表\.pdf/ }).click());
    expect((await fetch(table)).headers.get('content-type')).toBe('application/pdf');

    await phone.clock.fastForward('40:00');
    const [renewed] = await Promise.all([
      phone.waitForRequest((one) => one.url().includes(`/api/applications/${idOf('临时救助')}`)),
      opened(context, () => phone.getByRole('button', { name: /^政府信息公开申请答复书/ }).click()),
    ]);
    expect(renewed.method()).toBe('GET');
  });

  play('what is not there, and what cannot be reached', async () => {
    const phone = await stage.phone([/status of 404/, /ERR_INTERNET_DISCONNECTED/, /WebSocket/]);
    await residentAt(phone, stage.url, detail(idOf('殡仪馆')), '13800000062');
    await visible(phone, '没有找到，可能已经撤下').waitFor();
    await phone.goto(at(stage.url, MINE));
    await phone.getByRole('heading', { name: '您还没有申请过' }).waitFor();
    await phone.context().setOffline(true);
    await phone.goto(at(stage.url, detail(idOf('委托运营'))));
    await visible(phone, '没有连上网络').waitFor();
    await phone.context().setOffline(false);
  });
});
