import { charactersIn } from '@mingchuang/shared/characters';
import { applicationFaults } from '@mingchuang/shared/disclosure/application.rules';
import {
  type AgentRelation,
  CONTACT_PHONE_PATTERN,
  type CounterChannel,
  type DeliveryWay,
  type InformationForm,
  type ReceiptBasis,
} from '@mingchuang/shared/disclosure/applications.types';
import type { RegisterApplication } from '@mingchuang/shared/disclosure/console-cases.types';
import type { ApplicantKind } from '@mingchuang/shared/disclosure/disclosure.types';
import type { IdentityKind } from '@mingchuang/shared/disclosure/identity.rules';
import { arrivalFaults, receiptBases, receivedOnOf } from '@mingchuang/shared/disclosure/receipt.rules';
import { ERRORS } from '@mingchuang/shared/errors';
import type { LocalDate } from '@mingchuang/shared/local-date';

export interface EntryFile {
  id: string;
  name: string;
  bytes: number;
}

/** The form while it is filled in. Its fields are called as the server calls them in a refusal. */
export interface Entry {
  channel: CounterChannel;
  basis: ReceiptBasis;
  arrivedOn: string;
  /** '' until both sides have confirmed: nobody can guess it */
  confirmedOn: string;
  backdating: string;
  'applicant.kind': ApplicantKind;
  'applicant.name': string;
  'applicant.identityKind': IdentityKind;
  'applicant.identityNumber': string;
  'applicant.representative': string;
  'applicant.phone': string;
  'applicant.email': string;
  'applicant.address': string;
  agent: boolean;
  'agent.relation': AgentRelation;
  'agent.name': string;
  'agent.identityNumber': string;
  'agent.phone': string;
  information: string;
  documentNumber: string;
  /** '' until one is chosen: what the applicant wants is not to be guessed */
  form: InformationForm | '';
  delivery: DeliveryWay | '';
  needsHelp: boolean;
  fileIds: EntryFile[];
}
export type EntryField = keyof Entry;

export function blankEntry(today: LocalDate): Entry {
  return {
    channel: 'counter',
    basis: 'submitted',
    arrivedOn: today,
    confirmedOn: '',
    backdating: '',
    'applicant.kind': 'person',
    'applicant.name': '',
    'applicant.identityKind': 'identityCard',
    'applicant.identityNumber': '',
    'applicant.representative': '',
    'applicant.phone': '',
    'applicant.email': '',
    'applicant.address': '',
    agent: false,
    'agent.relation': 'entrusted',
    'agent.name': '',
    'agent.identityNumber': '',
    'agent.phone': '',
    information: '',
    documentNumber: '',
    form: '',
    delivery: '',
    needsHelp: false,
    fileIds: [],
  };
}

/** What may lie in the browser until the form is sent: everything but the numbers of identity documents. */
export function withoutIdentity(entry: Entry): Entry {
  return { ...entry, 'applicant.identityNumber': '', 'agent.identityNumber': '' };
}

const orNull = (text: string): string | null => text.trim() || null;

/** 31: the days of the way it came in; what another way asks for stays on the screen and is not sent. */
export function arrivalOf({ channel, basis, arrivedOn, confirmedOn }: Entry): Pick<RegisterApplication, 'channel' | 'basis' | 'arrivedOn' | 'confirmedOn'> {
  return { channel, basis, arrivedOn, confirmedOn: basis === 'confirmed' && confirmedOn !== '' ? confirmedOn : null };
}

/** Day 0 of the clock as the form stands. */
export function receivedOf(entry: Entry): LocalDate | null {
  return receivedOnOf(arrivalOf(entry));
}

/** Another channel is known by another day. */
export function ofChannel(entry: Entry, channel: CounterChannel): Partial<Entry> {
  const bases = receiptBases(channel);
  return { channel, ...(!bases.includes(entry.basis) && bases[0] !== undefined && { basis: bases[0] }) };
}

/** Valid only where `entryFaults` finds nothing. */
export function requestOf(entry: Entry): RegisterApplication {
  const person = entry['applicant.kind'] === 'person';
  return {
    ...arrivalOf(entry),
    backdating: orNull(entry.backdating),
    applicant: {
      kind: entry['applicant.kind'],
      name: entry['applicant.name'].trim(),
      identityKind: entry['applicant.identityKind'],
      identityNumber: entry['applicant.identityNumber'].trim(),
      representative: person ? null : orNull(entry['applicant.representative']),
      phone: orNull(entry['applicant.phone']),
      email: orNull(entry['applicant.email']),
      address: orNull(entry['applicant.address']),
    },
    agent: entry.agent
      ? {
          relation: entry['agent.relation'],
          name: entry['agent.name'].trim(),
          identityNumber: entry['agent.identityNumber'].trim(),
          phone: entry['agent.phone'].trim(),
        }
      : null,
    information: entry.information.trim(),
    documentNumber: orNull(entry.documentNumber),
    form: entry.form || 'paper',
    delivery: entry.delivery || 'pickup',
    needsHelp: entry.needsHelp,
    fileIds: entry.fileIds.map(({ id }) => id),
  };
}

export type EntryFaults = Partial<Record<EntryField, string>>;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Every field that is missing or wrong, each with one sentence. What the shared rules know they say here as well. */
export function entryFaults(entry: Entry, today: LocalDate): EntryFaults {
  const blank = (field: 'applicant.name' | 'applicant.identityNumber' | 'agent.name' | 'agent.identityNumber') => entry[field].trim() === '';
  const person = entry['applicant.kind'] === 'person';
  const phone = (field: 'applicant.phone' | 'agent.phone') =>
    CONTACT_PHONE_PATTERN.test(entry[field].trim()) ? null : '请填写 11 位手机号，或者带区号的座机号';
  const own: [EntryField, string | false | null][] = [
    ['arrivedOn', entry.arrivedOn === '' && '请选择日期'],
    ['applicant.name', blank('applicant.name') && (person ? '请填写姓名' : '请填写名称')],
    ['applicant.identityNumber', blank('applicant.identityNumber') && '请填写证件号码'],
    ['applicant.phone', entry['applicant.phone'].trim() !== '' && phone('applicant.phone')],
    ['applicant.email', entry['applicant.email'].trim() !== '' && !EMAIL.test(entry['applicant.email'].trim()) && '请填写正确的电子邮箱'],
    ['agent.name', entry.agent && blank('agent.name') && '请填写代办人姓名'],
    ['agent.identityNumber', entry.agent && blank('agent.identityNumber') && '请填写代办人身份证号码'],
    ['agent.phone', entry.agent && phone('agent.phone')],
    ['information', charactersIn(entry.information.trim()) < 2 && '请写明所需信息的名称或者特征，至少 2 个字'],
    ['form', entry.form === '' && '请选择信息的形式'],
    ['delivery', entry.delivery === '' && '请选择获取的方式'],
  ];
  const request = requestOf(entry);
  const shared = [...arrivalFaults(request, today), ...applicationFaults(request, today)].map(({ code, field }): [EntryField, string] => [
    field as EntryField,
    MISSING[field] ?? ERRORS[code][1],
  ]);
  // The first sentence of a field stands: that it is empty says more than that it is no number.
  return Object.fromEntries([...own, ...shared].filter(([, sentence]) => sentence).reverse());
}

/** What `APPLICANT_FIELD_MISSING` is about, at its field. */
const MISSING: Record<string, string> = {
  'applicant.representative': '请填写法定代表人或者负责人',
  'applicant.email': '选了电子邮件，请填写邮箱',
  'applicant.address': '选了邮寄，请填写通信地址',
};

/** From top to bottom of the screen: the first of them that is wrong gets the focus. */
export const FIELD_ORDER: readonly EntryField[] = [
  'channel',
  'basis',
  'arrivedOn',
  'confirmedOn',
  'backdating',
  'applicant.kind',
  'applicant.name',
  'applicant.representative',
  'applicant.identityKind',
  'applicant.identityNumber',
  'applicant.phone',
  'applicant.email',
  'applicant.address',
  'agent',
  'agent.relation',
  'agent.name',
  'agent.identityNumber',
  'agent.phone',
  'information',
  'documentNumber',
  'form',
  'delivery',
  'needsHelp',
  'fileIds',
];

/** A refusal's field as this form knows it: `fileIds.0` belongs to `fileIds`. Null: the form has no such field. */
export function fieldOf(path: string): EntryField | null {
  return FIELD_ORDER.find((field) => field === path) ?? FIELD_ORDER.find((field) => path.startsWith(`${field}.`)) ?? null;
}

/** An organisation shows its 统一社会信用代码, a person one of the other documents; an organisation's agent is entrusted (民法典 27, 1045). */
export function ofKind(entry: Entry, kind: ApplicantKind): Partial<Entry> {
  const organisation = kind !== 'person';
  const relation = organisation && entry['agent.relation'] !== 'entrusted' ? { 'agent.relation': 'entrusted' as const } : {};
  if (organisation === (entry['applicant.identityKind'] === 'creditCode')) return { 'applicant.kind': kind, ...relation };
  return { ...relation, 'applicant.kind': kind, 'applicant.identityKind': organisation ? 'creditCode' : 'identityCard', 'applicant.identityNumber': '' };
}
