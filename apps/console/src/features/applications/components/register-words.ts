import type { CaseClock } from '@mingchuang/shared/disclosure/applications.types';
import { CLOSINGS } from '@mingchuang/shared/disclosure/closing.rules';
import type { ConsoleCaseRow } from '@mingchuang/shared/disclosure/console-cases.types';
import { type LocalDate, monthDay } from '@mingchuang/shared/local-date';
import type { Light } from '@mingchuang/shared/messages/messages.types';
import { remainingWords } from '@mingchuang/shared/messages/messages.words';

/** How a row of the register says its clock: a mark, the first thing to know, and the days behind it. */
export interface ClockWords {
  mark: Light | 'paused' | 'waiting' | 'ended';
  main: string;
  /** in the order of weight; each a few words */
  more: string[];
}

export function clockWords(row: ConsoleCaseRow, today: LocalDate): ClockWords {
  const day = (date: LocalDate) => monthDay(date, Number(today.slice(0, 4)));
  if (row.clock !== null) return runningWords(row.clock, day);
  if (row.confirmBy !== null) return confirmWords(row, today, day);
  return { mark: 'ended', main: row.endedOn === null ? '没有期限' : `${day(row.endedOn)} 办结`, more: endedWords(row) };
}

function runningWords({ due, internalDue, pausedSince, remaining, light }: CaseClock, day: (date: LocalDate) => string): ClockWords {
  const dueDay = due?.kind === 'fixed' ? day(due.on) : null;
  if (pausedSince !== null) {
    return { mark: 'paused', main: '暂停中', more: [`${day(pausedSince)} 起`, ...(dueDay === null ? [] : [`今天恢复则 ${dueDay}`])] };
  }
  if (due === null) return { mark: 'paused', main: '暂时算不出期限', more: [] };
  const main = remainingWords({ due, remaining, light });
  if (due.kind === 'provisional') return { mark: light, main, more: [`不早于 ${day(due.lastCovered)}`, `待 ${due.year} 年放假安排`] };
  return { mark: light, main, more: [`${dueDay} 到期`, ...(internalDue === null ? [] : [`内部 ${day(internalDue)}`])] };
}

/** An application from the net has no clock of its own before it is confirmed, but a last day for that. */
function confirmWords({ confirmBy }: ConsoleCaseRow, today: LocalDate, day: (date: LocalDate) => string): ClockWords {
  if (confirmBy?.kind !== 'fixed') return { mark: 'waiting', main: '请确认收到', more: [] };
  return { mark: confirmBy.on <= today ? 'today' : 'waiting', main: `最迟 ${day(confirmBy.on)} 确认`, more: ['过后自动确认'] };
}

function endedWords({ closing, onTime }: ConsoleCaseRow): string[] {
  return [...(onTime === null ? [] : [onTime ? '按期' : '超期']), ...(closing === null ? [] : [CLOSINGS[closing].label])];
}

/** What makes this period another than twenty working days; that it stands still, is provisional or over, its clock says. */
export function clockTags({ clock }: Pick<ConsoleCaseRow, 'clock'>): string[] {
  if (clock === null) return [];
  return [...(clock.extension > 0 ? [`延长 ${clock.extension} 个工作日`] : []), ...(clock.delayed ? ['延迟答复'] : [])];
}
