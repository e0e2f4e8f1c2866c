import { countCharacters } from '../../../../lib/format.ts';
import { LinesField } from './lines-field.tsx';
import type { Field, Option } from './step.types.ts';

interface StepFieldProps {
  field: Field;
  value: string;
  message: string | null;
  onChange: (value: string) => void;
}

export const fieldId = (name: string): string => `step-${name.replaceAll('.', '-')}`;

/** One field of a step with its label, its help and what is wrong with it. */
export function StepField({ field, value, message, onChange }: StepFieldProps) {
  const id = fieldId(field.name);
  const described = [field.help ? `${id}-help` : '', message ? `${id}-wrong` : ''].filter(Boolean).join(' ') || undefined;
  const label = (
    <>
      {field.label}
      {field.optional && <span className="cap">（可以不填）</span>}
    </>
  );
  const foot = (
    <>
      {field.help && (
        <p id={`${id}-help`} className="cap">
          {field.help}
        </p>
      )}
      {message && (
        <p id={`${id}-wrong`} className="field-wrong">
          {message}
        </p>
      )}
    </>
  );
  if (field.kind === 'choice' || field.kind === 'lines') {
    return (
      <fieldset className="step-field" aria-describedby={described}>
        <legend>{label}</legend>
        {field.kind === 'choice' ? (
          <Radios id={id} options={field.options} value={value} invalid={message !== null} onChange={onChange} />
        ) : (
          <LinesField id={id} field={field} value={value} invalid={message !== null} onChange={onChange} />
        )}
        {foot}
      </fieldset>
    );
  }
  return (
    <div className="step-field">
      <label htmlFor={id}>{label}</label>
      <Control id={id} field={field} value={value} invalid={message !== null} described={described} onChange={onChange} />
      {foot}
    </div>
  );
}

interface ControlProps {
  id: string;
  field: Field;
  value: string;
  invalid: boolean;
  described: string | undefined;
  onChange: (value: string) => void;
}

function Control({ id, field, value, invalid, described, onChange }: ControlProps) {
  const common = { id, className: 'field', value, 'aria-invalid': invalid || undefined, 'aria-describedby': described, required: !field.optional };
  switch (field.kind) {
    case 'text':
      return (
        <>
          <textarea {...common} rows={field.rows ?? 4} maxLength={field.max} onChange={(event) => onChange(event.target.value)} />
          {countCharacters(value) > field.max * 0.8 && (
            <p className="cap">
              {countCharacters(value)} / {field.max} 字
            </p>
          )}
        </>
      );
    case 'day':
      return <input {...common} className="field field-day" type="date" min={field.min} max={field.max} onChange={(event) => onChange(event.target.value)} />;
    case 'number':
      return (
        <span className="field-number">
          <input {...common} inputMode="numeric" maxLength={6} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
          {field.unit}
        </span>
      );
    case 'select':
      return (
        <select {...common} className="field pick" onChange={(event) => onChange(event.target.value)}>
          <option value="">{field.empty}</option>
          {field.groups.map(({ label, options }) =>
            label === null ? (
              <Options key="all" of={options} />
            ) : (
              <optgroup key={label} label={label}>
                <Options of={options} />
              </optgroup>
            ),
          )}
        </select>
      );
    default:
      return (
        <input {...common} maxLength={field.kind === 'line' ? field.max : undefined} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      );
  }
}

function Options({ of }: { of: readonly Option[] }) {
  return of.map(({ value, label, refusal }) => (
    <option key={value} value={value} disabled={Boolean(refusal)}>
      {label}
    </option>
  ));
}

interface RadiosProps {
  id: string;
  options: readonly Option[];
  value: string;
  invalid: boolean;
  onChange: (value: string) => void;
}

/** The first one carries the id that a gap leads to. */
function Radios({ id, options, value, invalid, onChange }: RadiosProps) {
  return (
    <div className="radios">
      {options.map((option, index) => (
        <label key={option.value} className="tick">
          <input
            id={index === 0 ? id : undefined}
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            disabled={Boolean(option.refusal)}
            aria-invalid={invalid || undefined}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.refusal && <span className="cap">（{option.refusal}）</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
