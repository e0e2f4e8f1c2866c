import { expect, test } from '@jest/globals';
import { fitting } from './nav-fit.ts';

test.each<[string, number[], number, number]>([
  ['nothing is no row', [], 100, 0],
  ['all fit to the last pixel', [40, 30, 30], 100, 3],
  ['one pixel less and the last one goes', [40, 30, 30], 99, 2],
  ['to the last pixel beside the button', [40, 30, 30], 90, 2],
  ['one pixel less and the button takes the place of another one', [40, 30, 30], 89, 1],
  ['no room even for the first', [40, 30, 30], 50, 0],
])('%s', (_, widths, room, shown) => {
  expect(fitting(widths, room, 20)).toBe(shown);
});
