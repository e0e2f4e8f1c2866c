import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import type { Page } from '@mingchuang/shared/paging';
import type { PolicyRow } from '@mingchuang/shared/policies/policies.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { ENGINES } from '../support/databases.ts';

const TEXT = '明川区高龄津贴发放办法\n\n第一条 年满八十周岁的本区户籍老人，按月发给高龄津贴。\n第二条 申请人持身份证到所在社区办理。\n';

describe.each(ENGINES)('public reads kept for a moment, on %s', (engine) => {
  let t: TestApp;

  beforeAll(async () => {
    t = await startTestApp(engine);
    await t.app.get(PoliciesImport).add(TEXT, '津贴.txt');
  }, 30_000);
  afterAll(() => t.close());

  test('the answer is the same from the database and from memory, and 304 for whoever has it', async () => {
    const ask = (headers: Record<string, string> = {}) => fetch(`${t.url}/api/policies?limit=7`, { headers });
    const bytes: string[] = [];
    const headers: (string | null)[][] = [];
    // An address is kept from its second asking on: the third answer is the kept one.
    for (let n = 0; n < 3; n += 1) {
      const answer = await ask();
      const body = Buffer.from(await answer.arrayBuffer());
      expect(answer.headers.get('content-length')).toBe(String(body.length));
      bytes.push(body.toString('utf8'));
      headers.push(['etag', 'content-type', 'cache-control', 'x-content-type-options'].map((name) => answer.headers.get(name)));
    }
    expect(JSON.parse(bytes[0] ?? '') as Page<PolicyRow>).toMatchObject({ items: [{ title: '明川区高龄津贴发放办法' }] });
    expect(new Set(bytes).size).toBe(1);
    expect(new Set(headers.map(String)).size).toBe(1);
    const [etag, type] = headers[0] ?? [];
    expect(type).toBe('application/json; charset=utf-8');
    const unchanged = await ask({ 'if-none-match': etag ?? '' });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
    expect((await ask({ 'if-none-match': '"another"' })).status).toBe(200);
  });
});
