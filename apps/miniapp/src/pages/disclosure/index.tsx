import { ANSWER_WORKING_DAYS } from '@mingchuang/shared/disclosure/disclosure.types';
import { useKeptApplication } from '../../applications/drafts';
import { Box, Heading, PageLink, Words } from '../../components/base/base';
import { Button } from '../../components/button';
import { Card, SectionHead } from '../../components/card';
import { Icon } from '../../components/icon';
import type { IconName } from '../../components/icons';
import { LeadCard } from '../../components/lead-card';
import { PolicyLine } from '../../components/list-rows';
import { Page } from '../../components/page';
import { PagedList } from '../../components/paged-list';
import { EmptyState } from '../../components/states';
import { usePaged } from '../../hooks/use-paged';
import { getPolicies } from '../../platform/api';
import { go, routes } from '../../platform/navigation';

const DOORS: readonly { to: string; name: string; note: string; icon: IconName }[] = [
  { to: routes.guide(), name: '公开指南', note: '怎么申请、多久答复、不满意找谁', icon: 'open' },
  { to: routes.calculator(), name: '期限计算器', note: '哪天到期，每一天为什么算或不算', icon: 'clock' },
];

export default function Disclosure() {
  const list = usePaged('policies', getPolicies);
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
        </Box>
      }
    >
      <LeadCard title="没有公开的，可以申请" note={`不用说明拿来做什么，也不收钱。确认收到后 ${ANSWER_WORKING_DAYS} 个工作日内答复。`}>
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
      <SectionHead title="政策文件，新的在前" />
      <PagedList
        list={list}
        row={(policy) => <PolicyLine key={policy.id} policy={policy} />}
        empty={<EmptyState title="还没有发布文件">发布后会出现在这里。</EmptyState>}
      />
    </Page>
  );
}
