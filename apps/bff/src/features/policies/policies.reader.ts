import { ERRORS, type ErrorCode } from '@mingchuang/shared/errors';
import { clockView } from '@mingchuang/shared/messages/messages.rules';
import type { ClockView } from '@mingchuang/shared/messages/messages.types';
import { choiceFor, type FindingChoice } from '@mingchuang/shared/personal-data/choices.rules';
import { findingsOf } from '@mingchuang/shared/policies/content.rules';
import type { DraftAction, DraftActionView, DraftFinding, DraftRow, PolicyContent, PolicyDraft, TextPicture } from '@mingchuang/shared/policies/drafts.types';
import type { PolicyLink } from '@mingchuang/shared/policies/policies.types';
import { DRAFT_EVENT_NAMES, type InterpretationForm, REVIEW_STAGES, STAGE_NAMES } from '@mingchuang/shared/policies/policies.words';
import { type PublicationFacts, publicationDue, refusePublication } from '@mingchuang/shared/policies/publishing.rules';
import { countsFor, type Reviewer, refuseOpinion, reviewState } from '@mingchuang/shared/policies/reviews.rules';
import { filesOfBlocks } from '@mingchuang/shared/richtext/richtext.rules';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { type AppError, staleVersion } from '../../platform/errors.ts';
import { iso, isoOrNull } from '../../platform/iso.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { FilesQueries } from '../files/files.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { type DraftFull, type DraftListRow, DraftsQueries, factsOf, type OpinionFull } from './policies.drafts.queries.ts';
import { PoliciesQueries } from './policies.queries.ts';
import { PoliciesSight } from './policies.sight.ts';
import { PoliciesTies } from './policies.ties.ts';

export interface StoredChoices {
  /** of the content they were made for */
  contentHash: string;
  choices: FindingChoice[];
}

/** Puts together what staff see of a draft. */
@Injectable()
export class PoliciesReader {
  constructor(
    private readonly drafts: DraftsQueries,
    private readonly policies: PoliciesQueries,
    private readonly sight: PoliciesSight,
    private readonly ties: PoliciesTies,
    private readonly files: FilesQueries,
    private readonly units: UnitsQueries,
    private readonly calendar: CalendarQueries,
    private readonly clock: Clock,
  ) {}

  async row(): Promise<(row: DraftListRow, opinions: readonly OpinionFull[]) => DraftRow> {
    const names = await this.units.names();
    return (row, opinions) => ({
      id: row.id,
      version: row.version,
      policyId: row.policyId,
      kind: row.kind,
      form: row.form,
      title: row.title,
      state: row.state,
      baseNumber: row.baseNumber,
      unitId: row.unitId,
      unitName: names.get(row.unitId) ?? '',
      drafterName: row.drafterName ?? '',
      updatedAt: iso(row.updatedAt),
      submittedAt: isoOrNull(row.submittedAt),
      scheduledAt: isoOrNull(row.scheduledAt),
      waiting: reviewState(factsOf(row), opinions).waiting,
      publishBy: this.#publishBy(row),
    });
  }

  /** The rows of a list, with what still waits. */
  async rows(rows: readonly DraftListRow[]): Promise<DraftRow[]> {
    const opinions = await this.drafts.opinions(rows.filter(({ state }) => state === 'inReview').map(({ id }) => id));
    const view = await this.row();
    return rows.map((row) =>
      view(
        row,
        opinions.filter(({ draftId }) => draftId === row.id),
      ),
    );
  }

  async draft(caller: StaffCaller, row: DraftFull): Promise<PolicyDraft> {
    const content: PolicyContent = JSON.parse(row.content);
    const [opinions, events, attachments, pictures, links, interpretations, reviewer, view, facts] = await Promise.all([
      this.drafts.opinions([row.id]),
      this.drafts.events(row.id),
      this.files.documentViews(content.attachmentIds),
      this.pictures(content),
      this.#links(content),
      content.kind === 'interpretation' ? [] : this.drafts.interpretations(row.policyId),
      this.sight.reviewer(caller),
      this.row(),
      this.facts(row),
    ]);
    const draft = factsOf(row);
    return {
      ...view(row, opinions),
      content,
      contentHash: row.contentHash,
      stages: reviewState(draft, opinions).stages.map(({ stage, state, opinion }) => ({
        stage,
        state,
        by: opinion?.staffName ?? null,
        at: isoOrNull(opinion?.at ?? null),
      })),
      opinions: [...opinions].reverse().map((one) => ({
        id: one.id,
        stage: one.stage,
        passed: one.passed,
        opinion: one.opinion,
        by: one.staffName ?? '',
        at: iso(one.at),
        contentHash: one.contentHash,
        counts: countsFor(draft, one),
      })),
      findings: findings(content, row),
      attachments,
      pictures,
      links,
      interpretations,
      history: events.map(({ type, stage, staffName, at, note }) => ({ type, stage, by: staffName, at: iso(at), note })),
      actions: this.#actions(caller, row, opinions, reviewer(row), facts),
    };
  }

  /** Links to the pictures of a text, for staff who may read it. */
  async pictures({ blocks }: Pick<PolicyContent, 'blocks'>): Promise<TextPicture[]> {
    const views = await this.files.documentViews([...new Set(filesOfBlocks(blocks))]);
    return views.map(({ id, url }) => ({ id, url }));
  }

  /** What decides whether a draft can be published now. */
  async facts(row: DraftFull): Promise<PublicationFacts> {
    const content: PolicyContent = JSON.parse(row.content);
    const opinions = await this.drafts.opinions([row.id]);
    return {
      state: row.state,
      reviewed: reviewState(factsOf(row), opinions).complete,
      content,
      baseNumber: row.baseNumber,
      readyForms: content.kind === 'document' ? await this.#readyForms(row.policyId) : [],
      waitsForDocument: content.kind === 'interpretation' && (await this.policies.rows(content.interprets)).length < content.interprets.length,
    };
  }

  /** 412 with what happened since the version the caller had seen. */
  async stale(id: string, seen: number): Promise<AppError> {
    const [row, events] = await Promise.all([this.drafts.byId(id), this.drafts.events(id)]);
    const changes = events
      .filter(({ version }) => version > seen)
      .map(({ type, stage, staffName, at }) => ({
        what: stage === null ? DRAFT_EVENT_NAMES[type] : `${STAGE_NAMES[stage]}：${DRAFT_EVENT_NAMES[type]}`,
        by: staffName,
        at: iso(at),
      }));
    return staleVersion(seen, row?.version ?? seen, changes);
  }

  async #readyForms(policyId: string): Promise<InterpretationForm[]> {
    const known = await this.drafts.interpretations(policyId);
    return known.flatMap(({ state, form }) => (form !== null && (state === 'approved' || state === 'published') ? [form] : []));
  }

  /** 公开时限 (26): from the day of formation; what is out has no clock any more. */
  #publishBy({ formedOn, list, baseNumber }: DraftListRow): ClockView | null {
    if (formedOn === null || list === 'ended' || baseNumber > 0) return null;
    return clockView(this.calendar.current, publicationDue(this.calendar.current, formedOn), this.clock.today());
  }

  async #links(content: PolicyContent): Promise<PolicyLink[]> {
    const ids = [...content.interprets, ...content.links.filter(({ target }) => target === 'policy').map(({ id }) => id)];
    const [published, open, titleOf] = await Promise.all([this.policies.rows(ids), this.drafts.openOf(ids), this.ties.titles(content.links)]);
    const of = (relation: PolicyLink['relation'], target: PolicyLink['target'], id: string): PolicyLink => {
      const known = published.find((row) => row.id === id);
      const draft = open.find((row) => row.policyId === id);
      const { title = titleOf(target, id), kind = null, form = null } = known ?? draft ?? {};
      return { relation, target, id, title, kind, form, publishedOn: known?.publishedOn ?? null };
    };
    return [...content.interprets.map((id) => of('interprets', 'policy', id)), ...content.links.map(({ target, id }) => of('related', target, id))];
  }

  #actions(caller: StaffCaller, row: DraftFull, opinions: readonly OpinionFull[], reviewer: Reviewer, facts: PublicationFacts): DraftActionView[] {
    const ended: ErrorCode | null = row.list === 'ended' ? 'POLICY_NOT_EDITABLE' : null;
    const write: ErrorCode | null = ended ?? (this.sight.mayWrite(caller, row) ? null : 'FORBIDDEN');
    const publish: ErrorCode | null = caller.capabilities.includes('publish') ? null : 'FORBIDDEN';
    const submitted = row.state === 'draft' || row.state === 'returned' ? null : 'POLICY_NOT_SUBMITTABLE';
    const action = (name: DraftAction, code: ErrorCode | null): DraftActionView => ({
      action: name,
      allowed: code === null,
      reason: code === null ? null : ERRORS[code][1],
    });
    return [
      action('save', write),
      action('submit', write ?? submitted),
      ...REVIEW_STAGES.map((stage) => action(stage, refuseOpinion(factsOf(row), opinions, reviewer, stage))),
      action('schedule', ended ?? refusePublication(facts) ?? publish),
      action('unschedule', row.state === 'scheduled' ? publish : 'POLICY_NOT_SCHEDULED'),
      action('publish', ended ?? refusePublication(facts) ?? publish),
      action('withdraw', write),
    ];
  }
}

/** Personal data as the text stands, with what was chosen for this very text. */
function findings(content: PolicyContent, { choices, contentHash }: DraftFull): DraftFinding[] {
  const stored: StoredChoices = JSON.parse(choices);
  const made = stored.contentHash === contentHash ? stored.choices : [];
  return findingsOf(content).map((finding) => {
    const choice = choiceFor(finding, made);
    return { ...finding, choice: choice?.choice ?? null, reason: choice?.reason ?? '' };
  });
}
