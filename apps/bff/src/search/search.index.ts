import { postingsOf } from '@mingchuang/shared/search/ranking.rules';
import { SEARCH_KINDS, type SearchKind } from '@mingchuang/shared/search/search.types';
import { termKey } from '@mingchuang/shared/search/term-key';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { execute, marksOf } from '../platform/db.ts';
import type { Param } from '../platform/door.ts';

/** Higher whenever words are taken apart in another way: what was done before is done again. */
export const INDEXED_AS = 2;

/** What a feature says of a text that it publishes. */
export interface Searchable {
  kind: SearchKind;
  id: string;
  title: string;
  text: string;
  /** who published or answered it */
  source: string | null;
  day: string | null;
  outOfForce: boolean;
}

/** Rows a statement; few sizes, so that each is prepared once. */
const CHUNKS = [64, 8, 1];

/** Makes published texts findable, in the commit that publishes them. */
@Injectable()
export class SearchIndex {
  async put(m: EntityManager, doc: Searchable): Promise<void> {
    // a text that has come into another column since may be filed under another kind
    const no = (await this.#numberOf(m, SEARCH_KINDS, doc.id)) ?? (await this.#insert(m, doc));
    const { kind, title, text, source, day, outOfForce } = doc;
    await execute(m, 'UPDATE search_doc SET kind = ?, indexedAs = ?, title = ?, source = ?, day = ?, outOfForce = ? WHERE no = ?', [
      kind,
      INDEXED_AS,
      title,
      source,
      day,
      outOfForce ? 1 : 0,
      no,
    ]);
    await execute(m, 'DELETE FROM search_text WHERE no = ?', [no]);
    await execute(m, 'INSERT INTO search_text (no, text) VALUES (?, ?)', [no, text]);
    await execute(m, 'DELETE FROM search_posting WHERE doc = ?', [no]);
    const rows = postingsOf(title, text).map(({ term, impact }): Param[] => [termKey(term), kind, impact, no]);
    for (let from = 0; from < rows.length; ) {
      const size = CHUNKS.find((chunk) => chunk <= rows.length - from) ?? 1;
      const marks = Array(size).fill('(?, ?, ?, ?)').join(', ');
      await execute(m, `INSERT INTO search_posting (term, kind, impact, doc) VALUES ${marks}`, rows.slice(from, from + size).flat());
      from += size;
    }
  }

  async remove(m: EntityManager, kind: SearchKind, id: string): Promise<void> {
    const no = await this.#numberOf(m, [kind], id);
    if (no === null) return;
    for (const its of ['search_posting WHERE doc', 'search_text WHERE no', 'search_doc WHERE no']) await execute(m, `DELETE FROM ${its} = ?`, [no]);
  }

  async #insert(m: EntityManager, { kind, id }: Searchable): Promise<number> {
    await execute(m, "INSERT INTO search_doc (kind, refId, indexedAs, title, source, day, outOfForce) VALUES (?, ?, 0, '', NULL, NULL, 0)", [kind, id]);
    const no = await this.#numberOf(m, [kind], id);
    if (no === null) throw new Error('a row that was inserted is not there');
    return no;
  }

  async #numberOf(m: EntityManager, kinds: readonly SearchKind[], id: string): Promise<number | null> {
    const [row] = (await m.query(`SELECT no FROM search_doc WHERE kind IN (${marksOf(kinds)}) AND refId = ?`, [...kinds, id])) as { no: number }[];
    return row === undefined ? null : Number(row.no);
  }
}
