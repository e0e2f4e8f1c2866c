import { describe, expect, test } from '@jest/globals';
import { type CorrectionDraft, emptyCorrection, toCorrection, withoutSource, withSource } from './draft.rules';
import { correctionFaultsOf, correctionField } from './faults.rules';

const FILE = { id: 'f1', url: '/f1', bytes: 3, mime: 'application/pdf', name: '户口簿.pdf' } as const;
const WHOLE: CorrectionDraft = {
  ...emptyCorrection('k', '13800000001', 'r'),
  record: '低保审核记录',
  wrong: '写成两人',
  right: '三人',
  evidence: '户口簿',
  name: '苏晚晴',
  identityKind: 'passport',
  identityNumber: 'E12345678',
};
const fieldsOf = (more: Partial<CorrectionDraft>) => correctionFaultsOf({ ...WHOLE, ...more }, '2026-03-02').map(({ field }) => field);

describe('what keeps a request for correction from going', () => {
  test.each<[string, Partial<CorrectionDraft>, string[]]>([
    ['nothing', {}, []],
    ['an empty form', emptyCorrection('k', '', 'r'), ['record', 'wrong', 'right', 'evidence', 'applicant.name', 'applicant.identityNumber', 'applicant.phone']],
    ['files are evidence', { evidence: '', files: [FILE] }, []],
    ['too long', { record: '长'.repeat(201), wrong: '长'.repeat(1001), evidence: '长'.repeat(1001) }, ['record', 'wrong', 'evidence']],
    ['one character says nothing', { record: '表' }, ['record']],
    ['a number that can be none', { identityNumber: '1' }, ['applicant.identityNumber']],
    ['an organisation has another number', { kind: 'organisation' }, ['applicant.identityNumber']],
    ['a landline', { phone: '010-123' }, ['applicant.phone']],
  ])('%s', (_name, more, fields) => {
    expect(fieldsOf(more)).toEqual(fields);
  });

  test('fields as the server names them', () => {
    expect([correctionField('fileIds.2'), correctionField('applicant.phone'), correctionField('nothing')]).toEqual(['fileIds', 'applicant.phone', null]);
  });

  test('what is sent has no blanks, and no evidence in words where there is none', () => {
    const sent = toCorrection({ ...WHOLE, kind: 'organisation', record: ' 记录 ', evidence: ' ', files: [FILE], identityNumber: ' 91000000ma0000000n ' });
    expect(sent).toMatchObject({ record: '记录', evidence: null, fileIds: ['f1'], applicationId: null });
    expect(sent.applicant).toMatchObject({ identityKind: 'creditCode', identityNumber: '91000000MA0000000N' });
  });
});

describe('started from an answered application', () => {
  const [first, other] = [
    { id: 'a', number: '明民依申〔2026〕1号' },
    { id: 'b', number: '明民依申〔2026〕2号' },
  ];
  test('its record is named, another takes its place, and what somebody wrote stays', () => {
    const from = withSource({ ...WHOLE, record: '' }, first);
    expect([from.source, from.record]).toEqual([first, '明民依申〔2026〕1号答复里的记录']);
    expect(withSource(from, first)).toBe(from);
    expect(withSource(from, other).record).toBe('明民依申〔2026〕2号答复里的记录');
    expect(withSource(WHOLE, first)).toMatchObject({ source: first, record: '低保审核记录' });
    expect(withoutSource(from)).toMatchObject({ source: null, record: '' });
    expect(withoutSource({ ...from, record: '写过的' })).toMatchObject({ source: null, record: '写过的' });
  });
});
