/**
 * What WeChat accepts in a field of a subscribe message, by the field's type.
 * The type is the field's name without its number: `thing1` is a `thing`.
 */
const CLOCK = '([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?';
const DAY = '(\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}年\\d{1,2}月|\\d{1,2}月\\d{1,2}日|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{4}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2})';
const MOMENT = `(${DAY}\\s?)?${CLOCK}`;
const DATE = `${DAY}(\\s?${CLOCK})?`;
const span = (one: string) => new RegExp(`^${one}(\\s?~\\s?${one})?$`);
const length = (value: string) => [...value].length;

const RULES: Record<string, (value: string) => boolean> = {
  thing: (v) => length(v) <= 20,
  number: (v) => /^-?\d+(\.\d+)?$/.test(v) && length(v) <= 32,
  letter: (v) => /^[A-Za-z]{1,32}$/.test(v),
  symbol: (v) => /^[^\p{L}\p{N}]{1,5}$/u.test(v),
  character_string: (v) => length(v) <= 32 && !/\p{Script=Han}/u.test(v),
  time: (v) => span(`(${MOMENT}|${DAY})`).test(v),
  date: (v) => span(DATE).test(v),
  amount: (v) => /^[^\d\s]?\d{1,10}(\.\d+)?元?$/.test(v),
  phone_number: (v) => length(v) <= 17 && /^[\d\s+()*#-]+$/.test(v),
  car_number: (v) => length(v) <= 8,
  name: (v) => (/\p{Script=Han}/u.test(v) ? length(v) <= 10 : length(v) <= 20 && !/\d/.test(v)),
  phrase: (v) => /^\p{Script=Han}{1,5}$/u.test(v),
};

/** The complaint of WeChat's `errmsg`, or null when every field is acceptable. */
export function complaintAbout(data: unknown, expected: readonly string[] | undefined): string | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 'data is invalid';
  const fields = new Map<string, unknown>(Object.entries(data));
  for (const name of expected ?? []) if (!fields.has(name)) return `data.${name}.value is empty`;
  for (const [name, field] of fields) {
    if (expected && !expected.includes(name)) continue; // WeChat ignores what the template does not show
    const value = fieldValue(field);
    if (value === null || value.trim() === '') return `data.${name}.value is empty`;
    const rule = RULES[name.replace(/\d+$/, '')];
    if (!rule || /\p{Cc}/u.test(value) || !rule(value)) return `data.${name}.value invalid`;
  }
  return null;
}

function fieldValue(field: unknown): string | null {
  if (typeof field !== 'object' || field === null || !('value' in field)) return null;
  const { value } = field;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
