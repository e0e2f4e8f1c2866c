import { describe, expect, test } from '@jest/globals';
import { blankEntry, type Entry, entryFaults, FIELD_ORDER, fieldOf, ofKind, requestOf, withoutIdentity } from './register-entry.ts';

const TODAY = '2026-11-12';
const entry = (more: Partial<Entry> = {}): Entry => ({
  ...blankEntry(TODAY),
  'applicant.name': '苏晚晴',
  'applicant.identityNumber': '110101199003070011',
  'applicant.phone': '13800000021',
  information: '2025年度临时救助资金发放情况',
  form: 'paper',
  delivery: 'pickup',
  ...more,
});
const company: Partial<Entry> = { 'applicant.kind': 'company', 'applicant.identityKind': 'creditCode', 'applicant.identityNumber': '91110000MA0000000H' };

describe('what is wrong with an entry', () => {
  test.each<[string, Partial<Entry>, Record<string, string>]>([
    ['nothing', {}, {}],
    ['no day', { arrivedOn: '' }, { arrivedOn: '请选择日期' }],
    ['tomorrow', { arrivedOn: '2026-11-13' }, { arrivedOn: '收到的日期不能晚于今天' }],
    ['ordinary mail that nobody confirmed', { channel: 'mail', basis: 'confirmed' }, { confirmedOn: '请填写和申请人确认的日期，确认之日才是收到之日' }],
    ['handed over yesterday', { arrivedOn: '2026-11-11' }, { backdating: '收到之日早于今天，请写明为什么今天才登记' }],
    ['no way to reach them', { 'applicant.phone': '' }, { 'applicant.phone': '请至少填写一种联系方式：电话、通信地址或者电子邮箱' }],
    ['an address alone', { 'applicant.phone': '', 'applicant.address': '东岭街道1号' }, {}],
    ['a landline', { 'applicant.phone': '010-12345678' }, {}],
    ['no number', { 'applicant.identityNumber': ' ' }, { 'applicant.identityNumber': '请填写证件号码' }],
    ['a wrong check character', { 'applicant.identityNumber': '110101199003070012' }, { 'applicant.identityNumber': '身份证号码不对，请核对 18 位号码' }],
    ['a short telephone', { 'applicant.phone': '1380000' }, { 'applicant.phone': '请填写 11 位手机号，或者带区号的座机号' }],
    ['by mail without an address', { delivery: 'post' }, { 'applicant.address': '选了邮寄，请填写通信地址' }],
    ['by e-mail without one', { delivery: 'email' }, { 'applicant.email': '选了电子邮件，请填写邮箱' }],
    ['an e-mail that is none', { 'applicant.email': 'su.example' }, { 'applicant.email': '请填写正确的电子邮箱' }],
    ['no wish', { form: '', delivery: '' }, { form: '请选择信息的形式', delivery: '请选择获取的方式' }],
    ['a child', { 'applicant.identityNumber': '110101201903070017' }, { agent: '未满 14 周岁的申请人，请由监护人代为申请' }],
    [
      'an agent without anything',
      { agent: true },
      {
        'agent.name': '请填写代办人姓名',
        'agent.identityNumber': '请填写代办人身份证号码',
        'agent.phone': '请填写 11 位手机号，或者带区号的座机号',
        fileIds: '替别人申请，请上传委托书或者关系证明',
      },
    ],
    ['an organisation without who leads it', { ...company, 'applicant.representative': '' }, { 'applicant.representative': '请填写法定代表人或者负责人' }],
  ])('%s', (_, more, faults) => {
    expect(entryFaults(entry(more), TODAY)).toEqual(faults);
  });
});

describe('an entry', () => {
  test('is kept without the numbers of identity documents', () => {
    const kept = withoutIdentity(entry({ agent: true, 'agent.identityNumber': '110101199003070011' }));
    expect(JSON.stringify(kept)).not.toContain('11010119900307');
    expect(kept['applicant.name']).toBe('苏晚晴');
  });

  test('is sent with nulls for what was left empty, and no agent who was taken back', () => {
    const sent = requestOf(entry({ 'agent.name': '钟其言', documentNumber: ' ', fileIds: [{ id: 'f1', name: '委托书.pdf', bytes: 3 }] }));
    expect(sent).toMatchObject({ agent: null, documentNumber: null, fileIds: ['f1'], applicant: { representative: null, email: null, address: null } });
  });

  test('of another kind of applicant asks for another document', () => {
    expect(ofKind(entry(), 'company')).toEqual({ 'applicant.kind': 'company', 'applicant.identityKind': 'creditCode', 'applicant.identityNumber': '' });
    expect(ofKind(entry(company), 'welfare')).toEqual({ 'applicant.kind': 'welfare' });
    expect(ofKind(entry({ 'agent.relation': 'guardian' }), 'company')).toMatchObject({ 'agent.relation': 'entrusted' });
    expect(ofKind(entry(company), 'person')).toMatchObject({ 'applicant.identityKind': 'identityCard' });
  });

  test('has a place for every field, also of a refusal', () => {
    expect([...FIELD_ORDER].sort()).toEqual(Object.keys(blankEntry(TODAY)).sort());
    expect([fieldOf('applicant.phone'), fieldOf('fileIds.0'), fieldOf('agent'), fieldOf('nothing')]).toEqual(['applicant.phone', 'fileIds', 'agent', null]);
  });
});
