import { DisclosureReminders } from '@mingchuang/bff/features/disclosure/disclosure.reminders';
import { Db } from '@mingchuang/bff/platform/db';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { TestApp } from '../support/app.ts';
import { application, draftReply, paper } from '../support/applications.ts';
import { Cases } from '../support/cases.ts';
import type { Call, Sample } from './who-may.types.ts';

/** Applications lie with this account's unit, except those that wait to be confirmed: they lie with the office. */
const HANDLER = 'jiang';

/** A sample of every operation of disclosure applications; `phone` is resident A's. */
export async function applicationSamples(t: TestApp, phone: string): Promise<Record<string, Sample>> {
  const cases = new Cases(t, HANDLER);
  const a = await t.people.resident(phone);
  const unitId = await t.people.unitId('社会救助科');
  const today = t.clock.today();
  const text = { text: '为了核对发放情况' };
  const reason = { reason: '需要分街道核对' };

  const on = (made: () => Promise<ConsoleCase>, body?: (made: ConsoleCase) => unknown) => async (): Promise<Call> => {
    const it = await made();
    return { id: it.id, version: it.version, body: body?.(it) };
  };
  const own = (made: () => Promise<ConsoleCase>, body?: unknown): Sample => ({ belongs: 'writer', make: on(made, () => body) });
  const step = (made: () => Promise<ConsoleCase>, body: unknown = {}): Sample => ({ belongs: 'handled', make: on(made, () => body) });
  const consultation = (made: () => Promise<ConsoleCase>, body: object): Sample => ({
    belongs: 'handled',
    make: on(made, ({ consultations }) => ({ consultationId: consultations[0]?.id, ...body })),
  });
  const seen = (made: () => Promise<ConsoleCase>, body?: unknown): Sample => ({ belongs: 'seen', make: on(made, () => body) });
  const letterOf = async () => {
    const [first] = (await cases.received()).letters;
    return { id: first?.id ?? '', query: new URL(first?.url ?? '', t.url).search };
  };
  /** of its handler, who is warned of an overdue one */
  const reminder = async () => {
    const { id, unitId } = await cases.received('2026-09-01');
    await t.app.get(Db).write((m) => t.app.get(DisclosureReminders).warn(m, [{ id, unitId, ownerId: null, dueOn: '2026-09-30' }]));
    const { staffId } = await t.people.staff(HANDLER);
    return (await t.app.get(Db).readOne<{ id: string }>('SELECT id FROM disclosure_reminder WHERE caseId = ? AND staffId = ?', [id, staffId])) ?? {};
  };

  const resident = {
    'POST /api/applications': { make: () => ({ body: application() }) },
    'GET /api/applications': {},
    'GET /api/applications/matches': { make: () => ({ query: `?q=${encodeURIComponent('高龄津贴')}` }) },
    'GET /api/applications/{id}': own(() => cases.submitted(a)),
    'POST /api/applications/{id}/withdrawal': own(() => cases.submitted(a), { reason: '' }),
    'POST /api/applications/{id}/supplements': own(() => cases.awaitSupplement(cases.processingOf(a)), { ...text, fileIds: [] }),
    'POST /api/applications/{id}/reasons': own(() => cases.awaitReason(cases.processingOf(a)), text),
    'POST /api/applications/{id}/ratings': own(() => cases.delivered(cases.processingOf(a)), { grade: 4, tags: [], words: '' }),
    'GET /api/letters/{id}': { make: letterOf },
  } satisfies Record<string, Sample>;

  const path = (name: string) => `POST /api/console/applications/{id}/${name}`;
  const processing = () => cases.processing();
  const steps: Record<string, Sample> = {
    confirmation: {
      belongs: 'office',
      make: on(
        () => cases.submitted(a),
        () => ({ itemCount: 1 }),
      ),
    },
    start: step(() => cases.received()),
    assignment: step(processing, { unitId }),
    'supplement-notice': step(processing, { items: ['请写明年度'], by: today }),
    supplement: step(() => cases.awaitSupplement(), { ...text, receivedOn: today, fileIds: [] }),
    lapse: step(() => cases.supplementLapsed()),
    consultations: step(processing, { party: 'organ', to: '明川区财政局', summary: '资金', reason: '共同制作' }),
    'consultation-delivery': consultation(() => cases.consulting('thirdParty'), { deliveredOn: today }),
    opinion: consultation(() => cases.consulting('organ'), { opinion: 'agrees', text: '', answeredOn: today }),
    'third-party-notice': consultation(() => cases.objected(), {
      ground: 'publicInterest',
      content: '资金使用情况',
      reason: '不公开会对公共利益造成重大影响',
    }),
    cooperation: step(processing, { to: '社会救助科', requests: ['查找发放表'], reason: '由该科保管', by: today }),
    'reason-request': step(processing, { observed: '三十日内申请了四十件' }),
    reason: step(() => cases.awaitReason(), text),
    'reason-acceptance': seen(() => cases.awaitReason(), { due: null }),
    'extension-request': step(processing, { ...reason, workingDays: 10 }),
    extension: seen(processing, { ...reason, workingDays: 10 }),
    'extension-refusal': seen(() => cases.extensionAsked(), reason),
    'fee-notice': step(processing, { basis: 'pages', count: 300, payment: '到办事大厅缴纳' }),
    'fee-payment': step(() => cases.awaitFee(), { paidOn: today }),
    withdrawal: step(processing, { reason: '' }),
    closing: seen(processing, reason),
    mailbox: step(() => cases.processingOf(a), { unitId }),
    draft: step(processing, draftReply()),
    'draft/preview': seen(processing, draftReply()),
    'draft-return': {
      belongs: 'returned',
      make: on(
        () => cases.reviewing(),
        () => reason,
      ),
    },
    review: seen(() => cases.reviewing()),
    signature: seen(() => cases.reviewed()),
    delivery: step(() => cases.replied(), { on: today, way: 'pickup' }),
    service: step(() => cases.delivered(), { on: today, way: 'pickup', outcome: 'received', proof: '本人签字领取' }),
    archive: step(() => cases.delivered(cases.processingOf(a))),
    remedies: step(() => cases.delivered(), { kind: 'review', authority: '明川区人民政府', number: '', on: today, result: 'pending', redo: null }),
    'identity-views': seen(() => cases.received(), { reason: '要核对身份证明' }),
  };

  return {
    ...resident,
    'GET /api/console/applications': {},
    'GET /api/console/applications/counts': {},
    'POST /api/console/applications': { make: () => ({ body: paper(today) }) },
    'GET /api/console/applications/export': { belongs: 'counted', make: () => ({ query: `?format=csv&from=${today}&to=${today}` }) },
    'GET /api/console/applications/year': { belongs: 'counted', make: () => ({ query: '?year=2026' }) },
    'GET /api/console/applications/{id}': seen(() => cases.received()),
    'GET /api/console/applications/{id}/draft/text': seen(() => cases.reviewing()),
    'GET /api/console/letters/{id}/text': { belongs: 'seen', make: letterOf },
    'GET /api/console/reminders': {},
    'POST /api/console/reminders/{id}/seen': { belongs: 'personal', make: reminder },
    ...Object.fromEntries(Object.entries(steps).map(([name, sample]) => [path(name), sample])),
  };
}
