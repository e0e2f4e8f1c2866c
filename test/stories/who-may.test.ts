import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROLE_CAPABILITIES, type Role } from '@mingchuang/shared/staff/staff.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Answer, asResident, asStaff, Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { type FakeWechat, startFakeWechat } from '../support/fake-wechat.ts';
import { expectProblem } from '../support/problems.ts';
import { PHONE_A, samplesOf } from './who-may.samples.ts';
import type { Belonging, Call, Sample } from './who-may.types.ts';

interface Operation {
  name: string;
  method: string;
  path: string;
  who: string | undefined;
  headers: string[];
}

/** Everybody who may come to the door. Letters of the samples are A's and lie with `staff`. */
const CALLERS: readonly { name: string; phone?: string; account?: string; role?: Role }[] = [
  { name: 'nobody' },
  { name: 'resident A', phone: PHONE_A },
  { name: 'resident B', phone: '13800000012' },
  { name: 'staff of the unit', account: 'jiang', role: 'staff' },
  { name: 'staff of another unit', account: 'lin', role: 'staff' },
  { name: 'reviewer', account: 'shen', role: 'reviewer' },
  { name: 'leader', account: 'gu', role: 'leader' },
  { name: 'supervisor', account: 'he', role: 'supervisor' },
  { name: 'administrator', account: 'admin', role: 'administrator' },
];
type Caller = (typeof CALLERS)[number];

type Outcome = 'in' | 401 | 403 | 404;

/** Applications lie with `staff of the unit`. Reviewer and leader sit in the office, which sees and handles all; a supervisor sees all. */
const APPLICATIONS: Record<Belonging, Record<'jiang' | 'lin' | 'shen' | 'gu' | 'he', Outcome>> = {
  seen: { jiang: 'in', lin: 404, shen: 'in', gu: 'in', he: 'in' },
  handled: { jiang: 'in', lin: 404, shen: 'in', gu: 403, he: 403 },
  office: { jiang: 404, lin: 404, shen: 'in', gu: 403, he: 403 },
  author: { jiang: 'in', lin: 403, shen: 403, gu: 403, he: 403 },
  returned: { jiang: 403, lin: 404, shen: 'in', gu: 'in', he: 403 },
  counted: { jiang: 403, lin: 403, shen: 'in', gu: 'in', he: 'in' },
  personal: { jiang: 'in', lin: 404, shen: 404, gu: 404, he: 404 },
  written: { jiang: 'in', lin: 404, shen: 403, gu: 403, he: 403 },
  reviewed: { jiang: 403, lin: 404, shen: 'in', gu: 403, he: 403 },
  published: { jiang: 'in', lin: 403, shen: 403, gu: 403, he: 403 },
};

const SAFE = new Set(['GET', 'HEAD']);

describe.each(ENGINES)('who may, for every operation and every role, on %s', (engine) => {
  let t: TestApp;
  let wechat: FakeWechat;
  let operations: Operation[];
  let samples: Record<string, Sample>;
  const clients = new Map<string, Client>();

  const enter = (caller: Caller): Promise<Client> | Client => {
    if (caller.phone !== undefined) return asResident(t.url, caller.phone);
    return caller.account === undefined ? new Client(t.url) : asStaff(t.url, caller.account);
  };
  const sampleOf = (operation: Operation): Sample => samples[operation.name] ?? {};
  const clientOf = async (caller: Caller): Promise<Client> => {
    const client = clients.get(caller.name) ?? (await enter(caller));
    clients.set(caller.name, client);
    return client;
  };

  beforeAll(async () => {
    wechat = await startFakeWechat();
    const env = { WECHAT_API_BASE: wechat.baseUrl, WECHAT_APP_ID: wechat.appId, WECHAT_APP_SECRET: wechat.secret };
    t = await startTestApp(engine, { env });
    samples = await samplesOf(t, wechat);
    operations = await operationsOf(t.url);
  }, 60_000);
  afterAll(async () => {
    await t.close();
    await wechat.close();
  });

  test('every operation says who may, and the walk knows each of them', () => {
    expect(operations.filter((o) => o.who === undefined).map((o) => o.name)).toEqual([]);
    expect(operations.map((o) => o.name).sort()).toEqual(Object.keys(samples).sort());
  });

  test('each caller is let in or refused as it says', async () => {
    const wrong: string[] = [];
    for (const operation of operations) {
      const sample = sampleOf(operation);
      const untouched = (await sample.make?.()) ?? {};
      for (const caller of CALLERS) {
        const expected = outcome(operation, sample, caller);
        const client = sample.ends ? await enter(caller) : await clientOf(caller);
        const answer = await send(client, operation, expected === 'in' ? ((await sample.make?.()) ?? {}) : untouched);
        if (expected === 'in') await sample.restore?.(client);
        const right = expected === 'in' ? answer.status >= 200 && answer.status < 300 : answer.status === expected;
        if (!right) wrong.push(`${operation.name} by ${caller.name}: ${answer.status}, expected ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 480_000);

  test('what changes something asks for the CSRF token, the version and the key it declares', async () => {
    for (const operation of operations.filter((o) => !SAFE.has(o.method))) {
      const sample = sampleOf(operation);
      const caller = CALLERS.find((c) => outcome(operation, sample, c) === 'in');
      if (caller === undefined) throw new Error(`nobody may ${operation.name}`);
      const client = await clientOf(caller);
      const call = (await sample.make?.()) ?? {};
      if (operation.path.startsWith('/api/console/') && operation.who !== 'public') {
        expectProblem(await send(client, operation, call, { 'x-csrf-token': '' }), 'CSRF_INVALID');
        expectProblem(await send(client, operation, call, { 'x-csrf-token': 'A'.repeat(43) }), 'CSRF_INVALID');
      }
      if (operation.headers.includes('If-Match')) {
        expectProblem(await send(client, operation, call, { 'if-match': '' }), 'IF_MATCH_REQUIRED');
        if (call.version !== 0) expectProblem(await send(client, operation, { ...call, version: 99 }), 'VERSION_WRONG');
      }
      if (operation.headers.includes('Idempotency-Key')) {
        expectProblem(await send(client, operation, call, { 'idempotency-key': '' }), 'IDEMPOTENCY_KEY_REQUIRED');
      }
    }
  }, 240_000);

  test('every changing staff action declares If-Match, every letter, application, step, reply and rating a key', () => {
    const changing = operations.filter((o) => !SAFE.has(o.method) && /\{\w+\}/.test(o.path));
    const unversioned = changing.filter((o) => o.path.startsWith('/api/console/') && !o.headers.includes('If-Match')).map((o) => o.name);
    expect(unversioned.sort()).toEqual([
      'POST /api/console/applications/{id}/draft/preview', // writes nothing
      'POST /api/console/applications/{id}/identity-views', // this and the next change nothing but the audit log
      'POST /api/console/consultations/alarms/{id}/seen', // the caller's own
      'POST /api/console/consultations/{id}/opinions/{opinionId}/contact-views',
      'POST /api/console/corrections/{id}/identity-views',
      'POST /api/console/interpretations/alarms/{id}/seen', // the caller's own
      'POST /api/console/messages/{id}/contact-views',
      'POST /api/console/messages/{id}/word-views',
      'POST /api/console/reminders/{id}/seen', // the caller's own
    ]);
    const keyed = operations.filter((o) => o.headers.includes('Idempotency-Key')).map((o) => o.name);
    const steps = changing.filter((o) => o.path.includes('/applications/{id}/') && o.headers.includes('If-Match')).map((o) => o.name);
    expect(steps.length).toBeGreaterThan(30);
    expect(keyed.sort()).toEqual(
      [
        ...steps,
        'POST /api/applications',
        'POST /api/applications/{id}/ratings',
        'POST /api/console/applications',
        'POST /api/console/columns/changes',
        'POST /api/console/columns/{id}/changes',
        'POST /api/console/consultations',
        'POST /api/console/consultations/{id}/groups',
        'POST /api/console/corrections/{id}/acceptance',
        'POST /api/console/corrections/{id}/answer',
        'POST /api/console/surveys',
        'POST /api/consultations/{id}/opinions',
        'POST /api/corrections',
        'POST /api/corrections/{id}/withdrawal',
        'POST /api/surveys/{id}/answers',
        'POST /api/console/messages/{id}/offers',
        'POST /api/console/messages/{id}/replies',
        'POST /api/console/periodic',
        'POST /api/console/policies/drafts',
        'POST /api/console/policies/drafts/{id}/opinions',
        'POST /api/console/policies/drafts/{id}/publication',
        'POST /api/console/policies/drafts/{id}/submission',
        'POST /api/console/policies/{id}/abolition',
        'POST /api/console/policies/{id}/channels',
        'POST /api/console/policies/{id}/versions',
        'POST /api/messages',
        'POST /api/messages/{id}/ratings',
        'PUT /api/console/calendar/years/{year}',
        'PUT /api/console/pages/contacts',
        'PUT /api/console/pages/guide',
      ].sort(),
    );
  });
});

/** What must happen when this caller makes a lawful call: let in, or which refusal. */
function outcome({ who }: Operation, { belongs }: Sample, caller: Caller): Outcome {
  if (who === 'public') return 'in';
  if (who === 'resident') {
    if (caller.phone === undefined) return 401;
    return belongs === 'writer' && caller.phone !== PHONE_A ? 404 : 'in';
  }
  if (caller.role === undefined) return 401;
  const capabilities: readonly string[] = ROLE_CAPABILITIES[caller.role];
  if (who !== 'staff' && !capabilities.includes(who ?? '')) return 403;
  if (belongs === 'proposer') return caller.account === 'shen' ? 'in' : 403;
  if (belongs !== undefined && belongs in APPLICATIONS) return APPLICATIONS[belongs as Belonging][caller.account as 'jiang'];
  if (belongs === undefined || caller.account === 'jiang') return 'in';
  if (!capabilities.includes('supervise')) return 404;
  return belongs === 'sight' ? 'in' : 403;
}

function send(client: Client, { method, path }: Operation, call: Call, headers: Record<string, string> = {}): Promise<Answer<unknown>> {
  const url = `${path.replace(/\{(\w+)\}/g, (_, name) => call.ids?.[name] ?? call.id ?? '')}${call.query ?? ''}`;
  if (call.upload !== undefined) return client.upload(url, call.upload, 'a.png', 'image/png', headers);
  const once = { 'idempotency-key': crypto.randomUUID() };
  return client.send(method, url, { body: call.body, headers: { ...once, ...(call.version === undefined ? {} : ifMatch(call.version)), ...headers } });
}

type Parameter = { in: string; name: string };
type Described = { 'x-who-may'?: string; parameters?: Parameter[] };

async function operationsOf(url: string): Promise<Operation[]> {
  const { body } = await new Client(url).get<{ paths: Record<string, Record<string, Described>> }>('/api/openapi.json');
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      who: described['x-who-may'],
      headers: (described.parameters ?? []).filter((p) => p.in === 'header').map((p) => p.name),
    })),
  );
}
