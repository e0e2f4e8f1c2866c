import { localDateOf } from '@mingchuang/shared/local-date';
import type { WriteIssue } from '@mingchuang/shared/periodic/periodic.types';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { execute, insert } from '../../platform/db.ts';
import { PeriodicIssueEntity, PeriodicReturnEntity, PeriodicSeriesEntity, PeriodicVersionEntity } from './periodic.entity.ts';

interface Entry {
  draft: WriteIssue;
  /** staff.id */
  by: string;
  /** epoch ms */
  at: number;
}

/** What may be said anew of a series, and who says it. */
export type SeriesChange = Omit<PeriodicSeriesEntity, 'id' | 'version' | 'createdAt' | 'begunAt'>;

/** Writes answer false where someone else was faster, and nothing was changed. */
@Injectable()
export class PeriodicRepository {
  async begin(m: EntityManager, series: PeriodicSeriesEntity): Promise<void> {
    await insert(m, PeriodicSeriesEntity, series);
  }

  /** `open`: only while no figures were entered, since they are tables of it. */
  async change(m: EntityManager, id: string, seen: number, series: SeriesChange, open: boolean): Promise<boolean> {
    const names = Object.keys(series) as (keyof SeriesChange)[];
    const sql = `UPDATE periodic_series SET version = version + 1, ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ? AND version = ?`;
    return (await execute(m, `${sql}${open ? ' AND begunAt IS NULL' : ''}`, [...names.map((name) => series[name]), id, seen])) === 1;
  }

  /** The first entry of a period: a duplicate where there is one. Its table is the one of the series as it was read. */
  async first(m: EntityManager, { id: seriesId, version }: Pick<PeriodicSeriesEntity, 'id' | 'version'>, period: string, entry: Entry): Promise<boolean> {
    const begun = 'UPDATE periodic_series SET begunAt = COALESCE(begunAt, ?) WHERE id = ? AND version = ?';
    if ((await execute(m, begun, [entry.at, seriesId, version])) !== 1) return false;
    const row = { id: uuidv7({ msecs: entry.at }), version: 1, seriesId, period, number: 0, publishedOn: null, returnId: null };
    await insert(m, PeriodicIssueEntity, { ...row, draft: JSON.stringify(entry.draft), enteredBy: entry.by, enteredAt: entry.at });
    return true;
  }

  /** Whatever it was sent back for, what is entered anew waits again. */
  async enter(m: EntityManager, id: string, seen: number, { draft, by, at }: Entry): Promise<boolean> {
    const sql = 'UPDATE periodic_issue SET version = version + 1, draft = ?, enteredBy = ?, enteredAt = ?, returnId = NULL WHERE id = ? AND version = ?';
    return (await execute(m, sql, [JSON.stringify(draft), by, at, id, seen])) === 1;
  }

  /** What waits lies with whoever entered it again. */
  async sendBack(m: EntityManager, seen: number, returned: PeriodicReturnEntity): Promise<boolean> {
    const sql = 'UPDATE periodic_issue SET version = version + 1, returnId = ? WHERE id = ? AND version = ?';
    if ((await execute(m, sql, [returned.id, returned.issueId, seen])) !== 1) return false;
    await insert(m, PeriodicReturnEntity, returned);
    return true;
  }

  /** What waits becomes the public version; the day of the first one stays. */
  async publish(m: EntityManager, id: string, seen: number, version: Omit<PeriodicVersionEntity, 'id' | 'issueId'>): Promise<boolean> {
    const sql =
      'UPDATE periodic_issue SET version = version + 1, number = ?, publishedOn = COALESCE(publishedOn, ?), draft = NULL, enteredBy = NULL, enteredAt = NULL WHERE id = ? AND version = ?';
    if ((await execute(m, sql, [version.number, localDateOf(version.publishedAt), id, seen])) !== 1) return false;
    await insert(m, PeriodicVersionEntity, { id: uuidv7({ msecs: version.publishedAt }), issueId: id, ...version });
    return true;
  }
}
