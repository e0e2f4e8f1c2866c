import type { Check, FindingRow } from '@mingchuang/shared/monitoring/monitoring.types';
import { CHECK_FACTS } from '@mingchuang/shared/monitoring/monitoring.words';
import { day } from '../../../lib/format.ts';

/** Which check found what; of the one guide, list or front page there is, the check's own name says it. */
export function titleOf({ check, label }: Pick<FindingRow, 'check' | 'label'>): string {
  const { name } = CHECK_FACTS[check];
  return name.startsWith(label) ? name : `${name}：${label}`;
}

/** Where the fault is, and where it can be mended. */
export interface Where {
  to: string;
  words: string;
}

export function whereOf({ check, subjectId, policyId }: Pick<FindingRow, 'check' | 'subjectId' | 'policyId'>): Where {
  const places: Record<Check, Where> = {
    homeStale: { to: '/policies', words: '看公开内容' },
    columnStale: { to: `/columns/${subjectId}`, words: '看栏目' },
    columnEmpty: { to: `/columns/${subjectId}`, words: '看栏目' },
    staleMany: { to: '/monitoring?check=columnStale', words: '看这些栏目' },
    emptyMany: { to: '/monitoring?check=columnEmpty', words: '看这些栏目' },
    letterUnanswered: { to: `/inbox/${subjectId}`, words: '看来信' },
    repliesStale: { to: '/inbox?queue=replied', words: '看已答复的' },
    interpretationOverdue:
      policyId === null ? { to: '/policies/interpretations', words: '看解读' } : { to: `/policies/published/${policyId}`, words: '看文件' },
    guideDue: { to: '/pages', words: '看公开指南' },
    contactsDue: { to: '/pages', words: '看通讯录' },
  };
  return places[check];
}

/** How long it has; natural days, as they are seen on a calendar. */
export function dueWords({ dueOn, daysLeft, light }: Pick<FindingRow, 'dueOn' | 'daysLeft' | 'light'>): { main: string; more: string } {
  if (dueOn === null) return { main: '期限暂定', more: '待放假安排公布' };
  const main = day(dueOn);
  if (daysLeft === null) return { main, more: '' };
  if (light === 'overdue') return { main, more: `超期 ${-daysLeft} 天` };
  return { main, more: daysLeft === 0 ? '今天 24:00 到期' : `还有 ${daysLeft} 天` };
}
