import type { ConsoleMessageRow, Queue } from '@mingchuang/shared/messages/messages.types';
import { MEASURE_NAMES, type Metrics } from '@mingchuang/shared/metrics/metrics.types';
import { Drawer } from 'antd';
import { MessageRow } from '../../../components/message-row.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { Empty, RowBones } from '../../../components/states.tsx';
import { day } from '../../../lib/format.ts';
import { useMetricCases } from '../api/metrics.ts';
import type { OpenCases } from './view.ts';
import { casesAbout, caseWords } from './words.ts';

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
  return (
    <>
      <p className="cases-about">
        {day(metrics.from)}—{day(metrics.to)}。{casesAbout(cases.measure, cases.part)}。
      </p>
      <PagedList list={list} counted="件" waiting={<RowBones rows={8} label="正在取来信" />} empty={<Empty icon="inbox" title="没有这样的来信" />}>
        {(rows) => (
          <ul aria-label="来信">
            {rows.map((row) => (
              <MessageRow key={row.id} row={row} showUnit to={{ pathname: `/inbox/${row.id}`, search: `queue=${queueOf(row)}` }} />
            ))}
          </ul>
        )}
      </PagedList>
    </>
  );
}

/** The list in which the letter stands beside its neighbours. */
function queueOf({ source, status }: ConsoleMessageRow): Queue {
  if (source === 'import') return 'history';
  return status === 'replied' ? 'replied' : 'open';
}

function titleOf({ measure, part, unitId }: OpenCases, metrics: Metrics): string {
  const of = unitId === null ? metrics.total : metrics.units.find((unit) => unit.unitId === unitId);
  if (of === undefined) return MEASURE_NAMES[measure];
  return `${unitId === null ? '' : `${of.unitName}，`}${caseWords(of, measure, part)}`;
}
