import type { SubmitCorrection } from '@mingchuang/shared/corrections/corrections.types';

/** A request for correction with everything the form asks for. */
export function correction(more: Partial<SubmitCorrection> = {}, applicant: Partial<SubmitCorrection['applicant']> = {}): SubmitCorrection {
  return {
    applicant: { kind: 'person', name: '苏晚晴', identityKind: 'passport', identityNumber: 'E12345678', phone: '13800000021', ...applicant },
    applicationId: null,
    record: '低保审核记录',
    wrong: '家庭人口写成 2 人',
    right: '应为 3 人',
    evidence: '户口簿第 3 页',
    fileIds: [],
    ...more,
  };
}
