import type { LocalDate } from '@mingchuang/shared/local-date';
import type { Policy, PolicyLink, PolicyRow, PolicyVersionRow } from '@mingchuang/shared/policies/policies.types';
import type { Channel, Facet, Medium, Validity } from '@mingchuang/shared/policies/policies.words';
import { isOutOfForce, validityOn } from '@mingchuang/shared/policies/validity.rules';
import { cleanBlocks } from '@mingchuang/shared/richtext/clean-blocks.rules';
import { textOfBlocks } from '@mingchuang/shared/richtext/richtext.rules';
import type { Block } from '@mingchuang/shared/richtext/richtext.types';
import { iso } from '../../platform/iso.ts';
import type { Searchable } from '../../search/search.index.ts';
import { SERVICE_GUIDES } from '../columns/columns.queries.ts';
import type { PolicyEntity } from './policies.entity.ts';

/** What a published text has besides what lists need. */
export interface PolicyDetails {
  keywords: string[];
  channels: Channel[];
  medium: Medium | null;
  attachmentIds: string[];
}

/** A text goes through the allow-list on its way out as on its way in: a row may be older than a rule. */
export function storedBlocks(blocks: string): Block[] {
  return cleanBlocks(JSON.parse(blocks)).blocks;
}

export const NO_DETAILS: PolicyDetails = { keywords: [], channels: ['website'], medium: null, attachmentIds: [] };

/** What a row of a list says. */
export const LIST_COLUMNS = `p.id, p.version, p.versionNumber, p.kind, p.form, p.title, p.titleVerified, p.summary, p.indexNumber, p.number, p.issuer, p.theme, p.columnId, p.unitId,
  p.effectiveOn, p.expiresOn, p.validityVerified, p.abolishedOn, p.amendedOn, p.originalPublishedOn, p.sortOn, p.publishedOn, p.publishedAt`;
export type PolicyListRow = Omit<
  PolicyEntity,
  'blocks' | 'details' | 'importKey' | 'characters' | 'genre' | 'facet' | 'formedOn' | 'abolishedBy' | 'abolishReason' | 'publishedBy' | 'contentHash'
>;

export interface ViewContext {
  today: LocalDate;
  unitNames: ReadonlyMap<string, string>;
}

export function validityOf(
  row: Pick<PolicyEntity, 'validityVerified' | 'effectiveOn' | 'expiresOn' | 'abolishedOn' | 'amendedOn'>,
  today: LocalDate,
): Validity {
  return validityOn({ ...row, verified: row.validityVerified === 1 }, today);
}

export function policyRow(row: PolicyListRow, { today, unitNames }: ViewContext): PolicyRow {
  const { id, kind, form, title, summary, indexNumber, number, issuer, theme, columnId, unitId, originalPublishedOn, publishedOn } = row;
  return {
    id,
    kind,
    form,
    title,
    titleVerified: row.titleVerified === 1,
    summary,
    indexNumber,
    number,
    issuer,
    theme,
    columnId,
    unitId,
    unitName: unitId === null ? null : (unitNames.get(unitId) ?? null),
    validity: validityOf(row, today),
    originalPublishedOn,
    publishedOn,
    publishedAt: iso(row.publishedAt),
  };
}

/** What a page has besides its own row. */
export interface PolicyParts {
  attachments: Policy['attachments'];
  links: PolicyLink[];
  versions: PolicyVersionRow[];
  abolishedByTitle: string | null;
}

export function policyView(row: PolicyEntity, parts: PolicyParts, context: ViewContext): Policy {
  const { genre, formedOn, effectiveOn, expiresOn, abolishedOn, abolishedBy, abolishReason, characters } = row;
  const { keywords, medium } = JSON.parse(row.details) as PolicyDetails;
  const by = abolishedBy !== null && parts.abolishedByTitle !== null ? { id: abolishedBy, title: parts.abolishedByTitle } : null;
  return {
    ...policyRow(row, context),
    blocks: storedBlocks(row.blocks),
    characters,
    genre,
    formedOn,
    effectiveOn,
    expiresOn,
    abolition: abolishedOn === null ? null : { on: abolishedOn, by, reason: abolishReason ?? '' },
    facet: row.facet as Facet | null,
    keywords,
    medium,
    attachments: parts.attachments,
    links: parts.links,
    versions: parts.versions,
  };
}

export type SearchedPolicy = Pick<
  PolicyEntity,
  | 'id'
  | 'title'
  | 'issuer'
  | 'number'
  | 'indexNumber'
  | 'summary'
  | 'columnId'
  | 'originalPublishedOn'
  | 'publishedOn'
  | 'importKey'
  | 'details'
  | 'blocks'
  | 'validityVerified'
  | 'effectiveOn'
  | 'expiresOn'
  | 'abolishedOn'
  | 'amendedOn'
>;
export const SEARCHED_COLUMNS =
  'p.id, p.title, p.issuer, p.number, p.indexNumber, p.summary, p.columnId, p.originalPublishedOn, p.publishedOn, p.importKey, p.details, p.blocks, p.validityVerified, p.effectiveOn, p.expiresOn, p.abolishedOn, p.amendedOn';

/** A text as the search knows it: its numbers find it as well as its words. The day of an undated import is not known. */
export function searchable(row: SearchedPolicy, today: LocalDate): Searchable {
  const { keywords, medium } = JSON.parse(row.details) as PolicyDetails;
  const words = [row.number, row.indexNumber, row.summary, keywords.join(' '), textOfBlocks(storedBlocks(row.blocks)), medium?.description];
  return {
    kind: row.columnId === SERVICE_GUIDES ? 'guide' : 'policy',
    id: row.id,
    title: row.title,
    text: words.filter((text) => text !== null && text !== undefined && text !== '').join('\n'),
    source: row.issuer,
    day: row.originalPublishedOn ?? (row.importKey === null ? row.publishedOn : null),
    outOfForce: isOutOfForce(validityOf(row, today)),
  };
}
