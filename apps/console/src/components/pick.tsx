interface PickProps<T extends string> {
  /** what is chosen here, for a screen reader */
  label: string;
  className?: string;
  /** words for no choice */
  all: string;
  options: readonly { value: T; label: string }[];
  value: T | undefined;
  onChoose: (value: T | undefined) => void;
}

/** A list of choices as the browser draws it: every key and every screen reader knows it, at any size of type. */
export function Pick<T extends string>({ label, className = '', all, options, value, onChoose }: PickProps<T>) {
  return (
    <select
      aria-label={label}
      className={`field pick ${className}`}
      value={value ?? ''}
      onChange={(event) => onChoose(options.find((option) => option.value === event.target.value)?.value)}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
