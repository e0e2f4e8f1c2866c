import type { FindingRow, FindingState } from '@mingchuang/shared/monitoring/monitoring.types';
import { FINDING_STATE_NAMES } from '@mingchuang/shared/monitoring/monitoring.words';
import { Link } from 'react-router';
import { Icon } from '../../../components/icon.tsx';
import { LightHead, lightTone, NamedLight } from '../../../components/light.tsx';
import { dueWords, titleOf, whereOf } from './finding-words.ts';

export const STATE_TONES: Record<FindingState, string> = {
  open: '',
  inProgress: 'tag-blue',
  reopened: 'tag-bad',
  done: 'tag-warn',
  verified: 'tag-ok',
  cleared: 'tag-ok',
};

/** One row a finding, the most urgent first. */
export function FindingsTable({ rows, label }: { rows: readonly FindingRow[]; label: string }) {
  return (
    <table className="row-table" aria-label={label}>
      <thead>
        <tr>
          <LightHead />
          <th scope="col">问题</th>
          <th scope="col" className="find-state">
            状态
          </th>
          <th scope="col" className="find-owner">
            责任
          </th>
          <th scope="col" className="find-due">
            整改期限
          </th>
          <th scope="col" className="find-where">
            <span className="sr">在哪里</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="row-light">
              <RowMark row={row} />
            </td>
            <td className="row-link">
              <Link to={`/monitoring/${row.id}`} data-finding-row={row.id} title={titleOf(row)}>
                {titleOf(row)}
              </Link>
              <span className="cap" title={row.detail}>
                {row.detail}
              </span>
            </td>
            <td className="find-state">
              <span className={`tag ${STATE_TONES[row.state]}`}>{FINDING_STATE_NAMES[row.state]}</span>
            </td>
            <td className="find-owner">
              {row.ownerName ?? (row.light === null ? '—' : <span className="tone-warn">没有责任人</span>)}
              <span className="cap">{row.unitName}</span>
            </td>
            <td className="find-due">
              <Due row={row} />
            </td>
            <td className="find-where">
              <Where row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Where({ row }: { row: FindingRow }) {
  const { to, words } = whereOf(row);
  return (
    <Link to={to} aria-label={`${words}：${row.label}`}>
      {words}
    </Link>
  );
}

function RowMark({ row: { light, state } }: { row: FindingRow }) {
  if (light === null) {
    return (
      <span className="mark mark-calm">
        <Icon name={state === 'done' ? 'eye' : 'done'} size={18} />
      </span>
    );
  }
  return <NamedLight light={light} />;
}

function Due({ row }: { row: FindingRow }) {
  const { main, more } = dueWords(row);
  return (
    <>
      <span className={`row-main ${row.light === null ? '' : `tone-${lightTone(row.light)}`}`}>{main}</span>
      <span className="cap">{more}</span>
    </>
  );
}
