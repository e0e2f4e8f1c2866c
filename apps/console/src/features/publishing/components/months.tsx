import type { CountsQuery, PublishingCounts } from '@mingchuang/shared/publishing/counts.types';
import { today } from '../../../lib/clock.ts';
import { Opening } from './opening.tsx';

/** percent: above the tallest bar stands its number */
const TALLEST = 78;

/** Twelve bars; a month that is still to come has a place and no number. */
export function Months({ counted, counts: { year, months } }: { counted: CountsQuery; counts: PublishingCounts }) {
  const most = Math.max(1, ...months);
  const present = today().slice(0, 7);
  return (
    <ol className="months" aria-label="各月公开的条数">
      {months.map((count, at) => {
        const month = `${at + 1}月`;
        const key = `${year}-${String(at + 1).padStart(2, '0')}`;
        const coming = key > present;
        return (
          <li key={key} className={coming ? 'month-coming' : undefined}>
            <div className="month-track">
              {!coming && <Opening counted={counted} of={{ month: at + 1 }} name={`${year}年${month}`} count={count} />}
              <span className={key === present ? 'month-bar month-running' : 'month-bar'} style={{ height: `${(count / most) * TALLEST}%` }} />
            </div>
            <span className="month-name">
              {month}
              {coming && <span className="sr">，还没到</span>}
              {key === present && <span className="sr">，还没过完</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
