import { REPLY_WORKING_DAYS } from '@mingchuang/shared/messages/messages.types';
import { Button } from '../../../components/button';
import { MyLetterLine } from '../../../components/list-rows';
import { Page } from '../../../components/page';
import { PagedList } from '../../../components/paged-list';
import { ResidentGate } from '../../../components/resident-gate';
import { EmptyState } from '../../../components/states';
import { useLive } from '../../../hooks/use-live';
import { usePaged } from '../../../hooks/use-paged';
import { addressed, useParam } from '../../../platform/addressed';
import { getMyMessages } from '../../../platform/api';
import { go, routes } from '../../../platform/navigation';

function MyLetters() {
  const toRate = useParam('filter') === 'rate';
  return (
    <Page title={toRate ? '评价' : '我的来信'}>
      <ResidentGate purpose={toRate ? '评价' : '看自己的信'}>{toRate ? <ToRate /> : <All />}</ResidentGate>
    </Page>
  );
}

function All() {
  const list = usePaged('mine', getMyMessages);
  useLive('message', list.refetch);
  return (
    <PagedList
      list={list}
      row={(letter) => <MyLetterLine key={letter.id} letter={letter} />}
      empty={
        <EmptyState
          title="您还没有写过信"
          actions={
            <>
              <Button onPress={() => void go(routes.write())}>写第一封信</Button>
              <Button look="link" onPress={() => void go(routes.publicLetters())}>
                先看看别人问过什么
              </Button>
            </>
          }
        >
          {`有事想问、有难处要说，都可以写。\n${REPLY_WORKING_DAYS} 个工作日内答复您。`}
        </EmptyState>
      }
    />
  );
}

/** Answered letters: those open for a rating first. */
function ToRate() {
  const list = usePaged('mine', getMyMessages);
  useLive('message', list.refetch);
  const answered = list.items?.filter((letter) => letter.rating === 'open' || letter.rating === 'done') ?? null;
  const sorted =
    answered === null ? null : [...answered.filter((letter) => letter.rating === 'open'), ...answered.filter((letter) => letter.rating === 'done')];
  return (
    <PagedList
      list={{ ...list, items: sorted }}
      row={(letter) => <MyLetterLine key={letter.id} letter={letter} />}
      empty={<EmptyState title="现在没有要评的">{'信有了答复，就可以评一次。\n评不评由您，不评不算好评。'}</EmptyState>}
    />
  );
}

export default addressed(MyLetters);
