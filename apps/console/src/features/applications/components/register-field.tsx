import type { ReactNode } from 'react';
import { Icon } from '../../../components/icon.tsx';
import type { Entry, EntryField } from './register-entry.ts';
import { entryId, type RegisterEntry } from './use-register-entry.ts';

type TextField = { [Field in EntryField]: Entry[Field] extends string ? Field : never }[EntryField];

interface FieldProps {
  of: RegisterEntry;
  field: TextField;
  label: string;
  /** may be left empty */
  optional?: boolean;
  hint?: ReactNode;
  wide?: boolean;
}

interface TextProps extends FieldProps {
  max: number;
  type?: 'text' | 'tel' | 'email' | 'date';
  maxDay?: string;
  rows?: number;
  children?: ReactNode;
}

/** One field with its name, what helps to fill it in, and what is wrong with it. */
export function EntryText({ of, field, max, type = 'text', maxDay, rows, children, ...around }: TextProps) {
  const attributes = {
    ...fieldAttributes(of, field, around.hint !== undefined),
    className: 'field',
    'aria-required': !around.optional,
    value: of.entry[field],
    onChange: (event: { target: { value: string } }) => of.change({ [field]: event.target.value }),
  };
  return (
    <Around of={of} field={field} {...around}>
      {rows === undefined ? (
        <input {...attributes} type={type} {...(type === 'date' ? { max: maxDay } : { maxLength: max })} autoComplete="off" />
      ) : (
        <textarea {...attributes} rows={rows} maxLength={max} />
      )}
      {children}
    </Around>
  );
}

interface PickProps<T extends string> extends FieldProps {
  options: readonly T[];
  names: Record<T, string>;
  onChoose?: (value: T) => void;
}

export function EntryPick<T extends string>({ of, field, options, names, onChoose, ...around }: PickProps<T>) {
  const choose = onChoose ?? ((value: T) => of.change({ [field]: value }));
  return (
    <Around of={of} field={field} {...around}>
      <select
        {...fieldAttributes(of, field, around.hint !== undefined)}
        className="field pick"
        value={of.entry[field]}
        onChange={(event) => {
          const value = options.find((option) => option === event.target.value);
          if (value !== undefined) choose(value);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {names[option]}
          </option>
        ))}
      </select>
    </Around>
  );
}

interface ChoiceProps<T extends string> extends FieldProps {
  options: readonly T[];
  names: Record<T, string>;
  onChoose?: (value: T) => void;
}

/** A few choices side by side; the arrow keys walk over them. The first carries the id, so that the focus can be led there. */
export function EntryChoice<T extends string>({ of, field, label, options, names, hint, onChoose }: ChoiceProps<T>) {
  const choose = onChoose ?? ((value: T) => of.change({ [field]: value }));
  const chosen = of.entry[field];
  return (
    <fieldset className="entry-field entry-wide" aria-describedby={describedBy(of, field, hint !== undefined)}>
      <legend>{label}</legend>
      <div className="entry-choices">
        {options.map((option, at) => (
          <label key={option} className="entry-choice">
            <input
              type="radio"
              name={entryId(field)}
              {...((chosen === '' ? at === 0 : chosen === option) && { id: entryId(field) })}
              value={option}
              checked={chosen === option}
              onChange={() => choose(option)}
            />
            {names[option]}
          </label>
        ))}
      </div>
      <Below of={of} field={field} hint={hint} />
    </fieldset>
  );
}

function Around({ of, field, label, optional = false, hint, wide = false, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={wide ? 'entry-field entry-wide' : 'entry-field'}>
      <label htmlFor={entryId(field)}>
        {label}
        {optional && <span className="cap">可不填</span>}
      </label>
      {children}
      <Below of={of} field={field} hint={hint} />
    </div>
  );
}

/** What helps, and what is wrong; said when it appears. */
export function Below({ of, field, hint }: { of: RegisterEntry; field: EntryField; hint?: ReactNode }) {
  const said = of.said(field);
  return (
    <>
      {hint !== undefined && (
        <p className="cap" id={`${entryId(field)}-hint`}>
          {hint}
        </p>
      )}
      <p className="entry-fault" id={`${entryId(field)}-fault`} role="status">
        {said && (
          <>
            <Icon name="alert" size={14} /> {said}
          </>
        )}
      </p>
    </>
  );
}

export function describedBy(of: RegisterEntry, field: EntryField, hinted: boolean): string | undefined {
  const parts = [...(hinted ? [`${entryId(field)}-hint`] : []), ...(of.said(field) ? [`${entryId(field)}-fault`] : [])];
  return parts.join(' ') || undefined;
}

function fieldAttributes(of: RegisterEntry, field: EntryField, hinted: boolean) {
  return {
    id: entryId(field),
    'aria-invalid': of.said(field) !== undefined || undefined,
    'aria-describedby': describedBy(of, field, hinted),
    onBlur: () => of.leave(field),
  };
}
