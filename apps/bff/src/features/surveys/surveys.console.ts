import type { Page } from '@mingchuang/shared/paging';
import { readQuestions } from '@mingchuang/shared/surveys/questions.rules';
import { refuseSurveyPeriod, refuseSurveyStep } from '@mingchuang/shared/surveys/surveys.rules';
import {
  type ConsoleSurvey,
  type ConsoleSurveyQuery,
  type ConsoleSurveyRow,
  SHOWN_TEXTS_MAX,
  type SurveyEventType,
  type SurveyStep,
  type WriteSurvey,
} from '@mingchuang/shared/surveys/surveys.types';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';
import { AppError, fieldError, refuse } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { PublicCache } from '../../platform/public-cache.ts';
import { personText } from '../../platform/validation.ts';
import { type SurveyFull, SurveysQueries } from './surveys.queries.ts';
import { actorOf, SurveysReader } from './surveys.reader.ts';
import { SurveysRepository } from './surveys.repository.ts';
import { consoleRow } from './surveys.view.ts';

interface Step {
  step: SurveyStep;
  event: SurveyEventType;
  set: Parameters<SurveysRepository['change']>[3];
  note?: string;
  /** refuses what the state alone does not */
  check?: (row: SurveyFull) => void;
}

/** What staff do with surveys. */
@Injectable()
export class SurveysConsole {
  constructor(
    private readonly db: Db,
    private readonly surveys: SurveysQueries,
    private readonly repository: SurveysRepository,
    private readonly reader: SurveysReader,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly live: LiveHub,
    private readonly publicCache: PublicCache,
  ) {}

  async list(query: ConsoleSurveyQuery): Promise<Page<ConsoleSurveyRow>> {
    const context = await this.reader.context();
    const limit = limitOf(query);
    return pageOf(
      await this.surveys.forStaff(query.list, context.today, limit, positionOf(query)),
      limit,
      (row) => ({ key: row.closesOn, id: row.id }),
      (row) => consoleRow(row, context),
    );
  }

  async found(id: string): Promise<SurveyFull> {
    const row = await this.surveys.one(id);
    if (row === null) throw new AppError('NOT_FOUND');
    return row;
  }

  async open(caller: StaffCaller, id: string): Promise<ConsoleSurvey> {
    return this.reader.forStaff(caller, await this.found(id));
  }

  async create(caller: StaffCaller, written: WriteSurvey, once: OnceKey): Promise<ConsoleSurvey> {
    const at = this.clock.now();
    const id = uuidv7({ msecs: at });
    const { staffId, unitId } = caller;
    const state = { state: 'draft' as const, handedInBy: null, shown: '[]', results: null, publishedAt: null };
    const row = { id, version: 1, ...contentOf(written), unitId, ownerId: staffId, ...state };
    const made = await this.idempotency.run(staffId, once, async (m) => {
      await this.repository.insert(m, row, { type: 'created', staffId, note: '', at });
      await this.audit.add(m, caller, 'survey.write', id);
      return { id };
    });
    return this.open(caller, made.id);
  }

  edit(caller: StaffCaller, id: string, seen: number, written: WriteSurvey): Promise<ConsoleSurvey> {
    return this.#take(caller, id, seen, { step: 'edit', event: 'edited', set: contentOf(written) });
  }

  submit(caller: StaffCaller, id: string, seen: number): Promise<ConsoleSurvey> {
    return this.#take(caller, id, seen, { step: 'submit', event: 'submitted', set: { state: 'submitted', handedInBy: caller.staffId }, check: refuseEmpty });
  }

  sendBack(caller: StaffCaller, id: string, seen: number, note: string): Promise<ConsoleSurvey> {
    return this.#take(caller, id, seen, { step: 'return', event: 'returned', set: { state: 'draft', handedInBy: null }, note });
  }

  approve(caller: StaffCaller, id: string, seen: number): Promise<ConsoleSurvey> {
    return this.#take(caller, id, seen, { step: 'approve', event: 'approved', set: { state: 'approved' } });
  }

  /** Which texts are shown with the results; a person reads them before everybody does. */
  async choose(caller: StaffCaller, id: string, seen: number, shown: readonly string[]): Promise<ConsoleSurvey> {
    const results = await this.reader.results(await this.found(id));
    const check = () => {
      const texts = results?.questions.flatMap((question) => (question.kind === 'text' ? [question.texts.map((text) => text.id)] : [])) ?? [];
      const known = new Set(texts.flat());
      if (!shown.every((text) => known.has(text))) throw fieldError('NOT_FOUND', 'shown');
      if (texts.some((of) => of.filter((text) => shown.includes(text)).length > SHOWN_TEXTS_MAX))
        throw new AppError('VALIDATION_FAILED', { errors: [{ field: 'shown', code: 'max', message: `每题最多公布 ${SHOWN_TEXTS_MAX} 条` }] });
    };
    return this.#take(caller, id, seen, { step: 'choose', event: 'chosen', set: { shown: JSON.stringify(shown), handedInBy: caller.staffId }, check });
  }

  /** Counted once and kept: what was published does not change. */
  async publish(caller: StaffCaller, id: string, seen: number): Promise<ConsoleSurvey> {
    const row = await this.found(id);
    const shown = new Set<string>(JSON.parse(row.shown));
    const results = await this.reader.results(row, (text) => shown.has(text));
    const set = { state: 'published', results: JSON.stringify(results), publishedAt: this.clock.now() };
    return this.#take(caller, id, seen, { step: 'publish', event: 'published', set });
  }

  /** Who may not at all is told that before what has changed meanwhile. */
  async #take(caller: StaffCaller, id: string, seen: number, { step, event, set, note = '', check }: Step): Promise<ConsoleSurvey> {
    const row = await this.found(id);
    const refusal = refuseSurveyStep(step, row, actorOf(caller, row), this.clock.today());
    if (refusal === 'FORBIDDEN') refuse(refusal);
    if (row.version !== seen) throw await this.reader.stale(id, seen);
    refuse(refusal);
    check?.(row);
    const happened = { type: event, staffId: caller.staffId, note, at: this.clock.now() };
    await this.db.write(async (m) => {
      if (!(await this.repository.change(m, id, seen, set, happened))) throw await this.reader.stale(id, seen);
      await this.audit.add(m, caller, step === 'edit' ? 'survey.write' : 'survey.step', id, note === '' ? null : note);
    });
    this.publicCache.clear();
    this.live.hint([`unit:${row.unitId}`, 'supervisors'], { topic: 'survey', id });
    return this.open(caller, id);
  }
}

function refuseEmpty({ questions }: SurveyFull): void {
  if (questions === '[]') throw new AppError('NOTHING_TO_ASK');
}

function contentOf({ title, intro, opensOn, closesOn, questions }: WriteSurvey) {
  const fault = refuseSurveyPeriod({ opensOn, closesOn });
  if (fault !== null) throw fieldError(fault.code, fault.field);
  const read = readQuestions(questions, personText);
  if ('message' in read) throw new AppError('VALIDATION_FAILED', { errors: [{ field: read.field, code: 'question', message: read.message }] });
  return { title, intro, opensOn, closesOn, questions: JSON.stringify(read.questions) };
}
