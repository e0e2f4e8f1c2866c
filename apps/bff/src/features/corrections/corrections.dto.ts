import {
  type AnswerCorrection,
  CORRECTION_ANSWERS,
  CORRECTION_APPLICANTS,
  CORRECTION_LISTS,
  CORRECTION_TEXT_MAX,
  type CorrectionAnswerKind,
  type CorrectionApplicant,
  type CorrectionApplicantKind,
  type CorrectionList,
  type CorrectionQuery,
  ORGAN_MAX,
  RECORD_MAX,
  type SubmitCorrection,
  type ViewCorrectionIdentity,
} from '@mingchuang/shared/corrections/corrections.types';
import { CASE_FILES_MAX, NAME_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { IDENTITY_KINDS, type IdentityKind } from '@mingchuang/shared/disclosure/identity.rules';
import { REASON_MAX, REASON_MIN } from '@mingchuang/shared/messages/messages.types';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsDefined, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { PageQueryDto } from '../../platform/keyset.ts';
import { PersonText } from '../../platform/validation.ts';

const OrNull = (field: string): PropertyDecorator => ValidateIf((o: Record<string, unknown>) => o[field] !== null);

export class CorrectionApplicantDto implements CorrectionApplicant {
  @IsIn(CORRECTION_APPLICANTS, { message: '请选择申请人类型' })
  kind: CorrectionApplicantKind;

  @PersonText('姓名或者名称', 1, NAME_MAX)
  name: string;

  @IsIn(IDENTITY_KINDS, { message: '请选择证件类型' })
  identityKind: IdentityKind;

  @PersonText('证件号码', 1, 30)
  identityNumber: string;

  @IsString({ message: '请填写 11 位手机号' })
  @MaxLength(20, { message: '请填写 11 位手机号' })
  phone: string;
}

export class SubmitCorrectionDto implements SubmitCorrection {
  @IsDefined({ message: '请填写申请人' })
  @ValidateNested()
  @Type(() => CorrectionApplicantDto)
  applicant: CorrectionApplicantDto;

  @OrNull('applicationId')
  @IsUUID(undefined, { message: '没有这件申请' })
  applicationId: string | null;

  @PersonText('是哪一份记录', 2, RECORD_MAX)
  record: string;

  @PersonText('错在哪里', 1, CORRECTION_TEXT_MAX)
  wrong: string;

  @PersonText('应当是什么', 1, CORRECTION_TEXT_MAX)
  right: string;

  @OrNull('evidence')
  @PersonText('有什么证据', 1, CORRECTION_TEXT_MAX)
  evidence: string | null;

  @IsArray({ message: '附件格式不对' })
  @ArrayMaxSize(CASE_FILES_MAX, { message: `最多 ${CASE_FILES_MAX} 个附件` })
  @ArrayUnique({ message: '同一个附件只能放一次' })
  @IsUUID(undefined, { each: true, message: '附件格式不对' })
  fileIds: string[];
}

export class CorrectionQueryDto extends PageQueryDto implements CorrectionQuery {
  @IsOptional()
  @IsIn(CORRECTION_LISTS, { message: '没有这个列表' })
  list?: CorrectionList;
}

export class AnswerCorrectionDto implements AnswerCorrection {
  @IsIn(CORRECTION_ANSWERS, { message: '请选择怎样答复' })
  kind: CorrectionAnswerKind;

  @OrNull('organ')
  @PersonText('有权更正的行政机关', 1, ORGAN_MAX)
  organ: string | null;

  @PersonText('答复的内容', 0, CORRECTION_TEXT_MAX)
  text: string;
}

export class ViewCorrectionIdentityDto implements ViewCorrectionIdentity {
  @PersonText('查看理由', REASON_MIN, REASON_MAX)
  reason: string;
}
