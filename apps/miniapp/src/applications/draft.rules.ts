import type { AgentRelation, DeliveryWay, InformationForm, SubmitApplication } from '@mingchuang/shared/disclosure/applications.types';
import type { ApplicantKind } from '@mingchuang/shared/disclosure/disclosure.types';
import { type IdentityKind, normalIdentity } from '@mingchuang/shared/disclosure/identity.rules';
import type { DocumentView } from '@mingchuang/shared/files/files.types';
import type { ApplicationOffer } from '@mingchuang/shared/messages/offers.types';

/** Art. 27: 公民, or 法人 and 其他组织. */
export type Applicant = 'person' | 'organisation';
export type OrganisationKind = Exclude<ApplicantKind, 'person'>;

/** What an applicant has filled in: in memory as it is, on the device without the numbers of identity documents. */
export interface ApplicationDraft {
  /** Idempotency-Key: born with the draft, kept until its application is acknowledged */
  key: string;
  /** the resident who fills it in */
  owner: string;
  /** the letter in answer to which it was offered; absent in a draft from before there were such */
  messageId?: string | null;
  applicant: Applicant;
  organisationKind: OrganisationKind | null;
  name: string;
  /** of a person; an organisation has its 统一社会信用代码 */
  identityKind: IdentityKind;
  identityNumber: string;
  representative: string;
  phone: string;
  email: string;
  address: string;
  byAgent: boolean;
  agent: { relation: AgentRelation | null; name: string; identityNumber: string; phone: string };
  information: string;
  documentNumber: string;
  form: InformationForm | null;
  delivery: DeliveryWay | null;
  needsHelp: boolean;
  files: DocumentView[];
  savedAt: number | null;
}

export function emptyDraft(key: string, phone: string, owner: string): ApplicationDraft {
  return {
    key,
    owner,
    messageId: null,
    applicant: 'person',
    organisationKind: null,
    name: '',
    identityKind: 'identityCard',
    identityNumber: '',
    representative: '',
    phone,
    email: '',
    address: '',
    byAgent: false,
    agent: { relation: null, name: '', identityNumber: '', phone: '' },
    information: '',
    documentNumber: '',
    form: null,
    delivery: null,
    needsHelp: false,
    files: [],
    savedAt: null,
  };
}

/** A draft that begins with a letter: its words and its telephone, for the writer to put right (29). */
export function draftFrom(letter: Pick<ApplicationOffer, 'messageId' | 'information' | 'phone'>, empty: ApplicationDraft): ApplicationDraft {
  const { messageId, information, phone } = letter;
  return { ...empty, messageId, information, phone: phone === '' ? empty.phone : phone };
}

/** As it may lie on the device: numbers of identity documents are typed again after the page was closed. */
export function withoutNumbers(draft: ApplicationDraft): ApplicationDraft {
  return { ...draft, identityNumber: '', agent: { ...draft.agent, identityNumber: '' } };
}

/** A number of one kind is none of another, and an organisation has neither guardian nor relatives. */
export function withApplicant(draft: ApplicationDraft, applicant: Applicant): ApplicationDraft {
  if (draft.applicant === applicant) return draft;
  const relation = applicant === 'person' || draft.agent.relation === 'entrusted' ? draft.agent.relation : null;
  return { ...draft, applicant, name: '', identityNumber: '', agent: { ...draft.agent, relation } };
}

/** [D] How each form can be obtained: what is looked at on the spot is not sent. */
export const DELIVERIES: Record<InformationForm, readonly DeliveryWay[]> = {
  electronic: ['online', 'email'],
  paper: ['post', 'pickup'],
  inspection: ['pickup'],
};

/** Another form keeps the way only where it has it; the only way there is needs no choosing. */
export function withForm(draft: ApplicationDraft, form: InformationForm): ApplicationDraft {
  const ways = DELIVERIES[form];
  const kept = draft.delivery !== null && ways.includes(draft.delivery) ? draft.delivery : null;
  return { ...draft, form, delivery: kept ?? (ways.length === 1 ? (ways[0] ?? null) : null) };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The request; null while something has not been chosen. What is hidden on the form is not sent. */
export function toRequest(draft: ApplicationDraft): SubmitApplication | null {
  const { form, delivery, agent } = draft;
  const person = draft.applicant === 'person';
  const kind = person ? 'person' : draft.organisationKind;
  if (kind === null || form === null || delivery === null) return null;
  if (draft.byAgent && agent.relation === null) return null;
  return {
    applicant: {
      kind,
      name: draft.name.trim(),
      identityKind: person ? draft.identityKind : 'creditCode',
      identityNumber: normalIdentity(draft.identityNumber),
      representative: person ? null : orNull(draft.representative),
      phone: draft.phone.trim(),
      email: delivery === 'email' ? orNull(draft.email) : null,
      address: delivery === 'post' ? orNull(draft.address) : null,
    },
    agent:
      draft.byAgent && agent.relation !== null
        ? { relation: agent.relation, name: agent.name.trim(), identityNumber: normalIdentity(agent.identityNumber), phone: agent.phone.trim() }
        : null,
    information: draft.information.trim(),
    documentNumber: orNull(draft.documentNumber),
    form,
    delivery,
    needsHelp: draft.needsHelp,
    fileIds: draft.files.map((file) => file.id),
    ...(draft.messageId && { messageId: draft.messageId }),
  };
}
