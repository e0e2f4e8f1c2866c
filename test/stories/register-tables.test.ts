import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import type { ApplicationReceipt } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCase, YearTableView } from '@mingchuang/shared/disclosure/console-cases.types';
import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { REGISTER_COLUMNS } from '@mingchuang/shared/disclosure/register.rules';
import type { Page } from '@mingchuang/shared/paging';
import { startTestApp, type TestApp } from '../support/app.ts';
import { application, draftReply, paper, taken } from '../support/applications.ts';
import { asResident, asStaff, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';
import { readXlsx } from '../support/xlsx.ts';

const COMPANY = {
  kind: 'company',
  name: '明川区柳岸物业有限公司',
  representative: '苏晚晴',
  identityKind: 'creditCode',
  identityNumber: '91000000MA0000000N',
} as const;
const HEADERS = REGISTER_COLUMNS.map(({ header }) => header);

describe.each(ENGINES)('the register is taken along, on %s', (engine) => {
  let t: TestApp;
  const at = (day: string) => t.clock.set(`${day}T09:00:00+08:00`);
  const registered = async (receivedOn: string, information: string, applicant = {}) => {
    at(receivedOn);
    const body = paper(receivedOn, { information }, applicant);
    const lu = await asStaff(t.url, 'lu');
    return taken(lu, (await lu.post<ConsoleCase>('/api/console/applications', body)).body, 'start');
  };
  const answered = async (it: ConsoleCase, day: string) => {
    at(day);
    const [lu, shen, gu] = await Promise.all([asStaff(t.url, 'lu'), asStaff(t.url, 'shen'), asStaff(t.url, 'gu')]);
    const drafted = await taken(shen, await taken(lu, it, 'draft', draftReply()), 'review');
    return taken(lu, await taken(gu, drafted, 'signature'), 'delivery', { on: day, way: 'pickup' });
  };
  const take = async (account: string, query: string) => {
    const { status, headers, body } = await (await asStaff(t.url, account)).download(`/api/console/applications/export?${query}`);
    return { status, headers, file: body };
  };
  const rowsOf = (file: Buffer, sheet = 0) => readXlsx(file).sheets[sheet]?.rows ?? [];
  const column = (header: string) => HEADERS.indexOf(header);
  const year = async (n: number, account = 'lu') => (await (await asStaff(t.url, account)).get<YearTableView>(`/api/console/applications/year?year=${n}`)).body;
  const line = (table: YearTableView, key: string) => table.lines.find((one) => one.key === key)?.values;

  beforeAll(async () => {
    t = await startTestApp(engine, { now: '2025-12-01T09:00:00+08:00' });
    const carried = await registered('2025-12-22', '上年结转的材料，电话13812345678');
    await registered('2026-03-02', '=1+1 的公式', COMPANY);
    const remedied = await answered(await registered('2026-03-03', '低保资金使用情况'), '2026-03-17');
    const lu = await asStaff(t.url, 'lu');
    const remedy = { kind: 'review', authority: '明川区人民政府', number: '明政复〔2026〕3号', on: '2026-03-17', result: 'upheld', redo: null };
    await taken(lu, remedied, 'remedies', remedy);
    await answered(carried, '2026-03-17');
    // withdrawn before it was received: in no table
    const resident = await asResident(t.url, '13800000021');
    const { id } = (await resident.post<ApplicationReceipt>('/api/applications', application({ information: '撤销的申请' }))).body;
    await resident.post<MyApplication>(`/api/applications/${id}/withdrawal`, { reason: '' }, ifMatch(1));
    await resident.post<ApplicationReceipt>('/api/applications', application({ information: '还没有确认的申请' }));
    at('2026-03-18');
  }, 60_000);
  afterAll(() => t.close());

  test('as a workbook: what was received in the period, then what waits to be confirmed, and table 3 beside it', async () => {
    const { status, headers, file } = await take('lu', 'format=xlsx&from=2026-01-01&to=2026-12-31');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
    expect(headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('依申请公开登记簿 2026-01-01 至 2026-12-31.xlsx')}`);
    const workbook = readXlsx(file);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['登记簿', '年度报告表三']);
    const [header, ...rows] = rowsOf(file);
    expect(header).toEqual(HEADERS);
    expect(rows.map((row) => row[column('所需政府信息')])).toEqual(['=1+1 的公式', '低保资金使用情况', '还没有确认的申请']);
    const [open, ended, unconfirmed] = rows;
    expect([open?.[column('申请人类别')], open?.[column('办理状态')], open?.[column('办结方式')]]).toEqual(['商业企业', '办理中', null]);
    expect(['办结方式', '是否按期', '用时（工作日）', '行政复议和诉讼', '申请人', '是否代理'].map((name) => ended?.[column(name)])).toEqual([
      '予以公开',
      '是',
      10,
      '行政复议（结果维持）',
      '苏**',
      '否',
    ]);
    expect([unconfirmed?.[column('收到申请日期')], unconfirmed?.[column('答复期限')], unconfirmed?.[column('期限是否暂定')]]).toEqual([null, null, '否']);
    const table = rowsOf(file, 1);
    expect(table[0]).toEqual(['2026年', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']);
    expect(table).toHaveLength((await year(2026)).lines.length + 1);
    expect(table[1]).toEqual(['一、本年新收政府信息公开申请数量', 1, 1, 0, 0, 0, 0, 2]);
  });

  test('as CSV, without personal data and without formulas', async () => {
    const { headers, file } = await take('he', 'format=csv&from=2025-12-01&to=2026-12-31');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = file.toString('utf8');
    expect(text.split('\r\n')).toHaveLength(1 + 4 + 1);
    expect(text).toContain("'=1+1 的公式");
    expect(text).toContain('138****5678');
    expect(text).not.toContain('13812345678');
    expect(text).not.toContain('撤销的申请');
    expect(text).not.toMatch(/E12345678|苏晚晴/);
  });

  test('the log has the period and how many went along', async () => {
    const admin = await asStaff(t.url, 'admin');
    const { items } = (await admin.get<Page<AuditRow>>('/api/console/audit?action=application.export')).body;
    expect(items.map(({ actorName, reason }) => [actorName, reason])).toEqual([
      ['贺书宁', '登记簿 2025-12-01 至 2026-12-31，4 件（csv）'],
      ['陆听澜', '登记簿 2026-01-01 至 2026-12-31，3 件（xlsx）'],
    ]);
  });

  test('a period is a period, and not longer than it may be', async () => {
    const lu = await asStaff(t.url, 'lu');
    const path = (query: string) => `/api/console/applications/export?${query}`;
    expectProblem(await lu.get(path('format=csv&from=2026-02-30&to=2026-03-01')), 'DATE_INVALID');
    expectProblem(await lu.get(path('format=csv&from=2026-03-02&to=2026-03-01')), 'EXPORT_PERIOD');
    expectProblem(await lu.get(path('format=csv&from=2025-01-01&to=2026-02-05')), 'EXPORT_PERIOD');
    expect((await lu.get(path('format=csv&from=2025-01-01&to=2026-02-04'))).status).toBe(200);
    expect(wrongFields(await lu.get(path('format=pdf&from=today'))).sort()).toEqual(['format', 'from', 'to']);
    expect(wrongFields(await lu.get('/api/console/applications/year?year=abc'))).toEqual(['year']);
  });

  test('one unit alone takes nothing along', async () => {
    const lin = await asStaff(t.url, 'lin');
    expectProblem(await lin.get('/api/console/applications/export?format=csv&from=2026-01-01&to=2026-12-31'), 'FORBIDDEN');
    expectProblem(await lin.get('/api/console/applications/year?year=2026'), 'FORBIDDEN');
  });

  test('table 3 balances: 一 + 二 = 三 + 四, year after year, and what is not received is in none', async () => {
    const [before, now, next] = await Promise.all([2025, 2026, 2027].map((n) => year(n)));
    if (before === undefined || now === undefined || next === undefined) throw new Error('no years');
    expect(now).toMatchObject({ year: 2026, columns: ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'] });
    expect(['received', 'carriedIn', 'granted', 'resultsTotal', 'carriedOut'].map((key) => line(now, key))).toEqual([
      [1, 1, 0, 0, 0, 0, 2],
      [1, 0, 0, 0, 0, 0, 1],
      [2, 0, 0, 0, 0, 0, 2],
      [2, 0, 0, 0, 0, 0, 2],
      [0, 1, 0, 0, 0, 0, 1],
    ]);
    expect(line(now, 'carriedIn')).toEqual(line(before, 'carriedOut'));
    expect(line(next, 'carriedIn')).toEqual(line(now, 'carriedOut'));
    expect(await year(2026, 'gu')).toEqual(now);
  });

  test('a year without an application is whole, and zero', async () => {
    const empty = await year(2024);
    expect(empty.lines).toHaveLength((await year(2026)).lines.length);
    expect(empty.lines.every(({ values }) => values.length === 7 && values.every((n) => n === 0))).toBe(true);
  });
});
