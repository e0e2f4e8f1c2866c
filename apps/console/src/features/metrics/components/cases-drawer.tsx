import { MEASURE_NAMES, type Metrics } from '@mingchuang/shared/metrics/metrics.types';
import { Drawer } from 'antd';
import { MessageRow } from '../../../components/message-row.tsx';
import { More } from '../../../components/more.tsx';
import { Empty, Failure, RowBones } from '../../../components/states.tsx';
import { day } from '../../../lib/format.ts';
import { useMetricCases } from '../api/metrics.ts';
import type { OpenCases } from './view.ts';
import { DEFINITIONS, PART_NAMES, partCount } from './words.ts';

/** The letters behind a number. */
export function CasesDrawer({ cases, metrics, onClose }: { cases: OpenCases | null; metrics: Metrics; onClose: () => void }) {
  return (
    <Drawer
      open={cases !== null}
      onClose={onClose}
      size="min(560px, 100vw)"
      title={cases && titleOf(cases, metrics)}
      closable={{ placement: 'end', 'aria-label': '关上' }}
      destroyOnHidden
      styles={{ body: { padding: 0 } }}
    >
      {cases && <Cases cases={cases} metrics={metrics} />}
    </Drawer>
  );
}

function Cases({ cases, metrics }: { cases: OpenCases; metrics: Metrics }) {
  const list = useMetricCases(cases.query);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <p className="cases-about">
        {day(metrics.from)}—{day(metrics.to)}。{MEASURE_NAMES[cases.measure]} = {DEFINITIONS[cases.measure]}。
      </p>
      {list.isPending ? (
        <RowBones rows={8} label="正在取来信" />
      ) : list.isError && rows.length === 0 ? (
        <Failure error={list.error} onRetry={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <Empty icon="inbox" title="没有这样的来信" />
      ) : (
        <>
          <ul aria-label="来信">
            {rows.map((row) => (
              <MessageRow key={row.id} row={row} showUnit to={{ pathname: `/inbox/${row.id}`, search: `queue=${queueOf(row.status)}` }} />
            ))}
          </ul>
          <More
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            failed={list.isFetchNextPageError}
            onMore={() => void list.fetchNextPage()}
            end={`共 ${rows.length} 件，到底了`}
          />
        </>
      )}
    </>
  );
}

function queueOf(status: string): string {
  return status === 'replied' ? 'replied' : 'open';
}

function titleOf({ measure, part, unitId }: OpenCases, metrics: Metrics): string {
  const of = unitId === null ? metrics.total : metrics.units.find((unit) => unit.unitId === unitId);
  const count = of ? ` ${partCount(of[measure], part)} 件` : '';
  return `${of && unitId !== null ? `${of.unitName}，` : ''}${PART_NAMES[measure][part]}${count}`;
}
