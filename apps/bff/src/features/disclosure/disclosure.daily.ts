import type { LocalDate } from '@mingchuang/shared/local-date';
import { Injectable } from '@nestjs/common';
import { Outbox } from '../../outbox/outbox.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';

/** Begins each legal day once, however many processes look for it: the day is the key of its first job. */
@Injectable()
export class DisclosureDaily {
  /** the day this process has seen begin; only spares the look */
  #begun: LocalDate | null = null;

  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async begin(): Promise<void> {
    const day = this.clock.today();
    if (this.#begun === day) return;
    await this.db.write((m) => this.outbox.add(m, 'application.day', day, { day, part: 'confirm', after: null }, `${day}:confirm:`));
    this.#begun = day;
  }
}
