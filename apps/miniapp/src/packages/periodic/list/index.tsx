import type { SeriesRow } from '@mingchuang/shared/periodic/periodic.types';
import { PERIOD_LENGTH_NAMES, periodWords } from '@mingchuang/shared/periodic/periodic.words';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Page } from '../../../components/page';
import { LinkRow, RowWords } from '../../../components/row';
import { EmptyState, ErrorState, SkeletonRows, StaleNote } from '../../../components/states';
import { useQuery } from '../../../hooks/use-query';
import { getSeriesList } from '../../../platform/api';
import { routes, tabUrl } from '../../../platform/navigation';

/** 定期公开: what is published every month, quarter or year, and how far each is. */
export default function Periodic() {
  const query = useQuery('periodic', getSeriesList);
  return (
    <Page title="定期公开">
      {query.data === null ? (
        query.error !== null && !query.loading ? (
          <ErrorState error={query.error} onRetry={query.refetch} list={tabUrl('disclosure')} />
        ) : (
          <Card>
            <SkeletonRows rows={3} />
          </Card>
        )
      ) : (
        <>
          <StaleNote error={query.error} />
          <Series items={query.data.items} />
        </>
      )}
    </Page>
  );
}

function Series({ items }: { items: readonly SeriesRow[] }) {
  if (items.length === 0) return <EmptyState title="还没有定期公开的数据">公布后会出现在这里。</EmptyState>;
  return (
    <Card>
      {items.map(({ id, name, length, latest }) => (
        <LinkRow key={id} to={routes.series(id)}>
          <RowWords title={name} note={`${PERIOD_LENGTH_NAMES[length]}公布 · ${latest === null ? '还没有公布' : `最新：${periodWords(latest)}`}`} />
          <Icon name="right" tone="ink3" size={18} />
        </LinkRow>
      ))}
    </Card>
  );
}
