import { describe, expect, test } from '@jest/globals';
import { packageCalendar } from '../../../../apps/bff/src/features/calendar/calendar.schedule.ts';
import type { CaseState } from '../disclosure/disclosure.types.ts';
import {
  answerFault,
  correctionDue,
  correctionFaults,
  correctionList,
  correctionNumber,
  decideCorrection,
  maskApplicant,
  refuseSource,
} from './corrections.rules.ts';
import { CORRECTION_STATES, type CorrectionAction, type CorrectionState, type SubmitCorrection } from './corrections.types.ts';
import { correctionNextStep, correctionRemedy } from './corrections.words.ts';

const CALENDAR = packageCalendar();
type Step = Exclude<CorrectionAction, 'submit'>;

describe('41: which step leads where', () => {
  const LAWFUL: Record<Step, Partial<Record<CorrectionState, CorrectionState>>> = {
    accept: { submitted: 'accepted' },
    correct: { accepted: 'corrected' },
    refuse: { accepted: 'notCorrected' },
    passOn: { submitted: 'passedOn', accepted: 'passedOn' },
    tellWhere: { submitted: 'toldWhere', accepted: 'toldWhere' },
    withdraw: { submitted: 'withdrawn', accepted: 'withdrawn' },
  };
  const cells = (Object.keys(LAWFUL) as Step[]).flatMap((action) => CORRECTION_STATES.map((state) => [action, state] as const));

  test.each(cells)('%s while %s', (action, state) => {
    const to = LAWFUL[action][state];
    const role = action === 'withdraw' ? 'applicant' : 'handler';
    const ended = state !== 'submitted' && state !== 'accepted';
    const code = ended ? 'CORRECTION_ENDED' : action === 'accept' ? 'CORRECTION_ACCEPTED' : 'CORRECTION_NOT_ACCEPTED';
    expect(decideCorrection(action, state, [role])).toEqual(to === undefined ? { code } : { to });
    expect(decideCorrection(action, state, [role === 'applicant' ? 'handler' : 'applicant'])).toEqual({ code: 'FORBIDDEN' });
    expect(decideCorrection(action, state, [])).toEqual({ code: 'FORBIDDEN' });
  });

  test.each(CORRECTION_STATES.map((state) => [state] as const))('%s is open or ended', (state) => {
    expect(correctionList(state)).toBe(state === 'submitted' || state === 'accepted' ? 'open' : 'ended');
  });
});

describe('[D] its period: twenty working days after the day of submission', () => {
  test.each([
    ['2026-01-28', { kind: 'fixed', on: '2026-03-03' }],
    ['2026-02-14', { kind: 'fixed', on: '2026-03-20' }],
    ['2026-04-28', { kind: 'fixed', on: '2026-05-28' }],
    ['2026-12-03', { kind: 'fixed', on: '2026-12-31' }],
    ['2026-12-24', { kind: 'provisional', lastCovered: '2026-12-31', remaining: 15, year: 2027 }],
  ])('of %s', (submittedOn, due) => {
    expect(correctionDue(CALENDAR, submittedOn)).toEqual(due);
  });
});

const FORM: SubmitCorrection = {
  applicant: { kind: 'person', name: '欧阳若溪', identityKind: 'passport', identityNumber: 'E12345678', phone: '13800000001' },
  applicationId: null,
  record: '低保审核记录',
  wrong: '家庭人口写成两人',
  right: '应为三人',
  evidence: '户口簿',
  fileIds: [],
};

describe('41 「有证据证明」: what is missing', () => {
  test.each<[string, Partial<SubmitCorrection>, [string, string][]]>([
    ['no evidence at all', { evidence: null }, [['CORRECTION_EVIDENCE_MISSING', 'evidence']]],
    ['blanks are none', { evidence: ' \n ' }, [['CORRECTION_EVIDENCE_MISSING', 'evidence']]],
    ['a file is evidence', { evidence: null, fileIds: ['a'] }, []],
    ['a landline', { applicant: { ...FORM.applicant, phone: '010-12345678' } }, [['PHONE_INVALID', 'applicant.phone']]],
    ['a number that can be none', { applicant: { ...FORM.applicant, identityNumber: '1' } }, [['PASSPORT_INVALID', 'applicant.identityNumber']]],
    [
      'PIPL 31: a child',
      { applicant: { ...FORM.applicant, identityKind: 'identityCard', identityNumber: '990101201702140086' } },
      [['CORRECTION_NEEDS_GUARDIAN', 'applicant.identityNumber']],
    ],
    ['an organisation with a passport', { applicant: { ...FORM.applicant, kind: 'organisation' } }, [['IDENTITY_KIND_UNSUITABLE', 'applicant.identityKind']]],
  ])('%s', (_name, more, faults) => {
    expect(correctionFaults({ ...FORM, ...more }, '2026-03-02').map(({ code, field }) => [code, field])).toEqual(faults);
  });

  test.each<[CaseState, string | null]>([
    ['processing', 'CORRECTION_SOURCE_UNKNOWN'],
    ['replied', 'CORRECTION_SOURCE_UNKNOWN'],
    ['closed', 'CORRECTION_SOURCE_UNKNOWN'],
    ['delivered', null],
    ['archived', null],
  ])('41 「行政机关提供的」: an application that is %s', (state, refused) => {
    expect(refuseSource(state)).toBe(refused);
  });
});

describe('41 「告知申请人」: what an answer says', () => {
  test.each([
    [{ kind: 'correct', organ: null, text: '人口已改为三人' } as const, null],
    [{ kind: 'correct', organ: null, text: ' ' } as const, ['CORRECTION_REASON_MISSING', 'text']],
    [{ kind: 'refuse', organ: null, text: '' } as const, ['CORRECTION_REASON_MISSING', 'text']],
    [{ kind: 'passOn', organ: '明川区公安分局', text: '' } as const, null],
    [{ kind: 'passOn', organ: null, text: '归公安' } as const, ['CORRECTION_ORGAN_MISSING', 'organ']],
    [{ kind: 'tellWhere', organ: ' ', text: '' } as const, ['CORRECTION_ORGAN_MISSING', 'organ']],
  ])('%j', (answer, fault) => {
    const found = answerFault(answer);
    expect(found && [found.code, found.field]).toEqual(fault);
  });

  test('a refusal names both ways, since it is no 不予公开', () => {
    const organ = { name: '', code: '', reviewOrgan: '明川区人民政府', court: '明川区人民法院', supervisor: '', office: '', phone: '', address: '' };
    expect(correctionRemedy(organ)).toBe(
      '您对本答复不服的，可以自收到本答复之日起60日内向明川区人民政府申请行政复议，也可以自收到本答复之日起6个月内直接向明川区人民法院提起行政诉讼。',
    );
  });

  test('its number, and who asks as others may see it', () => {
    expect(correctionNumber('明民', 2026, 3)).toBe('明民更正〔2026〕3号');
    expect(maskApplicant(FORM.applicant)).toEqual({ ...FORM.applicant, name: '欧***', identityNumber: 'E******78', phone: '138****0001' });
  });
});

describe('what happens next', () => {
  const clock = (on: string, light: 'normal' | 'overdue' = 'normal') => ({ due: { kind: 'fixed' as const, on }, remaining: 1, light });
  test.each([
    ['submitted', clock('2026-03-30'), null, '等局里受理，最迟 3月30日 答复您'],
    ['accepted', clock('2026-03-30', 'overdue'), null, '正在核对，应在 3月30日 前答复，已经超期'],
    [
      'accepted',
      { due: correctionDue(CALENDAR, '2026-12-24'), remaining: null, light: 'normal' },
      null,
      '正在核对，暂定：不早于 12月31日，还余 15 个工作日，待 2027 年放假安排公布',
    ],
    ['passedOn', null, '明川区公安分局', '不归本局更正，已经转给明川区公安分局'],
    ['toldWhere', null, '明川区公安分局', '不归本局更正，请向明川区公安分局提出'],
  ] as const)('%s', (state, at, organ, words) => {
    expect(correctionNextStep(state, at, organ, '2026-03-02')).toBe(words);
  });
});
