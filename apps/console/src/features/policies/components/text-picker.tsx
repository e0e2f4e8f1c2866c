import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../../components/icon.tsx';
import { sentenceOf } from '../../../lib/api-error.ts';
import { type FoundText, type TextScope, useTextSearch } from '../api/choices.ts';

const TYPING_MS = 300;

interface TextPickerProps {
  id: string;
  /** what is looked for, for a screen reader */
  label: string;
  scope: TextScope;
  /** those that cannot be chosen: chosen already, or the text itself */
  without: readonly string[];
  onChoose: (found: FoundText) => void;
}

/** Finds a text by a part of its title. */
export function TextPicker({ id, label, scope, without, onChoose }: TextPickerProps) {
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const found = useTextSearch(q, scope);
  const rows = (found.data ?? []).filter(({ id: one }) => !without.includes(one));
  useEffect(() => {
    const timer = window.setTimeout(() => setQ(text.trim()), TYPING_MS);
    return () => window.clearTimeout(timer);
  }, [text]);

  function choose(one: FoundText) {
    setText('');
    setQ('');
    onChoose(one);
    field.current?.focus();
  }

  return (
    <div className="text-picker">
      <input
        ref={field}
        id={id}
        className="field"
        type="search"
        aria-label={label}
        placeholder={`${label}，输入名称里的几个字`}
        maxLength={50}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
          const [first] = rows;
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && first !== undefined && q === text.trim()) choose(first);
        }}
      />
      {q !== '' && (
        <div role="status" aria-live="polite">
          {found.isError && <p className="tone-bad">{sentenceOf(found.error)}</p>}
          {found.isSuccess && rows.length === 0 && <p className="cap">没有找到名称里有“{q}”的</p>}
        </div>
      )}
      {rows.length > 0 && (
        <ul className="text-found">
          {rows.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => choose(one)}>
                <Icon name="plus" size={14} />
                <span>
                  {one.title}
                  <span className="cap">{one.about}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
