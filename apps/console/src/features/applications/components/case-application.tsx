import { AGENT_RELATION_NAMES, CASE_CHANNEL_NAMES, DELIVERY_WAY_NAMES, INFORMATION_FORM_NAMES } from '@mingchuang/shared/disclosure/applications.types';
import type { FullIdentity } from '@mingchuang/shared/disclosure/case-steps.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { APPLICANT_KIND_NAMES } from '@mingchuang/shared/disclosure/disclosure.types';
import { articleWords } from '@mingchuang/shared/disclosure/disclosure.words';
import { IDENTITY_KIND_NAMES } from '@mingchuang/shared/disclosure/identity.rules';
import { RECEIPT_BASIS_NAMES, receiptArticle } from '@mingchuang/shared/disclosure/receipt.rules';
import { type ReactNode, useState } from 'react';
import { Icon } from '../../../components/icon.tsx';
import { IdentityDialog } from '../../../components/identity-dialog.tsx';
import { day, moment, sizeWords } from '../../../lib/format.ts';
import { useIdentity } from '../api/case.ts';

/** The three blocks of Art. 29 as they were filled in; who applies is masked until somebody says why they need it. */
export function CaseApplication({ it, mayAsk }: { it: ConsoleCase; mayAsk: boolean }) {
  const [full, setFull] = useState<FullIdentity | null>(null);
  const view = useIdentity(it.id);
  return (
    <section className="card case-card" aria-labelledby="application-title">
      <div className="card-top">
        <h2 id="application-title">登记信息</h2>
        {mayAsk && <IdentityDialog view={view} seen={full} placeholder="例如：邮寄答复书，需要核对收件地址" onSeen={setFull} />}
      </div>
      <Applicant it={it} full={full} />
      {it.agent && (
        <>
          <h3>代办</h3>
          <dl className="case-list">
            <Fact name="代办人">
              {full?.agent?.name ?? it.agent.name}，{AGENT_RELATION_NAMES[it.agent.relation]}
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
      </dl>
      <Receipt it={it} />
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
          {full?.name ?? name}，{APPLICANT_KIND_NAMES[kind]}
        </Fact>
        {representative && <Fact name="负责人">{full?.representative ?? representative}</Fact>}
        <Fact name={IDENTITY_KIND_NAMES[identityKind]}>{full?.identityNumber ?? identity}</Fact>
        {phone && <Fact name="联系电话">{full?.phone ?? phone}</Fact>}
        {email && <Fact name="电子邮箱">{full?.email ?? email}</Fact>}
        {address && <Fact name="通信地址">{full?.address ?? address}</Fact>}
      </dl>
    </>
  );
}

/** 31: the day it came, the day it counts as received, and the day it was registered are three facts. */
function Receipt({ it: { channel, receipt, receivedOn, submittedAt, reopenedFrom } }: { it: ConsoleCase }) {
  if (reopenedFrom !== null) {
    return (
      <>
        <h3>重新办理</h3>
        <dl className="case-list">
          {receivedOn !== null && <Fact name="决定之日">{day(receivedOn)}，期限从这天起算</Fact>}
          <Fact name="登记">{moment(submittedAt)}</Fact>
        </dl>
      </>
    );
  }
  return (
    <>
      <h3>收到</h3>
      <dl className="case-list">
        <Fact name="提交方式">{CASE_CHANNEL_NAMES[channel]}</Fact>
        {receipt !== null && <Fact name={receipt.basis === 'submitted' ? '提交' : receipt.basis === 'signed' ? '签收' : '到达'}>{day(receipt.arrivedOn)}</Fact>}
        {receivedOn !== null && (
          <Fact name="收到之日">
            {day(receivedOn)}，{receipt === null ? '双方确认之日' : RECEIPT_BASIS_NAMES[receipt.basis]}（
            {articleWords(receiptArticle(channel)).replace('《政府信息公开条例》', '')}）
          </Fact>
        )}
        <Fact name={receipt === null ? '提交' : '登记'}>{moment(submittedAt)}</Fact>
        {receipt?.backdating && <Fact name="补登记">{receipt.backdating}</Fact>}
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
