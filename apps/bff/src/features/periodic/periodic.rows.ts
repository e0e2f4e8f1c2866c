import type { DraftState, Period, SeriesShape, WriteSeries } from '@mingchuang/shared/periodic/periodic.types';
import type { Publishing } from '@mingchuang/shared/periodic/periods.rules';
import type { PeriodicIssueEntity, PeriodicSeriesEntity } from './periodic.entity.ts';

/** With the column in which it is read now. */
export type SeriesFull = PeriodicSeriesEntity & { effectiveId: string; columnName: string; changedByName: string | null };

/** How far a period is; the content of it is read with its series alone. */
export interface IssueState {
  seriesId: string;
  period: Period;
  number: number;
  waiting: number;
  returned: number;
  publishedAt: number | string | null;
}

/** With the version that is public, if there is one, and names. */
export type IssueFull = PeriodicIssueEntity & {
  content: string | null;
  publishedAt: number | string | null;
  enteredByName: string | null;
  publishedByName: string | null;
  returnReason: string | null;
  returnedAt: number | string | null;
  returnedByName: string | null;
};

/** A version that was published, or a draft that was sent back (`number` null). */
export interface RecordRow {
  id: string;
  number: number | null;
  content: string;
  reason: string | null;
  at: number | string;
  enteredByName: string | null;
  decidedByName: string | null;
}

/** A published version with its period. */
export type VersionRow = RecordRow & { period: Period; number: number };

export const draftStateOf = ({ draft, returnId }: Pick<PeriodicIssueEntity, 'draft' | 'returnId'>): DraftState =>
  draft === null ? 'none' : returnId === null ? 'waiting' : 'returned';

export const shapeOf = ({ shape }: Pick<PeriodicSeriesEntity, 'shape'>): SeriesShape => JSON.parse(shape);

/** As it was written by whoever changed it last. */
export const writtenOf = (row: SeriesFull): WriteSeries => {
  const { columnId, unitId, name, about } = row;
  return { columnId, unitId, name, about, ...publishingOf(row), ...shapeOf(row) };
};

export const publishingOf = ({ length, due, firstPeriod }: Pick<PeriodicSeriesEntity, 'length' | 'due' | 'firstPeriod'>): Publishing => ({
  length,
  due: JSON.parse(due),
  firstPeriod,
});
