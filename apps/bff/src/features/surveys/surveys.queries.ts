import type { LocalDate } from '@mingchuang/shared/local-date';
import type { AnswerSheet } from '@mingchuang/shared/surveys/results.rules';
import type { PublicSurveyPhase, SurveyList } from '@mingchuang/shared/surveys/surveys.types';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import { beyond, type KeysetPosition } from '../../platform/keyset.ts';
import type { SurveyAnswerEntity, SurveyEntity, SurveyEventEntity } from './surveys.entity.ts';

/** With the number of sheets so far and the name of who began it. */
export type SurveyFull = SurveyEntity & { answered: number; ownerName: string | null };
export type SurveyEventRow = SurveyEventEntity & { staffName: string | null };

const ROW = `v.id, v.version, v.title, v.intro, v.questions, v.opensOn, v.closesOn, v.unitId, v.ownerId, v.state, v.handedInBy, v.shown, v.results,
  v.publishedAt, s.name AS ownerName, (SELECT COUNT(*) FROM survey_answer a WHERE a.surveyId = v.id) AS answered`;
const FROM = 'FROM survey v LEFT JOIN staff s ON s.id = v.ownerId';
const SHEETS_AT_ONCE = 500;

interface Listed {
  sql: string;
  params: Param[];
  order: 'ASC' | 'DESC';
}

@Injectable()
export class SurveysQueries {
  constructor(private readonly db: Db) {}

  /** What residents see: the open ones by how soon they close, the others newest first. */
  shown(state: PublicSurveyPhase | undefined, today: LocalDate, limit: number, after: KeysetPosition | null): Promise<SurveyFull[]> {
    const lists: Record<PublicSurveyPhase | 'all', Listed> = {
      open: { sql: "v.state = 'approved' AND v.opensOn <= ? AND v.closesOn >= ?", params: [today, today], order: 'ASC' },
      closed: { sql: "v.state = 'approved' AND v.closesOn < ?", params: [today], order: 'DESC' },
      published: { sql: "v.state = 'published'", params: [], order: 'DESC' },
      all: { sql: "v.state IN ('approved', 'published') AND v.opensOn <= ?", params: [today], order: 'DESC' },
    };
    return this.#list(lists[state ?? 'all'], limit, after);
  }

  forStaff(list: SurveyList | undefined, today: LocalDate, limit: number, after: KeysetPosition | null): Promise<SurveyFull[]> {
    const lists: Record<SurveyList | 'all', Listed> = {
      working: { sql: "v.state IN ('draft', 'submitted')", params: [], order: 'DESC' },
      open: { sql: "v.state = 'approved' AND v.closesOn >= ?", params: [today], order: 'ASC' },
      closed: { sql: "v.state = 'approved' AND v.closesOn < ?", params: [today], order: 'DESC' },
      published: { sql: "v.state = 'published'", params: [], order: 'DESC' },
      all: { sql: '1 = 1', params: [], order: 'DESC' },
    };
    return this.#list(lists[list ?? 'all'], limit, after);
  }

  one(id: string): Promise<SurveyFull | null> {
    return this.db.readOne(`SELECT ${ROW} ${FROM} WHERE v.id = ?`, [id]);
  }

  events(id: string): Promise<SurveyEventRow[]> {
    return this.db.read(
      'SELECT e.id, e.surveyId, e.version, e.type, e.staffId, e.note, e.at, s.name AS staffName FROM survey_event e LEFT JOIN staff s ON s.id = e.staffId WHERE e.surveyId = ? ORDER BY e.version',
      [id],
    );
  }

  async hasTakenPart(participant: string): Promise<boolean> {
    return (await this.db.readOne('SELECT participant FROM survey_participant WHERE participant = ?', [participant])) !== null;
  }

  /** In the order of random ids, which is none. */
  async *sheets(surveyId: string): AsyncGenerator<AnswerSheet> {
    for (let after = ''; ; ) {
      const rows = await this.db.read<Pick<SurveyAnswerEntity, 'id' | 'answers'>>(
        'SELECT id, answers FROM survey_answer WHERE surveyId = ? AND id > ? ORDER BY id LIMIT ?',
        [surveyId, after, SHEETS_AT_ONCE],
      );
      for (const { id, answers } of rows) yield { id, answers: JSON.parse(answers) };
      const last = rows.at(-1);
      if (rows.length < SHEETS_AT_ONCE || last === undefined) return;
      after = last.id;
    }
  }

  #list({ sql, params, order }: Listed, limit: number, after: KeysetPosition | null): Promise<SurveyFull[]> {
    const page = beyond(after, 'v.closesOn', 'v.id', order);
    return this.db.read(`SELECT ${ROW} ${FROM} WHERE ${sql}${page.sql} ORDER BY v.closesOn ${order}, v.id ${order} LIMIT ?`, [
      ...params,
      ...page.params,
      limit + 1,
    ]);
  }
}
