import { describe, expect, test } from '@jest/globals';
import { fitting, unitsFor } from './fitting';

describe('a text changed beyond five characters', () => {
  test.each([
    ['一二三四', '一二三四五', '一二三四五'],
    ['一二三四', '一二三四🙂', '一二三四🙂'],
    ['一二三四', '一二三四五六七', '一二三四五'],
    ['一二三四', '一新新新二三四', '一新二三四'],
    ['一一', '一一一一一一', '一一一一一'],
    ['', '🙂🙂🙂🙂🙂🙂', '🙂🙂🙂🙂🙂'],
    // Chinese being composed stands in the field longer than the limit
    ['一二三四wu liu', '一二三四五六', '一二三四五'],
    // what stood there was too long already
    ['一二三四五六七', '零一二三四五六七', '一二三四五'],
  ])('%j → %j becomes %j', (before, after, kept) => {
    expect(fitting(before, after, 5)).toBe(kept);
  });
});

test('the field itself has room for five emoji, and none when it is full', () => {
  expect(unitsFor('🙂一二三', 5)).toBe(10);
  expect(unitsFor('🙂一二三四', 5)).toBe(6);
});
