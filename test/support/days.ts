import { Days } from '@mingchuang/bff/outbox/days';
import type { TestApp } from './app.ts';

/** A legal day begins, a minute after midnight, seen by two processes at once; its jobs run. */
export async function beginDay(t: TestApp, day: string): Promise<void> {
  t.clock.set(`${day}T00:01:00+08:00`);
  const days = t.app.get(Days);
  await Promise.all([days.begin(), days.begin()]);
  await t.drain();
}
