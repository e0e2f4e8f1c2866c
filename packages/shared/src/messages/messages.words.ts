import { type LocalDate, monthDay } from '../local-date.ts';
import { ROLE_NAMES, type Role } from '../staff/staff.types.ts';
import type { DueDate } from '../work-calendar.ts';
import type { ClockView } from './messages.types.ts';

/** 「最迟11月18日答复您」， or 暂定 with what is still to count (domain.md §1.2). One wording for both apps. */
export function dueSentence(due: DueDate, today: LocalDate): string {
  const year = Number(today.slice(0, 4));
  if (due.kind === 'fixed') return `最迟 ${monthDay(due.on, year)} 答复您`;
  return `暂定：不早于 ${monthDay(due.lastCovered, year)}，还余 ${due.remaining} 个工作日，待 ${due.year} 年放假安排公布`;
}

/** Short form for lists and lights: 「今天 24:00」「超 1 个工作日」「余 5 个工作日」「暂定」. */
export function remainingWords(clock: Pick<ClockView, 'due' | 'remaining'> & { light: string }): string {
  if (clock.due.kind === 'provisional') return '期限暂定';
  // Due in a covered year, looked at in one whose schedule is not there: late for certain, by how much nobody knows.
  if (clock.remaining === null) return clock.light === 'overdue' ? '已超期' : '期限暂定';
  if (clock.light === 'today') return '今天 24:00';
  if (clock.remaining < 0) return `超 ${-clock.remaining} 个工作日`;
  return `余 ${clock.remaining} 个工作日`;
}

/** 「比期限早 2 个工作日」「在期限当天」「超期 1 个工作日」 */
export function earlyWords(answeredEarlyBy: number | null): string {
  if (answeredEarlyBy === null) return '';
  if (answeredEarlyBy === 0) return '在期限当天';
  return answeredEarlyBy > 0 ? `比期限早 ${answeredEarlyBy} 个工作日` : `超期 ${-answeredEarlyBy} 个工作日`;
}

/** Who makes a letter public, for those who may not. Leaders do for every unit, others for their own. */
export function publishedBy(roles: readonly Role[]): string {
  if (roles.length === 0) return '能批准公开的人都属于这封信反映的科室，所以不公开';
  return `公开来信由${roles.map((role) => (role === 'leader' ? '局领导' : `本科室${ROLE_NAMES[role]}人员`)).join('或者')}批准`;
}
