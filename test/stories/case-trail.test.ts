import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import type { FullIdentity, LetterText } from '@mingchuang/shared/disclosure/case-steps.types';
import type { ConsoleMessage } from '@mingchuang/shared/messages/messages.types';
import type { Page } from '@mingchuang/shared/paging';
import { draftReply, paper } from '../support/applications.ts';
import { asStaff, type Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { DisclosureStory } from '../support/disclosure-story.ts';

/** What a case leaves behind: in its history, in the letter it becomes, in the log. Monday, 2 March 2026. */
describe.each(ENGINES)('the trail of a case, on %s', (engine) => {
  let s: DisclosureStory;
  let admin: Client;

  beforeAll(async () => {
    s = await DisclosureStory.start(engine);
    admin = await asStaff(s.t.url, 'admin');
  });
  afterAll(() => s.t.close());

  const views = async (id: string): Promise<(string | null)[]> => {
    const { items } = (await admin.get<Page<AuditRow>>('/api/console/audit?action=application.view&limit=100')).body;
    return items.filter(({ subjectId }) => subjectId === id).map(({ reason, actorName }) => `${actorName} ${reason ?? ''}`.trim());
  };

  test('opening it is one line a person and day, and so is each letter', async () => {
    const id = await s.begun();
    const name = (await views(id))[0];
    expect(await views(id)).toHaveLength(1);
    for (let again = 0; again < 3; again += 1) await s.fresh(id);
    await Promise.all([s.fresh(id), s.fresh(id)]);
    expect(await views(id)).toHaveLength(1);
    const [letter] = (await s.fresh(id)).letters;
    const link = letter?.url ?? '';
    for (let again = 0; again < 2; again += 1) expect((await fetch(new URL(link, s.t.url))).status).toBe(200);
    await s.lu.get<LetterText>(`/api/console/letters/${letter?.id}/text`);
    expect(await views(id)).toEqual([`${name} ${letter?.title} ${letter?.number}`, name]);
    expect((await fetch(new URL(link.replace(/&viewer=.*/, ''), s.t.url))).status).toBe(404);
    expect((await s.gu.get(`/api/console/applications/${id}`)).status).toBe(200);
    expect(await views(id)).toHaveLength(3);
    await s.at('2026-03-03');
    admin = await asStaff(s.t.url, 'admin');
    await s.fresh(id);
    expect(await views(id)).toHaveLength(4);
  });

  test('a link of the applicant leaves nothing in the log of staff', async () => {
    const id = await s.begun({ information: '养老补贴' });
    const before = await views(id);
    const link = (await s.mine(id)).letters[0]?.url ?? '';
    expect((await fetch(new URL(link, s.t.url))).status).toBe(200);
    expect(await views(id)).toEqual(before);
  });

  test('names are masked until somebody says why; the letters have them whole', async () => {
    const company = {
      kind: 'company',
      name: '明川青石科技有限公司',
      identityKind: 'creditCode',
      identityNumber: '91110000MA0000000H',
      representative: '岑青',
    } as const;
    const it = (await s.lu.post<{ id: string }>('/api/console/applications', paper('2026-03-02', {}, company))).body;
    expect((await s.fresh(it.id)).applicant).toMatchObject({ name: company.name, representative: '岑*' });
    const person = await s.fresh(await s.begun({ information: '名单' }));
    expect(person.applicant.name).toBe('苏**');
    expect(JSON.stringify(person)).not.toContain('苏晚晴');
    expect((await s.lu.post<FullIdentity>(`/api/console/applications/${it.id}/identity-views`, { reason: '核对负责人' })).body).toMatchObject({
      representative: '岑青',
    });
    const receipt = person.letters.find(({ kind }) => kind === 'receipt');
    expect((await s.lu.get<LetterText>(`/api/console/letters/${receipt?.id}/text`)).body.text).toContain('苏晚晴');
  });

  test('39: where it went stands in the case, and where it came from in the letter', async () => {
    const id = await s.begun({ information: '反映路灯不亮' });
    const { unitId } = await s.fresh(id);
    const moved = await s.step(id, 'mailbox', { unitId });
    expect(moved.moved).toMatchObject({ queryCode: null, on: s.today });
    await s.t.drain();
    const after = await s.fresh(id);
    expect(after.moved?.queryCode).toMatch(/^\d{10}$/);
    expect(after.ledger.at(-1)?.detail).toBe(`转给${after.moved?.unitName}，由信箱另行答复，来信查询码 ${after.moved?.queryCode}`);
    const letter = (await s.lu.get<ConsoleMessage>(`/api/console/messages/${after.moved?.messageId}`)).body;
    expect(letter.movedFrom).toEqual({ applicationId: id, number: after.number });
  });

  test('a reply is read as a whole before it is sent to review, and nothing is kept of it', async () => {
    const id = await s.begun({ information: '慈善组织名录' });
    const before = await s.fresh(id);
    const ask = (body: unknown) => s.lu.post<LetterText>(`/api/console/applications/${id}/draft/preview`, body);
    const { status, body } = await ask(draftReply({ choice: 'notExisting', access: null, reason: '<b>没有</b>制作过' }));
    expect(status).toBe(200);
    expect(body.text).toContain('经检索，没有所申请公开的信息，该政府信息不存在。');
    expect(body.text).toContain('理由：<b>没有</b>制作过。');
    expect(body.text).toContain('苏晚晴');
    expect((await ask(draftReply({ access: null }))).status).toBe(400);
    expect(await s.fresh(id)).toMatchObject({ version: before.version, draft: null });
  });
});
