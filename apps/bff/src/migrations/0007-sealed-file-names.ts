import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { text as textOf, word } from './table.ts';

/** What this step asks of the keys: names that are there are sealed as new ones will be. */
export interface Sealing {
  encrypt(plain: string): string;
  decrypt(sealed: string): string;
}

const TABLE = 'stored_file';
const NULL = { nullable: true };

/** Names of documents are sealed: 张三身份证.pdf tells of a person. */
export const sealedFileNames = (sealing: Sealing) =>
  class SealedFileNames1764259200000 implements MigrationInterface {
    name = 'SealedFileNames1764259200000';

    async up(runner: QueryRunner): Promise<void> {
      const sealed = textOf(runner)('nameSealed', 'name of a document as its reader sees it, encrypted; null: a picture', NULL);
      await turn(runner, 'name', sealed, (name) => sealing.encrypt(name));
    }

    async down(runner: QueryRunner): Promise<void> {
      const plain = word(120)('name', 'name of a document as its reader sees it; null: a picture', NULL);
      await turn(runner, 'nameSealed', plain, (name) => sealing.decrypt(name));
    }
  };

/** The old column goes when every name stands in the new one. */
async function turn(runner: QueryRunner, from: string, to: ReturnType<ReturnType<typeof word>>, made: (name: string) => string): Promise<void> {
  await runner.addColumn(TABLE, new TableColumn(to));
  const rows: { id: string; old: string }[] = await runner.query(`SELECT id, ${from} AS old FROM ${TABLE} WHERE ${from} IS NOT NULL`);
  for (const { id, old } of rows) await runner.query(`UPDATE ${TABLE} SET ${to.name} = ? WHERE id = ?`, [made(old), id]);
  await runner.dropColumn(TABLE, from);
}
