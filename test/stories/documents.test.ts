import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Db } from '@mingchuang/bff/platform/db';
import type { Problem } from '@mingchuang/shared/errors';
import { type DocumentView, FILE_MAX_BYTES, FILE_NAME_BYTES, FILE_NAME_MAX } from '@mingchuang/shared/files/files.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff, type Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { contentTypes, DOCX, EXCEL, PDF, WORD, XLSX, zip } from '../support/documents.ts';
import { JPEG, PNG, WEBP } from '../support/pictures.ts';
import { expectProblem } from '../support/problems.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const BODY = { name: 'word/document.xml', text: '<w:document/>' };
const SHEET = { name: 'xl/workbook.xml', text: '<workbook/>' };
const MACRO_WORD = 'application/vnd.ms-word.document.macroEnabled.main+xml';

describe.each(ENGINES)('documents, on %s', (engine) => {
  let t: TestApp;
  let resident: Client & { token: string };

  /** a form as a browser writes it; the library here leaves an empty name out */
  const uploadForm = async (bytes: Uint8Array, name: string) => sent(fileHead(name), bytes);
  const fieldOf = (name: string, value: string) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const fileHead = (name: string) => `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`;
  const sent = async (head: string, bytes: Uint8Array) => {
    const headers = { authorization: `Bearer ${resident.token}`, 'content-type': 'multipart/form-data; boundary=x' };
    const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]);
    const response = await fetch(`${t.url}/api/files/documents`, { method: 'POST', headers, body });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Problem & { name: string } };
  };
  const upload = (bytes: Uint8Array, name = '申请表.pdf', type?: string) => resident.upload<DocumentView>('/api/files/documents', bytes, name, type);
  const download = async (url: string) => {
    const response = await fetch(`${t.url}${url}`);
    return { status: response.status, headers: Object.fromEntries(response.headers), bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const onDisk = () =>
    readdirSync(path.join(t.config.dataDir, 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  const large = (bytes: number) => Buffer.concat([PDF, Buffer.alloc(bytes - PDF.length)]);

  beforeAll(async () => {
    t = await startTestApp(engine);
    resident = await asResident(t.url, '13800000081');
    await upload(PDF); // makes the folder
  }, 30_000);
  afterAll(() => t.close());

  test.each([
    ['pdf', 'application/pdf', PDF],
    ['docx', `${OFFICE}.wordprocessingml.document`, DOCX],
    ['xlsx', `${OFFICE}.spreadsheetml.sheet`, XLSX],
    ['jpg', 'image/jpeg', JPEG],
    ['png', 'image/png', PNG],
    ['webp', 'image/webp', WEBP],
  ])('a %s comes back byte by byte under its name, and nothing of it can be read on the disk', async (ending, mime, bytes) => {
    const before = onDisk();
    const { status, body } = await upload(bytes, '居民的申请表.exe', 'application/x-msdownload');
    const name = `居民的申请表.${ending}`;
    expect([status, body]).toEqual([201, { id: expect.any(String), url: expect.any(String), bytes: bytes.length, mime, name }]);
    const got = await download(body.url);
    expect(got.status).toBe(200);
    expect(got.bytes).toEqual(bytes);
    expect(got.headers).toMatchObject({
      'content-type': mime,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="______.${ending}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=600',
    });
    const [file = ''] = onDisk().filter((one) => !before.includes(one));
    expect(path.basename(file)).toBe(body.id);
    const [row] = await t.app.get(Db).read('SELECT * FROM stored_file WHERE id = ?', [body.id]);
    expect(JSON.stringify(row)).not.toContain('居民的申请表');
    const sealed = readFileSync(file);
    expect(sealed).toHaveLength(bytes.length + 28);
    for (let at = 0; at + 8 <= bytes.length; at += 8) expect(sealed.includes(bytes.subarray(at, at + 8))).toBe(false);
  });

  test('staff who answer upload them too; the same file never looks the same twice', async () => {
    const jiang = await asStaff(t.url, 'jiang');
    const before = onDisk();
    const views = [];
    for (let n = 0; n < 2; n += 1) views.push((await jiang.upload<DocumentView>('/api/console/files', DOCX, '答复书.docx')).body);
    for (const { url, name } of views) expect([name, (await download(url)).bytes]).toEqual(['答复书.docx', DOCX]);
    const [one, two] = onDisk().flatMap((file) => (before.includes(file) ? [] : [readFileSync(file)]));
    expect(one?.subarray(12, -16)).not.toEqual(two?.subarray(12, -16));
  });

  test.each([
    ['a program', Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(256)])],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing that can run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['an old Word or Excel file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_024)])],
    ['plain text', Buffer.from('我申请公开下列信息')],
    ['nothing', Buffer.alloc(0)],
    ['a zip', zip([{ name: 'a.txt', text: 'a' }])],
    ['an empty zip', zip([])],
    ['half a document', DOCX.subarray(0, DOCX.length - 1)],
    ['a document with something behind it', Buffer.concat([DOCX, PNG])],
    ['a document behind something', Buffer.concat([zip([BODY]), DOCX])],
    ['a zip that says to be a document', zip([contentTypes(WORD), { name: 'setup.exe', text: 'MZ' }])],
    ['a document and a table at once', zip([contentTypes(WORD, EXCEL), BODY, SHEET])],
    ['a document with two declarations', zip([contentTypes(WORD), contentTypes(MACRO_WORD), BODY])],
    ['a document that unpacks to too much', zip([{ name: '[Content_Types].xml', text: `${WORD}${' '.repeat(2 * 1024 * 1024)}` }, BODY])],
    ['a template', zip([contentTypes(`${OFFICE}.wordprocessingml.template.main+xml`), BODY])],
    ['a document with macros', zip([contentTypes(MACRO_WORD, 'application/vnd.ms-office.vbaProject'), BODY, { name: 'word/vbaProject.bin', text: 'x' }])],
    ['a table with macros', zip([contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml'), SHEET])],
    ['a document that hides its macros', zip([contentTypes(WORD), BODY, { name: 'word/VBAPROJECT.bin', text: 'x' }])],
    ['one that calls them otherwise', zip([contentTypes(WORD, 'application/vnd.ms-office.vbaProject'), BODY, { name: 'word/a.bin', text: 'x' }])],
    ['one that spells them otherwise', zip([contentTypes(WORD, 'application/vnd.ms-office.&#118;baProject'), BODY, { name: 'word/a.bin', text: 'x' }])],
    ['a table with sheets of macros', zip([contentTypes(EXCEL, 'application/vnd.ms-excel.macrosheet+xml'), SHEET])],
  ])('%s is refused whatever it is called, and nothing of it remains', async (_what, bytes) => {
    const before = onDisk();
    const { detail } = expectProblem(await upload(bytes, '申请表.docx'), 'DOCUMENT_TYPE_UNSUPPORTED');
    expect(detail).toContain('PDF、Word（docx）、Excel（xlsx）');
    expect(onDisk()).toEqual(before);
  });

  test('a zip with a note at its end is still the document it is', async () => {
    expect((await upload(zip([contentTypes(WORD), BODY], 'PK\x05\x06'), 'a.docx')).status).toBe(415); // an end within the end
    expect((await upload(zip([contentTypes(WORD), BODY], 'note'), 'a.docx')).body.name).toBe('a.docx');
  });

  test('10 MB are taken and come back, one byte more is not and leaves nothing', async () => {
    const bytes = large(FILE_MAX_BYTES);
    const { url } = (await upload(bytes)).body;
    expect((await download(url)).bytes.equals(bytes)).toBe(true);
    const before = onDisk();
    expectProblem(await upload(large(FILE_MAX_BYTES + 1)), 'FILE_TOO_LARGE');
    expect(onDisk()).toEqual(before);
  });

  test('an upload broken off leaves nothing', async () => {
    const before = onDisk();
    const stopped = new AbortController();
    const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n';
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
    await expect(fetch(`${t.url}/api/files/documents`, options)).rejects.toThrow('aborted');
    while (onDisk().length > before.length) await new Promise(setImmediate);
    expect(onDisk()).toEqual(before);
  }, 15_000);

  test.each([
    ['../../x', 'x.pdf'],
    ['..\\..\\x.docx', 'x.pdf'],
    ['"><b onload=x>.html', '%22><b onload=x>.pdf'], // as a browser writes the quotation mark
    ['工资\u202efdp.exe', '工资fdp.pdf'],
    ['长'.repeat(300), `${'长'.repeat(FILE_NAME_MAX - 5)}.pdf`],
    ['👵的材料', '👵的材料.pdf'],
  ])('called %j it is kept and handed out as %j', async (name, kept) => {
    const { body } = await upload(PDF, name);
    expect(body.name).toBe(kept);
    const { status, headers } = await download(body.url);
    expect([status, headers['content-disposition']?.split("UTF-8''")[1]]).toEqual([200, encodeURIComponent(kept)]);
  });

  test.each([
    ['张三的申请.pdf', '张三的申请.pdf'],
    ['工资条.exe', '工资条.pdf'],
    ['../../etc/名单.docx', '名单.pdf'],
    ['C:\\我的文档\\名单', '名单.pdf'],
    ['一\u0007二\r\n\u202e三.pdf', '一二三.pdf'],
    ['"><b>"', '"><b>".pdf'],
    ['长'.repeat(300), `${'长'.repeat(FILE_NAME_MAX - 5)}.pdf`],
    ['', 'tmp_1.pdf'],
    ['../', 'tmp_1.pdf'],
    ['\u202e.pdf', 'tmp_1.pdf'],
    [`/${'长'.repeat(FILE_NAME_BYTES)}/名单.pdf`, 'tmp_1.pdf'],
  ])('the form says %j before the file: it is called %j', async (name, kept) => {
    const { status, body } = await sent(`${fieldOf('name', name)}${fileHead('tmp_1.pdf')}`, PDF);
    expect([status, body.name]).toEqual([201, kept]);
  });

  test('a field of another name or kind is none, of several the first counts, and without a file there is nothing to name', async () => {
    const other = await sent(`${fieldOf('title', '申请表.pdf')}${fileHead('tmp_1.pdf')}`, PDF);
    const json = fieldOf('name', '{"a":1}').replace('"name"', '"name"\r\ncontent-type: application/json');
    const object = await sent(`${json}${fileHead('tmp_1.pdf')}`, PDF);
    expect([other, object].map(({ status, body }) => [status, body.name])).toEqual(Array(2).fill([201, 'tmp_1.pdf']));
    const twice = await sent(`${fieldOf('name', '一.pdf')}${fieldOf('name', '二.pdf')}${fileHead('tmp_1.pdf')}`, PDF);
    expect([twice.status, twice.body.name]).toEqual([201, '一.pdf']);
    const before = onDisk();
    expectProblem(await sent(fieldOf('name', '一.pdf'), new Uint8Array()), 'FILE_MISSING');
    expect(onDisk()).toEqual(before);
  });

  test.each(['', '.pdf', '\u202e', '../'])('called %j it has no name, and nothing of it remains', async (name) => {
    const before = onDisk();
    const answers = await Promise.all(Array.from({ length: 4 }, () => uploadForm(large(1024 * 1024), name)));
    for (const answer of answers) {
      const { errors } = expectProblem(answer, 'FILE_NAME_MISSING');
      expect(errors?.map(({ field }) => field)).toEqual(['file']);
    }
    expect(onDisk()).toEqual(before);
  });
});
