/** The days of one case as a terminal shows them: a week a row, Monday first. */
import { readClock } from '../packages/shared/src/disclosure/clock.rules.ts';
import type { Ledger } from '../packages/shared/src/disclosure/disclosure.types.ts';
import { answerBy } from '../packages/shared/src/disclosure/disclosure.words.ts';
import type { DayMark, ExplainedDay } from '../packages/shared/src/disclosure/explain.rules.ts';
import { addDays, fullDate, type LocalDate, monthDay, weekdayOf } from '../packages/shared/src/local-date.ts';
import type { WorkCalendar } from '../packages/shared/src/work-calendar.ts';

const WEEK = ['一', '二', '三', '四', '五', '六', '日'];
const CELL = 8;
const LABEL = 10;
const STYLE = { dim: 2, yellow: 33, blue: 34, due: '1;7' } as const;
const KINDS: Record<ExplainedDay['kind'], string> = {
  counted: '1、2、3… 计入的工作日',
  off: '休 周末，假 放假',
  paused: '停 征求意见，不计',
  forgotten: '－ 重新计算以前，不计',
};
const MARKS: Record<Exclude<DayMark, 'swapped' | 'due'>, string> = {
  supplementNotice: '发出补正告知书',
  restart: '重新计算，次日起算',
  consultation: '发出征求意见书',
  answered: '收到意见',
  extension: '决定延长答复期限',
  delayed: '延迟答复的日期',
  closed: '答复发出或办结',
};

export function picture(calendar: WorkCalendar, question: Ledger & { today?: LocalDate }, days: readonly ExplainedDay[], colours: boolean): string {
  const paint = (text: string, style: keyof typeof STYLE) => (colours ? `\x1b[${STYLE[style]}m${text}\x1b[0m` : text);
  const clock = readClock(calendar, question, question.today);
  const { due, internalDue, excluded, extension } = clock;
  const head =
    due?.kind === 'fixed' ? `${paint(` ${fullDate(due.on)}　星期${weekName(due.on)}　24:00 `, 'due')}　最迟这时答复` : answerBy(clock, question.received);
  const parts = [
    `${fullDate(question.received)}收到`,
    ...(clock.base === question.received ? [] : [`${monthDay(clock.base)}起重新计算`]),
    ...(clock.delayed ? ['已确定延迟答复的日期'] : [`${question.workingDays ?? 20} 个工作日`]),
    ...(extension > 0 ? [`延长 ${extension} 个工作日`] : []),
    ...(excluded > 0 ? [`征求意见 ${excluded} 个工作日不计`] : []),
    ...(internalDue === null ? [] : [`内部期限 ${monthDay(internalDue)}`]),
  ];
  const paused = clock.pausedSince === null ? [] : [paint(`暂停中：从 ${monthDay(clock.pausedSince)} 起征求意见，期限按今天征求完毕计算`, 'yellow')];
  const kinds = (Object.keys(KINDS) as ExplainedDay['kind'][]).filter((kind) => days.some((day) => day.kind === kind));
  const legend = [...kinds.map((kind) => KINDS[kind]), ...(days.some(isSwapped) ? ['班 调休上班'] : []), ...(due?.kind === 'fixed' ? ['◆ 到期日'] : [])];
  return [
    '',
    head,
    parts.join('，'),
    ...paused,
    '',
    ...weeks(question.received, days, paint),
    '',
    paint(legend.join('　'), 'dim'),
    ...happenings(days),
    '',
    '',
  ].join('\n');
}

type Paint = (text: string, style: keyof typeof STYLE) => string;

function weeks(received: LocalDate, days: readonly ExplainedDay[], paint: Paint): string[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const last = days.at(-1)?.date ?? received;
  const rows = [' '.repeat(LABEL) + WEEK.map((name) => pad(name, CELL)).join('')];
  for (let monday = addDays(received, -((weekdayOf(received) + 6) % 7)); monday <= last; monday = addDays(monday, 7)) {
    const cells = WEEK.map((_name, at) => {
      const date = addDays(monday, at);
      return date === received ? paint(pad(`${date.slice(8)} 收`, CELL), 'blue') : cell(byDate.get(date), paint);
    });
    rows.push((pad(monthDay(monday), LABEL) + cells.join('')).trimEnd());
  }
  return rows;
}

function cell(day: ExplainedDay | undefined, paint: Paint): string {
  if (day === undefined) return ' '.repeat(CELL);
  const due = day.marks.includes('due') ? '◆' : '';
  const sign = { counted: `${isSwapped(day) ? '班' : ''}${day.n}`, off: day.reason === 'holiday' ? '假' : '休', paused: '停', forgotten: '－' }[day.kind];
  const text = pad(`${day.date.slice(8)} ${sign}${due}`, CELL - 1);
  const style = due ? 'due' : day.marks.includes('restart') ? 'blue' : day.kind === 'paused' ? 'yellow' : day.kind === 'counted' ? null : 'dim';
  return `${style === null ? text : paint(text, style)} `;
}

/** What happened, a day a line; holidays by their first day. */
function happenings(days: readonly ExplainedDay[]): string[] {
  return days.flatMap((day, at) => {
    const holiday = day.holiday !== undefined && days[at - 1]?.holiday !== day.holiday ? [`${day.holiday}放假`] : [];
    const told = [...holiday, ...day.marks.flatMap((mark) => (mark === 'swapped' || mark === 'due' ? [] : [MARKS[mark]]))];
    return told.length === 0 ? [] : [`${pad(monthDay(day.date), LABEL)}${told.join('，')}`];
  });
}

function isSwapped({ marks }: ExplainedDay): boolean {
  return marks.includes('swapped');
}

function weekName(date: LocalDate): string {
  return WEEK[(weekdayOf(date) + 6) % 7] ?? '';
}

/** Chinese characters are two columns wide. */
function pad(text: string, width: number): string {
  const taken = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, width - taken));
}
