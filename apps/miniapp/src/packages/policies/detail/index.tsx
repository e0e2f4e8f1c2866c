import './index.css';
import { POLICY_KIND_NAMES } from '@mingchuang/shared/policies/policies.words';
import { useState } from 'react';
import { Page } from '../../../components/page';
import { ErrorState, SkeletonRows } from '../../../components/states';
import { useShareTarget } from '../../../hooks/use-share-target';
import { addressed, useParam } from '../../../platform/addressed';
import { routes } from '../../../platform/navigation';
import { KeptInstead } from '../parts/kept-instead';
import { ArticleView } from './article';
import { OutlineSheet } from './outline';
import { ShareSheet } from './share-sheet';
import { SizeSheet } from './size-sheet';
import { type ToolSheet, Tools } from './tools';
import { useArticle } from './use-article';

function PolicyDetail() {
  const id = useParam('id');
  const { article, query } = useArticle(id);
  const [sheet, setSheet] = useState<ToolSheet | null>(null);
  useShareTarget(article?.policy.title ?? '公开的内容', routes.policy(id ?? ''));
  const close = (): void => setSheet(null);
  if (article === null) {
    return (
      <Page title="公开的内容" ground="pane">
        {query.error !== null && !query.loading ? (
          <>
            <ErrorState error={query.error} onRetry={query.refetch} list={routes.policies()} />
            <KeptInstead />
          </>
        ) : (
          <SkeletonRows rows={6} />
        )}
      </Page>
    );
  }
  const { policy } = article;
  return (
    <Page
      title={POLICY_KIND_NAMES[policy.kind]}
      ground="pane"
      foot={<Tools policy={policy} onOpen={setSheet} />}
      over={
        sheet === 'outline' ? (
          <OutlineSheet policy={policy} onClose={close} />
        ) : sheet === 'size' ? (
          <SizeSheet onClose={close} />
        ) : sheet === 'share' ? (
          <ShareSheet policy={policy} onClose={close} />
        ) : null
      }
    >
      <ArticleView key={policy.id} article={article} query={query} />
    </Page>
  );
}

export default addressed(PolicyDetail);
