import { NAME_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { IDENTITY_KIND_NAMES } from '@mingchuang/shared/disclosure/identity.rules';
import { withApplicant } from '../../../applications/draft.rules';
import { Box, Words } from '../../../components/base/base';
import { Choice, Toggle } from '../../../components/choice';
import { FieldError } from '../../../components/field';
import { Icon } from '../../../components/icon';
import { PhoneField } from '../../../components/phone-field';
import { PickerRow } from '../../../components/picker';
import { APPLICANTS, APPLICANTS_EXPLAINED, ORGANISATION_KINDS } from './apply.words';
import { type FormProps, idOf } from './form.types';
import { TextRow } from './text-row';

const NUMBER_MAX = 30;

/** Art. 27: who applies. */
export function ApplicantChoice({ draft, change, errorOf, explained = false }: FormProps & { explained?: boolean }) {
  const error = errorOf('applicant.kind');
  return (
    <Box id={idOf('applicant.kind')} className="apply-choice">
      <Choice
        label="申请人"
        look={explained ? 'rows' : 'chips'}
        options={explained ? APPLICANTS_EXPLAINED : APPLICANTS}
        value={draft.applicant}
        onChange={(applicant) => change((before) => withApplicant(before, applicant))}
      />
      {draft.applicant === 'organisation' ? (
        <>
          <Words className="ask">单位的类型</Words>
          <Choice
            label="单位的类型"
            options={ORGANISATION_KINDS}
            value={draft.organisationKind}
            onChange={(organisationKind) => change((before) => ({ ...before, organisationKind }))}
          />
        </>
      ) : null}
      <FieldError words={error} />
    </Box>
  );
}

/** Art. 29(1): name and proof of identity. */
export function IdentityFields(form: FormProps) {
  const { draft, change } = form;
  const person = draft.applicant === 'person';
  const kind = person ? draft.identityKind : 'creditCode';
  return (
    <>
      <TextRow
        form={form}
        field="applicant.name"
        name={person ? '姓名' : '单位名称'}
        label={person ? '申请人姓名' : '单位名称'}
        placeholder={person ? '和证件上的一样' : '和营业执照、登记证书上的一样'}
        maxLength={NAME_MAX}
        value={draft.name}
        onChange={(name) => change((before) => ({ ...before, name }))}
      />
      {person ? (
        <PickerRow
          id={idOf('applicant.identityKind')}
          name="证件"
          value={IDENTITY_KIND_NAMES[draft.identityKind]}
          words="请选择"
          error={form.errorOf('applicant.identityKind')}
          onPress={form.chooseIdentityKind}
        />
      ) : null}
      <TextRow
        form={form}
        field="applicant.identityNumber"
        name={person ? '证件号码' : '信用代码'}
        label={person ? '证件号码' : '统一社会信用代码'}
        placeholder={kind === 'identityCard' ? '18 位号码' : kind === 'creditCode' ? '18 位统一社会信用代码' : '证件上的号码'}
        type={kind === 'identityCard' ? 'identity' : 'text'}
        maxLength={NUMBER_MAX}
        value={draft.identityNumber}
        onChange={(identityNumber) => change((before) => ({ ...before, identityNumber }))}
        hint={<NumberNote again={form.restored && draft.identityNumber === ''} />}
      />
      {person ? null : (
        <TextRow
          form={form}
          field="applicant.representative"
          name="负责人"
          label="法定代表人或者负责人"
          placeholder="法定代表人或者负责人姓名"
          maxLength={NAME_MAX}
          value={draft.representative}
          onChange={(representative) => change((before) => ({ ...before, representative }))}
        />
      )}
    </>
  );
}

/** What becomes of a number, and why it is gone after a reload. */
export function NumberNote({ again }: { again: boolean }) {
  return (
    <Box className="phone-note">
      <Icon name="lock" tone="ink3" size={16} />
      <Words>{again ? '为了安全，号码没有存在手机里，请再填一次' : '只用来核对身份，不存在手机里'}</Words>
    </Box>
  );
}

export function ApplicantPhone({ draft, change, errorOf }: FormProps) {
  return (
    <PhoneField
      id={idOf('applicant.phone')}
      phone={draft.phone}
      onChange={(phone) => change((before) => ({ ...before, phone }))}
      error={errorOf('applicant.phone')}
      placeholder="确认和答复时联系您用"
      note="只有办申请的人能看，只用来联系您"
    />
  );
}

/** Art. 43. */
export function HelpToggle({ draft, change }: FormProps) {
  return (
    <Box className="field">
      <Toggle
        label="我需要帮助"
        note="看字、听说或阅读有困难的，工作人员会打电话帮您。"
        checked={draft.needsHelp}
        onChange={(needsHelp) => change((before) => ({ ...before, needsHelp }))}
      />
    </Box>
  );
}
