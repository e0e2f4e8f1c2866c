import './index.css';
import { useMemo } from 'react';
import { encode } from 'uqr';
import { Box, Heading, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { ErrorState, SkeletonRows } from '../../../components/states';
import { addressed, useParam } from '../../../platform/addressed';
import { copy } from '../../../platform/device';
import { routes } from '../../../platform/navigation';
import { pageAddress } from '../../../platform/share';
import { useArticle } from '../detail/use-article';
import { pictureOf } from './code.rules';

/** 扫码查看: the address of a text as a code, to be scanned from the screen or from paper. A page of its own, so that nobody else loads what draws it. */
function PolicyCode() {
  const id = useParam('id');
  const { article, query } = useArticle(id);
  return (
    <Page title="二维码" ground="pane">
      {article !== null ? (
        <Code title={article.policy.title} address={pageAddress(routes.policy(article.policy.id))} />
      ) : query.error !== null && !query.loading ? (
        <ErrorState error={query.error} onRetry={query.refetch} list={routes.policies()} />
      ) : (
        <SkeletonRows rows={4} />
      )}
    </Page>
  );
}

function Code({ title, address }: { title: string; address: string }) {
  const picture = useMemo(() => pictureOf(encode(address, { ecc: 'M', border: 4 }).data), [address]);
  return (
    <Box className="code-sheet">
      <Heading level={2} className="code-title">
        {title}
      </Heading>
      <Box role="img" label={`《${title}》的二维码`} className="code-picture" style={{ backgroundImage: picture }} />
      <Words className="code-note">用微信或者手机相机扫一扫，就能看全文</Words>
      <Words className="code-address">{address}</Words>
      <Box className="code-acts">
        <Button look="line" icon="link" onPress={() => void copy(address, '链接已复制')}>
          复制链接
        </Button>
      </Box>
    </Box>
  );
}

export default addressed(PolicyCode);
