import { describe, expect, test } from '@jest/globals';
import type { DraftState, ReviewStage } from './policies.words.ts';
import { type GivenOpinion, refuseOpinion, reviewState } from './reviews.rules.ts';

const draft = (state: DraftState = 'inReview', writerIds = ['writer']) => ({ state, contentHash: 'now', writerIds });
let clock = 0;
const given = (stage: ReviewStage, staffId: string, more: Partial<GivenOpinion> = {}): GivenOpinion => {
  clock += 1;
  return { stage, staffId, passed: true, contentHash: 'now', at: clock, ...more };
};
const [FIRST, SECOND, FINAL, SECRECY] = [given('first', 'a'), given('second', 'b'), given('final', 'c'), given('secrecy', 'd')];

describe('where a review stands (domain.md §3: three reviews and a secrecy check by different people)', () => {
  test.each<[string, GivenOpinion[], string, boolean]>([
    ['nothing yet', [], 'waiting locked locked waiting', false],
    ['first passed', [FIRST], 'passed waiting locked waiting', false],
    ['secrecy before the others', [SECRECY], 'waiting locked locked passed', false],
    ['all but secrecy', [FIRST, SECOND, FINAL], 'passed passed passed waiting', false],
    ['all', [FIRST, SECOND, FINAL, SECRECY], 'passed passed passed passed', true],
    ['all, for another text', [FIRST, SECOND, FINAL, SECRECY].map((one) => ({ ...one, contentHash: 'before' })), 'waiting locked locked waiting', false],
    ['the first only for another text', [{ ...FIRST, contentHash: 'before' }, SECOND, FINAL, SECRECY], 'waiting locked locked passed', false],
    ['one of them wrote in it since', [FIRST, given('second', 'writer'), FINAL, SECRECY], 'passed waiting locked passed', false],
    ['refused, then passed', [given('first', 'a', { passed: false }), given('first', 'a')], 'passed waiting locked waiting', false],
    ['passed, then refused', [given('first', 'a'), given('first', 'a', { passed: false })], 'waiting locked locked waiting', false],
  ])('%s', (_name, opinions, states, complete) => {
    const review = reviewState(draft(), opinions);
    expect(review.stages.map(({ state }) => state).join(' ')).toBe(states);
    expect(review.complete).toBe(complete);
    expect(review.waiting).toEqual(review.stages.filter(({ state }) => state === 'waiting').map(({ stage }) => stage));
  });

  test('a returned one shows who refused it, and waits for nobody', () => {
    const review = reviewState(draft('returned'), [FIRST, given('second', 'b', { passed: false })]);
    expect(review.stages.map(({ state }) => state)).toEqual(['passed', 'refused', 'locked', 'waiting']);
    expect(review.waiting).toEqual([]);
  });
});

describe('who may give an opinion', () => {
  const all: ReviewStage[] = ['first', 'second', 'final', 'secrecy'];
  test.each<[string, DraftState, GivenOpinion[], string, ReviewStage[], ReviewStage, string | null]>([
    ['the first, by somebody else', 'inReview', [], 'a', all, 'first', null],
    ['not before it is submitted', 'draft', [], 'a', all, 'first', 'POLICY_NOT_IN_REVIEW'],
    ['not after all have passed', 'approved', [], 'a', all, 'first', 'POLICY_NOT_IN_REVIEW'],
    ['not who wrote it', 'inReview', [], 'writer', all, 'first', 'POLICY_SAME_PERSON'],
    ['not without the right to it', 'inReview', [], 'a', ['second'], 'first', 'FORBIDDEN'],
    ['the second after the first', 'inReview', [FIRST], 'b', all, 'second', null],
    ['not the second before the first', 'inReview', [], 'b', all, 'second', 'POLICY_STAGE_ORDER'],
    ['not the last before the second', 'inReview', [FIRST], 'c', all, 'final', 'POLICY_STAGE_ORDER'],
    ['not both by one person', 'inReview', [FIRST], 'a', all, 'second', 'POLICY_SAME_PERSON'],
    ['secrecy neither', 'inReview', [FIRST], 'a', all, 'secrecy', 'POLICY_SAME_PERSON'],
    ['secrecy at any time', 'inReview', [], 'd', all, 'secrecy', null],
    ['not twice', 'inReview', [FIRST], 'e', all, 'first', 'POLICY_STAGE_DONE'],
    ['one person may change stages with another text', 'inReview', [{ ...FIRST, contentHash: 'before' }], 'a', all, 'secrecy', null],
  ])('%s', (_name, state, opinions, staffId, stages, stage, refusal) => {
    expect(refuseOpinion(draft(state), opinions, { staffId, stages }, stage)).toBe(refusal);
  });
});
