import { expect, test } from '@jest/globals';
import { encode } from 'uqr';
import { pathOf, pictureOf } from './code.rules';

test('squares beside each other are one stroke', () => {
  const rows = [
    [true, true, false],
    [false, true, false],
    [true, false, true],
  ];
  expect(pathOf(rows)).toBe('M0 0h2v1h-2zM1 1h1v1h-1zM0 2h1v1h-1zM2 2h1v1h-1z');
});

test('an address of this site becomes a picture of a few kilobytes', () => {
  const { data, size } = encode('https://mingchuang.example.invalid/#/packages/policies/detail/index?id=0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', {
    ecc: 'M',
    border: 4,
  });
  expect(data).toHaveLength(size);
  const picture = pictureOf(data);
  expect(picture.startsWith('url("data:image/svg+xml,')).toBe(true);
  expect(picture.length).toBeLessThan(32 * 1024);
});
