import { describe, expect, test } from '@jest/globals';
import { packageCalendar } from '../../../../apps/bff/src/features/calendar/calendar.schedule.ts';
import { missingHolidays } from './holidays.rules.ts';
import { readNotice } from './notice-text.ts';

const { daysOff } = packageCalendar();
const years = Array.from({ length: 2026 - 2008 + 1 }, (_, at) => 2008 + at);
/** as the notice of 2025 has it, where two holidays coincide */
const LINES = {
  元旦: '一、元旦：1月1日（周三）放假1天，不调休。',
  春节: '二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。',
  清明节: '三、清明节：4月4日（周五）至6日（周日）放假，共3天。',
  劳动节: '四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。',
  端午节: '五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。',
  '国庆节、中秋节': '六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。',
};
const NAMES = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'];
const readWithout = (name: string) =>
  readNotice(
    Object.entries(LINES)
      .filter(([holiday]) => holiday !== name)
      .map(([, line]) => line)
      .join('\n'),
    2025,
  );

describe('the seven holidays of a year', () => {
  test.each<[number, string[]]>([
    [2023, ['01-01', '01-22', '04-05', '05-01', '06-22', '09-29', '10-01']],
    [2025, ['01-01', '01-29', '04-04', '05-01', '05-31', '10-06', '10-01']],
    [2027, ['01-01', '02-06', '04-05', '05-01', '06-09', '09-15', '10-01']],
    [2030, ['01-01', '02-03', '04-05', '05-01', '06-05', '09-12', '10-01']],
  ])('each is named when its day of %i is not there', (year, days) => {
    const all = days.map((day) => `${year}-${day}`);
    expect(missingHolidays(year, all)).toEqual([]);
    expect(
      all.flatMap((day) =>
        missingHolidays(
          year,
          all.filter((other) => other !== day),
        ),
      ),
    ).toEqual(NAMES);
  });

  test.each(years)('are all in the notice of %i', (year) => {
    expect(missingHolidays(year, daysOff)).toEqual([]);
  });

  test('stand in a full notice, also where two are taken together', () => {
    expect(readWithout('').problems).toEqual([]);
    expect(missingHolidays(2025, readWithout('').daysOff)).toEqual([]);
  });

  test.each(Object.keys(LINES))('a notice without the line of %s is not the whole year', (name) => {
    expect(new Set(missingHolidays(2025, readWithout(name).daysOff))).toEqual(new Set(name.split('、')));
  });

  test('New Year alone is no year', () => {
    expect(missingHolidays(2027, ['2027-01-01', '2027-01-02', '2027-01-03'])).toEqual(NAMES.slice(1));
  });
});
