import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { execute, insert } from '../../platform/db.ts';
import { CalendarYearEntity } from './calendar.entity.ts';

@Injectable()
export class CalendarRepository {
  /** A duplicate: somebody else has written this version. */
  async insert(m: EntityManager, row: CalendarYearEntity): Promise<void> {
    await insert(m, CalendarYearEntity, row);
  }

  async progress(m: EntityManager, id: string, { looked, moved }: { looked: number; moved: number }): Promise<void> {
    await execute(m, 'UPDATE calendar_year SET looked = looked + ?, moved = moved + ? WHERE id = ?', [looked, moved, id]);
  }

  async finish(m: EntityManager, id: string, at: number): Promise<void> {
    await execute(m, 'UPDATE calendar_year SET finishedAt = ? WHERE id = ?', [at, id]);
  }
}
