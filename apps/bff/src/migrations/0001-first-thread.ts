import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createLetters } from './0001-letters.ts';
import { create, day, index, instant, int, key, ref, text as textOf, unique, word } from './table.ts';

const NULL = { nullable: true };

/** Units, staff, residents, letters, ratings, inbox, outbox, audit, documents. */
export class FirstThread1763740800000 implements MigrationInterface {
  name = 'FirstThread1763740800000';

  async up(runner: QueryRunner): Promise<void> {
    const text = textOf(runner);
    const id = key(ref('id', 'UUIDv7'));

    await create(runner, 'unit', [
      id,
      word(50)('name', 'name'),
      word(200)('duty', 'what it handles, in plain words'),
      word(30)('phone', 'telephone', NULL),
      word(12)('desk', 'regular, frontDesk (letters without a unit), supervision (letters about staff)'),
      int('position', 'order on screens'),
    ]);

    await create(
      runner,
      'staff',
      [
        id,
        word(40)('account', 'name to sign in with, lower case'),
        word(50)('name', 'name'),
        word(200)('passwordHash', 'argon2id'),
        ref('unitId', 'unit.id'),
        word(20)('role', 'preset of capabilities: staff, reviewer, leader, supervisor, administrator'),
        int('active', '0: may not sign in'),
        instant('createdAt', 'created, epoch ms'),
      ],
      [unique('ux_staff_account', 'account')],
    );

    await create(
      runner,
      'resident',
      [
        id,
        word(64)('phoneIndex', 'keyed hash of the phone', NULL),
        text('phoneSealed', 'phone, encrypted', NULL),
        word(64)('openidIndex', 'keyed hash of the openid', NULL),
        text('openidSealed', 'openid, encrypted', NULL),
        word(20)('consentVersion', 'version of the privacy notice agreed to; null: none or withdrawn', NULL),
        instant('consentAt', 'when it was agreed to, epoch ms', NULL),
        instant('createdAt', 'created, epoch ms'),
      ],
      [unique('ux_resident_phone', 'phoneIndex'), unique('ux_resident_openid', 'openidIndex')],
    );

    await create(runner, 'login_code', [
      key(ref('id', 'keyed hash of the phone, first 36 digits')),
      word(64)('codeHash', 'keyed hash of the code'),
      int('attempts', 'wrong tries'),
      instant('expiresAt', 'expires, epoch ms'),
    ]);

    await create(
      runner,
      'session',
      [
        key(ref('id', 'SHA-256 of the token, first 36 hex digits')),
        word(10)('kind', 'resident or staff'),
        ref('subjectId', 'resident.id or staff.id'),
        word(10)('channel', 'channel: h5, weapp, console'),
        word(64)('csrf', 'CSRF token, staff only', NULL),
        instant('createdAt', 'created, epoch ms'),
        instant('expiresAt', 'expires, epoch ms'),
      ],
      [index('ix_session_subject', 'subjectId'), index('ix_session_expires', 'expiresAt')],
    );

    await create(
      runner,
      'idempotency',
      [
        key(ref('id', 'keyed hash of caller, operation and Idempotency-Key')),
        word(64)('bodyHash', 'SHA-256 of the body'),
        text('answer', 'the answer, encrypted: it may hold a PIN'),
        instant('createdAt', 'created, epoch ms'),
      ],
      [index('ix_idempotency_created', 'createdAt')],
    );

    await create(
      runner,
      'audit_log',
      [
        id,
        instant('at', 'when, epoch ms'),
        ref('actorId', 'staff.id', NULL),
        word(50)('actorName', 'name at that time'),
        word(40)('action', 'such as message.view, contact.view'),
        ref('subjectId', 'id of the letter or job', NULL),
        word(200)('reason', 'reason given', NULL),
        word(45)('address', 'IP address'),
      ],
      [index('ix_audit_at', 'at', 'id')],
    );

    await create(
      runner,
      'outbox_job',
      [
        id,
        int('version', 'raised by every change'),
        word(40)('topic', 'which handler'),
        ref('subjectId', 'id of the letter it is about'),
        text('payload', 'JSON for the handler; ids only, no personal data'),
        word(100)('dedupeKey', 'one job a key'),
        word(10)('state', 'pending, running, done, unsent, dead'),
        int('attempts', 'attempts begun'),
        instant('runAfter', 'not before, epoch ms; of a running job: its lease ends'),
        ref('claim', 'claim of the worker that runs it', NULL),
        int('uncertain', '1: an attempt ended without an answer, so the outside may have seen it'),
        int('possibleRepeat', '1: sent again after an uncertain attempt'),
        word(300)('note', 'what happened, for staff', NULL),
        instant('createdAt', 'created, epoch ms'),
        instant('settledAt', 'done, unsent or given up, epoch ms', NULL),
      ],
      [unique('ux_outbox_key', 'dedupeKey'), index('ix_outbox_due', 'state', 'runAfter'), index('ix_outbox_list', 'createdAt', 'id')],
    );

    await create(
      runner,
      'stored_file',
      [
        id,
        ref('ownerId', 'resident.id who uploaded it'),
        word(20)('mime', 'type by magic number'),
        int('bytes', 'size in bytes'),
        instant('createdAt', 'uploaded, epoch ms'),
      ],
      [index('ix_file_owner', 'ownerId')],
    );

    await createLetters(runner);

    await create(
      runner,
      'rating',
      [
        id,
        ref('messageId', 'message.id'),
        ref('unitId', 'unit.id that answered', NULL),
        int('grade', '5 very satisfied … 1 very dissatisfied; 2 and 1 are negative'),
        text('tags', 'JSON list of tags'),
        text('words', 'words'),
        instant('at', 'given, epoch ms'),
      ],
      [unique('ux_rating_message', 'messageId'), index('ix_rating_unit', 'unitId', 'at')],
    );

    await create(
      runner,
      'notification',
      [
        id,
        ref('residentId', 'resident.id'),
        word(40)('topic', 'what it is about'),
        ref('messageId', 'message.id'),
        word(100)('dedupeKey', 'one entry a key: exactly once'),
        instant('at', 'when, epoch ms'),
        instant('readAt', 'read, epoch ms', NULL),
      ],
      [unique('ux_notification_key', 'dedupeKey'), index('ix_notification_inbox', 'residentId', 'at', 'id')],
    );

    await create(runner, 'subscription', [key(ref('residentId', 'resident.id')), key(word(64)('templateId', 'template id')), int('remaining', 'sends left')]);

    await create(
      runner,
      'policy',
      [
        id,
        word(80)('importKey', 'hash of title and text: a second import adds none'),
        word(200)('title', 'title'),
        int('titleVerified', '0: inferred, 待核'),
        word(100)('issuer', '发文机关; null: 待核', NULL),
        day('originalPublishedOn', 'day printed in the text; null: 待核', NULL),
        day('sortOn', 'originalPublishedOn, or 0000-00-00 while 待核: undated ones are never the newest'),
        text('blocks', 'JSON list of blocks'),
        int('characters', 'characters of the text'),
        instant('publishedAt', 'published here, epoch ms'),
      ],
      [unique('ux_policy_key', 'importKey'), index('ix_policy_newest', 'sortOn', 'id')],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'public_message',
      'message_picture',
      'message_draft',
      'message_version',
      'message_reply',
      'message_event',
      'message',
      'policy',
      'subscription',
      'notification',
      'rating',
    ];
    const more = ['stored_file', 'outbox_job', 'audit_log', 'idempotency', 'session', 'login_code', 'resident', 'staff', 'unit'];
    for (const table of [...tables, ...more]) await runner.dropTable(table);
  }
}
