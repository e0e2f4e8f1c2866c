import { AGENT_RELATION_NAMES, DELIVERY_WAY_NAMES, INFORMATION_FORM_NAMES } from '@mingchuang/shared/disclosure/applications.types';
import type { FullIdentity } from '@mingchuang/shared/disclosure/case-steps.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { APPLICANT_KIND_NAMES } from '@mingchuang/shared/disclosure/disclosure.types';
import { IDENTITY_KIND_NAMES } from '@mingchuang/shared/disclosure/identity.rules';
import { localDateOf } from '@mingchuang/shared/local-date';
import { type ReactNode, useState } from 'react';
import { Icon } from '../../../components/icon.tsx';
import { day, moment } from '../../../lib/format.ts';
import { IdentityDialog, type SeenIdentity } from './case-identity.tsx';
import { sizeWords } from './case-words.ts';

/** The three blocks of Art. 29 as they were filled in; who applies is masked until somebody says why they need it. */
export function CaseApplication({ it, mayAsk }: { it: ConsoleCase; mayAsk: boolean }) {
  const [seen, setSeen] = useState<SeenIdentity | null>(null);
  const full = seen?.identity ?? null;
  return (
    <section className="card case-card" aria-labelledby="application-title">
      <div className="card-top">
        <h2 id="application-title">登记信息</h2>
        {mayAsk && <IdentityDialog caseId={it.id} seen={seen} onSeen={setSeen} />}
      </div>
      <Applicant it={it} full={full} />
      {it.agent && (
        <>
          <h3>代办</h3>
          <dl className="case-list">
            <Fact name="代办人">
              {it.agent.name}，{AGENT_RELATION_NAMES[it.agent.relation]}
            </Fact>
            <Fact name="居民身份证">{full?.agent?.identityNumber ?? it.agent.identity}</Fact>
            <Fact name="电话">{full?.agent?.phone ?? it.agent.phone}</Fact>
          </dl>
        </>
      )}
      <h3>所需信息</h3>
      <p className="case-text">{it.information}</p>
      <dl className="case-list">
        {it.documentNumber && <Fact name="文号">{it.documentNumber}</Fact>}
        <Fact name="件数">{it.itemCount} 件</Fact>
      </dl>
      <h3>提供的形式</h3>
      <dl className="case-list">
        <Fact name="形式">{INFORMATION_FORM_NAMES[it.form]}</Fact>
        <Fact name="获取方式">{DELIVERY_WAY_NAMES[it.delivery]}</Fact>
        {it.needsHelp && <Fact name="便利">阅读、视听有困难，需要帮助（第四十三条）</Fact>}
        <Fact name="提交">{moment(it.submittedAt)}</Fact>
        {it.receivedOn !== null && it.receivedOn !== localDateOf(Date.parse(it.submittedAt)) && <Fact name="收到">{day(it.receivedOn)}</Fact>}
      </dl>
      <Documents it={it} />
    </section>
  );
}

function Applicant({ it: { applicant }, full }: { it: ConsoleCase; full: FullIdentity | null }) {
  const { kind, name, identityKind, identity, representative, phone, email, address } = applicant;
  return (
    <>
      <h3>申请人</h3>
      <dl className="case-list">
        <Fact name="姓名或名称">
          {name}，{APPLICANT_KIND_NAMES[kind]}
        </Fact>
        {representative && <Fact name="负责人">{representative}</Fact>}
        <Fact name={IDENTITY_KIND_NAMES[identityKind]}>{full?.identityNumber ?? identity}</Fact>
        <Fact name="联系电话">{full?.phone ?? phone}</Fact>
        {email && <Fact name="电子邮箱">{full?.email ?? email}</Fact>}
        {address && <Fact name="通信地址">{full?.address ?? address}</Fact>}
      </dl>
    </>
  );
}

function Documents({ it: { files } }: { it: ConsoleCase }) {
  if (files.length === 0) return null;
  return (
    <>
      <h3>附件</h3>
      <ul className="files">
        {files.map(({ id, url, name, bytes }) => (
          <li key={id}>
            <Icon name="audit" />
            <a href={url} download={name}>
              {name}
            </a>
            <span className="cap">{sizeWords(bytes)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
