import { describe, expect, test } from '@jest/globals';
import { type ApplicationDraft, emptyDraft } from './draft.rules';
import { CONTENTS, FIELDS, type Field, faultsOf, fieldOf } from './faults.rules';

const TODAY = '2026-11-12';
const CHILD = '110101201503070018';
const full: ApplicationDraft = {
  ...emptyDraft('key', '13800000021', 'resident'),
  name: '苏晚晴',
  identityNumber: '110101199003070011',
  information: '2025年柳岸社区高龄津贴发放人数',
  form: 'electronic',
  delivery: 'online',
};
const organisation: Partial<ApplicationDraft> = {
  applicant: 'organisation',
  organisationKind: 'welfare',
  name: '柳岸社区助老服务社',
  identityNumber: '91350100M000100Y43',
  representative: '江予安',
};
const agent = { relation: 'entrusted', name: '苏明', identityNumber: '11010119900307002X', phone: '13800000022' } as const;
const file = { id: 'f', url: '/', bytes: 1, mime: 'application/pdf', name: '委托书.pdf' } as const;

const wrong = (change: Partial<ApplicationDraft>) => faultsOf({ ...full, ...change }, TODAY).map(({ field, words }) => [field, words]);

test('a whole form has no faults', () => {
  expect(wrong({})).toEqual([]);
  expect(wrong(organisation)).toEqual([]);
});

test('an empty form names everything in its order', () => {
  const faults = faultsOf(emptyDraft('key', '', 'resident'), TODAY);
  expect(faults.map(({ field }) => field)).toEqual(['applicant.name', 'applicant.identityNumber', 'applicant.phone', 'information', 'form']);
  expect(faults[1]?.words).toBe('请填写居民身份证号码');
});

describe('each fault has a clear sentence at its field', () => {
  test.each<[Partial<ApplicationDraft>, Field, string]>([
    [{ identityNumber: '11010119900307001' }, 'applicant.identityNumber', '居民身份证号码是 18 位，现在是 17 位'],
    [{ identityNumber: '110101199003070012' }, 'applicant.identityNumber', '身份证号码不对，请核对 18 位号码'],
    [{ identityKind: 'passport', identityNumber: 'ABC' }, 'applicant.identityNumber', '护照号码不对，请核对字母和数字'],
    [{ ...organisation, identityNumber: '' }, 'applicant.identityNumber', '请填写统一社会信用代码'],
    [{ ...organisation, identityNumber: '91350100' }, 'applicant.identityNumber', '统一社会信用代码是 18 位，现在是 8 位'],
    [{ ...organisation, representative: ' ' }, 'applicant.representative', '请填写法定代表人或者负责人'],
    [{ ...organisation, organisationKind: null }, 'applicant.kind', '请选单位的类型'],
    [{ phone: '1380000' }, 'applicant.phone', '手机号要 11 位数字，请核对'],
    [{ identityNumber: CHILD }, 'agent', '未满 14 周岁的申请人，请由监护人代为申请'],
    [{ information: '钱' }, 'information', '请多写几个字，让人看得出要哪些信息'],
    [{ information: '长'.repeat(1001) }, 'information', '多了 1 个字，请删短'],
    [{ documentNumber: '号'.repeat(61) }, 'documentNumber', '文号最多 60 个字'],
    [{ form: 'paper', delivery: null }, 'delivery', '请选怎么拿到'],
    [{ delivery: 'email', email: 'su@example' }, 'applicant.email', '电子邮箱不对，请核对，样子是 name@example.com'],
    [{ form: 'paper', delivery: 'post' }, 'applicant.address', '请填写收信地址'],
    [{ byAgent: true, agent }, 'fileIds', '替别人申请，请上传委托书或者关系证明'],
    [{ byAgent: true, agent: { ...agent, relation: null }, files: [file] }, 'agent.relation', '请选您和申请人的关系'],
    [{ byAgent: true, agent: { ...agent, identityNumber: '1' }, files: [file] }, 'agent.identityNumber', '代办人的居民身份证号码是 18 位，现在是 1 位'],
    [{ byAgent: true, agent: { ...agent, phone: '' }, files: [file] }, 'agent.phone', '请填写代办人的手机号'],
  ])('%j', (change, field, words) => {
    expect(wrong(change)).toEqual([[field, words]]);
  });
});

test('a guardian may apply for a child, with a proof', () => {
  expect(wrong({ identityNumber: CHILD, byAgent: true, agent: { ...agent, relation: 'guardian' }, files: [file] })).toEqual([]);
});

test('what the server names stands at a field of the form', () => {
  expect(fieldOf('fileIds.2')).toBe('fileIds');
  expect(fieldOf('agent.identityNumber')).toBe('agent.identityNumber');
  expect(fieldOf('agent')).toBe('agent');
  expect(fieldOf('applicant.email')).toBe('applicant.email');
  expect(fieldOf('somethingElse')).toBeNull();
});

test('every field has a content that changes with it', () => {
  expect(Object.keys(CONTENTS).sort()).toEqual([...FIELDS].sort());
});
