import { CASE_FIGURE_NAMES, type CaseFigure } from '@mingchuang/shared/disclosure/case-figures.types';
import { Icon } from '../../../components/icon.tsx';
import { day } from '../../../lib/format.ts';
import type { Counted } from './register-filter.ts';

/** What the days of a period are; of what is not said here, the day on which it ended. */
const DAYS: { [figure in CaseFigure]?: string } = { overdueOpen: '到期', late: '办结或者到期', judged: '办结或者到期' };

/** The number of the supervisors' page whose cases are listed. */
export function RegisterCounted({ counted: { figure, countedFrom, countedTo }, onLeave }: { counted: Counted; onLeave: () => void }) {
  return (
    <p className="register-counted">
      <Icon name="metrics" size={18} />
      <span>
        指标总览里的<strong>{CASE_FIGURE_NAMES[figure]}</strong>：{day(countedFrom)}—{day(countedTo)} {DAYS[figure] ?? '办结'}的
      </span>
      <button type="button" className="btn btn-link" onClick={onLeave}>
        不按这个数字看
      </button>
    </p>
  );
}
