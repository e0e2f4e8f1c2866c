import { charactersIn } from '@mingchuang/shared/characters';
import type { ReactNode } from 'react';
import { Box, TextArea, Words } from './base/base';
import { FieldError } from './field';

interface CountedAreaProps {
  id?: string;
  label: string;
  value: string;
  max: number;
  onChange: (value: string) => void;
  onLeave?: () => void;
  placeholder: string;
  error?: string | null;
  oneLine?: boolean;
  /** of the field, and of what is around it */
  inputClass: string;
  className?: string;
  /** right below the text, where its writer looks */
  note?: ReactNode;
}

/** A text that grows while it is written, with its characters counted below. */
export function CountedArea({ id, label, value, max, onChange, onLeave, placeholder, error, oneLine, inputClass, className = '', note }: CountedAreaProps) {
  return (
    <Box id={id} className={className}>
      <TextArea
        label={label}
        className={`input ${inputClass}`}
        placeholder={placeholder}
        maxLength={max}
        oneLine={oneLine}
        value={value}
        invalid={Boolean(error)}
        onChange={onChange}
        onLeave={onLeave}
      />
      {note}
      <Box className="body-foot">
        <Words className="counter">{`${charactersIn(value)} / ${max}`}</Words>
      </Box>
      <FieldError words={error} />
    </Box>
  );
}
