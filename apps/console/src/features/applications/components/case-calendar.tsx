import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { fullDate, type LocalDate } from '@mingchuang/shared/local-date';
import { day } from '../../../lib/format.ts';
import { type CellDay, dayWords, foldedWeeks, MARK_NAMES, standing, stretchesOf, stretchWords, undatedOf, undatedWords, weeksOf } from './case-days.ts';

/** A short period fills the line. */
const WIDE: Record<number, string> = { 5: 'weeks-5', 6: 'weeks-6' };

/** Every day from receipt to the due day, and why it counts or not; the same days the due day was counted from. */
export function CaseCalendar({ it, now }: { it: ConsoleCase; now: LocalDate }) {
  if (it.receivedOn === null || it.days.length === 0) return null;
  const weeks = foldedWeeks(weeksOf(it.receivedOn, it.days));
  const undated = undatedOf(it);
  return (
    <div className="calendar-strip">
      <ol className={`weeks ${WIDE[weeks.length] ?? (weeks.length < 5 ? 'weeks-5' : '')}`} aria-label="逐日说明">
        {weeks.map((week) =>
          'late' in week ? (
            <li key={week.monday} className="week">
              <span className="week-name">{day(week.monday)} 起</span>
              <span className="cell cell-over cell-many">
                <span className="cell-mark" />
                <span className="cell-number">超期 {week.late} 天</span>
              </span>
            </li>
          ) : (
            <li key={week.monday} className="week">
              <span className="week-name">{day(week.days[0]?.date ?? week.monday)}</span>
              <ol className="week-days">
                {week.days.map((one) => (
                  <Cell key={one.date} one={one} now={now} endedOn={it.endedOn} />
                ))}
              </ol>
            </li>
          ),
        )}
        {undated !== null && (
          <li className="week">
            <span className="week-name">{undated.year} 年</span>
            <span className="cell cell-undated" title={undatedWords(undated)}>
              <span className="cell-mark" />
              <span className="cell-number" aria-hidden="true">
                ＋{undated.remaining}
              </span>
              <span className="sr">{undatedWords(undated)}</span>
            </span>
          </li>
        )}
      </ol>
      <ul className="stretches" aria-label="分段">
        {stretchesOf(it.days, now, it.endedOn).map(({ kind, from, to, count }) => (
          <li key={`${kind} ${from}`}>
            <i className={`swatch cell-${kind}`} aria-hidden="true" />
            {from === to ? day(from) : `${day(from)}—${day(to)}`} {stretchWords({ kind, count }, it.clock?.due ?? null)}
          </li>
        ))}
        {undated !== null && (
          <li>
            <i className="swatch cell-undated" aria-hidden="true" />
            {undatedWords(undated)}
          </li>
        )}
      </ul>
    </div>
  );
}

function Cell({ one, now, endedOn }: { one: CellDay; now: LocalDate; endedOn: LocalDate | null }) {
  const isToday = one.date === now && endedOn === null;
  const words = `${fullDate(one.date)}${isToday ? '，今天' : ''}：${dayWords(one)}`;
  return (
    <li className={cellClass(standing(one, now, endedOn), one.marks.includes('due') && endedOn === null, isToday)} title={words}>
      <span className="cell-mark" aria-hidden="true">
        {isToday ? `今${markOf(one)}` : markOf(one)}
      </span>
      <span className="cell-number" aria-hidden="true">
        {one.kind === 'received' ? '收' : one.kind === 'off' ? '·' : (one.n ?? '')}
      </span>
      <span className="sr">{words}</span>
    </li>
  );
}

function cellClass(shown: ReturnType<typeof standing>, isDue: boolean, isToday: boolean): string {
  return ['cell', `cell-${shown}`, isDue ? 'cell-due' : '', isToday ? 'cell-today' : ''].filter(Boolean).join(' ');
}

/** The one that says most, where a day carries several; all stand in its words. */
function markOf({ marks }: CellDay): string {
  const mark = marks.findLast((one) => one !== 'swapped') ?? marks[0];
  return mark === undefined ? '' : MARK_NAMES[mark].short;
}
