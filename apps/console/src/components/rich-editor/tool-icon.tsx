import type { ReactNode } from 'react';

/** 20 grid, drawn like the other icons of the desk. */
const SHAPES = {
  bold: <path d="M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z" />,
  italic: <path d="M9 4h6M5 16h6M12 4L8 16" />,
  underline: <path d="M6 4v5a4 4 0 0 0 8 0V4M5 17h10" />,
  ordered: <path d="M9 5h8M9 10h8M9 15h8M3.2 4.2L4.4 3.4V7M3 12.4c.2-1.4 2.2-1.3 2 0C4.8 13.4 3 14 3 15.2h2.2" />,
  bullets: <path d="M9 5h8M9 10h8M9 15h8M4 5h.01M4 10h.01M4 15h.01" />,
  link: <path d="M8.5 11.5a3 3 0 0 0 4.2 0l2.6-2.6a3 3 0 0 0-4.2-4.2L9.8 6M11.5 8.5a3 3 0 0 0-4.2 0l-2.6 2.6a3 3 0 0 0 4.2 4.2l1.3-1.3" />,
  image: <path d="M3 4h14v12H3zM3 14l4-4 3 3 3-4 4 4.5M7 7.5h.01" />,
  table: <path d="M3 4h14v12H3zM3 8h14M3 12h14M9 8v8" />,
  divider: <path d="M3 10h14M6 5h8M6 15h8" />,
  undo: <path d="M7 4L3.5 7.5L7 11M4 7.5h8a4 4 0 0 1 0 8H8" />,
  redo: <path d="M13 4l3.5 3.5L13 11M16 7.5H8a4 4 0 0 0 0 8h4" />,
} satisfies Record<string, ReactNode>;

export type ToolIconName = keyof typeof SHAPES;

export function ToolIcon({ name }: { name: ToolIconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SHAPES[name]}
    </svg>
  );
}
