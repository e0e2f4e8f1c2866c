import { decideCorrection, maskApplicant } from '@mingchuang/shared/corrections/corrections.rules';
import {
  CORRECTION_ANSWERS,
  type ConsoleCorrection,
  type CorrectionApplicant,
  type CorrectionOffer,
  type MyCorrection,
} from '@mingchuang/shared/corrections/corrections.types';
import { CORRECTION_STEP_NAMES } from '@mingchuang/shared/corrections/corrections.words';
import { ERRORS } from '@mingchuang/shared/errors';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Clock } from '../../platform/clock.ts';
import { Crypto } from '../../platform/crypto.ts';
import { type AppError, staleVersion } from '../../platform/errors.ts';
import { iso } from '../../platform/iso.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { FilesQueries } from '../files/files.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { type CorrectionEventRow, type CorrectionFull, CorrectionsQueries } from './corrections.queries.ts';
import { answerOf, type CorrectionContent, type CorrectionContext, consoleCorrectionRow, myCorrectionRow, type SealedAnswer } from './corrections.view.ts';

/** Puts the parts of one request together for a screen. */
@Injectable()
export class CorrectionsReader {
  constructor(
    private readonly corrections: CorrectionsQueries,
    private readonly files: FilesQueries,
    private readonly units: UnitsQueries,
    private readonly calendar: CalendarQueries,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The due day is computed at every look, so another calendar needs no row changed. */
  async context(): Promise<CorrectionContext> {
    return { calendar: this.calendar.current, today: this.clock.today(), unitNames: await this.units.names() };
  }

  applicant({ applicantSealed }: CorrectionFull): CorrectionApplicant {
    return this.crypto.unseal<CorrectionApplicant>(applicantSealed);
  }

  async mine(row: CorrectionFull): Promise<MyCorrection> {
    const [context, events] = await Promise.all([this.context(), this.corrections.events(row.id)]);
    return {
      ...myCorrectionRow(row, context),
      ...(await this.#content(row, events)),
      timeline: events.map(({ type, at }) => ({ type, at: iso(at), title: CORRECTION_STEP_NAMES[type] })).reverse(),
      withdrawable: 'to' in decideCorrection('withdraw', row.state, ['applicant']),
    };
  }

  /** `viewer`: for whom the links of the evidence are made, and whose opening of them stands in the log */
  async forStaff(row: CorrectionFull, viewer: string, mayAct: boolean): Promise<ConsoleCorrection> {
    const [context, events] = await Promise.all([this.context(), this.corrections.events(row.id)]);
    const offers = (['accept', ...CORRECTION_ANSWERS] as const).map((action): CorrectionOffer => {
      const decision = decideCorrection(action, row.state, mayAct ? ['handler'] : []);
      return { action, why: 'to' in decision ? null : ERRORS[decision.code][1] };
    });
    return {
      ...consoleCorrectionRow(row, context),
      ...(await this.#content(row, events, viewer)),
      events: events.map(({ type, byName, at }) => ({ type, by: byName, at: iso(at) })),
      offers,
      mayUnmask: mayAct,
    };
  }

  async stale(id: string, seen: number): Promise<AppError> {
    const [row, events] = await Promise.all([this.corrections.byId(id), this.corrections.events(id)]);
    const changes = events
      .filter(({ version }) => version > seen)
      .map(({ type, byName, at }) => ({ what: CORRECTION_STEP_NAMES[type], by: byName, at: iso(at) }));
    return staleVersion(seen, row?.version ?? seen, changes);
  }

  async #content(row: CorrectionFull, events: readonly CorrectionEventRow[], viewer?: string) {
    const files = await this.files.documentViews(await this.corrections.fileIds(row.id), viewer);
    const answer = row.answerSealed === null ? null : this.crypto.unseal<SealedAnswer>(row.answerSealed);
    return {
      version: row.version,
      application: row.caseId === null || row.caseNumber === null ? null : { id: row.caseId, number: row.caseNumber },
      ...this.crypto.unseal<CorrectionContent>(row.contentSealed),
      files,
      applicant: maskApplicant(this.applicant(row)),
      answer: answerOf(row, events, answer, this.config.organ),
    };
  }
}
