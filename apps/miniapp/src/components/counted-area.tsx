import { charactersIn } from '@mingchuang/shared/characters';
import type { ReactNode } from 'react';
import { tooLong } from '../platform/length.rules';
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
  const long = tooLong(value, max);
  const wrong = long ?? error;
  return (
    <Box id={id} className={className}>
      <TextArea
        label={label}
        className={`input ${inputClass}`}
        placeholder={placeholder}
        oneLine={oneLine}
        value={value}
        invalid={Boolean(wrong)}
        onChange={onChange}
        onLeave={onLeave}
      />
      {note}
      <Box className="body-foot">
        <Words className={long === null ? 'counter' : 'counter counter--over'}>{`${charactersIn(value)} / ${max}`}</Words>
      </Box>
      <FieldError words={wrong} />
    </Box>
  );
}
