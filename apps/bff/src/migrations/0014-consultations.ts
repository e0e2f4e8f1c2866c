import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { create, day, index, instant, int, key, ref, text as textOf, unique, word } from './table.ts';

const NULL = { nullable: true };

/** 意见征集 with opinions, their groups and the feedback's alarm; surveys whose answers are apart from who answered. */
export class Consultations1764864000000 implements MigrationInterface {
  name = 'Consultations1764864000000';

  async up(runner: QueryRunner): Promise<void> {
    const text = textOf(runner);
    const id = key(ref('id', 'UUIDv7'));
    const version = int('version', 'raised by every change; the If-Match of staff');

    await create(
      runner,
      'consultation',
      [
        id,
        version,
        word(10)('kind', 'draft (征求意见稿), decision (决策前公示)'),
        word(80)('title', 'title'),
        text('explanation', 'explanation, JSON list of blocks'),
        text('draft', 'draft asked about, JSON list of blocks'),
        day('opensOn', 'first legal day of the period'),
        day('closesOn', 'last legal day; opinions count until its 24:00'),
        day('feedbackOn', 'last day for the feedback: a month after closesOn'),
        text('shortReason', 'why the period is shorter than 30 days; empty: it is not'),
        ref('unitId', 'unit.id that asks'),
        ref('ownerId', 'staff.id who began it, and is told when the feedback is due'),
        word(10)('state', 'draft, submitted, approved, sorting, feedback, published'),
        ref('handedInBy', 'staff.id who handed in what is to be approved; another one approves', NULL),
        text('note', 'what the feedback says of the whole'),
        ref('policyId', 'policy.id of the document that came of it', NULL),
        instant('publishedAt', 'feedback published, epoch ms', NULL),
      ],
      [
        index('ix_consultation_state', 'state', 'closesOn', 'id'),
        index('ix_consultation_closes', 'closesOn', 'id'),
        index('ix_consultation_feedback', 'state', 'feedbackOn', 'id'),
      ],
    );

    await create(
      runner,
      'consultation_opinion',
      [
        id,
        ref('consultationId', 'consultation.id'),
        ref('residentId', 'resident.id; staff never see whose it is'),
        int('turn', "1 … 10: the resident's how manieth; the index makes the limit hold for two at once"),
        text('text', 'text'),
        word(60)('about', 'what of the draft it is about; empty: the whole'),
        text('contactSealed', 'phone to be called at, encrypted; null: does not want to be', NULL),
        ref('groupId', 'consultation_group.id', NULL),
        instant('at', 'given, epoch ms'),
      ],
      [
        unique('ux_opinion_turn', 'consultationId', 'residentId', 'turn'),
        index('ix_opinion_newest', 'consultationId', 'at', 'id'),
        index('ix_opinion_board', 'consultationId', 'groupId', 'at', 'id'),
      ],
    );

    await create(
      runner,
      'consultation_group',
      [
        id,
        ref('consultationId', 'consultation.id'),
        int('position', 'order'),
        word(200)('summary', 'what they say'),
        word(10)('decision', 'adopted, partly, rejected; null: undecided', NULL),
        text('reason', 'why'),
      ],
      [index('ix_group_consultation', 'consultationId', 'position')],
    );

    await create(
      runner,
      'consultation_event',
      [
        id,
        ref('consultationId', 'consultation.id'),
        int('version', 'version after it'),
        word(10)('type', 'created, edited, submitted, returned, approved, sorting, grouped, feedback, published, linked'),
        ref('staffId', 'staff.id'),
        text('note', 'why it was sent back, else empty'),
        instant('at', 'when, epoch ms'),
      ],
      [index('ix_consultation_event', 'consultationId', 'version')],
    );

    await create(
      runner,
      'consultation_alarm',
      [
        id,
        ref('consultationId', 'consultation.id'),
        ref('staffId', 'staff.id who is told'),
        word(10)('step', 'due (the last day), overdue'),
        day('dueOn', 'last day for the feedback'),
        instant('at', 'told, epoch ms'),
        instant('seenAt', 'seen, epoch ms', NULL),
      ],
      [unique('ux_alarm_once', 'consultationId', 'staffId', 'step', 'dueOn'), index('ix_alarm_staff', 'staffId', 'at', 'id')],
    );

    await create(
      runner,
      'survey',
      [
        id,
        version,
        word(80)('title', 'title'),
        text('intro', 'what it is for'),
        text('questions', 'JSON list of questions'),
        day('opensOn', 'first legal day'),
        day('closesOn', 'last legal day; answers count until its 24:00'),
        ref('unitId', 'unit.id that asks'),
        ref('ownerId', 'staff.id who began it'),
        word(10)('state', 'draft, submitted, approved, published'),
        ref('handedInBy', 'staff.id who handed it in, or chose the texts; another one approves', NULL),
        text('shown', 'JSON list of the texts that are shown with the results'),
        text('results', 'JSON of the results as they were published', NULL),
        instant('publishedAt', 'results published, epoch ms', NULL),
      ],
      [index('ix_survey_state', 'state', 'closesOn', 'id'), index('ix_survey_closes', 'closesOn', 'id')],
    );

    await create(
      runner,
      'survey_event',
      [
        id,
        ref('surveyId', 'survey.id'),
        int('version', 'version after it'),
        word(10)('type', 'created, edited, submitted, returned, approved, chosen, published'),
        ref('staffId', 'staff.id'),
        text('note', 'why it was sent back, else empty'),
        instant('at', 'when, epoch ms'),
      ],
      [index('ix_survey_event', 'surveyId', 'version')],
    );

    // SQLite's hidden row id would tell in which order people came, and so whose sheet is whose (ADR 0019).
    await runner.createTable(
      new Table({ name: 'survey_participant', withoutRowid: true, columns: [key(word(64)('participant', 'keyed hash of survey.id and resident.id'))] }),
    );
    await runner.createTable(
      new Table({
        name: 'survey_answer',
        withoutRowid: true,
        columns: [key(ref('id', 'random UUIDv4: tells no order')), ref('surveyId', 'survey.id'), text('answers', 'JSON of the answers by question')],
        indices: [index('ix_answer_survey', 'surveyId', 'id')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'survey_answer',
      'survey_participant',
      'survey_event',
      'survey',
      'consultation_alarm',
      'consultation_event',
      'consultation_group',
      'consultation_opinion',
      'consultation',
    ]) {
      await runner.dropTable(table);
    }
  }
}
