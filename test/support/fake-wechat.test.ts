import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type FakeWechat, startFakeWechat } from './fake-wechat.ts';

let wechat: FakeWechat;

beforeEach(async () => {
  wechat = await startFakeWechat({ templates: { reply: ['thing1', 'time2', 'phrase3'] }, pages: ['packages/letter/detail/index'] });
});
afterEach(() => wechat.close());

async function call(path: string, body?: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(wechat.baseUrl + path, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as Record<string, unknown>;
}
const login = (code: string, secret = wechat.secret) =>
  call(`/sns/jscode2session?appid=${wechat.appId}&secret=${secret}&js_code=${code}&grant_type=authorization_code`);
const token = async (force = false) =>
  String(
    (await call('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: wechat.appId, secret: wechat.secret, force_refresh: force })).access_token,
  );
const letter = (change: object = {}) => ({
  touser: 'openid-1',
  template_id: 'reply',
  page: 'packages/letter/detail/index?id=1',
  data: { thing1: { value: '路灯不亮' }, time2: { value: '2026年11月2日 09:30' }, phrase3: { value: '已答复' } },
  ...change,
});
const send = async (change?: object, accessToken?: string) =>
  call(`/cgi-bin/message/subscribe/send?access_token=${accessToken ?? (await token())}`, letter(change));
const field = (name: string, value: string) => ({ data: { ...letter().data, [name]: { value } } });

describe('jscode2session', () => {
  test('a code signs its person in once', async () => {
    const code = wechat.loginCode('openid-7');
    expect(await login(code)).toMatchObject({ openid: 'openid-7', session_key: expect.any(String) });
    expect(await login(code)).toMatchObject({ errcode: 40163 });
    expect(await login('made-up')).toMatchObject({ errcode: 40029 });
    expect(await login(wechat.loginCode(), 'wrong')).toMatchObject({ errcode: 40125 });
  });
});

describe('stable_token', () => {
  test('is the same until it expires, is revoked or is forced', async () => {
    const first = await token();
    expect(await token()).toBe(first);
    wechat.expireToken();
    wechat.addUser('openid-1');
    expect(await send({}, first)).toMatchObject({ errcode: 42001 });
    const second = await token();
    const third = await token(true);
    expect(await send({}, second)).toMatchObject({ errcode: 40001 });
    expect(wechat.tokensIssued).toEqual([first, second, third]);
  });
});

describe('subscribe message', () => {
  beforeEach(() => wechat.addUser('openid-1'));

  test('is recorded when WeChat takes it', async () => {
    expect(await send()).toMatchObject({ errcode: 0 });
    expect(wechat.sent).toMatchObject([{ touser: 'openid-1', templateId: 'reply', page: 'packages/letter/detail/index?id=1' }]);
  });

  test.each([
    ['a stranger', { touser: 'nobody' }, 40003],
    ['an unknown template', { template_id: 'other' }, 40037],
    ['a page the mini-program has not', { page: 'pages/none/index' }, 41030],
    ['a thing of 21 characters', field('thing1', '一'.repeat(21)), 47003],
    ['a thing with a line break', field('thing1', '一\n二'), 47003],
    ['a time without its form', field('time2', '2026-11-02T09:30:00Z'), 47003],
    ['a phrase of six characters', field('phrase3', '已经答复您了'), 47003],
    ['a phrase with a letter', field('phrase3', '已A'), 47003],
    ['a missing field', { data: { thing1: { value: '一' } } }, 47003],
  ])('%s is refused', async (_what, change, errcode) => {
    expect(await send(change)).toMatchObject({ errcode });
    expect(wechat.sent).toEqual([]);
  });

  test('the complaint names the field', async () => {
    expect((await send(field('thing1', '一'.repeat(21)))).errmsg).toContain('data.thing1.value invalid');
  });

  test.each([
    ['character_string1', 'MC-2026/0001', true],
    ['character_string1', '编号1', false],
    ['character_string1', 'x'.repeat(33), false],
    ['date1', '2026年11月2日', true],
    ['date1', '09:30', false],
    ['time1', '09:30~10:30', true],
    ['number1', '12.5', true],
    ['number1', '12天', false],
  ])('%s = %s', async (name, value, accepted) => {
    const open = await startFakeWechat();
    const mine = wechat;
    wechat = open;
    try {
      open.addUser('openid-1');
      expect(await send({ data: { [name]: { value } } })).toMatchObject({ errcode: accepted ? 0 : 47003 });
    } finally {
      wechat = mine;
      await open.close();
    }
  });

  test('a denied person, and a grant used up, are 43101', async () => {
    wechat.deny('openid-1');
    expect(await send()).toMatchObject({ errcode: 43101 });
    const counted = await startFakeWechat({ grants: 'counted' });
    const mine = wechat;
    wechat = counted;
    try {
      counted.addUser('openid-1');
      counted.grant('openid-1', 'reply');
      expect(await send()).toMatchObject({ errcode: 0 });
      expect(await send()).toMatchObject({ errcode: 43101 });
    } finally {
      wechat = mine;
      await counted.close();
    }
  });
});

describe('msg_sec_check', () => {
  test.each([
    ['路灯不亮了', 'pass'],
    ['待审词', 'review'],
    ['违禁词', 'risky'],
  ])('%s → %s', async (content, suggest) => {
    wechat.addUser('openid-1');
    const answer = await call(`/wxa/msg_sec_check?access_token=${await token()}`, { version: 2, openid: 'openid-1', scene: 3, content });
    expect(answer).toMatchObject({ errcode: 0, result: { suggest } });
    expect(wechat.checks).toEqual([{ openid: 'openid-1', scene: 3, content, suggest }]);
  });
});

describe('faults', () => {
  beforeEach(() => wechat.addUser('openid-1'));

  test('come in the order told, then all is well', async () => {
    wechat.next('send', { errcode: 45009 }, 2);
    wechat.next('send', { http: 500 });
    const accessToken = await token();
    expect(await send({}, accessToken)).toMatchObject({ errcode: 45009 });
    expect(await send({}, accessToken)).toMatchObject({ errcode: 45009 });
    await expect(send({}, accessToken)).rejects.toThrow('HTTP 500');
    expect(await send({}, accessToken)).toMatchObject({ errcode: 0 });
    expect(wechat.calls.filter((one) => one.endpoint === 'send').map((one) => one.errcode)).toEqual([45009, 45009, null, 0]);
  });

  test('a cut before leaves no message, a cut after leaves one nobody hears of', async () => {
    const accessToken = await token();
    wechat.next('send', { cut: 'before' });
    await expect(send({}, accessToken)).rejects.toThrow();
    expect(wechat.sent).toHaveLength(0);
    wechat.next('send', { cut: 'after' });
    await expect(send({}, accessToken)).rejects.toThrow();
    expect(wechat.sent).toHaveLength(1);
  });

  test('a held call works only when let go', async () => {
    const accessToken = await token();
    const letGo = wechat.hold('send');
    const waiting = send({}, accessToken);
    await token();
    expect(wechat.sent).toHaveLength(0);
    letGo();
    expect(await waiting).toMatchObject({ errcode: 0 });
  });

  test('secrets and tokens are not in the record', async () => {
    await login(wechat.loginCode());
    await send();
    expect(JSON.stringify(wechat.calls)).not.toMatch(/fake-secret|token-\d/);
  });
});
