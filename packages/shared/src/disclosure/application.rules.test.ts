import { describe, expect, test } from '@jest/globals';
import {
  applicationFaults,
  caseNumber,
  caseNumbersMeant,
  isMany,
  LIKELY_SAME,
  likeness,
  maskIdentity,
  maskName,
  overlap,
  readCaseNumber,
  sameText,
} from './application.rules.ts';
import type { ApplicationForm } from './applications.types.ts';

const TODAY = '2026-03-02';
const FORM: ApplicationForm = {
  applicant: {
    kind: 'person',
    name: '苏晚晴',
    identityKind: 'passport',
    identityNumber: 'E12345678',
    representative: null,
    phone: '13800000021',
    email: null,
    address: null,
  },
  agent: null,
  information: '2025年度低保资金使用情况',
  documentNumber: null,
  form: 'electronic',
  delivery: 'online',
  needsHelp: false,
  fileIds: [],
};
/** GB 11643: the check character of 17 digits. */
function withCheck(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}
const born = (day: string) => withCheck(`110101${day.replaceAll('-', '')}001`);
const card = (day: string) => ({ identityKind: 'identityCard' as const, identityNumber: born(day) });
const faults = (more: Partial<ApplicationForm>, applicant: Partial<ApplicationForm['applicant']> = {}) =>
  applicationFaults({ ...FORM, ...more, applicant: { ...FORM.applicant, ...applicant } }, TODAY).map(({ code, field }) => `${field} ${code}`);
const ORGANISATION = {
  kind: 'company',
  name: '明川云帆科技有限公司',
  identityKind: 'creditCode',
  identityNumber: '91000000MA0000000N',
  representative: '许知行',
} as const;
const AGENT = { relation: 'entrusted', name: '许知行', identityNumber: born('1980-01-01'), phone: '13800000022' } as const;

describe('Art. 29: what an application cannot do without', () => {
  test.each<[string, string[], Partial<ApplicationForm>, Partial<ApplicationForm['applicant']>?]>([
    ['a person with a passport', [], {}],
    [
      'a number of another checksum',
      ['applicant.identityNumber IDENTITY_CARD_INVALID'],
      {},
      { identityKind: 'identityCard', identityNumber: '110101199003070012' },
    ],
    [
      'an organisation with a passport',
      ['applicant.identityKind IDENTITY_KIND_UNSUITABLE', 'applicant.representative APPLICANT_FIELD_MISSING'],
      {},
      { kind: 'company' },
    ],
    ['by mail without an address', ['applicant.email APPLICANT_FIELD_MISSING'], { delivery: 'email' }],
    ['by post without an address', ['applicant.address APPLICANT_FIELD_MISSING'], { delivery: 'post' }, { address: '  ' }],
    ['through an agent without proof', ['fileIds AGENT_NEEDS_PROOF'], { agent: AGENT }],
    ['through an agent with a wrong number', ['agent.identityNumber IDENTITY_CARD_INVALID'], { agent: { ...AGENT, identityNumber: '1' }, fileIds: ['a'] }],
    ['an organisation through an agent it entrusted', [], { agent: AGENT, fileIds: ['a'] }, ORGANISATION],
    [
      'an organisation through a guardian',
      ['agent.relation AGENT_MUST_BE_ENTRUSTED'],
      { agent: { ...AGENT, relation: 'guardian' }, fileIds: ['a'] },
      ORGANISATION,
    ],
    [
      'an organisation through a relative without proof',
      ['agent.relation AGENT_MUST_BE_ENTRUSTED', 'fileIds AGENT_NEEDS_PROOF'],
      { agent: { ...AGENT, relation: 'relative' } },
      ORGANISATION,
    ],
    ['a person through a relative', [], { agent: { ...AGENT, relation: 'relative' }, fileIds: ['a'] }],
    [
      'everything at once',
      ['applicant.identityNumber PASSPORT_INVALID', 'applicant.address APPLICANT_FIELD_MISSING'],
      { delivery: 'post' },
      { identityNumber: '!' },
    ],
  ])('%s: %j', (_case, expected, more, applicant = {}) => {
    expect(faults(more, applicant)).toEqual(expected);
  });

  test.each<[string, string[], Partial<ApplicationForm>?]>([
    ['2012-03-02', []],
    ['2012-03-03', ['agent APPLICANT_NEEDS_GUARDIAN']],
    ['2012-03-03', ['agent APPLICANT_NEEDS_GUARDIAN'], { agent: AGENT, fileIds: ['a'] }],
    ['2012-03-03', [], { agent: { ...AGENT, relation: 'guardian' }, fileIds: ['a'] }],
  ])('born %s on 2026-03-02: %j (PIPL 31)', (day, expected, more = {}) => {
    expect(faults(more, card(day))).toEqual(expected);
  });
});

describe('the same again', () => {
  test.each([
    ['低保资金（2025年）使用情况', '低保资金2025年使用情况。', 1],
    ['２０２５年低保资金', '2025年低保资金', 1],
    ['低保资金', '婚姻登记', 0],
    ['保', '保', 1],
    ['。', '！', 0],
  ])('%s and %s: %d', (a, b, expected) => {
    expect(likeness(a, b)).toBe(expected);
    expect(likeness(b, a)).toBe(expected);
  });

  test('another year is not quite the same, another subject is something else', () => {
    const asked = '2025年度明川区最低生活保障资金使用情况';
    expect(likeness(asked, '2024年度明川区最低生活保障资金使用情况')).toBeGreaterThan(LIKELY_SAME);
    expect(likeness(asked, '2025年度明川区养老机构消防检查情况')).toBeLessThan(LIKELY_SAME);
    expect(overlap('关于印发最低生活保障资金管理办法的通知', '最低生活保障资金管理办法')).toBe(1);
    expect(overlap('', '最低生活保障')).toBe(0);
  });

  test('text without signs, blanks and width', () => expect(sameText(' 民发〔２０２５〕3号 ')).toBe('民发20253号'));

  test('Art. 35 is shown from ten a month on', () => expect([9, 10].map(isMany)).toEqual([false, true]));
});

test('the number of a case', () => expect(caseNumber('明民', 2026, 12)).toBe('明民依申〔2026〕12号'));

test.each(['明民依申〔2026〕12号', '明民依申[2026]12号', '明民依申（２０２６） 12号', ' 明民依申【2026】12 号 '])('%s is read as that number', (typed) => {
  expect(readCaseNumber(typed)).toBe(caseNumber('明民', 2026, 12));
});

test.each([
  ['明民依申(2026)12号', ['明民依申〔2026〕12号']],
  ['依申〔2026〕12号', ['明民依申〔2026〕12号']],
  ['〔2025〕7', ['明民依申〔2025〕7号']],
  ['2025-7', ['明民依申〔2025〕7号']],
  ['2025年7号', ['明民依申〔2025〕7号']],
  ['12号', ['明民依申〔2026〕12号', '明民依申〔2025〕12号']],
  [' 12 ', ['明民依申〔2026〕12号', '明民依申〔2025〕12号']],
  ['2025年预算', ['2025年预算']],
])('who types %s may mean %j', (typed, numbers) => expect(caseNumbersMeant(typed, '明民', 2026)).toEqual(numbers));

test.each([
  ['苏晚晴', true, '苏**'],
  ['苏', true, '苏*'],
  ['古丽·阿不都热合曼', true, '古***'],
  ['明川区社会工作协会', false, '明川区社会工作协会'],
])('%s in a list: %s', (name, person, expected) => expect(maskName(name, person)).toBe(expected));

test.each([
  ['110101199003070011', '1101**********0011'],
  ['e12345678', 'E******78'],
  ['1234567', '*******'],
])('%s masked: %s', (number, expected) => expect(maskIdentity(number)).toBe(expected));
