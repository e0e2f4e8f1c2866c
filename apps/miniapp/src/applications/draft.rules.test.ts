import { describe, expect, test } from '@jest/globals';
import { type ApplicationDraft, draftFrom, emptyDraft, toRequest, withApplicant, withForm, withoutNumbers } from './draft.rules';

const full: ApplicationDraft = {
  ...emptyDraft('key', '13800000021', 'resident'),
  name: ' 苏晚晴 ',
  identityNumber: '110101 1990 0307 0011',
  information: '2025年柳岸社区高龄津贴发放人数',
  form: 'electronic',
  delivery: 'online',
  agent: { relation: 'relative', name: '苏明', identityNumber: '110101199003070038', phone: '13800000022' },
};

test('numbers of identity documents do not lie on the device', () => {
  const kept = JSON.stringify(withoutNumbers(full));
  expect(kept).not.toContain('0307');
  expect(withoutNumbers(full)).toMatchObject({ name: ' 苏晚晴 ', identityNumber: '', agent: { name: '苏明', identityNumber: '' } });
});

test('what is hidden on the form is not sent', () => {
  expect(toRequest({ ...full, email: 'su@example.com', representative: '江予安' })).toEqual({
    applicant: {
      kind: 'person',
      name: '苏晚晴',
      identityKind: 'identityCard',
      identityNumber: '110101199003070011',
      representative: null,
      phone: '13800000021',
      email: null,
      address: null,
    },
    agent: null,
    information: '2025年柳岸社区高龄津贴发放人数',
    documentNumber: null,
    form: 'electronic',
    delivery: 'online',
    needsHelp: false,
    fileIds: [],
  });
});

test('29: what begins with a letter has its words and its telephone, and names it until somebody says otherwise', () => {
  const empty = emptyDraft('key', '13800000099', 'resident');
  const draft = draftFrom({ messageId: 'm', information: '补贴明细', phone: '13800000021' }, empty);
  expect(draft).toEqual({ ...empty, messageId: 'm', information: '补贴明细', phone: '13800000021' });
  expect(draftFrom({ messageId: 'm', information: '补贴明细', phone: '' }, empty).phone).toBe('13800000099');
  expect(toRequest({ ...full, messageId: 'm' })).toMatchObject({ messageId: 'm' });
  for (const messageId of [null, undefined]) expect(toRequest({ ...full, messageId })).not.toHaveProperty('messageId');
});

test('an organisation has its code, whatever document was chosen before', () => {
  const organisation = {
    ...full,
    applicant: 'organisation',
    organisationKind: 'welfare',
    identityKind: 'passport',
    representative: '江予安',
    byAgent: true,
  } as const;
  expect(toRequest(organisation)).toMatchObject({
    applicant: { kind: 'welfare', identityKind: 'creditCode', representative: '江予安' },
    agent: { relation: 'relative', name: '苏明' },
  });
});

test.each<Partial<ApplicationDraft>>([
  { form: null },
  { delivery: null },
  { applicant: 'organisation' },
  { byAgent: true, agent: { ...full.agent, relation: null } },
])('no request while something is not chosen: %j', (missing) => {
  expect(toRequest({ ...full, ...missing })).toBeNull();
});

describe('what another choice leaves', () => {
  test('a number of one kind of applicant is none of another', () => {
    expect(withApplicant(full, 'organisation')).toMatchObject({ applicant: 'organisation', name: '', identityNumber: '' });
    expect(withApplicant(full, 'person')).toBe(full);
    const byRelative = { ...full, agent: { ...full.agent, relation: 'relative' as const } };
    expect(withApplicant(byRelative, 'organisation').agent.relation).toBeNull();
    const entrusted = { ...full, agent: { ...full.agent, relation: 'entrusted' as const } };
    expect(withApplicant(entrusted, 'organisation').agent.relation).toBe('entrusted');
  });

  test('another form keeps the way only where it has it, and the only way is chosen by itself', () => {
    expect(withForm(full, 'paper')).toMatchObject({ form: 'paper', delivery: null });
    expect(withForm({ ...full, delivery: 'pickup' }, 'paper').delivery).toBe('pickup');
    expect(withForm(full, 'inspection').delivery).toBe('pickup');
  });
});
