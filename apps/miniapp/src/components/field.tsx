import type { ReactNode } from 'react';
import { Box, Words } from './base/base';

/** A line of a form: its name on the left, what is filled in on the right, what is wrong below. */
export function FieldRow({ name, children, error, hint }: { name: string; children: ReactNode; error?: string | null; hint?: ReactNode }) {
  return (
    <Box className="field">
      <Box className="field-row">
        <Words className="field-name">{name}</Words>
        <Box className="field-value">{children}</Box>
      </Box>
      {hint ? <Box className="field-hint">{hint}</Box> : null}
      {error ? (
        <Box role="alert" className="field-error">
          {error}
        </Box>
      ) : null}
    </Box>
  );
}
