import { elementAt, elementsIn, type XmlElement } from '../../../platform/xml.ts';

/** How one level of a numbered or bulleted list is written (ECMA-376 part 1, 17.9). */
interface Level {
  format: string;
  /** `%1、`, `（%2）` */
  text: string;
  start: number;
}

export interface Numbered {
  /** bullet, plain numbers that a list element writes by itself, or a mark that must stay as it is printed */
  kind: 'bullet' | 'number' | 'printed';
  level: number;
  number: number;
  printed: string;
  /** items with the same one are one list */
  list: string;
}

const LEVELS = 9;

/** Counts the paragraphs of a document's lists, in the order in which they stand. */
export class Numbering {
  readonly #lists = new Map<string, { key: string; levels: Map<number, Level> }>();
  readonly #counters = new Map<string, number[]>();

  constructor(part: XmlElement | null) {
    const abstract = new Map(elementsIn(part ?? undefined, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one]));
    for (const list of elementsIn(part ?? undefined, 'w:num')) {
      const id = list.attributes['w:numId'] ?? '';
      const key = elementAt(list, 'w:abstractNumId')?.attributes['w:val'] ?? '';
      const overrides = elementsIn(list, 'w:lvlOverride');
      const levels = new Map(elementsIn(abstract.get(key), 'w:lvl').map((one) => [Number(one.attributes['w:ilvl']), levelOf(one)]));
      for (const override of overrides) restart(levels, override);
      // a list that starts anew counts for itself; the others go on where their pattern was left
      this.#lists.set(id, { key: overrides.length > 0 ? `own ${id}` : key, levels });
    }
  }

  /** What stands before the next paragraph of a list; null: it is in none. */
  next(id: string, level: number): Numbered | null {
    const list = this.#lists.get(id);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined || own.format === 'none' || !(level >= 0 && level < LEVELS)) return null;
    const counters = this.#counters.get(list.key) ?? [];
    this.#counters.set(list.key, counters);
    counters.length = Math.min(counters.length, level + 1);
    const number = (counters[level] ?? own.start - 1) + 1;
    counters[level] = number;
    const printed = own.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      const other = list.levels.get(at);
      return other === undefined ? '' : written(counters[at] ?? other.start, other.format);
    });
    const plain = own.format === 'decimal' && new RegExp(`^%${level + 1}[.．、)）]?$`).test(own.text);
    return { kind: own.format === 'bullet' ? 'bullet' : plain ? 'number' : 'printed', level, number, printed, list: list.key };
  }
}

function levelOf(level: XmlElement): Level {
  return {
    format: elementAt(level, 'w:numFmt')?.attributes['w:val'] ?? 'decimal',
    text: elementAt(level, 'w:lvlText')?.attributes['w:val'] ?? '',
    start: Number(elementAt(level, 'w:start')?.attributes['w:val'] ?? 1) || 0,
  };
}

function restart(levels: Map<number, Level>, override: XmlElement): void {
  const at = Number(override.attributes['w:ilvl']);
  const level = levels.get(at);
  const start = elementAt(override, 'w:startOverride')?.attributes['w:val'];
  if (level !== undefined && start !== undefined) levels.set(at, { ...level, start: Number(start) || 0 });
}

/** A number as Chinese documents print it; formats nobody here uses are Arabic. */
function written(number: number, format: string): string {
  if (/^(?:chinese|japaneseCounting|taiwaneseCounting|ideographDigital)/.test(format)) return chinese(number);
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese')
    return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number);
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(96 + (((number - 1) % 26) + 1));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  return String(number);
}

const DIGITS = '零一二三四五六七八九';

/** 1 … 99 in words; beyond that in digits. */
function chinese(number: number): string {
  if (!(number >= 0 && number < 100)) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones === 0 ? '' : (DIGITS[ones] ?? '')}`;
}
