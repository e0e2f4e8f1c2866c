import type { ConsoleMessage, MessageReceipt } from '@mingchuang/shared/messages/messages.types';
import type { TestApp } from './app.ts';
import { type Answer, type Client, ifMatch, letter } from './client.ts';

export const WANTED = { title: '养老床位补贴明细', body: '请把2025年度各街道养老床位建设补贴的拨付明细给我。' };
export const WHY = '您要的是2025年度养老床位补贴的拨付明细，没有主动公开';

/** A letter of this resident that its unit has accepted. */
export async function acceptedLetter(t: TestApp, by: Client, account: string, unit: string, more: Parameters<typeof letter>[0] = {}): Promise<string> {
  const unitId = await t.people.unitId(unit);
  const { id } = (await by.post<MessageReceipt>('/api/messages', letter({ ...WANTED, unitId, ...more }))).body;
  await t.people.accept(await t.people.staff(account), id);
  return id;
}

/** Answers the letter with an offer to apply, on this version of it. */
export function offerOn(staff: Client, id: string, version = 2, headers: Record<string, string> = {}, reason = WHY): Promise<Answer<ConsoleMessage>> {
  return staff.post<ConsoleMessage>(`/api/console/messages/${id}/offers`, { reason }, { ...ifMatch(version), ...headers });
}
