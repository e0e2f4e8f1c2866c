import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApplicationReceipt } from '@mingchuang/shared/disclosure/applications.types';
import type { LetterText } from '@mingchuang/shared/disclosure/case-steps.types';
import type { ConsoleCase, ConsoleCasePage } from '@mingchuang/shared/disclosure/console-cases.types';
import type { MyApplication, MyApplicationRow } from '@mingchuang/shared/disclosure/my-applications.types';
import type { Page } from '@mingchuang/shared/paging';
import { startTestApp, type TestApp } from '../support/app.ts';
import { application, draftReply, taken } from '../support/applications.ts';
import { asResident, asStaff, Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';

/** 2026-03-02 is a Monday without a holiday near; domain.md §1.2 has its vectors. */
describe.each(ENGINES)('an application from form to archive, on %s', (engine) => {
  let t: TestApp;
  let applicant: Client;
  let lu: Client;
  let shen: Client;
  let gu: Client;
  /** Another morning: staff sign in anew. */
  const at = async (day: string) => {
    t.clock.set(`${day}T09:00:00+08:00`);
    applicant = await asResident(t.url, '13800000021');
    lu = await asStaff(t.url, 'lu');
    shen = await asStaff(t.url, 'shen');
    gu = await asStaff(t.url, 'gu');
  };
  const fresh = async (id: string) => (await lu.get<ConsoleCase>(`/api/console/applications/${id}`)).body;
  const mine = async (id: string) => (await applicant.get<MyApplication>(`/api/applications/${id}`)).body;
  const submit = async (more = {}, who = {}) => (await applicant.post<ApplicationReceipt>('/api/applications', application(more, who))).body;
  const begun = async (more = {}, who = {}) => {
    const { id } = await submit(more, who);
    return taken(lu, await taken(lu, await fresh(id), 'confirmation', { itemCount: 1 }), 'start');
  };

  beforeAll(async () => {
    t = await startTestApp(engine, { now: '2026-03-02T09:00:00+08:00' });
    await at('2026-03-02');
  });
  afterAll(() => t.close());

  test('from the form to the archive, by three people', async () => {
    const receipt = await submit();
    expect(receipt).toMatchObject({ number: '明民依申〔2026〕1号', confirmBy: { kind: 'fixed', on: '2026-03-03' } });
    expect((await mine(receipt.id)).nextStep).toContain('最迟 3月3日 和您确认收到');

    let it = await taken(lu, await fresh(receipt.id), 'confirmation', { itemCount: 1 });
    expect(it).toMatchObject({ state: 'received', receivedOn: '2026-03-02', clock: { due: { on: '2026-03-30' }, internalDue: '2026-03-23', remaining: 20 } });
    expect(it.letters.map(({ kind, number }) => [kind, number])).toEqual([
      ['registration', '明民信公登〔2026〕1号'],
      ['receipt', '明民信公收〔2026〕1号'],
    ]);
    it = await taken(lu, it, 'start');
    expect(it).toMatchObject({ state: 'processing', ownerName: '陆听澜' });

    await at('2026-03-09');
    it = await taken(lu, it, 'consultations', { party: 'organ', to: '明川区财政局', summary: '低保资金使用情况', reason: '该信息由两个机关共同制作' });
    expect(it).toMatchObject({ clock: { pausedSince: '2026-03-09' }, consultations: [{ party: 'organ', answered: null, lapses: { on: '2026-03-30' } }] });
    await at('2026-03-20');
    it = await taken(lu, it, 'opinion', { consultationId: it.consultations[0]?.id, opinion: 'agrees', text: '', answeredOn: '2026-03-20' });
    expect(it.clock).toMatchObject({ due: { on: '2026-04-13' }, excluded: 9, pausedSince: null });
    await at('2026-03-25');
    it = await taken(gu, it, 'extension', { reason: '需要分街道核对', workingDays: 20 });
    expect(it.clock).toMatchObject({ due: { on: '2026-05-13' }, extension: 20 });

    it = await taken(lu, await fresh(it.id), 'draft', draftReply());
    expect((await lu.get<LetterText>(`/api/console/applications/${it.id}/draft/text`)).body.text).toContain('（签发时编号）');
    it = await taken(shen, it, 'review');
    it = await taken(gu, it, 'signature');
    expect(it).toMatchObject({ state: 'replied', closing: 'provided', endedOn: null });
    expect((await mine(it.id)).letters.map(({ kind }) => kind)).not.toContain('reply');
    await at('2026-03-27');
    it = await taken(lu, await fresh(it.id), 'delivery', { on: '2026-03-27', way: 'online' });
    expect(it).toMatchObject({ state: 'delivered', endedOn: '2026-03-27', onTime: true, clock: null });

    const own = await mine(it.id);
    expect(own).toMatchObject({ state: 'delivered', unread: true, rating: 'open', answer: { choice: 'provided', label: '予以公开' } });
    expect(own.days.at(-1)).toMatchObject({ date: '2026-05-13', marks: ['due'] });
    expect((await mine(it.id)).unread).toBe(false);
    const reply = own.letters.find(({ kind }) => kind === 'reply');
    const pdf = await fetch(`${t.url}${reply?.url}`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(new TextDecoder('latin1').decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
    it = await taken(lu, await fresh(it.id), 'archive');
    expect(it.actions.filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual(['recordRemedy']);
  });

  test('lists: by the clock, by light, ended, and the applicant’s own', async () => {
    await at('2026-03-27');
    const { id } = await begun({ information: '2024年临时救助资金安排' });
    const open = (await lu.get<ConsoleCasePage>('/api/console/applications?queue=mine')).body.items;
    expect(open.map((row) => row.id)).toContain(id);
    expect((await lu.get<ConsoleCasePage>('/api/console/applications?queue=ended')).body.items).toHaveLength(1);
    expect((await lu.get<ConsoleCasePage>('/api/console/applications?q=临时救助')).body.items.map((row) => row.id)).toEqual([id]);
    expect((await applicant.get<Page<MyApplicationRow>>('/api/applications')).body.items).toHaveLength(2);
    expect((await lu.get('/api/console/applications/counts')).body).toMatchObject({ open: 1, mine: 1, ended: 1, confirming: 0 });
  });

  test('a supplement restarts the clock, and what comes too late is said', async () => {
    await at('2026-03-02');
    let it = await begun({ information: '有关材料' });
    await at('2026-03-05');
    it = await taken(lu, it, 'supplement-notice', { items: ['请写明文件名称或者年度'], by: '2026-03-20' });
    expect((await mine(it.id)).askedOf).toEqual({ kind: 'supplement', lines: ['请写明文件名称或者年度'], yuan: null, by: { kind: 'fixed', on: '2026-03-20' } });
    await at('2026-03-16');
    const answered = await applicant.post<MyApplication>(
      `/api/applications/${it.id}/supplements`,
      { text: '2025年低保资金文件', fileIds: [] },
      { 'if-match': `"${it.version}"` },
    );
    expect(answered.body).toMatchObject({ state: 'processing', clock: { due: { on: '2026-04-14' } } });
  });

  test('nobody else reads it, signed or not', async () => {
    const { id } = await submit();
    const other = await asResident(t.url, '13800000022');
    expect((await other.get(`/api/applications/${id}`)).status).toBe(404);
    expect((await (await asStaff(t.url, 'lin')).get(`/api/console/applications/${id}`)).status).toBe(404);
    expect((await new Client(t.url).get(`/api/applications/${id}`)).status).toBe(401);
  });

  test('a search: by number, 文号 or whole name those that are known by it, otherwise by a part of the text', async () => {
    const named = await begun({ information: '社区养老设施的验收材料', documentNumber: '明民发〔2025〕8号' }, { name: '闻人 远山' });
    const found = async (q: string) => (await lu.get<ConsoleCasePage>(`/api/console/applications?q=${encodeURIComponent(q)}`)).body.items.map(({ id }) => id);
    for (const q of [named.number, '明民发〔2025〕8号', '闻人远山', '养老设施']) expect([q, await found(q)]).toEqual([q, [named.id]]);
    // as it is read out on the telephone, with the number of a letter in hand
    const [year, serial] = named.number.match(/\d+/g) ?? [];
    const letter = named.letters.find(({ kind }) => kind === 'receipt')?.number ?? '';
    for (const q of [`${year}-${serial}`, `${serial}号`, `依申(${year})${serial}号`, letter]) expect([q, await found(q)]).toEqual([q, [named.id]]);
    for (const q of ['远山', '明民发', '没有人', '9999号']) expect([q, await found(q)]).toEqual([q, []]);
  });
});
