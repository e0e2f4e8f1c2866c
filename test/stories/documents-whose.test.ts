import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DisclosureFileEntity } from '@mingchuang/bff/features/disclosure/disclosure.files.entity';
import { FilesQueries } from '@mingchuang/bff/features/files/files.queries';
import { FilesService } from '@mingchuang/bff/features/files/files.service';
import { Db } from '@mingchuang/bff/platform/db';
import { type DocumentView, FILE_LINK_MINUTES } from '@mingchuang/shared/files/files.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff, type Client, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { DOCX, PDF } from '../support/documents.ts';
import { PNG } from '../support/pictures.ts';
import { expectProblem } from '../support/problems.ts';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

describe.each(ENGINES)('whose a document is, on %s', (engine) => {
  let t: TestApp;
  let a: Client;
  let ownerId: string;
  let otherId: string;

  const upload = async (client = a, name = '申请表.pdf') => (await client.upload<DocumentView>('/api/files/documents', PDF, name)).body;
  const files = () => t.app.get(FilesQueries);
  const free = (ids: string[], owner = ownerId) => files().documentsFreeOf(owner, ids);
  const take = (fileId: string, caseId = 'case') =>
    t.app.get(Db).write((m) => m.insert(DisclosureFileEntity, { caseId, fileId, role: 'application', position: 0 }));
  const fileOf = (id: string) => path.join(t.config.dataDir, 'files', id.slice(-2), id);
  const status = async (url: string) => (await fetch(`${t.url}${url}`)).status;

  beforeAll(async () => {
    t = await startTestApp(engine);
    a = await asResident(t.url, '13800000091');
    ownerId = (await t.people.resident('13800000091')).residentId;
    otherId = (await t.people.resident('13800000092')).residentId;
  }, 30_000);
  afterAll(() => t.close());

  test('they are free for their owner alone, as long as none has taken them', async () => {
    const [one, two] = [await upload(), await upload()];
    expect(await free([])).toBe(true);
    expect(await free([one.id, two.id])).toBe(true);
    expect(await free([one.id, two.id], otherId)).toBe(false);
    expect(await free([one.id, one.id])).toBe(false);
    expect(await free([one.id, 'unknown'])).toBe(false);
    await take(two.id);
    expect(await free([one.id])).toBe(true);
    expect(await free([one.id, two.id])).toBe(false);
  });

  test('a picture is no document, and a document no picture of a letter', async () => {
    const picture = (await a.upload<DocumentView>('/api/files', PNG)).body;
    const document = (await a.upload<DocumentView>('/api/files/documents', PNG)).body;
    expect(await free([picture.id])).toBe(false);
    expect(await free([document.id])).toBe(true);
    expectProblem(await a.post('/api/messages', letter({ pictureIds: [document.id] })), 'PICTURE_NOT_YOURS');
    expect(await files().documentViews([picture.id])).toEqual([]);
    expect(await files().views([document.id])).toEqual([]);
  });

  test('those of staff are theirs, and need no consent; those of residents do', async () => {
    const jiang = await asStaff(t.url, 'jiang');
    const { id } = (await jiang.upload<DocumentView>('/api/console/files', DOCX, '答复书.docx')).body;
    const { staffId } = await t.people.staff('jiang');
    expect([await free([id], staffId), await free([id])]).toEqual([true, false]);
    const shy = await asResident(t.url, '13800000093', { consent: false });
    // More than a connection takes in before somebody reads it: the answers come all the same, one after the other.
    const large = Buffer.concat([PDF, Buffer.alloc(2 * 1024 * 1024)]);
    for (let n = 0; n < 3; n += 1) expectProblem(await shy.upload('/api/files/documents', large), 'CONSENT_REQUIRED');
  });

  test('views come in the order asked for, with links that work', async () => {
    const uploaded = [await upload(a, '一.pdf'), await upload(a, '二.pdf'), await upload(a, '三.pdf')].reverse();
    const views = await files().documentViews(uploaded.map(({ id }) => id));
    expect(views).toEqual(uploaded.map((view) => ({ ...view, url: expect.any(String) })));
    for (const { url } of views) expect(await status(url)).toBe(200);
    expect(await files().documentViews([])).toEqual([]);
  });

  test('without its own link nobody reads one, its owner neither; a link expires', async () => {
    const [one, two] = [await upload(), await upload()];
    const [bare = '', query = ''] = one.url.split('?');
    expect((await a.get(bare)).status).toBe(400);
    expectProblem(await a.get(`${two.url.split('?')[0]}?${query}`), 'NOT_FOUND');
    expectProblem(await a.get(one.url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))), 'NOT_FOUND');
    expectProblem(await a.get(one.url.replace(/expires=\d/, 'expires=9')), 'NOT_FOUND');
    t.clock.advance(FILE_LINK_MINUTES * MINUTE);
    expect(await status(one.url)).toBe(200);
    t.clock.advance(1);
    expectProblem(await a.get(one.url), 'FILE_LINK_EXPIRED');
  });

  test('one that was changed, cut, emptied or exchanged on the disk is not handed out', async () => {
    const [one, other] = [await upload(), await upload()];
    const sealed = readFileSync(fileOf(one.id));
    const changed = (at: number) => Buffer.from(sealed.map((byte, index) => (index === at ? byte ^ 1 : byte)));
    const bad = [changed(0), changed(20), changed(sealed.length - 1), sealed.subarray(0, -1), sealed.subarray(0, 28), Buffer.alloc(0)];
    for (const bytes of [...bad, Buffer.concat([sealed, sealed]), readFileSync(fileOf(other.id)), PDF]) {
      writeFileSync(fileOf(one.id), bytes);
      expectProblem(await a.get(one.url), 'INTERNAL');
    }
    writeFileSync(fileOf(one.id), sealed);
    expect(await status(one.url)).toBe(200);
  });

  test('wait a week for their application, are then taken by none, and go an hour later; those taken stay', async () => {
    const prune = () => t.app.get(FilesService).prune();
    const rows = async () => (await t.app.get(Db).read<{ id: string }>('SELECT id FROM stored_file')).map(({ id }) => id);
    const [left, taken] = [await upload(), await upload()];
    await take(taken.id);
    t.clock.advance(WEEK - 1);
    expect(await free([left.id])).toBe(true);
    t.clock.advance(1);
    expect(await free([left.id])).toBe(false);
    t.clock.advance(60 * MINUTE);
    await prune();
    expect(await rows()).toEqual(expect.arrayContaining([left.id, taken.id]));
    t.clock.advance(1);
    await prune();
    expect(await rows()).not.toContain(left.id);
    expect(() => readFileSync(fileOf(left.id))).toThrow('ENOENT');
    const [view] = await files().documentViews([taken.id]);
    expect(await status(view?.url ?? '')).toBe(200);
  });
});
