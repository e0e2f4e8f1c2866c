import type { INestApplicationContext } from '@nestjs/common';
import { OutboxWorker } from '../outbox/outbox.worker.ts';
import type { ResidentPrincipal } from '../platform/access.ts';
import { applicationOf, PERSONS } from './applicants.ts';
import type { CasePeople } from './case-people.ts';

/** Letters that asked for government information and were answered with an offer (29): one still to be taken up, one that became an application. */
export async function seedOffers(app: INestApplicationContext, cast: CasePeople, own: ResidentPrincipal, kerong: ResidentPrincipal): Promise<void> {
  const outbox = app.get(OutboxWorker);
  await offered(cast, outbox, own, 3, {
    contactPhone: PERSONS.demo.phone,
    title: '想看助餐点的补贴明细',
    body: '请把2026年柳岸街道各老年助餐点领到的补贴明细给我，每个点每个月领了多少。',
    reason: '您要的是2026年柳岸街道老年助餐点的补贴明细，没有主动公开',
  });
  const id = await offered(cast, outbox, kerong, 5, {
    contactPhone: PERSONS.kerong.phone,
    title: '养老床位补贴发给了哪些机构',
    body: '请把2025年度各养老机构床位建设补贴的拨付明细给我。',
    reason: '您要的是2025年度床位建设补贴的拨付明细，没有主动公开',
  });
  const form = applicationOf(PERSONS.kerong, '2025年度各养老机构床位建设补贴的拨付明细');
  const applied = await cast.apply(kerong, { ...form, messageId: id }, 3);
  await cast.begin(applied, 2);
}

interface Wanted {
  contactPhone: string;
  title: string;
  body: string;
  /** why it is something to apply for */
  reason: string;
}

/** Sent so many working days ago, accepted the next day and answered with the offer in its afternoon. */
async function offered(cast: CasePeople, outbox: OutboxWorker, resident: ResidentPrincipal, ago: number, { reason, ...letter }: Wanted): Promise<string> {
  const { people } = cast;
  const jiang = await people.staff('jiang');
  cast.at(ago, 14);
  const id = await people.submit(resident, { ...letter, unitId: await people.unitId('养老服务科') });
  cast.at(ago - 1, 9);
  await people.accept(jiang, id);
  await outbox.drain();
  cast.at(ago - 1, 16);
  await people.offer(jiang, id, reason);
  await outbox.drain();
  return id;
}
