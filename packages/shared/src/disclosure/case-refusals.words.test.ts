import { describe, expect, test } from '@jest/globals';
import { ERRORS } from '../errors.ts';
import { refusalReason, refusalWords } from './case-refusals.words.ts';
import { CASE_ACTIONS, CASE_STATE_NAMES, CASE_STATES, type CaseAction, type CaseState } from './disclosure.types.ts';
import { type CaseRole, decide } from './transitions.rules.ts';
import { FACTS } from './transitions.samples.ts';

const ROLES: readonly (readonly CaseRole[])[] = [
  [],
  ['applicant'],
  ['handler'],
  ['reviewer'],
  ['approver', 'signer'],
  ['handler', 'reviewer', 'approver', 'signer'],
];
const GENERAL = [ERRORS.CASE_ACTION_NOT_NOW[1], ERRORS.CASE_ENDED[1], ERRORS.FORBIDDEN[1]];

describe('every refused step says what it needs or who may', () => {
  const refused = CASE_STATES.flatMap((state) =>
    CASE_ACTIONS.flatMap((action) =>
      ROLES.flatMap((roles) => {
        const decision = decide(action, { ...FACTS, state }, roles, 'provided');
        return decision.allowed ? [] : [{ state, action, decision, words: refusalWords(action, state, decision) }];
      }),
    ),
  );

  test('in every state, for everybody: never the general sentence', () => {
    expect(refused.length).toBeGreaterThan(1_000);
    expect(refused.filter(({ words }) => GENERAL.some((general) => words.includes(general)))).toEqual([]);
  });

  test('with the state the case is in, where the state is what stands in the way', () => {
    const byState = refused.filter(({ decision }) => decision.code === 'CASE_ACTION_NOT_NOW' || decision.code === 'CASE_ENDED');
    expect(byState.filter(({ words, state }) => !words.includes(CASE_STATE_NAMES[state]))).toEqual([]);
  });

  test.each(['FORBIDDEN', 'CASE_ACTION_NOT_NOW'] as const)('no two steps share a sentence (%s)', (code) => {
    const words = CASE_ACTIONS.map((action) => refusalReason(action, 'processing', code));
    expect(new Set(words).size).toBe(CASE_ACTIONS.length);
  });

  test.each<[CaseAction, CaseState, readonly CaseRole[], string]>([
    ['extend', 'processing', ['handler'], '由负责人批准延期（依据《政府信息公开条例》第三十三条）'],
    ['sign', 'reviewing', ['handler'], '由负责人签发（依据《政府信息公开条例》第四十五条）'],
    ['deliver', 'processing', ['handler'], '答复签发之后才能发出，这件申请现在办理中（依据《政府信息公开条例》第三十三条）'],
    [
      'draft',
      'closed',
      ['handler'],
      '办理中才能起草答复；待说明理由的只能起草不予处理，认可理由后才能起草其他答复，这件申请已结案（依据《政府信息公开条例》第三十六条）',
    ],
    ['noticeSupplement', 'awaitFee', ['handler'], '办理中才能通知补正，这件申请现在待缴费（依据《政府信息公开条例》第三十条）'],
  ])('%s of a case that is %s', (action, state, roles, words) => {
    const decision = decide(action, { ...FACTS, state }, roles, 'provided');
    expect(decision.allowed ? null : refusalWords(action, state, decision)).toBe(words);
  });
});
