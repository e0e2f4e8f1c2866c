import { maskIdentity } from '@mingchuang/shared/disclosure/application.rules';
import { AGENT_RELATION_NAMES, DELIVERY_WAY_NAMES, INFORMATION_FORM_NAMES } from '@mingchuang/shared/disclosure/applications.types';
import { APPLICANT_KIND_NAMES } from '@mingchuang/shared/disclosure/disclosure.types';
import { IDENTITY_KIND_NAMES } from '@mingchuang/shared/disclosure/identity.rules';
import { maskPhone } from '@mingchuang/shared/masking';
import type { ApplicationDraft } from '../../../applications/draft.rules';
import type { Field } from '../../../applications/faults.rules';
import { Box, Press, Words } from '../../../components/base/base';
import { Card } from '../../../components/card';
import type { Offered } from '../../../hooks/use-offered';
import { APPLICANT_NAMES } from './apply.words';
import { type Match, MatchesCard } from './matches-card';

interface CheckViewProps {
  draft: ApplicationDraft;
  matches: Offered<Match>;
  /** back to the block this field belongs to */
  onChange: (field: Field) => void;
  /** sent off without an answer */
  waiting: boolean;
}

type Line = readonly [name: string, value: string];

/** Everything once more before it goes. Numbers are masked: others may look over a shoulder. */
export function CheckView({ draft, matches, onChange, waiting }: CheckViewProps) {
  return (
    <>
      {waiting ? (
        <Box role="alert" className="apply-waiting">
          还没有送到局里。不用重写，连上网后会自动再送一次，也可以现在再点“提交申请”，不会重复。
        </Box>
      ) : null}
      <MatchesCard matches={matches} />
      <Block title="谁来申请" lines={applicantLines(draft)} onChange={() => onChange('applicant.kind')} />
      {draft.byAgent ? <Block title="代办人" lines={agentLines(draft)} onChange={() => onChange('agent')} /> : null}
      <Block title="想要的信息" lines={informationLines(draft)} onChange={() => onChange('information')} />
      <Block title="怎么给您" lines={deliveryLines(draft)} onChange={() => onChange('form')} />
      <Block
        title="附件"
        lines={[['已附上', draft.files.length === 0 ? '没有' : draft.files.map((file) => file.name).join('\n')]]}
        onChange={() => onChange('fileIds')}
      />
    </>
  );
}

function Block({ title, lines, onChange }: { title: string; lines: readonly Line[]; onChange: () => void }) {
  return (
    <Card
      title={title}
      aside={
        <Press className="card-all check-change" label={`修改${title}`} onPress={onChange}>
          修改
        </Press>
      }
    >
      {lines.map(([name, value]) => (
        <Box className="check-line" key={name}>
          <Words className="check-name">{name}</Words>
          <Words className="check-value">{value}</Words>
        </Box>
      ))}
    </Card>
  );
}

function applicantLines(draft: ApplicationDraft): Line[] {
  const { name, identityNumber, phone, needsHelp } = draft;
  const who: Line[] =
    draft.applicant === 'person'
      ? [
          ['申请人', APPLICANT_NAMES.person],
          ['姓名', name],
          [IDENTITY_KIND_NAMES[draft.identityKind], maskIdentity(identityNumber)],
        ]
      : [
          ['申请人', APPLICANT_NAMES.organisation],
          ['类型', draft.organisationKind === null ? '' : APPLICANT_KIND_NAMES[draft.organisationKind]],
          ['单位名称', name],
          ['信用代码', maskIdentity(identityNumber)],
          ['负责人', draft.representative],
        ];
  return [...who, ['手机号', maskPhone(phone)], ...(needsHelp ? [['需要帮助', '是，请打电话联系'] as const] : [])];
}

function agentLines({ agent }: ApplicationDraft): Line[] {
  return [
    ['关系', agent.relation === null ? '' : AGENT_RELATION_NAMES[agent.relation]],
    ['姓名', agent.name],
    ['身份证', maskIdentity(agent.identityNumber)],
    ['手机号', maskPhone(agent.phone)],
  ];
}

function informationLines({ information, documentNumber }: ApplicationDraft): Line[] {
  return [['内容', information.trim()], ...(documentNumber.trim() === '' ? [] : [['文号', documentNumber.trim()] as const])];
}

function deliveryLines({ form, delivery, email, address }: ApplicationDraft): Line[] {
  const lines: Line[] = [
    ['形式', form === null ? '' : INFORMATION_FORM_NAMES[form]],
    ['怎么拿到', delivery === null ? '' : form === 'inspection' ? '到局里看' : DELIVERY_WAY_NAMES[delivery]],
  ];
  if (delivery === 'email') lines.push(['邮箱', email.trim()]);
  if (delivery === 'post') lines.push(['地址', address.trim()]);
  return lines;
}
