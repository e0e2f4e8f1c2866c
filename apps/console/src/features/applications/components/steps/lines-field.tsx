import { useEffect, useRef } from 'react';
import { Button } from '../../../../components/button.tsx';
import type { Field } from './step.types.ts';

interface LinesFieldProps {
  id: string;
  field: Extract<Field, { kind: 'lines' }>;
  value: string;
  invalid: boolean;
  onChange: (value: string) => void;
}

/** Several lines, numbered as they stand in the letter. Enter begins the next one. */
export function LinesField({ id, field, value, invalid, onChange }: LinesFieldProps) {
  const lines = value.split('\n');
  const box = useRef<HTMLOListElement>(null);
  const wanted = useRef<number | null>(null);
  const full = lines.length >= field.most;
  useEffect(() => {
    if (wanted.current === null) return;
    box.current?.querySelectorAll('input')[wanted.current]?.focus();
    wanted.current = null;
  });

  function add(after: number) {
    if (full) return;
    wanted.current = after + 1;
    onChange([...lines.slice(0, after + 1), '', ...lines.slice(after + 1)].join('\n'));
  }

  function remove(at: number) {
    wanted.current = Math.max(0, at - 1);
    onChange(lines.filter((_, index) => index !== at).join('\n'));
  }

  return (
    <>
      <ol className="lines" ref={box}>
        {lines.map((line, index) => {
          const place = `line ${index}`;
          return (
            <li key={place}>
              <span className="lines-number" aria-hidden="true">
                {index + 1}
              </span>
              <input
                id={index === 0 ? id : undefined}
                className="field"
                aria-label={`${field.label}，第 ${index + 1} 项`}
                aria-invalid={invalid || undefined}
                maxLength={field.max}
                autoComplete="off"
                value={line}
                onChange={(event) => onChange(lines.map((one, at) => (at === index ? event.target.value : one)).join('\n'))}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                  event.preventDefault();
                  add(index);
                }}
              />
              {lines.length > 1 && (
                <Button tone="link" icon="x" aria-label={`去掉第 ${index + 1} 项`} onClick={() => remove(index)}>
                  去掉
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {full ? (
        <p className="cap">最多 {field.most} 项</p>
      ) : (
        <Button tone="link" onClick={() => add(lines.length - 1)}>
          {field.add}
        </Button>
      )}
    </>
  );
}
