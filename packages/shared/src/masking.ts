/** `13800002046` → `138****2046`. */
export function maskPhone(phone: string): string {
  return phone.length < 7 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

const PATTERNS: readonly [RegExp, (found: string) => string][] = [
  [/(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g, (id) => `${id.slice(0, 2)}${'*'.repeat(14)}${id.slice(-2)}`],
  [/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g, (phone) => maskPhone(phone.replace(/\D/g, '').slice(-11))],
  [/(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/g, (tel) => `${tel.slice(0, 4)}****`],
];

/** A proposal for publication: identity numbers and telephone numbers in a text are starred. A person still reads it. */
export function maskPersonalData(text: string): string {
  return PATTERNS.reduce((masked, [pattern, mask]) => masked.replace(pattern, mask), text);
}
