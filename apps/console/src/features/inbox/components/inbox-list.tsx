import type { Queue } from '@mingchuang/shared/messages/messages.types';
import { type RefObject, useEffect } from 'react';
import { Choices } from '../../../components/choices.tsx';
import { MessageRow } from '../../../components/message-row.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { Empty, RowBones } from '../../../components/states.tsx';
import { useCounts, type useMessageList } from '../api/messages.ts';
import { isNarrowed, type useInboxFilter } from './filter.ts';
import { InboxFilters } from './inbox-filters.tsx';
import { useNewLetters } from './use-new-letters.ts';

export const QUEUE_NAMES: Record<Queue, string> = { open: '待办', mine: '我的', publishing: '待公开', replied: '已答复', history: '历史' };
const EMPTY: Record<Queue, string> = {
  open: '没有待办的来信',
  mine: '您还没有受理的来信',
  publishing: '没有等着公开的来信',
  replied: '还没有答复过的来信',
  history: '没有导入历史来信',
};

interface InboxListProps {
  view: ReturnType<typeof useInboxFilter>;
  list: ReturnType<typeof useMessageList>;
  openId: string | undefined;
  queues: readonly Queue[];
  showUnit: boolean;
  searchField: RefObject<HTMLInputElement | null>;
  listBox: RefObject<HTMLDivElement | null>;
}

export function InboxList({ view, list, openId, queues, showUnit, searchField, listBox }: InboxListProps) {
  const { filter, change, search } = view;
  const counts = useCounts();
  const { news, seen } = useNewLetters(counts.data?.open);
  // The letter that was just opened is no longer new to its reader.
  useEffect(() => {
    if (openId) seen();
  }, [openId, seen]);

  return (
    <section className="inbox-list" aria-label="来信列表">
      <div className="inbox-head">
        <Choices
          legend="队列"
          className="queues"
          options={queues.map((queue) => ({ value: queue, label: <QueueLabel name={QUEUE_NAMES[queue]} count={counts.data?.[queue]} /> }))}
          value={filter.queue}
          onChoose={(queue) => change({ queue, light: undefined })}
        />
        <InboxFilters filter={filter} change={change} counts={counts.data} showUnit={showUnit} searchField={searchField} />
      </div>
      <div className="news" role="status" aria-live="polite">
        {news > 0 && (
          <span>
            有 {news} 封新来信，已按期限排好
            <button type="button" className="btn btn-link" onClick={seen}>
              知道了
            </button>
          </span>
        )}
      </div>
      <div className={list.isPending ? 'inbox-rows inbox-rows-waiting' : 'inbox-rows'} ref={listBox}>
        <PagedList list={list} counted="封" waiting={<RowBones rows={10} label="正在取来信" />} empty={<NoRows view={view} />}>
          {(rows) => (
            <ul aria-label={`${QUEUE_NAMES[filter.queue]}来信`}>
              {rows.map((row) => (
                <MessageRow key={row.id} row={row} to={{ pathname: `/inbox/${row.id}`, search }} current={row.id === openId} showUnit={showUnit} />
              ))}
            </ul>
          )}
        </PagedList>
      </div>
    </section>
  );
}

function QueueLabel({ name, count }: { name: string; count: number | undefined }) {
  return (
    <>
      {name}
      <span className="queue-count">{count ?? '·'}</span>
    </>
  );
}

function NoRows({ view: { filter, change } }: Pick<InboxListProps, 'view'>) {
  if (!isNarrowed(filter)) return <Empty icon="inbox" title={EMPTY[filter.queue]} />;
  return (
    <Empty icon="search" title="没有符合条件的来信">
      <button type="button" className="btn btn-outline" onClick={() => change({ kind: undefined, light: undefined, unitId: undefined, q: undefined })}>
        清除条件
      </button>
    </Empty>
  );
}
