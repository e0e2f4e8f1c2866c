import {
  ISSUERS_SHOWN,
  type LinkTarget,
  type Policy,
  type PolicyFacets,
  type PolicyLink,
  type PolicyVersionRow,
} from '@mingchuang/shared/policies/policies.types';
import { type Channel, VALIDITIES } from '@mingchuang/shared/policies/policies.words';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import { iso } from '../../platform/iso.ts';
import { FilesQueries } from '../files/files.queries.ts';
import type { PolicyChannelEntity, PolicyEntity, PolicyVersionEntity } from './policies.entity.ts';
import { filterOf, OPEN, PoliciesQueries, type PolicyFilter, type Reader } from './policies.queries.ts';
import { PoliciesTies } from './policies.ties.ts';
import { type PolicyDetails, policyView } from './policies.view.ts';

const LINKS_SHOWN = 100;

type LinkRow = Pick<PolicyLink, 'target' | 'id' | 'title' | 'kind' | 'form' | 'publishedOn'> & { relation: 'interprets' | 'abolishes' | 'related' };
export type VersionRow = Pick<PolicyVersionEntity, 'id' | 'number' | 'title' | 'changeNote' | 'contentHash' | 'publishedAt' | 'publishedBy'>;

/** Everything a page of a published text shows. */
@Injectable()
export class PoliciesPagesQueries {
  constructor(
    private readonly db: Db,
    private readonly policies: PoliciesQueries,
    private readonly ties: PoliciesTies,
    private readonly files: FilesQueries,
  ) {}

  async one(id: string): Promise<Policy | null> {
    const row = await this.policies.openById(id);
    return row === null ? null : this.view(row, 'residents');
  }

  async view(row: PolicyEntity, reader: Reader): Promise<Policy> {
    const { attachmentIds } = JSON.parse(row.details) as PolicyDetails;
    const [attachments, links, versions, by, context] = await Promise.all([
      this.files.documentViews(attachmentIds),
      this.links(row.id, reader),
      this.versions(row.id),
      row.abolishedBy === null ? [] : this.policies.rows([row.abolishedBy], reader),
      this.policies.context(),
    ]);
    const shown = versions.length === 0 ? [{ number: row.versionNumber, changeNote: '', publishedAt: iso(row.publishedAt) }] : versions.map(versionRow);
    return policyView(row, { attachments, links, versions: shown, abolishedByTitle: by[0]?.title ?? null }, context);
  }

  versions(policyId: string): Promise<VersionRow[]> {
    return this.db.read<VersionRow>(
      'SELECT id, number, title, changeNote, contentHash, publishedAt, publishedBy FROM policy_version WHERE policyId = ? ORDER BY number DESC',
      [policyId],
    );
  }

  version(id: string): Promise<(PolicyVersionEntity & { staffName: string | null }) | null> {
    return this.db.readOne(
      'SELECT v.id, v.policyId, v.number, v.title, v.changeNote, v.contentHash, v.publishedAt, v.publishedBy, v.content, s.name AS staffName FROM policy_version v LEFT JOIN staff s ON s.id = v.publishedBy WHERE v.id = ?',
      [id],
    );
  }

  /** Who published its versions. */
  async staffNames(policyId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.read<{ id: string; name: string }>(
      'SELECT DISTINCT s.id, s.name FROM policy_version v JOIN staff s ON s.id = v.publishedBy WHERE v.policyId = ?',
      [policyId],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  channels(policyId: string): Promise<(Pick<PolicyChannelEntity, 'id' | 'address' | 'publishedOn'> & { channel: Channel; staffName: string | null })[]> {
    return this.db.read(
      'SELECT c.id, c.channel, c.address, c.publishedOn, s.name AS staffName FROM policy_channel c LEFT JOIN staff s ON s.id = c.staffId WHERE c.policyId = ? ORDER BY c.publishedOn, c.id LIMIT ?',
      [policyId, LINKS_SHOWN],
    );
  }

  /** What the published version itself is tied to. */
  ownLinks(policyId: string): Promise<{ relation: string; target: LinkTarget; targetId: string }[]> {
    return this.db.read('SELECT relation, target, targetId FROM policy_link WHERE policyId = ? ORDER BY relation, targetId', [policyId]);
  }

  async facets(asked: PolicyFilter): Promise<PolicyFacets> {
    const query: PolicyFilter = { ...asked, open: true };
    const { today, unitNames } = await this.policies.context();
    const filter = filterOf(query, today);
    const count = async (value: string): Promise<{ value: string; count: number }[]> => {
      const rows = await this.db.read<{ value: string | number; n: number | string }>(
        `SELECT ${value} AS value, COUNT(*) AS n FROM policy p WHERE ${value} IS NOT NULL${filter.sql} GROUP BY ${value}`,
        filter.params,
      );
      return rows.map((row) => ({ value: String(row.value), count: Number(row.n) })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    };
    const validities = VALIDITIES.filter((one) => query.validity === undefined || query.validity === one).map(async (value) => {
      const only = filterOf({ ...query, validity: value }, today);
      const row = await this.db.readOne<{ n: number | string }>(`SELECT COUNT(*) AS n FROM policy p WHERE 1 = 1${only.sql}`, only.params);
      return { value, count: Number(row?.n ?? 0) };
    });
    const [kinds, themes, forms, years, units, issuers, facets, counted] = await Promise.all([
      count('p.kind'),
      count('p.theme'),
      count('p.form'),
      count('SUBSTR(p.sortOn, 1, 4)'),
      count('p.unitId'),
      count('p.issuer'),
      count('p.facet'),
      Promise.all(validities),
    ]);
    return {
      total: kinds.reduce((sum, one) => sum + one.count, 0),
      kinds: kinds as PolicyFacets['kinds'],
      themes: themes as PolicyFacets['themes'],
      forms: forms as PolicyFacets['forms'],
      years: years
        .map((one) => ({ value: Number(one.value), count: one.count }))
        .filter(({ value }) => value > 0)
        .sort((a, b) => b.value - a.value),
      validities: counted.filter((one) => one.count > 0),
      units: units.map((one) => ({ ...one, name: unitNames.get(one.value) ?? '' })),
      issuers: issuers.slice(0, ISSUERS_SHOWN),
      facets: facets as PolicyFacets['facets'],
    };
  }

  /** From both ends; what is not, or no longer, published is left out. */
  async links(policyId: string, reader: Reader): Promise<PolicyLink[]> {
    const open = reader === 'residents' ? ` AND ${OPEN}` : '';
    const shown = 'p.title, p.kind, p.form, p.publishedOn';
    const [out, back, before] = await Promise.all([
      this.db.read<LinkRow>(
        `SELECT l.relation, l.target, l.targetId AS id, ${shown} FROM policy_link l LEFT JOIN policy p ON l.target = 'policy' AND p.id = l.targetId${open}
         WHERE l.policyId = ? AND (l.target <> 'policy' OR p.id IS NOT NULL) ORDER BY l.relation, l.targetId LIMIT ?`,
        [policyId, LINKS_SHOWN],
      ),
      this.db.read<LinkRow>(
        `SELECT l.relation, l.target, l.policyId AS id, ${shown} FROM policy_link l JOIN policy p ON p.id = l.policyId${open}
         WHERE l.target = 'policy' AND l.targetId = ? ORDER BY l.relation, l.policyId LIMIT ?`,
        [policyId, LINKS_SHOWN],
      ),
      this.ties.before(policyId),
    ]);
    const titleOf = await this.ties.titles(out);
    const shownOut = out.map((row) => ({ ...row, title: row.title ?? titleOf(row.target, row.id) })).filter(({ title }) => title !== null);
    const there = new Set(out.filter(({ relation }) => relation === 'related').map(({ id }) => id));
    return [
      ...shownOut,
      ...back.filter(({ relation, id }) => relation !== 'related' || !there.has(id)).map((row) => ({ ...row, relation: BACK[row.relation] })),
      ...before.filter(({ id }) => !there.has(id)).map((one) => ({ ...one, relation: 'related' as const, target: 'consultation' as const, ...NO_TEXT })),
    ];
  }
}

/** A consultation is no text. */
const NO_TEXT = { kind: null, form: null, publishedOn: null };
const BACK = { interprets: 'interpretedBy', abolishes: 'abolishedBy', related: 'related' } as const;

export function versionRow({ number, changeNote, publishedAt }: VersionRow): PolicyVersionRow {
  return { number, changeNote, publishedAt: iso(publishedAt) };
}
