import './bell.css';
import { REMINDERS_COUNTED_MAX } from '@mingchuang/shared/disclosure/case-reminders.types';
import { useRef } from 'react';
import { Link } from 'react-router';
import { type BellItem, type BellReminder, type BellSource, type BellTasks, inOrder } from './bell.ts';
import { Icon } from './icon.tsx';
import { Bones, Failure } from './states.tsx';

const PANEL = 'reminders';

/** The bell of the top bar: what waits for this person, and what comes due. The browser opens and shuts the panel, Esc too. */
export function BellPanel({ sources }: { sources: readonly BellSource[] }) {
  const panel = useRef<HTMLDivElement>(null);
  const shut = () => panel.current?.hidePopover();
  const tasks = sources.flatMap((source) => source.tasks).filter(({ count }) => count > 0);
  const reminders = inOrder(sources.flatMap((source) => source.reminders));
  const unseen = sources.reduce((sum, source) => sum + source.unseen, 0);
  const all = tasks.reduce((sum, { count }) => sum + count, unseen);
  const failed = sources.filter(({ state }) => state.isError);
  return (
    <div className="bell">
      <button type="button" className="bell-button" popoverTarget={PANEL}>
        <Icon name="bell" size={20} />
        <span className="sr">{['提醒', ...tasks.map(({ said }) => said), ...(unseen === 0 ? [] : [`${counted(unseen)} 条期限没看过`])].join('，')}</span>
        {all > 0 && (
          <span className="bell-count" aria-hidden="true">
            {counted(all)}
          </span>
        )}
      </button>
      <div id={PANEL} className="bell-panel" popover="auto" role="dialog" aria-label="提醒" ref={panel}>
        {tasks.map((one) => (
          <Tasks key={one.title} tasks={one} onOpen={shut} />
        ))}
        <h2>期限提醒</h2>
        {failed.map(({ state }) => (
          <Failure key={String(state.error)} error={state.error} onRetry={() => void state.refetch()} />
        ))}
        {reminders.length > 0 ? (
          <Reminders items={reminders} onOpen={shut} />
        ) : sources.some(({ state }) => state.isPending) ? (
          <Bones widths={['90%', '70%']} label="正在取提醒" />
        ) : (
          failed.length === 0 && <p className="bell-none">没有快到期的申请、解读和征集反馈。</p>
        )}
      </div>
    </div>
  );
}

const counted = (count: number): string => (count > REMINDERS_COUNTED_MAX ? `${REMINDERS_COUNTED_MAX}+` : String(count));

function Tasks({ tasks: { title, count, items, all }, onOpen }: { tasks: BellTasks; onOpen: () => void }) {
  return (
    <>
      <h2>{title}</h2>
      <ul className="bell-tasks">
        {items.map((item) => (
          <li key={item.id} className="bell-item bell-unseen">
            <Item item={item} fresh={false} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {count > items.length && (
        <Link className="bell-more" to={all.to} onClick={onOpen}>
          {all.words}
        </Link>
      )}
    </>
  );
}

function Reminders({ items, onOpen }: { items: readonly BellReminder[]; onOpen: () => void }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id} className={item.seen ? 'bell-item' : 'bell-item bell-unseen'}>
          <Item
            item={item}
            fresh={!item.seen}
            onOpen={() => {
              if (!item.seen) item.see();
              onOpen();
            }}
          />
          {!item.seen && (
            <button type="button" className="btn btn-link" aria-label={`知道了：${item.about}`} onClick={item.see}>
              知道了
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Item({ item: { to, icon, tone, words, what, more }, fresh, onOpen }: { item: BellItem; fresh: boolean; onOpen: () => void }) {
  return (
    <Link to={to} onClick={onOpen}>
      <span className={`bell-words tone-${tone}`}>
        <Icon name={icon} /> {words}
        {fresh && <span className="tag tag-blue">新</span>}
      </span>
      <span className="bell-what">{what}</span>
      <span className="cap">{more}</span>
    </Link>
  );
}
