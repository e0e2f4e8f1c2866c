import type { LocalDate } from '@mingchuang/shared/local-date';
import type { Page } from '@mingchuang/shared/paging';
import type { PolicyQuery, PolicyRow } from '@mingchuang/shared/policies/policies.types';
import type { Validity } from '@mingchuang/shared/policies/policies.words';
import { filesOfBlocks } from '@mingchuang/shared/richtext/richtext.rules';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Db, marksOf } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import { beyond, limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import type { Searchable } from '../../search/search.index.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import type { PolicyEntity } from './policies.entity.ts';
import {
  LIST_COLUMNS,
  type PolicyListRow,
  policyRow,
  SEARCHED_COLUMNS,
  type SearchedPolicy,
  searchable,
  storedBlocks,
  type ViewContext,
  validityOf,
} from './policies.view.ts';

interface Filter {
  sql: string;
  params: Param[];
}

/** `q` is part of a title, or a whole 索引号 or 文号; `interprets` is a document; `open`: only what everybody may read. */
export type PolicyFilter = Omit<PolicyQuery, 'limit' | 'cursor'> & { q?: string; interprets?: string; open?: true };

/** Staff also read what stands in columns that residents do not see. */
export type Reader = 'residents' | 'staff';

/** `sortOn` of an undated import. */
export const UNDATED = '0000-00-00';
/** What stands in a column that is hidden, or for staff alone, is read by staff alone. */
export const OPEN = '(p.columnId IS NULL OR EXISTS (SELECT 1 FROM catalogue_column c WHERE c.id = p.columnId AND c.open = 1))';
/** Also what was put into columns that have been merged into this one since. */
const IN_COLUMN = 'p.columnId IN (SELECT c.id FROM catalogue_column c JOIN catalogue_column asked ON asked.effectiveId = c.effectiveId WHERE asked.id = ?)';

@Injectable()
export class PoliciesQueries {
  constructor(
    private readonly db: Db,
    private readonly units: UnitsQueries,
    private readonly clock: Clock,
  ) {}

  async context(): Promise<ViewContext> {
    return { today: this.clock.today(), unitNames: await this.units.names() };
  }

  async newest(query: PolicyFilter & Pick<PolicyQuery, 'limit' | 'cursor'>): Promise<Page<PolicyRow>> {
    const context = await this.context();
    return this.page({ ...query, open: true }, (row) => policyRow(row, context));
  }

  /** A page of what is published, the newest first. */
  async page<View>(query: PolicyFilter & Pick<PolicyQuery, 'limit' | 'cursor'>, view: (row: PolicyListRow) => View): Promise<Page<View>> {
    const limit = limitOf(query);
    const filter = filterOf(query, this.clock.today());
    const page = beyond(positionOf(query), 'p.sortOn', 'p.id', 'DESC');
    const rows = await this.db.read<PolicyListRow>(
      `SELECT ${LIST_COLUMNS} FROM policy p WHERE 1 = 1${filter.sql}${page.sql} ORDER BY p.sortOn DESC, p.id DESC LIMIT ?`,
      [...filter.params, ...page.params, limit + 1],
    );
    return pageOf(rows, limit, (row) => ({ key: row.sortOn, id: row.id }), view);
  }

  /** Documents after this one, by id, that the search does not know yet, or knows in an older way. */
  async unindexed(indexedAs: number, after: string, limit: number): Promise<Searchable[]> {
    const rows = await this.db.read<SearchedPolicy>(
      `SELECT ${SEARCHED_COLUMNS} FROM policy p LEFT JOIN search_doc d ON d.kind IN ('policy', 'guide') AND d.refId = p.id AND d.indexedAs >= ? WHERE d.no IS NULL AND p.id > ? ORDER BY p.id LIMIT ?`,
      [indexedAs, after, limit],
    );
    return rows.map((row) => searchable(row, this.clock.today()));
  }

  /** A published text, if everybody may read it. */
  openById(id: string): Promise<PolicyEntity | null> {
    return this.db.readOne<PolicyEntity>(`SELECT ${LIST_COLUMNS}, ${PAGE_COLUMNS} FROM policy p WHERE p.id = ? AND ${OPEN}`, [id]);
  }

  byId(id: string): Promise<PolicyEntity | null> {
    return this.db.readOne<PolicyEntity>(`SELECT ${LIST_COLUMNS}, ${PAGE_COLUMNS} FROM policy p WHERE p.id = ?`, [id]);
  }

  /** A version as it was published, and who began it. */
  publishedVersion(policyId: string, number: number): Promise<{ content: string; publishedAt: number; drafterId: string; unitId: string } | null> {
    return this.db.readOne(
      'SELECT v.content, v.publishedAt, d.drafterId, d.unitId FROM policy_version v JOIN policy_draft d ON d.id = v.draftId WHERE v.policyId = ? AND v.number = ?',
      [policyId, number],
    );
  }

  /** Imported before there were numbers, oldest first. */
  unnumbered(limit: number): Promise<(SearchedPolicy & { publishedAt: number })[]> {
    return this.db.read(`SELECT ${SEARCHED_COLUMNS}, p.publishedAt FROM policy p WHERE p.indexNumber IS NULL ORDER BY p.publishedAt, p.id LIMIT ?`, [limit]);
  }

  /** Texts of which the search still says that they are in force and they are not, or the other way round. */
  misjudged(today: LocalDate, after: string, limit: number): Promise<SearchedPolicy[]> {
    return this.db.read<SearchedPolicy>(
      `SELECT ${SEARCHED_COLUMNS} FROM policy p JOIN search_doc d ON d.kind IN ('policy', 'guide') AND d.refId = p.id
       WHERE d.outOfForce <> CASE WHEN p.abolishedOn <= ? OR p.expiresOn < ? THEN 1 ELSE 0 END AND p.id > ? ORDER BY p.id LIMIT ?`,
      [today, today, after, limit],
    );
  }

  /** Rows of these, in no order; what is not published, or not for this reader, is missing. */
  async rows(ids: readonly string[], reader: Reader = 'staff'): Promise<PolicyListRow[]> {
    if (ids.length === 0) return [];
    const open = reader === 'residents' ? ` AND ${OPEN}` : '';
    return this.db.read<PolicyListRow>(`SELECT ${LIST_COLUMNS} FROM policy p WHERE p.id IN (${marksOf(ids)})${open}`, ids);
  }

  /** What these are and whether they are in force today, by id. */
  async signs(ids: readonly string[]): Promise<ReadonlyMap<string, Pick<PolicyRow, 'kind' | 'form' | 'validity'>>> {
    const today = this.clock.today();
    return new Map((await this.rows(ids)).map((row) => [row.id, { kind: row.kind, form: row.form, validity: validityOf(row, today) }]));
  }

  /** Does the published text hold this picture? */
  async shows(id: string, fileId: string): Promise<boolean> {
    const row = await this.db.readOne<{ blocks: string }>(`SELECT p.blocks FROM policy p WHERE p.id = ? AND ${OPEN}`, [id]);
    return row !== null && filesOfBlocks(storedBlocks(row.blocks)).includes(fileId);
  }
}

/** The same as `isInForce` of `validityOn`; the three `?` are the day. */
export const IN_FORCE =
  'p.validityVerified = 1 AND (p.effectiveOn IS NULL OR p.effectiveOn <= ?) AND (p.expiresOn IS NULL OR p.expiresOn >= ?) AND (p.abolishedOn IS NULL OR p.abolishedOn > ?)';

const PAGE_COLUMNS =
  'p.importKey, p.genre, p.facet, p.formedOn, p.abolishedBy, p.abolishReason, p.publishedBy, p.contentHash, p.characters, p.details, p.blocks';

/** The same as `validityOn`, for the database to count and filter by; `?` is the day. */
const VALIDITY_SQL: Record<Validity, string> = {
  abolished: 'p.abolishedOn <= ?',
  lapsed: 'p.expiresOn < ? AND (p.abolishedOn IS NULL OR p.abolishedOn > ?)',
  unverified: 'p.validityVerified = 0 AND (p.expiresOn IS NULL OR p.expiresOn >= ?) AND (p.abolishedOn IS NULL OR p.abolishedOn > ?)',
  pending: 'p.validityVerified = 1 AND p.effectiveOn > ? AND (p.expiresOn IS NULL OR p.expiresOn >= ?) AND (p.abolishedOn IS NULL OR p.abolishedOn > ?)',
  amended:
    'p.validityVerified = 1 AND p.amendedOn <= ? AND (p.effectiveOn IS NULL OR p.effectiveOn <= ?) AND (p.expiresOn IS NULL OR p.expiresOn >= ?) AND (p.abolishedOn IS NULL OR p.abolishedOn > ?)',
  valid:
    'p.validityVerified = 1 AND (p.amendedOn IS NULL OR p.amendedOn > ?) AND (p.effectiveOn IS NULL OR p.effectiveOn <= ?) AND (p.expiresOn IS NULL OR p.expiresOn >= ?) AND (p.abolishedOn IS NULL OR p.abolishedOn > ?)',
};

export function filterOf(query: PolicyFilter, today: LocalDate): Filter {
  const parts: string[] = [];
  const params: Param[] = [];
  for (const column of ['kind', 'unitId', 'issuer', 'theme', 'genre', 'facet', 'form'] as const) {
    const value = query[column];
    if (value === undefined) continue;
    parts.push(`p.${column} = ?`);
    params.push(value);
  }
  if (query.columnId !== undefined) {
    parts.push(IN_COLUMN);
    params.push(query.columnId);
  }
  if (query.open === true) parts.push(OPEN);
  if (query.year !== undefined) {
    parts.push('p.sortOn >= ? AND p.sortOn <= ?');
    params.push(`${query.year}-01-01`, `${query.year}-12-31`);
  }
  if (query.validity !== undefined) {
    const sql = VALIDITY_SQL[query.validity];
    parts.push(`(${sql})`);
    params.push(...Array<string>(sql.split('?').length - 1).fill(today));
  }
  if (query.interprets !== undefined) {
    parts.push("EXISTS (SELECT 1 FROM policy_link l WHERE l.policyId = p.id AND l.relation = 'interprets' AND l.target = 'policy' AND l.targetId = ?)");
    params.push(query.interprets);
  }
  if (query.linkedTo !== undefined) {
    parts.push("EXISTS (SELECT 1 FROM policy_link l WHERE l.policyId = p.id AND l.target IN ('consultation', 'letter') AND l.targetId = ?)");
    params.push(query.linkedTo);
  }
  if (query.q !== undefined && query.q !== '') {
    parts.push('(INSTR(p.title, ?) > 0 OR INSTR(p.issuer, ?) > 0 OR p.indexNumber = ? OR p.number = ?)');
    params.push(query.q, query.q, query.q, query.q);
  }
  return { sql: parts.map((part) => ` AND ${part}`).join(''), params };
}
