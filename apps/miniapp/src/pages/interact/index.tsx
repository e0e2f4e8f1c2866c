import { ACCEPT_WORKING_DAYS, REPLY_WORKING_DAYS } from '@mingchuang/shared/messages/messages.types';
import { Box, Heading, PageLink, Words } from '../../components/base/base';
import { Button } from '../../components/button';
import { Card, SectionHead } from '../../components/card';
import { Icon } from '../../components/icon';
import { LeadCard } from '../../components/lead-card';
import { PublicLetterLine } from '../../components/list-rows';
import { Page } from '../../components/page';
import { PagedList } from '../../components/paged-list';
import { usePaged } from '../../hooks/use-paged';
import { hasText } from '../../letters/draft.rules';
import { useDraft } from '../../letters/drafts';
import { getPublicMessages } from '../../platform/api';
import { go, routes } from '../../platform/navigation';

export default function Interact() {
  const list = usePaged('public', getPublicMessages);
  const draft = useDraft();
  const started = draft !== null && hasText(draft);
  return (
    <Page
      title="互动"
      tab="interact"
      header={
        <Box className="tab-head">
          <Heading level={1} className="tab-title">
            互动
          </Heading>
          <Words className="tab-note">有事想问，有难处要说，都可以写</Words>
        </Box>
      }
    >
      <LeadCard title="给局里写信" note={`咨询、求助、投诉、举报、建议。${ACCEPT_WORKING_DAYS} 个工作日内受理，${REPLY_WORKING_DAYS} 个工作日内答复。`}>
        <Button icon="edit" onPress={() => void go(routes.write())}>
          {started ? '接着写草稿' : '写一封信'}
        </Button>
      </LeadCard>
      <Card>
        <PageLink to={routes.apply()} className="row">
          <Icon name="apply" tone="blue" />
          <Box className="row-words">
            <Words className="row-title">申请公开</Words>
            <Words className="row-note">想看没有公开的信息，填一份申请</Words>
          </Box>
          <Icon name="right" tone="ink3" size={18} />
        </PageLink>
        <PageLink to={routes.consultations()} className="row">
          <Icon name="talk" tone="blue" />
          <Box className="row-words">
            <Words className="row-title">意见征集</Words>
            <Words className="row-note">文件定下来之前，听听您的意见</Words>
          </Box>
          <Icon name="right" tone="ink3" size={18} />
        </PageLink>
        <PageLink to={routes.consultations('surveys')} className="row">
          <Icon name="draft" tone="blue" />
          <Box className="row-words">
            <Words className="row-title">网上调查</Words>
            <Words className="row-note">匿名填写，截止以后公布结果</Words>
          </Box>
          <Icon name="right" tone="ink3" size={18} />
        </PageLink>
        <PageLink to={routes.lookup()} className="row">
          <Icon name="search" tone="blue" />
          <Box className="row-words">
            <Words className="row-title">查进度</Words>
            <Words className="row-note">用查询码和查询密码，不用登录</Words>
          </Box>
          <Icon name="right" tone="ink3" size={18} />
        </PageLink>
        <PageLink to={routes.myLetters()} className="row">
          <Icon name="inbox" tone="blue" />
          <Box className="row-words">
            <Words className="row-title">我的来信</Words>
            <Words className="row-note">每封信办到哪一步、哪天答复</Words>
          </Box>
          <Icon name="right" tone="ink3" size={18} />
        </PageLink>
        <PageLink to={routes.myApplications()} className="row">
          <Icon name="file" tone="blue" />
          <Box className="row-words">
            <Words className="row-title">我的申请</Words>
            <Words className="row-note">申请公开的信息办到哪一步、哪天答复</Words>
          </Box>
          <Icon name="right" tone="ink3" size={18} />
        </PageLink>
      </Card>
      <SectionHead title="大家的来信" />
      <PagedList
        list={list}
        row={(letter) => <PublicLetterLine key={letter.id} letter={letter} />}
        empty={
          <Card>
            <Box className="row row--none">还没有公开的来信</Box>
          </Card>
        }
      />
    </Page>
  );
}
