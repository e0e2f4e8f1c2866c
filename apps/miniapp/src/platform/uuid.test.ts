import { expect, test } from '@jest/globals';
import { uuid } from './uuid';

test('a version 4 UUID whatever the bytes', () => {
  expect(uuid(new Uint8Array(16))).toBe('00000000-0000-4000-8000-000000000000');
  expect(uuid(new Uint8Array(16).fill(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  expect(uuid()).not.toBe(uuid());
});
