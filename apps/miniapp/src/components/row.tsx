import type { ReactNode } from 'react';
import { Box, PageLink, Words } from './base/base';

/** One line of a list that opens something. */
export function LinkRow({ to, children, label, unread }: { to: string; children: ReactNode; label?: string; unread?: boolean }) {
  return (
    <PageLink to={to} className={unread ? 'row row--unread' : 'row'} label={label}>
      {children}
    </PageLink>
  );
}

export function RowWords({ title, note, tone }: { title: ReactNode; note?: ReactNode; tone?: 'warn' | 'bad' }) {
  return (
    <Box className="row-words">
      <Words className="row-title">{title}</Words>
      {note ? <Words className={tone ? `row-note row-note--${tone}` : 'row-note'}>{note}</Words> : null}
    </Box>
  );
}

/** The foot of a list that has more. */
export function ListEnd({ more, onMore }: { more: 'none' | 'idle' | 'loading' | 'failed'; onMore: ReactNode }) {
  if (more === 'none') return null;
  return <Box className="list-end">{more === 'loading' ? <Words>正在取下一页…</Words> : onMore}</Box>;
}
