import './index.css';
import { fullDate, localDateOf } from '@mingchuang/shared/local-date';
import type { Policy } from '@mingchuang/shared/policies/policies.types';
import { Box, Heading, Words } from '../../../components/base/base';
import { Choice } from '../../../components/choice';
import { Page } from '../../../components/page';
import { ReadAloud } from '../../../components/read-aloud';
import { ErrorState, SkeletonRows, StaleNote } from '../../../components/states';
import { Tag } from '../../../components/tag';
import { useQuery } from '../../../hooks/use-query';
import { getPolicy } from '../../../platform/api';
import { nowhere } from '../../../platform/errors';
import { tabUrl, useParam } from '../../../platform/navigation';
import { READING_NAMES, READING_SCALES, type ReadingScale, setReadingScale, useReadingScale } from '../../../platform/preferences';
import { Blocks, spokenText } from './blocks';

export default function PolicyDetail() {
  const id = useParam('id');
  const query = useQuery(`policy ${id}`, () => (id === undefined ? nowhere() : getPolicy(id)));
  return (
    <Page title="政策文件" ground="pane">
      {query.data === null ? (
        query.error !== null && !query.loading ? (
          <ErrorState error={query.error} onRetry={query.refetch} list={tabUrl('disclosure')} />
        ) : (
          <SkeletonRows rows={6} />
        )
      ) : (
        <>
          <StaleNote error={query.error} />
          <Document policy={query.data} />
        </>
      )}
    </Page>
  );
}

const SIZES = READING_SCALES.map((scale) => ({ value: String(scale), name: READING_NAMES[scale] }));

function Document({ policy }: { policy: Policy }) {
  const scale = useReadingScale();
  const choose = (value: string): void => {
    const next = READING_SCALES.find((candidate) => String(candidate) === value);
    if (next !== undefined) setReadingScale(next satisfies ReadingScale);
  };
  return (
    <>
      <Heading level={2} className="document-title">
        {policy.title}
      </Heading>
      {policy.titleVerified ? null : (
        <Box className="row-meta document-mark">
          <Tag>标题待核</Tag>
          <Words>原文没有标明，按内容拟的</Words>
        </Box>
      )}
      <Box className="meta">
        <Meta name="发文机关" value={policy.issuer ?? '待核'} />
        <Meta name="原文日期" value={policy.originalPublishedOn === null ? '待核' : fullDate(policy.originalPublishedOn)} />
        <Meta name="本站发布" value={fullDate(localDateOf(Date.parse(policy.publishedAt)))} />
        <Meta name="篇幅" value={`约 ${policy.characters} 字`} />
      </Box>
      <Box className="reading-tools">
        <Words className="reading-name">字号</Words>
        <Choice label="字号" options={SIZES} value={String(scale)} onChange={choose} />
        <ReadAloud text={spokenText(policy.blocks)} name="听" />
      </Box>
      <Blocks blocks={policy.blocks} scale={scale} />
    </>
  );
}

function Meta({ name, value }: { name: string; value: string }) {
  return (
    <Box className="meta-row">
      <Words className="meta-name">{name}</Words>
      <Words className="meta-value">{value}</Words>
    </Box>
  );
}
