import type { ReactNode } from 'react';
import { Icon } from '../../../components/icon.tsx';

interface PartProps {
  /** `part-<name>` is where the index leads to */
  name: string;
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}

/** One group of the rail. */
export function Part({ name, title, aside, children }: PartProps) {
  return (
    <section className="card pub-part" id={`part-${name}`} aria-labelledby={`part-${name}-title`}>
      <div className="pub-part-top">
        <h2 id={`part-${name}-title`} tabIndex={-1}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Leads to a part, also the eye of those who read with their fingers. */
export function goToPart(name: string): void {
  const title = document.getElementById(`part-${name}-title`);
  title?.scrollIntoView({ block: 'start' });
  title?.focus({ preventScroll: true });
}

interface FieldProps {
  id: string;
  label: string;
  fault?: string | undefined;
  hint?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** A field with its name before it and what is wrong with it below. */
export function Field({ id, label, fault, hint, wide = false, children }: FieldProps) {
  return (
    <div className={wide ? 'pub-field pub-field-wide' : 'pub-field'}>
      <label htmlFor={id}>{label}</label>
      <div>
        {children}
        {hint !== undefined && (
          <p id={`${id}-hint`} className="cap">
            {hint}
          </p>
        )}
        <Fault id={id} words={fault} />
      </div>
    </div>
  );
}

export function Fault({ id, words }: { id: string; words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <p id={`${id}-fault`} className="pub-fault">
      <Icon name="alert" size={14} />
      {words}
    </p>
  );
}

/** What a field says of itself to assistive technology. */
export function described(id: string, fault: string | undefined, hinted = false) {
  const parts = [...(hinted ? [`${id}-hint`] : []), ...(fault === undefined ? [] : [`${id}-fault`])];
  return { id, 'aria-invalid': fault !== undefined || undefined, 'aria-describedby': parts.join(' ') || undefined };
}

/** A list of facts that are read. */
export function Facts({ of }: { of: readonly (readonly [string, ReactNode])[] }) {
  const shown = of.filter(([, value]) => value !== null && value !== '' && value !== undefined);
  return (
    <dl className="pub-facts">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
