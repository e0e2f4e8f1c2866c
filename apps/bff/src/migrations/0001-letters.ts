import type { QueryRunner } from 'typeorm';
import { create, day, index, instant, int, key, ref, text as textOf, unique, word } from './table.ts';

const NULL = { nullable: true };

/** The letter and what belongs to it. */
export async function createLetters(runner: QueryRunner): Promise<void> {
  const text = textOf(runner);
  const id = key(ref('id', 'UUIDv7'));
  // at the end of an index: figures and counts of answered letters read nothing else of the letter
  const figures = ['subjectUnitId', 'onTime', 'workingDays'];

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
      index('ix_message_replied', 'queue', 'repliedAt', 'id', 'unitId', ...figures),
      index('ix_message_unit_replied', 'unitId', 'queue', 'repliedAt', 'id', ...figures),
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
