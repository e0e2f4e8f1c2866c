import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Resident, ResidentSession, SignInOptions, StaffSession } from '@mingchuang/shared/auth/auth.types';
import { PRIVACY_NOTICE } from '@mingchuang/shared/auth/privacy-notice';
import type { MyMessage } from '@mingchuang/shared/messages/messages.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff, Client, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { type FakeWechat, startFakeWechat } from '../support/fake-wechat.ts';
import { expectProblem } from '../support/problems.ts';

describe.each(ENGINES)('signing in, on %s', (engine) => {
  let t: TestApp;
  let wechat: FakeWechat;
  let guest: Client;
  let phones = 13800000100;

  const newPhone = () => String(++phones);
  const askCode = async (phone: string) => (await guest.post<{ demoCode: string }>('/api/auth/codes', { phone })).body.demoCode;
  const signIn = (phone: string, code: string) => guest.post<ResidentSession>('/api/auth/phone', { phone, code });
  const wrong = (code: string, n = 1) => String((Number(code) + n) % 1_000_000).padStart(6, '0');
  const withCookie = (cookie: string) => new Client(t.url, { cookie });

  beforeAll(async () => {
    wechat = await startFakeWechat();
    t = await startTestApp(engine, { env: { WECHAT_API_BASE: wechat.baseUrl, WECHAT_APP_ID: wechat.appId, WECHAT_APP_SECRET: wechat.secret } });
    guest = new Client(t.url);
  }, 30_000);
  afterAll(async () => {
    await t.close();
    await wechat.close();
  });

  test('a code works once, for its phone, for five minutes', async () => {
    const phone = newPhone();
    const code = await askCode(phone);
    const { status, body } = await signIn(phone, code);
    expect([status, body.resident]).toEqual([200, { id: expect.any(String), phone: `138****${phone.slice(-4)}`, signedInWith: 'phone', consentVersion: null }]);
    expect(body.expiresAt).toBe('2026-12-12T01:00:00.000Z');
    expectProblem(await signIn(phone, code), 'CODE_EXPIRED');
    expectProblem(await signIn(newPhone(), code), 'CODE_EXPIRED');

    const late = await askCode(phone);
    const now = t.clock.now();
    t.clock.advance(5 * 60_000);
    expectProblem(await signIn(phone, late), 'CODE_EXPIRED');
    t.clock.set(now);
    expect((await signIn(phone, late)).body.resident.id).toBe(body.resident.id);
  });

  test('after five wrong codes the right one is no longer taken; a new code is', async () => {
    const phone = newPhone();
    const code = await askCode(phone);
    for (let i = 1; i <= 5; i += 1) expectProblem(await signIn(phone, wrong(code, i)), 'CODE_WRONG');
    expectProblem(await signIn(phone, code), 'CODE_TOO_MANY_ATTEMPTS');
    expect((await signIn(phone, await askCode(phone))).status).toBe(200);
  });

  test('guesses at once count each', async () => {
    const phone = newPhone();
    const code = await askCode(phone);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => signIn(phone, wrong(code, i + 1))));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expectProblem(await signIn(phone, code), 'CODE_TOO_MANY_ATTEMPTS');
  });

  test('the same code brought twice at once lets one in; a person is one account', async () => {
    const phone = newPhone();
    const code = await askCode(phone);
    const answers = await Promise.all([signIn(phone, code), signIn(phone, code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  test('WeChat: the same person is the same account; a used or invented code is refused', async () => {
    const enter = (code: string) => guest.post<ResidentSession>('/api/auth/wechat', { code });
    const first = await enter(wechat.loginCode('openid-7'));
    expect(first.body.resident).toEqual({ id: expect.any(String), phone: null, signedInWith: 'wechat', consentVersion: null });
    const code = wechat.loginCode('openid-7');
    expect((await enter(code)).body.resident.id).toBe(first.body.resident.id);
    expectProblem(await enter(code), 'WECHAT_CODE_INVALID'); // 40163
    expectProblem(await enter('invented'), 'WECHAT_CODE_INVALID'); // 40029
    const twice = await Promise.all([enter(wechat.loginCode('openid-8')), enter(wechat.loginCode('openid-8'))]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(twice[0]?.body.resident.id).toBe(twice[1]?.body.resident.id);
  });

  test('WeChat away, busy or wrongly set up is 503, and says nothing of the secret', async () => {
    for (const fault of [{ cut: 'before' }, { cut: 'after' }, { http: 502 }, { errcode: -1 }, { errcode: 40125 }, { errcode: 45011 }] as const) {
      wechat.next('login', fault);
      const problem = expectProblem(await guest.post('/api/auth/wechat', { code: wechat.loginCode() }), 'WECHAT_UNAVAILABLE');
      expect(JSON.stringify(problem)).not.toContain(wechat.secret);
    }
  });

  test('consent comes before the first letter, is to the notice in force, and can be withdrawn', async () => {
    const resident = await asResident(t.url, newPhone(), { consent: false });
    const write = () => resident.post<{ id: string }>('/api/messages', letter());
    expectProblem(await write(), 'CONSENT_REQUIRED');
    expectProblem(await resident.put('/api/auth/consent', { noticeVersion: '2020-01-01' }), 'NOTICE_OUTDATED');
    expectProblem(await write(), 'CONSENT_REQUIRED');
    await resident.put('/api/auth/consent', { noticeVersion: PRIVACY_NOTICE.version });
    const written = await write();
    expect(written.status).toBe(201);
    expect((await resident.delete<Resident>('/api/auth/consent')).body.consentVersion).toBeNull();
    expectProblem(await write(), 'CONSENT_REQUIRED');
    expect((await resident.get<MyMessage>(`/api/messages/${written.body.id}`)).status).toBe(200); // what was received is still answered
  });

  test('signing out ends the session at once, and only this one', async () => {
    const phone = newPhone();
    const [one, other] = [await asResident(t.url, phone), await asResident(t.url, phone)];
    expect((await one.delete('/api/auth/session')).status).toBe(204);
    expectProblem(await one.get('/api/auth/me'), 'SESSION_EXPIRED');
    expect((await other.get('/api/auth/me')).status).toBe(200);
    const now = t.clock.now();
    t.clock.advance(30 * 86_400_000);
    expectProblem(await other.get('/api/auth/me'), 'SESSION_EXPIRED');
    t.clock.set(now);
  });

  test('staff: an unknown account and a wrong password answer alike', async () => {
    const enter = (account: string, password: string) => guest.post<StaffSession>('/api/console/session', { account, password });
    const known = expectProblem(await enter('lin', 'mingchuang1'), 'CREDENTIALS_WRONG');
    const unknown = expectProblem(await enter('nobody', 'mingchuang'), 'CREDENTIALS_WRONG');
    expect({ ...known, requestId: '' }).toEqual({ ...unknown, requestId: '' });
    expect((await enter('lin', 'wrong')).headers.get('set-cookie')).toBeNull();
    expect((await enter(' LIN ', 'mingchuang')).body.staff.name).toBe('林知远');
  });

  test('staff: the cookie cannot be read or carried off, and ends with the session', async () => {
    const answer = await guest.post<StaffSession>('/api/console/session', { account: 'lin', password: 'mingchuang' });
    const [cookie = '', ...flags] = (answer.headers.get('set-cookie') ?? '').split('; ');
    expect(cookie).toMatch(/^mc_console=[\w-]{43}$/);
    expect(flags.sort()).toEqual(['HttpOnly', 'Path=/api', 'SameSite=Strict']);
    expect(JSON.stringify(answer.body)).not.toContain(cookie.split('=')[1]);
    expect(answer.body).toMatchObject({ staff: { account: 'lin', role: 'staff', unitName: '社会救助科' }, capabilities: ['read', 'answer', 'draft'] });
    expect((await withCookie(cookie).get('/api/console/session')).body).toEqual({ session: answer.body });

    const out = await withCookie(cookie).delete('/api/console/session', { 'x-csrf-token': answer.body.csrfToken });
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(/^mc_console=;/);
    expect(await withCookie(cookie).get('/api/console/session')).toMatchObject({ status: 200, body: { session: null } });
    expectProblem(await withCookie(cookie).get('/api/console/messages'), 'SESSION_EXPIRED');

    const lin = await asStaff(t.url, 'lin');
    const now = t.clock.now();
    t.clock.advance(10 * 3_600_000);
    expect((await lin.get('/api/console/session')).body).toEqual({ session: null });
    expectProblem(await lin.get('/api/console/messages'), 'SESSION_EXPIRED');
    t.clock.set(now);
  });

  test('the CSRF token of one session is not that of another', async () => {
    const [lin, tang] = [await asStaff(t.url, 'lin'), await asStaff(t.url, 'tang')];
    expectProblem(await lin.delete('/api/console/session', { 'x-csrf-token': tang.session.csrfToken }), 'CSRF_INVALID');
    expect((await lin.get('/api/console/session')).body).toEqual({ session: lin.session });
  });

  test('who is signed in may always be asked: nobody is an answer, not a refusal', async () => {
    const resident = await asResident(t.url, '13800000031');
    for (const nobody of [guest, withCookie('mc_console=made-up'), resident, withCookie(`mc_console=${resident.token}`)]) {
      expect(await nobody.get('/api/console/session')).toMatchObject({ status: 200, body: { session: null } });
    }
  });

  test('the demo accounts are offered, because this is a demonstration', async () => {
    const { body } = await guest.get<SignInOptions>('/api/console/sign-in-options');
    expect(body.demoAccounts).toContainEqual({ account: 'lin', password: 'mingchuang', name: '林知远', role: 'staff', unitName: '社会救助科' });
    expect(JSON.stringify(body)).not.toContain('argon2');
  });
});

describe.each(ENGINES)('too often, on %s', (engine) => {
  let t: TestApp;

  beforeAll(async () => {
    t = await startTestApp(engine, { env: { RATE_LIMIT_FACTOR: '0.2' } });
  }, 30_000);
  afterAll(() => t.close());

  test('signing in is limited for each address, whatever token or cookie is made up', async () => {
    const body = { account: 'lin', password: 'guess' };
    const guest = new Client(t.url);
    for (let i = 0; i < 2; i += 1) expectProblem(await guest.post('/api/console/session', body), 'CREDENTIALS_WRONG');
    const limited = await guest.post('/api/console/session', body);
    expectProblem(limited, 'TOO_MANY_REQUESTS');
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    const madeUp: Record<string, string>[] = [
      { authorization: `Bearer ${crypto.randomUUID()}` },
      { cookie: `mc_console=${crypto.randomUUID()}` },
      { 'x-forwarded-for': '10.1.2.3' },
    ];
    for (const identity of madeUp) {
      expectProblem(await new Client(t.url, identity).post('/api/console/session', body), 'TOO_MANY_REQUESTS');
    }
  });

  test('codes, guesses of codes and of PINs are limited too', async () => {
    const guest = new Client(t.url);
    const limited = async (path: string, body: unknown) => {
      for (let i = 0; i < 30; i += 1) {
        const answer = await guest.post(path, body, { authorization: `Bearer made-up-${i}` });
        if (answer.status !== 429) continue;
        expectProblem(answer, 'TOO_MANY_REQUESTS');
        return i;
      }
      return null;
    };
    expect(await limited('/api/auth/codes', { phone: '13800000001' })).toBe(1);
    expect(await limited('/api/auth/phone', { phone: '13800000001', code: '000000' })).toBe(4);
    expect(await limited('/api/messages/lookup', { queryCode: '1000000001', pin: '000000' })).toBe(4);
  });
});
