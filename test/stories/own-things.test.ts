import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import { ERRORS, type ErrorCode } from '@mingchuang/shared/errors';
import type { FileView } from '@mingchuang/shared/files/files.types';
import type { ConsoleMessage, ConsoleMessagePage, Contact, MessageReceipt, MyMessage, MyMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { NotificationRow, UnreadCount } from '@mingchuang/shared/notifications/notifications.types';
import type { Page } from '@mingchuang/shared/paging';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff, Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { PNG } from '../support/pictures.ts';
import { expectProblem } from '../support/problems.ts';

const PHONE_A = '13800000021';

describe.each(ENGINES)('what is whose, on %s', (engine) => {
  let t: TestApp;
  let a: Client;
  let b: Client;
  let jiang: Client;
  let lin: Client;
  let gu: Client;
  let he: Client;
  let receipt: MessageReceipt;
  let picture: FileView;

  const submit = async (more: Parameters<typeof letter>[0]) => (await a.post<MessageReceipt>('/api/messages', letter({ contactPhone: PHONE_A, ...more }))).body;

  beforeAll(async () => {
    t = await startTestApp(engine);
    [a, b] = await Promise.all([asResident(t.url, PHONE_A), asResident(t.url, '13800000022')]);
    [jiang, lin, gu, he] = await Promise.all([asStaff(t.url, 'jiang'), asStaff(t.url, 'lin'), asStaff(t.url, 'gu'), asStaff(t.url, 'he')]);
    picture = (await a.upload<FileView>('/api/files', PNG)).body;
    receipt = await submit({ unitId: await t.people.unitId('养老服务科'), pictureIds: [picture.id] });
  }, 30_000);
  afterAll(() => t.close());

  test('B cannot read, edit, withdraw or rate the letter of A', async () => {
    const url = `/api/messages/${receipt.id}`;
    expectProblem(await b.get(url), 'NOT_FOUND');
    expectProblem(await b.put(url, letter(), ifMatch(1)), 'NOT_FOUND');
    expectProblem(await b.post(`${url}/withdrawal`, {}, ifMatch(1)), 'NOT_FOUND');
    expectProblem(await b.post(`${url}/ratings`, { grade: 1, tags: [], words: '' }), 'NOT_FOUND');
    expect((await b.get<Page<MyMessageRow>>('/api/messages/mine')).body.items).toEqual([]);
    expect((await a.get<MyMessage>(url)).body).toMatchObject({ status: 'submitted', version: 1 });
  });

  test('a letter that is another’s and one that does not exist answer alike', async () => {
    const other = expectProblem(await b.get(`/api/messages/${receipt.id}`), 'NOT_FOUND');
    const none = expectProblem(await b.get(`/api/messages/${crypto.randomUUID()}`), 'NOT_FOUND');
    expect({ ...other, requestId: '' }).toEqual({ ...none, requestId: '' });
    const guessed = await b.post('/api/messages/lookup', { queryCode: receipt.queryCode, pin: receipt.pin === '123456' ? '123457' : '123456' });
    expectProblem(guessed, 'QUERY_CODE_OR_PIN_WRONG');
  });

  test('B cannot attach the picture of A, nor can anybody use a changed or expired link', async () => {
    expectProblem(await b.post('/api/messages', letter({ pictureIds: [picture.id] })), 'PICTURE_NOT_YOURS');
    expectProblem(await a.post('/api/messages', letter({ pictureIds: [picture.id] })), 'PICTURE_NOT_YOURS'); // it is in a letter already
    const link = new URL(picture.url, t.url);
    expect((await a.get(picture.url)).status).toBe(200);
    const changed = (name: string, value: string) => {
      const url = new URL(link);
      url.searchParams.set(name, value);
      return `${url.pathname}${url.search}`;
    };
    expectProblem(await b.get(changed('expires', String(Number(link.searchParams.get('expires')) + 1))), 'NOT_FOUND');
    expectProblem(await b.get(changed('signature', 'A'.repeat(43))), 'NOT_FOUND');
    expectProblem(await b.get(`/api/files/${crypto.randomUUID()}${link.search}`), 'NOT_FOUND');
    expectProblem(await b.get(link.pathname), 'VALIDATION_FAILED');
    const now = t.clock.now();
    t.clock.advance(30 * 60_000 + 1);
    expectProblem(await a.get(picture.url), 'FILE_LINK_EXPIRED');
    t.clock.set(now);
  });

  test('staff of another unit neither see the letter nor touch it', async () => {
    const url = `/api/console/messages/${receipt.id}`;
    expectProblem(await lin.get(url), 'NOT_FOUND');
    expectProblem(await lin.post(`${url}/acceptance`, {}, ifMatch(1)), 'NOT_FOUND');
    expectProblem(await lin.post(`${url}/contact-views`, { reason: '想知道是谁写的' }), 'NOT_FOUND');
    for (const query of ['', `?q=${receipt.queryCode}`, `?unitId=${await t.people.unitId('养老服务科')}`]) {
      expect((await lin.get<ConsoleMessagePage>(`/api/console/messages${query}`)).body.items).toEqual([]);
    }
  });

  test('lists and letters show no phone; unmasking needs a reason and stands in the log, as does reading', async () => {
    const { title } = letter();
    const told = await submit({ unitId: await t.people.unitId('养老服务科'), title: `${title}，打我电话${PHONE_A}` });
    const url = `/api/console/messages/${receipt.id}`;
    for (const path of ['/api/console/messages', '/api/console/messages/counts']) expect(JSON.stringify((await jiang.get(path)).body)).not.toContain(PHONE_A);
    const opened = await jiang.get<ConsoleMessage>(url);
    expect(opened.body).toMatchObject({ contactPhone: '138****0021', id: receipt.id });
    expect(JSON.stringify(opened.body)).not.toContain(PHONE_A);
    expect(JSON.stringify((await a.get(`/api/messages/${receipt.id}`)).body)).not.toContain(PHONE_A);

    expect((await jiang.get<ConsoleMessage>(`/api/console/messages/${told.id}`)).body.title).toBe(`${title}，打我电话138****0021`);

    expectProblem(await jiang.post(`${url}/contact-views`, { reason: '看看' }), 'VALIDATION_FAILED');
    expect((await jiang.post<Contact>(`${url}/contact-views`, { reason: '要打电话问清楚地址' })).body).toEqual({ phone: PHONE_A });
    const log = (await he.get<Page<AuditRow>>('/api/console/audit')).body.items.filter((row) => row.subjectId === receipt.id);
    expect(log.map(({ actorName, action, reason }) => ({ actorName, action, reason }))).toEqual([
      { actorName: '江予安', action: 'contact.view', reason: '要打电话问清楚地址' },
      { actorName: '江予安', action: 'message.view', reason: null },
    ]);
    expect(log.every((row) => row.address === '127.0.0.1')).toBe(true);
  });

  test('an anonymous suggestion never shows whose it is', async () => {
    const { id } = await submit({ kind: 'suggestion', anonymous: true, unitId: await t.people.unitId('养老服务科') });
    const { body } = await jiang.get<ConsoleMessage>(`/api/console/messages/${id}`);
    expect(body).toMatchObject({ anonymous: true, contactPhone: null });
    const me = (await a.get<{ id: string }>('/api/auth/me')).body.id;
    for (const shown of [body, (await he.get(`/api/console/messages/${id}`)).body]) {
      expect(JSON.stringify(shown)).not.toContain('0021');
      expect(JSON.stringify(shown)).not.toContain(me);
    }
    for (const staff of [jiang, he]) expectProblem(await staff.post(`/api/console/messages/${id}/contact-views`, { reason: '想知道是谁写的' }), 'NOT_FOUND');
    expect((await a.get<MyMessage>(`/api/messages/${id}`)).body.anonymous).toBe(true);
  });

  test('a letter about staff goes to supervision and is hidden from the unit complained of, its leader too', async () => {
    const office = await t.people.unitId('局办公室');
    const aboutJiang = await submit({ kind: 'complaint', aboutStaff: true, unitId: await t.people.unitId('养老服务科'), title: '窗口态度' });
    const aboutOffice = await submit({ kind: 'tipoff', aboutStaff: true, unitId: office, title: '办公室的事' });
    expect(aboutJiang.unitName).toBe('监督科');
    const shen = await asStaff(t.url, 'shen');
    const admin = await asStaff(t.url, 'admin');
    expectProblem(await jiang.get(`/api/console/messages/${aboutJiang.id}`), 'NOT_FOUND');
    expectProblem(await admin.get(`/api/console/messages/${aboutOffice.id}`), 'FORBIDDEN');
    for (const staff of [gu, shen]) {
      expectProblem(await staff.get(`/api/console/messages/${aboutOffice.id}`), 'NOT_FOUND');
      for (const queue of ['open', 'mine', 'replied', 'history']) {
        const list = await staff.get<ConsoleMessagePage>(`/api/console/messages?queue=${queue}&limit=100`);
        expect(list.body.items.map((m) => m.id)).not.toContain(aboutOffice.id);
      }
    }
    const { body } = await he.get<ConsoleMessage>(`/api/console/messages/${aboutOffice.id}`);
    expect(body).toMatchObject({ unitName: '监督科', subjectUnitName: '局办公室', aboutStaff: true });
    expect((await he.post(`/api/console/messages/${aboutOffice.id}/acceptance`, {}, ifMatch(1))).status).toBe(200);
    await he.post(`/api/console/messages/${aboutOffice.id}/replies`, { body: '已经查明。' }, ifMatch(2));
    // not even its count is told to the leader of the unit complained of
    const cases = await gu.get<ConsoleMessagePage>('/api/console/metrics/cases?measure=participation&part=denominator');
    expect(cases.body.items).toEqual([]);
    expect((await a.get<MyMessage>(`/api/messages/${aboutOffice.id}`)).body).toMatchObject({ unitName: '监督科', unitId: office });
  });

  test('why something cannot be done: what is so for good before whose task it is, and that before what is only not yet', async () => {
    const unitId = await t.people.unitId('养老服务科');
    const { id } = await submit({ unitId, allowPublication: true });
    const quiet = await submit({ unitId, allowPublication: false });
    const reasons = async (staff: Client, letterId: string) =>
      Object.fromEntries((await staff.get<ConsoleMessage>(`/api/console/messages/${letterId}`)).body.actions.map(({ action, reason }) => [action, reason]));
    const elsewhere = '由别的科室办理';
    const review = '公开来信由局领导批准';
    const titleOf = (code: ErrorCode) => ERRORS[code][1];
    const unpublish = titleOf('NOT_PUBLISHED');
    const later = titleOf('MESSAGE_NOT_ACCEPTED');
    expect(await reasons(he, id)).toEqual({ accept: elsewhere, reply: elsewhere, offer: elsewhere, publish: review, unpublish });
    expect(await reasons(jiang, id)).toEqual({ accept: null, reply: later, offer: later, publish: review, unpublish });
    expect(await reasons(jiang, quiet.id)).toMatchObject({ publish: titleOf('PUBLICATION_NOT_WANTED') });
    await jiang.post(`/api/console/messages/${id}/acceptance`, {}, ifMatch(1));
    await jiang.post(`/api/console/messages/${id}/replies`, { body: '可以。' }, ifMatch(2));
    expect(await reasons(he, id)).toMatchObject({ accept: titleOf('MESSAGE_NOT_ACCEPTABLE'), reply: titleOf('MESSAGE_NOT_REPLIABLE'), publish: review });
  });

  test('B neither sees nor marks the notifications of A', async () => {
    await jiang.post(`/api/console/messages/${receipt.id}/acceptance`, {}, ifMatch(1));
    await t.drain();
    const [entry] = (await a.get<Page<NotificationRow>>('/api/notifications')).body.items.filter((n) => n.messageId === receipt.id);
    expect(entry?.topic).toBe('message.accepted');
    expect((await b.get<Page<NotificationRow>>('/api/notifications')).body.items).toEqual([]);
    expectProblem(await b.post(`/api/notifications/${entry?.id}/read`), 'NOT_FOUND');
    expect((await b.post('/api/notifications/read-all')).status).toBe(204);
    const unread = async () => (await a.get<UnreadCount>('/api/notifications/unread-count')).body.unread;
    const before = await unread();
    expect((await a.post(`/api/notifications/${entry?.id}/read`)).status).toBe(204);
    expect(await unread()).toBe(before - 1);
    expect((await a.post(`/api/notifications/${entry?.id}/read`)).status).toBe(204); // a second tap is no mistake
  });

  test('nobody gets in with a made-up session', async () => {
    expectProblem(await new Client(t.url, { authorization: `Bearer ${'x'.repeat(43)}` }).get('/api/messages/mine'), 'SESSION_EXPIRED');
    expectProblem(await new Client(t.url, { cookie: `mc_console=${'x'.repeat(43)}` }).get('/api/console/messages'), 'SESSION_EXPIRED');
  });
});
