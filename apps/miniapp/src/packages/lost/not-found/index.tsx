import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { EmptyState } from '../../../components/states';
import { goTab } from '../../../platform/navigation';

/** Where an address leads that is no page of ours: an old link, or one that was cut off. */
export default function NotFound() {
  return (
    <Page title="没有这一页" onBack={() => void goTab('home')}>
      <EmptyState
        title="没有找到这一页"
        actions={
          <Button look="line" onPress={() => void goTab('home')}>
            返回首页
          </Button>
        }
      >
        链接不完整，或已经换了地方。
      </EmptyState>
    </Page>
  );
}
