import { describe, expect, test } from '@jest/globals';
import { readQuestions } from './questions.rules.ts';
import { ResultCounter, shareWords, textId } from './results.rules.ts';
import { checkAnswers, publicSurveyPhase, refuseAnswering, refuseSurveyPeriod, refuseSurveyStep } from './surveys.rules.ts';
import type { SurveyQuestion, SurveyState, SurveyStep } from './surveys.types.ts';

const QUESTIONS: SurveyQuestion[] = [
  {
    id: 'q1',
    kind: 'single',
    title: '您多大年纪？',
    required: true,
    options: [
      { id: 'a', label: '60 岁以下' },
      { id: 'b', label: '60 岁以上' },
    ],
  },
  {
    id: 'q2',
    kind: 'multiple',
    title: '想要哪些服务？',
    required: false,
    most: 2,
    options: [
      { id: 'a', label: '助餐' },
      { id: 'b', label: '助浴' },
      { id: 'c', label: '陪诊' },
    ],
  },
  { id: 'q3', kind: 'scale', title: '方便吗？', required: false, steps: 5, low: '不方便', high: '很方便' },
  { id: 'q4', kind: 'text', title: '还想说什么？', required: false },
];

const trim = (text: string): string => text.trim();

describe('answers', () => {
  test.each<[string, Record<string, unknown>, string | null]>([
    ['all of them', { q1: ['a'], q2: ['a', 'c'], q3: 4, q4: '很好' }, null],
    ['only what is required', { q1: ['b'] }, null],
    ['passed over in every way', { q1: ['b'], q2: [], q3: null, q4: '' }, null],
    ['without what is required', { q2: ['a'] }, 'q1'],
    ['two of one', { q1: ['a', 'b'] }, 'q1'],
    ['an option that is none', { q1: ['z'] }, 'q1'],
    ['more than may be', { q1: ['a'], q2: ['a', 'b', 'c'] }, 'q2'],
    ['one twice', { q1: ['a'], q2: ['a', 'a'] }, 'q2'],
    ['no list', { q1: 'a' }, 'q1'],
    ['beyond the scale', { q1: ['a'], q3: 6 }, 'q3'],
    ['between two steps', { q1: ['a'], q3: 2.5 }, 'q3'],
    ['a step as text', { q1: ['a'], q3: '4' }, 'q3'],
    ['words beyond their limit', { q1: ['a'], q4: '字'.repeat(501) }, 'q4'],
    ['no words', { q1: ['a'], q4: { evil: 1 } }, 'q4'],
    ['a question that is none', { q1: ['a'], __proto__x: 1 }, 'answers'],
    ['nothing', {}, 'q1'],
  ])('%s', (_what, given, wrong) => {
    const checked = checkAnswers(QUESTIONS, given);
    expect('question' in checked ? checked.question : null).toBe(wrong);
  });

  test('a question that is passed over leaves nothing behind', () => {
    expect(checkAnswers(QUESTIONS, { q1: ['b'], q2: [], q4: '' })).toEqual({ answers: { q1: ['b'] } });
  });

  test('where nothing is required, nothing is still no answer', () => {
    expect(checkAnswers(QUESTIONS.slice(1), {})).toMatchObject({ question: 'answers' });
  });
});

describe('results stand beside how many answered', () => {
  const counter = (shows: (id: string) => boolean = () => true) => new ResultCounter(QUESTIONS, shows);

  test('counts, mean and distribution', () => {
    const count = counter((id) => id === textId('2', 'q4'));
    count.add({ id: '1', answers: { q1: ['a'], q2: ['a', 'c'], q3: 2, q4: '不想给人看' } });
    count.add({ id: '2', answers: { q1: ['b'], q3: 5, q4: '多设几个点' } });
    count.add({ id: '3', answers: { q1: ['b'], q2: ['a'] } });
    expect(count.results()).toEqual({
      answered: 3,
      questions: [
        {
          id: 'q1',
          kind: 'single',
          title: '您多大年纪？',
          answered: 3,
          options: [
            { id: 'a', label: '60 岁以下', count: 1 },
            { id: 'b', label: '60 岁以上', count: 2 },
          ],
        },
        {
          id: 'q2',
          kind: 'multiple',
          title: '想要哪些服务？',
          answered: 2,
          options: [
            { id: 'a', label: '助餐', count: 2 },
            { id: 'b', label: '助浴', count: 0 },
            { id: 'c', label: '陪诊', count: 1 },
          ],
        },
        { id: 'q3', kind: 'scale', title: '方便吗？', answered: 2, low: '不方便', high: '很方便', counts: [0, 1, 0, 0, 1], mean: 3.5 },
        { id: 'q4', kind: 'text', title: '还想说什么？', answered: 2, texts: [{ id: '2:q4', text: '多设几个点' }] },
      ],
    });
  });

  test('of nobody there is no mean and no share', () => {
    const results = counter().results();
    expect(results.answered).toBe(0);
    expect(results.questions[2]).toMatchObject({ answered: 0, mean: null });
    expect(shareWords(0, 0)).toBe('—');
  });

  test.each([
    [1, 3, '33.3%'],
    [1, 2, '50%'],
    [0, 4, '0%'],
    [4, 4, '100%'],
  ])('%i of %i is %s', (count, answered, words) => {
    expect(shareWords(count, answered)).toBe(words);
  });
});

describe('questions that can be asked', () => {
  test('are kept as they are, without what is unknown', () => {
    expect(readQuestions([{ ...QUESTIONS[0], title: ' 您多大年纪？ ', evil: 1 }, ...QUESTIONS.slice(1)], trim)).toEqual({ questions: QUESTIONS });
    expect(readQuestions([], trim)).toEqual({ questions: [] });
  });

  test.each<[string, unknown, string]>([
    ['no list', 'x', 'questions'],
    ['too many', Array.from({ length: 31 }, (_, at) => ({ ...QUESTIONS[3], id: `q${at}` })), 'questions'],
    ['another kind', [{ ...QUESTIONS[3], kind: 'date' }], 'questions.0'],
    ['an id that is none', [{ ...QUESTIONS[3], id: '<b>' }], 'questions.0'],
    ['one twice', [QUESTIONS[3], QUESTIONS[3]], 'questions.1'],
    ['without words', [{ ...QUESTIONS[3], title: ' ' }], 'questions.0.title'],
    ['one option', [{ ...QUESTIONS[0], options: [{ id: 'a', label: '甲' }] }], 'questions.0.options'],
    [
      'two options that say the same',
      [
        {
          ...QUESTIONS[0],
          options: [
            { id: 'a', label: '甲' },
            { id: 'b', label: '甲' },
          ],
        },
      ],
      'questions.0.options',
    ],
    [
      'an option without words',
      [
        {
          ...QUESTIONS[0],
          options: [
            { id: 'a', label: '甲' },
            { id: 'b', label: '' },
          ],
        },
      ],
      'questions.0.options',
    ],
    ['more ticks than options', [{ ...QUESTIONS[1], most: 4 }], 'questions.0.most'],
    ['a scale of two', [{ ...QUESTIONS[2], steps: 2 }], 'questions.0.steps'],
    ['a scale without ends', [{ ...QUESTIONS[2], low: '' }], 'questions.0.low'],
  ])('%s', (_what, given, field) => {
    expect(readQuestions(given, trim)).toMatchObject({ field });
  });
});

describe('when', () => {
  const days = { opensOn: '2026-11-01', closesOn: '2026-11-15' };
  test.each<[SurveyState, string, string | null, string | null]>([
    ['draft', '2026-11-05', null, 'NOT_FOUND'],
    ['approved', '2026-10-31', null, 'NOT_FOUND'],
    ['approved', '2026-11-01', 'open', null],
    ['approved', '2026-11-15', 'open', null],
    ['approved', '2026-11-16', 'closed', 'SURVEY_CLOSED'],
    ['published', '2026-12-16', 'published', 'SURVEY_CLOSED'],
  ])('%s on %s is %j; answering: %j', (state, today, phase, code) => {
    expect(publicSurveyPhase({ state, ...days }, today)).toBe(phase);
    expect(refuseAnswering(publicSurveyPhase({ state, ...days }, today))).toBe(code);
  });

  test('the period is any, but forward and not endless', () => {
    expect(refuseSurveyPeriod(days)).toBeNull();
    expect(refuseSurveyPeriod({ opensOn: '2026-11-01', closesOn: '2026-11-01' })).toEqual({ field: 'closesOn', code: 'PERIOD_ORDER' });
  });

  const author = { capabilities: ['read', 'answer'] as const, ownUnit: true, handedIn: true };
  const both = { ...author, capabilities: ['read', 'answer', 'publish'] as const };
  const approver = { capabilities: ['read', 'publish'] as const, ownUnit: false, handedIn: false };
  test.each<[SurveyStep, SurveyState, string, typeof author | typeof both | typeof approver, string | null]>([
    ['edit', 'draft', '2026-10-20', author, null],
    ['edit', 'approved', '2026-10-20', author, 'STEP_NOT_NOW'],
    ['submit', 'draft', '2026-11-02', author, 'OPENS_IN_PAST'],
    ['approve', 'submitted', '2026-10-20', both, 'APPROVAL_SAME_PERSON'],
    ['approve', 'submitted', '2026-10-20', approver, null],
    ['return', 'submitted', '2026-10-20', both, null],
    ['choose', 'approved', '2026-11-15', author, 'STILL_COLLECTING'],
    ['choose', 'approved', '2026-11-16', author, null],
    ['publish', 'approved', '2026-11-15', approver, 'STILL_COLLECTING'],
    ['publish', 'approved', '2026-11-16', approver, null],
    ['publish', 'approved', '2026-11-16', author, 'FORBIDDEN'],
    ['publish', 'published', '2026-11-16', approver, 'STEP_NOT_NOW'],
  ])('%s while %s on %s', (step, state, today, actor, code) => {
    expect(refuseSurveyStep(step, { state, ...days }, actor, today)).toBe(code);
  });
});
