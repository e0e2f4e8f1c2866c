import type { PublicationRow } from '@mingchuang/shared/publishing/counts.types';
import { Link } from 'react-router';
import { day } from '../../../lib/format.ts';
import { channelWords, kindWords, placeOf } from './words.ts';

/** The day of a text of which nobody knows it. */
const UNDATED = '0000-00-00';

export function PublicationsTable({ rows }: { rows: readonly PublicationRow[] }) {
  return (
    <table className="row-table" aria-label="公开清单">
      <thead>
        <tr>
          <th scope="col" className="publication-lead">
            名称
          </th>
          <th scope="col">栏目</th>
          <th scope="col" className="publication-unit">
            科室
          </th>
          <th scope="col" className="publication-channels">
            渠道
          </th>
          <th scope="col" className="publication-day">
            公开日期
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="row-link publication-lead">
              <Link to={placeOf(row)} data-publication-row={row.id} title={row.title}>
                {row.title}
              </Link>
              <span className="cap">
                {kindWords(row)}
                {row.abolished && ' · 已废止'}
              </span>
            </td>
            <td title={row.columnPath ?? undefined}>{row.columnPath ?? '—'}</td>
            <td className="publication-unit">{row.unitName ?? '—'}</td>
            <td className="publication-channels" title={channelWords(row)}>
              {channelWords(row)}
            </td>
            <td className="publication-day">{row.publishedOn === UNDATED ? '待核' : day(row.publishedOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
