import { type LocalDate, startOfDay } from '@mingchuang/shared/local-date';
import type { Check } from '@mingchuang/shared/monitoring/monitoring.types';
import type { INestApplicationContext } from '@nestjs/common';
import { defaultColumnId } from '../features/columns/columns.start.ts';
import { MonitoringQueries } from '../features/monitoring/monitoring.queries.ts';
import { MonitoringService } from '../features/monitoring/monitoring.service.ts';
import { Outbox } from '../outbox/outbox.ts';
import { OutboxWorker } from '../outbox/outbox.worker.ts';
import { Db } from '../platform/db.ts';
import { COLUMN_TEXTS, type ColumnText, LATE_TEXTS } from './column-texts.ts';
import { PolicyPeople } from './policy-people.ts';
import type { StoryClock } from './story-clock.ts';

const HOUR = 3_600_000;

/** Columns with and without texts, looked at on some of the last working days (the newest first): findings in every state, some of them overdue. */
export async function seedMonitoring(app: INestApplicationContext, clock: StoryClock, now: number, workdays: readonly LocalDate[]): Promise<void> {
  const room = new PolicyPeople(app, 'seed-monitoring');
  const [service, findings] = [app.get(MonitoringService), app.get(MonitoringQueries)];
  const [lu, lin, jiang, he] = await Promise.all(['lu', 'lin', 'jiang', 'he'].map((account) => room.people.staff(account)));
  if (lu === undefined || lin === undefined || jiang === undefined || he === undefined) throw new Error('the bureau is not complete');
  const at = (ago: number, hour: number): LocalDate => {
    const day = workdays[ago] ?? '';
    clock.set(Math.min(startOfDay(day) + hour * HOUR, now - HOUR));
    return day;
  };
  const publish = async ({ account, ago, write }: ColumnText) => {
    at(ago, 10);
    await room.publish(await room.approved(account, write));
  };
  const look = async (ago: number) => {
    const day = at(ago, 1);
    await app.get(Db).write((m) => app.get(Outbox).add(m, 'monitoring.day', day, { day }));
    await app.get(OutboxWorker).drain();
  };
  const of = async (column: string, check: Check = 'columnEmpty') => {
    const found = (await findings.live()).find(({ kind, subjectId }) => kind === check && subjectId === defaultColumnId(column));
    if (found === undefined) throw new Error(`no finding of ${column}`);
    return found;
  };

  for (const one of COLUMN_TEXTS) await publish(one);
  await look(13);

  // filled before anybody said so: the next look closes it
  await publish(LATE_TEXTS.system);
  at(10, 15);
  const slow = await of('supervision');
  await service.start(jiang, slow.id, slow.version);

  // filled, said so, and verified by another person
  await publish(LATE_TEXTS.duties);
  const duties = await of('organ.duties');
  const done = await service.complete(lu, duties.id, duties.version, { evidence: '已经发布本局的主要职责，居民能看到。', link: '' });
  await look(8);
  at(8, 15);
  await service.verify(he, done.id, done.version);

  // said so and not so
  at(6, 11);
  const empty = await of('assistance.destitute');
  const said = await service.complete(lin, empty.id, empty.version, { evidence: '材料已经报办公室，马上发布。', link: '' });
  at(4, 16);
  await service.reopen(he, said.id, said.version, '栏目里还是没有内容，请发布以后再报');

  // waits to be verified
  await publish(LATE_TEXTS.sections);
  at(2, 16);
  const sections = await of('organ.sections');
  await service.complete(lu, sections.id, sections.version, { evidence: '已经发布内设机构和联系电话。', link: 'https://mz.example.cn/organ/sections' });
  await app.get(OutboxWorker).drain();
  clock.set(now);
}
