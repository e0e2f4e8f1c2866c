import { inOneLine } from '../characters.ts';
import { readable } from './characters.rules.ts';
import { REMOVED_KINDS, type Removed, type RemovedKind, RICH_TEXT_MAX } from './richtext.types.ts';

const SAMPLE = 40;
/** so much of a text is looked at for its sample */
const SAMPLE_WINDOW = 400;

/** What one cleaning may still take in, and what it took away. */
export class CleanMeter {
  #characters: number = RICH_TEXT_MAX.characters;
  #cells: number = RICH_TEXT_MAX.cells;
  readonly #removed = new Map<RemovedKind, { count: number; sample: string }>();

  note(kind: RemovedKind, sample: unknown, count = 1): void {
    if (count <= 0) return;
    const known = this.#removed.get(kind);
    if (known === undefined) this.#removed.set(kind, { count, sample: sampleOf(sample) });
    else known.count += count;
  }

  /** As much of a text as there is room for, without what cannot be read. A text of any length costs no more than the room. */
  text(value: string, max: number = RICH_TEXT_MAX.characters): string {
    const room = Math.min(this.#characters, max);
    const { text, taken } = readable(value.length > room ? whole(value.slice(0, room)) : value);
    this.note('tooLong', value.slice(room, room + SAMPLE_WINDOW), value.length - room);
    this.note('characters', '', taken);
    this.#characters -= text.length;
    return text;
  }

  /** How many rows of so many cells may still be taken; they count as taken. */
  rows(count: number, columns: number): number {
    const rows = columns === 0 ? 0 : Math.min(count, RICH_TEXT_MAX.rows, Math.floor(this.#cells / columns));
    this.#cells -= rows * columns;
    return rows;
  }

  removed(): Removed[] {
    return REMOVED_KINDS.flatMap((kind) => {
      const found = this.#removed.get(kind);
      return found === undefined ? [] : [{ kind, ...found }];
    });
  }
}

/** Not half a character at the end of a cut text. */
function whole(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}

function sampleOf(value: unknown): string {
  const text = typeof value === 'string' ? value : fieldsOf(value).type;
  return typeof text === 'string' ? inOneLine(readable(text.slice(0, SAMPLE_WINDOW)).text, SAMPLE) : '';
}

/** The fields of an object of unknown origin; of anything else, none. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
