import './index.css';
import type { ReactNode } from 'react';
import { Box, Heading, Press, Words } from '../../components/base/base';
import { Card, SectionHead } from '../../components/card';
import { Icon } from '../../components/icon';
import { PolicyLine, PublicLetterLine } from '../../components/list-rows';
import { Page } from '../../components/page';
import { SearchLink } from '../../components/search-link';
import { ErrorState, SkeletonRows } from '../../components/states';
import { useBureau } from '../../hooks/use-bureau';
import { type Query, useQuery } from '../../hooks/use-query';
import { getPolicies, getPublicMessages } from '../../platform/api';
import { routes, tabUrl } from '../../platform/navigation';
import { setTextSize, useElder } from '../../platform/preferences';
import { Asked } from './asked';
import { ElderHome } from './elder-home';
import { Entries } from './entries';
import { Todos } from './todos';

const NEWEST = 3;

export default function Home() {
  const elder = useElder();
  const bureau = useBureau();
  return (
    <Page title="明窗" tab="home" header={<HomeHeader bureauName={bureau?.bureauName ?? ''} elder={elder} />}>
      {elder ? <ElderHome bureauPhone={bureau?.bureauPhone ?? null} /> : <PlainHome />}
    </Page>
  );
}

function HomeHeader({ bureauName, elder }: { bureauName: string; elder: boolean }) {
  return (
    <>
      <Box className="brand">
        <Box className="logo" hidden />
        <Heading level={1} className="brand-name">
          明窗
        </Heading>
        <Words className="brand-bureau">{bureauName}</Words>
      </Box>
      <Box className="brand-line">
        <SearchLink words={elder ? '想找什么' : '搜政策、搜答复'} />
        {elder ? null : (
          <Press className="elder-switch" onPress={() => setTextSize('elder')}>
            <Icon name="aa" tone="deep" size={20} />
            <Words>长辈版</Words>
          </Press>
        )}
      </Box>
    </>
  );
}

function PlainHome() {
  const policies = useQuery('policies', () => getPolicies({ limit: NEWEST }));
  const letters = useQuery('public', () => getPublicMessages({ limit: NEWEST }));
  // one fault of the network is told once
  const bothFailed = policies.data === null && letters.data === null && policies.error !== null && letters.error !== null;
  return (
    <>
      <Todos />
      <Entries />
      <Asked />
      {bothFailed ? (
        <ErrorState
          error={policies.error}
          onRetry={() => {
            policies.refetch();
            letters.refetch();
          }}
        />
      ) : (
        <>
          <SectionHead title="最新公开" all={tabUrl('disclosure')} />
          <Newest query={policies} none="还没有公开的内容" row={(policy) => <PolicyLine key={policy.id} policy={policy} mixed />} />
          <SectionHead title="最新答复" all={routes.publicLetters()} />
          <Newest query={letters} none="还没有公开的来信" row={(letter) => <PublicLetterLine key={letter.id} letter={letter} />} />
        </>
      )}
    </>
  );
}

interface NewestProps<T> {
  query: Pick<Query<{ items: T[] }>, 'data' | 'error' | 'loading' | 'refetch'>;
  none: string;
  row: (item: T) => ReactNode;
}

function Newest<T>({ query, none, row }: NewestProps<T>) {
  if (query.data === null) {
    return (
      <Card>
        {query.error === null || query.loading ? (
          <SkeletonRows rows={2} />
        ) : (
          <Press className="row row--retry" onPress={query.refetch}>
            没有取到，点这里再试一次
          </Press>
        )}
      </Card>
    );
  }
  if (query.data.items.length === 0) {
    return (
      <Card>
        <Box className="row row--none">{none}</Box>
      </Card>
    );
  }
  return <Card>{query.data.items.slice(0, NEWEST).map(row)}</Card>;
}
