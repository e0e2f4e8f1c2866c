import type { Grade, RatingView } from '@mingchuang/shared/ratings/ratings.types';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import { iso } from '../../platform/iso.ts';

@Injectable()
export class RatingsQueries {
  constructor(private readonly db: Db) {}

  /** Of a letter or an application. */
  async of(matterId: string): Promise<RatingView | null> {
    const row = await this.db.readOne<{ grade: Grade; tags: string; words: string; at: number }>(
      'SELECT grade, tags, words, at FROM rating WHERE matterId = ?',
      [matterId],
    );
    return row === null ? null : { grade: row.grade, tags: JSON.parse(row.tags), words: row.words, at: iso(row.at) };
  }
}
