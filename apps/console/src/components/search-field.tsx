import './search-field.css';
import { type RefObject, useEffect, useState } from 'react';
import { Icon } from './icon.tsx';
import { Keys } from './keys.tsx';

const TYPING_MS = 300;

interface SearchFieldProps {
  /** what can be searched for, for a screen reader */
  label: string;
  placeholder: string;
  q: string;
  onSearch: (q: string) => void;
  field: RefObject<HTMLInputElement | null>;
}

/** The address follows after a pause in typing; a filter cleared elsewhere clears the field. */
export function SearchField({ label, placeholder, q, onSearch, field }: SearchFieldProps) {
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  useEffect(() => {
    if (text.trim() === q) return;
    const timer = window.setTimeout(() => onSearch(text.trim()), TYPING_MS);
    return () => window.clearTimeout(timer);
  });
  return (
    <label className="search">
      <Icon name="search" />
      <span className="sr">{label}</span>
      <input
        ref={field}
        type="search"
        placeholder={placeholder}
        maxLength={50}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onSearch(text.trim());
        }}
      />
      <Keys of={['/']} />
    </label>
  );
}
