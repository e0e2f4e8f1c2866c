import type { ColumnChangeLine, ColumnChangeView } from '@mingchuang/shared/columns/columns.types';
import { COLUMN_CHANGE_NAMES, COLUMN_CHANGE_STATE_NAMES } from '@mingchuang/shared/columns/columns.words';
import type { ReactNode } from 'react';
import { moment } from '../../../lib/format.ts';

const TONES = { proposed: 'tag-warn', approved: 'tag-ok', refused: 'tag-bad', withdrawn: '' } as const;

/** A change: what was, what is to be, why, and what became of it. */
export function ChangeCard({ change, children }: { change: ColumnChangeView; children?: ReactNode }) {
  const { kind, columnName, lines, reason, proposerName, proposedAt, state, deciderName, decidedAt, opinion } = change;
  return (
    <article className="change" aria-label={`${COLUMN_CHANGE_NAMES[kind]}“${columnName}”`}>
      <div className="change-head">
        <h3>
          {COLUMN_CHANGE_NAMES[kind]}“{columnName}”
        </h3>
        <span className={`tag ${TONES[state]}`}>{COLUMN_CHANGE_STATE_NAMES[state]}</span>
      </div>
      <dl className="change-lines">
        {lines.map((line) => (
          <Line key={line.label} {...line} />
        ))}
      </dl>
      <p className="change-words">理由：{reason}</p>
      <p className="cap">
        {moment(proposedAt)} {proposerName}提出
        {decidedAt !== null && `；${moment(decidedAt)} ${deciderName}${state === 'withdrawn' ? '撤回' : COLUMN_CHANGE_STATE_NAMES[state].replace('已', '')}`}
        {opinion !== null && `：${opinion}`}
      </p>
      {children}
    </article>
  );
}

function Line({ label, from, to }: ColumnChangeLine) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {from !== null && (
          <>
            <del>{from}</del> <span aria-hidden="true">→</span>{' '}
          </>
        )}
        <ins>{to ?? '（无）'}</ins>
      </dd>
    </div>
  );
}
