import { describe, expect, test } from '@jest/globals';
import { IMPORT_ID_MAX, IMPORT_TEXT_MAX, IMPORT_TITLE_MAX, parseLetterLine } from './messages.import-line.ts';

const RECORD = {
  id: '17',
  user: 'U0001',
  title: '清河镇路灯不亮',
  body: '镇口的路灯已经坏了一周，\n夜里出行不便。',
  submittedAt: '2019-04-08T08:37:20+08:00',
  reply: '您好，路灯已于昨日修复。',
  repliedAt: '2019-04-10T09:00:00+08:00',
};

const NOW = Date.UTC(2026, 10, 12, 1);

const line = (change: Record<string, unknown> = {}) => JSON.stringify({ ...RECORD, ...change });
const reasonOf = (text: string) => {
  const result = parseLetterLine(text, 7, NOW);
  if (result === null || result.ok) throw new Error('not refused');
  expect(result.lineNumber).toBe(7);
  return result.reason;
};
const letterOf = (text: string) => {
  const result = parseLetterLine(text, 7, NOW);
  if (!result?.ok) throw new Error('refused');
  return result.letter;
};

describe('a letter', () => {
  test('is taken over without its writer', () => {
    expect(letterOf(line())).toEqual({
      sourceId: '17',
      title: '清河镇路灯不亮',
      body: '镇口的路灯已经坏了一周，\n夜里出行不便。',
      submittedAt: Date.UTC(2019, 3, 8, 0, 37, 20),
      reply: '您好，路灯已于昨日修复。',
      repliedAt: Date.UTC(2019, 3, 10, 1),
    });
  });
  test('longer than a form allows is kept whole, salutation, spaces and all', () => {
    const body = `　　尊敬的领导：\u00a0${'路'.repeat(IMPORT_TEXT_MAX - 10)}`;
    const title = '灯'.repeat(IMPORT_TITLE_MAX);
    expect(letterOf(line({ body, title, reply: body }))).toMatchObject({ body, title, reply: body });
  });
  test('a title is one line; line breaks of other systems become ours', () => {
    expect(letterOf(line({ title: ' 清河镇\r\n路灯 ', body: '一\r\n二\r三' }))).toMatchObject({ title: '清河镇 路灯', body: '一\n二\n三' });
  });
  test('byte order mark, carriage return, unknown fields and a reply within the same second', () => {
    expect(letterOf(`\ufeff${line({ votes: 3, repliedAt: RECORD.submittedAt })}\r`).sourceId).toBe('17');
  });
  test.each([
    ['2019-04-08T00:37:20Z', Date.UTC(2019, 3, 8, 0, 37, 20)],
    ['2019-04-08T08:37:20.250+08:00', Date.UTC(2019, 3, 8, 0, 37, 20, 250)],
    ['2019-04-08T08:37+08:00', Date.UTC(2019, 3, 8, 0, 37)],
  ])('%s', (submittedAt, instant) => {
    expect(letterOf(line({ submittedAt })).submittedAt).toBe(instant);
  });
});

test.each(['', ' \t\r', '\ufeff', '\u3000'])('a blank line %j is nobody’s mistake', (text) => {
  expect(parseLetterLine(text, 1, NOW)).toBeNull();
});

describe('refused with a reason that never quotes the letter', () => {
  test.each([
    ['broken JSON', line().slice(0, 60), '这一行不是完整的 JSON，可能被截断或含有多余字符'],
    ['two on a line', line() + line(), '这一行不是完整的 JSON，可能被截断或含有多余字符'],
    ['a list', '[1]', '这一行不是一封来信（应为 JSON 对象）'],
    ['null', 'null', '这一行不是一封来信（应为 JSON 对象）'],
    ['a missing field', line({ reply: undefined }), '缺少答复内容（reply）'],
    ['a null field', line({ title: null }), '缺少标题（title）'],
    ['an inherited name', line({ id: undefined }).replace('{', '{"__proto__":{"id":"9"},'), '缺少编号（id）'],
    ['an empty field', line({ body: ' \n\u3000\u200b' }), '来信内容（body）是空的'],
    ['a number', line({ id: 17 }), '编号（id）应为文字，现在是数字'],
    ['a list in a field', line({ body: ['x'] }), '来信内容（body）应为文字，现在是列表'],
    ['an object in a field', line({ body: {} }), '来信内容（body）应为文字，现在是对象'],
    ['a truth value', line({ reply: true }), '答复内容（reply）应为文字，现在是真假值'],
    ['a long id', line({ id: '1'.repeat(IMPORT_ID_MAX + 1) }), '编号（id）有 65 个字符，超过上限 64 个'],
    ['a long title', line({ title: '灯'.repeat(IMPORT_TITLE_MAX + 1) }), '标题（title）有 501 个字符，超过上限 500 个'],
    ['a long body', line({ body: '路'.repeat(IMPORT_TEXT_MAX + 1) }), '来信内容（body）有 100001 个字符，超过上限 100000 个'],
    ['a line without end', `{"id":"${'1'.repeat(2_000_000)}"}`, '这一行超过 1263000 个字符，可能缺少换行'],
    ['a control character', line({ body: '路灯\u0000' }), '来信内容（body）含有无法显示的控制字符或残缺字符'],
    ['half a character', line({ reply: '您好\ud800' }), '答复内容（reply）含有无法显示的控制字符或残缺字符'],
    ['text turned round', line({ title: '路灯\u202e' }), '标题（title）含有无法显示的控制字符或残缺字符'],
    ['a reply of tomorrow', line({ submittedAt: '2026-11-12T08:00:00+08:00', repliedAt: '2026-11-13T08:00:00+08:00' }), '答复时间（repliedAt）晚于现在'],
    ['a reply before its letter', line({ repliedAt: '2019-04-08T08:37:19+08:00' }), '答复时间（repliedAt）早于来信时间（submittedAt）'],
  ])('%s', (_, text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });
  test.each([
    ['2019-04-08 08:37:20', '的写法不对，应像 2019-04-08T08:37:20+08:00'],
    ['2019-04-08T08:37:20', '的写法不对，应像 2019-04-08T08:37:20+08:00'],
    ['2019-04-08T24:00:00+08:00', '的写法不对，应像 2019-04-08T08:37:20+08:00'],
    ['2019年4月8日', '的写法不对，应像 2019-04-08T08:37:20+08:00'],
    ['2019-02-29T08:37:20+08:00', '的日期不存在'],
    ['2019-13-01T08:37:20+08:00', '的日期不存在'],
    ['1970-01-01T00:00:00+08:00', '早于 1992 年'],
  ])('the time %s', (submittedAt, reason) => {
    expect(reasonOf(line({ submittedAt }))).toBe(`来信时间（submittedAt）${reason}`);
  });
});
