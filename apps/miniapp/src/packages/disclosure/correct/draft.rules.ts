import type { CorrectionApplicantKind, SubmitCorrection } from '@mingchuang/shared/corrections/corrections.types';
import { type IdentityKind, normalIdentity } from '@mingchuang/shared/disclosure/identity.rules';
import type { DocumentView } from '@mingchuang/shared/files/files.types';

/** What is being asked to be corrected: in memory as it is, on the device without the number of the identity document. */
export interface CorrectionDraft {
  /** Idempotency-Key: born with the draft, kept until it is acknowledged */
  key: string;
  /** the resident who fills it in */
  owner: string;
  /** one's own answered application that the record came with */
  source: CorrectionSource | null;
  record: string;
  wrong: string;
  right: string;
  evidence: string;
  files: DocumentView[];
  kind: CorrectionApplicantKind;
  name: string;
  /** of a person; an organisation has its 统一社会信用代码 */
  identityKind: IdentityKind;
  identityNumber: string;
  phone: string;
  savedAt: number | null;
}

export interface CorrectionSource {
  id: string;
  number: string;
}

export function emptyCorrection(key: string, phone: string, owner: string): CorrectionDraft {
  return {
    key,
    owner,
    source: null,
    record: '',
    wrong: '',
    right: '',
    evidence: '',
    files: [],
    kind: 'person',
    name: '',
    identityKind: 'identityCard',
    identityNumber: '',
    phone,
    savedAt: null,
  };
}

/** Which record it is, is known where it came with an answer; what somebody wrote stays. */
export function withSource(draft: CorrectionDraft, source: CorrectionSource): CorrectionDraft {
  if (draft.source?.id === source.id) return draft;
  const untouched = draft.record.trim() === '' || (draft.source !== null && draft.record === recordOf(draft.source));
  return { ...draft, source, record: untouched ? recordOf(source) : draft.record };
}

export function withoutSource(draft: CorrectionDraft): CorrectionDraft {
  return { ...draft, source: null, record: draft.source !== null && draft.record === recordOf(draft.source) ? '' : draft.record };
}

const recordOf = ({ number }: CorrectionSource): string => `${number}答复里的记录`;

export const identityKindOf = ({ kind, identityKind }: CorrectionDraft): IdentityKind => (kind === 'person' ? identityKind : 'creditCode');

export function toCorrection(draft: CorrectionDraft): SubmitCorrection {
  const { source, record, wrong, right, evidence, files, kind, name, identityNumber, phone } = draft;
  return {
    applicant: { kind, name: name.trim(), identityKind: identityKindOf(draft), identityNumber: normalIdentity(identityNumber), phone: phone.trim() },
    applicationId: source?.id ?? null,
    record: record.trim(),
    wrong: wrong.trim(),
    right: right.trim(),
    evidence: evidence.trim() === '' ? null : evidence.trim(),
    fileIds: files.map(({ id }) => id),
  };
}
