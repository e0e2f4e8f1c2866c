import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FilesService } from '@mingchuang/bff/features/files/files.service';
import { Db } from '@mingchuang/bff/platform/db';
import type { FileView } from '@mingchuang/shared/files/files.types';
import type { MessageReceipt, MyMessage } from '@mingchuang/shared/messages/messages.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, type Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { PNG } from '../support/pictures.ts';
import { expectProblem } from '../support/problems.ts';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

describe.each(ENGINES)('pictures that no letter takes, on %s', (engine) => {
  let t: TestApp;
  let resident: Client;
  let writers = 0;

  const upload = async () => (await resident.upload<FileView>('/api/files', PNG)).body.id;
  const submit = (pictureIds: string[]) => resident.post<MessageReceipt>('/api/messages', letter({ pictureIds }));
  const prune = () => t.app.get(FilesService).prune();
  const onDisk = () =>
    readdirSync(path.join(t.config.dataDir, 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort();
  const rows = async () => (await t.app.get(Db).read<{ id: string }>('SELECT id FROM stored_file ORDER BY id')).map(({ id }) => id);
  /** rows and files say the same */
  const kept = async () => {
    const ids = await rows();
    expect(onDisk()).toEqual([...ids].sort());
    return ids;
  };
  /** time goes on, and the resident signs in again */
  const pass = async (ms: number) => {
    t.clock.advance(ms);
    resident = await asResident(t.url, `138000070${String(writers).padStart(2, '0')}`);
  };

  beforeAll(async () => {
    t = await startTestApp(engine);
  }, 30_000);
  afterAll(() => t.close());
  beforeEach(async () => {
    writers += 1;
    await pass(0);
  });

  test('wait a week for their letter, are then taken by none, and go an hour later', async () => {
    const id = await upload();
    await pass(WEEK - MINUTE);
    await prune();
    expect(await kept()).toContain(id);
    const late = await upload();
    expect((await submit([late])).status).toBe(201);

    await pass(2 * MINUTE);
    expectProblem(await submit([id]), 'PICTURE_NOT_YOURS');
    await prune();
    expect(await kept()).toContain(id);

    await pass(60 * MINUTE);
    await prune();
    expect(await kept()).not.toContain(id);
    expect(await kept()).toContain(late);
    await prune();
  });

  test('those of a letter stay, also the ones its earlier text had', async () => {
    const [first, second, dropped] = [await upload(), await upload(), await upload()];
    const { id } = (await submit([first, second])).body;
    await resident.put<MyMessage>(`/api/messages/${id}`, letter({ pictureIds: [second] }), ifMatch(1));
    const withdrawn = await upload();
    const other = (await submit([withdrawn])).body.id;
    expect((await resident.post(`/api/messages/${other}/withdrawal`, {}, ifMatch(1))).status).toBe(200);

    await pass(10 * WEEK);
    await prune();
    expect(await kept()).toEqual(expect.arrayContaining([first, second, withdrawn]));
    expect(await kept()).not.toContain(dropped);
    const { pictures } = (await resident.get<MyMessage>(`/api/messages/${id}`)).body;
    expect(pictures.map((picture) => picture.id)).toEqual([second]);
    expect((await fetch(`${t.url}${pictures[0]?.url}`)).status).toBe(200);
  });

  test('a letter edited after its pictures have aged keeps them', async () => {
    const [stays, goes] = [await upload(), await upload()];
    await pass(WEEK - MINUTE);
    const { id } = (await submit([stays, goes])).body;
    await pass(5 * MINUTE);
    const edited = await resident.put<MyMessage>(`/api/messages/${id}`, letter({ pictureIds: [stays] }), ifMatch(1));
    expect(edited.body.pictures.map((picture) => picture.id)).toEqual([stays]);
    await pass(WEEK);
    await prune();
    expect(await kept()).toEqual(expect.arrayContaining([stays, goes]));
  });

  // Around both limits: whatever comes first, a letter that was taken has its pictures.
  test.each([
    ['in the last moment of the week', WEEK - 1],
    ['in the first moment after it', WEEK],
    ['in the last moment of the hour', WEEK + 60 * MINUTE],
    ['in the first moment after that', WEEK + 60 * MINUTE + 1],
  ])('letters and pruning at once, %s', async (_when, age) => {
    const ids = await Promise.all(Array.from({ length: 8 }, upload));
    await pass(age);
    const [answers] = await Promise.all([Promise.all(ids.map((id) => submit([id]))), prune(), prune()]);
    const taken = ids.filter((_id, at) => answers[at]?.status === 201);
    expect(taken).toEqual(age < WEEK ? ids : []);
    await pass(10 * WEEK);
    await prune();
    const left = await kept();
    expect(ids.filter((id) => left.includes(id))).toEqual(taken);
  });
});
