import { describe, expect, test } from '@jest/globals';
import { CLOSINGS, outcomeOf, REPORT_ROWS, refuseReplyWith, remedyOf } from './closing.rules.ts';
import type { ClosingChoice } from './disclosure.types.ts';

const ROWS: [choice: ClosingChoice, article: string, row: string, remedy: string, by: string][] = [
  ['alreadyPublic', '36(1)', 'granted', 'either', 'reply'],
  ['provided', '36(2)', 'granted', 'either', 'reply'],
  ['partial', '37', 'partial', 'reviewFirstForWithheld', 'reply'],
  ['stateSecret', '14', 'D1', 'reviewFirst', 'reply'],
  ['forbiddenByLaw', '14', 'D2', 'reviewFirst', 'reply'],
  ['securityAndStability', '14', 'D3', 'reviewFirst', 'reply'],
  ['thirdPartyRights', '15', 'D4', 'reviewFirst', 'reply'],
  ['internalAffairs', '16', 'D5', 'reviewFirst', 'reply'],
  ['processRecords', '16', 'D6', 'reviewFirst', 'reply'],
  ['enforcementFile', '16', 'D7', 'reviewFirst', 'reply'],
  ['registryQuery', '36(7)', 'D8', 'reviewFirst', 'reply'],
  ['notExisting', '36(4)', 'U1', 'either', 'reply'],
  ['notOurs', '36(5)', 'U1', 'either', 'reply'],
  ['needsProcessing', '38', 'U2', 'either', 'reply'],
  ['stillUnclear', '30', 'U3', 'either', 'reply'],
  ['petition', '39(1)', 'N1', 'either', 'reply'],
  ['repeated', '36(6)', 'N2', 'either', 'reply'],
  ['publication', '39(2)', 'N3', 'either', 'reply'],
  ['excessive', '35', 'N4', 'either', 'reply'],
  ['reconfirmation', '国办公开办函〔2021〕30号', 'N5', 'either', 'reply'],
  ['supplementLapsed', '30', 'O1', 'either', 'notice'],
  ['feeLapsed', '国办函〔2020〕109号', 'O2', 'either', 'notice'],
  ['withdrawn', '国办公开办函〔2021〕30号', 'O3', 'either', 'notice'],
  ['otherwise', '国办公开办函〔2021〕30号', 'O3', 'either', 'notice'],
];

describe('closing choices (domain.md §1.3)', () => {
  test.each(ROWS)('%s: %s → row %s, remedy %s, by %s', (choice, article, row, remedy, by) => {
    expect(CLOSINGS[choice]).toMatchObject({ article, row, remedy, by });
    expect(remedyOf(choice)).toBe(remedy);
  });

  test('the table above has every choice, and every row of the report is reached', () => {
    expect(ROWS.map(([choice]) => choice).sort()).toEqual(Object.keys(CLOSINGS).sort());
    expect(Object.keys(REPORT_ROWS).filter((row) => !ROWS.some(([, , reached]) => reached === row))).toEqual([]);
    expect(Object.keys(REPORT_ROWS)).toHaveLength(21);
  });

  test('overdue without an answer: both ways', () => {
    expect(remedyOf(null)).toBe('either');
  });

  test.each<[ClosingChoice, boolean, boolean, string | null]>([
    ['provided', false, false, null],
    ['stillUnclear', false, true, 'CLOSING_NEEDS_SUPPLEMENT'],
    ['stillUnclear', true, false, null],
    ['excessive', true, false, 'CLOSING_NEEDS_REASON'],
    ['excessive', false, true, null],
    ['withdrawn', true, true, 'CLOSING_NOT_BY_REPLY'],
  ])('%s, supplement asked %s, reason asked %s → %s', (choice, supplementNoticed, reasonAsked, code) => {
    expect(refuseReplyWith(choice, { supplementNoticed, reasonAsked })).toBe(code);
  });
});

test.each<[ClosingChoice, string]>([
  ['alreadyPublic', '已主动公开，告知获取方式'],
  ['partial', '部分公开'],
  ['thirdPartyRights', '不予公开'],
  ['notExisting', '无法提供'],
  ['petition', '不予处理'],
  ['feeLapsed', '逾期不缴费，视为放弃申请'],
])('%s comes to %s', (choice, outcome) => expect(outcomeOf(choice)).toBe(outcome));
