import type { WriteYear } from '@mingchuang/shared/calendar/calendar.types';

/** An invented notice of 2027: no such schedule has been published. */
export const NOTICE_2027 = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕7号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月30日（周六）、2月20日（周六）上班。
三、清明节：4月5日（周一）放假1天，不调休。
四、劳动节：5月1日（周六）放假，与周末连休。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;

const run = (month: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => `2027-${month}-${String(from + n).padStart(2, '0')}`);

const AFTER_NEW_YEAR = [...run('02', 5, 11), '2027-04-05', '2027-05-01', '2027-06-09', '2027-09-15', ...run('10', 1, 7)];

export const SCHEDULE_2027: WriteYear = {
  notice: '国办发明电〔2026〕7号',
  daysOff: [...run('01', 1, 3), ...AFTER_NEW_YEAR],
  workingWeekends: ['2027-01-30', '2027-02-20', '2027-09-26', '2027-10-09'],
};

/** The same, put right a week later: the 4th of January is off as well. */
export const CORRECTED_2027: WriteYear = {
  ...SCHEDULE_2027,
  notice: '国办发明电〔2026〕8号',
  daysOff: [...run('01', 1, 4), ...AFTER_NEW_YEAR],
};
