import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { AppError } from './errors.ts';
import { beyond, limitOf, pageOf, positionOf } from './keyset.ts';

const rows = [1, 2, 3].map((n) => ({ at: 100 - n, id: `id-${n}` }));
const page = (limit: number) =>
  pageOf(
    rows,
    limit,
    (row) => ({ key: row.at, id: row.id }),
    (row) => row.id,
  );

describe('pages by key', () => {
  test('the extra row says that there is more, and the cursor leads behind the last one shown', () => {
    const { items, nextCursor } = page(2);
    expect(items).toEqual(['id-1', 'id-2']);
    expect(positionOf({ cursor: nextCursor ?? '' })).toEqual({ key: 98, id: 'id-2' });
    expect(page(3)).toEqual({ items: ['id-1', 'id-2', 'id-3'], nextCursor: null });
    expect(pageOf([], 3, () => ({ key: 0, id: '' }), String)).toEqual({ items: [], nextCursor: null });
  });

  test('twenty where nothing is said, and no cursor is the beginning', () => {
    expect(limitOf({})).toBe(20);
    expect(limitOf({ limit: 5 })).toBe(5);
    expect(positionOf({})).toBeNull();
    expect(beyond(null, 'at', 'id', 'DESC')).toEqual({ sql: '', params: [] });
  });

  const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  test.each([
    ['nonsense', 'nonsense'],
    ['nothing', ''],
    ['an object', cursor({ key: 1, id: 'a' })],
    ['null', cursor(null)],
    ['a key that is no key', cursor([{}, 'a'])],
    ['no id', cursor([1])],
    ['an id that is no text', cursor([1, 2])],
  ])('a cursor made of %s is refused in words', (_what, text) => {
    const refusal = (() => {
      try {
        return positionOf({ cursor: text });
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({ code: 'CURSOR_INVALID' });
  });

  test.each([
    ['ASC', ' AND (at, id) > (?, ?) AND (+at > ? OR (+at = ? AND +id > ?))'],
    ['DESC', ' AND (at, id) < (?, ?) AND (+at < ? OR (+at = ? AND +id < ?))'],
  ] as const)('%s', (order, sql) => {
    expect(beyond({ key: 7, id: 'x' }, 'at', 'id', order)).toEqual({ sql, params: [7, 'x', 7, 7, 'x'] });
  });
});
