import '../../../components/row-table.css';
import './policies.css';
import { DRAFT_QUEUES, type DraftCounts, type DraftQueue } from '@mingchuang/shared/policies/drafts.types';
import { POLICY_KIND_NAMES, POLICY_KINDS } from '@mingchuang/shared/policies/policies.words';
import { useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choices } from '../../../components/choices.tsx';
import { ContentTabs } from '../../../components/content-tabs.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { Pick } from '../../../components/pick.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { Bones, Empty } from '../../../components/states.tsx';
import { useUnitChoices } from '../../../lib/units.ts';
import { useDraftCounts, useDraftList } from '../api/drafts.ts';
import { DraftTable } from '../components/draft-table.tsx';
import { QUEUE_NAMES } from '../components/draft-words.ts';
import { DRAFTS_NOT_NARROWED, isNarrowed, useDraftFilter } from '../components/filters.ts';
import { ListKeyBar, useListKeys } from '../components/list-keys.tsx';
import { NewDraft } from '../components/new-draft.tsx';

const NONE: Record<DraftQueue, string> = {
  todo: '没有等您办的稿件',
  mine: '您还没有起草稿件',
  open: '没有办理中的稿件',
  scheduled: '没有排好时间发布的稿件',
  ended: '还没有发布或者撤回的稿件',
};
const KINDS = POLICY_KINDS.map((value) => ({ value, label: POLICY_KIND_NAMES[value] }));

/** What is being written, reviewed and published. */
export function DraftsPage({ mayDraft, showUnit }: { mayDraft: boolean; showUnit: boolean }) {
  const { filter, change } = useDraftFilter();
  const list = useDraftList(filter);
  const counts = useDraftCounts();
  const units = useUnitChoices();
  const listBox = useRef<HTMLElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const begin = () => change({ new: '1' });
  useListKeys({ listBox, searchField, onNew: mayDraft ? begin : undefined, onEnd: () => list.hasNextPage && void list.fetchNextPage() });
  const queues = mayDraft ? DRAFT_QUEUES : DRAFT_QUEUES.filter((queue) => queue !== 'mine');
  return (
    <div className="row-room">
      <main id="room" className="page" tabIndex={-1}>
        <div className="page-head">
          <h1>公开内容</h1>
          <ContentTabs />
          <div className="page-head-end">
            {mayDraft && (
              <Button tone="primary" icon="plus" aria-haspopup="dialog" onClick={begin}>
                起草
              </Button>
            )}
          </div>
        </div>
        <search className="row-filters" aria-label="筛选稿件">
          <Choices
            legend="队列"
            className="segments"
            options={queues.map((queue) => ({ value: queue, label: <QueueLabel queue={queue} counts={counts.data} /> }))}
            value={filter.queue}
            onChoose={(queue) => change({ queue: queue === 'todo' ? undefined : queue })}
          />
          <SearchField label="搜稿件名称" placeholder="稿件名称" q={filter.q ?? ''} onSearch={(q) => change({ q: q || undefined })} field={searchField} />
          <Pick label="类别" all="全部类别" options={KINDS} value={filter.kind} onChoose={(kind) => change({ kind })} />
          {showUnit && <Pick label="起草单位" all="全部单位" options={units} value={filter.unitId} onChoose={(unitId) => change({ unitId })} />}
          {isNarrowed(filter) && (
            <Button tone="link" onClick={() => change(DRAFTS_NOT_NARROWED)}>
              清除条件
            </Button>
          )}
        </search>
        <section className="card row-card" aria-label="稿件列表" ref={listBox}>
          <PagedList
            list={list}
            counted="篇"
            waiting={<Bones widths={['100%', '100%', '100%', '100%', '100%']} label="正在取稿件" />}
            empty={<NoRows queue={filter.queue} onClear={isNarrowed(filter) ? () => change(DRAFTS_NOT_NARROWED) : null} />}
          >
            {(rows) => <DraftTable rows={rows} label={`${QUEUE_NAMES[filter.queue]}的稿件`} />}
          </PagedList>
        </section>
        {mayDraft && <NewDraft />}
      </main>
      <ListKeyBar mayDraft={mayDraft} />
    </div>
  );
}

function QueueLabel({ queue, counts }: { queue: DraftQueue; counts: DraftCounts | undefined }) {
  return (
    <>
      {QUEUE_NAMES[queue]}
      {queue !== 'ended' && <span className="row-count">{counts?.[queue] ?? '·'}</span>}
    </>
  );
}

function NoRows({ queue, onClear }: { queue: DraftQueue; onClear: (() => void) | null }) {
  if (onClear === null) return <Empty icon="edit" title={NONE[queue]} />;
  return (
    <Empty icon="search" title="没有符合条件的稿件">
      <Button tone="outline" onClick={onClear}>
        清除条件
      </Button>
    </Empty>
  );
}
