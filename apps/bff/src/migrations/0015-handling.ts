import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { index, ref, word } from './table.ts';

const CASES = 'disclosure_case';
const REOPENED = index('ix_case_reopened', 'reopenedFrom');
const WAITS = index('ix_case_waits', 'waitsFor', 'dueSort', 'id');

interface Told {
  caseId: string;
  state: string;
  type: string;
  staffId: string | null;
}

/** Cases that are handled anew after a review or suit, and for whose decision an open case waits. */
export class Handling1764950400000 implements MigrationInterface {
  name = 'Handling1764950400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      CASES,
      [
        ref('reopenedFrom', 'disclosure_case.id that a review or court had handled anew (51)', { nullable: true }),
        word(12)('waitsFor', 'review, sign, extension, reason, redraft: whose turn it is; null: the handler goes on', { nullable: true }),
        ref('draftedBy', 'staff.id of the draft that lies there: who may not review it', { nullable: true }),
        ref('reviewedBy', 'staff.id who reviewed it: who may not sign it', { nullable: true }),
      ].map((column) => new TableColumn(column)),
    );
    await runner.createIndex(CASES, new TableIndex(REOPENED));
    await runner.createIndex(CASES, new TableIndex(WAITS));
    const told: Told[] = await runner.query(
      `SELECT e.caseId AS caseId, c.state AS state, e.type AS type, e.staffId AS staffId FROM disclosure_event e JOIN disclosure_case c ON c.id = e.caseId
        WHERE c.list = 'open' AND c.state IN ('reviewing', 'processing', 'awaitReason')
          AND e.type IN ('draft', 'returnDraft', 'review', 'askExtension', 'extend', 'supplement', 'payFee', 'askReason', 'giveReason') ORDER BY e.caseId, e.version`,
    );
    const byCase = new Map<string, Told[]>();
    for (const one of told) byCase.set(one.caseId, [...(byCase.get(one.caseId) ?? []), one]);
    for (const [id, events] of byCase) {
      const { waitsFor, draftedBy, reviewedBy } = turnOf(events);
      await runner.query(`UPDATE ${CASES} SET waitsFor = ?, draftedBy = ?, reviewedBy = ? WHERE id = ?`, [waitsFor, draftedBy, reviewedBy, id]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(CASES, 'ix_case_waits');
    await runner.dropIndex(CASES, 'ix_case_reopened');
    await runner.dropColumns(CASES, ['reviewedBy', 'draftedBy', 'waitsFor', 'reopenedFrom']);
    // a column that MySQL drops at once still counts towards the longest row, until the table is built anew
    if (runner.connection.options.type !== 'better-sqlite3') await runner.query(`ALTER TABLE ${CASES} FORCE`);
  }
}

/** As the rules said on the day of this step, so that they may change. */
function turnOf(events: readonly Told[]): { waitsFor: string | null; draftedBy: string | null; reviewedBy: string | null } {
  const last = (...types: string[]) => events.findLast(({ type }) => types.includes(type));
  const drafted = last('draft', 'returnDraft', 'review');
  const draftedBy = last('draft')?.staffId ?? null;
  const reviewedBy = drafted?.type === 'review' ? drafted.staffId : null;
  const state = events[0]?.state;
  if (state === 'reviewing') return { waitsFor: reviewedBy === null ? 'review' : 'sign', draftedBy, reviewedBy };
  const people = { draftedBy, reviewedBy: null };
  if (state === 'awaitReason') return { waitsFor: last('askReason', 'giveReason')?.type === 'giveReason' ? 'reason' : null, ...people };
  if (last('askExtension', 'extend', 'supplement', 'payFee')?.type === 'askExtension') return { waitsFor: 'extension', ...people };
  return { waitsFor: drafted?.type === 'returnDraft' ? 'redraft' : null, ...people };
}
