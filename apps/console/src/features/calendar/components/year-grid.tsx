import type { LocalDate } from '@mingchuang/shared/local-date';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { Month } from './month.tsx';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

interface YearGridProps {
  year: number;
  calendar: Pick<WorkCalendar, 'daysOff' | 'swappedIn'>;
  today: LocalDate;
}

export function YearGrid({ year, calendar, today }: YearGridProps) {
  return (
    <div className="months">
      {MONTHS.map((month) => (
        <Month key={month} year={year} month={month} calendar={calendar} today={today} />
      ))}
    </div>
  );
}

export function Legend() {
  return (
    <p className="legend" aria-hidden="true">
      <i className="day-work" />
      工作日
      <i className="day-weekend" />
      周末
      <i className="day-off">
        <b>休</b>
      </i>
      放假
      <i className="day-swapped">
        <b>班</b>
      </i>
      调休上班
      <i className="day-today" />
      今天
    </p>
  );
}
