import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { MessagesImport } from '@mingchuang/bff/features/messages/messages.import';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import { Db } from '@mingchuang/bff/platform/db';
import { PublicCache } from '@mingchuang/bff/platform/public-cache';
import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import type { Problem } from '@mingchuang/shared/errors';
import type { ConsoleCounts, ConsoleMessage, ConsoleMessagePage, PublicMessage, PublicMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { Metrics } from '@mingchuang/shared/metrics/metrics.types';
import type { Page } from '@mingchuang/shared/paging';
import type { Policy, PolicyFacets, PolicyRow } from '@mingchuang/shared/policies/policies.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asStaff, Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';

const old = (n: number, more: Record<string, unknown> = {}) => ({
  id: `old-${n}`,
  title: `第${n}封旧信`,
  body: `第${n}个问题：怎么领？`,
  submittedAt: new Date(Date.UTC(2024, 0, 1, n)).toISOString(),
  reply: `第${n}个答复。`,
  repliedAt: new Date(Date.UTC(2024, 0, 8, n)).toISOString(),
  ...more,
});

describe.each(ENGINES)('letters of an older system, on %s', (engine) => {
  let t: TestApp;
  let guest: Client;
  const silent = () => undefined;

  const write = (lines: (object | string)[]) => {
    const file = path.join(t.config.dataDir, 'letters.jsonl');
    writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
    return file;
  };
  const run = (lines: (object | string)[], progress: (read: number) => void = silent) => t.app.get(MessagesImport).run(write(lines), progress);
  const count = async (table: string) => Number((await t.app.get(Db).readOne<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))?.n);
  const publicOf = async (title: string) => {
    const { body } = await guest.get<Page<PublicMessageRow>>('/api/messages/public?limit=100');
    const row = body.items.find((m) => m.title.startsWith(title));
    return (await guest.get<PublicMessage>(`/api/messages/public/${row?.id}`)).body;
  };

  beforeEach(async () => {
    t = await startTestApp(engine);
    guest = new Client(t.url);
  }, 30_000);
  afterEach(() => t.close());

  test('come in once: a second run adds none, the same letter twice in a file neither', async () => {
    const lines = [...Array.from({ length: 130 }, (_, i) => old(i)), old(3), old(129)];
    expect(await run(lines)).toEqual({ added: 130, known: 2, blank: 0, broken: [], changed: [] });
    expect(await run(lines)).toEqual({ added: 0, known: 132, blank: 0, broken: [], changed: [] });
    expect(await run([...lines, old(500)])).toEqual({ added: 1, known: 132, blank: 0, broken: [], changed: [] });
    expect([await count('message'), await count('message_reply'), await count('public_message')]).toEqual([131, 131, 131]);
  });

  test('a known number with another text is reported with its line, and what is there stays', async () => {
    await run([old(1), old(2)]);
    const lines = [old(1, { title: '换了标题', reply: '换了答复。' }), old(2), old(3), old(3, { body: '同一个文件里又来一次' }), '{}'];
    const report = await run(lines);
    expect(report).toMatchObject({ added: 1, known: 1, blank: 0, broken: [{ lineNumber: 5 }] });
    expect(report.changed).toEqual([
      { lineNumber: 1, reason: '编号已有，标题、答复内容不同，保留原有的' },
      { lineNumber: 4, reason: '编号已有，来信内容不同，保留原有的' },
    ]);
    expect(await publicOf('第1封旧信')).toMatchObject({ title: '第1封旧信', reply: '第1个答复。' });
    expect((await publicOf('第3封旧信')).body).toBe('第3个问题：怎么领？');
    expect(await count('message')).toBe(3);
  });

  test('a broken line is reported with its number and the reason, and the others come in', async () => {
    const lines = [
      old(1),
      '{"id": "cut off',
      '',
      old(2, { reply: '' }),
      old(3, { repliedAt: '2023-01-01T00:00:00Z' }),
      '[]',
      old(4, { submittedAt: '昨天' }),
      old(5),
    ];
    const report = await run(lines);
    expect(report).toMatchObject({ added: 2, known: 0, blank: 1 });
    expect(report.broken).toEqual([
      { lineNumber: 2, reason: '这一行不是完整的 JSON，可能被截断或含有多余字符' },
      { lineNumber: 4, reason: '答复内容（reply）是空的' },
      { lineNumber: 5, reason: '答复时间（repliedAt）早于来信时间（submittedAt）' },
      { lineNumber: 6, reason: '这一行不是一封来信（应为 JSON 对象）' },
      { lineNumber: 7, reason: '来信时间（submittedAt）的写法不对，应像 2019-04-08T08:37:20+08:00' },
    ]);
  });

  test('stopped in the middle, the next run goes on and every letter is there once', async () => {
    const lines = Array.from({ length: 250 }, (_, i) => old(i));
    const killed = run(lines, (read) => {
      if (read >= 200) throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await count('message')).toBe(200);
    const seen: number[] = [];
    expect(await run(lines, (read) => seen.push(read))).toEqual({ added: 50, known: 200, blank: 0, broken: [], changed: [] });
    expect(seen).toEqual([100, 200, 250]);
    expect([await count('message'), await count('public_message')]).toEqual([250, 250]);
  });

  test('history is public, answered and 未分派; it is in no queue and no figure, and nobody is told', async () => {
    await run(Array.from({ length: 5 }, (_, i) => old(i, { repliedAt: '2026-11-10T09:00:00+08:00' })));
    const he = await asStaff(t.url, 'he');
    expect((await he.get<ConsoleCounts>('/api/console/messages/counts')).body).toMatchObject({ open: 0, replied: 0, history: 5, overdue: 0 });
    const [letter] = (await he.get<ConsoleMessagePage>('/api/console/messages?queue=history')).body.items;
    expect(letter).toMatchObject({ source: 'import', status: 'replied', unitId: null, clock: null });
    const opened = (await he.get<ConsoleMessage>(`/api/console/messages/${letter?.id}`)).body;
    expect(opened.actions.filter((a) => a.allowed).map((a) => a.action)).not.toEqual(expect.arrayContaining(['accept', 'reply']));
    expect((await he.get<Metrics>('/api/console/metrics')).body.total).toMatchObject({ answered: 0, onTime: { numerator: 0, denominator: 0 } });
    expect((await he.get<Metrics>('/api/console/metrics?includeHistory=true')).body.total.answered).toBe(5);
    expect([await count('outbox_job'), await count('notification')]).toEqual([0, 0]);
    // It is public, so staff of every unit may read it.
    expect((await (await asStaff(t.url, 'lin')).get<ConsoleCounts>('/api/console/messages/counts')).body.history).toBe(5);
  });

  test('a run that adds something is one entry in the log, also where it was killed; one that adds nothing is none', async () => {
    const lines = Array.from({ length: 250 }, (_, i) => old(i));
    const logged = async () => {
      const he = await asStaff(t.url, 'he');
      return (await he.get<Page<AuditRow>>('/api/console/audit?action=import.letters')).body.items.map(({ actorName, reason }) => [actorName, reason]);
    };
    const killed = run(lines, (read) => {
      if (read >= 200) throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await logged()).toEqual([['系统', '来自文件 letters.jsonl']]);
    for (let times = 0; times < 2; times += 1) await run(lines);
    expect(await logged()).toHaveLength(2);
  });

  test('the public reads no phone and no identity number; longer texts are kept whole', async () => {
    const long = '很长的信。'.repeat(2000);
    const body = `我叫王某，电话13912345678，座机0000-88881234，身份证000000194912310019，科里的0000-8100001没人接。${long}`;
    const reply = '已致电13912345678、0000-88881234。请打0000-8100002、0000-55550000。';
    await run([old(1, { title: '请回电13912345678', body, reply }), old(2, { title: '长'.repeat(300) })]);
    expect(await publicOf('请回电')).toMatchObject({
      title: '请回电139****5678',
      body: `我叫王某，电话139****5678，座机0000-****，身份证（身份证号），科里的0000-8100001没人接。${long}`,
      // the telephones that the office names stay
      reply: '已致电139****5678、0000-****。请打0000-8100002、0000-55550000。',
      unitName: null,
      source: 'import',
    });
    expect((await publicOf('长')).title).toBe('长'.repeat(300));
    const stored = await t.app.get(Db).read<{ body: string }>("SELECT body FROM message WHERE title LIKE '请回电%'");
    expect(stored).toEqual([{ body }]);
  });

  test('pages of the public list hold every letter once, newest answer first', async () => {
    await run(Array.from({ length: 45 }, (_, i) => old(i, { repliedAt: new Date(Date.UTC(2024, 5, 1 + (i % 7))).toISOString() })));
    const found: PublicMessageRow[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body }: { body: Page<PublicMessageRow> } = await guest.get<Page<PublicMessageRow>>(
        `/api/messages/public?limit=10${cursor && `&cursor=${cursor}`}`,
      );
      found.push(...body.items);
      cursor = body.nextCursor;
    }
    expect(new Set(found.map((m) => m.id)).size).toBe(45);
    expect(found.map((m) => m.repliedAt)).toEqual(
      found
        .map((m) => m.repliedAt)
        .sort()
        .reverse(),
    );
  });
});

describe.each(ENGINES)('documents, on %s', (engine) => {
  let t: TestApp;
  let guest: Client;
  const SENTENCE = '我局围绕群众关心的事项，及时公开办事依据、办理流程和办理结果，做到件件有记录、事事有回音，全年没有发生逾期未办的情况。';
  const NOTICE = `明川区民政局关于做好临时救助工作的通知\n发布时间：2024-05-06\n各街道：\n一、加强领导\n${SENTENCE}\n二、简化手续\n<script>alert(1)</script>${SENTENCE}\n明川区民政局\n2024年5月6日\n`;

  const file = (name: string, content: string | Uint8Array) => {
    const target = path.join(t.config.dataDir, name);
    writeFileSync(target, content);
    return target;
  };
  const run = (name: string, content: string | Uint8Array) => t.app.get(PoliciesImport).run(file(name, content));
  const listed = async () => {
    t.app.get(PublicCache).clear(); // imports run in a process of their own; lists may be three seconds old
    return (await guest.get<Page<PolicyRow>>('/api/policies?limit=100')).body.items;
  };

  beforeAll(async () => {
    t = await startTestApp(engine);
    guest = new Client(t.url);
  }, 30_000);
  afterAll(() => t.close());

  test('a text becomes a published document, once, whatever the file is called', async () => {
    const report = await run('a.txt', NOTICE);
    expect(report.documents).toEqual([
      { title: '明川区民政局关于做好临时救助工作的通知', titleVerified: true, issuer: '明川区民政局', originalPublishedOn: '2024-05-06', added: true },
    ]);
    expect((await run('b.txt', NOTICE)).documents.map((d) => d.added)).toEqual([false]);
    const [row] = await listed();
    const { body } = await guest.get<Policy>(`/api/policies/${row?.id}`);
    expect(body).toMatchObject({ title: report.documents[0]?.title, publishedAt: '2026-11-12T01:00:00.000Z' });
    expect(body.blocks).toContainEqual(expect.objectContaining({ type: 'heading', text: '一、加强领导' }));
    expect(body.blocks).toContainEqual({ type: 'paragraph', text: `<script>alert(1)</script>${SENTENCE}` }); // text, never markup
  });

  test('a file of an older system in GB 18030 reads the same', async () => {
    const title = Buffer.from([0xb9, 0xd8, 0xd3, 0xda, 0xb5, 0xcd, 0xb1, 0xa3, 0xb5, 0xc4, 0xcd, 0xa8, 0xd6, 0xaa]); // 关于低保的通知
    const report = await run('gb.txt', Buffer.concat([title, Buffer.from('\n'), title, Buffer.from('2024\n')]));
    expect(report.documents[0]?.title).toContain('关于低保的通知');
  });

  test('several reports in a file become several documents; what is not printed is 待核', async () => {
    const report = (n: number) => ['一、加强领导', SENTENCE.repeat(2), '二、存在问题', `第${n}份。${SENTENCE}`].join('\n');
    const titles = ['1、明川区政务公开工作总结', '2、2020年清河区政务公开工作总结', '3、南屏区政务中心2020年度政务公开工作总结'];
    const text = `各区政务公开工作总结\n${titles.map((title, i) => `${title}\n${report(i + 1)}`).join('\n')}`;
    const { documents } = await run('several.txt', text);
    expect(documents.map((d) => d.title)).toEqual(titles.map((title) => title.slice(2)));
    expect(documents.every((d) => d.added && d.originalPublishedOn === null)).toBe(true);
    expect((await run('several.txt', text)).documents.map((d) => d.added)).toEqual([false, false, false]);
    expect((await listed()).filter((p) => titles.some((title) => title.endsWith(p.title)))).toHaveLength(3);
  });

  test('an organ that issued something elsewhere is one to narrow lists by, for residents and for staff', async () => {
    await run('issuer.txt', NOTICE.replaceAll('明川区民政局', '清河市民政局'));
    t.app.get(PublicCache).clear();
    const narrowed = async (client: Client, address: string, query: Record<string, string>) =>
      (await client.get<Page<PolicyRow>>(`${address}?${new URLSearchParams(query)}`)).body.items.map(({ issuer }) => issuer);
    expect(await narrowed(guest, '/api/policies', { issuer: '清河市民政局' })).toEqual(['清河市民政局']);
    expect(await narrowed(guest, '/api/policies', { issuer: '清河市' })).toEqual([]);
    expect(await narrowed(await asStaff(t.url, 'su'), '/api/console/policies', { q: '清河市' })).toEqual(['清河市民政局']);
    const { issuers, total } = (await guest.get<PolicyFacets>(`/api/policies/facets?${new URLSearchParams({ issuer: '清河市民政局' })}`)).body;
    expect({ issuers, total }).toEqual({ issuers: [{ value: '清河市民政局', count: 1 }], total: 1 });
    const { body } = await guest.get<Problem>(`/api/policies?${new URLSearchParams({ issuer: '局'.repeat(101) })}`);
    expect(body.errors).toEqual([expect.objectContaining({ field: 'issuer', message: '发文机关最多 100 个字' })]);
  });

  test.each([
    ['nothing but blanks', ' \n\n', '没有正文'],
    ['a single letter', 'x', '没有正文'],
    ['a picture', Uint8Array.from({ length: 3000 }, (_, n) => (n * 7919) % 256), '不是文字文件，或编码不是 UTF-8、GB 18030'],
  ])('a file with %s adds nothing and says why', async (_, content, refused) => {
    const before = (await listed()).length;
    expect(await run('none.txt', content)).toEqual({ file: 'none.txt', refused, documents: [] });
    expect(await listed()).toHaveLength(before);
  });
});
