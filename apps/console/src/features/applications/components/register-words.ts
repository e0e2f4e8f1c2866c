import type { ApplicantTerm, CaseClock, CaseLight } from '@mingchuang/shared/disclosure/applications.types';
import { CLOSINGS } from '@mingchuang/shared/disclosure/closing.rules';
import { CASE_TURN_NAMES, type ConsoleCaseRow } from '@mingchuang/shared/disclosure/console-cases.types';
import { type LocalDate, monthDay } from '@mingchuang/shared/local-date';
import { remainingWords } from '@mingchuang/shared/messages/messages.words';
import { ASKED } from './case-words.ts';

/** How a row of the register says its clock: a mark, the first thing to know, and the days behind it. */
export interface ClockWords {
  mark: CaseLight | 'paused' | 'confirming' | 'provisional' | 'ended';
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

function runningWords({ due, internalDue, pausedSince, remaining, light, term }: CaseClock, day: (date: LocalDate) => string): ClockWords {
  if (term?.holds) return termWords(term, light, day);
  const dueDay = due?.kind === 'fixed' ? day(due.on) : null;
  if (pausedSince !== null) {
    return { mark: 'paused', main: '暂停中', more: [`${day(pausedSince)} 起`, ...(dueDay === null ? [] : [`今天恢复则 ${dueDay}`])] };
  }
  if (due === null) return { mark: 'paused', main: '暂时算不出期限', more: [] };
  const main = remainingWords({ due, remaining, light });
  if (due.kind === 'provisional') return { mark: 'provisional', main, more: [`不早于 ${day(due.lastCovered)}`, `待 ${due.year} 年放假安排`] };
  if (term !== null) return { mark: light, main, more: [`${dueDay} 到期`, ...(term.by?.kind === 'fixed' ? [`申请人 ${day(term.by.on)}`] : [])] };
  return { mark: light, main, more: [`${dueDay} 到期`, ...(internalDue === null ? [] : [`内部 ${day(internalDue)}`])] };
}

/** While the applicant may act their last day is the one that counts, and no other. */
function termWords(term: ApplicantTerm, light: CaseLight, day: (date: LocalDate) => string): ClockWords {
  return { mark: light, main: term.lapsed ? '申请人的期限已过' : ASKED[term.kind], more: [...termDay(term, day), ...(term.lapsed ? ['可以按放弃办结'] : [])] };
}

function termDay({ kind, by }: ApplicantTerm, day: (date: LocalDate) => string): string[] {
  return by?.kind === 'fixed' ? [`最迟 ${day(by.on)} ${ASKED[kind].slice('等申请人'.length)}`] : [];
}

/** An application from the net has no clock of its own before it is confirmed, but a last day for that. */
function confirmWords({ confirmBy }: ConsoleCaseRow, today: LocalDate, day: (date: LocalDate) => string): ClockWords {
  if (confirmBy?.kind !== 'fixed') return { mark: 'confirming', main: '请确认收到', more: [] };
  return { mark: confirmBy.on <= today ? 'today' : 'confirming', main: `最迟 ${day(confirmBy.on)} 确认`, more: ['过后自动确认'] };
}

function endedWords({ closing, onTime }: ConsoleCaseRow): string[] {
  return [...(onTime === null ? [] : [onTime ? '按期' : '超期']), ...(closing === null ? [] : [CLOSINGS[closing].label])];
}

/** What makes this period another than twenty working days; that it stands still, is provisional or over, its clock says. */
export function clockTags({ clock, waitsFor }: Pick<ConsoleCaseRow, 'clock' | 'waitsFor'>): string[] {
  if (clock === null) return [];
  return [
    ...(waitsFor === null ? [] : [CASE_TURN_NAMES[waitsFor]]),
    ...(clock.extension > 0 ? [`延长 ${clock.extension} 个工作日`] : []),
    ...(clock.delayed ? ['延迟答复'] : []),
  ];
}
