import { localDateOf } from '@mingchuang/shared/local-date';
import { emptyContent } from '@mingchuang/shared/policies/content.rules';
import type { PolicyContent } from '@mingchuang/shared/policies/drafts.types';
import { refusePublication } from '@mingchuang/shared/policies/publishing.rules';
import { wordCountOf } from '@mingchuang/shared/richtext/richtext.rules';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../outbox/outbox.ts';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { AppError, refuse } from '../../platform/errors.ts';
import { SearchIndex } from '../../search/search.index.ts';
import { hashOf } from './policies.content.ts';
import { type DraftFull, DraftsQueries } from './policies.drafts.queries.ts';
import type { PolicyEntity } from './policies.entity.ts';
import { PoliciesNumbers } from './policies.numbers.ts';
import { PoliciesQueries } from './policies.queries.ts';
import { PoliciesReader } from './policies.reader.ts';
import { PoliciesRepository } from './policies.repository.ts';
import { type PolicyDetails, searchable } from './policies.view.ts';

/** who publishes; null: the clock, at the time it was told */
export type Publisher = StaffCaller | null;

/** The commit that makes a reviewed text public: number, version, links, search and what is told of it. */
@Injectable()
export class PoliciesPublication {
  constructor(
    private readonly drafts: DraftsQueries,
    private readonly policies: PoliciesQueries,
    private readonly repository: PoliciesRepository,
    private readonly reader: PoliciesReader,
    private readonly numbers: PoliciesNumbers,
    private readonly search: SearchIndex,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * In the caller's transaction. A document takes along the interpretations of it that are ready (同步发布).
   * Errors: the gate's, STALE_VERSION. Gives the drafts that were published.
   */
  async publish(m: EntityManager, row: DraftFull, by: Publisher, at: number): Promise<DraftFull[]> {
    refuse(refusePublication(await this.reader.facts(row)));
    const along = row.kind === 'document' ? await this.#along(row.policyId) : [];
    await this.#one(m, row, by, at);
    for (const draft of along) await this.#one(m, draft, by, at);
    return [row, ...along];
  }

  /** Approved interpretations that waited for nothing but this document. */
  async #along(policyId: string): Promise<DraftFull[]> {
    const ready: DraftFull[] = [];
    for (const { id } of (await this.drafts.interpreting(policyId)).filter(({ state }) => state === 'approved')) {
      const draft = await this.drafts.byId(id);
      if (draft === null) continue;
      const content: PolicyContent = JSON.parse(draft.content);
      const others = content.interprets.filter((one) => one !== policyId);
      const facts = { ...(await this.reader.facts(draft)), waitsForDocument: (await this.policies.rows(others)).length < others.length };
      if (refusePublication(facts) === null) ready.push(draft);
    }
    return ready;
  }

  async #one(m: EntityManager, draft: DraftFull, by: Publisher, at: number): Promise<void> {
    const ended = { state: 'published', list: 'ended', openKey: null, endedAt: at, updatedAt: at };
    if (!(await this.repository.changeDraft(m, draft.id, draft.version, ended))) throw await this.reader.stale(draft.id, draft.version);
    const content: PolicyContent = JSON.parse(draft.content);
    const row = await this.#row(m, draft, content, by, at);
    await this.repository.insertVersion(m, {
      policyId: row.id,
      number: row.versionNumber,
      title: row.title,
      changeNote: content.changeNote,
      contentHash: draft.contentHash,
      publishedAt: at,
      publishedBy: by?.staffId ?? null,
      draftId: draft.id,
      content: draft.content,
    });
    await this.repository.setTargets(m, draft.id, []);
    await this.repository.setLinks(m, row.id, [
      ...content.interprets.map((targetId) => ({ relation: 'interprets' as const, target: 'policy', targetId })),
      ...content.links.map(({ target, id: targetId }) => ({ relation: 'related' as const, target, targetId })),
    ]);
    await this.search.put(m, searchable(row, localDateOf(at)));
    await this.repository.addEvent(m, draft.id, draft.version + 1, { type: 'published', staffId: by?.staffId ?? null, at, note: row.indexNumber ?? '' });
    await this.audit.add(m, by, 'policy.publish', draft.id, row.indexNumber);
    const number = row.versionNumber;
    await this.outbox.add(m, 'policy.published', row.id, { policyId: row.id, number }, `${row.id}:${number}`);
  }

  /** A new row, or the old one with the new text; id, number and first day stay. */
  async #row(m: EntityManager, draft: DraftFull, content: PolicyContent, by: Publisher, at: number): Promise<PolicyEntity> {
    const shown = shownOf(content, draft, by);
    if (draft.baseNumber === 0) {
      const publishedOn = localDateOf(at);
      const indexNumber = await this.numbers.next(m, at);
      const row: PolicyEntity = { id: draft.policyId, version: 1, ...shown, ...FRESH, indexNumber, sortOn: publishedOn, publishedOn, publishedAt: at };
      await this.repository.insertPolicy(m, row);
      return row;
    }
    const before = await this.policies.byId(draft.policyId);
    if (before === null || before.versionNumber !== draft.baseNumber) throw new AppError('POLICY_NOT_EDITABLE');
    await this.#archive(m, before);
    const indexNumber = before.indexNumber ?? (await this.numbers.next(m, at));
    const amendedOn = content.amendment ? localDateOf(at) : before.amendedOn;
    const set = { ...shown, indexNumber, amendedOn, validityVerified: 1, versionNumber: before.versionNumber + 1 };
    if (!(await this.repository.changePolicy(m, before.id, before.version, set))) throw new AppError('POLICY_NOT_EDITABLE');
    return { ...before, ...set, version: before.version + 1 };
  }

  /** What was imported has no version of its own until a second one follows. */
  async #archive(m: EntityManager, row: PolicyEntity): Promise<void> {
    if (row.importKey === null || row.versionNumber > 1) return;
    const content = contentOf(row, []);
    const { id: policyId, title, publishedAt } = row;
    const version = { policyId, number: 1, title, changeNote: '', contentHash: hashOf(content), publishedAt, publishedBy: null, draftId: null };
    await this.repository.insertVersion(m, { ...version, content: JSON.stringify(content) });
  }
}

/** Of what is published for the first time. */
const FRESH = {
  importKey: null,
  validityVerified: 1,
  abolishedOn: null,
  abolishedBy: null,
  abolishReason: null,
  amendedOn: null,
  originalPublishedOn: null,
  versionNumber: 1,
};

function shownOf(content: PolicyContent, { unitId, contentHash }: DraftFull, by: Publisher) {
  const { kind, form, title, summary, theme, genre, facet, columnId, formedOn, effectiveOn, expiresOn, keywords, channels, medium, attachmentIds } = content;
  const details: PolicyDetails = { keywords, channels, medium, attachmentIds };
  return {
    kind,
    form,
    title,
    titleVerified: 1,
    summary,
    number: content.number === '' ? null : content.number,
    issuer: content.issuer === '' ? null : content.issuer,
    theme,
    genre,
    facet,
    columnId,
    unitId,
    formedOn,
    effectiveOn,
    expiresOn,
    publishedBy: by?.staffId ?? null,
    contentHash,
    characters: wordCountOf(content.blocks),
    details: JSON.stringify(details),
    blocks: JSON.stringify(content.blocks),
  };
}

/** A published text as the beginning of its next version. */
export function contentOf(row: PolicyEntity, links: PolicyContent['links'], interprets: string[] = []): PolicyContent {
  const { kind, form, title, summary, theme, genre, columnId, formedOn, effectiveOn, expiresOn } = row;
  const details = JSON.parse(row.details) as PolicyDetails;
  return {
    ...emptyContent(kind),
    ...details,
    kind,
    form,
    title,
    summary,
    number: row.number ?? '',
    issuer: row.issuer ?? '',
    theme,
    genre,
    facet: row.facet as PolicyContent['facet'],
    columnId,
    formedOn,
    effectiveOn,
    expiresOn,
    blocks: JSON.parse(row.blocks),
    links,
    interprets,
  };
}
