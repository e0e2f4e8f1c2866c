import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { UnitsQueries } from '@mingchuang/bff/features/units/units.queries';
import type { ConsoleContacts, ConsoleGuide, ContactsPage, GuidePage, WriteContacts, WriteGuide } from '@mingchuang/shared/pages/pages.types';
import { EMPTY_GUIDE } from '@mingchuang/shared/pages/pages.words';
import type { UnitList } from '@mingchuang/shared/units/units.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { atOnce } from '../support/at-once.ts';
import { asResident, asStaff, Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';

const GUIDE: WriteGuide = {
  ...EMPTY_GUIDE,
  office: '明川区民政局办公室',
  address: '明川区柳岸路18号',
  hours: '工作日 9:00—17:00',
  phone: '0000-8100000',
  reviewBy: null,
};

describe.each(ENGINES)('guide and contacts, on %s', (engine) => {
  let t: TestApp;
  let anyone: Client;
  let shen: Client;
  let lin: Client;

  const guide = async () => (await anyone.get<GuidePage>(`/api/pages/guide?fresh=${randomUUID()}`)).body;
  const write = <T = ConsoleGuide>(page: 'guide' | 'contacts', body: WriteGuide | WriteContacts, version: number, key = randomUUID(), who = shen) =>
    who.put<T>(`/api/console/pages/${page}`, body, { ...ifMatch(version), 'idempotency-key': key });

  beforeAll(async () => {
    t = await startTestApp(engine);
    anyone = new Client(t.url);
    [shen, lin] = await Promise.all([asStaff(t.url, 'shen'), asStaff(t.url, 'lin')]);
  }, 60_000);
  afterAll(() => t.close());

  test('before anybody has written it, the guide says what the settings know, and staff are warned', async () => {
    expect(await guide()).toMatchObject({ version: 0, updatedOn: null, guide: { office: t.config.bureauName, phone: t.config.bureauPhone, address: '' } });
    expect((await lin.get<ConsoleGuide>('/api/console/pages/guide')).body).toMatchObject({ version: 0, review: 'due', versions: [] });
  });

  test('each save is a version that says who, when and what', async () => {
    const key = randomUUID();
    const first = await write('guide', GUIDE, 0, key);
    expect(first).toMatchObject({ status: 200, body: { version: 1, reviewBy: '2027-11-12', review: 'fresh' } });
    expect((await write('guide', GUIDE, 0, key)).body).toEqual(first.body);
    expect(await guide()).toMatchObject({ version: 1, updatedOn: '2026-11-12', guide: { address: '明川区柳岸路18号' } });
    t.clock.set('2026-11-16T09:00:00+08:00');
    [shen, lin] = await Promise.all([asStaff(t.url, 'shen'), asStaff(t.url, 'lin')]);
    const second = await write('guide', { ...GUIDE, hours: '工作日 8:30—17:30', reviewBy: '2026-12-01' }, 1);
    expect(second.body.versions).toMatchObject([
      { version: 2, byName: '沈禾', reviewBy: '2026-12-01', differences: [{ label: '办公时间', from: '工作日 9:00—17:00', to: '工作日 8:30—17:30' }] },
      { version: 1, at: '2026-11-12T01:00:00.000Z' },
    ]);
    expect(second.body.review).toBe('soon');
    const problem = expectProblem(await write('guide', GUIDE, 1), 'STALE_VERSION');
    expect(problem.changes).toMatchObject([{ what: '公开指南已是第 2 版', by: '沈禾' }]);
  });

  test('on its day it is due, until somebody looks through it', async () => {
    t.clock.set('2026-12-01T09:00:00+08:00');
    [shen, lin] = await Promise.all([asStaff(t.url, 'shen'), asStaff(t.url, 'lin')]);
    expect((await lin.get<ConsoleGuide>('/api/console/pages/guide')).body.review).toBe('due');
    const { reviewBy: _, ...same } = { ...GUIDE, hours: '工作日 8:30—17:30' };
    expect((await write('guide', { ...same, reviewBy: null }, 2)).body).toMatchObject({ review: 'fresh', versions: [{ version: 3, differences: [] }, {}, {}] });
  });

  test('two at once: one is written, the other is told', async () => {
    const answers = await atOnce(t, [() => write('guide', { ...GUIDE, fax: '1' }, 3), () => write('guide', { ...GUIDE, fax: '2' }, 3)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('only who looks after the catalogue writes, and only what fits', async () => {
    expectProblem(await write('guide', GUIDE, 4, randomUUID(), lin), 'FORBIDDEN');
    expect(wrongFields(await write('guide', { ...GUIDE, office: '', access: '长'.repeat(2001) }, 4)).sort()).toEqual(['access', 'office']);
    for (const reviewBy of ['2026-12-01', '2027-12-03']) expectProblem(await write('guide', { ...GUIDE, reviewBy }, 4), 'REVIEW_DAY_INVALID');
    expect(wrongFields(await write('guide', { ...GUIDE, reviewBy: '2027-02-30' }, 4))).toEqual(['reviewBy']);
    const items = Array.from({ length: 101 }, () => ({ group: 'person' as const, name: '何人', duty: '', phone: '', address: '' }));
    expect(wrongFields(await write('contacts', { items, reviewBy: null }, 0))).toEqual(['items']);
  });

  test('contacts stand beside the sections, hostile text as text', async () => {
    const items = [{ group: 'supervision' as const, name: '<script>举报</script>', duty: '监督', phone: '0000-8100009', address: '' }];
    expect((await write<ConsoleContacts>('contacts', { items, reviewBy: null }, 0)).body.versions[0]?.differences).toEqual([
      { label: '监督电话：<script>举报</script>', from: null, to: '监督，0000-8100009' },
    ]);
    const { body } = await anyone.get<ContactsPage>('/api/pages/contacts');
    expect(body.items).toEqual(items);
    expect(body.units.map(({ name }) => name)).toEqual(expect.arrayContaining(['社会救助科', '局办公室']));
  });

  test('街道 and 社区 belong to the hierarchy, and no letter can be sent to them', async () => {
    const units = t.app.get(UnitsQueries);
    const everywhere = await units.everywhere();
    const street = everywhere.find(({ name }) => name === '柳岸街道');
    const below = await units.subtree(street?.id ?? '');
    expect(everywhere.filter(({ id }) => below.includes(id)).map(({ name }) => name)).toEqual(['柳岸街道', '柳岸社区', '云栖社区']);
    expect(await units.subtree(null)).toHaveLength(everywhere.length);
    expect((await anyone.get<UnitList>('/api/units')).body.items.map(({ name }) => name)).not.toContain('柳岸街道');
    const resident = await asResident(t.url, '13800000031');
    expectProblem(await resident.post('/api/messages', letter({ unitId: street?.id })), 'UNIT_UNKNOWN');
  });
});
