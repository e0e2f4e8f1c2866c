import { PHONE_PATTERN } from '@mingchuang/shared/auth/auth.types';
import { charactersIn } from '@mingchuang/shared/characters';
import { applicationFaults } from '@mingchuang/shared/disclosure/application.rules';
import { ADDRESS_MAX, DOCUMENT_NUMBER_MAX, EMAIL_MAX, INFORMATION_MAX, NAME_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { IDENTITY_KIND_NAMES, type IdentityKind, normalIdentity } from '@mingchuang/shared/disclosure/identity.rules';
import { ERRORS } from '@mingchuang/shared/errors';
import type { LocalDate } from '@mingchuang/shared/local-date';
import { tooLong } from '../platform/length.rules';
import { type ApplicationDraft, toRequest } from './draft.rules';

/** The fields of the form in its order, named as the server names them. */
export const FIELDS = [
  'applicant.kind',
  'applicant.name',
  'applicant.identityKind',
  'applicant.identityNumber',
  'applicant.representative',
  'applicant.phone',
  'agent',
  'agent.relation',
  'agent.name',
  'agent.identityNumber',
  'agent.phone',
  'information',
  'documentNumber',
  'form',
  'delivery',
  'applicant.email',
  'applicant.address',
  'fileIds',
] as const;
export type Field = (typeof FIELDS)[number];

export interface Fault {
  field: Field;
  words: string;
}

/** `fileIds.2` stands at `fileIds`; what is not on the form stands nowhere. */
export function fieldOf(path: string): Field | null {
  const found = FIELDS.filter((field) => path === field || path.startsWith(`${field}.`));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** What is wrong with what the server said, in the order of the form. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field));
}

const LENGTHS: Partial<Record<IdentityKind, number>> = { identityCard: 18, residencePermit: 18, creditCode: 18 };

/** A clear sentence for a number that cannot be one: a digit too few is the commonest slip. */
function numberWords(kind: IdentityKind, number: string, otherwise: string, whose = ''): string {
  const name = `${whose}${IDENTITY_KIND_NAMES[kind]}`;
  const typed = normalIdentity(number).length;
  if (typed === 0) return `请填写${name}号码`.replace('代码号码', '代码');
  const length = LENGTHS[kind];
  return length !== undefined && typed !== length ? `${name}${kind === 'creditCode' ? '' : '号码'}是 ${length} 位，现在是 ${typed} 位` : `${whose}${otherwise}`;
}

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

function text(typed: string, ask: string, name: string, max: number): string | null {
  const length = charactersIn(typed.trim());
  return length === 0 ? ask : length > max ? `${name}最多 ${max} 个字` : null;
}

function phone(typed: string, whose = ''): string | null {
  if (PHONE_PATTERN.test(typed.trim())) return null;
  return typed.trim() === '' ? `请填写${whose}手机号` : `${whose}手机号要 11 位数字，请核对`;
}

function informationFault(typed: string): string | null {
  if (charactersIn(typed.trim()) === 1) return '请多写几个字，让人看得出要哪些信息';
  return typed.trim() === '' ? '请写下您想要的信息' : tooLong(typed, INFORMATION_MAX);
}

/** What the law's own rules find, where enough is filled in to ask them; the missing choices get stand-ins. */
function ruled(draft: ApplicationDraft, today: LocalDate): ReadonlyMap<string, string> {
  const request = toRequest({
    ...draft,
    organisationKind: draft.organisationKind ?? 'otherOrganisation',
    form: draft.form ?? 'electronic',
    delivery: draft.delivery ?? 'online',
    agent: { ...draft.agent, relation: draft.agent.relation ?? 'entrusted' },
  });
  if (request === null) return new Map();
  return new Map(applicationFaults(request, today).map(({ code, field }) => [field, ERRORS[code][1]]));
}

/** Everything that keeps the application from going, in the order of the form. */
export function faultsOf(draft: ApplicationDraft, today: LocalDate): Fault[] {
  const found = new Map<Field, string>();
  const note = (field: Field, words: string | null | undefined): void => {
    if (words !== null && words !== undefined && !found.has(field)) found.set(field, words);
  };
  const rules = ruled(draft, today);
  const person = draft.applicant === 'person';
  const kind = person ? draft.identityKind : 'creditCode';

  if (!person && draft.organisationKind === null) note('applicant.kind', '请选单位的类型');
  note('applicant.name', text(draft.name, person ? '请填写姓名' : '请填写单位名称', person ? '姓名' : '单位名称', NAME_MAX));
  note('applicant.identityKind', rules.get('applicant.identityKind'));
  const identity = rules.get('applicant.identityNumber');
  note('applicant.identityNumber', identity === undefined ? null : numberWords(kind, draft.identityNumber, identity));
  if (!person) note('applicant.representative', text(draft.representative, '请填写法定代表人或者负责人', '姓名', NAME_MAX));
  note('applicant.phone', phone(draft.phone));
  note('agent', rules.get('agent'));
  if (draft.byAgent) {
    note('agent.relation', draft.agent.relation === null ? '请选您和申请人的关系' : rules.get('agent.relation'));
    note('agent.name', text(draft.agent.name, '请填写代办人的姓名', '姓名', NAME_MAX));
    const agentIdentity = rules.get('agent.identityNumber');
    note('agent.identityNumber', agentIdentity === undefined ? null : numberWords('identityCard', draft.agent.identityNumber, agentIdentity, '代办人的'));
    note('agent.phone', phone(draft.agent.phone, '代办人的'));
  }
  note('information', informationFault(draft.information));
  if (charactersIn(draft.documentNumber.trim()) > DOCUMENT_NUMBER_MAX) note('documentNumber', `文号最多 ${DOCUMENT_NUMBER_MAX} 个字`);
  note('form', draft.form === null ? '请选要什么样的' : null);
  note('delivery', draft.form !== null && draft.delivery === null ? '请选怎么拿到' : null);
  if (draft.delivery === 'email') {
    note(
      'applicant.email',
      text(draft.email, '请填写电子邮箱', '电子邮箱', EMAIL_MAX) ?? (EMAIL.test(draft.email.trim()) ? null : '电子邮箱不对，请核对，样子是 name@example.com'),
    );
  }
  if (draft.delivery === 'post') note('applicant.address', text(draft.address, '请填写收信地址', '收信地址', ADDRESS_MAX));
  note('fileIds', rules.get('fileIds'));
  return inOrder([...found].map(([field, words]) => ({ field, words })));
}

/** What stands in a field, so that a refusal leaves when it is changed. */
export const CONTENTS: Record<Field, (draft: ApplicationDraft) => unknown> = {
  'applicant.kind': ({ applicant, organisationKind }) => organisationKind ?? applicant,
  'applicant.name': ({ name }) => name,
  'applicant.identityKind': ({ identityKind }) => identityKind,
  'applicant.identityNumber': ({ identityNumber }) => identityNumber,
  'applicant.representative': ({ representative }) => representative,
  'applicant.phone': (draft) => draft.phone,
  agent: ({ byAgent }) => byAgent,
  'agent.relation': ({ agent }) => agent.relation,
  'agent.name': ({ agent }) => agent.name,
  'agent.identityNumber': ({ agent }) => agent.identityNumber,
  'agent.phone': ({ agent }) => agent.phone,
  information: ({ information }) => information,
  documentNumber: ({ documentNumber }) => documentNumber,
  form: ({ form }) => form,
  delivery: ({ delivery }) => delivery,
  'applicant.email': ({ email }) => email,
  'applicant.address': ({ address }) => address,
  fileIds: ({ files }) => files,
};
