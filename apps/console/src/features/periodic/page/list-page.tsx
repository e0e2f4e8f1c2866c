import '../../../components/row-table.css';
import './periodic.css';
import { PERIOD_LENGTHS } from '@mingchuang/shared/periodic/periodic.types';
import { PERIOD_LENGTH_NAMES } from '@mingchuang/shared/periodic/periodic.words';
import { useRef } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../components/button.tsx';
import { ContentTabs } from '../../../components/content-tabs.tsx';
import { Icon } from '../../../components/icon.tsx';
import { LightChoices } from '../../../components/light-choices.tsx';
import { Pick } from '../../../components/pick.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { Bones, Empty, Failure } from '../../../components/states.tsx';
import { useAddress } from '../../../lib/address.ts';
import { useFocusedField, useKeys } from '../../../lib/keyboard.ts';
import { focusSearch, useRowWalk } from '../../../lib/row-walk.ts';
import { useSeriesList } from '../api/periodic.ts';
import { choicesOf, isNarrowed, lightCounts, NOT_NARROWED, narrowed, STATE_NAMES, STATES, seriesFilterOf } from '../components/filters.ts';
import { KeyBar } from '../components/key-bar.tsx';
import { SeriesTable } from '../components/series-table.tsx';

const LENGTHS = PERIOD_LENGTHS.map((value) => ({ value, label: PERIOD_LENGTH_NAMES[value] }));
const IN_STATE = STATES.map((value) => ({ value, label: STATE_NAMES[value] }));

/** Figures that are published again and again, by what presses. */
export function PeriodicPage({ mayBegin }: { mayBegin: boolean }) {
  const { params, change } = useAddress();
  const filter = seriesFilterOf(params);
  const list = useSeriesList();
  const listBox = useRef<HTMLElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const { walk, openFocused } = useRowWalk({ listBox, attribute: 'data-period-row', onEnd: () => undefined });
  useKeys({ j: () => walk(1), k: () => walk(-1), o: openFocused, '/': () => focusSearch(searchField) });
  const writing = useFocusedField() !== null;
  const all = list.data?.items ?? [];
  const rows = narrowed(all, filter);
  return (
    <div className="row-room">
      <main id="room" className="page" tabIndex={-1}>
        <div className="page-head">
          <h1>公开内容</h1>
          <ContentTabs />
          {mayBegin && (
            <div className="page-head-end">
              <Link className="btn btn-primary" to="/policies/periodic/new">
                <Icon name="plus" />
                新建一项
              </Link>
            </div>
          )}
        </div>
        <search className="row-filters" aria-label="筛选定期公开的数据">
          <LightChoices
            className="period-lights"
            counts={list.data && lightCounts(all)}
            counted="项"
            value={filter.light}
            onChoose={(light) => change({ light })}
          />
          <SearchField label="搜数据名称" placeholder="数据名称" q={filter.q} onSearch={(q) => change({ q: q || undefined })} field={searchField} />
          <Pick
            label="栏目"
            all="全部栏目"
            options={choicesOf(all, ({ columnId, columnName }) => ({ value: columnId, label: columnName }))}
            value={filter.columnId}
            onChoose={(columnId) => change({ columnId })}
          />
          <Pick
            label="填报科室"
            all="全部科室"
            options={choicesOf(all, ({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
            value={filter.unitId}
            onChoose={(unitId) => change({ unitId })}
          />
          <Pick label="周期" all="全部周期" options={LENGTHS} value={filter.length} onChoose={(length) => change({ length })} />
          <Pick label="进展" all="全部进展" options={IN_STATE} value={filter.state} onChoose={(state) => change({ state })} />
          {isNarrowed(filter) && (
            <Button tone="link" onClick={() => change(NOT_NARROWED)}>
              清除条件
            </Button>
          )}
        </search>
        <section className="card row-card" aria-label="定期公开的列表" ref={listBox}>
          {list.isPending ? (
            <Bones widths={['100%', '100%', '100%', '100%']} label="正在取定期公开的数据" />
          ) : list.data === undefined ? (
            <Failure error={list.error} onRetry={() => void list.refetch()} />
          ) : rows.length > 0 ? (
            <>
              <SeriesTable rows={rows} />
              <p className="cap period-count">共 {rows.length} 项，急的在前</p>
            </>
          ) : isNarrowed(filter) ? (
            <Empty icon="search" title="没有符合条件的">
              <Button tone="outline" onClick={() => change(NOT_NARROWED)}>
                清除条件
              </Button>
            </Empty>
          ) : (
            <Empty icon="metrics" title="还没有定期公开的数据" />
          )}
        </section>
      </main>
      <KeyBar
        keys={
          writing
            ? [[['Esc'], '离开输入框']]
            : [
                [['J', 'K'], '下一项、上一项'],
                [['Enter'], '打开'],
                [['/'], '搜索'],
              ]
        }
      />
    </div>
  );
}
