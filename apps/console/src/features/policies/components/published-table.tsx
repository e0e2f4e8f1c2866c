import type { ConsolePolicyRow } from '@mingchuang/shared/policies/console-policies.types';
import { THEME_NAMES, VALIDITY_NAMES, type Validity } from '@mingchuang/shared/policies/policies.words';
import { Link } from 'react-router';
import { day } from '../../../lib/format.ts';
import { kindWords } from './draft-words.ts';

export const VALIDITY_TONES: Record<Validity, string> = {
  valid: 'tag-ok',
  pending: 'tag-blue',
  amended: 'tag-blue',
  lapsed: 'tag-hold',
  abolished: 'tag-bad',
  unverified: 'tag-warn',
};

export function PublishedTable({ rows }: { rows: readonly ConsolePolicyRow[] }) {
  return (
    <table className="row-table" aria-label="已发布的">
      <thead>
        <tr>
          <th scope="col" className="pub-lead">
            名称
          </th>
          <th scope="col" className="pub-number">
            索引号、文号
          </th>
          <th scope="col" className="pub-theme">
            主题
          </th>
          <th scope="col" className="pub-state">
            有效性
          </th>
          <th scope="col" className="pub-people">
            单位
          </th>
          <th scope="col" className="pub-published">
            发布
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="row-link pub-lead">
              <Link to={`/policies/published/${row.id}`} data-pub-row={row.id} title={row.title}>
                {row.title}
              </Link>
              <span className="cap">
                {kindWords(row)}
                {row.versionNumber > 1 && ` · 第 ${row.versionNumber} 版`}
                {!row.titleVerified && ' · 名称待核'}
              </span>
            </td>
            <td className="pub-number">
              {row.indexNumber ?? '—'}
              <span className="cap">{row.number ?? '没有文号'}</span>
            </td>
            <td className="pub-theme">{row.theme === null ? '—' : THEME_NAMES[row.theme]}</td>
            <td className="pub-state">
              <span className={`tag ${VALIDITY_TONES[row.validity]}`}>{VALIDITY_NAMES[row.validity]}</span>
            </td>
            <td className="pub-people">{row.unitName ?? '—'}</td>
            <td className="pub-published">
              {day(row.publishedOn)}
              {row.originalPublishedOn !== null && <span className="cap">原发布 {day(row.originalPublishedOn)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
