import { isMany, LIKELY_SAME, likeness } from '@mingchuang/shared/disclosure/application.rules';
import type { ActionOffer, CaseLetterRow } from '@mingchuang/shared/disclosure/applications.types';
import { eventsOf, lastOf } from '@mingchuang/shared/disclosure/case-events';
import { consultationsOf, draftPeople, ledgerOf, pendingExtension } from '@mingchuang/shared/disclosure/case-ledger.rules';
import { caseRatableUntil } from '@mingchuang/shared/disclosure/case-rating.rules';
import { refusalWords } from '@mingchuang/shared/disclosure/case-refusals.words';
import { dueForRecord } from '@mingchuang/shared/disclosure/clock.rules';
import type { CaseHints, ConsoleCase, RelatedCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { serviceOf, waysTo } from '@mingchuang/shared/disclosure/delivery.rules';
import { CASE_ACTIONS, type CaseAction } from '@mingchuang/shared/disclosure/disclosure.types';
import { caseDays, explainDays } from '@mingchuang/shared/disclosure/explain.rules';
import type { FromLetter, MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { linkedAs, linkedFrom } from '@mingchuang/shared/disclosure/redo.rules';
import { applicantTerm, askedOf } from '@mingchuang/shared/disclosure/waiting.rules';
import { ERRORS } from '@mingchuang/shared/errors';
import { addDays } from '@mingchuang/shared/local-date';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Crypto } from '../../platform/crypto.ts';
import { FilesQueries } from '../files/files.queries.ts';
import { RatingsQueries } from '../ratings/ratings.queries.ts';
import { StaffQueries } from '../staff/staff.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import type { DisclosureLetterEntity } from './disclosure.entity.ts';
import { letterLink } from './disclosure.letters.ts';
import { mineOf, reachOf, staffOf } from './disclosure.people.ts';
import { DisclosureQueries, type RecordedEvent, type RelatedRow } from './disclosure.queries.ts';
import { type CaseActor, DisclosureSteps, type OpenCase, THE_APPLICANT } from './disclosure.steps.ts';
import { answerOf, type CaseContext, consoleCaseRow, ledgerRows, letterRow, myCaseRow, nextStepOf, readDraft, receiptOf, stepsOf } from './disclosure.view.ts';

/** minutes a signed link to a letter works */
const LETTER_LINK_MINUTES = 30;
/** What the applicant may do on a screen. */
const OF_APPLICANT: readonly CaseAction[] = ['supplement', 'giveReason', 'withdraw'];
/** Steps that stand on no button of staff. */
const NOT_OFFERED: readonly CaseAction[] = ['submit', 'register', 'reopen', 'lapseConsultation'];

/** Puts the parts of one case together for a screen. */
@Injectable()
export class DisclosureReader {
  constructor(
    private readonly cases: DisclosureQueries,
    private readonly steps: DisclosureSteps,
    private readonly files: FilesQueries,
    private readonly ratings: RatingsQueries,
    private readonly staff: StaffQueries,
    private readonly units: UnitsQueries,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
  ) {}

  async context({ calendar, today }: Pick<OpenCase, 'calendar' | 'today'>): Promise<CaseContext> {
    return { calendar, today, unitNames: await this.units.names() };
  }

  async mine(opened: OpenCase): Promise<MyApplication> {
    const { row, events, people, calendar, today } = opened;
    const [context, files, letters, ratingGiven, fromLetter] = await Promise.all([
      this.context(opened),
      this.#files(row.id),
      this.cases.letters(row.id),
      this.ratings.of(row.id),
      this.#fromLetter(row.messageId),
    ]);
    return {
      ...myCaseRow(row, events, context),
      ...mineOf(people),
      version: row.version,
      documentNumber: row.documentNumber,
      form: row.form,
      delivery: row.delivery,
      needsHelp: row.needsHelp === 1,
      channel: row.channel,
      files: [...files.application, ...files.supplement],
      timeline: stepsOf(events, false)
        .map(({ id: _id, byName: _by, ...step }) => step)
        .reverse(),
      days: row.receivedOn === null ? [] : explainDays(calendar, ledgerOf(row.receivedOn, events), today),
      askedOf: askedOf(calendar, row.state, events),
      letters: letters
        .filter(({ audience, kind }) => audience === 'applicant' && (kind !== 'reply' || row.endedOn !== null))
        .map((letter) => this.#letter(letter)),
      fromLetter,
      reopenedFrom: linkedFrom(events),
      reopenedAs: linkedAs(events),
      answer: answerOf(row, files.reply),
      actions: OF_APPLICANT.map((action) => this.#offer(opened, THE_APPLICANT, action)),
      ratableUntil: caseRatableUntil(row),
      ratingGiven,
    };
  }

  async forStaff(opened: OpenCase, actor: CaseActor): Promise<ConsoleCase> {
    const { row, events, people, calendar, today } = opened;
    const viewer = actor.staff?.staffId;
    const [context, files, letters, reply, rating, hints, reopened, moves, moved, fromLetter, names] = await Promise.all([
      this.context(opened),
      this.#files(row.id, viewer),
      this.cases.letters(row.id),
      this.cases.reply(row.id),
      this.ratings.of(row.id),
      this.#hints(opened),
      this.cases.reopened(row),
      this.cases.dueMoves(row.id),
      this.#moved(events),
      this.#fromLetter(row.messageId),
      this.staff.all().then((all) => new Map(all.map(({ id, name }) => [id, name]))),
    ]);
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    const { draftedBy, reviewedBy, signedBy } = draftPeople(events);
    const ledger = row.receivedOn === null ? null : ledgerOf(row.receivedOn, events);
    const asked = askedOf(calendar, row.state, events);
    const request = row.state === 'processing' ? pendingExtension(events) : null;
    return {
      ...consoleCaseRow(row, events, context),
      ...staffOf(people),
      information: row.information,
      receipt: receiptOf(row, events),
      form: row.form,
      delivery: row.delivery,
      needsHelp: row.needsHelp === 1,
      itemCount: row.itemCount,
      files: [...files.application, ...files.supplement],
      ledger: ledgerRows(events, moves, moved),
      moved,
      fromLetter,
      days: ledger === null ? [] : caseDays(calendar, ledger, today, applicantTerm(calendar, row.state, ledger, events, today)),
      dueForRecord: ledger === null ? null : dueForRecord(calendar, ledger, today),
      consultations: consultationsOf(calendar, events),
      remedies: eventsOf(events, 'recordRemedy').map(({ id, on, data }) => ({ id, on, ...data })),
      reopenedFrom: reopened.from,
      reopenedAs: reopened.as,
      letters: letters.map((letter) => this.#letter(letter, viewer)),
      hints,
      draft:
        reply === null
          ? null
          : {
              facts: readDraft(reply.facts),
              draftedBy: nameOf(draftedBy ?? reply.staffId),
              reviewedBy: nameOf(reviewedBy),
              signedBy: nameOf(signedBy),
              files: files.reply,
            },
      answer: answerOf(row, files.reply),
      service: serviceOf(events),
      ways: waysTo(reachOf(row, people)),
      extensionAsked: request && { reason: request.data.reason, workingDays: request.data.workingDays, byName: nameOf(request.staffId) },
      askedOf: asked,
      nextStep: nextStepOf(row, events, asked, context),
      actions: CASE_ACTIONS.filter((action) => !NOT_OFFERED.includes(action)).map((action) => this.#offer(opened, actor, action)),
      rating,
    };
  }

  /** 29: the letter in answer to which it was offered. */
  async #fromLetter(messageId: string | null): Promise<FromLetter | null> {
    const queryCode = messageId === null ? null : await this.cases.letterCode(messageId);
    return messageId === null || queryCode === null ? null : { messageId, queryCode };
  }

  /** 39(1): the letter that took it over; its code is null until the mailbox has written it. */
  async #moved(events: readonly RecordedEvent[]): Promise<ConsoleCase['moved']> {
    const moved = lastOf(events, 'moveToMailbox');
    if (moved === null) return null;
    const { messageId, unitId } = moved.data;
    const [queryCode, units] = await Promise.all([this.cases.letterCode(messageId), this.units.names()]);
    return { on: moved.on, messageId, unitName: units.get(unitId) ?? null, queryCode };
  }

  /** What may be done now, and of the rest why not. What a draft or a fee needs besides is checked when it is sent. */
  #offer(opened: OpenCase, actor: CaseActor, action: CaseAction): ActionOffer {
    const decision = this.steps.decide(opened, actor, action, {
      ...(action === 'draft' && { choice: opened.row.state === 'awaitReason' ? ('excessive' as const) : ('provided' as const) }),
      ...(action === 'feeNotice' && { fee: { basis: 'pages' as const, count: 1_000, before: 0 } }),
    });
    if (!decision.allowed) {
      const { code, article } = decision;
      return { action, allowed: false, reason: refusalWords(action, opened.row.state, decision), code, warning: null, article };
    }
    return {
      action,
      allowed: true,
      reason: null,
      code: null,
      warning: decision.warning === null ? null : ERRORS[decision.warning][1],
      article: decision.article,
    };
  }

  async #files(caseId: string, viewer?: string) {
    const rows = await this.cases.fileIds(caseId);
    const views = await this.files.documentViews(
      rows.map(({ fileId }) => fileId),
      viewer,
    );
    const of = (role: string) => rows.filter((row) => row.role === role).flatMap(({ fileId }) => views.filter(({ id }) => id === fileId));
    return { application: of('application'), supplement: of('supplement'), reply: of('reply') };
  }

  /** `viewer`: the member of staff for whom the link is made, and whose opening it is */
  #letter(row: Omit<DisclosureLetterEntity, 'letter'>, viewer?: string): CaseLetterRow {
    const expires = this.clock.now() + LETTER_LINK_MINUTES * 60_000;
    return letterRow(
      row,
      `/api/letters/${row.id}?expires=${expires}&signature=${this.crypto.sign(letterLink(row.id, expires, viewer))}${viewer === undefined ? '' : `&viewer=${viewer}`}`,
    );
  }

  async #hints({ row, today }: OpenCase): Promise<CaseHints> {
    const [earlier, same, in30Days, in365Days, itemsThisMonth] = await Promise.all([
      this.cases.earlierOf(row),
      this.cases.sameInformation(row.informationIndex, row.id),
      this.cases.submittedSince(row.applicantIndex, addDays(row.submittedOn, -29), row.submittedOn),
      this.cases.submittedSince(row.applicantIndex, addDays(row.submittedOn, -364), row.submittedOn),
      this.cases.itemsBefore(row.applicantIndex, `${(row.receivedOn ?? today).slice(0, 7)}-01`, row.submittedAt),
    ]);
    const alike = earlier.filter(({ information }) => likeness(information, row.information) >= LIKELY_SAME);
    const others = same.filter(({ applicantIndex }) => applicantIndex !== row.applicantIndex);
    return {
      sameApplicant: alike.map(related),
      sameInformation: { applicants: new Set(others.map(({ applicantIndex }) => applicantIndex)).size, cases: others.map(related) },
      in30Days,
      in365Days,
      many: isMany(in30Days),
      itemsThisMonth,
    };
  }
}

function related({ applicantIndex: _index, ...row }: RelatedRow): RelatedCase {
  return row;
}
