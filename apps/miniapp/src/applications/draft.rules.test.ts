import { describe, expect, test } from '@jest/globals';
import { type ApplicationDraft, emptyDraft, toRequest, withApplicant, withForm, withoutNumbers } from './draft.rules';

const full: ApplicationDraft = {
  ...emptyDraft('key', '13800000021'),
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
  });

  test('another form keeps the way only where it has it, and the only way is chosen by itself', () => {
    expect(withForm(full, 'paper')).toMatchObject({ form: 'paper', delivery: null });
    expect(withForm({ ...full, delivery: 'pickup' }, 'paper').delivery).toBe('pickup');
    expect(withForm(full, 'inspection').delivery).toBe('pickup');
  });
});
