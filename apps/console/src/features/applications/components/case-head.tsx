import { CASE_CHANNEL_NAMES } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { CASE_STATE_NAMES } from '@mingchuang/shared/disclosure/disclosure.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import { day } from '../../../lib/format.ts';
import { CaseCalendar } from './case-calendar.tsx';
import { clockTags, headline, sumWords } from './case-words.ts';

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
          <span className="tag tag-blue">{CASE_STATE_NAMES[it.state]}</span>
          {clockTags(it).map(({ tone, text }) => (
            <span key={text} className={`tag tag-${tone}`}>
              {text}
            </span>
          ))}
        </span>
      </div>
      <p className="case-facts">
        <strong>{it.number}</strong>
        <span>{CASE_CHANNEL_NAMES[it.channel]}</span>
        <span>
          {it.unitName ?? '未分派'}
          {it.ownerName === null ? '，还没有经办人' : ` · ${it.ownerName}`}
        </span>
      </p>
      <p className="case-done" role="status">
        {note}
      </p>
    </header>
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
