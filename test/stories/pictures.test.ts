import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FILE_MAX_BYTES, type FileView } from '@mingchuang/shared/files/files.types';
import type { ConsoleMessage, MessageReceipt, MyMessage } from '@mingchuang/shared/messages/messages.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff, type Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { JPEG, PNG, WEBP } from '../support/pictures.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';

describe.each(ENGINES)('pictures, on %s', (engine) => {
  let t: TestApp;
  let resident: Client & { token: string };

  const upload = (bytes: Uint8Array, name?: string, type?: string) => resident.upload<FileView>('/api/files', bytes, name, type);
  const uploads = (n: number) => Promise.all(Array.from({ length: n }, async () => (await upload(PNG)).body.id));
  const onDisk = () =>
    readdirSync(path.join(t.config.dataDir, 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
  /** a picture of this many bytes: a PNG with something behind its end */
  const large = (bytes: number) => Buffer.concat([PNG, Buffer.alloc(bytes - PNG.length)]);

  beforeAll(async () => {
    t = await startTestApp(engine);
    resident = await asResident(t.url, '13800000071');
    await upload(PNG); // makes the folder
  }, 30_000);
  afterAll(() => t.close());

  test.each([
    ['image/jpeg', JPEG],
    ['image/png', PNG],
    ['image/webp', WEBP],
  ])('%s is known by its first bytes, whatever it is called, and served safely', async (mime, bytes) => {
    const { status, body } = await upload(bytes, '../../etc/我.exe', 'application/x-msdownload');
    expect([status, body]).toEqual([201, { id: expect.any(String), url: expect.any(String), bytes: bytes.length, mime }]);
    const response = await fetch(`${t.url}${body.url}`);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(bytes));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': mime,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline',
      'cache-control': 'private, max-age=600',
    });
    expect(onDisk()).toContain(body.id);
  });

  test.each([
    ['a program', Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(256)])],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing that can run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['nothing', Buffer.alloc(0)],
    ['half a magic number', PNG.subarray(0, 4)],
  ])('%s called a.png is refused, and nothing of it remains', async (_what, bytes) => {
    const before = onDisk();
    expectProblem(await upload(bytes), 'FILE_TYPE_UNSUPPORTED');
    expect(onDisk()).toEqual(before);
  });

  test('10 MB are taken, one byte more is not and leaves nothing', async () => {
    expect((await upload(large(FILE_MAX_BYTES))).body.bytes).toBe(FILE_MAX_BYTES);
    const before = onDisk();
    expectProblem(await upload(large(FILE_MAX_BYTES + 1)), 'FILE_TOO_LARGE');
    expect(onDisk()).toEqual(before);
  });

  test('an upload broken off leaves nothing', async () => {
    const before = onDisk();
    const stopped = new AbortController();
    const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n';
    const body = new ReadableStream({
      async start(stream) {
        stream.enqueue(Buffer.from(head));
        stream.enqueue(large(64 * 1024));
        while (onDisk().length === before.length) await new Promise(setImmediate); // until the server writes
        stopped.abort();
      },
    });
    const headers = { authorization: `Bearer ${resident.token}`, 'content-type': 'multipart/form-data; boundary=x' };
    const options: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, signal: stopped.signal, duplex: 'half' };
    await expect(fetch(`${t.url}/api/files`, options)).rejects.toThrow('aborted');
    while (onDisk().length > before.length) await new Promise(setImmediate);
    expect(onDisk()).toEqual(before);
  }, 15_000);

  test('a form with something else than one picture is refused', async () => {
    const send = async (form: FormData) => {
      const response = await fetch(`${t.url}/api/files`, { method: 'POST', headers: { authorization: `Bearer ${resident.token}` }, body: form });
      return { status: response.status, body: await response.json(), headers: response.headers };
    };
    expectProblem(await send(new FormData()), 'FILE_MISSING');
    const words = new FormData();
    words.set('file', 'words');
    const answer = await send(words);
    expect([400, 413]).toContain(answer.status);
    expectProblem(answer, answer.body.code);
  });

  test('six in a letter, in the order given; a seventh is refused, a repeated one too', async () => {
    const unitId = await t.people.unitId('养老服务科');
    const ids = (await uploads(7)).reverse();
    expect(wrongFields(await resident.post('/api/messages', letter({ unitId, pictureIds: ids })))).toEqual(['pictureIds']);
    expect(wrongFields(await resident.post('/api/messages', letter({ unitId, pictureIds: [ids[0] ?? '', ids[0] ?? ''] })))).toEqual(['pictureIds']);
    const { id } = (await resident.post<MessageReceipt>('/api/messages', letter({ unitId, pictureIds: ids.slice(0, 6) }))).body;
    const mine = (await resident.get<MyMessage>(`/api/messages/${id}`)).body;
    expect(mine.pictures.map((p) => p.id)).toEqual(ids.slice(0, 6));

    const jiang = await asStaff(t.url, 'jiang');
    const seen = (await jiang.get<ConsoleMessage>(`/api/console/messages/${id}`)).body.pictures;
    expect(seen.map((p) => p.id)).toEqual(ids.slice(0, 6));
    expect((await fetch(`${t.url}${seen[0]?.url}`)).status).toBe(200);

    const edited = [ids[6] ?? '', ids[1] ?? ''];
    const after = await resident.put<MyMessage>(`/api/messages/${id}`, letter({ unitId, pictureIds: edited }), ifMatch(1));
    expect(after.body.pictures.map((p) => p.id)).toEqual(edited);
  });
});
