import { addDays, type LocalDate, localDateOf, startOfDay } from '@mingchuang/shared/local-date';
import type { WriteDraft } from '@mingchuang/shared/policies/drafts.types';
import type { Channel, InterpretationForm } from '@mingchuang/shared/policies/policies.words';
import type { INestApplicationContext } from '@nestjs/common';
import { PoliciesKeeping } from '../features/policies/policies.keeping.ts';
import { PoliciesQueries } from '../features/policies/policies.queries.ts';
import { sha256 } from '../platform/crypto.ts';
import { PolicyPeople } from './policy-people.ts';
import { POLICY_TEXTS } from './policy-texts.ts';
import type { StoryClock } from './story-clock.ts';

const HOUR = 3_600_000;

/**
 * What a bureau publishes, in every state a text can be in. `workdays` are the last working days, the newest first;
 * `consultationId` is an open consultation to which the news are tied.
 */
export async function seedPolicies(
  app: INestApplicationContext,
  clock: StoryClock,
  now: number,
  workdays: readonly LocalDate[],
  consultationId: string | null,
): Promise<void> {
  const room = new PolicyPeople(app);
  const at = (ago: number, hour: number): LocalDate => {
    const day = workdays[ago] ?? localDateOf(now);
    clock.set(Math.min(startOfDay(day) + hour * HOUR, now - HOUR));
    return day;
  };
  const { allowance, allowancePicture, oldAllowance, funeral, adoption, adoptionNotice, meals, mealsQuestions } = POLICY_TEXTS;
  const planned = (workingDays: number, form: InterpretationForm = 'text'): Pick<WriteDraft, 'plan'> => ({
    plan: { items: [{ form, ownerId: null, workingDays }], waiver: '' },
  });

  // abolished by the one that follows it
  at(40, 9);
  const old = await room.publish(await room.approved('jiang', { ...oldAllowance, formedOn: workdays[44] ?? null }));

  // published together with its interpretation, and one more form later
  const formedOn = workdays[9] ?? null;
  at(8, 9);
  const document = await room.approved('jiang', { ...allowance, ...planned(0), formedOn });
  await room.approved('jiang', { ...POLICY_TEXTS.allowanceWords, interprets: [document.policyId] });
  const published = await room.publish(document);
  await elsewhere(app, room, 'jiang', published.policyId, ['wechat', 'gazette', 'board']);
  at(7, 10);
  await room.publish(await room.approved('jiang', { ...allowancePicture, interprets: [document.policyId] }));
  await abolish(app, room, old.policyId, published.policyId, localDateOf(clock.now()));

  // its interpretation is overdue
  at(6, 10);
  await room.publish(await room.approved('xu', { ...funeral, ...planned(3), formedOn: workdays[8] ?? null }));

  at(4, 15);
  const news = await room.publish(
    await room.approved('lu', { ...POLICY_TEXTS.news, links: consultationId === null ? [] : [{ target: 'consultation', id: consultationId }] }),
  );
  await elsewhere(app, room, 'lu', news.policyId, ['wechat', 'weibo']);
  at(3, 9);
  const notice = await room.publish(await room.approved('fang', adoptionNotice));
  await elsewhere(app, room, 'fang', notice.policyId, ['wechat', 'board']);

  // waits for its second review
  at(2, 10);
  const reviewed = await room.submit('fang', await room.draft('fang', { ...adoption, ...planned(2), formedOn: workdays[3] ?? null }));
  await room.review('first', reviewed, true, '格式和文字已核对，同意报科室复审');

  // goes out the day after tomorrow
  at(1, 11);
  const scheduled = await room.approved('jiang', { ...meals, ...planned(0, 'questions'), formedOn: workdays[4] ?? null });
  await room.approved('jiang', { ...mealsQuestions, interprets: [scheduled.policyId] });
  await room.schedule(scheduled, startOfDay(addDays(localDateOf(now), 2)) + 9 * HOUR);

  // sent back, and one that has only been begun
  at(1, 14);
  const returned = await room.submit('tang', await room.draft('tang', POLICY_TEXTS.relief));
  await room.review('first', returned, false, '第二段的发放时间和附件的表格不一致，请核对');
  at(0, 9);
  await room.draft('qin', POLICY_TEXTS.places);
  clock.set(now);
}

/** On the same day also in these channels. */
async function elsewhere(app: INestApplicationContext, room: PolicyPeople, account: string, id: string, channels: readonly Channel[]): Promise<void> {
  const caller = await room.people.staff(account);
  for (const channel of channels) {
    const { version = 0, publishedOn = '' } = (await app.get(PoliciesQueries).byId(id)) ?? {};
    const once = { key: `seed-channel-${channel}-${id}`, operation: 'seed', bodyHash: sha256(channel + id) };
    await app.get(PoliciesKeeping).logChannel(caller, id, version, { channel, address: '', publishedOn }, once);
  }
}

async function abolish(app: INestApplicationContext, room: PolicyPeople, id: string, byPolicyId: string, on: LocalDate): Promise<void> {
  const caller = await room.people.staff('shen');
  const version = (await app.get(PoliciesQueries).byId(id))?.version ?? 0;
  const once = { key: `seed-abolition-${id}`, operation: 'seed', bodyHash: sha256(id) };
  await app.get(PoliciesKeeping).abolish(caller, id, version, { on, byPolicyId, reason: '由新的办法替代' }, once);
}
