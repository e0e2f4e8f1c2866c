import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { create, day, index, instant, int, key, ref, remake, text as textOf, unique, word } from './table.ts';

const NULL = { nullable: true };

/** Requests to correct a record about oneself (41), and the entries of the inbox that tell of them. */
export class Corrections1765400000000 implements MigrationInterface {
  name = 'Corrections1765400000000';

  async up(runner: QueryRunner): Promise<void> {
    const text = textOf(runner);
    await create(
      runner,
      'correction',
      [
        key(ref('id', 'UUIDv7')),
        int('version', 'raised by every step; the If-Match'),
        word(60)('number', 'number of the request'),
        ref('residentId', 'resident.id who asks'),
        ref('unitId', 'unit.id that handles it'),
        ref('ownerId', 'staff.id who accepted it, or answered it at once (首问负责)', NULL),
        word(12)('state', 'submitted, accepted, corrected, notCorrected, passedOn, toldWhere, withdrawn'),
        word(6)('list', 'open, ended'),
        ref('caseId', "disclosure_case.id, the applicant's own, that the record came with; null: another way", NULL),
        text('record', 'which record'),
        text('contentSealed', 'JSON of what is wrong, what is right and what shows it, encrypted: it is about a person'),
        word(120)('applicantMasked', 'masked name, for lists'),
        text('applicantSealed', 'JSON of name, identity document and telephone, encrypted'),
        instant('submittedAt', 'submitted, epoch ms; the order in which they are due'),
        day('submittedOn', 'legal day of submission, day 0 of the period'),
        word(100)('organ', 'who may correct it, of passedOn and toldWhere', NULL),
        text('answerSealed', 'what was answered, encrypted', NULL),
        day('endedOn', 'legal day of the answer or withdrawal', NULL),
        instant('endedAt', 'answered or withdrawn, epoch ms', NULL),
        instant('readAt', 'the applicant opened it last, epoch ms', NULL),
      ],
      [
        unique('ux_correction_number', 'number'),
        index('ix_correction_mine', 'residentId', 'submittedAt', 'id'),
        index('ix_correction_list', 'list', 'submittedAt', 'id'),
        index('ix_correction_unit', 'unitId', 'list', 'submittedAt', 'id'),
      ],
    );
    await create(
      runner,
      'correction_event',
      [
        key(ref('id', 'UUIDv7')),
        ref('correctionId', 'correction.id'),
        int('version', 'version of the request after it'),
        word(12)('type', 'submit, accept, correct, refuse, passOn, tellWhere, withdraw'),
        ref('staffId', 'staff.id; null: the applicant', NULL),
        instant('at', 'epoch ms'),
      ],
      [unique('ux_correction_event', 'correctionId', 'version')],
    );
    await create(
      runner,
      'correction_file',
      [key(ref('correctionId', 'correction.id')), key(ref('fileId', 'stored_file.id')), int('position', 'order')],
      [unique('ux_correction_file', 'fileId')],
    );
    await create(runner, 'correction_run', [key(int('year', 'year')), int('last', 'last number given out')]);
    await runner.addColumn('notification', new TableColumn(ref('correctionId', 'correction.id; null: about a letter or an application', NULL)));
  }

  /** The step before knows no requests for correction. */
  async down(runner: QueryRunner): Promise<void> {
    const columns = [
      key(ref('id', 'UUIDv7')),
      ref('residentId', 'resident.id'),
      word(40)('topic', 'what it is about'),
      ref('messageId', 'message.id; null: about an application', NULL),
      ref('caseId', 'disclosure_case.id; null: about a letter', NULL),
      word(100)('dedupeKey', 'one entry a key: exactly once'),
      day('dueOn', 'the day it names: by when the answer comes or something is asked; null: none, or provisional', NULL),
      instant('at', 'when, epoch ms'),
      instant('readAt', 'read, epoch ms', NULL),
    ];
    const indices = [unique('ux_notification_key', 'dedupeKey'), index('ix_notification_inbox', 'residentId', 'at', 'id')];
    const rows = 'SELECT id, residentId, topic, messageId, caseId, dedupeKey, dueOn, at, readAt FROM notification WHERE correctionId IS NULL';
    await remake(runner, 'notification', columns, indices, rows);
    await runner.dropTable('correction_run');
    await runner.dropTable('correction_file');
    await runner.dropTable('correction_event');
    await runner.dropTable('correction');
  }
}
