import { describe, expect, test } from '@jest/globals';
import type { InterpretationPlan } from '../interpretations/interpretations.types.ts';
import { emptyContent } from './content.rules.ts';
import type { PolicyContent } from './drafts.types.ts';
import { contentFaults, missingForms, type PublicationFacts, refuseAbolition, refusePublication, refuseScheduledAt } from './publishing.rules.ts';

const plan = (...items: [InterpretationPlan['items'][number]['form'], number][]): InterpretationPlan => ({
  items: items.map(([form, workingDays]) => ({ form, ownerId: null, workingDays })),
  waiver: '',
});
const whole: PolicyContent = {
  ...emptyContent('document'),
  title: '高龄津贴发放办法',
  summary: '八十岁以上老人按月领取',
  issuer: '明川区民政局',
  formedOn: '2026-11-02',
  theme: 'eldercare',
  genre: 'rules',
  blocks: [{ type: 'paragraph', text: '第一条' }],
  plan: plan(['text', 0]),
};

describe('what is missing before review', () => {
  test.each<[string, Partial<PolicyContent>, string[], number?]>([
    ['nothing', {}, []],
    ['a title of blanks', { title: '  ' }, ['title']],
    ['no text', { blocks: [] }, ['blocks']],
    ['a picture that nobody has described', { blocks: [{ type: 'image', fileId: 'f', alt: ' ' }] }, ['blocks']],
    ['no text but a document', { blocks: [], attachmentIds: ['f'] }, []],
    ['formed tomorrow', { formedOn: '2026-11-13' }, ['formedOn']],
    ['ends before it begins', { effectiveOn: '2026-12-02', expiresOn: '2026-12-01' }, ['expiresOn']],
    ['on request without ground and reason', { openness: 'onRequest' }, ['opennessGround', 'opennessReason']],
    ['withheld for a ground of the other kind', { openness: 'withheld', opennessGround: 'notGeneral', opennessReason: '内部' }, ['opennessGround']],
    ['no plan', { plan: null }, ['plan']],
    ['a plan without anything', { plan: { items: [], waiver: ' ' } }, ['plan']],
    ['a reasoned waiver', { plan: { items: [], waiver: '转发上级文件' } }, []],
    ['four working days', { plan: plan(['text', 4]) }, ['plan']],
    ['a new version without a note', {}, ['changeNote'], 1],
    ['a new version needs no new plan', { plan: null, changeNote: '更正电话' }, [], 1],
    ['an interpretation of nothing', { kind: 'interpretation', plan: null }, ['form', 'interprets']],
    ['a video without address', { kind: 'interpretation', plan: null, form: 'media', interprets: ['p'] }, ['medium']],
    [
      'a video without words',
      { kind: 'interpretation', plan: null, form: 'media', interprets: ['p'], medium: { kind: 'video', address: 'https://a.example/v', description: '' } },
      ['medium'],
    ],
  ])('%s', (_name, more, fields, baseNumber = 0) => {
    expect(contentFaults({ ...whole, ...more }, { baseNumber, today: '2026-11-12' }).map(({ field }) => field)).toEqual(fields);
  });
});

describe('the gate before publication (domain.md §3: 三同步)', () => {
  const facts: PublicationFacts = { state: 'approved', reviewed: true, content: whole, baseNumber: 0, readyForms: ['text'], waitsForDocument: false };
  test.each<[string, Partial<PublicationFacts>, string | null]>([
    ['reviewed, with its interpretation', {}, null],
    ['scheduled', { state: 'scheduled' }, null],
    ['still in review', { state: 'inReview', reviewed: false }, 'POLICY_NOT_APPROVED'],
    ['approved once, changed since', { reviewed: false }, 'POLICY_NOT_APPROVED'],
    ['published', { state: 'published' }, 'ALREADY_PUBLISHED'],
    ['on request', { content: { ...whole, openness: 'onRequest' } }, 'POLICY_NOT_PROACTIVE'],
    ['withheld', { content: { ...whole, openness: 'withheld' } }, 'POLICY_NOT_PROACTIVE'],
    ['no plan', { content: { ...whole, plan: null } }, 'POLICY_PLAN_MISSING'],
    ['a waiver with a reason', { content: { ...whole, plan: { items: [], waiver: '转发' } }, readyForms: [] }, null],
    ['the interpretation is not ready', { readyForms: [] }, 'POLICY_INTERPRETATION_MISSING'],
    ['another form is ready', { readyForms: ['picture'] }, 'POLICY_INTERPRETATION_MISSING'],
    ['it follows within three days', { content: { ...whole, plan: plan(['text', 3]) }, readyForms: [] }, null],
    ['one together, one later', { content: { ...whole, plan: plan(['text', 0], ['picture', 2]) } }, null],
    ['a new version', { content: { ...whole, plan: null }, baseNumber: 1, readyForms: [] }, null],
    ['a notice needs no plan', { content: { ...whole, kind: 'notice', plan: null }, readyForms: [] }, null],
    ['an interpretation ahead of its document', { content: { ...whole, kind: 'interpretation' }, waitsForDocument: true }, 'POLICY_WAITS_FOR_DOCUMENT'],
  ])('%s', (_name, more, refusal) => {
    expect(refusePublication({ ...facts, ...more })).toBe(refusal);
  });

  test('names what is missing', () => {
    expect(missingForms({ plan: plan(['text', 0], ['picture', 0], ['questions', 3]) }, ['text'])).toEqual(['picture']);
  });
});

test.each([
  [0, 'POLICY_SCHEDULE_PAST'],
  [-1, 'POLICY_SCHEDULE_PAST'],
  [1, null],
  [180 * 86_400_000, null],
  [180 * 86_400_000 + 1, 'POLICY_SCHEDULE_FAR'],
])('scheduled %i ms ahead', (ahead, refusal) => {
  expect(refuseScheduledAt(1_000_000 + ahead, 1_000_000)).toBe(refusal);
});

describe('abolition', () => {
  const policy = { abolishedOn: null, since: '2026-11-02' };
  test.each([
    ['by a document', policy, { on: '2026-11-12', byPolicyId: 'p', reason: '' }, null],
    ['for a reason', policy, { on: '2026-11-12', byPolicyId: null, reason: '任务已经完成' }, null],
    ['for none', policy, { on: '2026-11-12', byPolicyId: null, reason: ' ' }, 'POLICY_ABOLITION_REASON'],
    ['before it was made', policy, { on: '2026-11-01', byPolicyId: 'p', reason: '' }, 'POLICY_ABOLISHED_BEFORE_MADE'],
    ['twice', { ...policy, abolishedOn: '2026-11-03' }, { on: '2026-11-12', byPolicyId: 'p', reason: '' }, 'POLICY_ABOLISHED'],
    ['nobody knows when it was made', { abolishedOn: null, since: null }, { on: '2020-01-01', byPolicyId: 'p', reason: '' }, null],
  ])('%s', (_name, facts, asked, code) => {
    expect(refuseAbolition(facts, asked)?.code ?? null).toBe(code);
  });
});
