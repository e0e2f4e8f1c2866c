import './index.css';
import { DOCUMENT_TYPES, type DocumentMime } from '@mingchuang/shared/files/files.types';
import { PERIODS_SHOWN, type PublicSeries } from '@mingchuang/shared/periodic/periodic.types';
import { dueWords } from '@mingchuang/shared/periodic/periodic.words';
import type { TableFormat } from '@mingchuang/shared/tables';
import { Box, Heading, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Page } from '../../../components/page';
import { EmptyState, ErrorState, SkeletonRows, StaleNote } from '../../../components/states';
import { useQuery } from '../../../hooks/use-query';
import { addressed, useParam } from '../../../platform/addressed';
import { getSeries, seriesTableUrl } from '../../../platform/api';
import { openDocument } from '../../../platform/documents';
import { isWeapp } from '../../../platform/env';
import { errorWords, nowhere } from '../../../platform/errors';
import { routes } from '../../../platform/navigation';
import { toast } from '../../../platform/toast';
import { Figures, NewestIssue } from './figures';

const XLSX = Object.keys(DOCUMENT_TYPES).find((mime) => DOCUMENT_TYPES[mime as DocumentMime] === 'xlsx') as DocumentMime;

/** One series: the newest period whole, how it went, and all of it to take along. */
function SeriesScreen() {
  const id = useParam('id');
  const query = useQuery(`series ${id}`, () => (id === undefined ? nowhere() : getSeries(id)));
  return (
    <Page title="定期公开" ground="split">
      {query.data === null ? (
        query.error !== null && !query.loading ? (
          <ErrorState error={query.error} onRetry={query.refetch} list={routes.periodic()} />
        ) : (
          <SkeletonRows rows={4} />
        )
      ) : (
        <>
          <StaleNote error={query.error} />
          <Series series={query.data} />
        </>
      )}
    </Page>
  );
}

function Series({ series }: { series: PublicSeries }) {
  const { name, about, length, due, unitName, issues } = series;
  const [newest] = issues;
  return (
    <>
      <Box className="series-head">
        <Heading level={2} className="series-name">
          {name}
        </Heading>
        {about === '' ? null : <Words className="series-about">{about}</Words>}
        <Words className="series-cap">{`${dueWords(length, due)}${unitName === null ? '' : ` · ${unitName}`}`}</Words>
      </Box>
      {newest === undefined ? (
        <EmptyState title="还没有公布">公布后会出现在这里。</EmptyState>
      ) : (
        <>
          <NewestIssue series={series} issue={newest} />
          <Figures series={series} />
          <Card title="下载">
            <TakeAlong id={series.id} count={issues.length} />
          </Card>
        </>
      )}
    </>
  );
}

function TakeAlong({ id, count }: { id: string; count: number }) {
  const take = (format: TableFormat) => {
    openDocument(seriesTableUrl(id, format), XLSX).catch((error: unknown) => toast(errorWords(error).title));
  };
  return (
    <Box className="series-body">
      <Words className="series-cap">{count < PERIODS_SHOWN ? `已经公布的 ${count} 期都在里面。` : `最近的 ${count} 期都在里面。`}</Words>
      <Box className="series-take">
        <Button look="line" wide icon="file" onPress={() => take('xlsx')}>
          {isWeapp ? '打开表格' : '下载 Excel 表格'}
        </Button>
        {isWeapp ? null : (
          <Button look="line" wide icon="file" onPress={() => take('csv')}>
            下载 CSV
          </Button>
        )}
      </Box>
    </Box>
  );
}

export default addressed(SeriesScreen);
