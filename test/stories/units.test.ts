import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StaffUnits, UnitList } from '@mingchuang/shared/units/units.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asStaff, Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';

describe.each(ENGINES)('which units are offered to whom, on %s', (engine) => {
  let t: TestApp;

  beforeAll(async () => {
    t = await startTestApp(engine);
  }, 30_000);
  afterAll(() => t.close());

  test('residents write to sections; staff choose from every unit that something can lie with', async () => {
    const residents = (await new Client(t.url).get<UnitList>('/api/units')).body.items.map(({ name }) => name);
    const { items } = (await (await asStaff(t.url, 'lin')).get<StaffUnits>('/api/console/units')).body;
    const staff = items.map(({ name }) => name);
    expect(residents).not.toContain('监督科');
    expect(staff).toEqual(expect.arrayContaining([...residents, '监督科', '柳岸街道', '柳岸社区']));
    const sections = items.filter(({ takesLetters }) => takesLetters).map(({ name }) => name);
    expect(sections.sort()).toEqual([...residents, '监督科'].sort());
  });
});
