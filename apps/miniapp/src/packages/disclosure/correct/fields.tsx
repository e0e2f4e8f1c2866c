import './correct.css';
import { CORRECTION_APPLICANTS, CORRECTION_TEXT_MAX, RECORD_MAX } from '@mingchuang/shared/corrections/corrections.types';
import { CORRECTION_APPLICANT_NAMES } from '@mingchuang/shared/corrections/corrections.words';
import { NAME_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { IDENTITY_KIND_NAMES } from '@mingchuang/shared/disclosure/identity.rules';
import { Box, Press, TextField, Words } from '../../../components/base/base';
import { Choice } from '../../../components/choice';
import { CountedArea } from '../../../components/counted-area';
import { DocumentField } from '../../../components/document-field';
import { FieldError, FieldRow } from '../../../components/field';
import { Icon } from '../../../components/icon';
import { PhoneField } from '../../../components/phone-field';
import { PickerRow } from '../../../components/picker';
import type { Uploads } from '../../../hooks/use-uploads';
import { NumberNote } from '../apply/applicant-fields';
import { type CorrectionDraft, identityKindOf, withoutSource } from './draft.rules';
import type { CorrectionField } from './faults.rules';

const NUMBER_MAX = 30;
const APPLICANTS = CORRECTION_APPLICANTS.map((value) => ({ value, name: CORRECTION_APPLICANT_NAMES[value] }));

export interface CorrectFields {
  draft: CorrectionDraft;
  change: (next: (before: CorrectionDraft) => CorrectionDraft) => void;
  errorOf: (field: CorrectionField) => string | null;
  uploads: Uploads;
  /** the draft was kept on this device, and its number was not */
  restored: boolean;
  chooseIdentityKind: () => void;
}

/** Where the error summary leads; other pages may lie below this one, so the id says whose it is. */
export const idOf = (field: CorrectionField): string => `correct-${field.replace('.', '-')}`;

interface AreaProps {
  form: CorrectFields;
  field: 'record' | 'wrong' | 'right' | 'evidence';
  ask: string;
  placeholder: string;
  max: number;
}

function Area({ form: { draft, change, errorOf }, field, ask, placeholder, max }: AreaProps) {
  return (
    <>
      <Words className="ask">{ask}</Words>
      <CountedArea
        id={idOf(field)}
        className="boxed"
        inputClass="correct-area"
        label={ask}
        placeholder={placeholder}
        max={max}
        value={draft[field]}
        error={errorOf(field)}
        onChange={(value) => change((before) => ({ ...before, [field]: value }))}
      />
    </>
  );
}

export function ContentFields(form: CorrectFields) {
  const { draft, change, errorOf } = form;
  return (
    <Box className="correct-block">
      {draft.source === null ? null : (
        <Box id={idOf('applicationId')} className="correct-source">
          <Icon name="file" tone="blue" size={20} />
          <Words className="row-words">{`从您的申请 ${draft.source.number} 提出`}</Words>
          <Press className="document-act" label="不从这件申请提出" onPress={() => change(withoutSource)}>
            <Icon name="x" tone="ink2" size={18} />
          </Press>
        </Box>
      )}
      <FieldError words={errorOf('applicationId')} />
      <Area form={form} field="record" ask="哪一份记录" placeholder="叫什么名字、什么号、局里哪天给您的" max={RECORD_MAX} />
      <Area form={form} field="wrong" ask="错在哪里" placeholder="照原文写，如“家庭人口 2 人”" max={CORRECTION_TEXT_MAX} />
      <Area form={form} field="right" ask="应当是什么" placeholder="如“家庭人口 3 人”" max={CORRECTION_TEXT_MAX} />
    </Box>
  );
}

export function EvidenceFields(form: CorrectFields) {
  const { draft, change, errorOf, uploads } = form;
  return (
    <Box className="correct-block">
      <Area form={form} field="evidence" ask="证据是什么" placeholder="如“户口簿第 3 页”。拍照有困难的，写明可以带来当面看" max={CORRECTION_TEXT_MAX} />
      <DocumentField
        id={idOf('fileIds')}
        ready={draft.files}
        uploads={uploads}
        onRemove={(id) => change((before) => ({ ...before, files: before.files.filter((file) => file.id !== id) }))}
        hint="能附上的请附上。"
        error={errorOf('fileIds')}
      />
    </Box>
  );
}

export function WhoFields(form: CorrectFields) {
  const { draft, change, errorOf } = form;
  const person = draft.kind === 'person';
  const kind = identityKindOf(draft);
  const [nameError, numberError] = [errorOf('applicant.name'), errorOf('applicant.identityNumber')];
  return (
    <>
      <Box className="apply-choice">
        <Choice
          label="记录说的是谁"
          options={APPLICANTS}
          value={draft.kind}
          onChange={(next) => change((before) => (before.kind === next ? before : { ...before, kind: next, name: '', identityNumber: '' }))}
        />
      </Box>
      <FieldRow id={idOf('applicant.name')} name={person ? '姓名' : '单位名称'} error={nameError}>
        <TextField
          label={person ? '姓名' : '单位名称'}
          className="input"
          placeholder={person ? '和证件上的一样' : '和营业执照、登记证书上的一样'}
          maxLength={NAME_MAX}
          value={draft.name}
          invalid={nameError !== null}
          onChange={(name) => change((before) => ({ ...before, name }))}
        />
      </FieldRow>
      {person ? (
        <PickerRow
          id={idOf('applicant.identityKind')}
          name="证件"
          value={IDENTITY_KIND_NAMES[draft.identityKind]}
          words="请选择"
          error={errorOf('applicant.identityKind')}
          onPress={form.chooseIdentityKind}
        />
      ) : null}
      <FieldRow
        id={idOf('applicant.identityNumber')}
        name={person ? '证件号码' : '信用代码'}
        error={numberError}
        hint={<NumberNote again={form.restored && draft.identityNumber === ''} />}
      >
        <TextField
          label={person ? '证件号码' : '统一社会信用代码'}
          className="input"
          type={kind === 'identityCard' ? 'identity' : 'text'}
          placeholder={kind === 'identityCard' ? '18 位号码' : kind === 'creditCode' ? '18 位统一社会信用代码' : '证件上的号码'}
          maxLength={NUMBER_MAX}
          value={draft.identityNumber}
          invalid={numberError !== null}
          onChange={(identityNumber) => change((before) => ({ ...before, identityNumber }))}
        />
      </FieldRow>
      <PhoneField
        id={idOf('applicant.phone')}
        phone={draft.phone}
        onChange={(phone) => change((before) => ({ ...before, phone }))}
        error={errorOf('applicant.phone')}
        placeholder="核对、答复时联系您用"
        note="只有办更正的人能看，看的时候要写理由"
      />
    </>
  );
}
