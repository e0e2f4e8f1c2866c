import { DisclosureDaily } from '@mingchuang/bff/features/disclosure/disclosure.daily';
import { Outbox } from '@mingchuang/bff/outbox/outbox';
import { Clock } from '@mingchuang/bff/platform/clock';
import { Db } from '@mingchuang/bff/platform/db';
import type { TestApp } from './app.ts';

/** A legal day begins, a minute after midnight, seen by two processes at once; its jobs run. */
export async function beginDay(t: TestApp, day: string): Promise<void> {
  t.clock.set(`${day}T00:01:00+08:00`);
  const other = new DisclosureDaily(t.app.get(Db), t.app.get(Outbox), t.app.get(Clock));
  await Promise.all([t.app.get(DisclosureDaily).begin(), other.begin()]);
  await t.drain();
}
