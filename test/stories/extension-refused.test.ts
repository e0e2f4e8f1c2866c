import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LetterText } from '@mingchuang/shared/disclosure/case-steps.types';
import type { Problem } from '@mingchuang/shared/errors';
import { draftReply, step } from '../support/applications.ts';
import type { Answer } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { DisclosureStory } from '../support/disclosure-story.ts';

/** Monday, 2 March 2026. */
describe.each(ENGINES)('the head of the office, on %s', (engine) => {
  let s: DisclosureStory;

  beforeAll(async () => {
    s = await DisclosureStory.start(engine);
  });
  afterAll(() => s.t.close());

  const told = ({ status, body }: Answer<unknown>) => [status, (body as Problem).code];

  test('refuses an extension with a reason, and the answer stays due when it was', async () => {
    const id = await s.begun();
    const refusal = { reason: '<b>资料</b>就在本科室' };
    expect(told(await step(s.gu, await s.fresh(id), 'extension-refusal', refusal))).toEqual([409, 'EXTENSION_NOT_ASKED']);
    const asked = await s.step(id, 'extension-request', { reason: '要核对', workingDays: 10 });
    expect(told(await step(s.lu, asked, 'extension-refusal', refusal))).toEqual([403, 'FORBIDDEN']);
    expect((await step(s.gu, asked, 'extension-refusal', { reason: '' })).status).toBe(400);
    expect((await step(s.gu, asked, 'extension-refusal', { reason: '长'.repeat(2001) })).status).toBe(400);
    const refused = await s.step(id, 'extension-refusal', refusal, s.gu);
    expect(refused).toMatchObject({ state: 'processing', extensionAsked: null, clock: { due: { on: '2026-03-30' }, extension: 0 } });
    expect(refused.ledger.at(-1)).toMatchObject({ title: '不同意延长答复期限', detail: refusal.reason });
    expect(refused.letters.map(({ kind }) => kind)).not.toContain('extension');
    expect(told(await step(s.gu, asked, 'extension', { reason: '要核对', workingDays: 10 }))).toEqual([412, 'STALE_VERSION']);
    expect((await s.mine(id)).timeline.map(({ type }) => type)).not.toContain('refuseExtension');
    const again = await s.step(id, 'extension-request', { reason: '又发现八百页', workingDays: 5 });
    expect(again.extensionAsked).toMatchObject({ reason: '又发现八百页' });
    expect((await s.step(id, 'extension', { reason: '又发现八百页', workingDays: 5 }, s.gu)).clock?.extension).toBe(5);
  });

  test('30: the reply quotes what was supplemented, also before it is signed', async () => {
    const id = await s.begun({ information: '低保资金情况' });
    await s.step(id, 'supplement-notice', { items: ['请写明年度'], by: '2026-03-20' });
    await s.act(id, 'supplements', { text: '2025年全年，<i>分街道</i>', fileIds: [] });
    const drafted = await s.step(id, 'draft', draftReply());
    const quotes = '申请公开“低保资金情况”。2026年3月2日，本机关收到您的补正，补正内容为“2025年全年，<i>分街道</i>”。';
    expect((await s.lu.get<LetterText>(`/api/console/applications/${drafted.id}/draft/text`)).body.text).toContain(quotes);
    await s.step(id, 'review', {}, s.shen);
    const signed = await s.step(id, 'signature', {}, s.gu);
    const text = async (kind: string) =>
      (await s.lu.get<LetterText>(`/api/console/letters/${signed.letters.find((letter) => letter.kind === kind)?.id}/text`)).body.text;
    expect(await text('reply')).toContain(quotes);
    expect(await text('supplement')).not.toContain('本机关收到您的补正');
  });
});
