import { ANSWER_WORKING_DAYS } from '@mingchuang/shared/disclosure/disclosure.types';
import { POLICY_KIND_NAMES, type PolicyKind } from '@mingchuang/shared/policies/policies.words';
import { useState } from 'react';
import { useKeptApplication } from '../../applications/drafts';
import { Box, Heading, PageLink, Words } from '../../components/base/base';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import type { IconName } from '../../components/icons';
import { KindTabs } from '../../components/kind-tabs';
import { LeadCard } from '../../components/lead-card';
import { PolicyLine } from '../../components/list-rows';
import { Page } from '../../components/page';
import { PagedList } from '../../components/paged-list';
import { SearchLink } from '../../components/search-link';
import { EmptyState } from '../../components/states';
import { usePaged } from '../../hooks/use-paged';
import { getPolicies } from '../../platform/api';
import { go, routes } from '../../platform/navigation';
import { POLICY_TABS } from '../../policies/listed.words';

const DOORS: readonly { to: string; name: string; note: string; icon: IconName }[] = [
  { to: routes.catalogue(), name: '公开目录', note: '该公开的内容，分栏目看', icon: 'policy' },
  { to: routes.periodic(), name: '定期公开', note: '低保、临时救助、预算，按月、按季、按年公布', icon: 'file' },
  { to: routes.guide(), name: '公开指南', note: '怎么申请、多久答复、不满意找谁', icon: 'open' },
  { to: routes.calculator(), name: '期限计算器', note: '哪天到期，每一天为什么算或不算', icon: 'clock' },
  { to: routes.contacts(), name: '通讯录', note: '地址、科室电话、监督电话', icon: 'phone' },
];

export default function Disclosure() {
  const [kind, setKind] = useState<PolicyKind>('document');
  const list = usePaged(`policies ${kind}`, (page) => getPolicies({ kind, ...page }));
  const started = useKeptApplication() !== null;
  return (
    <Page
      title="公开"
      tab="disclosure"
      header={
        <Box className="tab-head">
          <Heading level={1} className="tab-title">
            公开
          </Heading>
          <Words className="tab-note">公开的文件在这里看，没公开的可以申请</Words>
          <SearchLink words="搜文件名、文号、内容" />
        </Box>
      }
    >
      <LeadCard title="没有公开的，可以申请" note={`不用说明拿来做什么，一般不收钱。确认收到后 ${ANSWER_WORKING_DAYS} 个工作日内答复。`}>
        <Button icon="edit" onPress={() => void go(routes.apply())}>
          {started ? '接着填申请' : '申请公开'}
        </Button>
      </LeadCard>
      <Card>
        {DOORS.map(({ to, name, note, icon }) => (
          <PageLink key={to} to={to} className="row">
            <Icon name={icon} tone="blue" />
            <Box className="row-words">
              <Words className="row-title">{name}</Words>
              <Words className="row-note">{note}</Words>
            </Box>
            <Icon name="right" tone="ink3" size={18} />
          </PageLink>
        ))}
      </Card>
      <Box className="section-head">
        <Heading level={2} className="section-title">
          最新公开
        </Heading>
        <PageLink to={routes.policies({ kind })} className="list-tool" label={`${POLICY_KIND_NAMES[kind]}，按主题、年份、科室、有效性筛选`}>
          <Icon name="filter" tone="deep" size={18} />
          <Words>筛选</Words>
        </PageLink>
      </Box>
      <Box className="tab-list-head">
        <KindTabs kinds={POLICY_TABS} value={kind} onChange={setKind} />
      </Box>
      <PagedList
        list={list}
        row={(policy) => <PolicyLine key={policy.id} policy={policy} />}
        empty={<EmptyState title={`还没有发布${POLICY_KIND_NAMES[kind]}`}>发布后会出现在这里。急着要的，可以申请公开。</EmptyState>}
      />
    </Page>
  );
}
