import { remainingWords } from '@mingchuang/shared/messages/messages.words';
import type { DraftRow } from '@mingchuang/shared/policies/drafts.types';
import { DRAFT_STATE_NAMES, STAGE_NAMES } from '@mingchuang/shared/policies/policies.words';
import { Link } from 'react-router';
import { Icon } from '../../../components/icon.tsx';
import { LightHead, lightTone, NamedLight } from '../../../components/light.tsx';
import { day, moment } from '../../../lib/format.ts';
import { kindWords, STATE_TONES } from './draft-words.ts';
import { StageDots } from './stage-track.tsx';

/** Drafts of one queue. Each row has one link, which covers it whole. */
export function DraftTable({ rows, label }: { rows: readonly DraftRow[]; label: string }) {
  return (
    <table className="row-table" aria-label={label}>
      <thead>
        <tr>
          <LightHead />
          <th scope="col">名称</th>
          <th scope="col" className="pub-state">
            状态
          </th>
          <th scope="col" className="pub-stages">
            三审和保密
          </th>
          <th scope="col" className="pub-people">
            起草
          </th>
          <th scope="col" className="pub-due">
            公开时限
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
              <Link to={`/policies/drafts/${row.id}`} data-pub-row={row.id} title={row.title}>
                {row.title || '还没有名称'}
              </Link>
              <span className="cap">
                {kindWords(row)}
                {row.baseNumber > 0 && ` · 第 ${row.baseNumber + 1} 版`}
              </span>
            </td>
            <td className="pub-state">
              <span className={`tag ${STATE_TONES[row.state]}`}>{DRAFT_STATE_NAMES[row.state]}</span>
              <span className="cap">{stateMore(row)}</span>
            </td>
            <td className="pub-stages">
              <StageDots row={row} />
            </td>
            <td className="pub-people">
              {row.drafterName}
              <span className="cap">{row.unitName}</span>
            </td>
            <td className="pub-due">
              <Due row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What it waits for, or when it goes out. */
function stateMore({ state, waiting, scheduledAt, updatedAt }: DraftRow): string {
  if (state === 'scheduled' && scheduledAt !== null) return `${moment(scheduledAt)} 发布`;
  if (state === 'inReview') return `等${waiting.map((stage) => STAGE_NAMES[stage]).join('、')}`;
  return `${moment(updatedAt)} 改动`;
}

function RowMark({ row: { publishBy, state } }: { row: DraftRow }) {
  if (publishBy === null) {
    const done = state === 'published';
    return (
      <span className="mark mark-calm">
        <Icon name={done ? 'done' : 'edit'} size={18} />
      </span>
    );
  }
  return <NamedLight light={publishBy.light} />;
}

function Due({ row: { publishBy } }: { row: DraftRow }) {
  if (publishBy === null) return <span className="cap">—</span>;
  const tone = lightTone(publishBy.light);
  return (
    <>
      <span className={`row-main tone-${tone}`}>{remainingWords(publishBy)}</span>
      <span className="cap">{publishBy.due.kind === 'fixed' ? `${day(publishBy.due.on)} 到期` : `待 ${publishBy.due.year} 年放假安排`}</span>
    </>
  );
}
