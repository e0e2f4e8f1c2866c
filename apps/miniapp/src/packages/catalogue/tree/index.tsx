import type { PublicColumn } from '@mingchuang/shared/columns/columns.types';
import { Card, SectionHead } from '../../../components/card';
import { Page } from '../../../components/page';
import { EmptyState, ErrorState, SkeletonRows, StaleNote } from '../../../components/states';
import { useQuery } from '../../../hooks/use-query';
import { getColumns } from '../../../platform/api';
import { tabUrl } from '../../../platform/navigation';
import { ColumnRow } from '../column-row';

/** 公开目录: what the law has published, and what the bureau tells beside that. */
export default function Catalogue() {
  const query = useQuery('columns', getColumns);
  return (
    <Page title="公开目录">
      {query.data === null ? (
        query.error !== null && !query.loading ? (
          <ErrorState error={query.error} onRetry={query.refetch} list={tabUrl('disclosure')} />
        ) : (
          <Card>
            <SkeletonRows rows={6} />
          </Card>
        )
      ) : (
        <>
          <StaleNote error={query.error} />
          <Columns items={query.data.items} />
        </>
      )}
    </Page>
  );
}

function Columns({ items }: { items: readonly PublicColumn[] }) {
  if (items.length === 0) return <EmptyState title="还没有栏目">设好栏目后会出现在这里。</EmptyState>;
  const own = items.filter(({ article }) => article === 'own');
  return (
    <>
      <Part title="按条例公开" items={items.filter(({ article }) => article !== 'own')} />
      <Part title="本局的其他信息" items={own} />
    </>
  );
}

function Part({ title, items }: { title: string; items: readonly PublicColumn[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <SectionHead title={title} />
      <Card>
        {items.map((column) => (
          <ColumnRow key={column.id} column={column} />
        ))}
      </Card>
    </>
  );
}
