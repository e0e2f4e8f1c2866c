import { expect, test } from '@jest/globals';
import { confirmSentence } from './receipt.words';

test('the day of the confirmation, or that nobody can say it yet', () => {
  expect(confirmSentence({ kind: 'fixed', on: '2026-11-13' }, '2026-11-12')).toBe('最迟 11月13日 和您确认收到');
  expect(confirmSentence({ kind: 'provisional', lastCovered: '2026-12-31', remaining: 1, year: 2027 }, '2026-12-31')).toBe(
    '暂定：不早于 12月31日 确认收到，待 2027 年放假安排公布',
  );
});
