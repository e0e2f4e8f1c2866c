import type { LocalDate } from '@mingchuang/shared/local-date';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';

type Opening = (m: EntityManager, day: LocalDate) => Promise<void>;

/** What a legal day begins with: each feature says here which jobs it writes first, as it says to the worker what runs them. */
@Injectable()
export class Days {
  readonly #openings: Opening[] = [];
  /** the day this process has seen begin; only spares the look */
  #begun: LocalDate | null = null;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  open(opening: Opening): void {
    this.#openings.push(opening);
  }

  /** Writes the first jobs of today. The day is in their keys: it begins once, however many processes call, however often. */
  async begin(): Promise<void> {
    const day = this.clock.today();
    await this.db.write(async (m) => {
      for (const opening of this.#openings) await opening(m, day);
    });
    this.#begun = day;
  }

  async look(): Promise<void> {
    if (this.#begun !== this.clock.today()) await this.begin();
  }
}
