import { PHONE_PATTERN } from '@mingchuang/shared/auth/auth.types';
import { charactersIn } from '@mingchuang/shared/characters';
import { correctionFaults } from '@mingchuang/shared/corrections/corrections.rules';
import { CORRECTION_TEXT_MAX, RECORD_MAX } from '@mingchuang/shared/corrections/corrections.types';
import { NAME_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { ERRORS } from '@mingchuang/shared/errors';
import type { LocalDate } from '@mingchuang/shared/local-date';
import { tooLong } from '../../../platform/length.rules';
import { type CorrectionDraft, toCorrection } from './draft.rules';

/** The fields of the form in its order, named as the server names them. */
export const CORRECTION_FIELDS = [
  'applicationId',
  'record',
  'wrong',
  'right',
  'evidence',
  'fileIds',
  'applicant.name',
  'applicant.identityKind',
  'applicant.identityNumber',
  'applicant.phone',
] as const;
export type CorrectionField = (typeof CORRECTION_FIELDS)[number];

export interface CorrectionFault {
  field: CorrectionField;
  words: string;
}

/** `fileIds.2` stands at `fileIds`; what is not on the form stands nowhere. */
export function correctionField(path: string): CorrectionField | null {
  return CORRECTION_FIELDS.find((field) => path === field || path.startsWith(`${field}.`)) ?? null;
}

const text = (typed: string, ask: string, max: number): string | null => (typed.trim() === '' ? ask : tooLong(typed.trim(), max));

/** Everything that keeps it from going, in the order of the form. */
export function correctionFaultsOf(draft: CorrectionDraft, today: LocalDate): CorrectionFault[] {
  const ruled = new Map(correctionFaults(toCorrection(draft), today).map(({ field, code }) => [field, ERRORS[code][1]]));
  const person = draft.kind === 'person';
  const number = draft.identityNumber.trim() === '' ? `请填写${person ? '证件号码' : '统一社会信用代码'}` : (ruled.get('applicant.identityNumber') ?? null);
  const found: Record<CorrectionField, string | null> = {
    applicationId: null,
    record: charactersIn(draft.record.trim()) === 1 ? '请多写几个字，让人看得出是哪一份记录' : text(draft.record, '请写明是哪一份记录', RECORD_MAX),
    wrong: text(draft.wrong, '请写明错在哪里', CORRECTION_TEXT_MAX),
    right: text(draft.right, '请写明应当是什么', CORRECTION_TEXT_MAX),
    evidence: ruled.get('evidence') === undefined ? tooLong(draft.evidence.trim(), CORRECTION_TEXT_MAX) : '请写明有什么证据，或者附上证据',
    fileIds: null,
    'applicant.name': text(draft.name, person ? '请填写姓名' : '请填写单位名称', NAME_MAX),
    'applicant.identityKind': null,
    'applicant.identityNumber': number,
    'applicant.phone': PHONE_PATTERN.test(draft.phone.trim()) ? null : draft.phone.trim() === '' ? '请填写手机号' : '手机号要 11 位数字，请核对',
  };
  return CORRECTION_FIELDS.flatMap((field) => {
    const words = found[field];
    return words === null ? [] : [{ field, words }];
  });
}

/** What stands in a field, so that a refusal leaves when it is changed. */
export const CORRECTION_CONTENTS: Record<CorrectionField, (draft: CorrectionDraft) => unknown> = {
  applicationId: ({ source }) => source,
  record: ({ record }) => record,
  wrong: ({ wrong }) => wrong,
  right: ({ right }) => right,
  evidence: ({ evidence, files }) => `${evidence} ${files.length}`,
  fileIds: ({ files }) => files,
  'applicant.name': ({ name }) => name,
  'applicant.identityKind': ({ identityKind, kind }) => `${kind} ${identityKind}`,
  'applicant.identityNumber': ({ identityNumber }) => identityNumber,
  'applicant.phone': ({ phone }) => phone,
};
