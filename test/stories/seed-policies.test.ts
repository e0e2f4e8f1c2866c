import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CalendarQueries } from '@mingchuang/bff/features/calendar/calendar.queries';
import { seedPolicies } from '@mingchuang/bff/seed/policies';
import { lastWorkingDays, POLICY_DAYS } from '@mingchuang/bff/seed/seed';
import type { InterpretationMetrics, InterpretationsDue } from '@mingchuang/shared/interpretations/interpretations.types';
import type { DraftPage } from '@mingchuang/shared/policies/drafts.types';
import type { PolicyFacets } from '@mingchuang/shared/policies/policies.types';
import { STORY_NOW, startTestApp, type TestApp } from '../support/app.ts';
import { asStaff, Client } from '../support/client.ts';

/** What the demonstration shows of what a bureau publishes. One engine: the steps themselves run on all of them elsewhere. */
describe('the texts of the demonstration', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp('SQLite');
    const days = lastWorkingDays(t.app.get(CalendarQueries).current, t.clock.today(), POLICY_DAYS);
    await seedPolicies(t.app, t.clock, t.clock.now(), days, null);
    await t.drain();
    t.clock.set(STORY_NOW);
  }, 60_000);
  afterAll(() => t.close());

  test('published and interpreted, abolished, in review, scheduled, returned, begun', async () => {
    const { kinds, validities, forms } = (await new Client(t.url).get<PolicyFacets>('/api/policies/facets')).body;
    expect(kinds).toEqual([
      { value: 'document', count: 3 },
      { value: 'interpretation', count: 2 },
      { value: 'news', count: 1 },
      { value: 'notice', count: 1 },
    ]);
    expect(validities).toEqual([
      { value: 'valid', count: 6 },
      { value: 'abolished', count: 1 },
    ]);
    expect(forms.map(({ value }) => value)).toEqual(['picture', 'text']);
    const desk = await asStaff(t.url, 'shen');
    const { items } = (await desk.get<DraftPage>('/api/console/policies/drafts')).body;
    expect(items.map(({ state }) => state).sort()).toEqual(['approved', 'draft', 'inReview', 'returned', 'scheduled']);
    const todo = (await desk.get<DraftPage>('/api/console/policies/drafts?queue=todo')).body;
    expect(todo.items.map(({ title }) => title)).toContain('明川区收养评估工作细则');
  });

  test('one interpretation is overdue, and the rates say of how many', async () => {
    const desk = await asStaff(t.url, 'he');
    const due = (await desk.get<InterpretationsDue>('/api/console/interpretations/due')).body;
    expect(due).toMatchObject({ total: 1, overdue: 1, items: [{ policyTitle: '关于调整公益性公墓收费标准的通知', ownerName: '许明筝' }] });
    const metrics = (await desk.get<InterpretationMetrics>('/api/console/interpretations/metrics')).body;
    expect(metrics).toMatchObject({ documents: 2, waived: 1, together: { numerator: 1, denominator: 2 }, withinLimit: { numerator: 1, denominator: 2 } });
  });
});
