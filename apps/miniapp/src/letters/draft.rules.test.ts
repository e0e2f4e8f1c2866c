import { describe, expect, test } from '@jest/globals';
import { type Draft, emptyDraft, missing, personalDataIn, proposeTitle, toRequest, withKind, withSubject } from './draft.rules';

const full: Draft = { ...emptyDraft('key', '13800002046', 'resident'), kind: 'help', unit: 'unsure', title: '津贴没到账', body: '十月起没有到账' };

test('a question about a text: its subject stands in an empty letter alone', () => {
  const empty = emptyDraft('k', '', 'a');
  expect(withSubject(empty, '关于《办法》的问题').title).toBe('关于《办法》的问题');
  expect(withSubject({ ...empty, body: '写到一半' }, '关于《办法》的问题').title).toBe('');
});

describe('what a letter still lacks, in the order of the form', () => {
  test.each<[Partial<Draft>, string | null]>([
    [{ kind: null }, 'kind'],
    [{ title: '  ' }, 'title'],
    [{ title: '长'.repeat(51) }, 'title'],
    [{ body: '' }, 'body'],
    [{ body: '长'.repeat(2001) }, 'body'],
    [{ unit: null }, 'unit'],
    [{ unit: null, kind: 'complaint', aboutStaff: true }, null],
    [{ phone: '' }, 'phone'],
    [{ phone: '138000' }, 'phone'],
    [{}, null],
  ])('%j', (change, part) => {
    expect(missing({ ...full, ...change })?.part ?? null).toBe(part);
  });
});

test('another kind drops the choices it does not have', () => {
  const anonymous = { ...full, kind: 'suggestion', anonymous: true } as const;
  expect(withKind(anonymous, 'help')).toMatchObject({ kind: 'help', anonymous: false });
  expect(withKind({ ...full, kind: 'tipoff', aboutStaff: true }, 'complaint').aboutStaff).toBe(true);
  expect(withKind({ ...full, kind: 'tipoff', aboutStaff: true }, 'inquiry').aboutStaff).toBe(false);
});

test('the request carries no unit for “not sure” and trims what was typed', () => {
  expect(toRequest({ ...full, title: ' 津贴 ' })).toEqual({
    kind: 'help',
    unitId: null,
    title: '津贴',
    body: '十月起没有到账',
    contactPhone: '13800002046',
    pictureIds: [],
    allowPublication: false,
    anonymous: false,
    aboutStaff: false,
  });
  expect(toRequest({ ...full, kind: null })).toBeNull();
});

test('personal data is recognised, and a query code is not', () => {
  expect(personalDataIn('身份证号 330100194301010027')).toEqual([{ kind: 'identity', text: '330100194301010027' }]);
  expect(personalDataIn('打我电话138 0000 2046，就是138 0000 2046，或0000-88881234')).toEqual([
    { kind: 'phone', text: '138 0000 2046' },
    { kind: 'phone', text: '0000-88881234' },
  ]);
  expect(personalDataIn('卡号 6217 0000 0000 1236')).toEqual([{ kind: 'bank', text: '6217 0000 0000 1236' }]);
  expect(personalDataIn('编号 2611030058')).toEqual([]);
});

test('a title is made of the first sentence', () => {
  expect(proposeTitle('津贴没到账。请问怎么办？')).toBe('津贴没到账');
  expect([...proposeTitle('长'.repeat(40))]).toHaveLength(30);
  expect(proposeTitle('')).toBe('');
});
