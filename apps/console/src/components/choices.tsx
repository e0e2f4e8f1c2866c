import type { ReactNode } from 'react';

interface ChoicesProps<T extends string> {
  /** what is chosen here, for a screen reader */
  legend: string;
  className: string;
  options: readonly { value: T; label: ReactNode }[];
  value: T | undefined;
  onChoose: (value: T) => void;
  buttonClass?: string;
}

/** A few buttons of which one is pressed. */
export function Choices<T extends string>({ legend, className, options, value, onChoose, buttonClass }: ChoicesProps<T>) {
  return (
    <fieldset className={className}>
      <legend className="sr">{legend}</legend>
      {options.map((option) => (
        <button key={option.value} type="button" className={buttonClass} aria-pressed={option.value === value} onClick={() => onChoose(option.value)}>
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
