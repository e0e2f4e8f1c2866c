import './calendar-page.css';
import '../../../components/records.css';
import type { CalendarView, CalendarYear } from '@mingchuang/shared/calendar/calendar.types';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { Bones, Failure } from '../../../components/states.tsx';
import { useAddress } from '../../../lib/address.ts';
import { useCalendar } from '../api/calendar.ts';
import { Coverage } from '../components/coverage.tsx';
import { EnterYear } from '../components/enter-year.tsx';
import { Recompute, YearFacts } from '../components/year-facts.tsx';
import { Legend, YearGrid } from '../components/year-grid.tsx';

/** Which days count. Everyone may look; an administrator enters a year from its notice. */
export function CalendarPage({ mayWrite }: { mayWrite: boolean }) {
  const calendar = useCalendar();
  return (
    <main id="room" className="page calendar" tabIndex={-1}>
      {calendar.data ? (
        <Known view={calendar.data} mayWrite={mayWrite} />
      ) : (
        <>
          <div className="page-head">
            <h1>工作日历</h1>
          </div>
          {calendar.isError ? (
            <Failure error={calendar.error} onRetry={() => void calendar.refetch()} />
          ) : (
            <Bones widths={['40%', '100%', '100%', '100%']} label="正在取工作日历" />
          )}
        </>
      )}
    </main>
  );
}

function Known({ view, mayWrite }: { view: CalendarView; mayWrite: boolean }) {
  const { params, change } = useAddress();
  const days = useMemo(() => daysOf(view), [view]);
  const last = view.years.at(-1);
  const shown = yearIn(view, params.get('year')) ?? yearIn(view, view.today.slice(0, 4)) ?? last;
  const entering = mayWrite ? enteredYear(view, params.get('enter')) : null;
  useTop(entering);
  const enter = (year: number) => change({ enter: String(year) });
  if (shown === undefined) return null;
  const show = (year: number) => change({ year: String(year), enter: undefined });
  return (
    <>
      <div className="page-head">
        <h1>{entering === null ? '工作日历' : `${yearIn(view, String(entering)) ? '更正' : '录入'} ${entering} 年放假安排`}</h1>
        <p className="cap">依据国务院办公厅每年的放假通知；来信和申请的期限都按这里的工作日算。</p>
        {entering === null && (
          <div className="page-head-end">
            {mayWrite && shown.source === 'staff' && (
              <Button icon="edit" onClick={() => enter(shown.year)}>
                更正 {shown.year} 年
              </Button>
            )}
            <YearSwitch view={view} shown={shown.year} show={show} />
          </div>
        )}
      </div>
      {entering === null ? (
        <>
          <Coverage view={view} onEnter={mayWrite ? () => enter(view.nextYear) : null} />
          <section className="card year-card" aria-label={`${shown.year} 年`}>
            <div className="year-head">
              <h2>{shown.year} 年</h2>
              <YearFacts year={shown} />
              <Legend />
            </div>
            {shown.recompute && <Recompute {...shown.recompute} />}
            <YearGrid year={shown.year} calendar={days} today={view.today} />
          </section>
        </>
      ) : (
        <EnterYear key={entering} year={entering} view={view} onDone={() => show(entering)} onCancel={() => change({ enter: undefined })} />
      )}
    </>
  );
}

/** Another view begins at its top, and the focus does not fall out of the page with the button that was pressed. */
function useTop(entering: number | null): void {
  const before = useRef(entering);
  useEffect(() => {
    if (before.current === entering) return;
    before.current = entering;
    const room = document.getElementById('room');
    if (entering === null) room?.focus();
    room?.scrollTo({ top: 0 });
  }, [entering]);
}

function YearSwitch({ view, shown, show }: { view: CalendarView; shown: number; show: (year: number) => void }) {
  const [first, last] = [view.years[0]?.year ?? shown, view.years.at(-1)?.year ?? shown];
  return (
    <div className="year-switch">
      <Button disabled={shown <= first} onClick={() => show(shown - 1)} aria-label="前一年">
        前一年
      </Button>
      <select aria-label="哪一年" className="field pick" value={shown} onChange={(event) => show(Number(event.target.value))}>
        {[...view.years].reverse().map(({ year }) => (
          <option key={year} value={year}>
            {year} 年
          </option>
        ))}
      </select>
      <Button disabled={shown >= last} onClick={() => show(shown + 1)} aria-label="后一年">
        后一年
      </Button>
    </div>
  );
}

function yearIn(view: CalendarView, text: string | null): CalendarYear | undefined {
  return view.years.find(({ year }) => String(year) === text);
}

/** The next year, or one that staff entered before; any other cannot be entered. */
function enteredYear(view: CalendarView, text: string | null): number | null {
  if (text === String(view.nextYear)) return view.nextYear;
  const known = yearIn(view, text);
  return known?.source === 'staff' ? known.year : null;
}

/** All years together: what one says of the end of the year before is seen there. */
function daysOf({ years }: CalendarView): { daysOff: Set<string>; swappedIn: Set<string> } {
  return { daysOff: new Set(years.flatMap((year) => year.daysOff)), swappedIn: new Set(years.flatMap((year) => year.workingWeekends)) };
}
