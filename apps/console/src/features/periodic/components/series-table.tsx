import { remainingWords } from '@mingchuang/shared/messages/messages.words';
import type { ConsoleSeriesRow } from '@mingchuang/shared/periodic/periodic.types';
import { dueWords, PERIOD_LENGTH_NAMES, periodWords } from '@mingchuang/shared/periodic/periodic.words';
import { Link } from 'react-router';
import { Icon } from '../../../components/icon.tsx';
import { LightHead, lightTone, NamedLight } from '../../../components/light.tsx';
import { day } from '../../../lib/format.ts';

/** Series of figures: what presses first. */
export function SeriesTable({ rows }: { rows: readonly ConsoleSeriesRow[] }) {
  return (
    <table className="row-table period-series" aria-label="定期公开的数据">
      <thead>
        <tr>
          <LightHead />
          <th scope="col">数据</th>
          <th scope="col" className="period-col-unit">
            填报科室
          </th>
          <th scope="col" className="period-col-cycle">
            周期
          </th>
          <th scope="col" className="period-col-latest">
            最近公布
          </th>
          <th scope="col" className="period-col-next">
            下一期
          </th>
          <th scope="col" className="period-col-state">
            进展
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="row-light">
              <RowLight row={row} />
            </td>
            <td className="row-link">
              <Link to={`/policies/periodic/${row.id}`} data-period-row={row.id} title={row.name}>
                {row.name}
              </Link>
              <span className="cap">{row.columnName}</span>
            </td>
            <td className="period-col-unit">{row.unitName ?? '—'}</td>
            <td className="period-col-cycle">
              {PERIOD_LENGTH_NAMES[row.length]}
              <span className="cap">{dueWords(row.length, row.due).slice(2)}</span>
            </td>
            <td className="period-col-latest">
              {row.latest === null ? '还没有' : periodWords(row.latest)}
              {row.latestOn !== null && <span className="cap">{day(row.latestOn)}</span>}
            </td>
            <td className="period-col-next">
              <Next row={row} />
            </td>
            <td className="period-col-state">
              <Progress row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowLight({ row: { missing, light } }: { row: ConsoleSeriesRow }) {
  if (missing.length === 0) {
    return (
      <>
        <span className="mark period-published">
          <Icon name="done" size={18} />
        </span>
        <span className="sr">都已公布</span>
      </>
    );
  }
  return <NamedLight light={light} />;
}

function Next({ row: { next, missing } }: { row: ConsoleSeriesRow }) {
  const { due, light } = next.clock;
  const on = due.kind === 'fixed' ? `${day(due.on)} 到期` : `待 ${due.year} 年放假安排`;
  return (
    <>
      <span className={missing.length === 0 ? '' : `row-main tone-${lightTone(light)}`}>
        {missing.length > 0 ? `${periodWords(next.period)}，${remainingWords(next.clock)}` : periodWords(next.period)}
      </span>
      <span className="cap">{on}</span>
    </>
  );
}

function Progress({ row: { missing, waiting, returned } }: { row: ConsoleSeriesRow }) {
  if (missing.length + waiting + returned === 0) return <span className="tag tag-ok">都已公布</span>;
  const blank = missing.length - waiting - returned;
  return (
    <span className="period-tags">
      {returned > 0 && <span className="tag tag-warn">退回 {returned} 期</span>}
      {waiting > 0 && <span className="tag tag-blue">待公布 {waiting} 期</span>}
      {blank > 0 && <span className="tag">没填报 {blank} 期</span>}
    </span>
  );
}
