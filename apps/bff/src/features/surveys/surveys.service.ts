import { addDays } from '@mingchuang/shared/local-date';
import type { Page } from '@mingchuang/shared/paging';
import { checkAnswers, publicSurveyPhase, refuseAnswering } from '@mingchuang/shared/surveys/surveys.rules';
import type { AnswersReceipt, GiveAnswers, MySurvey, Survey, SurveyQuery, SurveyRow } from '@mingchuang/shared/surveys/surveys.types';
import { Injectable } from '@nestjs/common';
import { v4 as uuidv4 } from 'uuid';
import type { ResidentPrincipal } from '../../platform/access.ts';
import { Clock } from '../../platform/clock.ts';
import { Crypto } from '../../platform/crypto.ts';
import { isDuplicate } from '../../platform/db.ts';
import { AppError, refuse } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { PublicCache } from '../../platform/public-cache.ts';
import { type SurveyFull, SurveysQueries } from './surveys.queries.ts';
import { SurveysReader } from './surveys.reader.ts';
import { SurveysRepository } from './surveys.repository.ts';
import { publicRow, questionsOf } from './surveys.view.ts';

/** What residents do: answer once, without anybody knowing how, and read the results. */
@Injectable()
export class SurveysService {
  constructor(
    private readonly surveys: SurveysQueries,
    private readonly repository: SurveysRepository,
    private readonly reader: SurveysReader,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly publicCache: PublicCache,
  ) {}

  async list(query: SurveyQuery): Promise<Page<SurveyRow>> {
    const context = await this.reader.context();
    const limit = limitOf(query);
    return pageOf(
      await this.surveys.shown(query.state, context.today, limit, positionOf(query)),
      limit,
      (row) => ({ key: row.closesOn, id: row.id }),
      (row) => publicRow(row, context),
    );
  }

  async read(id: string): Promise<Survey> {
    const row = await this.surveys.one(id);
    const view = row === null ? null : await this.reader.forResidents(row);
    if (view === null) throw new AppError('NOT_FOUND');
    return view;
  }

  async mine(resident: ResidentPrincipal, id: string): Promise<MySurvey> {
    await this.#shown(id);
    return { answered: await this.surveys.hasTakenPart(this.#participant(resident, id)) };
  }

  /**
   * Who answered and how are two rows of one commit that share nothing: a keyed hash without a time here, a random id there
   * (ADR 0019). The record of the request keeps no hash of the body, because it would lead from its time to the answers; so a
   * key that is used again is answered as the first time, whatever it brings.
   */
  async answer(resident: ResidentPrincipal, id: string, { answers: given }: GiveAnswers, once: OnceKey): Promise<AnswersReceipt> {
    const row = await this.#shown(id);
    const sheet = checkAnswers(questionsOf(row), given);
    if ('question' in sheet) {
      const field = sheet.question === 'answers' ? 'answers' : `answers.${sheet.question}`;
      throw new AppError('VALIDATION_FAILED', { errors: [{ field, code: 'answer', message: sheet.message }] });
    }
    try {
      const receipt = await this.idempotency.run(resident.residentId, { ...once, bodyHash: '' }, async (m) => {
        refuse(refuseAnswering(publicSurveyPhase(row, this.clock.today())));
        await this.repository.takePart(m, this.#participant(resident, id));
        await this.repository.keepAnswers(m, { id: uuidv4(), surveyId: id, answers: JSON.stringify(sheet.answers) });
        return { resultsAfter: addDays(row.closesOn, 1) };
      });
      this.publicCache.clear();
      return receipt;
    } catch (error) {
      throw isDuplicate(error) ? new AppError('SURVEY_ANSWERED') : error;
    }
  }

  /** Another hash in every survey: nobody can be followed from one to the next. */
  #participant({ residentId }: ResidentPrincipal, surveyId: string): string {
    return this.crypto.index('survey', `${surveyId}\n${residentId}`);
  }

  async #shown(id: string): Promise<SurveyFull> {
    const row = await this.surveys.one(id);
    if (row === null || publicSurveyPhase(row, this.clock.today()) === null) throw new AppError('NOT_FOUND');
    return row;
  }
}
