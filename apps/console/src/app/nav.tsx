import './nav.css';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { Icon, type IconName } from '../components/icon.tsx';
import { fitting } from './nav-fit.ts';

export interface NavEntry {
  to: string;
  icon: IconName;
  name: string;
  /** other rooms that belong to it */
  also?: readonly string[];
  count?: ReactNode;
}

const PANEL = 'nav-panel';

const isIn = (pathname: string, { to, also = [] }: NavEntry): boolean => [to, ...also].some((room) => pathname === room || pathname.startsWith(`${room}/`));

/** One row at every width: what does not fit opens behind 更多. */
export function Nav({ entries }: { entries: readonly NavEntry[] }) {
  const { pathname } = useLocation();
  const { row, more, shown, end } = useFit(entries.length);
  const panel = useRef<HTMLDivElement>(null);
  const beyond = entries.slice(shown);
  const place = () => {
    const box = more.current?.getBoundingClientRect();
    if (box === undefined || panel.current === null) return;
    panel.current.style.top = `${box.bottom + 2}px`;
    panel.current.style.left = `${box.left}px`;
  };
  return (
    <nav aria-label="主导航" className="nav">
      <ul className="nav-row" ref={row}>
        {entries.map((entry, at) => (
          <li key={entry.to} className={at < shown ? '' : 'nav-beyond'}>
            <Entry entry={entry} active={isIn(pathname, entry)} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        ref={more}
        className={`nav-more ${beyond.length === 0 ? 'nav-unneeded' : ''} ${beyond.some((entry) => isIn(pathname, entry)) ? 'active' : ''}`}
        style={{ left: end }}
        popoverTarget={PANEL}
        onClick={place}
      >
        更多
        <Icon name="down" size={14} />
      </button>
      <div id={PANEL} className="nav-panel" popover="auto" ref={panel}>
        <ul>
          {beyond.map((entry) => (
            <li key={entry.to}>
              <Entry entry={entry} active={isIn(pathname, entry)} onOpen={() => panel.current?.hidePopover()} />
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

interface EntryProps {
  entry: NavEntry;
  active: boolean;
  onOpen?: () => void;
}

function Entry({ entry: { to, icon, name, count }, active, onOpen }: EntryProps) {
  return (
    <Link to={to} className={active ? 'active' : ''} aria-current={active ? 'page' : undefined} onClick={onOpen}>
      <Icon name={icon} size={18} />
      {name}
      {count}
    </Link>
  );
}

/** How many entries of the row fit, and where the last of them ends. Measured anew whenever the row or a count in it changes its width. */
function useFit(count: number) {
  const row = useRef<HTMLUListElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const [fit, setFit] = useState({ shown: count, end: 0 });
  useLayoutEffect(() => {
    const [box, button] = [row.current, more.current];
    if (box === null || button === null) return;
    const items = [...box.children].slice(0, count);
    const measure = () => {
      const widths = items.map((item) => item.getBoundingClientRect().width);
      const shown = fitting(widths, box.clientWidth, button.offsetWidth);
      const end = widths.slice(0, shown).reduce((sum, width) => sum + width, 0);
      setFit((before) => (before.shown === shown && before.end === end ? before : { shown, end }));
    };
    const observer = new ResizeObserver(measure);
    for (const element of [box, button, ...items]) observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [count]);
  return { row, more, ...fit };
}
