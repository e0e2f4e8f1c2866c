import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import type { LetterText } from '@mingchuang/shared/disclosure/case-steps.types';
import type { ConsoleCase, RegisterApplication } from '@mingchuang/shared/disclosure/console-cases.types';
import type { Problem } from '@mingchuang/shared/errors';
import type { Page } from '@mingchuang/shared/paging';
import { paper } from '../support/applications.ts';
import { type Answer, asStaff } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { DisclosureStory } from '../support/disclosure-story.ts';

const FAX = { channel: 'fax', basis: 'confirmed' } as const;
const LETTER = { channel: 'mail', basis: 'confirmed' } as const;

/** Monday, 2 March 2026. */
describe.each(ENGINES)('an application on paper, on %s', (engine) => {
  let s: DisclosureStory;

  beforeAll(async () => {
    s = await DisclosureStory.start(engine);
  });
  afterAll(() => s.t.close());

  const enter = (arrivedOn: string, more: Partial<RegisterApplication> = {}, applicant = {}) =>
    s.lu.post<ConsoleCase>('/api/console/applications', paper(arrivedOn, { backdating: null, ...more }, applicant));
  const told = ({ status, body }: Answer<unknown>) => [status, ...((body as Problem).errors ?? []).map(({ code, field }) => `${code} ${field}`)];
  const textOf = async (it: ConsoleCase, kind: string) => {
    const id = it.letters.find((letter) => letter.kind === kind)?.id;
    return (await s.lu.get<LetterText>(`/api/console/letters/${id}/text`)).body.text;
  };

  test.each<[string, Partial<RegisterApplication> & { arrivedOn: string }, string, string, string]>([
    [
      'handed over',
      { arrivedOn: '2026-03-02' },
      '2026-03-02',
      '该申请以当面提交的方式提交。根据《政府信息公开条例》第三十一条第一项的规定，提交之日2026年3月2日',
      '提交日期\t2026年3月2日',
    ],
    [
      'signed for last Friday',
      { arrivedOn: '2026-02-27', channel: 'mail', basis: 'signed', backdating: '收发室周末没有转交' },
      '2026-02-27',
      '2026年2月27日签收。根据《政府信息公开条例》第三十一条第二项的规定，签收之日2026年2月27日',
      '签收日期\t2026年2月27日',
    ],
    [
      'an ordinary letter, confirmed three days after it came',
      { arrivedOn: '2026-02-27', confirmedOn: '2026-03-02', ...LETTER },
      '2026-03-02',
      '2026年2月27日到达，2026年3月2日双方确认。根据《政府信息公开条例》第三十一条第二项的规定，双方确认之日2026年3月2日',
      '到达日期\t2026年2月27日',
    ],
    [
      'a fax',
      { arrivedOn: '2026-02-28', confirmedOn: '2026-03-02', ...FAX },
      '2026-03-02',
      '2026年2月28日到达，2026年3月2日双方确认。根据《政府信息公开条例》第三十一条第三项的规定，双方确认之日2026年3月2日',
      '到达日期\t2026年2月28日',
    ],
  ])('31: %s counts as received on its own day, and the letters say so', async (_, more, receivedOn, receipt, registration) => {
    const { status, body } = await enter(more.arrivedOn, more);
    expect(status).toBe(201);
    expect(body).toMatchObject({ receivedOn, receipt: { basis: more.basis ?? 'submitted', arrivedOn: more.arrivedOn, registeredOn: '2026-03-02' } });
    const letter = await textOf(body, 'receipt');
    expect(letter).toContain(receipt);
    expect(letter).toContain('为收到申请之日，本机关于2026年3月2日予以登记');
    expect(await textOf(body, 'registration')).toContain(registration);
    expect(body.ledger[0]?.on).toBe(receivedOn);
  });

  test('days that cannot be, and a receipt before today without a reason, are refused at their field', async () => {
    expect(told(await enter('2026-03-03'))).toEqual([400, 'REGISTERED_IN_FUTURE arrivedOn']);
    expect(told(await enter('2026-03-02', { ...FAX, confirmedOn: '2026-03-03' }))).toEqual([400, 'REGISTERED_IN_FUTURE confirmedOn']);
    expect(told(await enter('2026-03-02', { ...FAX, confirmedOn: '2026-02-27' }))).toEqual([400, 'CONFIRMED_BEFORE_ARRIVAL confirmedOn']);
    expect(told(await enter('2026-03-02', FAX))).toEqual([400, 'CONFIRMATION_DAY_MISSING confirmedOn']);
    expect(told(await enter('2026-03-02', { channel: 'fax' }))).toEqual([400, 'RECEIPT_BASIS_UNSUITABLE basis']);
    expect(told(await enter('2026-02-27'))).toEqual([400, 'BACKDATING_NEEDS_REASON backdating']);
    expect((await enter('2026-02-27', { backdating: '因'.repeat(121) })).status).toBe(400);
  });

  test('why it was registered later stays in the log and in the case, as text', async () => {
    const why = '<b>值班</b>时收到';
    const { body } = await enter('2026-02-27', { backdating: why });
    expect(body.ledger[0]?.detail).toBe(`2026年2月27日当面提交；补登记：${why}`);
    const log = (await (await asStaff(s.t.url, 'admin')).get<Page<AuditRow>>('/api/console/audit?action=application.register&limit=1')).body.items[0];
    expect(log).toMatchObject({ subjectId: body.id, actorName: expect.any(String), reason: `${body.number}，收到之日 2026-02-27，补登记：${why}` });
  });

  test('29: an address, a landline or an e-mail is a way to be reached; none is refused', async () => {
    const address = '明川区东岭街道枫林里3号';
    const posted = await enter('2026-03-02', { delivery: 'post' }, { phone: null, address });
    expect(posted.status).toBe(201);
    expect(posted.body.applicant.phone).toBeNull();
    expect(await textOf(posted.body, 'registration')).toContain(`联系方式\t${address}`);
    expect((await enter('2026-03-02', {}, { phone: '010-12345678' })).status).toBe(201);
    expect((await enter('2026-03-02', {}, { phone: null, email: 'su@example.cn' })).status).toBe(201);
    expect(told(await enter('2026-03-02', {}, { phone: null }))).toEqual([400, 'APPLICANT_CONTACT_MISSING applicant.phone']);
    expect((await enter('2026-03-02', {}, { phone: '1380000' })).status).toBe(400);
  });
});
