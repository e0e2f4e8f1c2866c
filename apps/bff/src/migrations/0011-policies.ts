import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, day, index, instant, int, key, ref, remake, text as textOf, unique, word } from './table.ts';

const NULL = { nullable: true };
const POLICY_INDICES = [
  unique('ux_policy_key', 'importKey'),
  unique('ux_policy_index', 'indexNumber'),
  index('ix_policy_newest', 'sortOn', 'id'),
  index('ix_policy_kind', 'kind', 'sortOn', 'id'),
  index('ix_policy_column', 'columnId', 'sortOn', 'id'),
  index('ix_policy_unit', 'unitId', 'sortOn', 'id'),
  index('ix_policy_counted', 'publishedOn', 'kind', 'unitId', 'columnId'),
];
const TABLES = [
  'policy_draft_event',
  'policy_opinion',
  'policy_draft_target',
  'policy_draft',
  'policy_file',
  'policy_channel',
  'policy_index_counter',
  'policy_link',
  'policy_version',
];

/** Texts are drafted, reviewed and published in versions; what was imported before takes its place among them. */
export class Policies1764604800000 implements MigrationInterface {
  name = 'Policies1764604800000';

  async up(runner: QueryRunner): Promise<void> {
    const text = textOf(runner);
    const columns = [
      key(ref('id', 'UUIDv7')),
      int('version', 'raised by every change'),
      word(16)('kind', 'document, interpretation, notice, news'),
      word(16)('form', 'of an interpretation: how it speaks', NULL),
      word(80)('importKey', 'imported: hash of title and text, so that a second import adds none', NULL),
      word(30)('indexNumber', '索引号, given once; null: imported and not numbered yet', NULL),
      word(60)('number', '文号; null: none, or 待核', NULL),
      word(200)('title', 'title'),
      int('titleVerified', '0: inferred, 待核'),
      word(300)('summary', '概述; empty: none'),
      word(100)('issuer', '发文机关; null: 待核', NULL),
      word(16)('theme', '主题分类', NULL),
      word(16)('genre', '体裁分类', NULL),
      word(12)('facet', '五公开', NULL),
      ref('columnId', 'column it stands in; null: the default one', NULL),
      ref('unitId', 'unit.id that published it; null: imported', NULL),
      day('formedOn', '成文日期', NULL),
      day('effectiveOn', '生效日期; null: at once', NULL),
      day('expiresOn', 'last day in force; null: without limit', NULL),
      int('validityVerified', '0: imported, whether it is in force is 待核'),
      day('abolishedOn', '废止 on this day', NULL),
      ref('abolishedBy', 'policy.id by which it was abolished', NULL),
      word(300)('abolishReason', 'why it was abolished', NULL),
      day('amendedOn', 'changed by a later version on this day', NULL),
      day('originalPublishedOn', 'day printed in the text of what was published elsewhere before; null: published here first, or 待核', NULL),
      day('sortOn', 'originalPublishedOn or publishedOn; 0000-00-00 of an undated import: never the newest'),
      day('publishedOn', 'legal day of its first publication here'),
      instant('publishedAt', 'first published here, epoch ms; the clock of the server'),
      ref('publishedBy', 'staff.id; null: imported, or by the clock', NULL),
      int('versionNumber', 'version of the text, from 1'),
      word(64)('contentHash', 'SHA-256 of the content as it was reviewed; null: imported', NULL),
      int('characters', 'characters of the text'),
      text('details', 'JSON: keywords, channels, medium, ids of attachments'),
      text('blocks', 'JSON list of blocks'),
    ];
    const details = '{"keywords":[],"channels":["website"],"medium":null,"attachmentIds":[]}';
    const publishedOn =
      runner.connection.options.type === 'better-sqlite3'
        ? "strftime('%Y-%m-%d', publishedAt / 1000 + 28800, 'unixepoch')"
        : "DATE_FORMAT(DATE_ADD('1970-01-01', INTERVAL FLOOR(publishedAt / 1000) + 28800 SECOND), '%Y-%m-%d')";
    const rows = `SELECT id, 1, 'document', NULL, importKey, NULL, NULL, title, titleVerified, '', issuer, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL,
      originalPublishedOn, sortOn, ${publishedOn}, publishedAt, NULL, 1, NULL, characters, '${details}', blocks FROM policy`;
    await remake(runner, 'policy', columns, POLICY_INDICES, rows);
    await create(
      runner,
      'policy_version',
      [
        key(ref('id', 'UUIDv7')),
        ref('policyId', 'policy.id'),
        int('number', 'from 1'),
        word(200)('title', 'title'),
        word(300)('changeNote', 'what changed, for everybody; empty of the first'),
        word(64)('contentHash', 'SHA-256 of the content'),
        instant('publishedAt', 'published, epoch ms'),
        ref('publishedBy', 'staff.id; null: imported, or by the clock', NULL),
        ref('draftId', 'policy_draft.id; null: imported', NULL),
        text('content', 'JSON of the whole content'),
      ],
      [unique('ux_policy_version', 'policyId', 'number')],
    );
    await create(
      runner,
      'policy_link',
      [
        key(ref('policyId', 'policy.id')),
        key(word(12)('relation', 'interprets, abolishes, related')),
        key(word(12)('target', 'policy, consultation, letter')),
        key(ref('targetId', 'its id')),
      ],
      [index('ix_policy_link_target', 'target', 'targetId', 'relation')],
    );
    await create(runner, 'policy_index_counter', [
      key(word(18)('organ', 'organisation code')),
      key(int('year', 'year of the publication, Asia/Shanghai')),
      int('last', 'last serial given out'),
    ]);
    await create(
      runner,
      'policy_channel',
      [
        key(ref('id', 'UUIDv7')),
        ref('policyId', 'policy.id'),
        word(12)('channel', 'website, wechat, weibo, app, gazette, press, broadcast, board, reading'),
        word(300)('address', 'https address; empty: none'),
        day('publishedOn', 'published there'),
        ref('staffId', 'staff.id who recorded it'),
        instant('recordedAt', 'recorded, epoch ms'),
      ],
      [index('ix_policy_channel', 'policyId', 'publishedOn', 'id'), index('ix_policy_channel_day', 'publishedOn', 'channel')],
    );
    await create(
      runner,
      'policy_file',
      [key(ref('policyId', 'policy.id, also before it is published')), key(ref('fileId', 'stored_file.id'))],
      [index('ix_policy_file', 'fileId')],
    );
    await this.#drafts(runner);
  }

  async #drafts(runner: QueryRunner): Promise<void> {
    const text = textOf(runner);
    await create(
      runner,
      'policy_draft',
      [
        key(ref('id', 'UUIDv7')),
        int('version', 'raised by every change'),
        ref('policyId', 'policy.id under which it is, or will be, published'),
        ref('openKey', 'policyId while it is open: one open draft of a text; null: ended', NULL),
        word(16)('kind', 'document, interpretation, notice, news'),
        word(16)('form', 'of an interpretation: how it speaks', NULL),
        word(200)('title', 'title'),
        word(12)('state', 'draft, inReview, returned, approved, scheduled, published, withdrawn'),
        word(8)('list', 'open, ended'),
        int('baseNumber', 'version of the text that it follows; 0: never published'),
        ref('unitId', 'unit.id whose text it is'),
        ref('drafterId', 'staff.id who began it'),
        text('writerIds', 'JSON list of staff.id: everybody who wrote in it; none of them reviews it'),
        day('formedOn', '成文日期, for the clock of publication', NULL),
        word(64)('contentHash', 'SHA-256 of the content'),
        instant('createdAt', 'begun, epoch ms'),
        instant('updatedAt', 'last change of the content, epoch ms'),
        instant('submittedAt', 'last submitted, epoch ms', NULL),
        instant('scheduledAt', 'to be published at, epoch ms; of a scheduled one', NULL),
        instant('endedAt', 'published or withdrawn, epoch ms', NULL),
        text('choices', 'JSON: what was chosen for each piece of personal data'),
        text('content', 'JSON of the content'),
      ],
      [
        unique('ux_draft_open', 'openKey'),
        index('ix_draft_policy', 'policyId'),
        index('ix_draft_list', 'list', 'updatedAt', 'id'),
        index('ix_draft_mine', 'drafterId', 'list', 'updatedAt', 'id'),
      ],
    );
    await create(
      runner,
      'policy_draft_target',
      [key(ref('draftId', 'policy_draft.id')), key(ref('policyId', 'policy.id of the document, also before it is published'))],
      [index('ix_draft_target', 'policyId')],
    );
    await create(
      runner,
      'policy_opinion',
      [
        key(ref('id', 'UUIDv7')),
        ref('draftId', 'policy_draft.id'),
        word(8)('stage', 'first 编辑初审, second 科室复审, final 分管领导终审, secrecy 保密审查'),
        ref('staffId', 'staff.id'),
        int('passed', '1: passed'),
        text('opinion', 'the opinion'),
        word(64)('contentHash', 'SHA-256 of the content that was read'),
        instant('at', 'given, epoch ms'),
      ],
      [index('ix_policy_opinion', 'draftId', 'at', 'id')],
    );
    await create(
      runner,
      'policy_draft_event',
      [
        key(ref('id', 'UUIDv7')),
        ref('draftId', 'policy_draft.id'),
        int('version', 'version of the draft that it made'),
        word(16)('type', 'created, edited, submitted, passed, refused, approved, scheduled, unscheduled, scheduleFailed, published, withdrawn'),
        word(8)('stage', 'of an opinion: its stage', NULL),
        ref('staffId', 'staff.id; null: the clock', NULL),
        instant('at', 'epoch ms'),
        text('note', 'reason, day, opinion'),
      ],
      [index('ix_draft_event', 'draftId', 'version')],
    );
  }

  /** The step before knows no versions: what was imported stays, and what was published here goes with its drafts. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.dropTable(table);
    const text = textOf(runner);
    const columns = [
      key(ref('id', 'UUIDv7')),
      word(80)('importKey', 'hash of title and text: a second import adds none'),
      word(200)('title', 'title'),
      int('titleVerified', '0: inferred, 待核'),
      word(100)('issuer', '发文机关; null: 待核', NULL),
      day('originalPublishedOn', 'day printed in the text; null: 待核', NULL),
      day('sortOn', 'originalPublishedOn, or 0000-00-00 while 待核: undated ones are never the newest'),
      text('blocks', 'JSON list of blocks'),
      int('characters', 'characters of the text'),
      instant('publishedAt', 'published here, epoch ms'),
    ];
    const indices = [unique('ux_policy_key', 'importKey'), index('ix_policy_newest', 'sortOn', 'id')];
    const rows =
      'SELECT id, importKey, title, titleVerified, issuer, originalPublishedOn, sortOn, blocks, characters, publishedAt FROM policy WHERE importKey IS NOT NULL';
    await remake(runner, 'policy', columns, indices, rows);
  }
}
