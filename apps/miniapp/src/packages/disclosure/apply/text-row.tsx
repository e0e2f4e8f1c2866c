import type { ReactNode } from 'react';
import type { Field } from '../../../applications/faults.rules';
import { TextField } from '../../../components/base/base';
import type * as Base from '../../../components/base/base.types';
import { FieldRow } from '../../../components/field';
import { type FormProps, idOf } from './form.types';

interface TextRowProps extends Pick<Base.TextField, 'value' | 'onChange' | 'placeholder' | 'maxLength' | 'type' | 'autoComplete'> {
  form: FormProps;
  field: Field;
  name: string;
  /** where the name alone does not say whose it is */
  label?: string;
  hint?: ReactNode;
}

/** One line to fill in: checked when it is left, and again while it is mended. */
export function TextRow({ form, field, name, label = name, hint, ...text }: TextRowProps) {
  const error = form.errorOf(field);
  return (
    <FieldRow id={idOf(field)} name={name} error={error} hint={hint}>
      <TextField {...text} label={label} className="input" invalid={error !== null} onLeave={() => form.onLeave(field)} />
    </FieldRow>
  );
}
