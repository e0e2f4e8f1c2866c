import {
  AGENT_RELATION_NAMES,
  AGENT_RELATIONS,
  DELIVERY_WAY_NAMES,
  INFORMATION_FORM_NAMES,
  INFORMATION_FORMS,
  type InformationForm,
} from '@mingchuang/shared/disclosure/applications.types';
import { APPLICANT_KIND_NAMES, APPLICANT_KINDS, type ApplicantKind } from '@mingchuang/shared/disclosure/disclosure.types';
import { IDENTITY_KIND_NAMES, IDENTITY_KINDS } from '@mingchuang/shared/disclosure/identity.rules';
import { type Applicant, DELIVERIES, type OrganisationKind } from '../../../applications/draft.rules';

export const APPLICANT_NAMES: Record<Applicant, string> = { person: '公民', organisation: '法人或其他组织' };
export const APPLICANTS = [
  { value: 'person', name: APPLICANT_NAMES.person },
  { value: 'organisation', name: APPLICANT_NAMES.organisation },
] as const;
export const APPLICANTS_EXPLAINED = [
  { value: 'person', name: APPLICANT_NAMES.person, note: '我自己，或者家里人' },
  { value: 'organisation', name: APPLICANT_NAMES.organisation, note: '公司、学校、社会组织这些单位' },
] as const;

const isOrganisation = (kind: ApplicantKind): kind is OrganisationKind => kind !== 'person';
export const ORGANISATION_KINDS = APPLICANT_KINDS.filter(isOrganisation).map((value) => ({ value, name: APPLICANT_KIND_NAMES[value] }));

/** Of a person; an organisation has one kind of number only. */
export const IDENTITY_OPTIONS = IDENTITY_KINDS.filter((kind) => kind !== 'creditCode').map((value) => ({ value, name: IDENTITY_KIND_NAMES[value] }));

export const RELATIONS = AGENT_RELATIONS.map((value) => ({ value, name: AGENT_RELATION_NAMES[value] }));
/** An organisation has neither guardian nor relatives. */
export const RELATIONS_OF_ORGANISATION = RELATIONS.filter(({ value }) => value === 'entrusted');

const FORM_NOTES: Record<InformationForm, string> = {
  electronic: '在手机上看，或者发到您的邮箱',
  paper: '寄给您，或者您来局里拿',
  inspection: '到局里看，时间和您商量',
};
export const FORMS = INFORMATION_FORMS.map((value) => ({ value, name: INFORMATION_FORM_NAMES[value], note: FORM_NOTES[value] }));
export const waysOf = (form: InformationForm) => DELIVERIES[form].map((value) => ({ value, name: DELIVERY_WAY_NAMES[value] }));

/** What can be found from its words, and what cannot. */
export const EXAMPLES = [
  { clear: true, text: '2025年柳岸社区高龄津贴发了多少人、多少钱' },
  { clear: true, text: '《高龄津贴发放管理办法》的全文' },
  { clear: false, text: '养老方面的所有材料（太多，不知道要哪一份）' },
  { clear: false, text: '为什么不给我发津贴（这是问问题，请到信箱写信）' },
] as const;
