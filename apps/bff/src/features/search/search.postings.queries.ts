import type { LocalDate } from '@mingchuang/shared/local-date';
import type { SearchKind } from '@mingchuang/shared/search/search.types';
import { Injectable } from '@nestjs/common';
import { Db, marksOf } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import { IN_FORCE } from '../policies/policies.queries.ts';

/** A term that more documents hold says so little that it need not be counted further. */
export const COUNTED = 1_000;
/** of one term and kind; the weightiest first */
const FETCHED = 200;
/** so long it is believed that so many hold a term: it only weighs it against others */
const COMMON_MS = 600_000;
const COMMON_MAX = 10_000;
/** more than the greatest impact, and than there are lists in one statement: with 31 bits of a document's number they fit into 2^53 */
const IMPACTS = 1_024;
const LISTS = 1_024;
/** A column may be hidden long after its texts were taken apart. */
const HIDDEN =
  "(d.kind IN ('policy', 'guide') AND EXISTS (SELECT 1 FROM policy p JOIN catalogue_column c ON c.id = p.columnId WHERE p.id = d.refId AND c.open = 0))";
/** A consultation is announced before its first day. */
const TO_COME = "(d.kind = 'consultation' AND EXISTS (SELECT 1 FROM consultation c WHERE c.id = d.refId AND c.opensOn > ?))";
const NOT_IN_FORCE = `(d.kind IN ('policy', 'guide') AND EXISTS (SELECT 1 FROM policy p WHERE p.id = d.refId AND NOT (${IN_FORCE})))`;

/** In what is searched, and for which day. */
export interface Within {
  kinds: readonly SearchKind[];
  /** of published texts only those of which it is known that they are in force */
  inForce: boolean;
  today: LocalDate;
}

/** What a document is compared by. */
export interface Compared {
  no: number;
  title: string;
  day: string | null;
  outOfForce: number;
  /** of each term that was asked for, in their order; 0: it does not hold it */
  impacts: number[];
}

/** A document that holds a term; `place`: which of the terms that were asked for. */
export interface Held {
  place: number;
  kind: SearchKind;
  doc: number;
  impact: number;
}

/** What of a document is shown and not compared. */
export interface Shown {
  refId: string;
  source: string | null;
  text: string;
}

/** The index, as it is read. Statements come in few lengths: a text that is new with every question would be prepared with every question. */
@Injectable()
export class PostingsQueries {
  readonly #common = new Map<number, number>();

  constructor(private readonly db: Db) {}

  /** In how many documents each term stands, counted no further than `COUNTED`. */
  async held(keys: readonly number[]): Promise<number[]> {
    const now = performance.now();
    const asked = keys.filter((key) => (this.#common.get(key) ?? 0) < now);
    if (asked.length === 0) return keys.map(() => COUNTED);
    const one = (_: number, place: number) => `SELECT ${place} AS place, COUNT(*) AS n FROM (SELECT 1 FROM search_posting WHERE term = ? LIMIT ${COUNTED}) t`;
    const rows = await this.db.read<{ place: number; n: number | string }>(asked.map(one).join(' UNION ALL '), asked);
    const counted = new Map(rows.map(({ place, n }) => [asked[Number(place)] ?? 0, Number(n)]));
    for (const [key, n] of counted) if (n === COUNTED) this.#remember(key, now + COMMON_MS);
    return keys.map((key) => counted.get(key) ?? COUNTED);
  }

  #remember(key: number, until: number): void {
    if (this.#common.size >= COMMON_MAX) this.#common.clear();
    this.#common.set(key, until);
  }

  /**
   * Of each of these terms the weightiest documents of each kind; `cut` are those that more documents hold. A row is one number, which is
   * read in a third of the time that three take.
   */
  async weightiest(keys: readonly number[], { kinds, inForce }: Within): Promise<{ rows: Held[]; cut: ReadonlySet<number> }> {
    const lists = keys.flatMap((key, place) => kinds.map((kind) => ({ key, kind, place, length: 0 })));
    const still = inForce ? ' JOIN search_doc d ON d.no = p.doc AND d.outOfForce = 0' : '';
    const one = (_: unknown, n: number) =>
      `SELECT * FROM (SELECT (p.doc * ${IMPACTS} + p.impact) * ${LISTS} + ${n} AS packed FROM search_posting p${still} WHERE p.term = ? AND p.kind = ? ORDER BY p.impact DESC, p.doc DESC LIMIT ${FETCHED}) t`;
    const found = await this.db.read<{ packed: number }>(
      lists.map(one).join(' UNION ALL '),
      lists.flatMap(({ key, kind }): Param[] => [key, kind]),
    );
    const rows: Held[] = [];
    for (const { packed } of found) {
      const [posting, list] = [Math.floor(packed / LISTS), lists[packed % LISTS]];
      if (list === undefined) continue;
      list.length += 1;
      rows.push({ place: list.place, kind: list.kind, doc: Math.floor(posting / IMPACTS), impact: posting % IMPACTS });
    }
    return { rows, cut: new Set(lists.filter(({ length }) => length === FETCHED).map(({ place }) => place)) };
  }

  /** Documents that everybody may read, in no order, each with what these terms weigh in it. */
  async compared(nos: readonly number[], keys: readonly number[], { inForce, today }: Within): Promise<Compared[]> {
    if (nos.length === 0) return [];
    const filled = filledUp(nos);
    // one look into an index for each; read together with `IN`, some plans go through all documents of a common term
    const impacts = keys.map((_, n) => `, (SELECT MAX(p.impact) FROM search_posting p WHERE p.doc = d.no AND p.term = ?) AS i${n}`).join('');
    const rows = await this.db.read<Omit<Compared, 'impacts'> & Record<string, Param>>(
      `SELECT d.no, d.title, d.day, d.outOfForce${impacts} FROM search_doc d WHERE d.no IN (${marksOf(filled)}) AND NOT ${HIDDEN} AND NOT ${TO_COME}${inForce ? ` AND NOT ${NOT_IN_FORCE}` : ''}`,
      [...keys, ...filled, today, ...(inForce ? [today, today, today] : [])],
    );
    return rows.map((row) => ({
      no: row.no,
      title: row.title,
      day: row.day,
      outOfForce: row.outOfForce,
      impacts: keys.map((_, n) => Number(row[`i${n}`] ?? 0)),
    }));
  }

  async shown(nos: readonly number[]): Promise<ReadonlyMap<number, Shown>> {
    if (nos.length === 0) return new Map();
    const filled = filledUp(nos);
    const rows = await this.db.read<Shown & { no: number }>(
      `SELECT d.no, d.refId, d.source, t.text FROM search_doc d JOIN search_text t ON t.no = d.no WHERE d.no IN (${marksOf(filled)})`,
      filled,
    );
    return new Map(rows.map((row) => [row.no, row]));
  }

  async documents(): Promise<number> {
    return Number((await this.db.readOne<{ n: number | string }>('SELECT COUNT(*) AS n FROM search_doc'))?.n ?? 0);
  }
}

/** To the next power of two, by its last one again: an `IN` does not mind. */
function filledUp(list: readonly number[]): number[] {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, list.length)));
  return [...list, ...Array<number>(size - list.length).fill(list.at(-1) ?? 0)];
}
