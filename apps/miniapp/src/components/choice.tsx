import type { ReactNode } from 'react';
import { Box, Press, Words } from './base/base';
import { Icon } from './icon';

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly { value: T; name: string; note?: ReactNode }[];
  value: T | null;
  onChange: (value: T) => void;
  look?: 'chips' | 'rows';
  tick?: boolean;
}

/** One of several, nothing chosen unless `value` says so. */
export function Choice<T extends string>({ label, options, value, onChange, look = 'chips', tick }: ChoiceProps<T>) {
  return (
    <Box role="radiogroup" label={label} className={`choice choice--${look}`}>
      {options.map((option) => {
        const on = option.value === value;
        return (
          <Press key={option.value} as="radio" checked={on} className={on ? 'chip chip--on' : 'chip'} onPress={() => onChange(option.value)}>
            {on && tick ? <Icon name="check" tone="deep" size={18} className="chip-tick" /> : null}
            <Box className="chip-words">
              <Words className="chip-name">{option.name}</Words>
              {option.note ? <Words className="chip-note">{option.note}</Words> : null}
            </Box>
          </Press>
        );
      })}
    </Box>
  );
}

/** The square of what can be chosen beside others. */
export function TickBox({ on }: { on: boolean }) {
  return (
    <Box className={on ? 'tick-box tick-box--on' : 'tick-box'} hidden>
      {on ? <Icon name="check" tone="white" size={14} /> : null}
    </Box>
  );
}

/** On or off, with its words beside it. */
export function Toggle({ label, note, checked, onChange }: { label: string; note?: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <Press as="switch" label={label} checked={checked} className="toggle" onPress={() => onChange(!checked)}>
      <Box className="toggle-words">
        <Words className="toggle-name">{label}</Words>
        {note ? <Words className="toggle-note">{note}</Words> : null}
      </Box>
      <Box className={checked ? 'switch switch--on' : 'switch'} hidden>
        <Box className="switch-knob" />
      </Box>
    </Press>
  );
}
