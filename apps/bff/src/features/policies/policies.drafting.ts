import { localDateOf } from '@mingchuang/shared/local-date';
import type { FindingChoice } from '@mingchuang/shared/personal-data/choices.rules';
import { emptyContent, masked, undecided } from '@mingchuang/shared/policies/content.rules';
import type { PolicyContent, PolicyDraft, WriteDraft } from '@mingchuang/shared/policies/drafts.types';
import { contentFaults } from '@mingchuang/shared/policies/publishing.rules';
import { filesOfBlocks } from '@mingchuang/shared/richtext/richtext.rules';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';
import { AppError, fieldError } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { refuseOpen } from '../../platform/open-findings.ts';
import { ColumnsQueries } from '../columns/columns.queries.ts';
import { FilesQueries } from '../files/files.queries.ts';
import { StaffQueries } from '../staff/staff.queries.ts';
import { hashOf } from './policies.content.ts';
import type { PolicyDraftEntity } from './policies.drafts.entity.ts';
import { type DraftFull, DraftsQueries } from './policies.drafts.queries.ts';
import { PoliciesReader, type StoredChoices } from './policies.reader.ts';
import { type DraftColumns, type NewEvent, PoliciesRepository } from './policies.repository.ts';
import { PoliciesSight } from './policies.sight.ts';
import { readBlocks } from './policies.text.ts';
import { PoliciesTies } from './policies.ties.ts';

const NO_CHOICES: StoredChoices = { contentHash: '', choices: [] };

/** Writing: a draft is begun, saved, submitted, given up. */
@Injectable()
export class PoliciesDrafting {
  constructor(
    private readonly db: Db,
    private readonly drafts: DraftsQueries,
    private readonly repository: PoliciesRepository,
    private readonly reader: PoliciesReader,
    private readonly sight: PoliciesSight,
    private readonly columns: ColumnsQueries,
    private readonly ties: PoliciesTies,
    private readonly files: FilesQueries,
    private readonly staff: StaffQueries,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly live: LiveHub,
  ) {}

  async create(caller: StaffCaller, write: WriteDraft, once: OnceKey): Promise<PolicyDraft> {
    const content = merged(emptyContent(write.kind), write);
    const policyId = uuidv7();
    await this.#check(caller, policyId, content);
    const { id } = await this.idempotency.run(caller.staffId, once, async (m) => ({ id: await this.begin(m, caller, policyId, 0, content) }));
    return this.#view(caller, id);
  }

  /** A draft of a new text, or of the version after `baseNumber`, in the caller's transaction. Errors: POLICY_VERSION_OPEN. */
  async begin(m: EntityManager, caller: StaffCaller, policyId: string, baseNumber: number, content: PolicyContent): Promise<string> {
    const at = this.clock.now();
    const row: PolicyDraftEntity = {
      id: uuidv7({ msecs: at }),
      version: 1,
      policyId,
      openKey: policyId,
      ...shown(content),
      state: 'draft',
      list: 'open',
      baseNumber,
      unitId: caller.unitId,
      drafterId: caller.staffId,
      writerIds: JSON.stringify([caller.staffId]),
      contentHash: hashOf(content),
      createdAt: at,
      updatedAt: at,
      submittedAt: null,
      scheduledAt: null,
      endedAt: null,
      choices: JSON.stringify(NO_CHOICES),
      content: JSON.stringify(content),
    };
    await this.repository.insertDraft(m, row);
    await this.repository.addEvent(m, row.id, 1, { type: 'created', staffId: caller.staffId, at });
    await this.#tie(m, row, content);
    await this.audit.add(m, caller, 'policy.create', row.id);
    return row.id;
  }

  /** Another text is reviewed anew: every opinion was given for the one before. What is the same changes nothing. */
  async write(caller: StaffCaller, id: string, seen: number, write: WriteDraft): Promise<PolicyDraft> {
    const row = await this.sight.own(caller, id);
    const before: PolicyContent = JSON.parse(row.content);
    const content = merged(before, write);
    // also the second tap on the same button, which still has the version before the first
    if (row.list === 'open' && seen <= row.version && hashOf(content) === row.contentHash) return this.reader.draft(caller, row);
    await this.#refuseChanged(row, seen);
    if (row.baseNumber > 0 && content.kind !== before.kind) throw fieldError('POLICY_NOT_EDITABLE', 'kind');
    await this.#check(caller, row.policyId, content);
    const at = this.clock.now();
    const writers: string[] = JSON.parse(row.writerIds);
    const begun = row.state === 'draft' || row.state === 'returned';
    const set: DraftColumns = {
      ...shown(content),
      content: JSON.stringify(content),
      contentHash: hashOf(content),
      writerIds: JSON.stringify([...new Set([...writers, caller.staffId])]),
      state: begun ? row.state : 'draft',
      scheduledAt: null,
      updatedAt: at,
    };
    await this.db.write(async (m) => {
      await this.#change(m, row, set);
      if (begun) await this.repository.addEdit(m, id, row.version + 1, caller.staffId, at);
      else await this.#event(m, row, { type: 'edited', staffId: caller.staffId, at, note: '审核后有修改，已经给出的意见不再算数，要重新提交审核' });
      await this.#tie(m, row, content);
    });
    return this.#changed(caller, row);
  }

  /** What is masked is gone from the text before anybody reviews it; what stays has its reason, for this very text. */
  async submit(caller: StaffCaller, id: string, seen: number, choices: FindingChoice[], once: OnceKey): Promise<PolicyDraft> {
    const row = await this.sight.own(caller, id);
    await this.idempotency.run(caller.staffId, once, async (m) => {
      if (row.version !== seen) throw await this.reader.stale(id, seen);
      if (row.list === 'ended') throw new AppError('POLICY_NOT_EDITABLE');
      if (row.state !== 'draft' && row.state !== 'returned') throw new AppError('POLICY_NOT_SUBMITTABLE');
      const at = this.clock.now();
      const before: PolicyContent = JSON.parse(row.content);
      const errors = contentFaults(before, { baseNumber: row.baseNumber, today: localDateOf(at) });
      if (errors.length > 0) throw new AppError('POLICY_INCOMPLETE', { errors });
      refuseOpen(undecided(before, choices), 'POLICY_PERSONAL_DATA', '隐去');
      await this.#check(caller, row.policyId, before);
      const content = masked(before, choices);
      const contentHash = hashOf(content);
      const stored: StoredChoices = { contentHash, choices: choices.filter(({ choice }) => choice === 'keep') };
      const set: DraftColumns = {
        ...shown(content),
        content: JSON.stringify(content),
        contentHash,
        choices: JSON.stringify(stored),
        state: 'inReview',
        submittedAt: at,
        updatedAt: at,
      };
      await this.#change(m, row, set);
      await this.#event(m, row, { type: 'submitted', staffId: caller.staffId, at });
      await this.audit.add(m, caller, 'policy.submit', id);
      return { id };
    });
    return this.#changed(caller, row);
  }

  /** Given up; what was said of it stays. A published text stays as it is. */
  async withdraw(caller: StaffCaller, id: string, seen: number, reason: string): Promise<PolicyDraft> {
    const row = await this.#open(caller, id, seen);
    const at = this.clock.now();
    await this.db.write(async (m) => {
      await this.#change(m, row, { state: 'withdrawn', list: 'ended', openKey: null, scheduledAt: null, endedAt: at, updatedAt: at });
      await this.#event(m, row, { type: 'withdrawn', staffId: caller.staffId, at, note: reason });
      await this.audit.add(m, caller, 'policy.withdraw', id, reason);
    });
    return this.#changed(caller, row);
  }

  async #open(caller: StaffCaller, id: string, seen: number): Promise<DraftFull> {
    const row = await this.sight.own(caller, id);
    await this.#refuseChanged(row, seen);
    return row;
  }

  async #refuseChanged(row: DraftFull, seen: number): Promise<void> {
    if (row.version !== seen) throw await this.reader.stale(row.id, seen);
    if (row.list === 'ended') throw new AppError('POLICY_NOT_EDITABLE');
  }

  /** Everything the content names is there. */
  async #check(caller: StaffCaller, policyId: string, content: PolicyContent): Promise<void> {
    const { columnId, attachmentIds, interprets, links, plan } = content;
    if (columnId !== null && (await this.columns.effective(columnId))?.state !== 'shown') throw fieldError('POLICY_COLUMN_UNKNOWN', 'columnId');
    for (const [field, ids] of [
      ['attachmentIds', attachmentIds],
      ['blocks', filesOfBlocks(content.blocks)],
    ] as const) {
      if (!(await this.files.policyFilesOf(caller.staffId, policyId, ids))) throw fieldError('POLICY_FILE_NOT_YOURS', field);
    }
    const documents = await this.drafts.documents(interprets);
    if (interprets.some((id) => !documents.has(id) || id === policyId)) throw fieldError('POLICY_LINK_UNKNOWN', 'interprets');
    const titleOf = await this.ties.titles(links);
    if (links.some(({ target, id }) => titleOf(target, id) === null || id === policyId)) throw fieldError('POLICY_LINK_UNKNOWN', 'links');
    for (const [at, { ownerId: owner }] of (plan?.items ?? []).entries()) {
      if (owner !== null && (await this.staff.row(owner)) === null) throw fieldError('POLICY_PERSON_UNKNOWN', `plan.items.${at}.ownerId`);
    }
  }

  async #tie(
    m: EntityManager,
    { id, policyId }: Pick<PolicyDraftEntity, 'id' | 'policyId'>,
    { interprets, attachmentIds, blocks }: PolicyContent,
  ): Promise<void> {
    await this.repository.setTargets(m, id, interprets);
    await this.repository.keepFiles(m, policyId, [...new Set([...attachmentIds, ...filesOfBlocks(blocks)])]);
  }

  async #change(m: EntityManager, row: DraftFull, set: DraftColumns): Promise<void> {
    if (!(await this.repository.changeDraft(m, row.id, row.version, set))) throw await this.reader.stale(row.id, row.version);
  }

  #event(m: EntityManager, row: DraftFull, event: NewEvent): Promise<void> {
    return this.repository.addEvent(m, row.id, row.version + 1, event);
  }

  async #changed(caller: StaffCaller, { id, unitId }: DraftFull): Promise<PolicyDraft> {
    this.live.hint(await this.sight.audiences(unitId), { topic: 'policy', id });
    return this.#view(caller, id);
  }

  async #view(caller: StaffCaller, id: string): Promise<PolicyDraft> {
    return this.reader.draft(caller, await this.sight.seen(caller, id));
  }
}

/** The columns that lists show. */
function shown({ kind, form, title, formedOn }: PolicyContent): Pick<PolicyDraftEntity, 'kind' | 'form' | 'title' | 'formedOn'> {
  return { kind, form: kind === 'interpretation' ? form : null, title, formedOn };
}

/** The content with what was sent; null empties what can be empty. */
function merged(before: PolicyContent, write: WriteDraft): PolicyContent {
  const empty: PolicyContent = emptyContent(write.kind);
  const sent = Object.entries(write).filter(([, value]) => value !== undefined);
  const values = sent.map(([key, value]) => [key, value ?? empty[key as keyof PolicyContent]]);
  const content: PolicyContent = { ...before, ...Object.fromEntries(values) };
  return { ...plainOf(content), blocks: write.blocks === undefined || write.blocks === null ? before.blocks : readBlocks(write.blocks) };
}

/** Without the classes that validation made of its parts; fields of another kind are emptied. */
function plainOf(content: PolicyContent): PolicyContent {
  const plain: PolicyContent = JSON.parse(JSON.stringify(content));
  const interpretation = plain.kind === 'interpretation';
  return {
    ...plain,
    form: interpretation ? plain.form : null,
    interprets: interpretation ? plain.interprets : [],
    plan: plain.kind === 'document' ? plain.plan : null,
  };
}
