import type { MigrationInterface, QueryRunner } from 'typeorm';
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
        ref('subjectId', 'id of the letter or notification it is about'),
        text('payload', 'JSON for the handler; ids only, no personal data'),
        word(100)('dedupeKey', 'one job a key'),
        word(10)('state', 'pending, running, done, dead'),
        int('attempts', 'attempts begun'),
        instant('runAfter', 'not before, epoch ms; of a running job: its lease ends'),
        ref('claim', 'claim of the worker that runs it', NULL),
        int('uncertain', '1: an attempt ended without an answer, so the outside may have seen it'),
        int('possibleRepeat', '1: sent again after an uncertain attempt'),
        word(300)('note', 'what happened, for staff', NULL),
        instant('createdAt', 'created, epoch ms'),
        instant('settledAt', 'done or given up, epoch ms', NULL),
      ],
      [
        unique('ux_outbox_key', 'dedupeKey'),
        index('ix_outbox_claim', 'claim'),
        index('ix_outbox_due', 'state', 'runAfter'),
        index('ix_outbox_list', 'createdAt', 'id'),
      ],
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

    await this.#letters(runner);

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

  async #letters(runner: QueryRunner): Promise<void> {
    const text = textOf(runner);
    const id = key(ref('id', 'UUIDv7'));

    await create(
      runner,
      'message',
      [
        id,
        int('version', 'raised by every change; the If-Match of staff'),
        word(10)('queryCode', '10-digit query code'),
        word(64)('pinHash', 'keyed hash of the 6-digit PIN', NULL),
        int('pinFailures', 'wrong PINs in a row'),
        instant('pinLockedUntil', 'no look-up before, epoch ms', NULL),
        ref('residentId', 'resident.id of the writer, also of an anonymous suggestion; null for history', NULL),
        ref('unitId', 'unit.id that handles it; null: 未分派', NULL),
        ref('subjectUnitId', 'unit.id complained of; it never sees the letter', NULL),
        ref('ownerId', 'staff.id who accepted it (首问负责)', NULL),
        word(12)('kind', 'inquiry, help, complaint, tipoff, suggestion'),
        text('title', 'title; imported ones may be longer than the form allows'),
        text('body', 'text'),
        text('contactSealed', 'contact phone, encrypted', NULL),
        int('allowPublication', '1: the writer agrees to publication without name'),
        int('anonymous', '1: staff never see whose it is'),
        int('aboutStaff', '1: about staff of the bureau'),
        word(10)('status', 'submitted, accepted, replied, withdrawn'),
        word(10)('queue', 'list it stands in: open, replied, history, withdrawn'),
        word(10)('source', 'h5, weapp, import'),
        instant('submittedAt', 'submitted, epoch ms'),
        day('submittedOn', 'legal day of submission: day 0 of the clock'),
        day('dueOn', 'last day to answer; null: provisional or history', NULL),
        day('dueSort', 'dueOn, or the last covered day while provisional; to sort by', NULL),
        instant('acceptedAt', 'accepted, epoch ms', NULL),
        instant('repliedAt', 'answered, epoch ms', NULL),
        int('onTime', 'answered in time: 1, 0; null: open, undecided or history', NULL),
        int('workingDays', 'working days from submission to answer; null where not known', NULL),
        instant('replyReadAt', 'the writer opened the reply, epoch ms', NULL),
        word(10)('contentCheck', "WeChat's content check: unchecked, pass, review, risky"),
      ],
      [
        unique('ux_message_code', 'queryCode'),
        index('ix_message_mine', 'residentId', 'submittedAt', 'id'),
        index('ix_message_clock', 'queue', 'dueSort', 'id'),
        index('ix_message_unit_clock', 'unitId', 'queue', 'dueSort', 'id'),
        index('ix_message_owner', 'ownerId', 'queue', 'dueSort', 'id'),
        index('ix_message_replied', 'queue', 'repliedAt', 'id'),
        index('ix_message_unit_replied', 'unitId', 'queue', 'repliedAt', 'id'),
      ],
    );

    await create(
      runner,
      'message_event',
      [
        id,
        ref('messageId', 'message.id'),
        int('version', 'version of the letter after it'),
        word(12)('type', 'edited, accepted, replied, published, unpublished, withdrawn'),
        ref('staffId', 'staff.id; null: the writer', NULL),
        ref('unitId', 'unit.id at that time', NULL),
        instant('at', 'when, epoch ms'),
      ],
      [index('ix_event_message', 'messageId', 'version')],
    );

    await create(runner, 'message_reply', [
      key(ref('messageId', 'message.id: one reply a letter')),
      text('body', 'text'),
      ref('staffId', 'staff.id; null for history', NULL),
      ref('unitId', 'unit.id that answers', NULL),
      instant('at', 'sent, epoch ms'),
    ]);

    await create(
      runner,
      'message_version',
      [
        id,
        ref('messageId', 'message.id'),
        int('version', 'version that held this text'),
        text('content', 'JSON of kind, unit, title, body, flags and pictures'),
        instant('at', 'replaced, epoch ms'),
      ],
      [index('ix_version_message', 'messageId')],
    );

    await create(runner, 'message_draft', [
      key(ref('messageId', 'message.id')),
      key(ref('staffId', 'staff.id')),
      text('body', 'text so far'),
      int('version', 'raised by every save'),
      instant('at', 'saved, epoch ms'),
    ]);

    await create(runner, 'message_picture', [key(ref('messageId', 'message.id')), key(ref('fileId', 'stored_file.id')), int('position', 'order')]);

    await create(
      runner,
      'public_message',
      [
        key(ref('id', 'message.id')),
        word(12)('kind', 'kind'),
        text('title', 'title without personal data'),
        text('body', 'text without personal data'),
        text('reply', 'reply without personal data'),
        ref('unitId', 'unit.id that answered', NULL),
        word(10)('source', 'h5, weapp, import'),
        instant('submittedAt', 'submitted, epoch ms'),
        instant('repliedAt', 'answered, epoch ms'),
        instant('publishedAt', 'published, epoch ms'),
      ],
      [index('ix_public_newest', 'repliedAt', 'id')],
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
