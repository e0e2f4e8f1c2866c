import { describe, expect, test } from '@jest/globals';
import { caseRatableUntil, caseRating, type RatableCase, refuseCaseRating } from './case-rating.rules.ts';

const ended: RatableCase = { state: 'delivered', endedOn: '2026-03-02', rated: false };

describe('the rating of an application', () => {
  test.each<[string, Partial<RatableCase>, string, ReturnType<typeof refuseCaseRating>, ReturnType<typeof caseRating>]>([
    ['sent today', {}, '2026-03-02', null, 'open'],
    ['the last day', {}, '2026-04-01', null, 'open'],
    ['a day later', {}, '2026-04-02', 'RATING_NOT_OPEN', 'lapsed'],
    ['archived', { state: 'archived' }, '2026-03-03', null, 'open'],
    ['closed without an answer', { state: 'closed' }, '2026-03-03', 'RATING_NOT_OPEN', 'notOpen'],
    ['withdrawn before receipt', { state: 'cancelled' }, '2026-03-03', 'RATING_NOT_OPEN', 'notOpen'],
    ['signed, not sent', { state: 'replied', endedOn: null }, '2026-03-03', 'RATING_NOT_OPEN', 'notOpen'],
    ['rated', { rated: true }, '2026-03-03', 'ALREADY_RATED', 'done'],
    ['rated, and its time is over', { rated: true }, '2026-05-03', 'ALREADY_RATED', 'done'],
  ])('%s', (_name, more, today, refused, shown) => {
    const facts = { ...ended, ...more };
    expect([refuseCaseRating(facts, today), caseRating(facts, today)]).toEqual([refused, shown]);
  });

  test('thirty days after its end', () => {
    expect(caseRatableUntil(ended)).toBe('2026-04-01');
  });
});
