import type { LocalDate } from '@mingchuang/shared/local-date';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import { beyond, type KeysetPosition } from '../../platform/keyset.ts';
import type { DisclosureCaseEntity } from './disclosure.entity.ts';
import { type CaseFull, FULL_CASE } from './disclosure.queries.ts';

/** cases in memory at once */
const BATCH = 200;

export type CountedCase = Pick<DisclosureCaseEntity, 'id' | 'receivedOn' | 'endedOn' | 'closing' | 'applicantKind'>;

/** Whole periods of the register, read batch by batch. Applications withdrawn before they were received are in none of them. */
@Injectable()
export class DisclosureTablesQueries {
  constructor(private readonly db: Db) {}

  /** Received in the period, by day; then those submitted in it whose receipt nobody has confirmed yet. */
  async *register(from: LocalDate, to: LocalDate): AsyncGenerator<CaseFull[]> {
    yield* this.#batches<CaseFull>(FULL_CASE, "c.list IN ('open', 'ended') AND c.receivedOn >= ? AND c.receivedOn <= ?", 'receivedOn', [from, to]);
    yield* this.#batches<CaseFull>(FULL_CASE, "c.state = 'submitted' AND c.list = 'confirming' AND c.submittedOn >= ? AND c.submittedOn <= ?", 'submittedOn', [
      from,
      to,
    ]);
  }

  /** What table 3 counts: received by the end of the year and not ended before it. */
  async *year(year: number): AsyncGenerator<CountedCase[]> {
    yield* this.#batches<CountedCase>(
      'SELECT c.id, c.receivedOn, c.endedOn, c.closing, c.applicantKind FROM disclosure_case c',
      "c.list IN ('open', 'ended') AND c.receivedOn <= ? AND (c.endedOn IS NULL OR c.endedOn >= ?)",
      'receivedOn',
      [`${year}-12-31`, `${year}-01-01`],
    );
  }

  async *#batches<Row extends CountedCase | CaseFull>(
    select: string,
    where: string,
    day: 'receivedOn' | ('submittedOn' & keyof Row),
    params: readonly Param[],
  ): AsyncGenerator<Row[]> {
    let after: KeysetPosition | null = null;
    for (;;) {
      const page = beyond(after, `c.${day}`, 'c.id', 'ASC');
      const rows: Row[] = await this.db.read<Row>(`${select} WHERE ${where}${page.sql} ORDER BY c.${day}, c.id LIMIT ?`, [...params, ...page.params, BATCH]);
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < BATCH) return;
      after = { key: String(last[day as keyof Row]), id: last.id };
    }
  }
}
