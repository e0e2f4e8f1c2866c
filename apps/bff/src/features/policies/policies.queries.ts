import { overlap } from '@mingchuang/shared/disclosure/application.rules';
import type { Page, PageRequest } from '@mingchuang/shared/paging';
import type { Policy, PolicyRow } from '@mingchuang/shared/policies/policies.types';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import { iso } from '../../platform/iso.ts';
import { beyond, limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import type { PolicyEntity } from './policies.entity.ts';

type Row = Omit<PolicyEntity, 'blocks' | 'importKey' | 'characters'>;

const TITLES_COMPARED = 500;
const MATCHES_MAX = 5;
/** half of the shorter text's pairs of characters stand in the other as well */
const MATCHING = 0.5;

@Injectable()
export class PoliciesQueries {
  constructor(private readonly db: Db) {}

  async newest(query: PageRequest): Promise<Page<PolicyRow>> {
    const limit = limitOf(query);
    const page = beyond(positionOf(query), 'sortOn', 'id', 'DESC');
    const rows = await this.db.read<Row>(
      `SELECT id, title, titleVerified, issuer, originalPublishedOn, sortOn, publishedAt FROM policy WHERE 1 = 1${page.sql} ORDER BY sortOn DESC, id DESC LIMIT ?`,
      [...page.params, limit + 1],
    );
    return pageOf(rows, limit, (row) => ({ key: row.sortOn, id: row.id }), view);
  }

  /**
   * Published documents whose title has much in common with what somebody asks for, the likeliest first.
   * Over the newest titles only: the search of documents takes this place.
   */
  async matching(q: string): Promise<{ id: string; title: string; issuer: string | null; on: string | null }[]> {
    const rows = await this.db.read<Pick<PolicyEntity, 'id' | 'title' | 'issuer' | 'originalPublishedOn'>>(
      'SELECT id, title, issuer, originalPublishedOn FROM policy ORDER BY sortOn DESC, id DESC LIMIT ?',
      [TITLES_COMPARED],
    );
    return rows
      .map((row) => ({ row, score: overlap(row.title, q) }))
      .filter(({ score }) => score >= MATCHING)
      .sort((a, b) => b.score - a.score)
      .slice(0, MATCHES_MAX)
      .map(({ row: { id, title, issuer, originalPublishedOn } }) => ({ id, title, issuer, on: originalPublishedOn }));
  }

  async one(id: string): Promise<Policy | null> {
    const row = await this.db.readOne<PolicyEntity>(
      'SELECT id, title, titleVerified, issuer, originalPublishedOn, sortOn, publishedAt, blocks, characters FROM policy WHERE id = ?',
      [id],
    );
    return row === null ? null : { ...view(row), blocks: JSON.parse(row.blocks), characters: row.characters };
  }
}

function view({ id, title, titleVerified, issuer, originalPublishedOn, publishedAt }: Row): PolicyRow {
  return { id, title, titleVerified: titleVerified === 1, issuer, originalPublishedOn, publishedAt: iso(publishedAt) };
}
