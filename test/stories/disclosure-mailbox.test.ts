import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Outbox } from '@mingchuang/bff/outbox/outbox';
import { Db } from '@mingchuang/bff/platform/db';
import type { ConsoleMessage, ConsoleMessagePage, Contact, MyMessage, MyMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { Page } from '@mingchuang/shared/paging';
import { step } from '../support/applications.ts';
import { asResident, asStaff, type Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { DisclosureStory } from '../support/disclosure-story.ts';
import { expectProblem } from '../support/problems.ts';

const INFORMATION = '我家楼上漏水两年了，社区和物业都不管，请公开你们到底打算什么时候派人来处理这件事，为什么一直没有人答复我的电话和来信';

describe.each(ENGINES)('an application that goes on as a letter (39), on %s', (engine) => {
  let s: DisclosureStory;
  let unitId: string;
  let jiang: Client;

  beforeAll(async () => {
    s = await DisclosureStory.start(engine);
    unitId = await s.t.people.unitId('养老服务科');
    jiang = await asStaff(s.t.url, 'jiang');
  }, 60_000);
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => s.t.close());

  const drain = () => Promise.all([s.t.drain(), s.t.drain()]);
  const lettersOf = async (client: Client) => (await client.get<Page<MyMessageRow>>('/api/messages/mine?limit=100')).body.items;
  const moved = async (by: Client = s.applicant) => {
    const id = await s.begun({ information: INFORMATION, documentNumber: '明民发〔2025〕3号' }, by);
    await s.step(id, 'mailbox', { unitId });
    return id;
  };

  test('is one letter in the applicant’s name, with its own code and the clock of that day', async () => {
    const id = await s.begun({ information: INFORMATION, documentNumber: '明民发〔2025〕3号' });
    const { number } = await s.fresh(id);
    await s.at('2026-03-05');
    await s.step(id, 'mailbox', { unitId });
    expect(await lettersOf(s.applicant)).toEqual([]);
    await drain();
    await drain();
    const [row, ...more] = await lettersOf(s.applicant);
    expect(more).toEqual([]);
    const { body: mine } = await s.applicant.get<MyMessage>(`/api/messages/${row?.id}`);
    expect(mine).toMatchObject({
      kind: 'inquiry',
      title: `${INFORMATION.slice(0, 49)}…`,
      status: 'submitted',
      unitName: '养老服务科',
      allowPublication: false,
      anonymous: false,
      contactPhone: '138****0021',
      clock: { due: { kind: 'fixed', on: '2026-03-16' } },
      timeline: [{ type: 'submitted', at: expect.stringMatching(/^2026-03-05/) }],
    });
    expect(mine.body.split('\n\n')).toEqual([INFORMATION, '文号：明民发〔2025〕3号', expect.stringContaining(`政府信息公开申请 ${number} 转来`)]);
    expect(mine.queryCode).toMatch(/^\d{10}$/);
    // nobody was shown a PIN for it, so nobody can guess one
    expectProblem(await s.other.post('/api/messages/lookup', { queryCode: mine.queryCode, pin: '000000' }), 'QUERY_CODE_OR_PIN_WRONG');
    expectProblem(await s.other.get(`/api/messages/${mine.id}`), 'NOT_FOUND');

    expect((await s.inbox(id)).at(-1)).toMatchObject({ topic: 'application.moveToMailbox', title: '您的申请转到信箱办理' });
    expectProblem(await step(s.lu, await s.fresh(id), 'mailbox', { unitId }), 'CASE_MOVED');
  });

  test('is handled by the unit like any other, and rated apart from the application', async () => {
    jiang = await asStaff(s.t.url, 'jiang');
    const id = await moved();
    await drain();
    const found = (await jiang.get<ConsoleMessagePage>('/api/console/messages')).body.items;
    const own = (await lettersOf(s.applicant))[0];
    expect(found.map((one) => one.id)).toContain(own?.id);
    const contact = await jiang.post<Contact>(`/api/console/messages/${own?.id}/contact-views`, { reason: '要打电话问清楚' });
    expect(contact.body.phone).toBe('13800000021');
    const staff = await s.t.people.staff('jiang');
    await s.t.people.accept(staff, own?.id ?? '');
    await s.t.people.reply(staff, own?.id ?? '', '明天有人上门。');
    await s.deliver(id);
    const rating = { grade: 5, tags: [], words: '' };
    expect((await s.applicant.post(`/api/messages/${own?.id}/ratings`, rating)).status).toBe(201);
    expect((await s.applicant.post(`/api/applications/${id}/ratings`, rating)).status).toBe(201);
    expect((await jiang.get<ConsoleMessage>(`/api/console/messages/${own?.id}`)).body.rating?.grade).toBe(5);
  });

  test('a run that breaks writes nothing; the next one writes it once', async () => {
    const resident = await asResident(s.t.url, '13800000024');
    const id = await moved(resident);
    const outbox = s.t.app.get(Outbox);
    const add = outbox.add.bind(outbox);
    let broken = 0;
    jest.spyOn(outbox, 'add').mockImplementation((...job: Parameters<Outbox['add']>) => {
      if (job[1] !== 'message.submitted' || broken === 2) return add(...job);
      broken += 1;
      return Promise.reject(new Error('the process dies here'));
    });
    await s.t.drain();
    expect([broken, await lettersOf(resident)]).toEqual([2, []]);
    s.t.clock.advance(10_000);
    await drain();
    expect(await lettersOf(resident)).toHaveLength(1);
    const [job] = await s.t.app
      .get(Db)
      .read<{ payload: string; note: string }>("SELECT payload, note FROM outbox_job WHERE topic = 'application.mailbox' AND subjectId = ?", [id]);
    expect([Object.keys(JSON.parse(job?.payload ?? '{}')).sort(), job?.note]).toEqual([['caseId', 'messageId', 'unitId'], '已写成来信']);
  });

  test('a step that is sent twice at once is one letter, also where the consent was withdrawn', async () => {
    const resident = await asResident(s.t.url, '13800000025');
    const id = await s.begun({}, resident);
    await resident.delete('/api/auth/consent');
    const seen = await s.fresh(id);
    const key = randomUUID();
    const send = () => s.lu.post(`/api/console/applications/${id}/mailbox`, { unitId }, { 'if-match': `"${seen.version}"`, 'idempotency-key': key });
    expect((await Promise.all([send(), send()])).map(({ status }) => status)).toEqual([200, 200]);
    await drain();
    expect(await lettersOf(resident)).toHaveLength(1);
  });
});
