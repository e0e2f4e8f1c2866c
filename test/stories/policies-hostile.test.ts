import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DocumentView } from '@mingchuang/shared/files/files.types';
import { BLOCKS_MAX, type PolicyDraft, SUMMARY_MAX, TITLE_MAX, type WriteDraft } from '@mingchuang/shared/policies/drafts.types';
import type { Policy } from '@mingchuang/shared/policies/policies.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { PNG } from '../support/pictures.ts';
import { Newsroom, policyText } from '../support/policies.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';

const DRAFTS = '/api/console/policies/drafts';
const IDENTITY = '11010519491231002X';

describe.each(ENGINES)('what a draft must bear, on %s', (engine) => {
  let t: TestApp;
  let room: Newsroom;
  beforeAll(async () => {
    t = await startTestApp(engine);
    room = new Newsroom(t);
  }, 60_000);
  afterAll(() => t.close());
  const send = async (more: object) => (await room.as('jiang')).post<PolicyDraft>(DRAFTS, { ...policyText(), ...more });

  test('HTML stays text, and nothing that could run is kept', async () => {
    const html = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const { policyId } = await room.published(
      policyText({
        title: `通知${html}`,
        blocks: [
          { type: 'paragraph', text: html },
          { type: 'table', rows: [[html]] },
        ],
      }),
    );
    const answer = await new Client(t.url).get<Policy>(`/api/policies/${policyId}`);
    expect(answer.body).toMatchObject({
      title: `通知${html}`,
      blocks: [
        { type: 'paragraph', text: html },
        { type: 'table', rows: [[html]] },
      ],
    });
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  });

  test.each<[string, unknown[]]>([
    ['a block of HTML', [{ type: 'html', html: '<b>' }]],
    ['a table of numbers', [{ type: 'table', rows: [[1]] }]],
    ['no block at all', ['<script>']],
    ['nothing', [null]],
  ])('%s is refused: it would be lost without a word', async (_name, blocks) => {
    expect(wrongFields(await send({ blocks }))).toEqual(['blocks']);
  });

  test('a field that nobody knows is left out, a level that is none becomes one', async () => {
    const blocks = [
      { type: 'paragraph', text: 'a', onclick: 'x' },
      { type: 'heading', level: 7, text: 'b' },
    ];
    const { status, body } = await send({ blocks });
    expect({ status, blocks: body.content.blocks }).toEqual({
      status: 201,
      blocks: [
        { type: 'paragraph', text: 'a' },
        { type: 'heading', level: 3, text: 'b' },
      ],
    });
  });

  test.each<[string, object, string]>([
    ['a title too long', { title: '长'.repeat(TITLE_MAX + 1) }, 'title'],
    ['a summary too long', { summary: '长'.repeat(SUMMARY_MAX + 1) }, 'summary'],
    ['too many blocks', { blocks: Array(BLOCKS_MAX + 1).fill({ type: 'paragraph', text: 'a' }) }, 'blocks'],
    ['a day that does not exist', { formedOn: '2026-02-30' }, 'formedOn'],
    ['a script as an address', { medium: { kind: 'video', address: 'javascript:alert(1)', description: '' } }, 'medium.address'],
    ['four working days', { plan: { items: [{ form: 'text', ownerId: null, workingDays: 4 }], waiver: '' } }, 'plan.items.0.workingDays'],
    ['an unknown kind', { kind: 'law' }, 'kind'],
    ['an unknown field', { indexNumber: '11990100007551230X/2026-00001' }, 'indexNumber'],
    ['a date of publication', { publishedOn: '2020-01-01' }, 'publishedOn'],
  ])('%s', async (_name, more, field) => {
    expect(wrongFields(await send(more))).toEqual([field]);
  });

  test('a text beyond the limit, and one beyond the body of a request', async () => {
    const paragraphs = (n: number, length: number) => Array.from({ length: n }, () => ({ type: 'paragraph' as const, text: '长'.repeat(length) }));
    expectProblem(await send({ blocks: paragraphs(21, 10_000) }), 'POLICY_TEXT_TOO_LONG');
    expectProblem(await send({ blocks: paragraphs(40, 10_000) }), 'BODY_TOO_LARGE');
  });

  test('what is not there cannot be named', async () => {
    const nothing = '01a00000-0000-7000-8000-000000000000';
    expectProblem(await send({ columnId: nothing }), 'POLICY_COLUMN_UNKNOWN');
    expectProblem(await send({ attachmentIds: [nothing] }), 'POLICY_FILE_NOT_YOURS');
    expectProblem(await send({ links: [{ target: 'policy', id: nothing }] }), 'POLICY_LINK_UNKNOWN');
    expectProblem(await send({ kind: 'interpretation', interprets: [nothing] }), 'POLICY_LINK_UNKNOWN');
    expectProblem(await send({ plan: { items: [{ form: 'text', ownerId: nothing, workingDays: 0 }], waiver: '' } }), 'POLICY_PERSON_UNKNOWN');
  });

  test('an attachment is its uploader’s, and readers get it once it is published', async () => {
    const [jiang, lin] = [await room.as('jiang'), await room.as('lin')];
    const file = (await jiang.upload<DocumentView>('/api/console/files', PNG, '申请表.png')).body;
    const resident = await asResident(t.url, '13800000031');
    const foreign = (await resident.upload<DocumentView>('/api/files/documents', PNG, '身份证.png')).body;
    expectProblem(await lin.post(DRAFTS, policyText({ attachmentIds: [file.id] })), 'POLICY_FILE_NOT_YOURS');
    expectProblem(await send({ attachmentIds: [foreign.id] }), 'POLICY_FILE_NOT_YOURS');
    const { policyId, attachments } = await room.published(policyText({ attachmentIds: [file.id] }));
    expect(attachments).toMatchObject([{ name: '申请表.png' }]);
    const shown = (await new Client(t.url).get<Policy>(`/api/policies/${policyId}`)).body.attachments;
    expect(shown).toMatchObject([{ id: file.id, name: '申请表.png' }]);
    expect((await new Client(t.url).download(shown[0]?.url ?? '')).status).toBe(200);
  });

  test('a colleague of another unit does not see it, one of the own unit does', async () => {
    const draft = await room.create();
    expectProblem(await (await room.as('lin')).get(`${DRAFTS}/${draft.id}`), 'NOT_FOUND');
    expectProblem(await room.save(draft, policyText({ title: '别的科室' }), 'lin'), 'NOT_FOUND');
    expectProblem(await room.save(draft, policyText({ title: '局办公室' }), 'lu'), 'FORBIDDEN');
    expectProblem(await (await room.as('he')).post(DRAFTS, policyText()), 'FORBIDDEN');
  });

  test('personal data is found before review, place by place; what is masked is gone for good', async () => {
    const blocks: WriteDraft['blocks'] = [{ type: 'paragraph', text: `李某，身份证号${IDENTITY}，电话13800002046。` }];
    const draft = await room.create(policyText({ blocks }));
    const found = (await room.open(draft.id)).findings;
    expect(found.map(({ field, kind, choice }) => [field, kind, choice])).toEqual([
      ['blocks.0', 'identityCard', null],
      ['blocks.0', 'mobile', null],
    ]);
    const submit = (choices: object[]) => room.step('jiang', draft, 'submission', { choices });
    const choose = (at: number, choice: string, reason = '') => ({ field: found[at]?.field, start: found[at]?.start, end: found[at]?.end, choice, reason });
    expect(expectProblem(await submit([]), 'POLICY_PERSONAL_DATA').errors).toHaveLength(2);
    expect(expectProblem(await submit([choose(0, 'mask'), choose(1, 'keep')]), 'POLICY_PERSONAL_DATA').errors).toHaveLength(1);
    const { body } = await submit([choose(0, 'mask'), choose(1, 'keep', '救助站公开的值班电话')]);
    expect(body).toMatchObject({ state: 'inReview', findings: [{ kind: 'mobile', choice: 'keep', reason: '救助站公开的值班电话' }] });
    expect(JSON.stringify(body.content)).not.toContain(IDENTITY);
    const published = (await room.step('shen', await room.pass(body), 'publication')).body;
    const page = JSON.stringify((await new Client(t.url).get<Policy>(`/api/policies/${published.policyId}`)).body);
    expect([page.includes(IDENTITY), page.includes('13800002046')]).toEqual([false, true]);
  });
});
