import { expect, test } from '@jest/globals';
import { iso, isoOrNull } from './iso.ts';

const INSTANTS = [
  0,
  -1,
  1,
  999,
  86_399_999,
  86_400_000,
  1_234_567_890_123,
  Date.UTC(2026, 10, 22, 9, 5, 7, 40),
  Date.UTC(1969, 6, 20, 20, 17),
  253_402_300_799_999,
];

test.each(INSTANTS)('%d is written as Date writes it', (at) => {
  expect(iso(at)).toBe(new Date(at).toISOString());
  expect(iso(at)).toBe(iso(at));
});

test('every day of a long list, past the days it keeps', () => {
  for (let day = 0; day < 9_000; day += 1) {
    const at = day * 86_400_000 + ((day * 7_919_333) % 86_400_000);
    expect(iso(at)).toBe(new Date(at).toISOString());
  }
});

test('no instant, no text', () => expect(isoOrNull(null)).toBeNull());

test('what is no instant is refused', () => expect(() => iso(Number.NaN)).toThrow(RangeError));
