import { PagesService } from '@mingchuang/bff/features/pages/pages.service';
import { Asking } from '@mingchuang/bff/seed/asking';
import type { ConsolePolicy } from '@mingchuang/shared/policies/console-policies.types';
import type { TestApp } from '../../support/app.ts';
import { ifMatch } from '../../support/client.ts';
import { Newsroom, policyText } from '../../support/policies.ts';

/** In a street of which nothing else speaks: a text in force, one that it abolished, and a consultation. */
export const IN_FORCE = '瑶光街道助餐补贴办法';
export const ABOLISHED = '瑶光街道助餐补贴暂行办法';
export const ASKED = '瑶光街道助餐点布局（征求意见稿）';

/** These three and a line of the contacts. */
export async function publishAround(bff: TestApp): Promise<void> {
  const { app, clock, people } = bff;
  const room = new Newsroom(bff);
  const valid = await room.published(policyText({ title: IN_FORCE, number: '' }));
  const { policyId } = await room.published(policyText({ title: ABOLISHED, number: '' }));
  const shen = await room.as('shen');
  const { version } = (await shen.get<ConsolePolicy>(`/api/console/policies/${policyId}`)).body;
  await shen.post(`/api/console/policies/${policyId}/abolition`, { on: '2026-11-12', byPolicyId: valid.policyId, reason: '' }, ifMatch(version));
  const story = { kind: 'draft' as const, title: ASKED, explanation: '助餐点设在哪里，请大家说说。', draft: '第一条 每个社区一处。', days: 30 };
  await new Asking(app, clock).open(await people.staff('jiang'), await people.staff('gu'), story);
  const line = { group: 'office' as const, name: '瑶光街道助餐热线', duty: '订餐和退费', phone: '0000-8100077', address: '' };
  const once = { key: 'contacts-of-the-street', operation: 'contacts', bodyHash: 'contacts' };
  await app.get(PagesService).writeContacts(await people.staff('shen'), 0, { items: [line], reviewBy: null }, once);
}
