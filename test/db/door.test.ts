import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { SubscriptionEntity } from '@mingchuang/bff/features/notifications/notifications.entity';
import { type Db, execute, isDuplicate } from '@mingchuang/bff/platform/db';
import type { EntityManager } from 'typeorm';
import { ENGINES } from '../support/databases.ts';
import { type OpenDatabase, openDatabase } from '../support/open-database.ts';

/** A promise and the function that keeps it. */
function gate(): { passed: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe.each(ENGINES)('the one door to the database, on %s', (engine) => {
  let opened: OpenDatabase;
  let db: Db;

  const add = (m: EntityManager, id: string): Promise<unknown> => m.insert(SubscriptionEntity, { residentId: id, templateId: 't', remaining: 0 });
  const raise = (m: EntityManager, id: string): Promise<number> =>
    execute(m, 'UPDATE subscription SET remaining = remaining + 1 WHERE residentId = ? AND templateId = ?', [id, 't']);
  const ids = async (): Promise<string[]> =>
    (await db.read<{ residentId: string }>('SELECT residentId FROM subscription ORDER BY residentId')).map((row) => row.residentId);
  const count = async (): Promise<number> => Number((await db.readOne<{ n: number }>('SELECT COUNT(*) AS n FROM subscription'))?.n);

  beforeAll(async () => {
    opened = await openDatabase(engine);
    db = opened.db;
  });
  afterAll(() => opened.close());
  beforeEach(() => db.write((m) => execute(m, 'DELETE FROM subscription')));

  test('fifty writes at once are fifty commits', async () => {
    await db.write((m) => add(m, 'counter'));
    const results = await Promise.allSettled(
      range(50).map((i) =>
        db.write(async (m) => {
          await add(m, `row-${i}`);
          await nextTurn();
          await raise(m, 'counter');
        }),
      ),
    );
    expect(results.filter((r) => r.status === 'rejected')).toEqual([]);
    expect(await count()).toBe(51);
    expect(await db.readOne("SELECT remaining FROM subscription WHERE residentId = 'counter'")).toEqual({ remaining: 50 });
  });

  test('of two overlapping writes the one that rolls back takes nothing of the other with it', async () => {
    const [started, settled] = [gate(), gate()];
    const failing = db.write(async (m) => {
      await add(m, 'lost');
      started.open();
      await settled.passed;
      throw new Error('rolled back');
    });
    await started.passed;
    const kept = db.write((m) => add(m, 'kept'));
    await nextTurn();
    settled.open();
    await expect(failing).rejects.toThrow('rolled back');
    await kept;
    expect(await ids()).toEqual(['kept']);
  });

  test('a read beside an open transaction does not see it, and does not wait for it', async () => {
    const [started, settled] = [gate(), gate()];
    const writing = db.write(async (m) => {
      await add(m, 'open');
      expect(await ids()).toEqual([]);
      started.open();
      await settled.passed;
    });
    await started.passed;
    expect(await ids()).toEqual([]);
    settled.open();
    await writing;
    expect(await ids()).toEqual(['open']);
  });

  test('a write inside a write is refused, and nothing of it stays', async () => {
    const nested = db.write(async (m) => {
      await add(m, 'outer');
      await db.write((inner) => add(inner, 'inner'));
    });
    await expect(nested).rejects.toThrow('Db.write inside Db.write');
    expect(await ids()).toEqual([]);
    await db.write((m) => add(m, 'after'));
    expect(await ids()).toEqual(['after']);
  });

  test('failing writes do not poison the ones after them', async () => {
    const results = await Promise.allSettled(
      range(20).map((i) =>
        db.write(async (m) => {
          await add(m, i % 2 === 0 ? `even-${String(i).padStart(2, '0')}` : 'same');
          if (i % 4 === 0) throw new Error('changed my mind');
        }),
      ),
    );
    // 5 changed their mind; of the 10 that wrote the same key one was first.
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(6);
    expect(await count()).toBe(6);
    await db.write((m) => add(m, 'after'));
    expect(await count()).toBe(7);
  });

  test('a duplicate is known as one, by primary key and by unique index, through insert and through execute', async () => {
    await db.write((m) => add(m, 'once'));
    const errors = await Promise.allSettled([
      db.write((m) => add(m, 'once')),
      db.write((m) => execute(m, "INSERT INTO subscription (residentId, templateId, remaining) VALUES ('once', 't', 0)")),
      db.write(async (m) => {
        for (const id of ['a', 'b']) {
          await execute(m, "INSERT INTO notification (id, residentId, topic, messageId, dedupeKey, at) VALUES (?, 'r', 't', 'm', 'key', 1)", [id]);
        }
      }),
    ]);
    expect(errors.map((e) => e.status === 'rejected' && isDuplicate(e.reason))).toEqual([true, true, true]);
    const other = await db.write((m) => execute(m, 'INSERT INTO nowhere VALUES (1)')).catch((error: unknown) => error);
    expect(isDuplicate(other)).toBe(false);
  });

  test('twenty writes at once that also read do not use up the pool of ten connections', async () => {
    const waited = await Promise.all(
      range(20).map((i) =>
        db.write(async (m) => {
          await add(m, `row-${i}`);
          return Number((await db.readOne<{ n: number }>('SELECT COUNT(*) AS n FROM unit'))?.n);
        }),
      ),
    );
    expect(waited).toEqual(range(20).map(() => 0));
    expect(await count()).toBe(20);
  });

  test('two writes that lock each other out both happen in the end', async () => {
    await db.write(async (m) => {
      for (const id of ['a', 'b']) await add(m, id);
    });
    const [first, second] = [gate(), gate()];
    const both = (mine: string, other: string, reached: { open: () => void }, wait: Promise<void>) =>
      db.write(async (m) => {
        await raise(m, mine);
        reached.open();
        // On SQLite the second has not begun yet and cannot be waited for.
        if (engine === 'MySQL') await wait;
        await raise(m, other);
      });
    await Promise.all([both('a', 'b', first, second.passed), both('b', 'a', second, first.passed)]);
    expect(await db.read('SELECT remaining FROM subscription ORDER BY residentId')).toEqual([{ remaining: 2 }, { remaining: 2 }]);
  });

  test.each([
    ['at once', (writes: (() => Promise<unknown>)[]) => Promise.all(writes.map((write) => write()))],
    [
      'one after the other',
      async (writes: (() => Promise<unknown>)[]) => {
        for (const write of writes) await write();
      },
    ],
  ])('a hundred writes %s let everybody else have a turn', async (_how, all) => {
    let turns = 0;
    let busy = true;
    const others = (async () => {
      while (busy) {
        await nextTurn();
        turns += 1;
      }
    })();
    await all(range(100).map((i) => () => db.write((m) => add(m, `row-${i}`))));
    busy = false;
    await others;
    // Counted, not timed: whatever waits for the event loop gets a turn for about every write; on MySQL eight of them run side by side.
    expect(turns).toBeGreaterThanOrEqual(engine === 'SQLite' ? 50 : 12);
  });

  if (engine === 'SQLite') {
    test('where a common commit fails, nobody has been answered, and each is committed alone', async () => {
      const runner = opened.source.createQueryRunner();
      const query = runner.query.bind(runner);
      const committed: number[] = [];
      let failures = 0;
      const spy = jest.spyOn(runner, 'query').mockImplementation(async (sql: string, parameters?: unknown) => {
        if (sql !== 'COMMIT') return query(sql, parameters as never);
        if (failures === 0 && (await query('SELECT COUNT(*) AS n FROM subscription'))[0].n > 1) {
          failures += 1;
          expect(committed.length).toBeLessThanOrEqual(1);
          throw new Error('disk I/O error');
        }
        return query(sql);
      });
      await Promise.all(range(10).map((i) => db.write((m) => add(m, `row-${i}`)).then(() => committed.push(i))));
      spy.mockRestore();
      expect(failures).toBe(1);
      expect(committed).toHaveLength(10);
      expect(await count()).toBe(10);
    });
  }

  test('closing waits for the writes that have begun', async () => {
    const other = await openDatabase(engine);
    const writes = range(20).map((i) =>
      other.db.write(async (m) => {
        await add(m, `row-${i}`);
        await nextTurn();
      }),
    );
    await other.close();
    const results = await Promise.allSettled(writes);
    expect(results.filter((r) => r.status === 'rejected')).toEqual([]);
  });
});
