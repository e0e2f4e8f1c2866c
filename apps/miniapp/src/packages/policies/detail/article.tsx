import type { Policy } from '@mingchuang/shared/policies/policies.types';
import { Box, Heading, Words } from '../../../components/base/base';
import { Blocks } from '../../../components/blocks';
import { Icon } from '../../../components/icon';
import { StaleNote } from '../../../components/states';
import { SignTag, Tag } from '../../../components/tag';
import type { Query } from '../../../hooks/use-query';
import { policyFileUrl } from '../../../platform/api';
import { whenOf } from '../../../platform/clock';
import { useReadingScale } from '../../../platform/preferences';
import { kindWords, listedSign } from '../../../policies/listed.words';
import { soonWords } from '../../../policies/policy.words';
import { Attachments } from './attachments';
import { FactsCard } from './facts-card';
import { HelpfulCard } from './helpful-card';
import { MediumCard } from './medium-card';
import { OthersAsked } from './others-asked';
import { OutlineRow, partOf } from './outline';
import { Related } from './related';
import type { Article } from './use-article';
import { ValidityNote } from './validity-note';
import { Versions } from './versions';

/** A published text with everything around it. */
export function ArticleView({ article, query }: { article: Article; query: Query<Article> }) {
  const { policy, kept, fetchedAt } = article;
  const scale = useReadingScale();
  return (
    <>
      {kept ? (
        <Box role="status" className="kept-note">
          <Icon name="kept" tone="deep" size={20} />
          <Words>{`没有网络，这是 ${whenOf(fetchedAt)} 存下的文字，之后可能有改动`}</Words>
        </Box>
      ) : (
        <StaleNote error={query.error} />
      )}
      <Head policy={policy} />
      <ValidityNote policy={policy} />
      <FactsCard policy={policy} />
      <OutlineRow policy={policy} />
      <Blocks
        blocks={policy.blocks}
        scale={scale}
        fileUrl={kept ? undefined : (fileId) => policyFileUrl(policy.id, fileId)}
        partId={(at) => partOf(policy.id, at)}
      />
      <MediumCard medium={policy.medium} />
      <Attachments article={article} query={query} />
      <HelpfulCard policy={policy} />
      {kept ? null : <OthersAsked policy={policy} />}
      <Related links={policy.links} />
      <Versions versions={policy.versions} />
    </>
  );
}

function Head({ policy }: { policy: Policy }) {
  const sign = listedSign(policy);
  const soon = soonWords(policy.publishedOn, policy.links);
  return (
    <>
      <Box className="document-tags">
        <Tag tone="blue">{kindWords(policy)}</Tag>
        {sign === null ? null : <SignTag {...sign} />}
        {policy.titleVerified ? null : <Tag>标题待核</Tag>}
        {soon === null ? null : <Words className="document-soon">{soon}</Words>}
      </Box>
      <Heading level={2} className="document-title">
        {policy.title}
      </Heading>
      {policy.titleVerified ? null : <Words className="document-mark">原文没有标明标题，按内容拟的</Words>}
      {policy.summary === '' ? null : <Words className="document-summary">{policy.summary}</Words>}
    </>
  );
}
