import './index.css';
import type { ColumnPlace } from '@mingchuang/shared/columns/columns.types';
import { articleWords, COLUMN_ARTICLE_NAMES, cycleWords } from '@mingchuang/shared/columns/columns.words';
import { periodWords } from '@mingchuang/shared/periodic/periodic.words';
import { Box, Heading, PageLink, Words } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { PolicyLine } from '../../../components/list-rows';
import { Page } from '../../../components/page';
import { PagedList } from '../../../components/paged-list';
import { LinkRow, RowWords } from '../../../components/row';
import { ErrorState, SkeletonRows, StaleNote } from '../../../components/states';
import { usePaged } from '../../../hooks/use-paged';
import { useQuery } from '../../../hooks/use-query';
import { addressed, useParam } from '../../../platform/addressed';
import { getColumn, getPolicies, getSeriesList } from '../../../platform/api';
import { nowhere } from '../../../platform/errors';
import { routes } from '../../../platform/navigation';
import { ColumnRow } from '../column-row';

/** One column: what stands in it, what is below it, and where it was before if the link is an old one. */
function ColumnScreen() {
  const id = useParam('id');
  const query = useQuery(`column ${id}`, () => (id === undefined ? nowhere() : getColumn(id)));
  return (
    <Page title="公开目录" ground="split">
      {query.data === null ? (
        query.error !== null && !query.loading ? (
          <ErrorState error={query.error} onRetry={query.refetch} list={routes.catalogue()} />
        ) : (
          <SkeletonRows rows={4} />
        )
      ) : (
        <>
          <Column place={query.data} />
          <ColumnDocuments columnId={query.data.column.id} bare={query.data.column.children.length === 0} />
          <StaleNote error={query.error} />
        </>
      )}
    </Page>
  );
}

/** What stands in it itself, newest first. A column that only holds others says nothing of documents. */
function ColumnDocuments({ columnId, bare }: { columnId: string; bare: boolean }) {
  const list = usePaged(`column ${columnId} policies`, (page) => getPolicies({ columnId, ...page }));
  if (!bare && list.items?.length === 0) return null;
  return (
    <>
      <Box className="section-head">
        <Heading level={2} className="section-title">
          这个栏目里的内容
        </Heading>
        {list.items === null || list.items.length === 0 ? null : (
          <PageLink to={routes.policies({ columnId })} className="list-tool" label="筛选这个栏目里的内容">
            <Icon name="filter" tone="deep" size={18} />
            <Words>筛选</Words>
          </PageLink>
        )}
      </Box>
      <PagedList
        list={list}
        row={(policy) => <PolicyLine key={policy.id} policy={policy} mixed />}
        empty={
          <Card>
            <Box className="row row--none">还没有内容，发布后会出现在这里</Box>
          </Card>
        }
      />
    </>
  );
}

function Column({ place: { column, path, form, formerName } }: { place: ColumnPlace }) {
  const article = articleWords(column.article);
  return (
    <>
      <Box className="column-head">
        <Box className="column-path" role="group" label="上级栏目">
          <PageLink to={routes.catalogue()} className="column-up">
            <Words>全部栏目</Words>
            <Icon name="right" tone="ink3" size={16} />
          </PageLink>
          {path.map(({ id, name }) => (
            <PageLink key={id} to={routes.column(id)} className="column-up">
              <Words>{name}</Words>
              <Icon name="right" tone="ink3" size={16} />
            </PageLink>
          ))}
        </Box>
        <Heading level={2} className="column-name">
          {column.name}
        </Heading>
        <Words className="column-about">{column.about}</Words>
        {formerName === null ? null : (
          <Box role="note" className="column-moved">
            <Icon name="info" tone="deep" size={20} />
            <Words className="column-moved-words">{`您打开的“${formerName}”已经并到这个栏目，原来的内容都在这里。`}</Words>
          </Box>
        )}
      </Box>
      {column.children.length === 0 ? null : (
        <Card title="下面的栏目">
          {column.children.map((child) => (
            <ColumnRow key={child.id} column={child} />
          ))}
        </Card>
      )}
      <Series columnId={column.id} />
      <Card title="关于这个栏目">
        <Box className="column-facts">
          <Fact name="公开依据" value={article === null ? COLUMN_ARTICLE_NAMES.own : `条例${article}：${COLUMN_ARTICLE_NAMES[column.article]}`} />
          <Fact name="多久更新" value={cycleWords(column.cycle)} />
          {column.unitName === null ? null : <Fact name="责任科室" value={column.unitName} />}
          <Fact name="公开形式" value={form} />
        </Box>
      </Card>
    </>
  );
}

/** Figures that are published in it again and again; where they cannot be fetched, the column stands without them. */
function Series({ columnId }: { columnId: string }) {
  const { data } = useQuery('periodic', getSeriesList);
  const items = data?.items.filter((one) => one.columnId === columnId) ?? [];
  if (items.length === 0) return null;
  return (
    <Card title="定期公开的数据">
      {items.map(({ id, name, latest }) => (
        <LinkRow key={id} to={routes.series(id)}>
          <RowWords title={name} note={latest === null ? '还没有公布' : `最新：${periodWords(latest)}`} />
          <Icon name="right" tone="ink3" size={18} />
        </LinkRow>
      ))}
    </Card>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <Box className="column-fact">
      <Words className="column-fact-name">{name}</Words>
      <Words className="column-fact-value">{value}</Words>
    </Box>
  );
}

export default addressed(ColumnScreen);
