import type { FieldError } from '@mingchuang/shared/errors';
import type { PolicyContent } from '@mingchuang/shared/policies/drafts.types';
import type { ReactNode } from 'react';
import { described, Field } from './part.tsx';

/** The content while it is written, and what is wrong with it. */
export interface ContentForm {
  content: PolicyContent;
  change: (part: Partial<PolicyContent>) => void;
  faultOf: (field: keyof PolicyContent) => string | undefined;
}

type FieldOf<Value> = { [Name in keyof PolicyContent]: PolicyContent[Name] extends Value ? Name : never }[keyof PolicyContent];

export const contentId = (field: string): string => `pub-${field}`;

/** A server names a place inside a field as well: `plan.items.0.ownerId`. */
export function faultsByField(errors: readonly FieldError[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { field, message } of errors) {
    const name = field.split(/[.:]/)[0] ?? field;
    if (!found.has(name)) found.set(name, message);
  }
  return found;
}

interface TextProps {
  of: ContentForm;
  field: FieldOf<string>;
  label: string;
  max: number;
  rows?: number;
  hint?: ReactNode;
  placeholder?: string;
}

export function TextField({ of, field, label, max, rows, hint, placeholder }: TextProps) {
  const fault = of.faultOf(field);
  const attributes = {
    ...described(contentId(field), fault, hint !== undefined),
    className: 'field',
    maxLength: max,
    placeholder,
    autoComplete: 'off',
    value: of.content[field],
    onChange: (event: { target: { value: string } }) => of.change({ [field]: event.target.value }),
  };
  return (
    <Field id={contentId(field)} label={label} fault={fault} hint={hint}>
      {rows === undefined ? <input {...attributes} /> : <textarea {...attributes} rows={rows} />}
    </Field>
  );
}

interface DayProps {
  of: ContentForm;
  field: 'formedOn' | 'effectiveOn' | 'expiresOn';
  label: string;
  max?: string;
  hint?: string;
}

export function DayField({ of, field, label, max, hint }: DayProps) {
  const fault = of.faultOf(field);
  return (
    <Field id={contentId(field)} label={label} fault={fault} hint={hint}>
      <input
        {...described(contentId(field), fault, hint !== undefined)}
        className="field pub-day"
        type="date"
        max={max}
        value={of.content[field] ?? ''}
        onChange={(event) => of.change({ [field]: event.target.value || null })}
      />
    </Field>
  );
}

interface SelectProps<Name extends keyof PolicyContent> {
  of: ContentForm;
  field: Name;
  label: string;
  options: readonly { value: string; label: string }[];
  /** words for no choice; absent: there is always one */
  none?: string;
  hint?: ReactNode;
}

export function SelectField<Name extends 'kind' | 'theme' | 'genre' | 'facet' | 'columnId' | 'form' | 'opennessGround'>(props: SelectProps<Name>) {
  const { of, field, label, options, none, hint } = props;
  const fault = of.faultOf(field);
  return (
    <Field id={contentId(field)} label={label} fault={fault} hint={hint}>
      <select
        {...described(contentId(field), fault, hint !== undefined)}
        className="field pick"
        value={of.content[field] ?? ''}
        onChange={(event) => of.change({ [field]: event.target.value || null })}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export const choicesOf = <T extends string>(names: Record<T, string>): { value: T; label: string }[] =>
  (Object.keys(names) as T[]).map((value) => ({ value, label: names[value] }));
