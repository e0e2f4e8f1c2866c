import { addDays, localDateOf, startOfDay } from '@mingchuang/shared/local-date';
import type { ConsoleSeries, Measure, PeriodicCells, WriteSeries } from '@mingchuang/shared/periodic/periodic.types';
import { daysOfPeriod, periodOf, periodsUntil } from '@mingchuang/shared/periodic/periods.rules';
import type { INestApplicationContext } from '@nestjs/common';
import { defaultColumnId } from '../features/columns/columns.start.ts';
import { PeriodicConsole } from '../features/periodic/periodic.console.ts';
import { PeriodicSetup } from '../features/periodic/periodic.setup.ts';
import { sha256 } from '../platform/crypto.ts';
import { People } from './people.ts';
import type { StoryClock } from './story-clock.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** days after the period, or after its beginning, on which the demonstration publishes */
const PUBLISHED_AFTER = 8;
/** before the first period of any of them */
const EARLIER = '2015-01-01';

const measure = (key: string, name: string, unit: string, decimals = 0): Measure => ({ key, name, unit, decimals, totalOf: [] });
const cents = (value: number): number => Math.round(value * 100) / 100;

type Story = Omit<WriteSeries, 'columnId' | 'unitId' | 'firstPeriod'> & {
  column: string;
  unit: string;
  account: string;
  /** periods that are published, and how many of the newest are not */
  periods: number;
  unpublished: number;
  /** the newest waits for whoever publishes it; with a reason it was sent back */
  entered: boolean;
  returned?: string;
  /** a period that was published wrong: how far back from the newest, which figure, by how much, and what is said of it */
  corrected?: { back: number; line: string; measure: string; by: number; why: string };
  note: string;
  /** figures of every line but the total, of the turn-th period */
  figures(turn: number): Record<string, Record<string, number>>;
};

const STORIES: readonly Story[] = [
  {
    ...{ column: 'assistance.minimum', unit: '社会救助科', account: 'lin', name: '城乡低保对象和资金', length: 'monthly' },
    ...{
      about: '每月在册的最低生活保障户数、人数和当月发放的资金。',
      due: { from: 'end', days: 10, of: 'working' },
      lineTitle: '对象类别',
      totalLine: 'total',
    },
    lines: [
      { key: 'urban', name: '城市低保' },
      { key: 'rural', name: '农村低保' },
      { key: 'total', name: '合计' },
    ],
    measures: [measure('people', '人数', '人'), measure('homes', '户数', '户'), measure('money', '发放资金', '万元', 2)],
    ...{ periods: 12, unpublished: 1, entered: true, note: '人数、户数为月末在册数，资金为当月发放数。' },
    figures: (turn) => {
      const [urban, rural] = [2104 - turn * 6 + (turn % 3) * 5, 3318 - turn * 11 + (turn % 4) * 7];
      return {
        urban: { people: urban, homes: Math.round(urban / 1.42), money: cents(urban * 0.0742) },
        rural: { people: rural, homes: Math.round(rural / 1.63), money: cents(rural * 0.0531) },
      };
    },
  },
  {
    ...{ column: 'assistance.temporary', unit: '社会救助科', account: 'lin', name: '临时救助情况', length: 'quarterly' },
    ...{ about: '每季度临时救助的人次和资金。', due: { from: 'end', days: 15, of: 'working' }, lineTitle: '救助类型', totalLine: 'total' },
    lines: [
      { key: 'urgent', name: '急难型' },
      { key: 'costly', name: '支出型' },
      { key: 'total', name: '合计' },
    ],
    measures: [measure('times', '救助人次', '人次'), measure('money', '救助资金', '万元', 2)],
    ...{ periods: 6, unpublished: 2, entered: false, note: '' },
    figures: (turn) => ({
      urgent: { times: 62 + ((turn * 13) % 29), money: cents(18.4 + ((turn * 7) % 5) * 1.35) },
      costly: { times: 141 + ((turn * 17) % 37), money: cents(52.7 + ((turn * 3) % 7) * 2.15) },
    }),
  },
  {
    ...{ column: 'welfare.elderly', unit: '养老服务科', account: 'jiang', name: '养老机构和床位', length: 'quarterly' },
    ...{ about: '每季度末备案的养老机构、床位和入住老人。', due: { from: 'end', days: 45, of: 'natural' }, lineTitle: '机构类别', totalLine: 'total' },
    lines: [
      { key: 'publicOne', name: '公办' },
      { key: 'privateOne', name: '民办' },
      { key: 'total', name: '合计' },
    ],
    measures: [
      measure('homes', '机构', '家'),
      measure('nursing', '护理型床位', '张'),
      measure('other', '其他床位', '张'),
      { ...measure('beds', '床位合计', '张'), totalOf: ['nursing', 'other'] },
      measure('people', '入住老人', '人'),
    ],
    ...{ periods: 5, unpublished: 1, entered: true, note: '按季度末备案数统计。' },
    returned: '民办机构少了一家，和备案台账对不上；入住老人比上季度多了四成，请核对后再报。',
    figures: (turn) => ({
      publicOne: { homes: 3, nursing: 286 + turn * 4, other: 118 - turn * 2, beds: 404 + turn * 2, people: 297 + turn * 3 },
      privateOne: { homes: turn < 5 ? 6 : 5, nursing: 342 + turn * 12, other: 171 - turn * 3, beds: 513 + turn * 9, people: (turn < 5 ? 331 : 480) + turn * 7 },
    }),
  },
  {
    ...{ column: 'finance.budget', unit: '局办公室', account: 'lu', name: '部门预算支出表', length: 'yearly' },
    ...{ about: '经批准的本局年度支出预算，按支出类别列出。', due: { from: 'start', days: 75, of: 'natural' }, lineTitle: '支出类别', totalLine: 'total' },
    lines: [
      { key: 'staff', name: '人员经费' },
      { key: 'office', name: '公用经费' },
      { key: 'assistance', name: '社会救助项目' },
      { key: 'elderly', name: '养老服务项目' },
      { key: 'other', name: '其他项目' },
      { key: 'total', name: '合计' },
    ],
    measures: [measure('budget', '本年预算', '万元', 2), measure('before', '上年执行', '万元', 2)],
    ...{ periods: 3, unpublished: 0, entered: false, note: '不含上级专项转移支付。' },
    corrected: { back: 1, line: 'office', measure: 'budget', by: 6.8, why: '公用经费少计公务用车运行维护费 6.80 万元，现予更正。' },
    figures: (turn) => ({
      staff: { budget: cents(1186.4 + turn * 21.6), before: cents(1170.25 + turn * 21.1) },
      office: { budget: cents(143.2 - turn * 2.5), before: cents(146.8 - turn * 2.2) },
      assistance: { budget: cents(4812 + turn * 156.3), before: cents(4690.72 + turn * 148.05) },
      elderly: { budget: cents(1268.5 + turn * 97.4), before: cents(1190.36 + turn * 88.9) },
      other: { budget: cents(326.75 + turn * 8.2), before: cents(318.4 + turn * 7.5) },
    }),
  },
];

/** Figures of the last periods: one series waits for its publication, one was sent back, one is late with a quarter, one was corrected. */
export async function seedPeriodic(app: INestApplicationContext, clock: StoryClock, now: number): Promise<void> {
  const people = new People(app);
  const [periodic, setup, shen, gu] = [app.get(PeriodicConsole), app.get(PeriodicSetup), await people.staff('shen'), await people.staff('gu')];
  const today = localDateOf(now);
  for (const { column, unit, account, periods, unpublished, entered, returned, corrected, note, figures, ...shape } of STORIES) {
    const writer = await people.staff(account);
    const open = periodsUntil({ ...shape, firstPeriod: periodOf(shape.length, EARLIER) }, today, periods + unpublished).reverse();
    clock.set(now - 340 * DAY);
    const written = { ...shape, firstPeriod: open[0] ?? periodOf(shape.length, today), columnId: defaultColumnId(column), unitId: await people.unitId(unit) };
    const once = { key: `seed-periodic-${column}`, operation: 'seed', bodyHash: sha256(column) };
    const { id }: ConsoleSeries = await setup.begin(shen, written, once);
    for (const [turn, period] of open.entries()) {
      const late = turn >= open.length - unpublished;
      if (late && !(entered && turn === open.length - 1)) continue;
      const days = daysOfPeriod(shape.length, period);
      const base = (shape.due.from === 'start' ? days?.first : days?.last) ?? today;
      clock.set(Math.min(startOfDay(addDays(base, PUBLISHED_AFTER)) + 10 * HOUR, now - 2 * HOUR));
      // on the first days of a period that is over, its day 0 may be only hours ago
      if (localDateOf(clock.now()) <= base && shape.due.from === 'end') clock.set(now);
      await periodic.enter(writer, id, period, 0, { cells: withTotal(figures(turn)), note, changeNote: '' });
      clock.advance(HOUR);
      if (!late) await periodic.publish(gu, id, period, 1);
      else if (returned !== undefined) await periodic.sendBack(shen, id, period, 1, returned);
    }
    const wrong = corrected === undefined ? undefined : open[open.length - 1 - corrected.back];
    if (corrected === undefined || wrong === undefined) continue;
    clock.set(Math.min(clock.now() + DAY, now - 2 * HOUR));
    const right = figures(open.indexOf(wrong));
    const line = right[corrected.line] ?? {};
    right[corrected.line] = { ...line, [corrected.measure]: cents((line[corrected.measure] ?? 0) + corrected.by) };
    await periodic.enter(writer, id, wrong, 2, { cells: withTotal(right), note, changeNote: corrected.why });
    clock.advance(HOUR);
    await periodic.publish(gu, id, wrong, 3);
  }
  clock.set(now);
}

function withTotal(lines: Record<string, Record<string, number>>): PeriodicCells {
  const total: Record<string, number> = {};
  for (const line of Object.values(lines)) for (const [key, value] of Object.entries(line)) total[key] = cents((total[key] ?? 0) + value);
  return { ...lines, total };
}
