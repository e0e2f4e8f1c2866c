import type { StaleChange } from '@mingchuang/shared/errors';
import { localDateOf } from '@mingchuang/shared/local-date';
import type {
  IssueRecord,
  Measure,
  PeriodicCells,
  PublishedIssue,
  SeriesLine,
  SeriesPeriod,
  SeriesRow,
  WriteIssue,
} from '@mingchuang/shared/periodic/periodic.types';
import { cellWords } from '@mingchuang/shared/periodic/periodic.words';
import type { Cell } from '@mingchuang/shared/tables';
import { iso } from '../../platform/iso.ts';
import type { IssueFull, IssueState, RecordRow, SeriesFull } from './periodic.rows.ts';

export function seriesRow(row: SeriesFull, latest: Pick<IssueState, 'period' | 'publishedAt'> | undefined): SeriesRow {
  const { id, effectiveId, columnName, name, length } = row;
  const latestOn = latest === undefined ? null : localDateOf(Number(latest.publishedAt));
  return { id, columnId: effectiveId, columnName, name, length, latest: latest?.period ?? null, latestOn };
}

/** Null: it is not public. Who entered and who published it stays in the house. */
export function publishedIssue({ period, number, content, publishedAt }: IssueFull): PublishedIssue | null {
  if (content === null) return null;
  const { cells, note, changeNote }: WriteIssue = JSON.parse(content);
  return { period, number: Number(number), cells, note, changeNote, publishedOn: localDateOf(Number(publishedAt)) };
}

/** What is entered and not public, who entered it and why it came back. */
export function draftOf(issue: IssueFull | null): Pick<SeriesPeriod, 'draft' | 'enteredByName' | 'enteredAt' | 'returned'> {
  if (issue === null || issue.draft === null) return { draft: null, enteredByName: null, enteredAt: null, returned: null };
  const { draft, enteredByName, enteredAt, returnReason, returnedByName, returnedAt } = issue;
  return {
    draft: JSON.parse(draft),
    enteredByName,
    enteredAt: enteredAt === null ? null : iso(Number(enteredAt)),
    returned: returnReason === null ? null : { reason: returnReason, byName: returnedByName, at: iso(Number(returnedAt)) },
  };
}

export function issueRecord({ id, number, content, reason, at, enteredByName, decidedByName }: RecordRow): IssueRecord {
  const kind = number === null ? 'returned' : 'published';
  return {
    id,
    kind,
    number: number === null ? null : Number(number),
    content: JSON.parse(content),
    reason: reason ?? '',
    enteredByName,
    decidedByName,
    at: iso(Number(at)),
  };
}

/** For whoever had an older one before the eyes: who changed the series last. */
export function lastSeriesChange({ changedAt, changedByName }: SeriesFull): StaleChange[] {
  return changedAt === null ? [] : [{ what: '修改了这项数据', by: changedByName, at: iso(Number(changedAt)) }];
}

/** For whoever had an older one before the eyes: the last that was done with a period. */
export function lastChange({ draft, enteredAt, enteredByName, returnedAt, returnedByName, publishedAt, publishedByName }: IssueFull): StaleChange[] {
  if (returnedAt !== null) return [{ what: '退回了这一期', by: returnedByName, at: iso(Number(returnedAt)) }];
  if (draft !== null) return enteredAt === null ? [] : [{ what: '填报了这一期', by: enteredByName, at: iso(Number(enteredAt)) }];
  return publishedAt === null ? [] : [{ what: '公布了这一期', by: publishedByName, at: iso(Number(publishedAt)) }];
}

/** A line of a table that is taken along: numbers stay numbers, and what is missing says why. */
export function figuresOf(cells: PeriodicCells, { key }: SeriesLine, measures: readonly Measure[]): Cell[] {
  return measures.map((measure) => {
    const cell = cells[key]?.[measure.key];
    return typeof cell === 'number' ? cell : cellWords(cell, measure);
  });
}
