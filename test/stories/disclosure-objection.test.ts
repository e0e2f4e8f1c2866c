import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { Problem } from '@mingchuang/shared/errors';
import { draftReply, step, taken } from '../support/applications.ts';
import type { Answer } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { DisclosureStory } from '../support/disclosure-story.ts';

const problemOf = (answer: Answer<unknown>): Problem => answer.body as Problem;
const told = (answer: Answer<unknown>) => [answer.status, problemOf(answer).code, problemOf(answer).errors?.[0]?.field ?? null];
const offer = (it: ConsoleCase, action: string) => it.actions.find((one) => one.action === action);

/** 《政府信息公开条例》 32: over the objection of a third party, and what else staff may not do. 2026-03-02 is a Monday. */
describe.each(ENGINES)('steps that the law holds up, on %s', (engine) => {
  let s: DisclosureStory;
  beforeAll(async () => {
    s = await DisclosureStory.start(engine);
  });
  afterAll(() => s.t.close());

  const objected = async (): Promise<ConsoleCase> => {
    const id = await s.begun({ information: '某养老院的服务合同' });
    const asked = await s.step(id, 'consultations', { party: 'thirdParty', to: '某养老院', summary: '服务合同', reason: '可能涉及商业秘密' });
    const opinion = { consultationId: asked.consultations[0]?.id, opinion: 'objects', text: '', answeredOn: s.today };
    expect(told(await step(s.lu, asked, 'opinion', opinion))).toEqual([400, 'OPINION_REASON_MISSING', 'text']);
    return s.step(id, 'opinion', { ...opinion, text: '报价是商业秘密' });
  };
  const notice = (it: ConsoleCase) => ({
    consultationId: it.consultations[0]?.id,
    ground: 'publicInterest',
    content: '服务合同中的收费标准',
    reason: '关系老年人的切身利益',
  });
  const reasoned = draftReply({ publicInterest: '不公开会损害众多老年人的权益' });

  test.each(['provided', 'partial'] as const)('32: %s needs a reason of public interest, and the third party is told before it is signed', async (choice) => {
    const it = await objected();
    const withheld = choice === 'partial' ? { withheld: { content: '账号', ground: 'thirdPartyRights' as const }, reason: '商业秘密' } : {};
    const draft = { ...reasoned, choice, ...withheld };
    expect(told(await step(s.lu, it, 'draft', { ...draft, publicInterest: null }))).toEqual([409, 'RELEASE_NEEDS_PUBLIC_INTEREST', 'publicInterest']);
    let after = await s.step(it.id, 'draft', draft);
    expect(after).toMatchObject({ draft: { facts: { publicInterest: reasoned.publicInterest } }, consultations: [{ text: '报价是商业秘密', told: null }] });
    await s.step(it.id, 'review', {}, s.shen);
    const refused = await step(s.gu, await s.fresh(it.id), 'signature');
    expect(told(refused)).toEqual([409, 'THIRD_PARTY_NOT_TOLD', null]);
    expect(problemOf(refused).detail).toContain('第三十二条');
    after = await s.step(it.id, 'third-party-notice', notice(it));
    expect(after.consultations).toMatchObject([{ told: s.today }]);
    await s.step(it.id, 'signature', {}, s.gu);
    after = await s.step(it.id, 'delivery', { on: s.today, way: 'online' });
    expect(after.letters.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['disclosureNotice', 'reply']));
    expect(JSON.stringify(await s.mine(it.id))).not.toContain('损害众多老年人');
  });

  test('32: what a notice says of the third party is what it answered; who agreed gets none', async () => {
    const id = await s.begun({ information: '某养老院的租赁合同' });
    const asked = await s.step(id, 'consultations', { party: 'thirdParty', to: '某养老院', summary: '租赁合同', reason: '可能涉及商业秘密' });
    expect(told(await step(s.lu, asked, 'third-party-notice', notice(asked)))).toEqual([409, 'CONSULTATION_OPEN', 'ground']);
    const opinion = { consultationId: asked.consultations[0]?.id, opinion: 'agrees', text: '', answeredOn: s.today };
    const agreed = await s.step(id, 'opinion', opinion);
    expect(told(await step(s.lu, agreed, 'third-party-notice', notice(agreed)))).toEqual([409, 'THIRD_PARTY_AGREED', 'ground']);
    const it = await objected();
    expect(told(await step(s.lu, it, 'third-party-notice', { ...notice(it), ground: 'silence' }))).toEqual([409, 'NOTICE_GROUND_UNSUITABLE', 'ground']);
    expect((await s.fresh(it.id)).letters.map(({ kind }) => kind)).not.toContain('disclosureNotice');
  });

  test('32: what withholds it needs neither', async () => {
    const it = await objected();
    await s.step(it.id, 'draft', draftReply({ choice: 'thirdPartyRights', access: null, reason: '涉及商业秘密' }));
    await s.step(it.id, 'review', {}, s.shen);
    expect((await s.step(it.id, 'signature', {}, s.gu)).state).toBe('replied');
  });

  test('42, 45, 51: no payment before its notice, no dispatch before signature, no review before the answer', async () => {
    const fee = await s.begun();
    const unpaid = await s.begun();
    await s.at('2026-03-05');
    const noticed = await s.step(fee, 'fee-notice', { basis: 'pages', count: 300, payment: '银行转账' });
    expect(told(await step(s.lu, noticed, 'fee-payment', { paidOn: '2026-03-04' }))).toEqual([409, 'PAID_BEFORE_NOTICE', 'paidOn']);
    expect((await s.step(fee, 'fee-payment', { paidOn: '2026-03-05' })).clock).toMatchObject({ due: { on: '2026-04-02' } });
    await s.step(unpaid, 'draft', draftReply());
    await s.step(unpaid, 'review', {}, s.shen);
    const signed = await s.step(unpaid, 'signature', {}, s.gu);
    expect(told(await step(s.lu, signed, 'delivery', { on: '2026-03-04', way: 'online' }))).toEqual([409, 'SENT_BEFORE_SIGNED', 'on']);
    const sent = await s.step(unpaid, 'delivery', { on: '2026-03-05', way: 'online' });
    const review = { kind: 'review', authority: '明川区人民政府', number: '', result: 'pending', redo: null };
    expect(told(await step(s.lu, sent, 'remedies', { ...review, on: '2026-03-04' }))).toEqual([409, 'REMEDY_TOO_EARLY', 'on']);
    expect((await taken(s.lu, sent, 'remedies', { ...review, on: '2026-03-05' })).remedies).toHaveLength(1);
  });

  test('35: who has given reasons is not asked for them any more', async () => {
    const id = await s.begun();
    const asked = await s.step(id, 'reason-request', { observed: '三十天内申请了十二件' });
    expect(asked.askedOf).toMatchObject({ kind: 'reason' });
    const given = await s.step(id, 'reason', { text: '写论文用' });
    expect([given.state, given.askedOf]).toEqual(['awaitReason', null]);
    const own = await s.mine(id);
    expect([own.askedOf, own.asked]).toEqual([null, null]);
    expect(own.nextStep).toContain('您说明的理由已经收到');
    expect((await s.todos()).filter(({ applicationId }) => applicationId === id)).toEqual([]);
  });

  test('33: an extension that waits for the head is not asked for twice', async () => {
    const id = await s.begun();
    const pending = await s.step(id, 'extension-request', { reason: '需要分街道核对', workingDays: 10 });
    expect(offer(pending, 'askExtension')).toMatchObject({ allowed: false, code: 'EXTENSION_PENDING' });
    expect(told(await step(s.lu, pending, 'extension-request', { reason: '再报', workingDays: 5 }))).toEqual([409, 'EXTENSION_PENDING', null]);
    expect(offer(pending, 'extend')).toMatchObject({ allowed: false, code: 'FORBIDDEN', reason: '由负责人批准延期（依据《政府信息公开条例》第三十三条）' });
    expect((await s.step(id, 'extension', { reason: '需要分街道核对', workingDays: 10 }, s.gu)).extensionAsked).toBeNull();
  });
});
