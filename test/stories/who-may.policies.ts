import { InterpretationsQueries } from '@mingchuang/bff/features/interpretations/interpretations.queries';
import { InterpretationsRepository } from '@mingchuang/bff/features/interpretations/interpretations.repository';
import { PoliciesQueries } from '@mingchuang/bff/features/policies/policies.queries';
import { Db } from '@mingchuang/bff/platform/db';
import { PolicyPeople } from '@mingchuang/bff/seed/policy-people';
import type { PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import type { TestApp } from '../support/app.ts';
import { policyText } from '../support/policies.ts';
import type { Call, Sample } from './who-may.types.ts';

/** Texts are of this account's unit. */
const WRITER = 'jiang';

/** A sample of every operation of policies and interpretations. */
export function policySamples(t: TestApp): Record<string, Sample> {
  const room = new PolicyPeople(t.app);
  const written = () => room.draft(WRITER, policyText());
  const submitted = async () => room.submit(WRITER, await written());
  const approved = () => room.approved(WRITER, policyText());
  const scheduled = async () => room.schedule(await approved(), t.clock.now() + 3_600_000);
  const published = async () => {
    const { policyId } = await room.publish(await approved());
    await t.drain();
    return policyId;
  };
  const on = (made: () => Promise<PolicyDraft>, body?: (made: PolicyDraft) => unknown) => async (): Promise<Call> => {
    const it = await made();
    return { id: it.id, version: it.version, body: body?.(it) };
  };
  const text = (body?: unknown) => async (): Promise<Call> => {
    const id = await published();
    return { id, version: (await t.app.get(PoliciesQueries).byId(id))?.version ?? 0, body };
  };
  const version = async () => {
    const id = await published();
    return (await t.app.get(Db).readOne<{ id: string }>('SELECT id FROM policy_version WHERE policyId = ?', [id])) ?? {};
  };
  const alarm = async () => {
    const plan = { items: [{ form: 'text' as const, ownerId: null, workingDays: 3 }], waiver: '' };
    const { policyId } = await room.publish(await room.approved(WRITER, policyText({ plan })));
    await t.drain();
    const [task] = await t.app.get(InterpretationsQueries).tasksOf(policyId);
    const id = crypto.randomUUID();
    const { staffId } = await room.people.staff(WRITER);
    const row = { id, taskId: task?.id ?? '', staffId, day: t.clock.today(), remaining: 1, at: t.clock.now(), seenAt: null };
    await t.app.get(Db).write((m) => t.app.get(InterpretationsRepository).alarm(m, row));
    return { id };
  };
  const reviewed = on(
    async () => room.review('first', await submitted()),
    ({ contentHash }) => ({ stage: 'second', passed: true, opinion: '同意', contentHash }),
  );

  const drafts = '/api/console/policies/drafts';
  const policies = '/api/console/policies';
  return {
    'GET /api/policies/facets': {},
    'GET /api/interpretations': {},
    [`GET ${drafts}`]: { make: () => ({ query: '?queue=todo' }) },
    [`GET ${drafts}/counts`]: {},
    [`GET ${drafts}/{id}`]: { belongs: 'seen', make: on(written) },
    [`POST ${drafts}`]: { make: () => ({ body: policyText() }) },
    [`PUT ${drafts}/{id}`]: { belongs: 'written', make: on(written, () => policyText({ title: '改了标题' })) },
    [`POST ${drafts}/{id}/submission`]: { belongs: 'written', make: on(written, () => ({ choices: [] })) },
    [`POST ${drafts}/{id}/withdrawal`]: { belongs: 'written', make: on(written, () => ({ reason: '不再发布' })) },
    [`POST ${drafts}/{id}/opinions`]: { belongs: 'reviewed', make: reviewed },
    [`PUT ${drafts}/{id}/schedule`]: { make: on(approved, () => ({ at: '2026-11-20T09:00:00+08:00' })) },
    [`DELETE ${drafts}/{id}/schedule`]: { make: on(scheduled) },
    [`POST ${drafts}/{id}/publication`]: { make: on(approved) },
    [`GET ${policies}`]: { make: () => ({ query: `?q=${encodeURIComponent('高龄')}` }) },
    [`GET ${policies}/{id}`]: { make: text() },
    [`GET ${policies}/versions/{id}`]: { make: version },
    [`POST ${policies}/{id}/versions`]: { belongs: 'published', make: text() },
    [`POST ${policies}/{id}/abolition`]: { make: text({ on: t.clock.today(), byPolicyId: null, reason: '任务已经完成' }) },
    [`POST ${policies}/{id}/channels`]: { make: text({ channel: 'wechat', address: 'https://weixin.example/1', publishedOn: t.clock.today() }) },
    'GET /api/console/interpretations/due': {},
    'GET /api/console/interpretations/metrics': {},
    'GET /api/console/interpretations/alarms': {},
    'GET /api/console/interpretations/documents/{id}': { make: text() },
    'POST /api/console/interpretations/alarms/{id}/seen': { belongs: 'personal', make: alarm },
  };
}
