import type { LocalDate } from '../local-date.ts';
import type { Page, PageRequest } from '../paging.ts';
import type { Facet, InterpretationForm } from '../policies/policies.words.ts';
import type { TableQuery } from '../tables.ts';
import type { CountedChannel, PublicationKind } from './counts.words.ts';

/** Stands for publications that name no unit, or no column. */
export const NONE = 'none';

/** GET /api/console/publishing/counts */
export interface CountsQuery {
  /** of the day of publication, Asia/Shanghai; left out: this year */
  year?: number;
  /** unit.id, or `none` */
  unitId?: string;
}

/** GET /api/console/publishing/counts/export */
export interface CountsTableQuery extends CountsQuery, TableQuery {}

/** Published, and in no number of a year: texts of an unknown day, and what only staff may read. */
export const LEFT = ['undated', 'internal'] as const;
export type Left = (typeof LEFT)[number];

/** GET /api/console/publishing: the publications behind a number, each filter one more condition */
export interface PublicationQuery extends CountsQuery, PageRequest {
  kind?: PublicationKind;
  /** of interpretations */
  form?: InterpretationForm;
  /** 1 … 12 */
  month?: number;
  /** catalogue_column.id with all below it, or `none` */
  columnId?: string;
  /** what stands in the column itself, without those below it */
  alone?: boolean;
  channel?: CountedChannel;
  /** 五公开, or `none`; of texts alone */
  facet?: Facet | typeof NONE;
  /** texts of which only pictures or attachments stand here */
  textless?: boolean;
  /** what is not counted, instead */
  left?: Left;
}

/** So many publications that are the same in all this. What the database says, and all that the counts are made of. */
export interface PublicationGroup {
  /** 1 … 12; null: of no year, see `undated` */
  month: number | null;
  kind: PublicationKind;
  form: InterpretationForm | null;
  unitId: string | null;
  /** the column it was put in, wherever that is now */
  columnId: string | null;
  /** of texts; null: not marked */
  facet: Facet | null;
  count: number;
  /** of these, texts whose words stand here */
  worded: number;
}

/** Publications of a column that were also made public elsewhere; one that was there twice is counted once. */
export interface ChannelGroup {
  channel: CountedChannel;
  columnId: string | null;
  count: number;
}

export interface CountedColumn {
  /** null: not put into any column */
  columnId: string | null;
  name: string;
  /** 0: at the top */
  depth: number;
  /** it or one above it is hidden; what stands in it still counts */
  hidden: boolean;
  /** in the column itself */
  own: number;
  /** with all below it */
  total: number;
}

/** One year of one unit, or of all. Every list but `channels`, `forms` and `facets` adds up to `total`; of `columns` it is `own` that does. */
export interface PublishingCounts {
  year: number;
  /** null: every unit */
  unitId: string | null;
  /** when it was counted, ISO */
  asOf: string;
  /** years that can be asked for, newest first, without a gap */
  years: number[];
  total: number;
  kinds: { kind: PublicationKind; count: number }[];
  /** 解读形式; adds up to the interpretations */
  forms: { form: InterpretationForm; count: number }[];
  units: { unitId: string | null; unitName: string; count: number }[];
  /** in the order of the tree */
  columns: CountedColumn[];
  /** January to December */
  months: number[];
  /** 五公开, every one also with nothing, and last the texts that are not marked; adds up to `texts` */
  facets: { facet: Facet | null; count: number }[];
  /** documents, interpretations, notices, news */
  texts: number;
  /** of these, those that can be read in words and not only in pictures or attachments: over `texts` it is the 全文电子化率 */
  worded: number;
  /** each publication once in every channel: they overlap, and never add up to anything */
  channels: { channel: CountedChannel; count: number }[];
  /** `internal` of this year */
  left: Record<Left, number>;
}

/** One publication, however often it was changed since. */
export interface PublicationRow {
  /** of a text, of a consultation; of figures periodic_issue.id */
  id: string;
  kind: PublicationKind;
  form: InterpretationForm | null;
  title: string;
  publishedOn: LocalDate;
  unitName: string | null;
  /** where it stands now, from the top; null: in none */
  columnPath: string | null;
  /** abolished since; it still counts */
  abolished: boolean;
  channels: CountedChannel[];
  /** of figures */
  series: { id: string; period: string } | null;
}

export interface PublicationPage extends Page<PublicationRow> {
  /** of all pages: the number that was opened */
  total: number;
}
