import { CalendarQueries } from '@mingchuang/bff/features/calendar/calendar.queries';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import type { ResidentPrincipal } from '@mingchuang/bff/platform/access';
import { Db, execute } from '@mingchuang/bff/platform/db';
import { PRIVACY_NOTICE } from '@mingchuang/shared/auth/privacy-notice';
import type { FileView } from '@mingchuang/shared/files/files.types';
import type { MessageReceipt } from '@mingchuang/shared/messages/messages.types';
import type { TestApp } from '../support/app.ts';
import { asResident, asStaff, letter } from '../support/client.ts';
import type { FakeWechat } from '../support/fake-wechat.ts';
import { offerOn } from '../support/offers.ts';
import { PNG } from '../support/pictures.ts';
import { SCHEDULE_2027 } from '../support/schedules.ts';
import { applicationSamples } from './who-may.applications.ts';
import { askingSamples } from './who-may.asking.ts';
import { catalogueSamples } from './who-may.catalogue.ts';
import { correctionSamples } from './who-may.corrections.ts';
import { monitoringSamples } from './who-may.monitoring.ts';
import { periodicSamples } from './who-may.periodic.ts';
import { policySamples } from './who-may.policies.ts';
import { publishingSamples } from './who-may.publishing.ts';
import type { Sample } from './who-may.types.ts';

/** The phone of resident A, to whom everything below belongs. */
export const PHONE_A = '13800000011';
export const UNIT = '养老服务科';
const VOTING_DEVICE = '7f6c2a1e-4b51-4d0a-9f0e-2d1f3c6b8a90';

/** A sample of every operation, by method and path. An operation missing here fails the walk. */
export async function samplesOf(t: TestApp, wechat: FakeWechat): Promise<Record<string, Sample>> {
  const { people } = t;
  const client = await asResident(t.url, PHONE_A);
  const a: ResidentPrincipal = await people.resident(PHONE_A);
  const staff = await people.staff('jiang');
  const reviewer = await people.staff('gu');
  const unitId = await people.unitId(UNIT);

  const submitted = (body = '怎么领？') => people.submit(a, { title: '高龄津贴', body, unitId, allowPublication: true });
  const accepted = async () => {
    const id = await submitted();
    await people.accept(staff, id);
    return id;
  };
  const offered = async () => {
    const id = await accepted();
    await offerOn(await asStaff(t.url, 'jiang'), id);
    return id;
  };
  const replied = async () => {
    const id = await accepted();
    await people.reply(staff, id, '手机上就能办。');
    return id;
  };
  const published = async () => {
    const id = await replied();
    await people.publish(reviewer, id);
    return id;
  };
  const delivery = async () => {
    const id = await submitted();
    const job = await t.app.get(Db).readOne<{ id: string; version: number }>('SELECT id, version FROM outbox_job WHERE subjectId = ?', [id]);
    if (job === null) throw new Error('no job');
    await t.app.get(Db).write((m) => execute(m, "UPDATE outbox_job SET state = 'dead' WHERE id = ?", [job.id]));
    return job;
  };
  const notification = async () => {
    await accepted();
    await t.drain();
    const { body } = await client.get<{ items: { id: string }[] }>('/api/notifications?limit=1');
    return body.items[0]?.id ?? '';
  };
  await t.app.get(PoliciesImport).add('关于高龄津贴的通知\n\n各街道：\n\n八十岁以上老人按月发放高龄津贴。\n\n明川区民政局\n2026年3月2日\n', 'a.txt');
  const calendarVersion = async () => (await t.app.get(CalendarQueries).years()).find((one) => one.year === 2027)?.version ?? 0;
  /** a text with a picture in it */
  const illustrated = async () => {
    const fileId = (await client.upload<FileView>('/api/files', PNG)).body.id;
    const id = await policy();
    const blocks = JSON.stringify([{ type: 'image', fileId, alt: '办理流程图' }]);
    await t.app.get(Db).write((m) => execute(m, 'UPDATE policy SET blocks = ? WHERE id = ?', [blocks, id]));
    return { id, ids: { fileId } };
  };
  const policy = async () => (await client.get<{ items: { id: string }[] }>('/api/policies')).body.items[0]?.id ?? '';

  return {
    'GET /healthz': {},
    'GET /readyz': {},
    'GET /api/units': {},
    'GET /api/calendar': {},
    'GET /api/policies': {},
    'GET /api/search': { make: () => ({ query: `?q=${encodeURIComponent('高龄津贴')}` }) },
    'GET /api/search/suggestions': { make: () => ({ query: `?q=${encodeURIComponent('高龄')}` }) },
    'GET /api/policies/{id}': { make: async () => ({ id: await policy() }) },
    'GET /api/policies/{id}/files/{fileId}': { make: async () => illustrated() },
    'PUT /api/policies/{id}/helpful': { make: async () => ({ id: await policy(), body: { device: VOTING_DEVICE, helpful: true, words: '', asked: false } }) },
    'GET /api/console/helpful': {},
    'GET /api/console/helpful/{policyId}': { make: async () => ({ id: await policy() }) },

    'POST /api/auth/codes': { make: () => ({ body: { phone: '13800000019' } }) },
    'POST /api/auth/phone': {
      make: async () => {
        const { body } = await client.post<{ demoCode: string }>('/api/auth/codes', { phone: '13800000018' });
        return { body: { phone: '13800000018', code: body.demoCode } };
      },
    },
    'POST /api/auth/wechat': { make: () => ({ body: { code: wechat.loginCode() } }) },
    'GET /api/auth/me': {},
    'PUT /api/auth/consent': { make: () => ({ body: { noticeVersion: PRIVACY_NOTICE.version } }) },
    'DELETE /api/auth/consent': { restore: (caller) => caller.put('/api/auth/consent', { noticeVersion: PRIVACY_NOTICE.version }) },
    'DELETE /api/auth/session': { ends: true },

    'POST /api/files': { make: () => ({ upload: PNG }) },
    'POST /api/files/documents': { make: () => ({ upload: PNG }) },
    'POST /api/console/files': { make: () => ({ upload: PNG }) },
    'POST /api/console/policies/preview': { make: () => ({ upload: Buffer.from('关于开展高龄津贴复核的公告\n一、请持本人身份证到社区办理。') }) },
    'GET /api/files/{id}': {
      make: async () => {
        const { id, url } = (await client.upload<FileView>('/api/files', PNG)).body;
        return { id, query: new URL(url, t.url).search };
      },
    },

    'POST /api/messages': { make: () => ({ body: letter() }) },
    'GET /api/messages/mine': {},
    'GET /api/messages/todos': {},
    'GET /api/messages/public': {},
    'GET /api/messages/public/{id}': { make: async () => ({ id: await published() }) },
    'POST /api/messages/lookup': {
      make: async () => {
        const { queryCode, pin } = (await client.post<MessageReceipt>('/api/messages', letter())).body;
        return { body: { queryCode, pin } };
      },
    },
    'GET /api/messages/{id}': { belongs: 'writer', make: async () => ({ id: await submitted() }) },
    'GET /api/messages/{id}/offer': { belongs: 'writer', make: async () => ({ id: await offered() }) },
    'PUT /api/messages/{id}': { belongs: 'writer', make: async () => ({ id: await submitted(), version: 1, body: letter() }) },
    'POST /api/messages/{id}/withdrawal': { belongs: 'writer', make: async () => ({ id: await submitted(), version: 1 }) },
    'POST /api/messages/{id}/ratings': { belongs: 'writer', make: async () => ({ id: await replied(), body: { grade: 4, tags: [], words: '' } }) },

    'GET /api/notifications': {},
    'GET /api/notifications/unread-count': {},
    'GET /api/notifications/subscriptions': {},
    'POST /api/notifications/subscriptions': { make: () => ({ body: { answers: [] } }) },
    'POST /api/notifications/read-all': {},
    'POST /api/notifications/{id}/read': { belongs: 'writer', make: async () => ({ id: await notification() }) },

    'GET /api/console/sign-in-options': {},
    'POST /api/console/session': { make: () => ({ body: { account: 'jiang', password: 'mingchuang' } }) },
    'GET /api/console/session': {},
    'GET /api/console/staff': {},
    'GET /api/console/units': {},
    'DELETE /api/console/session': { ends: true },
    'GET /api/console/messages': {},
    'GET /api/console/messages/counts': {},
    'GET /api/console/messages/{id}': { belongs: 'sight', make: async () => ({ id: await submitted() }) },
    'POST /api/console/messages/{id}/offers': {
      belongs: 'unit',
      make: async () => ({ id: await accepted(), version: 2, body: { reason: '您要的是没有主动公开的文件' } }),
    },
    'POST /api/console/messages/{id}/acceptance': { belongs: 'unit', make: async () => ({ id: await submitted(), version: 1 }) },
    'PUT /api/console/messages/{id}/draft': { belongs: 'unit', make: async () => ({ id: await accepted(), version: 0, body: { body: '写到一半' } }) },
    'POST /api/console/messages/{id}/replies': { belongs: 'unit', make: async () => ({ id: await accepted(), version: 2, body: { body: '手机上就能办。' } }) },
    'POST /api/console/messages/{id}/publication': {
      belongs: 'sight',
      make: async () => ({ id: await replied(), version: 3, body: { title: '高龄津贴', body: '怎么领？', reply: '手机上就能办。' } }),
    },
    'POST /api/console/messages/{id}/publication-refusals': {
      belongs: 'sight',
      make: async () => ({ id: await replied(), version: 3, body: { reason: '涉及别人的家事' } }),
    },
    'DELETE /api/console/messages/{id}/publication': { belongs: 'sight', make: async () => ({ id: await published(), version: 4 }) },
    'POST /api/console/messages/{id}/contact-views': { belongs: 'sight', make: async () => ({ id: await submitted(), body: { reason: '要打电话问清楚' } }) },
    'POST /api/console/messages/{id}/word-views': {
      belongs: 'sight',
      make: async () => ({ id: await submitted('手机13800000031打不通。'), body: { reason: '要核对来信人的电话' } }),
    },
    'GET /api/console/metrics': {},
    'GET /api/console/metrics/applications': {},
    'GET /api/console/metrics/cases': { make: () => ({ query: '?measure=onTime&part=denominator' }) },
    'GET /api/console/deliveries': {},
    'POST /api/console/deliveries/{id}/retry': { make: delivery },
    'GET /api/console/calendar': {},
    'POST /api/console/calendar/previews': { make: () => ({ body: { year: 2027, ...SCHEDULE_2027 } }) },
    'PUT /api/console/calendar/years/{year}': { make: async () => ({ id: '2027', version: await calendarVersion(), body: SCHEDULE_2027 }) },
    ...catalogueSamples(t),
    ...(await periodicSamples(t)),
    ...(await applicationSamples(t, PHONE_A)),
    ...monitoringSamples(t),
    ...policySamples(t),
    ...publishingSamples(),
    ...(await askingSamples(t, PHONE_A)),
    ...(await correctionSamples(t, PHONE_A)),
    'GET /api/console/audit': {
      make: () => ({ query: '?actorId=system&action=import.letters&queryCode=1000000001&caseNumber=1&from=2026-11-01&to=2026-11-30' }),
    },
  };
}
