import '../../../components/row-table.css';
import './monitoring-page.css';
import { FINDING_QUEUES, type FindingCounts, type FindingQueue } from '@mingchuang/shared/monitoring/monitoring.types';
import { FINDING_QUEUE_NAMES } from '@mingchuang/shared/monitoring/monitoring.words';
import { useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choices } from '../../../components/choices.tsx';
import { Icon } from '../../../components/icon.tsx';
import { KeyBar } from '../../../components/key-bar.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { Pick } from '../../../components/pick.tsx';
import { Bones, Empty } from '../../../components/states.tsx';
import { day } from '../../../lib/format.ts';
import { useKeys } from '../../../lib/keyboard.ts';
import { useRowWalk } from '../../../lib/row-walk.ts';
import { useUnitChoices } from '../../../lib/units.ts';
import { useFindingCounts, useFindings } from '../api/monitoring.ts';
import { ChecksCard } from '../components/checks-card.tsx';
import { CHECK_CHOICES, isNarrowed, NOT_NARROWED, useFindingFilter } from '../components/finding-filter.ts';
import { FindingsTable } from '../components/findings-table.tsx';

const NONE: Record<FindingQueue, string> = { open: '没有要整改的问题', done: '没有等着核实的问题', closed: '还没有结束的问题' };

/** What is measured today, and the findings that are tasks. `mayOwn`: findings can be given to the reader. */
export function MonitoringPage({ mayOwn }: { mayOwn: boolean }) {
  const { filter, change } = useFindingFilter();
  const list = useFindings(filter);
  const counts = useFindingCounts();
  const units = useUnitChoices();
  const listBox = useRef<HTMLElement>(null);
  const { walk, openFocused } = useRowWalk({ listBox, attribute: 'data-finding-row', onEnd: () => list.hasNextPage && void list.fetchNextPage() });
  useKeys({ j: () => walk(1), k: () => walk(-1), o: openFocused });
  const clear = () => change(NOT_NARROWED);
  return (
    <div className="row-room">
      <main id="room" className="page" tabIndex={-1}>
        <div className="page-head">
          <h1>监测</h1>
          {counts.data && <Said counts={counts.data} />}
        </div>
        <div className="watch">
          <div className="watch-main">
            <search className="row-filters" aria-label="筛选问题">
              <Choices
                legend="队列"
                className="segments"
                options={FINDING_QUEUES.map((queue) => ({ value: queue, label: <QueueLabel queue={queue} counts={counts.data} /> }))}
                value={filter.queue}
                onChoose={(queue) => change({ queue: queue === 'open' ? undefined : queue })}
              />
              <Pick label="检查" all="全部检查" options={CHECK_CHOICES} value={filter.check} onChoose={(check) => change({ check })} />
              <Pick label="责任科室" all="全部科室" options={units} value={filter.unitId} onChoose={(unitId) => change({ unitId })} />
              {mayOwn && (
                <label className="tick">
                  <input type="checkbox" checked={filter.mine === true} onChange={(event) => change({ mine: event.target.checked ? '1' : undefined })} />
                  我负责的
                </label>
              )}
              {isNarrowed(filter) && (
                <Button tone="link" onClick={clear}>
                  清除条件
                </Button>
              )}
            </search>
            <section className="card row-card" aria-label="问题清单" ref={listBox}>
              <PagedList
                list={list}
                counted="项"
                waiting={<Bones widths={['100%', '100%', '100%', '100%', '100%']} label="正在取问题" />}
                empty={<NoRows queue={filter.queue} onClear={isNarrowed(filter) ? clear : null} />}
              >
                {(rows) => <FindingsTable rows={rows} label={`${FINDING_QUEUE_NAMES[filter.queue]}的问题`} />}
              </PagedList>
            </section>
          </div>
          <ChecksCard />
        </div>
      </main>
      <KeyBar
        keys={[
          [['J', 'K'], '下一项、上一项'],
          [['Enter'], '打开'],
        ]}
      />
    </div>
  );
}

function Said({ counts: { overdue, lookedOn } }: { counts: FindingCounts }) {
  return (
    <p className="watch-said">
      {overdue > 0 && (
        <strong className="tone-bad">
          <Icon name="stop" size={14} /> {overdue} 项超期
        </strong>
      )}
      <span className="cap">每天检查一次，{lookedOn === null ? '还没有检查过' : `上次是 ${day(lookedOn)}`}；发现的问题由责任科室整改，另一人核实</span>
    </p>
  );
}

function QueueLabel({ queue, counts }: { queue: FindingQueue; counts: FindingCounts | undefined }) {
  return (
    <>
      {FINDING_QUEUE_NAMES[queue]}
      {queue !== 'closed' && <span className="row-count">{counts?.[queue] ?? '·'}</span>}
    </>
  );
}

function NoRows({ queue, onClear }: { queue: FindingQueue; onClear: (() => void) | null }) {
  if (onClear === null) return <Empty icon="done" title={NONE[queue]} />;
  return (
    <Empty icon="search" title="没有符合条件的问题">
      <Button tone="outline" onClick={onClear}>
        清除条件
      </Button>
    </Empty>
  );
}
