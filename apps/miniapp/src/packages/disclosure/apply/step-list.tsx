import type { ReactNode } from 'react';
import type { ApplicationDraft } from '../../../applications/draft.rules';
import type { Field } from '../../../applications/faults.rules';
import { AgentFields } from './agent-fields';
import { ApplicantChoice, ApplicantPhone, HelpToggle, IdentityFields } from './applicant-fields';
import { DeliveryFields } from './delivery-fields';
import { FilesField } from './files-field';
import type { FormProps } from './form.types';
import { InformationFields } from './information-fields';
import { GuideLink } from './plain-form';

export interface Step {
  question: (draft: ApplicationDraft) => string;
  /** what must be right before the next one */
  fields: readonly Field[];
  /** the one with the files: whoever goes on would not see what became of them */
  files?: boolean;
  view: (form: FormProps) => ReactNode;
}

/** One question a screen; the last screen, after these, is for checking. */
export const STEPS: readonly Step[] = [
  { question: () => '谁来申请？', fields: ['applicant.kind'], view: WhoStep },
  {
    question: ({ applicant }) => (applicant === 'person' ? '申请人是谁？' : '是哪家单位？'),
    fields: ['applicant.name', 'applicant.identityKind', 'applicant.identityNumber', 'applicant.representative'],
    view: (form) => <IdentityFields {...form} />,
  },
  { question: () => '怎么联系申请人？', fields: ['applicant.phone'], view: PhoneStep },
  {
    question: () => '是替别人申请吗？',
    fields: ['agent', 'agent.relation', 'agent.name', 'agent.identityNumber', 'agent.phone'],
    view: (form) => <AgentFields {...form} />,
  },
  { question: () => '想要什么信息？', fields: ['information', 'documentNumber'], view: (form) => <InformationFields {...form} boxed /> },
  { question: () => '怎么给您？', fields: ['form', 'delivery', 'applicant.email', 'applicant.address'], view: (form) => <DeliveryFields {...form} /> },
  { question: () => '要附上材料吗？', fields: ['fileIds'], files: true, view: (form) => <FilesField {...form} /> },
];

function WhoStep(form: FormProps) {
  return (
    <>
      <ApplicantChoice {...form} explained />
      <GuideLink />
    </>
  );
}

function PhoneStep(form: FormProps) {
  return (
    <>
      <ApplicantPhone {...form} />
      <HelpToggle {...form} />
    </>
  );
}

export const stepOf = (field: Field): number => STEPS.findIndex((step) => step.fields.includes(field));
