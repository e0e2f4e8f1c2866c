import type { LocalDate } from '@mingchuang/shared/local-date';
import { type Facet, type InterpretationForm, POLICY_KINDS } from '@mingchuang/shared/policies/policies.words';
import type { CountedChannel, PublicationKind } from '@mingchuang/shared/publishing/counts.words';
import { marksOf } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import { ANNOUNCED } from '../consultations/consultations.queries.ts';

/** Which publications are asked for. A unit or column that is null: those without one. */
export interface PublicationFilter {
  /** of the day of publication, both inclusive */
  from: LocalDate;
  to: LocalDate;
  unitId?: string | null;
  kind?: PublicationKind;
  form?: InterpretationForm;
  /** those they were put in */
  columnIds?: readonly string[] | null;
  /** those that only staff see */
  internalIds?: readonly string[];
  channel?: CountedChannel;
  /** null: those that are not marked */
  facet?: Facet | null;
  textless?: true;
  /** where consultations stand */
  consultationsIn?: string | null;
}

/** What is published in its own right lies in three tables; each gives the same columns. */
export interface Source {
  what: 'texts' | 'figures' | 'consultations';
  from: string;
  /** expressions over `from` */
  day: string;
  id: string;
  kind: string;
  form: string;
  title: string;
  unitId: string;
  columnId: string;
  facet: string;
  /** 1: it can be read in words here */
  worded: string;
  abolishedOn: string;
  seriesId: string;
  period: string;
  /** what makes it published */
  published: string;
}

const ALIKE = { form: 'NULL', facet: 'NULL', worded: '0', abolishedOn: 'NULL', seriesId: 'NULL', period: 'NULL' };

export const TEXTS: Source = {
  ...{ what: 'texts', from: 'policy p', day: 'p.sortOn', id: 'p.id', title: 'p.title', unitId: 'p.unitId', columnId: 'p.columnId' },
  ...{ ...ALIKE, kind: 'p.kind', form: 'p.form', facet: 'p.facet', worded: 'CASE WHEN p.characters > 0 THEN 1 ELSE 0 END' },
  ...{ abolishedOn: 'p.abolishedOn', published: '1 = 1' },
};
/** A period of figures, whatever was corrected in it. One that is not published has no day. */
const FIGURES: Source = {
  ...{ what: 'figures', from: 'periodic_issue i JOIN periodic_series s ON s.id = i.seriesId', day: 'i.publishedOn', id: 'i.id', title: 's.name' },
  ...{ ...ALIKE, kind: "'figures'", unitId: 's.unitId', columnId: 's.columnId', seriesId: 's.id', period: 'i.period', published: '1 = 1' },
};
/** Approved before its first day and never taken back, so that day is the one on which residents could first read it. */
export const CONSULTATIONS: Source = {
  ...{ what: 'consultations', from: 'consultation c', day: 'c.opensOn', id: 'c.id', title: 'c.title', unitId: 'c.unitId', columnId: 'NULL' },
  ...{ ...ALIKE, kind: "'consultation'", published: ANNOUNCED },
};
export const SOURCES: readonly Source[] = [TEXTS, FIGURES, CONSULTATIONS];

/** Publications elsewhere, each text once a channel. */
export const ELSEWHERE: Source = { ...TEXTS, from: 'policy_channel h JOIN policy p ON p.id = h.policyId' };

const KINDS_OF: Record<Source['what'], readonly PublicationKind[]> = { texts: POLICY_KINDS, figures: ['figures'], consultations: ['consultation'] };

/** Only texts have a form, words, a mark of 五公开 and a log of other channels; consultations all stand in one column. */
export function asked({ kind, form, channel, facet, textless, columnIds, consultationsIn = null }: PublicationFilter): Source[] {
  const textsAlone = form !== undefined || facet !== undefined || textless !== undefined || (channel !== undefined && channel !== 'here');
  const atConsultations = columnIds === null ? consultationsIn === null : consultationsIn !== null && columnIds?.includes(consultationsIn);
  return SOURCES.filter(({ what }) => {
    if (kind !== undefined && !KINDS_OF[what].includes(kind)) return false;
    if (textsAlone) return what === 'texts';
    return what !== 'consultations' || columnIds === undefined || atConsultations;
  });
}

export interface Where {
  sql: string;
  params: Param[];
}

export function whereOf(source: Source, { from, to, unitId, kind, form, columnIds, internalIds = [], channel, facet, textless }: PublicationFilter): Where {
  const parts = [source.published, `${source.day} >= ?`, `${source.day} <= ?`];
  const params: Param[] = [from, to];
  const add = (sql: string, ...values: Param[]) => {
    parts.push(sql);
    params.push(...values);
  };
  if (unitId !== undefined) unitId === null ? add(`${source.unitId} IS NULL`) : add(`${source.unitId} = ?`, unitId);
  if (source.what === 'texts') {
    if (kind !== undefined) add('p.kind = ?', kind);
    if (form !== undefined) add('p.form = ?', form);
    if (facet !== undefined) facet === null ? add('p.facet IS NULL') : add('p.facet = ?', facet);
    if (textless) add('p.characters = 0');
    if (channel !== undefined && channel !== 'here') add('EXISTS (SELECT 1 FROM policy_channel h WHERE h.policyId = p.id AND h.channel = ?)', channel);
  }
  if (source.what !== 'consultations') {
    if (columnIds === null) add(`${source.columnId} IS NULL`);
    else if (columnIds !== undefined) columnIds.length === 0 ? add('1 = 0') : add(`${source.columnId} IN (${marksOf(columnIds)})`, ...columnIds);
    if (internalIds.length > 0) add(`(${source.columnId} IS NULL OR ${source.columnId} NOT IN (${marksOf(internalIds)}))`, ...internalIds);
  }
  return { sql: parts.join(' AND '), params };
}
