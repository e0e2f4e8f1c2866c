import type { ReactNode } from 'react';
import { fieldId, type SeriesEditor } from './use-series-form.ts';

interface FieldProps {
  editor: SeriesEditor;
  /** its name in the form, by which faults know it */
  name: string;
  label: string;
  hint?: string;
  children: (attributes: FieldAttributes) => ReactNode;
}

export interface FieldAttributes {
  id: string;
  'aria-label'?: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

export function attributesOf(editor: SeriesEditor, name: string): FieldAttributes {
  const [id, said] = [fieldId(name), editor.said(name)];
  return { id, 'aria-invalid': said === undefined ? undefined : true, 'aria-describedby': said === undefined ? undefined : `${id}-said` };
}

/** What is wrong with a field, beside it. */
export function Said({ editor, name }: { editor: SeriesEditor; name: string }) {
  const said = editor.said(name);
  if (said === undefined) return null;
  return (
    <p id={`${fieldId(name)}-said`} className="tone-bad">
      {said}
    </p>
  );
}

export function SeriesField({ editor, name, label, hint, children }: FieldProps) {
  return (
    <div className="setup-field">
      <label htmlFor={fieldId(name)}>
        {label}
        {hint !== undefined && <span className="cap">{hint}</span>}
      </label>
      {children(attributesOf(editor, name))}
      <Said editor={editor} name={name} />
    </div>
  );
}

interface SelectProps<T extends string> {
  attributes: FieldAttributes;
  disabled?: boolean;
  /** words of what is not chosen yet; without them something always is */
  none?: string;
  options: readonly { value: T; label: string }[];
  value: T | '';
  onChoose: (value: T) => void;
}

export function Select<T extends string>({ attributes, disabled = false, none, options, value, onChoose }: SelectProps<T>) {
  return (
    <select
      {...attributes}
      className="field pick"
      disabled={disabled}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    >
      {none !== undefined && (
        <option value="" disabled={value !== ''}>
          {none}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
