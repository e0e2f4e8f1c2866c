import type { DocumentView } from '../files/files.types.ts';
import type { LocalDate } from '../local-date.ts';
import type { PageRequest } from '../paging.ts';
import type { Block } from '../richtext/richtext.types.ts';
import type { Channel, Facet, InterpretationForm, Medium, PolicyGenre, PolicyKind, PolicyTheme, Validity } from './policies.words.ts';

/** GET /api/policies */
export interface PolicyRow {
  id: string;
  kind: PolicyKind;
  /** how an interpretation speaks; null: it is none */
  form: InterpretationForm | null;
  title: string;
  /** false: made up from the text because none is printed; 待核 */
  titleVerified: boolean;
  /** 概述; empty: none was written */
  summary: string;
  /** 索引号, assigned once and for ever; null: imported a moment ago */
  indexNumber: string | null;
  /** 文号; null: it has none, or 待核 */
  number: string | null;
  /** 发文机关; null: 待核 */
  issuer: string | null;
  theme: PolicyTheme | null;
  columnId: string | null;
  unitId: string | null;
  unitName: string | null;
  /** as of today */
  validity: Validity;
  /** date printed in the text of what was published elsewhere before; null: published here first, or 待核 */
  originalPublishedOn: LocalDate | null;
  /** the legal day on which it was published here */
  publishedOn: LocalDate;
  publishedAt: string;
}

/** GET /api/policies/:id */
export interface Policy extends PolicyRow {
  blocks: Block[];
  characters: number;
  genre: PolicyGenre | null;
  /** 成文日期 */
  formedOn: LocalDate | null;
  /** 生效日期 */
  effectiveOn: LocalDate | null;
  /** the last day on which it is in force (有效期至) */
  expiresOn: LocalDate | null;
  /** 废止 */
  abolition: PolicyAbolition | null;
  /** 五公开 */
  facet: Facet | null;
  keywords: string[];
  /** where a video or a report is seen or heard; https */
  medium: Medium | null;
  attachments: DocumentView[];
  links: PolicyLink[];
  /** newest first; one that was only ever published once has one */
  versions: PolicyVersionRow[];
}

export interface PolicyAbolition {
  on: LocalDate;
  /** the document by which it was abolished, when that is published here */
  by: { id: string; title: string } | null;
  reason: string;
}

/** 公开的修改说明 */
export interface PolicyVersionRow {
  number: number;
  /** what changed; of the first one empty */
  changeNote: string;
  publishedAt: string;
}

/** What a text may be tied to. A document's interpretations are found from both ends. */
export const LINK_TARGETS = ['policy', 'consultation', 'letter'] as const;
export type LinkTarget = (typeof LINK_TARGETS)[number];
/** interprets: 解读 · interpretedBy: 被解读 · related: 相关 · abolishes: 废止 · abolishedBy: 被废止 */
export const LINK_RELATIONS = ['interprets', 'interpretedBy', 'abolishes', 'abolishedBy', 'related'] as const;
export type LinkRelation = (typeof LINK_RELATIONS)[number];

export interface PolicyLink {
  relation: LinkRelation;
  target: LinkTarget;
  id: string;
  /** null, for staff: it is not published, or not any more */
  title: string | null;
  kind: PolicyKind | null;
  form: InterpretationForm | null;
  publishedOn: LocalDate | null;
}

/** `?kind=document&theme=eldercare&year=2026` */
export interface PolicyQuery extends PageRequest {
  kind?: PolicyKind;
  columnId?: string;
  unitId?: string;
  /** 发文机关, as it is printed: also of texts that other organs issued */
  issuer?: string;
  theme?: PolicyTheme;
  genre?: PolicyGenre;
  facet?: Facet;
  form?: InterpretationForm;
  /** of the day by which lists are sorted: the original day of publication, else the one here */
  year?: number;
  validity?: Validity;
  /** tied to this consultation or public letter */
  linkedTo?: string;
}

/** 发文机关 that a list is narrowed by; history has many */
export const ISSUERS_SHOWN = 30;

/** GET /api/policies/facets with the query of the list, without its page: how many there are of each */
export interface PolicyFacets {
  total: number;
  kinds: { value: PolicyKind; count: number }[];
  themes: { value: PolicyTheme; count: number }[];
  forms: { value: InterpretationForm; count: number }[];
  years: { value: number; count: number }[];
  validities: { value: Validity; count: number }[];
  units: { value: string; name: string; count: number }[];
  /** the most frequent ones */
  issuers: { value: string; count: number }[];
  facets: { value: Facet; count: number }[];
}

/** Where it was published besides this site (多平台同步). */
export interface ChannelEntry {
  id: string;
  channel: Channel;
  /** https address; empty: it has none */
  address: string;
  publishedOn: LocalDate;
  /** working days after the publication here; negative: before it; null: the calendar does not cover it */
  lag: number | null;
  recordedBy: string;
}
