import { type CalendarView, COVERAGE_LOW } from '@mingchuang/shared/calendar/calendar.types';
import { fullDate } from '@mingchuang/shared/local-date';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';

/** How far due days can be counted, and whether that is far enough. */
export function Coverage({ view, onEnter }: { view: CalendarView; onEnter: (() => void) | null }) {
  const { lastCovered, coveredWorkingDays, nextYear } = view;
  if (coveredWorkingDays >= COVERAGE_LOW) {
    return (
      <p className="coverage">
        期限能算到 {fullDate(lastCovered)}，还有 {coveredWorkingDays} 个工作日。
      </p>
    );
  }
  return (
    <div className="card coverage coverage-low" role="note">
      <Icon name="alert" size={20} />
      <div>
        <h2>{nextYear} 年的放假安排还没有录入</h2>
        <p>
          期限只能算到 {fullDate(lastCovered)}，还有 {coveredWorkingDays} 个工作日；再往后的显示为“暂定”。
          {onEnter === null && '国务院的通知公布后，请管理员录入。'}
        </p>
      </div>
      {onEnter !== null && (
        <Button tone="primary" icon="edit" onClick={onEnter}>
          录入 {nextYear} 年
        </Button>
      )}
    </div>
  );
}
