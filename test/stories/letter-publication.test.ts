import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import { ERRORS } from '@mingchuang/shared/errors';
import type { ConsoleCounts, ConsoleMessage, ConsoleMessagePage, MessageReceipt, MyMessage } from '@mingchuang/shared/messages/messages.types';
import type { Page } from '@mingchuang/shared/paging';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff, type Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem } from '../support/problems.ts';

const REPLY = '手机上就能办。';

describe.each(ENGINES)('letters that wait for publication, on %s', (engine) => {
  let t: TestApp;
  let resident: Client;
  let gu: Client;
  let shen: Client;
  let jiang: Client;

  beforeAll(async () => {
    t = await startTestApp(engine);
    resident = await asResident(t.url, '13800000026');
    [gu, shen, jiang] = await Promise.all([asStaff(t.url, 'gu'), asStaff(t.url, 'shen'), asStaff(t.url, 'jiang')]);
  }, 30_000);
  afterAll(() => t.close());

  const answered = async (unit: string, account: string, more: Parameters<typeof letter>[0] = {}) => {
    const words = letter({ unitId: await t.people.unitId(unit), allowPublication: true, ...more });
    const { id } = (await resident.post<MessageReceipt>('/api/messages', words)).body;
    const staff = await t.people.staff(account);
    await t.people.accept(staff, id);
    t.clock.advance(60_000);
    await t.people.reply(staff, id, REPLY);
    return id;
  };
  const waiting = async (staff: Client) => {
    const { items } = (await staff.get<ConsoleMessagePage>('/api/console/messages?queue=publishing')).body;
    const { publishing } = (await staff.get<ConsoleCounts>('/api/console/messages/counts')).body;
    return { ids: items.map(({ id }) => id), publishing };
  };
  const publication = (id: string) => `/api/console/messages/${id}/publication`;
  const TEXTS = { title: '怎么领', body: '怎么领？', reply: REPLY };

  test('stand in a list of their own, longest first, until somebody decided; its number is for who publishes', async () => {
    const first = await answered('养老服务科', 'jiang');
    const second = await answered('局办公室', 'shen');
    await answered('养老服务科', 'jiang', { allowPublication: false });
    await resident.post('/api/messages', letter({ unitId: await t.people.unitId('养老服务科'), allowPublication: true }));
    expect(await waiting(gu)).toEqual({ ids: [first, second], publishing: 2 });
    expect(await waiting(shen)).toEqual({ ids: [second], publishing: 1 });
    expect((await waiting(jiang)).publishing).toBe(0);

    expect((await gu.post(publication(first), TEXTS, ifMatch(3))).status).toBe(200);
    expect((await waiting(gu)).ids).toEqual([second]);
    // what was taken back has been decided about
    expect((await gu.delete(publication(first), ifMatch(4))).status).toBe(200);
    expect(await waiting(gu)).toEqual({ ids: [second], publishing: 1 });
    const third = await answered('养老服务科', 'jiang');
    const refusals = `/api/console/messages/${third}/publication-refusals`;
    expectProblem(await jiang.post(refusals, { reason: '涉及别人的家事' }, ifMatch(3)), 'FORBIDDEN');
    expectProblem(await gu.post(refusals, { reason: '不' }, ifMatch(3)), 'VALIDATION_FAILED');
    expectProblem(await gu.post(refusals, { reason: '涉及别人的家事' }, ifMatch(2)), 'STALE_VERSION');
    expect((await gu.post<ConsoleMessage>(refusals, { reason: '涉及别人的家事' }, ifMatch(3))).body).toMatchObject({ publicationDeclined: true, version: 4 });
    const log = (await (await asStaff(t.url, 'he')).get<Page<AuditRow>>('/api/console/audit?action=message.decline')).body.items;
    expect(log.map(({ subjectId, reason }) => [subjectId, reason])).toEqual([[third, '涉及别人的家事']]);
    expect((await resident.get<MyMessage>(`/api/messages/${third}`)).body.timeline.map(({ type }) => type).sort()).toEqual([
      'accepted',
      'replied',
      'submitted',
    ]);
    expect(await waiting(gu)).toEqual({ ids: [second], publishing: 1 });
    // a second thought
    expect((await gu.post<ConsoleMessage>(publication(third), TEXTS, ifMatch(4))).body.publicationDeclined).toBe(false);
    expectProblem(await gu.post(refusals, { reason: '涉及别人的家事' }, ifMatch(5)), 'ALREADY_PUBLISHED');
    expect((await shen.post(publication(second), TEXTS, ifMatch(3))).status).toBe(200);
    expect(await waiting(gu)).toEqual({ ids: [], publishing: 0 });
  });

  test('whoever may not is told who may: the reviewer of the unit, and the leader for every unit', async () => {
    const reasonOf = async (staff: Client, id: string) =>
      (await staff.get<ConsoleMessage>(`/api/console/messages/${id}`)).body.actions.find(({ action }) => action === 'publish')?.reason;
    const elsewhere = await answered('养老服务科', 'jiang');
    expect(await reasonOf(jiang, elsewhere)).toBe('公开来信由局领导批准');
    expectProblem(await shen.get(`/api/console/messages/${elsewhere}`), 'NOT_FOUND');
    expect(await reasonOf(gu, elsewhere)).toBeNull();
    const office = await answered('局办公室', 'lu');
    expect(await reasonOf(await asStaff(t.url, 'lu'), office)).toBe('公开来信由本科室审核人员或者局领导批准');
    expect(await reasonOf(shen, office)).toBeNull();
    // about the office, to which all belong who may publish
    const about = await answered('局办公室', 'he', { kind: 'complaint', aboutStaff: true });
    expect(await reasonOf(await asStaff(t.url, 'he'), about)).toBe('能批准公开的人都属于这封信反映的科室，所以不公开');
    expect((await gu.get<ConsoleMessage>(`/api/console/messages/${elsewhere}`)).body.actions.find(({ action }) => action === 'unpublish')?.reason).toBe(
      ERRORS.NOT_PUBLISHED[1],
    );
  });
});
