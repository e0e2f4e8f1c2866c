import './periodic.css';
import './figures.css';
import type { ConsoleSeries, IssueRecord, Period } from '@mingchuang/shared/periodic/periodic.types';
import { PERIOD_LENGTH_NAMES } from '@mingchuang/shared/periodic/periodic.words';
import { App as AntdApp } from 'antd';
import { type RefObject, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Icon } from '../../../components/icon.tsx';
import { Bones, Empty, Failure } from '../../../components/states.tsx';
import { useAddress } from '../../../lib/address.ts';
import { useFocusedField, useKeys } from '../../../lib/keyboard.ts';
import { useRowWalk } from '../../../lib/row-walk.ts';
import { useSeries } from '../api/periodic.ts';
import { KeyBar, type KeysShown } from '../components/key-bar.tsx';
import { PeriodCard } from '../components/period-card.tsx';
import { PeriodList, Records, SeriesFacts } from '../components/period-rail.tsx';
import { firstShown } from '../components/period-words.ts';

/** One series: a period of it at a time, all periods beside it. */
export function SeriesPage({ staffId }: { staffId: string }) {
  const { id = '' } = useParams();
  const series = useSeries(id);
  const room = useRef<HTMLElement>(null);
  return (
    <div className="period-room">
      <main id="room" className="page" tabIndex={-1} ref={room}>
        {series.data ? (
          <Opened key={id} series={series.data} staffId={staffId} />
        ) : (
          <>
            <h1 className="sr">定期公开的一项数据</h1>
            {series.isError ? (
              <Failure error={series.error} onRetry={() => void series.refetch()} />
            ) : (
              <Bones widths={['30%', '100%', '100%', '100%']} label="正在打开" />
            )}
          </>
        )}
      </main>
      <SeriesKeys room={room} />
    </div>
  );
}

function Opened({ series, staffId }: { series: ConsoleSeries; staffId: string }) {
  const { message } = AntdApp.useApp();
  const { params } = useAddress();
  const [read, setRead] = useState<{ period: Period; record: IssueRecord } | null>(null);
  const wanted = series.periods.find(({ period }) => period === params.get('period'));
  // the one that is looked at first stays, also when it is done with
  const [first] = useState(() => firstShown(series));
  const one = wanted ?? series.periods.find(({ period }) => period === first);
  const record = read?.period === one?.period ? (read?.record ?? null) : null;
  return (
    <>
      <div className="page-head">
        <Link className="btn btn-link period-back" to="/policies/periodic">
          定期公开
          <Icon name="right" size={14} />
        </Link>
        <h1>{series.name}</h1>
        <span className="tag">{PERIOD_LENGTH_NAMES[series.length]}</span>
      </div>
      <div className="period-desk">
        {one === undefined ? (
          <section className="card">
            <Empty icon="clock" title="第一期还没有到填报的时候" />
          </section>
        ) : (
          <PeriodCard
            key={one.period}
            series={series}
            one={one}
            staffId={staffId}
            record={record}
            onCurrent={() => setRead(null)}
            onDone={(words) => {
              setRead(null);
              void message.success(words);
              document.getElementById('period-title')?.focus();
            }}
          />
        )}
        <aside className="period-rail" aria-label="这项数据的各期和经过">
          {one !== undefined && <PeriodList series={series} shown={one.period} />}
          {one !== undefined && (
            <Records
              series={series}
              one={one}
              shownId={record?.id ?? null}
              onShow={(chosen) => setRead(chosen === null ? null : { period: one.period, record: chosen })}
            />
          )}
          <SeriesFacts series={series} />
        </aside>
      </div>
    </>
  );
}

const IN_A_CELL: KeysShown = [
  [['Enter', '↓'], '下一行'],
  [['↑'], '上一行'],
  [['Tab'], '下一格'],
  [['Ctrl', 'V'], '粘贴一块单元格'],
  [['Ctrl', 'Enter'], '提交'],
];
const READING: KeysShown = [
  [['J', 'K'], '早一期、晚一期'],
  [['Enter'], '打开'],
];

/** The bar is always there: what comes and goes would move what is just being pressed. */
function SeriesKeys({ room }: { room: RefObject<HTMLElement | null> }) {
  const { walk, openFocused } = useRowWalk({ listBox: room, attribute: 'data-period-row', onEnd: () => undefined });
  useKeys({ j: () => walk(1), k: () => walk(-1), o: openFocused });
  const field = useFocusedField();
  return <KeyBar keys={field === null ? READING : field.startsWith('cell-') ? IN_A_CELL : [[['Esc'], '离开输入框']]} />;
}
