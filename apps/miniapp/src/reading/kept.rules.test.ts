import { describe, expect, test } from '@jest/globals';
import type { PolicyRow } from '@mingchuang/shared/policies/policies.types';
import { bytesOf, KEPT_MAX, type KeptEntry, readEntries, withKept } from './kept.rules';

const entry = (id: string, bytes = 1_000, at = 0): KeptEntry => ({ row: { id } as PolicyRow, at, bytes });
const ids = (entries: readonly KeptEntry[]): string[] => entries.map(({ row }) => row.id);
const many = (count: number, bytes?: number): KeptEntry[] => Array.from({ length: count }, (_, n) => entry(`old-${n}`, bytes));

describe('what stays of the texts that were opened', () => {
  test('the newest comes first, and one that is opened again comes up with its newer text', () => {
    const first = withKept([entry('a'), entry('b')], entry('b', 2_000, 7));
    expect(ids(first.entries)).toEqual(['b', 'a']);
    expect(first.entries[0]).toMatchObject({ bytes: 2_000, at: 7 });
    expect(first.dropped).toEqual([]);
  });

  test('thirty, and the oldest goes with its text', () => {
    const { entries, dropped } = withKept(many(KEPT_MAX.articles), entry('new'));
    expect(entries).toHaveLength(KEPT_MAX.articles);
    expect(ids(entries)[0]).toBe('new');
    expect(dropped).toEqual([`old-${KEPT_MAX.articles - 1}`]);
  });

  test('two megabytes together', () => {
    const { entries, dropped } = withKept(many(4, 500_000), entry('new', 500_000));
    expect(ids(entries)).toEqual(['new', 'old-0', 'old-1', 'old-2']);
    expect(dropped).toEqual(['old-3']);
    expect(withKept(many(4, 500_000), entry('new', 500_001)).dropped).toEqual(['old-2', 'old-3'].slice(0, 2));
  });

  test('one that is too long is not kept, and pushes nothing out; an older text of it goes', () => {
    expect(withKept([entry('a')], entry('long', KEPT_MAX.one + 2))).toEqual({ entries: [entry('a')], dropped: ['long'] });
    expect(withKept([entry('a'), entry('long')], entry('long', KEPT_MAX.one + 2))).toEqual({ entries: [entry('a')], dropped: ['long'] });
    expect(ids(withKept([], entry('edge', KEPT_MAX.one)).entries)).toEqual(['edge']);
  });

  test.each([[undefined], ['x'], [{}], [[null, 1, { row: {} }, { row: { id: 1 }, at: 0, bytes: 0 }]]])('rubbish on the device is nothing: %j', (kept) => {
    expect(readEntries(kept)).toEqual([]);
  });

  test('bytes are those of a browser’s storage', () => {
    expect(bytesOf('高龄a')).toBe(6);
  });
});
