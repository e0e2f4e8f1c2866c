import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, index, instant, int, key, ref, remake, text as textOf, unique, word } from './table.ts';

const NULL = { nullable: true };
const inbox = [unique('ux_notification_key', 'dedupeKey'), index('ix_notification_inbox', 'residentId', 'at', 'id')];
const byUnit = index('ix_rating_unit', 'unitId', 'at');

/** Entries of the inbox and ratings are about letters or applications. */
export class Matters1764086400000 implements MigrationInterface {
  name = 'Matters1764086400000';

  async up(runner: QueryRunner): Promise<void> {
    const columns = entry(ref('messageId', 'message.id; null: about an application', NULL), ref('caseId', 'disclosure_case.id; null: about a letter', NULL));
    const rows = 'SELECT id, residentId, topic, messageId, NULL, dedupeKey, dueOn, at, readAt FROM notification';
    await remake(runner, 'notification', columns, inbox, rows);
    await remake(
      runner,
      'rating',
      rating(runner, ref('matterId', 'message.id or disclosure_case.id')),
      [unique('ux_rating_matter', 'matterId'), byUnit],
      'SELECT id, messageId, unitId, grade, tags, words, at FROM rating',
    );
  }

  /** The step before knows letters only. */
  async down(runner: QueryRunner): Promise<void> {
    await remake(
      runner,
      'rating',
      rating(runner, ref('messageId', 'message.id')),
      [unique('ux_rating_message', 'messageId'), byUnit],
      'SELECT id, matterId, unitId, grade, tags, words, at FROM rating WHERE matterId NOT IN (SELECT id FROM disclosure_case)',
    );
    const rows = 'SELECT id, residentId, topic, messageId, dedupeKey, dueOn, at, readAt FROM notification WHERE messageId IS NOT NULL';
    await remake(runner, 'notification', entry(ref('messageId', 'message.id')), inbox, rows);
  }
}

function entry(...about: ReturnType<typeof ref>[]) {
  return [
    key(ref('id', 'UUIDv7')),
    ref('residentId', 'resident.id'),
    word(40)('topic', 'what it is about'),
    ...about,
    word(100)('dedupeKey', 'one entry a key: exactly once'),
    day('dueOn', 'the day it names: by when the answer comes or something is asked; null: none, or provisional', NULL),
    instant('at', 'when, epoch ms'),
    instant('readAt', 'read, epoch ms', NULL),
  ];
}

function rating(runner: QueryRunner, about: ReturnType<typeof ref>) {
  const text = textOf(runner);
  return [
    key(ref('id', 'UUIDv7')),
    about,
    ref('unitId', 'unit.id that answered', NULL),
    int('grade', '5 very satisfied … 1 very dissatisfied; 2 and 1 are negative'),
    text('tags', 'JSON list of tags'),
    text('words', 'words'),
    instant('at', 'given, epoch ms'),
  ];
}
