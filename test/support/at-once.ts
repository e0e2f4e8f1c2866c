import { Db } from '@mingchuang/bff/platform/db';
import type { EntityManager } from 'typeorm';
import type { TestApp } from './app.ts';

/**
 * Sends requests so that they really meet: each has read what it needs before the first of them may write.
 * Without this the second often begins when the first has already ended, and the race is never run.
 */
export async function atOnce<T>(t: TestApp, requests: readonly (() => Promise<T>)[]): Promise<T[]> {
  const db = t.app.get(Db);
  const write = db.write.bind(db);
  let missing = requests.length;
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const arrive = () => {
    missing -= 1;
    if (missing === 0) open();
  };
  Object.assign(db, {
    write: async <R>(work: (m: EntityManager) => Promise<R>): Promise<R> => {
      arrive();
      await gate;
      return write(work);
    },
  });
  try {
    // one that is refused without writing has arrived too
    return await Promise.all(requests.map((request) => request().finally(arrive)));
  } finally {
    Reflect.deleteProperty(db, 'write');
  }
}
