import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import { SearchRebuild } from '@mingchuang/bff/features/search/search.rebuild';
import { Db, execute } from '@mingchuang/bff/platform/db';
import type { ConsoleMessage, MessageReceipt } from '@mingchuang/shared/messages/messages.types';
import type { SearchAnswer, Suggestions } from '@mingchuang/shared/search/search.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff, Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem } from '../support/problems.ts';

const DOCUMENTS = [
  '明川区高龄津贴发放办法\n\n明民发〔2024〕12号\n\n第一条 年满八十周岁的本区户籍老人，按月发给高龄津贴。\n第二条 申请人持身份证到所在社区办理。\n\n明川区民政局\n2024年3月2日\n',
  '关于提高最低生活保障标准的通知\n\n各街道：\n\n从七月起，城市最低生活保障标准提高到每人每月九百元。\n\n明川区民政局\n2026年6月30日\n',
  '柳岸社区含浦埠养老服务设施布局\n\n新建两处居家养老服务站。高龄老人优先。\n\n明川区民政局\n2025年5月8日\n',
];
const SECRET = '只有写信人知道的桂花糕';

describe.each(ENGINES)('search, on %s', (engine) => {
  let t: TestApp;
  let guest: Client;
  const find = async (q: string, more = '') => (await guest.get<SearchAnswer>(`/api/search?q=${encodeURIComponent(q)}${more}`)).body;
  const titles = async (q: string, more = '') => (await find(q, more)).items.map(({ title }) => title.map(({ text }) => text).join(''));
  const count = async (table: string) => Number((await t.app.get(Db).readOne<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))?.n);

  beforeAll(async () => {
    t = await startTestApp(engine);
    guest = new Client(t.url);
    for (const [n, text] of DOCUMENTS.entries()) await t.app.get(PoliciesImport).add(text, `${n}.txt`);
  }, 30_000);
  afterAll(() => t.close());

  test.each([
    ['a word of a title', '高龄津贴', '明川区高龄津贴发放办法'],
    ['two characters', '津贴', '明川区高龄津贴发放办法'],
    ['another word for the same', '低保', '关于提高最低生活保障标准的通知'],
    ['a question as people ask it', '请问高龄补贴怎么领？', '明川区高龄津贴发放办法'],
    ['文号 in whatever brackets', '明民发(2024)12号', '明川区高龄津贴发放办法'],
    ['a name that no dictionary knows', '含浦埠', '柳岸社区含浦埠养老服务设施布局'],
    ['words of the text', '户籍老人 身份证', '明川区高龄津贴发放办法'],
  ])('%s', async (_, q, title) => expect((await titles(q))[0]).toBe(title));

  test('what was looked for is marked, in title and passage, and nothing in them is markup', async () => {
    const [hit] = (await find('高龄津贴')).items;
    expect(hit).toMatchObject({ kind: 'policy', from: '明川区民政局', on: '2024-03-02' });
    expect(hit?.title).toEqual([
      { text: '明川区', hit: false },
      { text: '高龄津贴', hit: true },
      { text: '发放办法', hit: false },
    ]);
    expect(hit?.passage.filter((piece) => piece.hit).map(({ text }) => text)).toContain('高龄津贴');
  });

  test('other words that were looked for are told, and what is nowhere is not found', async () => {
    expect((await find('低保')).also).toContain('最低生活保障');
    expect(await find('挖掘机驾驶')).toMatchObject({ items: [], total: 0, more: false, nextCursor: null });
  });

  test('a letter is found from the moment it is public to the moment it is not, and never before', async () => {
    const resident = await asResident(t.url, '13800000071');
    const jiang = await asStaff(t.url, 'jiang');
    const leader = await asStaff(t.url, 'gu');
    const unitId = await t.people.unitId('养老服务科');
    const text = { title: '桂花糕厂旁边的老年食堂', body: `食堂几点开门？${SECRET}` };
    const { id } = (await resident.post<MessageReceipt>('/api/messages', letter({ ...text, unitId, allowPublication: true }))).body;
    const url = `/api/console/messages/${id}`;
    expect(await titles('桂花糕')).toEqual([]);
    await jiang.post(`${url}/acceptance`, {}, ifMatch(1));
    await jiang.post(`${url}/replies`, { body: '每天十一点开门。' }, ifMatch(2));
    expect(await titles('桂花糕')).toEqual([]);
    const published = await leader.post<ConsoleMessage>(
      `${url}/publication`,
      { title: text.title, body: '食堂几点开门？', reply: '每天十一点开门。' },
      ifMatch(3),
    );
    expect(published.status).toBe(200);
    expect(await find('桂花糕')).toMatchObject({ items: [{ kind: 'letter', id, from: '养老服务科' }], total: 1 });
    expect(await titles('十一点 食堂')).toEqual([text.title]);
    expect(await titles(SECRET, '&kind=letter')).toEqual([text.title]);
    expect(JSON.stringify(await find(SECRET))).not.toContain(SECRET);
    expect((await leader.delete(`${url}/publication`, ifMatch(4))).status).toBe(200);
    expect(await titles('桂花糕')).toEqual([]);
  });

  test('one kind only, page by page, each once', async () => {
    for (let n = 0; n < 25; n += 1)
      await t.app.get(PoliciesImport).add(`第${n}号河道清淤公告\n\n河道清淤第${n}段，请绕行。\n\n明川区民政局\n2025年1月${n + 1}日\n`, `r${n}.txt`);
    const first = await find('河道清淤', '&kind=policy&limit=10');
    expect([first.items.length, first.total, first.more]).toEqual([10, 25, false]);
    const seen = first.items.map(({ id }) => id);
    for (let cursor = first.nextCursor; cursor !== null; ) {
      const next = await find('河道清淤', `&kind=policy&limit=10&cursor=${cursor}`);
      seen.push(...next.items.map(({ id }) => id));
      cursor = next.nextCursor;
    }
    expect(seen.length).toBe(25);
    expect(new Set(seen).size).toBe(25);
    expect((await find('河道清淤', '&kind=letter')).items).toEqual([]);
  });

  test('suggestions: words that begin so, then titles', async () => {
    const suggest = async (q: string) => (await guest.get<Suggestions>(`/api/search/suggestions?q=${encodeURIComponent(q)}`)).body.items;
    expect(await suggest('高龄')).toEqual(expect.arrayContaining(['高龄津贴', '明川区高龄津贴发放办法']));
    expect(await suggest('挖掘机')).toEqual([]);
  });

  test('an application is offered what is published already', async () => {
    const resident = await asResident(t.url, '13800000072');
    const offered = async (q: string) =>
      (await resident.get<{ items: { title: string }[] }>(`/api/applications/matches?q=${encodeURIComponent(q)}`)).body.items;
    expect(await offered('高龄津贴的发放办法')).toMatchObject([{ title: '明川区高龄津贴发放办法' }]);
    expect(await offered('挖掘机驾驶')).toEqual([]);
  });

  test('what was published before, or indexed in an older way, is indexed once the server runs; a second run finds nothing to do', async () => {
    const before = [await count('search_doc'), await count('search_posting')];
    await t.app.get(Db).write(async (m) => {
      await execute(m, 'DELETE FROM search_posting WHERE doc = (SELECT MIN(no) FROM search_doc)');
      await execute(m, "DELETE FROM search_doc WHERE title = '明川区高龄津贴发放办法'");
      await execute(m, "UPDATE search_doc SET indexedAs = 0, title = 'alt' WHERE title = '关于提高最低生活保障标准的通知'");
    });
    expect(await titles('高龄津贴')).not.toContain('明川区高龄津贴发放办法');
    expect(await t.app.get(SearchRebuild).run()).toBe(2);
    expect((await titles('高龄津贴'))[0]).toBe('明川区高龄津贴发放办法');
    expect((await titles('低保'))[0]).toBe('关于提高最低生活保障标准的通知');
    expect([await count('search_doc'), await count('search_posting')]).toEqual(before);
    expect(await t.app.get(SearchRebuild).run()).toBe(0);
  });

  test('hostile questions', async () => {
    for (const q of ["%' OR '1'='1", '<img src=x onerror=alert(1)>', '_', '%', '\\', '((((', '😀', 'a'.repeat(60)]) {
      const answer = await guest.get<SearchAnswer>(`/api/search?q=${encodeURIComponent(q)}`);
      expect({ q, status: answer.status }).toEqual({ q, status: 200 });
    }
    expectProblem(await guest.get('/api/search?q='), 'VALIDATION_FAILED');
    expectProblem(await guest.get('/api/search'), 'VALIDATION_FAILED');
    expectProblem(await guest.get(`/api/search?q=${'长'.repeat(61)}`), 'VALIDATION_FAILED');
    expectProblem(await guest.get('/api/search?q=a&kind=secret'), 'VALIDATION_FAILED');
    expectProblem(await guest.get('/api/search?q=a&cursor=abc'), 'CURSOR_INVALID');
    expect((await find('高龄', `&cursor=${Buffer.from('[-5,""]').toString('base64url')}`)).items.length).toBeGreaterThan(0);
  });
});
