import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultColumnId } from '@mingchuang/bff/features/columns/columns.start';
import type { ColumnChangeView, ConsoleColumns, ProposeColumnChange } from '@mingchuang/shared/columns/columns.types';
import type { Page } from '@mingchuang/shared/paging';
import type { PolicyFacets, PolicyRow } from '@mingchuang/shared/policies/policies.types';
import type { SearchAnswer } from '@mingchuang/shared/search/search.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { Newsroom, policyText } from '../support/policies.ts';
import { expectProblem } from '../support/problems.ts';

const [OTHER, NORMATIVE] = [defaultColumnId('policy.other'), defaultColumnId('policy.normative')];

describe.each(ENGINES)('a text stands in a column, on %s', (engine) => {
  let t: TestApp;
  let room: Newsroom;
  let guest: Client;
  let policyId: string;
  let asked = 0;

  beforeAll(async () => {
    t = await startTestApp(engine);
    room = new Newsroom(t);
    guest = new Client(t.url);
    policyId = (await room.published(policyText({ columnId: OTHER }))).policyId;
  }, 60_000);
  afterAll(() => t.close());

  // another address each time, past the cache of public answers
  const listed = async (columnId: string) => {
    asked += 1;
    const { items } = (await guest.get<Page<PolicyRow>>(`/api/policies?columnId=${columnId}&limit=${asked}`)).body;
    return items.map(({ id }) => id);
  };
  const counted = async (columnId: string) => (await guest.get<PolicyFacets>(`/api/policies/facets?columnId=${columnId}&year=2026&limit=${asked}`)).body.total;
  const found = async () =>
    (await guest.get<SearchAnswer>(`/api/search?q=${encodeURIComponent('高龄津贴发放')}&limit=${asked}`)).body.items.map(({ id }) => id);
  const change = async (columnId: string, what: Omit<ProposeColumnChange, 'reason'>) => {
    const shen = await room.as('shen');
    const { items } = (await shen.get<ConsoleColumns>('/api/console/columns')).body;
    const version = items.find(({ id }) => id === columnId)?.version ?? 0;
    const { body } = await shen.post<ColumnChangeView>(`/api/console/columns/${columnId}/changes`, { ...what, reason: '群众找不到' }, ifMatch(version));
    const approved = await (await room.as('gu')).post(`/api/console/columns/changes/${body.id}/approval`, { opinion: null }, ifMatch(body.version));
    expect(approved.status).toBe(200);
  };

  test('and is read there, and nowhere else', async () => {
    expect(await listed(OTHER)).toEqual([policyId]);
    expect(await listed(NORMATIVE)).toEqual([]);
    expect(await counted(OTHER)).toBe(1);
  });

  test('where the column goes it goes, and the old link leads to it as well', async () => {
    await change(OTHER, { kind: 'merge', into: NORMATIVE });
    expect(await listed(NORMATIVE)).toEqual([policyId]);
    expect(await listed(OTHER)).toEqual([policyId]);
    expect(await found()).toContain(policyId);
  });

  test('in a hidden column it is read by staff alone, and nothing can be put there', async () => {
    await change(NORMATIVE, { kind: 'hide' });
    expect(await listed(NORMATIVE)).toEqual([]);
    expect(await found()).not.toContain(policyId);
    expect(await counted(NORMATIVE)).toBe(0);
    expectProblem(await guest.get(`/api/policies/${policyId}?fresh=1`), 'NOT_FOUND');
    expect((await (await room.as('shen')).get(`/api/console/policies/${policyId}`)).status).toBe(200);
    const refused = await (await room.as('jiang')).post('/api/console/policies/drafts', policyText({ columnId: OTHER }));
    expectProblem(refused, 'POLICY_COLUMN_UNKNOWN');
  });
});
