import { POLICY_KIND_NAMES } from '@mingchuang/shared/policies/policies.words';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/states';
import { go, routes } from '../../../platform/navigation';
import { chosen, type Filter } from './filter.rules';

/** Nothing there: because of what was chosen, or because nothing has been published. What one can do stands below. */
export function NothingHere({ filter, onClear }: { filter: Filter; onClear: () => void }) {
  const narrowed = chosen(filter).length > 0;
  return (
    <EmptyState
      title={narrowed ? '没有同时符合这几项的' : filter.kind === undefined ? '这个栏目还没有内容' : `还没有发布${POLICY_KIND_NAMES[filter.kind]}`}
      actions={
        <>
          {narrowed ? <Button onPress={onClear}>清除筛选</Button> : null}
          <Button look={narrowed ? 'link' : 'line'} onPress={() => void go(routes.apply())}>
            申请公开
          </Button>
        </>
      }
    >
      {narrowed ? '少选一项再看看，或者换个词搜一搜。没有公开的，可以申请。' : '发布后会出现在这里。急着要的，可以申请公开。'}
    </EmptyState>
  );
}
