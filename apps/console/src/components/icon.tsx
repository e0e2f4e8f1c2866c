import type { ReactNode } from 'react';

/** 24 grid, one stroke width at every size, at most one lit part (`--lit`). */
const LIT = { fill: 'var(--lit, none)' };
const SHAPES = {
  inbox: (
    <>
      <path d="M4 13.5L6.5 5h11l2.5 8.5V19H4z" />
      <path style={LIT} d="M4 13.5h4.5l1.5 2.5h4l1.5-2.5H20V19H4z" />
    </>
  ),
  metrics: (
    <>
      <path d="M4.5 4.5h15v15h-15z" />
      <path style={LIT} d="M12 4.5h7.5V12H12z" />
      <path d="M12 12v7.5M4.5 12H12" />
    </>
  ),
  push: (
    <>
      <path d="M4 11.5L20 4.5l-5 15-3.8-5.8z" />
      <path d="M11.2 13.7L20 4.5" />
    </>
  ),
  audit: (
    <>
      <path d="M6 3h9l4 4v14H6z" />
      <path d="M9 11.5h7M9 15h4" />
      <path d="M15 3v4h4" />
    </>
  ),
  policy: (
    <>
      <path d="M6 3.5h12v17H6z" />
      <path style={LIT} d="M9 7h6v4H9z" />
      <path d="M9 14.3h6M9 17.3h4" />
    </>
  ),
  calendar: (
    <>
      <path d="M4 5.5h16V20H4z" />
      <path d="M8 3v4.5M16 3v4.5M4 10h16" />
      <path style={LIT} d="M12 13h4.5v4H12z" />
    </>
  ),
  catalogue: (
    <>
      <path d="M4 4.5h6v5H4z" />
      <path style={LIT} d="M14 9.5h6v4.5h-6zM14 16.5h6v3h-6z" />
      <path d="M7 9.5V18h7M7 12h7" />
    </>
  ),
  watch: <path d="M3.5 12.5h4l2.5-6.5 4 12 2.5-5.5h4" />,
  search: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="M16 16l4.5 4.5" />
    </>
  ),
  check: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  x: <path d="M6 6l12 12M18 6L6 18" />,
  down: <path d="M5.5 9.5L12 16l6.5-6.5" />,
  right: <path d="M9.5 5.5L16 12l-6.5 6.5" />,
  alert: (
    <>
      <path style={LIT} d="M12 4l9 16H3z" />
      <path d="M12 10v4.5M12 17.2v.1" />
    </>
  ),
  stop: (
    <>
      <path style={LIT} d="M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7z" />
      <path d="M12 8v5M12 16v.1" />
    </>
  ),
  clock: (
    <>
      <circle style={LIT} cx="12" cy="12" r="8.5" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  done: (
    <>
      <circle style={LIT} cx="12" cy="12" r="8.5" />
      <path d="M8 12.3l2.8 2.7 5.2-5.5" />
    </>
  ),
  info: (
    <>
      <circle style={LIT} cx="12" cy="12" r="8.5" />
      <path d="M12 11v5M12 8v.1" />
    </>
  ),
  eye: (
    <>
      <path d="M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12z" />
      <circle style={LIT} cx="12" cy="12" r="3" />
    </>
  ),
  edit: (
    <>
      <path style={LIT} d="M5 19l.8-4L16 4.8 19.2 8 9 18.2z" />
      <path d="M13.5 7.3l3.2 3.2" />
    </>
  ),
  lock: (
    <>
      <rect style={LIT} x="5" y="10.5" width="14" height="10" rx="1.5" />
      <path d="M8 10.5V8a4 4 0 018 0v2.5" />
    </>
  ),
  users: (
    <>
      <circle style={LIT} cx="9" cy="9" r="3.5" />
      <path d="M2.5 20c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5M15.5 5.8a3.5 3.5 0 010 6.4M18 15c2 .7 3.2 2.4 3.5 5" />
    </>
  ),
  image: (
    <>
      <rect x="3.5" y="5" width="17" height="14" rx="1.5" />
      <path d="M4 17l5-5 4 4 3-2.5 4 3.5" />
      <circle cx="15.5" cy="9.5" r="1.5" />
    </>
  ),
  redo: <path d="M19.5 12a7.5 7.5 0 11-2.2-5.3L20 9.5M20 4.5v5h-5" />,
  shield: (
    <>
      <path style={LIT} d="M12 3.5l7.5 2.5v6c0 4.5-3 7.3-7.5 9-4.5-1.7-7.5-4.5-7.5-9V6z" />
      <path d="M9 12l2.2 2.2L15.2 10" />
    </>
  ),
  talk: (
    <>
      <path style={LIT} d="M4 5h16v11h-8.5L7 20v-4H4z" />
      <path d="M8 9h8M8 12h5" />
    </>
  ),
  stamp: (
    <>
      <path style={LIT} d="M9 4h6v4.5l-1 4h-4l-1-4z" />
      <path d="M5 17v-4.5h14V17zM5 20.5h14" />
    </>
  ),
  star: <path style={LIT} d="M12 3.5l2.6 5.5 6 .8-4.4 4.2 1.1 6L12 17.1 6.7 20l1.1-6L3.4 9.8l6-.8z" />,
  up: <path d="M12 19V5M6 11l6-6 6 6" />,
  dn: <path d="M12 5v14M6 13l6 6 6-6" />,
  flat: <path d="M5 12h14M14 7l5 5-5 5" />,
  plus: <path d="M12 5v14M5 12h14" />,
  bell: (
    <>
      <path style={LIT} d="M6 16.5V11a6 6 0 0112 0v5.5l1.5 1.5h-15z" />
      <path d="M10 20.5h4M12 5V3.5" />
    </>
  ),
  pause: <path d="M9 6v12M15 6v12" />,
  download: <path d="M12 4.5v11M7 11l5 5 5-5M5 20h14" />,
  register: (
    <>
      <path d="M5 3.5h10.5L19 7v13.5H5z" />
      <path style={LIT} d="M8.5 11h7v6h-7z" />
      <path d="M8.5 7.5h4" />
    </>
  ),
  clip: <path d="M19 11.5l-7.2 7.2a4.3 4.3 0 01-6-6l7.7-7.8a2.9 2.9 0 014.1 4.1l-7.4 7.5a1.4 1.4 0 01-2-2l6.6-6.7" />,
  offline: <path d="M3.5 9.5A13 13 0 0112 6.3c1.3 0 2.6.2 3.8.6M6.5 13a8.5 8.5 0 013.5-2.2M20.5 9.5l-1.7-1.3M12 17.8v.1M4 4l16 16M9.5 15.5a4 4 0 015 0" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

/** Always beside a word, so it is hidden from assistive technology. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      style={{ width: `calc(${size}px * var(--fs))`, height: `calc(${size}px * var(--fs))` }}
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[name]}
    </svg>
  );
}
