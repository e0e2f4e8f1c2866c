import { describe, expect, test } from '@jest/globals';
import type { SurveyQuestion } from '@mingchuang/shared/surveys/surveys.types';
import { newOption, newQuestion, withOptions } from './question-form.ts';

describe('questions being written', () => {
  test('a new one has an id of its own, also after one was taken away', () => {
    const first = newQuestion('single', []);
    const second = newQuestion('text', [first]);
    expect([first.id, second.id]).toEqual(['q1', 'q2']);
    expect(newQuestion('scale', [second]).id).toBe('q3');
    expect(newOption([{ id: 'o2', label: '' }]).id).toBe('o3');
  });

  test('no more may be ticked than there are', () => {
    const question = newQuestion('multiple', []) as SurveyQuestion & { kind: 'multiple' };
    expect(withOptions(question, question.options.slice(1)).most).toBe(1);
    expect(withOptions(question, [...question.options, newOption(question.options)]).most).toBe(2);
  });
});
