import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';

@Injectable()
export class HealthQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Steps the database has been taken through, and those this build knows. */
  async migrations(): Promise<{ done: number; known: number }> {
    const row = await this.db.readOne<{ n: number }>('SELECT COUNT(*) AS n FROM migrations');
    return { done: Number(row?.n ?? 0), known: this.db.migrations };
  }

  /** How long the oldest due job has been waiting, ms; one whose lease has ended is due too. */
  async outboxLag(): Promise<number> {
    const now = this.clock.now();
    const oldest = await this.db.readOne<{ at: number | null }>(
      "SELECT MIN(runAfter) AS at FROM outbox_job WHERE state IN ('pending', 'running') AND runAfter <= ?",
      [now],
    );
    return oldest?.at == null ? 0 : now - Number(oldest.at);
  }
}
