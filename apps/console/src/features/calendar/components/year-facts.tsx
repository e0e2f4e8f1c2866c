import type { CalendarYear, RecomputeView } from '@mingchuang/shared/calendar/calendar.types';
import { Icon } from '../../../components/icon.tsx';
import { moment } from '../../../lib/format.ts';

/** A year in a line: its numbers, where it comes from, and what became of the cases. */
export function YearFacts({ year }: { year: CalendarYear }) {
  const parts = [`${year.workingDays} 个工作日`, `放假 ${year.daysOff.length} 天`, `调休上班 ${year.workingWeekends.length} 天`];
  const source =
    year.source === 'package'
      ? '随软件提供'
      : `${year.notice}，${year.changedBy ?? '管理员'} ${year.changedAt ? moment(year.changedAt) : ''} 录入，第 ${year.version} 版`;
  return (
    <p className="year-facts">
      {parts.join(' · ')}
      <span className="cap">来源：{source}</span>
    </p>
  );
}

/** How far the recomputation of the cases has come. */
export function Recompute({ looked, moved, finishedAt }: RecomputeView) {
  const done = finishedAt !== null;
  return (
    <p className={`recompute ${done ? 'tone-ok' : ''}`} role="status">
      <Icon name={done ? 'done' : 'clock'} size={18} />
      {done
        ? `期限已经重算：看了 ${looked} 件，改了 ${moved} 件${moved > 0 ? '，都放进了当事人的站内通知' : ''}。`
        : `正在重算期限：看了 ${looked} 件，改了 ${moved} 件。可以离开这一页，不影响重算。`}
    </p>
  );
}
