import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { index, instant, int, key, ref, remake, text as textOf, unique, word } from './table.ts';

const INBOX = 'notification';
const SERIES = 'periodic_series';
const ID = key(ref('id', 'UUIDv7'));
const NULL = { nullable: true };
/** as many as the step before kept */
const NAME_MAX = 80;

interface Named {
  id: string;
  columnId: string;
  name: string;
}

/** The inbox tells whoever gave an opinion of what came of it. Series of figures can be changed, and no two of a column have one name. */
export class FeedbackAndSeries1765857600000 implements MigrationInterface {
  name = 'FeedbackAndSeries1765857600000';

  async up(runner: QueryRunner): Promise<void> {
    const about = ref('consultationId', 'consultation.id; null: about a letter, an application or a request for correction', NULL);
    await runner.addColumn(INBOX, new TableColumn(about));
    await tellApart(runner);
    const described = describedBy(runner);
    const columns = [
      ID,
      int('version', 'raised by every change; the If-Match of staff'),
      ...described,
      instant('begunAt', 'the first figures were entered, epoch ms; null: none yet, and its table may still change', NULL),
      ref('changedBy', 'staff.id who changed it last; null: it is as it was begun', NULL),
      instant('changedAt', 'changed last, epoch ms', NULL),
    ];
    const begunAt = 'CASE WHEN EXISTS (SELECT 1 FROM periodic_issue i WHERE i.seriesId = s.id) THEN s.createdAt END';
    const rows = `SELECT s.id, 1, ${described.map(({ name }) => `s.${name}`).join(', ')}, ${begunAt}, NULL, NULL FROM ${SERIES} s`;
    await remake(runner, SERIES, columns, [unique('ux_periodic_name', 'columnId', 'name')], rows);
  }

  /** The step before knows no entries about consultations, and no changed series. */
  async down(runner: QueryRunner): Promise<void> {
    const columns = [ID, ...describedBy(runner)];
    await remake(runner, SERIES, columns, [index('ix_periodic_column', 'columnId')], `SELECT ${columns.map(({ name }) => name).join(', ')} FROM ${SERIES}`);
    await runner.query(`DELETE FROM ${INBOX} WHERE consultationId IS NOT NULL`);
    await runner.dropColumn(INBOX, 'consultationId');
    // a column that MySQL drops at once still counts towards the longest row, until the table is built anew
    if (runner.connection.options.type !== 'better-sqlite3') await runner.query(`ALTER TABLE ${INBOX} FORCE`);
  }
}

/** What the step before says of a series. */
function describedBy(runner: QueryRunner) {
  const text = textOf(runner);
  return [
    ref('columnId', 'catalogue_column.id it was put in'),
    ref('unitId', 'unit.id that enters the figures'),
    word(NAME_MAX)('name', 'name'),
    text('about', 'what the figures are, for everybody'),
    word(10)('length', 'monthly, quarterly, yearly'),
    text('due', 'JSON: day 0 (start or end of the period), days, working or natural'),
    word(7)('firstPeriod', 'first period that has to be published: 2026-10, 2026-Q3, 2026'),
    text('shape', 'JSON: lines, measures, what is the sum of what; frozen, since issues are tables of it'),
    instant('createdAt', 'begun, epoch ms'),
  ];
}

/** Those of one column that have the same name get a number behind it, from the second on. */
async function tellApart(runner: QueryRunner): Promise<void> {
  const all: Named[] = await runner.query(`SELECT id, columnId, name FROM ${SERIES} ORDER BY createdAt, id`);
  const taken = new Set<string>();
  const place = (columnId: string, name: string): string => `${columnId} ${name.toLowerCase()}`;
  for (const { id, columnId, name } of all) {
    let [own, number] = [name, 1];
    while (taken.has(place(columnId, own))) {
      number += 1;
      own = `${name}（${number}）`;
    }
    taken.add(place(columnId, own));
    if (own !== name) await runner.query(`UPDATE ${SERIES} SET name = ? WHERE id = ?`, [own, id]);
  }
}
