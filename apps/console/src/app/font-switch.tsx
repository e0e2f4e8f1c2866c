import { type FontScale, setFontScale, useFontScale } from '../lib/font-scale.ts';

const CHOICES: readonly [FontScale, string][] = [
  ['standard', '标准'],
  ['large', '大'],
];

/** 字号: sets the one scale token. */
export function FontSwitch() {
  const scale = useFontScale();
  return (
    <fieldset className="font-switch">
      <legend>字号</legend>
      {CHOICES.map(([value, name]) => (
        <button key={value} type="button" aria-pressed={scale === value} onClick={() => setFontScale(value)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}
