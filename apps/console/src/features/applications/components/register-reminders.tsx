import './register-reminders.css';
import type { CaseReminder } from '@mingchuang/shared/disclosure/console-cases.types';
import { useRef } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../../components/icon.tsx';
import { Bones, Failure } from '../../../components/states.tsx';
import { day } from '../../../lib/format.ts';
import { useReminders, useSeen } from '../api/register.ts';

const PANEL = 'reminders';

/** The bell of the top bar: applications of this person that come due. The browser opens and shuts the panel, Esc too. */
export function ReminderBell() {
  const reminders = useReminders();
  const panel = useRef<HTMLDivElement>(null);
  const unseen = reminders.data?.unseen ?? 0;
  return (
    <div className="bell">
      <button type="button" className="bell-button" popoverTarget={PANEL}>
        <Icon name="bell" size={20} />
        <span className="sr">期限提醒{unseen === 0 ? '' : `，${unseen} 条没看过`}</span>
        {unseen > 0 && (
          <span className="bell-count" aria-hidden="true">
            {unseen > 99 ? '99+' : unseen}
          </span>
        )}
      </button>
      <div id={PANEL} className="bell-panel" popover="auto" role="dialog" aria-label="期限提醒" ref={panel}>
        <h2>期限提醒</h2>
        {reminders.data ? (
          <Reminders items={reminders.data.items} onOpen={() => panel.current?.hidePopover()} />
        ) : reminders.isError ? (
          <Failure error={reminders.error} onRetry={() => void reminders.refetch()} />
        ) : (
          <Bones widths={['90%', '70%']} label="正在取提醒" />
        )}
      </div>
    </div>
  );
}

function Reminders({ items, onOpen }: { items: readonly CaseReminder[]; onOpen: () => void }) {
  const seen = useSeen();
  if (items.length === 0) return <p className="bell-none">没有快到期的申请。</p>;
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id} className={item.seenAt === null ? 'bell-item bell-unseen' : 'bell-item'}>
          <Link
            to={`/applications/${item.caseId}`}
            onClick={() => {
              if (item.seenAt === null) seen.mutate(item.id);
              onOpen();
            }}
          >
            <span className={`bell-words tone-${item.before <= 0 ? 'bad' : 'warn'}`}>
              <Icon name={item.before <= 0 ? 'stop' : 'alert'} /> {beforeWords(item.before)}
              {item.seenAt === null && <span className="tag tag-blue">新</span>}
            </span>
            <span className="bell-information">{item.information}</span>
            <span className="cap">
              {item.number} · {day(item.dueOn)} 到期
            </span>
          </Link>
          {item.seenAt === null && (
            <button type="button" className="btn btn-link" aria-label={`知道了：${item.number}`} onClick={() => seen.mutate(item.id)}>
              知道了
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** `before` as the contract gives it: working days left, 0 on the day, −1 when it has passed. */
export function beforeWords(before: number): string {
  if (before < 0) return '已超期';
  return before === 0 ? '今天 24:00 到期' : `还有 ${before} 个工作日`;
}
