import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Db, execute } from '@mingchuang/bff/platform/db';
import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import type { ConsoleCase, ConsoleCasePage } from '@mingchuang/shared/disclosure/console-cases.types';
import type { MessageReceipt } from '@mingchuang/shared/messages/messages.types';
import type { Page } from '@mingchuang/shared/paging';
import type { StaffList } from '@mingchuang/shared/staff/staff.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { paper } from '../support/applications.ts';
import { asResident, asStaff, type Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem } from '../support/problems.ts';

describe.each(ENGINES)('the log, on %s', (engine) => {
  let t: TestApp;
  let he: Client;
  let receipts: MessageReceipt[];

  const found = async (query: string): Promise<AuditRow[]> => (await he.get<Page<AuditRow>>(`/api/console/audit?limit=100&${query}`)).body.items;
  const told = async (query: string) => (await found(query)).map(({ actorName, action, queryCode }) => [actorName, action, queryCode]);
  const idOf = async (name: string) => (await he.get<StaffList>('/api/console/staff')).body.items.find((one) => one.name === name)?.id;

  /** Two days: 林知远 opens both letters and asks for the phone of one, 江予安 opens none of them. */
  beforeAll(async () => {
    t = await startTestApp(engine);
    const resident = await asResident(t.url, '13800000041');
    const unitId = await t.people.unitId('社会救助科');
    receipts = [];
    for (let n = 0; n < 2; n += 1) receipts.push((await resident.post<MessageReceipt>('/api/messages', letter({ unitId }))).body);
    const [first, second] = receipts;
    const lin = await asStaff(t.url, 'lin');
    await lin.get(`/api/console/messages/${first?.id}`);
    t.clock.advance(24 * 3_600_000);
    const linAgain = await asStaff(t.url, 'lin');
    await linAgain.get(`/api/console/messages/${second?.id}`);
    await linAgain.post(`/api/console/messages/${second?.id}/contact-views`, { reason: '要核对残疾证' });
    await asStaff(t.url, 'jiang');
    he = await asStaff(t.url, 'he');
  }, 30_000);
  afterAll(() => t.close());

  test('is asked by letter, person, action and days, alone and together', async () => {
    const [first, second] = receipts.map((receipt) => receipt.queryCode);
    expect(await told(`queryCode=${second}`)).toEqual([
      ['林知远', 'contact.view', second],
      ['林知远', 'message.view', second],
    ]);
    expect(await told('action=message.view')).toEqual([
      ['林知远', 'message.view', second],
      ['林知远', 'message.view', first],
    ]);
    expect(await told(`actorId=${await idOf('江予安')}`)).toEqual([['江予安', 'session.open', null]]);
    expect(await told('actorId=system')).toEqual([['系统', 'column.plant', null]]);
    expect(await told('to=2026-11-12')).toEqual([
      ['林知远', 'message.view', first],
      ['林知远', 'session.open', null],
      ['系统', 'column.plant', null],
    ]);
    expect(await told(`from=2026-11-13&to=2026-11-13&actorId=${await idOf('林知远')}&action=message.view&queryCode=${first}`)).toEqual([]);
    expect(await told('queryCode=9999999999')).toEqual([]);
  });

  test('says why a telephone was looked at', async () => {
    expect((await found('action=contact.view')).map((row) => row.reason)).toEqual(['要核对残疾证']);
  });

  test('turns its pages within what was asked for', async () => {
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: string = `/api/console/audit?limit=1&action=session.open${cursor && `&cursor=${cursor}`}`;
      const { body }: { body: Page<AuditRow> } = await he.get<Page<AuditRow>>(query);
      pages.push(...body.items.map((row) => row.actorName));
      cursor = body.nextCursor;
    }
    expect(pages).toEqual(['贺书宁', '江予安', '林知远', '林知远']);
  });

  test.each([
    ['actorId=somebody', 'actorId', '没有这个人'],
    ['action=letter.burn', 'action', '没有这种操作'],
    ['queryCode=12', 'queryCode', '查询码是 10 位数字'],
    [`caseNumber=${'1'.repeat(61)}`, 'caseNumber', '登记号最多 60 个字'],
    ['from=yesterday', 'from', '日期应为 2026-11-12 的样子'],
    ['from=2026-02-30', 'from', '没有这一天'],
    ['from=2026-11-13&to=2026-11-12', 'from', '开始日期不能晚于结束日期'],
  ])('%s is refused, and the field is named', async (query, field, message) => {
    const { errors } = expectProblem(await he.get(`/api/console/audit?${query}`), 'VALIDATION_FAILED');
    expect(errors).toEqual([{ field, code: expect.any(String), message }]);
  });

  test('a push that is sent again stands under its letter', async () => {
    const [first] = receipts;
    const db = t.app.get(Db);
    const job = await db.readOne<{ id: string; version: number }>('SELECT id, version FROM outbox_job WHERE subjectId = ?', [first?.id ?? '']);
    await db.write((m) => execute(m, "UPDATE outbox_job SET state = 'dead' WHERE id = ?", [job?.id ?? '']));
    await (await asStaff(t.url, 'admin')).post(`/api/console/deliveries/${job?.id}/retry`, {}, ifMatch(job?.version ?? 0));
    expect(await told('action=delivery.retry')).toEqual([['温以恒', 'delivery.retry', first?.queryCode]]);
  });

  test('is asked by the number of an application as well, however its brackets are typed', async () => {
    const lu = await asStaff(t.url, 'lu');
    const { id, number } = (await lu.post<ConsoleCase>('/api/console/applications', paper('2026-11-13'))).body;
    await lu.get(`/api/console/applications/${id}`);
    const numbers = async (typed: string) => (await found(`caseNumber=${encodeURIComponent(typed)}`)).map((row) => [row.action, row.caseNumber, row.queryCode]);
    const done = [
      ['application.view', number, null],
      ['application.register', number, null],
    ];
    expect(await numbers(number)).toEqual(done);
    expect(await numbers(` ${number.replace('〔', '[').replace('〕', ']')}`)).toEqual(done);
    expect(await numbers('明民依申〔2026〕999号')).toEqual([]);
    expect(await found(`caseNumber=${encodeURIComponent(number)}&queryCode=${receipts[0]?.queryCode}`)).toEqual([]);
    const { items } = (await lu.get<ConsoleCasePage>(`/api/console/applications?q=${encodeURIComponent(number.replace('〔', '(').replace('〕', ')'))}`)).body;
    expect(items.map((row) => row.number)).toEqual([number]);
  });
});
