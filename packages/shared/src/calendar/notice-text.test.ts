import { describe, expect, test } from '@jest/globals';
import { addDays } from '../local-date.ts';
import { readNotice } from './notice-text.ts';

const run = (from: string, to: string): string[] => {
  const days = [from];
  while (days.at(-1) !== to) days.push(addDays(days.at(-1) ?? to, 1));
  return days;
};

describe('the wording of published notices', () => {
  test('2026: weekdays in brackets, with the old calendar beside them', () => {
    const read = readNotice(`国务院办公厅关于2026年
部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将2026年元旦、春节等放假调休日期的具体安排通知如下。
　　一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
　　四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
　　节假日期间，各地区、各部门要妥善安排好值班。
国务院办公厅
2025年11月4日`);
    expect(read.problems).toEqual([]);
    expect(read).toMatchObject({ year: 2026, notice: '国办发明电〔2025〕7号' });
    expect(read.daysOff).toEqual([
      ...run('2026-01-01', '2026-01-03'),
      ...run('2026-02-15', '2026-02-23'),
      ...run('2026-04-04', '2026-04-06'),
      ...run('2026-05-01', '2026-05-05'),
      ...run('2026-06-19', '2026-06-21'),
      ...run('2026-09-25', '2026-09-27'),
      ...run('2026-10-01', '2026-10-07'),
    ]);
    expect(read.workingWeekends).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
  });

  test.each<[string, number, string, string[], string[]]>([
    ['a single day that joins the weekend', 2024, '一、元旦：1月1日放假，与周末连休。', ['2024-01-01'], []],
    [
      'advice is no order',
      2024,
      '二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。',
      run('2024-02-10', '2024-02-17'),
      ['2024-02-04', '2024-02-18'],
    ],
    ['a day off said without swapping', 2025, '一、元旦：1月1日（周三）放假1天，不调休。', ['2025-01-01'], []],
    [
      'over the end of a month',
      2025,
      '二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。',
      run('2025-01-28', '2025-02-04'),
      ['2025-01-26', '2025-02-08'],
    ],
    ['from December of the year before', 2023, '一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。', run('2022-12-31', '2023-01-02'), []],
    [
      'with a day to work in it',
      2019,
      '一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。',
      run('2018-12-30', '2019-01-01'),
      ['2018-12-29'],
    ],
    [
      'explained once more after 其中, and the year left out',
      2008,
      '一、元旦：2007年12月30日—2008年1月1日放假，共3天。其中，1月1日（星期二）为法定节假日，12月30日（星期日）为公休日，12月29日（星期六）公休日调至12月31日（星期一），12月29日（星期六）上班。',
      run('2007-12-30', '2008-01-01'),
      ['2007-12-29'],
    ],
    ['a day taken after the holiday', 2017, '一、元旦：1月1日放假，1月2日（星期一）补休。', ['2017-01-01', '2017-01-02'], []],
    [
      'a second day without its month',
      2010,
      '二、春节：2月13日至19日放假调休，共7天。2月20日（星期六）、21日（星期日）上班。',
      run('2010-02-13', '2010-02-19'),
      ['2010-02-20', '2010-02-21'],
    ],
    ['half-width marks', 2026, '元旦:1月1日(周四)至3日(周六)放假调休,共3天。1月4日(星期日)上班。', run('2026-01-01', '2026-01-03'), ['2026-01-04']],
    ['full-width digits', 2026, '清明节：４月４日至６日放假，共３天。', run('2026-04-04', '2026-04-06'), []],
  ])('%s', (_what, year, text, daysOff, workingWeekends) => {
    expect(readNotice(text, year)).toEqual({ year, notice: null, daysOff, workingWeekends, problems: [] });
  });
});

describe('what cannot be read is said by its line', () => {
  const problems = (text: string, year: number | null = 2027) => readNotice(text, year).problems;

  test.each<[string, string, string]>([
    ['a weekday of another year', '元旦：1月1日（周四）放假。', '2027年1月1日是星期五，写的是星期四'],
    ['days that do not add up', '元旦：1月1日至3日放假，共4天。', '写的是共 4 天，读到 3 天'],
    ['a day that is not there', '春节：2月30日放假。', '没有2027年2月30日这一天'],
    ['a run backwards', '国庆节：10月7日至1日放假。', '“10月7日至10月1日”前后不对'],
    ['neither off nor worked', '国庆节：10月1日普天同庆。', '没有读懂“国庆节:10月1日普天同庆”，请写明是放假还是上班'],
    ['both', '国庆节：10月1日放假。10月1日上班。', '10月1日既写了放假，又写了上班'],
  ])('%s', (_what, text, message) => {
    expect(problems(`通知\n${text}`)).toEqual([{ line: 2, message }]);
  });

  test('a text without its year', () => {
    expect(problems('元旦：1月1日放假。', null)).toEqual([{ line: 1, message: expect.stringContaining('没有读到是哪一年') }]);
  });

  test('the year of the text counts, not the one expected', () => {
    expect(readNotice('国务院办公厅关于2028年部分节假日安排的通知', 2027).year).toBe(2028);
  });

  test('nothing at all', () => {
    expect(readNotice('')).toEqual({ year: null, notice: null, daysOff: [], workingWeekends: [], problems: [] });
  });
});
