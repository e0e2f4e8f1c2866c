import { CASE_CHANNEL_NAMES } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { CASE_STATE_NAMES } from '@mingchuang/shared/disclosure/disclosure.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import { Link } from 'react-router';
import { Icon } from '../../../components/icon.tsx';
import { day } from '../../../lib/format.ts';
import { CaseCalendar } from './case-calendar.tsx';
import { clockTags, givenReason, headline, sumWords } from './case-words.ts';

export const CASE_TITLE_ID = 'case-title';

/** What is asked for, where it stands, and by when it is answered. */
export function CaseHead({ it, note }: { it: ConsoleCase; note: string }) {
  return (
    <header className="case-head">
      <div className="case-name">
        <h1 id={CASE_TITLE_ID} tabIndex={-1} title={it.information}>
          {it.information}
        </h1>
        <span className="case-tags">
          <span className="tag tag-blue">{givenReason(it) === null ? CASE_STATE_NAMES[it.state] : '已说明理由'}</span>
          {clockTags(it).map(({ tone, text }) => (
            <span key={text} className={`tag tag-${tone}`}>
              {text}
            </span>
          ))}
        </span>
      </div>
      <p className="case-facts">
        <Link to="/applications">登记簿</Link>
        <strong>{it.number}</strong>
        <span>{CASE_CHANNEL_NAMES[it.channel]}</span>
        <span>
          {it.unitName ?? '未分派'}
          {it.ownerName === null ? '，还没有经办人' : ` · ${it.ownerName}`}
        </span>
      </p>
      <Linked it={it} />
      <p className="case-done" role="status">
        {note}
      </p>
    </header>
  );
}

/** 51: from the old one to the one in which it is answered anew, and back; 39(1): to the letter that took it over; 29: to the letter it was offered to. */
function Linked({ it: { reopenedFrom, reopenedAs, moved, fromLetter } }: { it: ConsoleCase }) {
  if (reopenedFrom === null && reopenedAs === null && moved === null && fromLetter === null) return null;
  return (
    <p className="step-note step-note-info case-linked">
      <Icon name="redo" />
      {fromLetter !== null && (
        <span>
          申请人先写了来信 <Link to={`/inbox/${fromLetter.messageId}`}>{fromLetter.queryCode}</Link>，按答复的指引自己提出了这份申请。
        </span>
      )}
      {reopenedFrom !== null && (
        <span>
          按复议、诉讼结果重新办理，原来的申请是 <Link to={`/applications/${reopenedFrom.id}`}>{reopenedFrom.number}</Link>。
        </span>
      )}
      {reopenedAs !== null && (
        <span>
          这件的答复被纠正，已经另开 <Link to={`/applications/${reopenedAs.id}`}>{reopenedAs.number}</Link> 重新办理（{CASE_STATE_NAMES[reopenedAs.state]}）。
        </span>
      )}
      {moved !== null && (
        <span>
          {day(moved.on)} 已转到信箱，由{moved.unitName ?? '信箱'}答复
          {moved.queryCode === null ? (
            '。'
          ) : (
            <>
              ，来信 <Link to={`/inbox/${moved.messageId}`}>{moved.queryCode}</Link>。
            </>
          )}
        </span>
      )}
    </p>
  );
}

export function CaseClockCard({ it, now }: { it: ConsoleCase; now: LocalDate }) {
  const { big, rest } = headline(it);
  const { clock } = it;
  const sum = sumWords(it);
  return (
    <section className="card clock-card" aria-label="答复期限">
      <div className="clock-line">
        <p className={`clock-big clock-${clock?.light ?? 'normal'}`}>{big}</p>
        <p className="clock-rest">{rest}</p>
        <p className="clock-sum">
          {sum}
          {clock?.internalDue && <span className="clock-internal">内部期限 {day(clock.internalDue)}</span>}
        </p>
      </div>
      <CaseCalendar it={it} now={now} />
    </section>
  );
}
