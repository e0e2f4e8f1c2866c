import { Box, Words } from './base/base';

export interface TimelineRow {
  key: string;
  name: string;
  note: string;
  /** what is to come or happens now: the lit pane */
  now?: boolean;
}

/** Newest first. */
export function Timeline({ rows }: { rows: readonly TimelineRow[] }) {
  return (
    <Box role="list" label="办理经过，最新的在前" className="timeline">
      {rows.map((row) => (
        <Box role="listitem" className={row.now ? 'step paned step--now' : 'step paned'} key={row.key}>
          <Words className="step-name">{row.name}</Words>
          <Words className="step-note">{row.note}</Words>
        </Box>
      ))}
    </Box>
  );
}
