import { DisclosureDueQueries } from '@mingchuang/bff/features/disclosure/disclosure.due.queries';
import { turnFor } from '@mingchuang/bff/features/disclosure/disclosure.list.queries';
import { DisclosureQueries } from '@mingchuang/bff/features/disclosure/disclosure.queries';
import { filterOf } from '@mingchuang/bff/features/disclosure/disclosure.register';
import type { Db } from '@mingchuang/bff/platform/db';
import type { CaseQuery } from '@mingchuang/shared/disclosure/console-cases.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import type { BenchDatabase, Engine } from './databases.ts';
import type { Row, Value } from './rows.ts';

/** What is asked for; the searches with what they find. */
export interface Asked {
  staffId: string;
  unitId: string;
  today: LocalDate;
  since: LocalDate;
  number: string;
  document: string;
  nameIndex: string;
  name: string;
}

/** How the engine looks up the rows of each query, one line a query: the product's own queries, caught before they are sent. */
export async function plans(engine: Engine, database: BenchDatabase, asked: Asked): Promise<string[]> {
  const caught: { sql: string; params: readonly Value[] }[] = [];
  const read = async (sql: string, params: readonly Value[] = []): Promise<Row[]> => {
    caught.push({ sql, params });
    return [];
  };
  const db = { read, readOne: async (sql: string, params?: readonly Value[]) => (await read(sql, params))[0] ?? null } as unknown as Db;
  const cases = new DisclosureQueries(db);
  const due = new DisclosureDueQueries(db);
  const { staffId, unitId, today, since, name, number, document, nameIndex } = asked;
  const all = { unitId: null };
  const page = (query: CaseQuery, sight = all as { unitId: string | null }) => filterOf(query, sight, staffId, today);
  const after = { key: today, id: '' };
  const known = (text: string) => ({ text, numbers: [text], letter: { kind: 'reply', year: Number(today.slice(0, 4)), serial: 1 } as const, nameIndex });
  const word = (text: string) => ({ ...page({}), word: known(text) });
  const turn = turnFor({ staffId, reviews: { unitId }, signs: true, answers: true });
  const questions: [string, () => Promise<unknown>][] = [
    ['在办，第一页', () => cases.console(page({}), 30, null)],
    ['在办，后面的页', () => cases.console(page({}), 30, after)],
    ['在办，一个科室的人看', () => cases.console(page({}, { unitId }), 30, null)],
    ['我的', () => cases.console(page({ queue: 'mine' }), 30, null)],
    ['待确认', () => cases.console(page({ queue: 'confirming' }), 30, null)],
    ['等申请人', () => cases.console(page({ queue: 'awaiting' }), 30, null)],
    ['审签中', () => cases.console(page({ queue: 'reviewing' }), 30, null)],
    ['已办结', () => cases.console(page({ queue: 'ended' }), 30, null)],
    ['超期', () => cases.console(page({ light: 'overdue' }), 30, null)],
    ['快到期', () => cases.console(page({ light: 'soon' }), 30, null)],
    ['搜登记号、文书、文号、姓名：有没有', () => cases.isKnownBy(page({}), known(number))],
    ['搜登记号', () => cases.console(word(number), 30, null)],
    ['搜文号', () => cases.console(word(document), 30, null)],
    ['搜姓名', () => cases.console(word(name), 30, null)],
    ['搜所需信息的字', () => cases.console(page({ q: '低保资金' }), 30, null)],
    ['一页的步骤', () => cases.events(['a', 'b', 'c'])],
    ['各队列件数', () => cases.counts(all, staffId, today, turn)],
    ['待我审批', () => cases.deciding(all, turn, 100)],
    ['提醒', () => due.reminders(staffId, all, 50)],
    ['没看的提醒', () => due.unseen(staffId, all)],
    ['重算，在办的一批', () => due.dated('open', since, 'a', 250)],
    ['重算，已办结的一批', () => due.dated('ended', since, 'a', 250)],
    ['改动预览的一批', () => due.movable(since, after, 200)],
    ['每天：逾期未确认', () => due.unconfirmed(today, 'a', 50)],
    ['每天：征求意见', () => due.consulting('a', 50)],
    ['每天：快到期', () => due.dueBy(today, 'a', 50)],
    ['刚提醒过谁', () => due.warnedSince(0)],
  ];
  const lines: string[] = [];
  for (const [label, ask] of questions) {
    caught.length = 0;
    await ask();
    for (const { sql, params } of caught) lines.push(`${engine}  ${label}：${(await planOf(engine, database, sql, params)).join('；')}`);
  }
  return lines;
}

async function planOf(engine: Engine, database: BenchDatabase, sql: string, params: readonly Value[]): Promise<string[]> {
  if (engine === 'SQLite') return (await database.query(`EXPLAIN QUERY PLAN ${sql}`, params)).map(({ detail }) => String(detail));
  const rows = await database.query(`EXPLAIN ${sql}`, params);
  return rows.map(({ table, type, key, rows: looked, Extra }) => [table, type, key ?? '没有索引', `${looked} 行`, Extra].filter(Boolean).join(' '));
}
