import { ADDRESS_MAX, AGENT_RELATION_NAMES, AGENT_RELATIONS, CONTACT_PHONE_MAX, EMAIL_MAX, NAME_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { APPLICANT_KIND_NAMES, APPLICANT_KINDS, type ApplicantKind } from '@mingchuang/shared/disclosure/disclosure.types';
import { IDENTITY_KIND_NAMES, IDENTITY_KINDS } from '@mingchuang/shared/disclosure/identity.rules';
import { ofKind } from './register-entry.ts';
import { Below, EntryPick, EntryText } from './register-field.tsx';
import { entryId, type RegisterEntry } from './use-register-entry.ts';

const IDENTITY_MAX = 30;
/** 监护人 and 近亲属 are relations between people. */
const OF_AN_ORGANISATION = AGENT_RELATIONS.filter((relation) => relation === 'entrusted');
const OF_PERSONS = IDENTITY_KINDS.filter((kind) => kind !== 'creditCode');
const OF_ORGANISATIONS = IDENTITY_KINDS.filter((kind) => kind === 'creditCode');
/** 其他 alone says nothing outside its column of the annual report. */
const KIND_NAMES: Record<ApplicantKind, string> = { ...APPLICANT_KIND_NAMES, otherOrganisation: '其他法人或者组织' };

/** Art. 29(1): who applies, how that is proved, and how to reach them. */
export function RegisterApplicant({ of }: { of: RegisterEntry }) {
  const person = of.entry['applicant.kind'] === 'person';
  return (
    <section className="card entry-card" aria-labelledby="entry-applicant">
      <h2 id="entry-applicant">一、申请人</h2>
      <div className="entry-grid">
        <EntryPick
          of={of}
          field="applicant.kind"
          label="申请人类别"
          options={APPLICANT_KINDS}
          names={KIND_NAMES}
          onChoose={(kind) => of.change(ofKind(of.entry, kind))}
        />
        <EntryText of={of} field="applicant.name" label={person ? '姓名' : '名称'} max={NAME_MAX} />
        {!person && <EntryText of={of} field="applicant.representative" label="法定代表人或者负责人" max={NAME_MAX} />}
        <EntryPick of={of} field="applicant.identityKind" label="证件" options={person ? OF_PERSONS : OF_ORGANISATIONS} names={IDENTITY_KIND_NAMES} />
        <EntryText of={of} field="applicant.identityNumber" label={person ? '证件号码' : '统一社会信用代码'} max={IDENTITY_MAX} />
        <EntryText
          of={of}
          field="applicant.phone"
          label="电话"
          type="tel"
          max={CONTACT_PHONE_MAX}
          optional
          hint="电话、电子邮箱、通信地址，至少要有一样（《条例》第二十九条）。"
        />
        <EntryText of={of} field="applicant.email" label="电子邮箱" type="email" max={EMAIL_MAX} optional={of.entry.delivery !== 'email'} />
        <EntryText of={of} field="applicant.address" label="通信地址" max={ADDRESS_MAX} optional={of.entry.delivery !== 'post'} wide />
      </div>
      <RegisterAgent of={of} />
    </section>
  );
}

/** 代办: who files for somebody else, with a document that says so. */
function RegisterAgent({ of }: { of: RegisterEntry }) {
  const person = of.entry['applicant.kind'] === 'person';
  return (
    <>
      <label className="tick">
        <input
          id={entryId('agent')}
          type="checkbox"
          checked={of.entry.agent}
          aria-describedby={`${entryId('agent')}-fault`}
          onChange={(event) => of.change({ agent: event.target.checked })}
        />
        由别人代办
      </label>
      <Below of={of} field="agent" />
      {of.entry.agent && (
        <div className="entry-grid entry-inner">
          <EntryPick
            of={of}
            field="agent.relation"
            label="与申请人的关系"
            options={person ? AGENT_RELATIONS : OF_AN_ORGANISATION}
            names={AGENT_RELATION_NAMES}
          />
          <EntryText of={of} field="agent.name" label="代办人姓名" max={NAME_MAX} />
          <EntryText of={of} field="agent.identityNumber" label="代办人身份证号码" max={IDENTITY_MAX} />
          <EntryText of={of} field="agent.phone" label="代办人电话" type="tel" max={CONTACT_PHONE_MAX} />
          <p className="cap entry-wide">委托书、户口簿等能证明关系的材料，请在下面的附件里上传。</p>
        </div>
      )}
    </>
  );
}
