import type { LiveTopic } from '@mingchuang/shared/live';
import type { Page as List, PageRequest } from '@mingchuang/shared/paging';
import type { ReactNode } from 'react';
import { Box, PageLink, Words } from '../../components/base/base';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { MyApplicationLine, MyLetterLine } from '../../components/list-rows';
import { ErrorState, SkeletonRows, StaleNote } from '../../components/states';
import { useLive } from '../../hooks/use-live';
import { useQuery } from '../../hooks/use-query';
import { getMyApplications, getMyMessages } from '../../platform/api';
import { go, routes } from '../../platform/navigation';

const SHOWN = 3;

export function MyLetters({ residentId }: { residentId: string | null }) {
  return (
    <Newest
      title="我的来信"
      all={routes.myLetters()}
      topic="message"
      residentId={residentId}
      fetchPage={getMyMessages}
      row={(letter) => <MyLetterLine key={letter.id} letter={letter} />}
      none={<None words="您还没有写过信" act="写第一封信" to={routes.write()} />}
      floating
    />
  );
}

export function MyApplications({ residentId }: { residentId: string | null }) {
  return (
    <Newest
      title="我的申请"
      all={routes.myApplications()}
      topic="application"
      residentId={residentId}
      fetchPage={getMyApplications}
      row={(application) => <MyApplicationLine key={application.id} application={application} />}
      none={<None words="您还没有申请过公开政府信息" act="我要申请" to={routes.apply()} />}
    />
  );
}

function None({ words, act, to }: { words: string; act: string; to: string }) {
  return (
    <Box className="none-yet">
      <Words>{words}</Words>
      <Button look="link" onPress={() => void go(to)}>
        {act}
      </Button>
    </Box>
  );
}

interface NewestProps<T> {
  title: string;
  /** where all of them are */
  all: string;
  topic: LiveTopic;
  residentId: string | null;
  fetchPage: (page: PageRequest) => Promise<List<T>>;
  row: (item: T) => ReactNode;
  none: ReactNode;
  floating?: boolean;
}

/** The newest of a list of one's own, and the way to all. */
function Newest<T>({ title, all, topic, residentId, fetchPage, row, none, floating }: NewestProps<T>) {
  const query = useQuery(residentId === null ? null : `${topic} ${residentId}`, () => fetchPage({ limit: SHOWN }));
  useLive(topic, query.refetch);
  const items = query.data?.items ?? null;
  return (
    <Card
      floating={floating}
      title={title}
      aside={
        items !== null && items.length > 0 ? (
          <PageLink to={all} className="card-all" label={`${title}，全部`}>
            <Words>全部</Words>
            <Icon name="right" tone="ink3" size={16} />
          </PageLink>
        ) : null
      }
    >
      {items === null && query.error !== null && !query.loading ? <ErrorState error={query.error} onRetry={query.refetch} /> : null}
      {items === null && (query.error === null || query.loading) ? <SkeletonRows rows={SHOWN} /> : null}
      {items !== null ? <StaleNote error={query.error} /> : null}
      {items !== null && items.length === 0 ? none : null}
      {items?.map(row)}
    </Card>
  );
}
