import type { ReactNode } from 'react';
import { Box, Words } from './base/base';

interface FieldRowProps {
  /** where an error summary leads */
  id?: string;
  name: string;
  children: ReactNode;
  error?: string | null;
  hint?: ReactNode;
}

/** A line of a form: its name on the left, what is filled in on the right, what is wrong below. */
export function FieldRow({ id, name, children, error, hint }: FieldRowProps) {
  return (
    <Box id={id} className="field">
      <Box className="field-row">
        <Words className="field-name">{name}</Words>
        <Box className="field-value">{children}</Box>
      </Box>
      {hint ? <Box className="field-hint">{hint}</Box> : null}
      <FieldError words={error} />
    </Box>
  );
}

export function FieldError({ words }: { words?: string | null }) {
  return words ? (
    <Box role="alert" className="field-error">
      {words}
    </Box>
  ) : null;
}
