import './message-row.css';
import { type ConsoleMessageRow, MESSAGE_KIND_NAMES, MESSAGE_SOURCE_NAMES, MESSAGE_STATUS_NAMES } from '@mingchuang/shared/messages/messages.types';
import { remainingWords } from '@mingchuang/shared/messages/messages.words';
import { Link, type To } from 'react-router';
import { dayOf } from '../lib/format.ts';
import { GradeWords, isGrade } from './grade.tsx';
import { Icon } from './icon.tsx';
import { LightMark, lightTone } from './light.tsx';

interface MessageRowProps {
  row: ConsoleMessageRow;
  to: To;
  current?: boolean;
  /** the reader sees more than one unit */
  showUnit?: boolean;
  onOpen?: () => void;
}

/** One letter in a list: its light, its title, and when it is due. The whole row is the link. */
export function MessageRow({ row, to, current = false, showUnit = false, onOpen }: MessageRowProps) {
  // nobody knows the kind of a letter of history
  const history = row.source === 'import';
  const facts = [history ? MESSAGE_SOURCE_NAMES.import : MESSAGE_KIND_NAMES[row.kind]];
  if (showUnit) facts.push(row.unitName ?? '未分派');
  else if (!history) facts.push(MESSAGE_SOURCE_NAMES[row.source]);
  if (row.status === 'submitted') facts.push(MESSAGE_STATUS_NAMES.submitted);
  else if (row.status === 'accepted' && row.ownerName) facts.push(row.ownerName);
  return (
    <li className={current ? 'row row-current' : 'row'}>
      <Link to={to} data-message-row={row.id} aria-current={current ? 'true' : undefined} onClick={onOpen}>
        {row.clock ? (
          <LightMark light={row.clock.light} />
        ) : (
          <span className="mark mark-calm">
            <Icon name={row.source === 'import' ? 'audit' : 'done'} />
          </span>
        )}
        <span className="row-text">
          <span className="row-title">{row.title}</span>
          <span className="row-facts">
            <span>{facts.join(' · ')}</span>
            <RowEnd row={row} />
          </span>
        </span>
      </Link>
    </li>
  );
}

function RowEnd({ row }: { row: ConsoleMessageRow }) {
  if (row.clock) return <span className={`row-end tone-${lightTone(row.clock.light)}`}>{remainingWords(row.clock)}</span>;
  return (
    <span className="row-end">
      {isGrade(row.grade) && <GradeWords grade={row.grade} />}
      {row.status === 'withdrawn' && '已撤回'}
      {row.repliedAt && `${dayOf(row.repliedAt)} 答复`}
    </span>
  );
}
