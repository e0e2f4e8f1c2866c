import { AGENT_RELATION_NAMES, CASE_CHANNEL_NAMES, DELIVERY_WAY_NAMES, INFORMATION_FORM_NAMES } from '@mingchuang/shared/disclosure/applications.types';
import { APPLICANT_KIND_NAMES } from '@mingchuang/shared/disclosure/disclosure.types';
import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { Card } from '../../../components/card';
import { sizeWords } from '../../../components/file-size';
import { Icon } from '../../../components/icon';
import { LinkRow, RowWords } from '../../../components/row';
import { whenOf } from '../../../platform/clock';
import { routes } from '../../../platform/navigation';
import { Fact } from '../parts/fact';
import { FileRow } from '../parts/file-row';
import type { useOpener } from '../parts/use-opener';

interface AppliedCardProps {
  application: MyApplication;
  opener: ReturnType<typeof useOpener>;
}

/** What was filled in, the person masked. */
export function AppliedCard({ application, opener: { opening, open } }: AppliedCardProps) {
  const { information, documentNumber, form, delivery, needsHelp, channel, applicant, agent, submittedAt, files, fromLetter } = application;
  return (
    <Card title="申请的内容">
      <Fact name="所需信息" value={information} />
      <Fact name="文号" value={documentNumber} />
      <Fact name="形式" value={`${INFORMATION_FORM_NAMES[form]}，${DELIVERY_WAY_NAMES[delivery]}`} />
      <Fact name="申请人" value={`${applicant.name}（${APPLICANT_KIND_NAMES[applicant.kind]}）`} />
      <Fact name="证件号" value={applicant.identity} />
      <Fact name="电话" value={applicant.phone} />
      <Fact name="代办人" value={agent === null ? null : `${agent.name}（${AGENT_RELATION_NAMES[agent.relation]}）`} />
      <Fact name="帮助" value={needsHelp ? '需要阅读、视听方面的帮助' : null} />
      <Fact name="提交" value={`${whenOf(submittedAt)}，${CASE_CHANNEL_NAMES[channel]}`} />
      {fromLetter === null ? null : (
        <LinkRow to={routes.letter(fromLetter.messageId)}>
          <Icon name="mail" tone="blue" />
          <RowWords title="按您的来信提出" note={`查询码 ${fromLetter.queryCode}`} />
          <Icon name="right" tone="ink3" size={18} />
        </LinkRow>
      )}
      {files.map(({ id, name, bytes }) => (
        <FileRow key={id} name={name} note={`您交的附件 · ${sizeWords(bytes)}`} busy={opening === id} onOpen={() => open(id)} />
      ))}
    </Card>
  );
}
