import { addDays, type LocalDate } from '../local-date.ts';

/** 《全国年节及纪念日放假办法》第二条: what every notice since that of 2008 gives a day off for. */
interface Holiday {
  name: string;
  on: LocalDate;
  /** by the moon: `on` may be a day off */
  lunar: boolean;
}

/** Three of them stand by the moon. The platform's calendar is one day off where the new moon comes close to midnight (2027, 2030). */
const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });

/** The seven holidays of a year of this century, in its order; a notice may take two together, each has its own day. */
function holidaysOf(year: number): Holiday[] {
  return [
    { name: '元旦', on: `${year}-01-01`, lunar: false },
    { name: '春节', on: lunarDay('1/1', `${year}-01-20`), lunar: true },
    { name: '清明节', on: `${year}-04-0${clearAndBright(year)}`, lunar: false },
    { name: '劳动节', on: `${year}-05-01`, lunar: false },
    { name: '端午节', on: lunarDay('5/5', `${year}-05-25`), lunar: true },
    { name: '中秋节', on: lunarDay('8/15', `${year}-09-05`), lunar: true },
    { name: '国庆节', on: `${year}-10-01`, lunar: false },
  ];
}

/** The first such day of the lunar calendar from this day on; a leap month is written otherwise (`5bis/5`). */
function lunarDay(monthAndDay: string, from: LocalDate): LocalDate {
  let day = from;
  while (LUNAR.format(new Date(day)) !== monthAndDay) day = addDays(day, 1);
  return day;
}

/** The day of April on which the sun stands at 15°, 2000–2099. */
function clearAndBright(year: number): number {
  const inCentury = year % 100;
  return Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4);
}

/** Names of the holidays whose own day is not among the days off: part of a notice is no year. */
export function missingHolidays(year: number, daysOff: Iterable<LocalDate>): string[] {
  const off = new Set(daysOff);
  const near = ({ on, lunar }: Holiday) => (lunar ? [addDays(on, -1), on, addDays(on, 1)] : [on]);
  return holidaysOf(year)
    .filter((holiday) => !near(holiday).some((day) => off.has(day)))
    .map(({ name }) => name);
}
