import { Box, Heading, Words } from '../../components/base/base';
import { PolicyLine } from '../../components/list-rows';
import { Page } from '../../components/page';
import { PagedList } from '../../components/paged-list';
import { EmptyState } from '../../components/states';
import { usePaged } from '../../hooks/use-paged';
import { getPolicies } from '../../platform/api';

export default function Disclosure() {
  const list = usePaged('policies', getPolicies);
  return (
    <Page
      title="公开"
      tab="disclosure"
      header={
        <Box className="tab-head">
          <Heading level={1} className="tab-title">
            公开
          </Heading>
          <Words className="tab-note">已发布的政策文件，新的在前</Words>
        </Box>
      }
    >
      <PagedList
        list={list}
        row={(policy) => <PolicyLine key={policy.id} policy={policy} />}
        empty={<EmptyState title="还没有发布文件">发布后会出现在这里。</EmptyState>}
      />
    </Page>
  );
}
