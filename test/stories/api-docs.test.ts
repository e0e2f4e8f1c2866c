import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PHONE_PATTERN } from '@mingchuang/shared/auth/auth.types';
import { ERRORS } from '@mingchuang/shared/errors';
import { BODY_MAX, PICTURES_MAX, PIN_PATTERN, QUERY_CODE_PATTERN, TITLE_MAX } from '@mingchuang/shared/messages/messages.types';
import { PAGE_LIMIT_MAX } from '@mingchuang/shared/paging';
import { RATING_TAGS } from '@mingchuang/shared/ratings/ratings.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import { expectProblem } from '../support/problems.ts';

interface Described {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  security?: Record<string, string[]>[];
  parameters?: { name: string; schema: object }[];
  requestBody?: { content: Record<string, { schema?: { properties?: object } }> };
  responses: Record<string, { content?: Record<string, object> }>;
  'x-who-may'?: string;
}
interface Description {
  openapi: string;
  info: { description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, { properties: Record<string, object> }>; securitySchemes: Record<string, object> };
}

const HAN = /\p{Script=Han}/u;

describe('the description of the API', () => {
  let t: TestApp;
  let guest: Client;
  let description: Description;
  let operations: (Described & { name: string; method: string })[];

  beforeAll(async () => {
    t = await startTestApp('SQLite');
    guest = new Client(t.url);
    // At once, because whoever comes first has it made, and the others wait for the same one.
    const answers = await Promise.all(Array.from({ length: 4 }, () => guest.get<Description>('/api/openapi.json')));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    description = answers[0]?.body as Description;
    operations = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]) => ({ ...one, method, name: `${method.toUpperCase()} ${path}` })),
    );
  });
  afterAll(() => t.close());

  const operation = (name: string) => operations.find((one) => one.name === name);
  const mute = (says: (one: (typeof operations)[number]) => boolean) => operations.filter((one) => !says(one)).map(({ name }) => name);

  test('every operation says in Chinese what it is for and who may, and no two say the same', () => {
    expect(operations.length).toBeGreaterThan(40);
    expect(mute(({ summary = '' }) => HAN.test(summary))).toEqual([]);
    expect(mute(({ description: text = '' }) => /^谁可以用：\p{Script=Han}/u.test(text))).toEqual([]);
    const names = operations.map(({ tags, summary }) => `${tags?.join()} ${summary}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('every operation stands in one chapter, and every chapter is described and used', () => {
    const chapters = description.tags.map(({ name }) => name);
    expect(mute(({ tags }) => tags?.length === 1 && chapters.includes(tags[0] ?? ''))).toEqual([]);
    expect(chapters.filter((name) => !operations.some(({ tags }) => tags?.includes(name)))).toEqual([]);
    expect(new Set(chapters).size).toBe(chapters.length);
    expect(description.tags.filter(({ name, description: text }) => !HAN.test(name) || !/。$/.test(text ?? ''))).toEqual([]);
  });

  test('the way to sign in follows from who may', () => {
    const expected = ({ method, 'x-who-may': who }: (typeof operations)[number]) => {
      if (who === 'public') return [];
      if (who === 'resident') return [['resident']];
      return [method === 'get' ? ['console'] : ['console', 'csrf']];
    };
    for (const one of operations) expect([one.name, one.security?.map((way) => Object.keys(way))]).toEqual([one.name, expected(one)]);
    expect(Object.keys(description.components.securitySchemes).sort()).toEqual(['console', 'csrf', 'resident']);
  });

  test('what a field may hold is described as it is checked', () => {
    const fieldsOf = (name: string) => description.components.schemas[name]?.properties;
    expect(fieldsOf('WriteMessageDto')).toMatchObject({
      contactPhone: { type: 'string', pattern: PHONE_PATTERN.source },
      pictureIds: { type: 'array', maxItems: PICTURES_MAX, uniqueItems: true, items: { type: 'string', format: 'uuid' } },
    });
    expect(fieldsOf('GiveRatingDto')).toMatchObject({ tags: { type: 'array', maxItems: RATING_TAGS.length, uniqueItems: true } });
    expect(fieldsOf('WriteYearDto')).toMatchObject({
      daysOff: { type: 'array', maxItems: expect.any(Number), items: { pattern: String.raw`^\d{4}-\d{2}-\d{2}$` } },
    });
    expect(fieldsOf('LookupMessageDto')).toMatchObject({ queryCode: { pattern: QUERY_CODE_PATTERN.source }, pin: { pattern: PIN_PATTERN.source } });
    expect(fieldsOf('PreviewYearDto')).toMatchObject({ year: { type: 'integer', minimum: 2000 } });
    const limit = operation('GET /api/messages/mine')?.parameters?.find(({ name }) => name === 'limit');
    expect(limit?.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: PAGE_LIMIT_MAX });
  });

  test('lengths, uploads and problems are described', () => {
    expect(description.openapi).toBe('3.1.0');
    expect(description.components.schemas.WriteMessageDto?.properties).toMatchObject({
      title: { minLength: 1, maxLength: TITLE_MAX },
      body: { minLength: 1, maxLength: BODY_MAX },
    });
    for (const name of ['POST /api/files', 'POST /api/files/documents', 'POST /api/console/files']) {
      expect(Object.keys(operation(name)?.requestBody?.content ?? {})).toEqual(['multipart/form-data']);
    }
    const partsOf = (name: string) => Object.keys(operation(name)?.requestBody?.content?.['multipart/form-data']?.schema?.properties ?? {});
    expect(['POST /api/files', 'POST /api/files/documents', 'POST /api/console/files'].map(partsOf)).toEqual([['file'], ['name', 'file'], ['name', 'file']]);
    expect(mute(({ responses }) => responses.default?.content?.['application/problem+json'] !== undefined)).toEqual([]);
  });

  test('the page and everything it loads are there, and nothing else', async () => {
    for (const page of ['/api/docs', '/api/docs/']) {
      const { status, body, headers } = await guest.get<string>(page);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      const parts = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url ?? '');
      expect(parts.length).toBeGreaterThan(2);
      for (const url of parts) expect([url, (await guest.get(url)).status]).toEqual([url, 200]);
    }
    expectProblem(await guest.get('/api/docs/package.json'), 'NOT_FOUND');
  });

  test('the type of a problem leads to its code, whatever the code', async () => {
    const { type } = expectProblem(await guest.get('/api/messages/mine'), 'NOT_SIGNED_IN');
    const [page = '', anchor] = type.split('#');
    expect(anchor).toBe('NOT_SIGNED_IN');
    const { status, body } = await guest.get<string>(page);
    expect(status).toBe(200);
    for (const [code, [number, sentence]] of Object.entries(ERRORS)) {
      const row = body.split('\n').find((line) => line.includes(`id="${code}"`));
      expect([code, row]).toEqual([code, expect.stringContaining(`<td>${number}</td><td>${sentence}</td>`)]);
    }
    expect(description.info.description).toContain(`(${page})`);
  });

  test('its pages may use their own scripts and styles, data none', async () => {
    const policyOf = async (url: string) => (await fetch(`${t.url}${url}`)).headers.get('content-security-policy');
    for (const page of ['/api/docs', '/api/errors']) expect(await policyOf(page)).toMatch(/script-src 'self';.*style-src 'self'/);
    expect(await policyOf('/api/openapi.json')).toBe("default-src 'none'; frame-ancestors 'none'");
  });
});
