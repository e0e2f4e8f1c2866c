import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, day, index, instant, int, key, ref, remake, text as textOf, unique, word } from './table.ts';

const NULL = { nullable: true };
const LEVEL = 'section (科室), street (街道), community (社区); the bureau itself is the 区';
const UNIT = [
  key(ref('id', 'UUIDv7')),
  word(50)('name', 'name'),
  word(200)('duty', 'what it handles, in plain words'),
  word(30)('phone', 'telephone', NULL),
  word(12)('desk', 'regular, frontDesk (letters without a unit), supervision (letters about staff), none (takes no letters)'),
  int('position', 'order on screens'),
];

/** The catalogue of columns with the changes proposed of it, the guide and the contacts in versions, and the organisations of 区、街道、社区. */
export class Catalogue1764518400000 implements MigrationInterface {
  name = 'Catalogue1764518400000';

  async up(runner: QueryRunner): Promise<void> {
    const text = textOf(runner);
    await create(
      runner,
      'catalogue_column',
      [
        key(ref('id', 'UUIDv7; never another column, however it is called and wherever it stands')),
        int('version', 'raised by every change of it, for If-Match'),
        ref('parentId', 'catalogue_column.id; null: at the top', NULL),
        word(60)('name', 'name'),
        word(400)('about', 'what stands in it, in plain words'),
        word(8)('article', '条例 Art. 20(1) … 21, 12, 49; own: by none'),
        word(120)('form', '公开形式'),
        ref('ownerStaffId', '责任人, staff.id; null: nobody yet', NULL),
        ref('unitId', '责任科室, unit.id; null: none yet', NULL),
        word(12)('cycle', 'update cycle: asNeeded, weekly, fortnightly, monthly, quarterly, halfYearly, yearly'),
        word(8)('visibility', 'public, staff'),
        word(8)('state', 'shown, hidden'),
        ref('mergedInto', 'catalogue_column.id that took it in; null: it has a place of its own', NULL),
        ref('effectiveId', 'where its contents are read: its own id, or the column it has come into in the end'),
        int('open', '1: residents see what stands in it, that is, effectiveId and all above that are shown and public'),
        int('position', 'order among its siblings'),
        instant('createdAt', 'created, epoch ms'),
      ],
      [index('ix_column_effective', 'effectiveId', 'open')],
    );
    await create(
      runner,
      'column_change',
      [
        key(ref('id', 'UUIDv7')),
        int('version', 'for If-Match'),
        ref('columnId', 'catalogue_column.id; of an addition the one it is to get'),
        word(8)('kind', 'add, rename, move, merge, hide, show, edit'),
        word(60)('columnName', 'name of the column when it was proposed'),
        text('what', 'JSON: what is to change'),
        text('words', 'JSON: the same in words, with what was before'),
        word(400)('reason', 'why'),
        ref('proposerId', 'staff.id'),
        instant('proposedAt', 'epoch ms'),
        word(10)('state', 'proposed, approved, refused, withdrawn'),
        ref('openFor', 'columnId while it is proposed: a column has one open change; null: decided', NULL),
        ref('deciderId', 'staff.id who approved, refused or withdrew it', NULL),
        instant('decidedAt', 'epoch ms', NULL),
        word(400)('opinion', 'of who decided', NULL),
        int('appliedAs', 'the how-manieth change of the tree: two at once cannot both be; null: not applied', NULL),
      ],
      [
        unique('ux_column_change_open', 'openFor'),
        unique('ux_column_change_applied', 'appliedAs'),
        index('ix_column_change_column', 'columnId', 'id'),
        index('ix_column_change_state', 'state', 'id'),
      ],
    );
    await create(
      runner,
      'page_version',
      [
        key(ref('id', 'UUIDv7')),
        word(12)('slug', 'guide, contacts'),
        int('version', '1, 2 …; the greatest is in force'),
        text('content', 'JSON of the page'),
        ref('staffId', 'staff.id who wrote it'),
        instant('at', 'written, epoch ms'),
        day('reviewBy', 'to be looked through again by this day'),
      ],
      [unique('ux_page_version', 'slug', 'version')],
    );
    // What was there before are sections of the bureau itself.
    const added = [word(10)('level', LEVEL), ref('parentId', 'unit.id it belongs to; null: the bureau', NULL)];
    await remake(runner, 'unit', [...UNIT, ...added], [], "SELECT id, name, duty, phone, desk, position, 'section', NULL FROM unit");
  }

  async down(runner: QueryRunner): Promise<void> {
    await remake(runner, 'unit', UNIT, [], "SELECT id, name, duty, phone, desk, position FROM unit WHERE desk <> 'none'");
    await runner.dropTable('page_version');
    await runner.dropTable('column_change');
    await runner.dropTable('catalogue_column');
  }
}
