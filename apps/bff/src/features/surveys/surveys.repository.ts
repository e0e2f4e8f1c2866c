import type { SurveyEventType } from '@mingchuang/shared/surveys/surveys.types';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { execute, insert } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import { SurveyAnswerEntity, SurveyEntity, SurveyEventEntity, SurveyParticipantEntity } from './surveys.entity.ts';

export interface NewEvent {
  type: SurveyEventType;
  staffId: string;
  note: string;
  at: number;
}

@Injectable()
export class SurveysRepository {
  async insert(m: EntityManager, survey: SurveyEntity, event: NewEvent): Promise<void> {
    await insert(m, SurveyEntity, survey);
    await insert(m, SurveyEventEntity, { id: uuidv7(), surveyId: survey.id, version: survey.version, ...event });
  }

  /** False: someone else was faster, and nothing was changed. */
  async change(m: EntityManager, id: string, seen: number, set: { [K in keyof SurveyEntity]?: Param }, event: NewEvent): Promise<boolean> {
    const names = Object.keys(set) as (keyof SurveyEntity)[];
    const sql = `UPDATE survey SET version = version + 1${names.map((name) => `, ${name} = ?`).join('')} WHERE id = ? AND version = ?`;
    const changed = await execute(m, sql, [...names.map((name) => set[name] ?? null), id, seen]);
    if (changed === 1) await insert(m, SurveyEventEntity, { id: uuidv7(), surveyId: id, version: seen + 1, ...event });
    return changed === 1;
  }

  /** That somebody has answered: a duplicate where they have before. */
  async takePart(m: EntityManager, participant: string): Promise<void> {
    await insert(m, SurveyParticipantEntity, { participant });
  }

  /** How somebody answered: nothing of the row leads back to them. */
  async keepAnswers(m: EntityManager, sheet: SurveyAnswerEntity): Promise<void> {
    await insert(m, SurveyAnswerEntity, sheet);
  }
}
