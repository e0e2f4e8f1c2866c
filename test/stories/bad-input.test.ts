import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Problem } from '@mingchuang/shared/errors';
import type { ConsoleMessage, MessageReceipt, MyMessage } from '@mingchuang/shared/messages/messages.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Answer, asResident, asStaff, Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';

const HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)"> \' OR 1=1; -- %00 {{7*7}}';

describe.each(ENGINES)('what is not as it should be, on %s', (engine) => {
  let t: TestApp;
  let resident: Client & { token: string };
  let jiang: Client;
  let unitId: string;

  const write = (body: unknown) => resident.post<MessageReceipt & Problem>('/api/messages', body);
  const written = async (more: Parameters<typeof letter>[0]) => {
    const { status, body } = await write(letter({ unitId, ...more }));
    expect(status).toBe(201);
    return (await resident.get<MyMessage>(`/api/messages/${body.id}`)).body;
  };
  /** A request as `fetch` would not send it. */
  const raw = async (method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer<Problem>> => {
    const response = await fetch(`${t.url}${path}`, { method, headers: { authorization: `Bearer ${resident.token}`, ...headers }, body });
    return { status: response.status, body: (await response.json()) as Problem, headers: response.headers };
  };

  beforeAll(async () => {
    t = await startTestApp(engine);
    [resident, jiang] = await Promise.all([asResident(t.url, '13800000061'), asStaff(t.url, 'jiang')]);
    unitId = await t.people.unitId('养老服务科');
  }, 30_000);
  afterAll(() => t.close());

  test('every wrong field is named with a Chinese sentence', async () => {
    const answer = await write({ ...letter(), kind: 'praise', title: '', body: 5, contactPhone: '12345', pictureIds: 'none', anonymous: 'yes', extra: 1 });
    expect(wrongFields(answer).sort()).toEqual(['anonymous', 'body', 'contactPhone', 'extra', 'kind', 'pictureIds', 'title']);
    for (const error of answer.body.errors ?? []) expect(error.message).toMatch(/^\p{Script=Han}/u);
    expect(answer.body.errors?.find((e) => e.field === 'extra')?.code).toBe('UNKNOWN_FIELD');
    expect(wrongFields(await write({})).length).toBe(9);
    expect(wrongFields(await write([]))).not.toEqual([]);
    expect(wrongFields(await write({ ...letter(), constructor: 1, toString: 1, title: '' }))).toEqual(['title']); // names of JavaScript itself open no door
    expect(wrongFields(await resident.get('/api/messages/mine?sort=title'))).toEqual(['sort']);
  });

  test('a text may be as long as it says, in characters, and not longer', async () => {
    expect(wrongFields(await write(letter({ title: '长'.repeat(51) })))).toEqual(['title']);
    expect(wrongFields(await write(letter({ body: '长'.repeat(2001) })))).toEqual(['body']);
    expect(wrongFields(await write(letter({ title: '🏮'.repeat(51) })))).toEqual(['title']);
    expect((await written({ title: '🏮'.repeat(50), body: '长'.repeat(2000) })).title).toBe('🏮'.repeat(50));
    expect(wrongFields(await write(letter({ title: ' \u0000\t\n ' })))).toEqual(['title']);
    const lin = await resident.post('/api/messages/00000000-0000-7000-8000-000000000000/ratings', { grade: 3, tags: [], words: '长'.repeat(501) });
    expect(wrongFields(lin)).toEqual(['words']);
    expect(wrongFields(await resident.post(`/api/messages/${crypto.randomUUID()}/ratings`, { tags: [], words: '' }))).toEqual(['grade']);
    expect(wrongFields(await resident.post(`/api/messages/${crypto.randomUUID()}/ratings`, { grade: 6, tags: ['rude'], words: '' })).sort()).toEqual([
      'grade',
      'tags',
    ]);
  });

  test('what contradicts itself is refused with its own code and field', async () => {
    const fieldOf = (answer: Answer<Problem>) => answer.body.errors?.map((e) => e.field);
    const cases = [
      ['ANONYMOUS_ONLY_SUGGESTION', 'anonymous', letter({ kind: 'inquiry', anonymous: true })],
      ['ABOUT_STAFF_KIND', 'aboutStaff', letter({ kind: 'help', aboutStaff: true })],
      ['UNIT_UNKNOWN', 'unitId', letter({ unitId: '00000000-0000-7000-8000-000000000000' })],
      ['UNIT_UNKNOWN', 'unitId', letter({ unitId: await t.people.unitId('监督科') })],
      ['PICTURE_NOT_YOURS', 'pictureIds', letter({ pictureIds: ['00000000-0000-7000-8000-000000000000'] })],
    ] as const;
    for (const [code, field, body] of cases) {
      const answer = await write(body);
      expectProblem(answer, code);
      expect(fieldOf(answer)).toEqual([field]);
    }
    expect(wrongFields(await write(letter({ pictureIds: Array.from({ length: 7 }, () => crypto.randomUUID()) })))).toEqual(['pictureIds']);
  });

  test('markup is text and stays as it was written, in every view', async () => {
    const mine = await written({ title: HOSTILE.slice(0, 50), body: HOSTILE, allowPublication: true });
    expect(mine).toMatchObject({ title: HOSTILE.slice(0, 50), body: HOSTILE });
    const url = `/api/console/messages/${mine.id}`;
    await jiang.post(`${url}/acceptance`, {}, ifMatch(1));
    const replied = await jiang.post<ConsoleMessage>(`${url}/replies`, { body: HOSTILE }, ifMatch(2));
    expect(replied.body).toMatchObject({ body: HOSTILE, reply: { body: HOSTILE } });
    const leader = await asStaff(t.url, 'gu');
    await leader.post(`${url}/publication`, { title: HOSTILE, body: HOSTILE, reply: HOSTILE }, ifMatch(3));
    const shown = await new Client(t.url).get<{ body: string; reply: string }>(`/api/messages/public/${mine.id}`);
    expect(shown.body).toMatchObject({ title: HOSTILE, body: HOSTILE, reply: HOSTILE });
    expect(shown.headers.get('content-type')).toMatch(/^application\/json/);
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    for (const q of ["%' OR '1'='1", '_', '%', '!', '\\', HOSTILE.slice(0, 40)]) {
      const { status, body } = await jiang.get<{ items: unknown[] }>(`/api/console/messages?queue=replied&q=${encodeURIComponent(q)}`);
      expect({ q, status, found: body.items.length }).toEqual({ q, status: 200, found: mine.title.includes(q) ? 1 : 0 });
    }
  });

  test('control characters go, line breaks become one kind', async () => {
    const mine = await written({ title: '  高龄\u0000津\u0007贴\u001b[31m ', body: '第一行\r\n第二行\r第三行\u007f\n' });
    expect(mine).toMatchObject({ title: '高龄津贴[31m', body: '第一行\n第二行\n第三行' });
  });

  test('marks that hide or turn text go; what shows nothing is empty', async () => {
    const mine = await written({ title: '高龄\u202e津贴\u200b', body: '👨‍👩‍👧 一家三口\u2066' });
    expect(mine).toMatchObject({ title: '高龄津贴', body: '👨‍👩‍👧 一家三口' });
    for (const title of ['\u0000\u202e', '\u200b\u2060', '\u200d', '\u3000\u00a0']) {
      const answer = await resident.post('/api/messages', letter({ title }));
      expect(expectProblem(answer, 'VALIDATION_FAILED').errors?.[0]).toMatchObject({ field: 'title', message: '请填写标题' });
    }
  });

  test('blanks are no reason to see a telephone', async () => {
    const mine = await written({});
    for (const reason of ['          ', '\u200b'.repeat(10), '有事']) {
      const answer = await jiang.post(`/api/console/messages/${mine.id}/contact-views`, { reason });
      expect(expectProblem(answer, 'VALIDATION_FAILED').errors?.[0]?.field).toBe('reason');
    }
  });

  test('a body that is too large, broken or of another type', async () => {
    const json = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    expectProblem(await raw('POST', '/api/messages', json, JSON.stringify({ ...letter(), body: 'x'.repeat(1024 * 1024) })), 'BODY_TOO_LARGE');
    for (const broken of ['{"kind":', '', 'null', '"text"', '{"a":1}}', '\u0000']) {
      const answer = await raw('POST', '/api/messages', json, broken);
      expect({ broken, status: answer.status }).toEqual({ broken, status: 400 });
      expectProblem(answer, answer.body.code);
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'text/html', 'nonsense']) {
      const answer = await raw('POST', '/api/messages', { ...json, 'content-type': type }, JSON.stringify(letter()));
      expect({ type, status: answer.status }).toEqual({ type, status: 415 });
      expectProblem(answer, 'UNSUPPORTED_MEDIA_TYPE');
    }
    expectProblem(await raw('POST', '/api/files', json, '{}'), 'FILE_MISSING');
  });

  test('addresses that lead nowhere', async () => {
    expectProblem(await resident.get('/api/nothing'), 'NOT_FOUND');
    for (const method of ['PATCH', 'DELETE', 'PUT']) expect([404, 405]).toContain((await resident.send(method, '/api/units', { body: {} })).status);
    for (const id of ['1', 'not-a-uuid', '%27', '%00', '..%2f..%2fetc%2fpasswd', 'x'.repeat(300), '%E0%A4%A']) {
      const answer = await resident.get(`/api/messages/${id}`);
      expect([400, 404]).toContain(answer.status);
      expectProblem(answer, answer.body.code);
    }
    expectProblem(await resident.get(`/api/messages/${crypto.randomUUID()}`), 'NOT_FOUND');
  });

  test('outside the apps a browser gets a page with the way on, a program the problem', async () => {
    const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
    for (const url of ['/nope', '/nope/deep.html?a=1', '/apiary']) {
      const { status, body, headers } = await resident.get<string>(url, browser);
      expect([status, headers.get('content-type'), headers.get('vary')]).toEqual([404, 'text/html; charset=utf-8', 'accept']);
      expect(body).toContain('<html lang="zh-CN">');
      for (const way of ['href="/"', 'href="/console/"']) expect(body).toContain(way);
      for (const accept of ['application/json', '*/*']) expectProblem(await resident.get(url, { accept }), 'NOT_FOUND');
    }
    for (const url of ['/api', '/api/', '/api?page=1', '/api/nothing', `/api/messages/${crypto.randomUUID()}`])
      expectProblem(await resident.get(url, browser), 'NOT_FOUND');
    expectProblem(await resident.post('/nope', {}, browser), 'NOT_FOUND');
  });

  test('pages: limits and cursors', async () => {
    for (const limit of ['0', '101', '-1', '1.5', 'many', '', '1&limit=2'])
      expect(wrongFields(await resident.get(`/api/messages/mine?limit=${limit}`))).toEqual(['limit']);
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const bad = ['!!!', 'AAAA', ...[null, 5, {}, [], [1], [{}, 'a'], ['a', 1], [[], []], 'text'].map(encoded)];
    for (const cursor of bad) {
      for (const path of ['/api/messages/mine', '/api/messages/public', '/api/notifications', '/api/policies']) {
        const answer = await resident.get(`${path}?cursor=${cursor}`);
        expect({ path, cursor, status: answer.status }).toEqual({ path, cursor, status: 400 });
        expectProblem(answer, 'CURSOR_INVALID');
      }
    }
    expect(wrongFields(await resident.get(`/api/messages/mine?cursor=${'A'.repeat(201)}`))).toEqual(['cursor']);
  });

  test('wrong days in a query of the figures', async () => {
    const he = await asStaff(t.url, 'he');
    for (const [query, field] of [
      ['from=2026-02-30', 'from'],
      ['from=yesterday', 'from'],
      ['to=2026-13-01', 'to'],
      ['from=2026-11-12&to=2026-11-11', 'from'],
      ['unitId=1', 'unitId'],
      ['includeHistory=2', 'includeHistory'],
    ] as const) {
      expect(wrongFields(await he.get(`/api/console/metrics?${query}`))).toEqual([field]);
    }
    expect(wrongFields(await he.get('/api/console/metrics/cases?measure=speed&part=all')).sort()).toEqual(['measure', 'part']);
  });

  test('a header as large as a house', async () => {
    const answer = await new Promise<{ status: number; type: string | undefined; body: string }>((resolve, reject) => {
      const call = request(`${t.url}/api/units`, { headers: { 'x-large': 'x'.repeat(64 * 1024) } }, (response) => {
        let body = '';
        response.on('data', (chunk) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'], body }));
      });
      call.on('error', reject);
      call.end();
    });
    expect(answer).toMatchObject({ status: 431, type: expect.stringMatching(/^application\/problem\+json/) });
    expect(JSON.parse(answer.body)).toMatchObject({ status: 431, title: expect.stringMatching(/\p{Script=Han}/u), requestId: expect.any(String) });
  });
});
