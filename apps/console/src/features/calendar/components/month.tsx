import { addDays, fullDate, type LocalDate, weekdayOf } from '@mingchuang/shared/local-date';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

type Kind = 'work' | 'weekend' | 'off' | 'swapped';
/** A state is a word before it is a colour; plain working days and weekends need none. */
const MARKS: Partial<Record<Kind, string>> = { off: '休', swapped: '班' };
const SPOKEN: Record<Kind, string> = { work: '工作日', weekend: '周末', off: '放假', swapped: '调休上班' };

/** What a day is, also in a year that is not covered yet, where only its notice is known. */
export function kindOf({ daysOff, swappedIn }: Pick<WorkCalendar, 'daysOff' | 'swappedIn'>, day: LocalDate): Kind {
  if (daysOff.has(day)) return 'off';
  if (swappedIn.has(day)) return 'swapped';
  return [0, 6].includes(weekdayOf(day)) ? 'weekend' : 'work';
}

interface MonthProps {
  year: number;
  month: number;
  calendar: Pick<WorkCalendar, 'daysOff' | 'swappedIn'>;
  today: LocalDate;
}

/** One month, Monday first. */
export function Month({ year, month, calendar, today }: MonthProps) {
  return (
    <table className="month">
      <caption>{month} 月</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" abbr={`星期${name}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.monday}>
            {week.days.map((day, place) =>
              day === null ? <td key={`${week.monday} ${WEEKDAYS[place]}`} /> : <Day key={day} day={day} calendar={calendar} today={today} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, calendar, today }: { day: LocalDate } & Pick<MonthProps, 'calendar' | 'today'>) {
  const kind = kindOf(calendar, day);
  const isToday = day === today;
  return (
    <td className={`day day-${kind} ${isToday ? 'day-today' : ''}`} title={`${fullDate(day)}：${SPOKEN[kind]}`}>
      {Number(day.slice(8))}
      {MARKS[kind] && <b>{MARKS[kind]}</b>}
      {isToday && <span className="sr">今天</span>}
    </td>
  );
}

/** Weeks from Monday to Sunday; null: a day of another month. */
function weeksOf(year: number, month: number): { monday: LocalDate; days: (LocalDate | null)[] }[] {
  const prefix = `${year}-${String(month).padStart(2, '0')}-`;
  const weeks = [];
  const first = `${prefix}01`;
  for (let monday = addDays(first, -((weekdayOf(first) + 6) % 7)); monday < `${prefix}32`; monday = addDays(monday, 7)) {
    const start = monday;
    weeks.push({ monday: start, days: WEEKDAYS.map((_, place) => addDays(start, place)).map((day) => (day.startsWith(prefix) ? day : null)) });
  }
  return weeks;
}
