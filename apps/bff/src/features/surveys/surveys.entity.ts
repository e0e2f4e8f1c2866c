import type { SurveyEventType, SurveyState } from '@mingchuang/shared/surveys/surveys.types';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, Id, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/columns.ts';

@Entity('survey')
@Index('ix_survey_state', ['state', 'closesOn', 'id'])
@Index('ix_survey_closes', ['closesOn', 'id'])
export class SurveyEntity {
  @Id() id: string;
  @IntColumn({ comment: 'raised by every change; the If-Match of staff' }) version: number;
  @WordColumn(80, { comment: 'title' }) title: string;
  @TextColumn({ comment: 'what it is for' }) intro: string;
  @TextColumn({ comment: 'JSON list of questions' }) questions: string;
  @DayColumn({ comment: 'first legal day' }) opensOn: string;
  @DayColumn({ comment: 'last legal day; answers count until its 24:00' }) closesOn: string;
  @RefColumn({ comment: 'unit.id that asks' }) unitId: string;
  @RefColumn({ comment: 'staff.id who began it' }) ownerId: string;
  @WordColumn(10, { comment: 'draft, submitted, approved, published' }) state: SurveyState;
  @RefColumn({ comment: 'staff.id who handed it in, or chose the texts; another one approves', nullable: true }) handedInBy: string | null;
  @TextColumn({ comment: 'JSON list of the texts that are shown with the results' }) shown: string;
  @TextColumn({ comment: 'JSON of the results as they were published', nullable: true }) results: string | null;
  @InstantColumn({ comment: 'results published, epoch ms', nullable: true }) publishedAt: number | null;
}

@Entity('survey_event')
@Index('ix_survey_event', ['surveyId', 'version'])
export class SurveyEventEntity {
  @Id() id: string;
  @RefColumn({ comment: 'survey.id' }) surveyId: string;
  @IntColumn({ comment: 'version after it' }) version: number;
  @WordColumn(10, { comment: 'created, edited, submitted, returned, approved, chosen, published' }) type: SurveyEventType;
  @RefColumn({ comment: 'staff.id' }) staffId: string;
  @TextColumn({ comment: 'why it was sent back, else empty' }) note: string;
  @InstantColumn({ comment: 'when, epoch ms' }) at: number;
}

/**
 * That somebody has answered, without how and when (ADR 0019). The hash is another one for every survey, so that nobody can be
 * followed from one to the next. Without a row id SQLite keeps the rows by their hash, as InnoDB does: no order of arrival is left.
 */
@Entity('survey_participant', { withoutRowid: true })
export class SurveyParticipantEntity {
  @PrimaryColumn({ type: 'varchar', length: 64, comment: 'keyed hash of survey.id and resident.id' }) participant: string;
}

/** How somebody answered, without who and when: a random id, no time, no row id. */
@Entity('survey_answer', { withoutRowid: true })
@Index('ix_answer_survey', ['surveyId', 'id'])
export class SurveyAnswerEntity {
  @Id('random UUIDv4: tells no order') id: string;
  @RefColumn({ comment: 'survey.id' }) surveyId: string;
  @TextColumn({ comment: 'JSON of the answers by question' }) answers: string;
}
