import { describe, expect, test } from '@jest/globals';
import { BUDGETS, inKb, measureBundles } from '../support/budgets.ts';

const built = measureBundles().flatMap(({ budget, bytes }) => (bytes === null ? [] : [{ budget, bytes }]));

describe('what is sent before a person sees something', () => {
  test('is measured where it has been built', () => {
    process.stdout.write(built.map(({ budget, bytes }) => `${budget}: ${inKb(bytes)} of ${inKb(BUDGETS[budget])}\n`).join(''));
    expect(built.every(({ bytes }) => bytes > 10_000)).toBe(true);
  });

  test('stays within its budget', () => {
    const over = built.filter(({ budget, bytes }) => bytes > BUDGETS[budget]).map(({ budget, bytes }) => `${budget}: ${inKb(bytes)}`);
    expect(over).toEqual([]);
  });
});
