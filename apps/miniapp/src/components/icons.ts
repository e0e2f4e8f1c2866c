/**
 * The icon set: 24 grid, path data, one stroke. The second path of an icon is its lit part.
 * A mini-program has no inline SVG, so an icon is a background picture with the colours written in.
 */
const PATHS = {
  home: ['M4 10.5L12 4l8 6.5V20H4z', 'M9.5 20v-6.5h5V20'],
  open: ['M5.5 4h13a1.5 1.5 0 0 1 1.5 1.5v13a1.5 1.5 0 0 1 -1.5 1.5h-13a1.5 1.5 0 0 1 -1.5 -1.5v-13a1.5 1.5 0 0 1 1.5 -1.5zM12 4v16M4 12h16', 'M12 4h8v8h-8z'],
  talk: ['M8 9h8M8 12h5', 'M4 5h16v11h-8.5L7 20v-4H4z'],
  me: ['M4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6', 'M8 8.5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z'],
  policy: ['M6 3h9l4 4v14H6zM15 3v4h4M9 17.5h7', 'M9 10h7v4.5h-7z'],
  apply: ['M13 21H6V3h9l4 4v3M15 3v4h4M9 9h4M9 13h2M18.6 18.1l2.4 2.9', 'M12.5 15.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z'],
  mail: ['M4.5 5h15a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1 -1.5 1.5h-15a1.5 1.5 0 0 1 -1.5 -1.5v-11a1.5 1.5 0 0 1 1.5 -1.5z', 'M3.5 6l8.5 7 8.5-7z'],
  star: ['', 'M12 3.5l2.6 5.5 6 .8-4.4 4.2 1.1 6L12 17.1 6.7 20l1.1-6L3.4 9.8l6-.8z'],
  search: ['M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0zM16 16l4.5 4.5'],
  bell: ['M10 20.5h4', 'M6 16.5V11a6 6 0 0112 0v5.5l1.5 1.5h-15z'],
  clock: ['M12 7v5l3.5 2', 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0z'],
  done: ['M8 12.3l2.8 2.7 5.2-5.5', 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0z'],
  alert: ['M12 10v4.5M12 17.2v.1', 'M12 4l9 16H3z'],
  stop: ['M12 8v5M12 16v.1', 'M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7z'],
  info: ['M12 11v5M12 8v.1', 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0z'],
  lock: ['M8 10.5V8a4 4 0 018 0v2.5', 'M6.5 10.5h11a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1 -1.5 1.5h-11a1.5 1.5 0 0 1 -1.5 -1.5v-7a1.5 1.5 0 0 1 1.5 -1.5z'],
  eye: ['M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12z', 'M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z'],
  edit: ['M13.5 7.3l3.2 3.2', 'M5 19l.8-4L16 4.8 19.2 8 9 18.2z'],
  users: ['M2.5 20c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5M15.5 5.8a3.5 3.5 0 010 6.4M18 15c2 .7 3.2 2.4 3.5 5', 'M5.5 9a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z'],
  file: ['M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h5'],
  draft: ['M19 11V5.5H5V21h7M8.5 9.5h7M8.5 13h4', 'M14 20.5l.6-2.8 5-5 2.2 2.2-5 5z'],
  link: ['M10 14a4 4 0 005.7 0l3-3A4 4 0 0013 5.3l-1 1M14 10a4 4 0 00-5.7 0l-3 3a4 4 0 005.7 5.7l1-1'],
  image: [
    'M5 5h14a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1 -1.5 1.5h-14a1.5 1.5 0 0 1 -1.5 -1.5v-11a1.5 1.5 0 0 1 1.5 -1.5zM4 17l5-5 4 4 3-2.5 4 3.5M14 9.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0z',
  ],
  mic: ['M5.5 12a6.5 6.5 0 0013 0M12 18.5V21', 'M12 3.5h0a3 3 0 0 1 3 3v5a3 3 0 0 1 -3 3h-0a3 3 0 0 1 -3 -3v-5a3 3 0 0 1 3 -3z'],
  voice: ['M15.5 9a4 4 0 010 6M18 6.5a7.8 7.8 0 010 11', 'M4 9.5h3.5L12 5.5v13l-4.5-4H4z'],
  aa: ['M3 19L8.5 5.5 14 19M5 14.5h7M15 19l3-7.5 3 7.5M16 16.7h4'],
  phone: ['M7 3.5h3l1.5 4.5-2 1.5a11 11 0 005 5l1.5-2 4.5 1.5v3c0 1.7-1.3 3-3 3C10.5 19.5 4.5 13.5 4 6.5c0-1.7 1.3-3 3-3z'],
  shield: ['M9 12l2.2 2.2L15.2 10', 'M12 3.5l7.5 2.5v6c0 4.5-3 7.3-7.5 9-4.5-1.7-7.5-4.5-7.5-9V6z'],
  inbox: ['M4 13.5L6.5 5h11l2.5 8.5V19H4z', 'M4 13.5h4.5l1.5 2.5h4l1.5-2.5H20V19H4z'],
  left: ['M14.5 5.5L8 12l6.5 6.5'],
  right: ['M9.5 5.5L16 12l-6.5 6.5'],
  down: ['M5.5 9.5L12 16l6.5-6.5'],
  check: ['M5 12.5l4.5 4.5L19 7.5'],
  x: ['M6 6l12 12M18 6L6 18'],
  plus: ['M12 5v14M5 12h14'],
  minus: ['M5 12h14'],
  redo: ['M19.5 12a7.5 7.5 0 11-2.2-5.3L20 9.5M20 4.5v5h-5'],
  nowifi: ['M3.5 9.5A13 13 0 0112 6.3c1.3 0 2.6.2 3.8.6M6.5 13a8.5 8.5 0 013.5-2.2M20.5 9.5l-1.7-1.3M12 17.8v.1M4 4l16 16M9.5 15.5a4 4 0 015 0'],
  toc: ['M4.5 6v.1M9 6h11M4.5 12v.1M9 12h11M4.5 18v.1M9 18h11'],
  share: ['M12 14.5V4M7.5 8L12 3.5 16.5 8M7 12H4.5v8.5h15V12H17'],
  code: ['M14 14h2.5v2.5M20 14v2.5M14 20h2M19 19.5h1', 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4z'],
  filter: ['M4 6.5h16M7 12h10M10 17.5h4'],
  kept: ['M12 4v10M7.5 10l4.5 4.5L16.5 10M5 19.5h14'],
  flat: ['M5 12h14M14 7l5 5-5 5'],
} as const satisfies Record<string, readonly [line: string, lit?: string]>;

export type IconName = keyof typeof PATHS;

/** The colours of tokens.css that icons wear: line and lit part. A background picture cannot read CSS variables. */
const TONES = {
  blue: ['#1677ff', '#dceaff'],
  action: ['#0f5fd7', 'none'],
  active: ['#0f5fd7', '#bbd7ff'],
  deep: ['#0b479f', 'none'],
  ink: ['#16202c', 'none'],
  ink2: ['#414e5e', 'none'],
  ink3: ['#5b6879', 'none'],
  ok: ['#16724a', 'none'],
  warn: ['#8a5200', 'none'],
  bad: ['#be2a20', 'none'],
  hold: ['#4b5768', 'none'],
  white: ['#ffffff', 'none'],
} as const satisfies Record<string, readonly [line: string, lit: string]>;

export type IconTone = keyof typeof TONES;

const cache = new Map<string, string>();

/** `url("data:…")` for `background-image`. `size` keeps the stroke at the same width on the screen. */
export function iconUrl(name: IconName, tone: IconTone, size: number, stroke: number): string {
  const key = `${name} ${tone} ${size} ${stroke}`;
  const known = cache.get(key);
  if (known) return known;
  const [line, lit] = PATHS[name] as readonly [string, string?];
  const [colour, fill] = TONES[tone];
  const width = Math.round((stroke * 2400) / size) / 100;
  const paths = `${lit ? `<path fill='${fill}' d='${lit}'/>` : ''}<path d='${line}'/>`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='${colour}' stroke-width='${width}' stroke-linecap='round' stroke-linejoin='round'>${paths}</svg>`;
  const url = `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
  cache.set(key, url);
  return url;
}
