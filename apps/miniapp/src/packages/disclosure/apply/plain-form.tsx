import { Landmark, PageLink, Words } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { routes } from '../../../platform/navigation';
import { AgentFields } from './agent-fields';
import { ApplicantChoice, ApplicantPhone, HelpToggle, IdentityFields } from './applicant-fields';
import { DeliveryFields } from './delivery-fields';
import { ErrorSummary } from './error-summary';
import { FilesField } from './files-field';
import type { FormProps, Summary } from './form.types';
import { InformationFields } from './information-fields';

/** The three blocks of Art. 29 on one page. */
export function PlainForm({ form, summary }: { form: FormProps; summary: Summary }) {
  return (
    <Landmark as="form" label="申请公开">
      <ErrorSummary {...summary} />
      <GuideLink />
      <Card title="谁来申请">
        <ApplicantChoice {...form} />
        <IdentityFields {...form} />
        <ApplicantPhone {...form} />
        <AgentFields {...form} />
      </Card>
      <Card title="想要什么信息">
        <InformationFields {...form} />
      </Card>
      <Card title="怎么给您">
        <DeliveryFields {...form} />
        <HelpToggle {...form} />
      </Card>
      <Card title="附件">
        <FilesField {...form} />
      </Card>
    </Landmark>
  );
}

export function GuideLink() {
  return (
    <PageLink to={routes.guide()} className="apply-guide">
      <Icon name="open" tone="deep" size={20} />
      <Words className="row-words">公开指南：怎么申请、多久答复</Words>
      <Icon name="right" tone="deep" size={18} />
    </PageLink>
  );
}
