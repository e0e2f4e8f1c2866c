import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, index, instant, int, key, ref, remake, word } from './table.ts';

const owner = [index('ix_file_owner', 'ownerId')];

/** Documents beside the pictures of letters, and which disclosure application took them. */
export class Documents1763913600000 implements MigrationInterface {
  name = 'Documents1763913600000';

  async up(runner: QueryRunner): Promise<void> {
    const columns = [
      key(ref('id', 'UUIDv7')),
      ref('ownerId', 'resident.id or staff.id who uploaded it'),
      word(80)('mime', 'type by magic number'),
      word(120)('name', 'name of a document as its reader sees it; null: a picture', { nullable: true }),
      int('sealed', '1: a document, encrypted on disk; 0: a picture of a letter'),
      int('bytes', 'size in bytes, before encryption'),
      instant('createdAt', 'uploaded, epoch ms'),
    ];
    await remake(runner, 'stored_file', columns, owner, 'SELECT id, ownerId, mime, NULL, 0, bytes, createdAt FROM stored_file');
    await create(
      runner,
      'disclosure_file',
      [
        key(ref('caseId', 'id of the disclosure application')),
        key(ref('fileId', 'stored_file.id')),
        word(12)('role', 'what it came with: application, supplement, reply'),
        int('position', 'order'),
      ],
      [index('ix_disclosure_file', 'fileId')],
    );
  }

  /** The step before knows no documents: their rows go, and what is left of them on disk can be opened by nobody. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('disclosure_file');
    const columns = [
      key(ref('id', 'UUIDv7')),
      ref('ownerId', 'resident.id who uploaded it'),
      word(20)('mime', 'type by magic number'),
      int('bytes', 'size in bytes'),
      instant('createdAt', 'uploaded, epoch ms'),
    ];
    await remake(runner, 'stored_file', columns, owner, 'SELECT id, ownerId, mime, bytes, createdAt FROM stored_file WHERE sealed = 0');
  }
}
