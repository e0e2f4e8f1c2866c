import {
  ADDRESS_MAX,
  AGENT_RELATIONS,
  type AgentForm,
  type AgentRelation,
  type ApplicantForm,
  type ApplicationForm,
  BACKDATING_MAX,
  CASE_CHANNELS,
  CASE_FILES_MAX,
  type CaseChannel,
  CONTACT_PHONE_PATTERN,
  COUNTER_CHANNELS,
  type CounterChannel,
  DELIVERY_WAYS,
  type DeliveryWay,
  DOCUMENT_NUMBER_MAX,
  EMAIL_MAX,
  type GiveReason,
  type GiveSupplement,
  INFORMATION_FORMS,
  INFORMATION_MAX,
  type InformationForm,
  type MatchQuery,
  NAME_MAX,
  RECEIPT_BASES,
  type ReceiptBasis,
  STEP_TEXT_MAX,
  type SubmitApplication,
} from '@mingchuang/shared/disclosure/applications.types';
import { CASE_FIGURES, type CaseFigure } from '@mingchuang/shared/disclosure/case-figures.types';
import type { ViewIdentity } from '@mingchuang/shared/disclosure/case-steps.types';
import { CASE_QUEUES, type CaseQuery, type CaseQueue, type RegisterApplication } from '@mingchuang/shared/disclosure/console-cases.types';
import { APPLICANT_KINDS, type ApplicantKind } from '@mingchuang/shared/disclosure/disclosure.types';
import { IDENTITY_KINDS, type IdentityKind } from '@mingchuang/shared/disclosure/identity.rules';
import { type YearRow, yearRows } from '@mingchuang/shared/disclosure/year-table.rules';
import type { Light } from '@mingchuang/shared/messages/messages.types';
import { REASON_MAX, REASON_MIN } from '@mingchuang/shared/messages/messages.types';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PageQueryDto } from '../../platform/keyset.ts';
import { PersonText, QueryDay } from '../../platform/validation.ts';

/** Null where it was left empty. */
export const OrNull = (field: string): PropertyDecorator => ValidateIf((o: Record<string, unknown>) => o[field] !== null);

export const FileIds = (): PropertyDecorator =>
  applyDecorators(
    IsArray({ message: '附件格式不对' }),
    ArrayMaxSize(CASE_FILES_MAX, { message: `最多 ${CASE_FILES_MAX} 个附件` }),
    ArrayUnique({ message: '同一个附件只能放一次' }),
    IsUUID(undefined, { each: true, message: '附件格式不对' }),
  );

const YEAR = { message: '年份应为四位数字' };

export const Year = (): PropertyDecorator =>
  applyDecorators(
    Type(() => Number),
    IsInt(YEAR),
    Min(2000, YEAR),
    Max(2999, YEAR),
  );

/** Legal day in a request body; that it exists is checked by the rules. */
export const Day = (label: string): PropertyDecorator => Matches(/^\d{4}-\d{2}-\d{2}$/, { message: `请填写${label}，如 2026-11-12` });

export class ApplicantDto implements ApplicantForm {
  @IsIn(APPLICANT_KINDS, { message: '请选择申请人类型' })
  kind: ApplicantKind;

  @PersonText('姓名或者名称', 1, NAME_MAX)
  name: string;

  @IsIn(IDENTITY_KINDS, { message: '请选择证件类型' })
  identityKind: IdentityKind;

  @PersonText('证件号码', 1, 30)
  identityNumber: string;

  @OrNull('representative')
  @PersonText('法定代表人或者负责人', 1, NAME_MAX)
  representative: string | null;

  @OrNull('phone')
  @Matches(CONTACT_PHONE_PATTERN, { message: '请填写 11 位手机号，或者带区号的座机号' })
  phone: string | null;

  @OrNull('email')
  @IsEmail({}, { message: '请填写正确的电子邮箱' })
  @MaxLength(EMAIL_MAX, { message: '电子邮箱太长' })
  email: string | null;

  @OrNull('address')
  @PersonText('通信地址', 1, ADDRESS_MAX)
  address: string | null;
}

export class AgentDto implements AgentForm {
  @IsIn(AGENT_RELATIONS, { message: '请选择与申请人的关系' })
  relation: AgentRelation;

  @PersonText('代办人姓名', 1, NAME_MAX)
  name: string;

  @PersonText('代办人身份证号码', 1, 30)
  identityNumber: string;

  @Matches(CONTACT_PHONE_PATTERN, { message: '请填写代办人的 11 位手机号，或者带区号的座机号' })
  phone: string;
}

export class ApplicationFormDto implements ApplicationForm {
  @IsDefined({ message: '请填写申请人' })
  @ValidateNested()
  @Type(() => ApplicantDto)
  applicant: ApplicantDto;

  @OrNull('agent')
  @IsDefined({ message: '请填写代办人，没有时为空' })
  @ValidateNested()
  @Type(() => AgentDto)
  agent: AgentDto | null;

  @PersonText('所需信息的名称或者特征', 2, INFORMATION_MAX)
  information: string;

  @OrNull('documentNumber')
  @PersonText('文号', 1, DOCUMENT_NUMBER_MAX)
  documentNumber: string | null;

  @IsIn(INFORMATION_FORMS, { message: '请选择信息的形式' })
  form: InformationForm;

  @IsIn(DELIVERY_WAYS, { message: '请选择获取的方式' })
  delivery: DeliveryWay;

  @IsBoolean({ message: '请选择是否需要帮助' })
  needsHelp: boolean;

  @FileIds()
  fileIds: string[];
}

export class SubmitApplicationDto extends ApplicationFormDto implements SubmitApplication {
  @IsOptional()
  @IsUUID(undefined, { message: '没有这封来信' })
  messageId?: string | null;
}

export class RegisterApplicationDto extends ApplicationFormDto implements RegisterApplication {
  @IsIn(COUNTER_CHANNELS, { message: '请选择提交方式' })
  channel: CounterChannel;

  @IsIn(RECEIPT_BASES, { message: '请选择怎样确定收到之日' })
  basis: ReceiptBasis;

  @Day('提交、签收或者到达的日期')
  arrivedOn: string;

  @OrNull('confirmedOn')
  @Day('双方确认的日期')
  confirmedOn: string | null;

  @OrNull('backdating')
  @PersonText('补登记的原因', 1, BACKDATING_MAX)
  backdating: string | null;
}

export class MatchQueryDto implements MatchQuery {
  @PersonText('要找的信息', 2, INFORMATION_MAX)
  q: string;
}

export class GiveSupplementDto implements GiveSupplement {
  @PersonText('补正的内容', 1, STEP_TEXT_MAX)
  text: string;

  @FileIds()
  fileIds: string[];
}

export class GiveReasonDto implements GiveReason {
  @PersonText('理由', 1, STEP_TEXT_MAX)
  text: string;
}

/** One of them alone says nothing. */
const asksForRow = ({ year, row }: CaseQueryDto): boolean => year !== undefined || row !== undefined;

/** The three parts of a figure go together. */
const WithFigure = (): PropertyDecorator =>
  ValidateIf(({ figure, countedFrom, countedTo }: CaseQueryDto) => [figure, countedFrom, countedTo].some((part) => part !== undefined));

export class CaseQueryDto extends PageQueryDto implements CaseQuery {
  @IsOptional()
  @IsIn(CASE_QUEUES, { message: '没有这个列表' })
  queue?: CaseQueue;

  @IsOptional()
  @IsIn(['overdue', 'today', 'soon', 'normal'], { message: '没有这种灯' })
  light?: Light;

  @IsOptional()
  @IsUUID(undefined, { message: '没有这个科室' })
  unitId?: string;

  @IsOptional()
  @IsIn(CASE_CHANNELS, { message: '没有这种提交方式' })
  channel?: CaseChannel;

  @IsOptional()
  @IsIn(APPLICANT_KINDS, { message: '没有这类申请人' })
  kind?: ApplicantKind;

  @IsOptional()
  @PersonText('搜索的字', 0, 100)
  q?: string;

  @ValidateIf(asksForRow)
  @Year()
  year?: number;

  @ValidateIf(asksForRow)
  @IsIn(yearRows(), { message: '年度报告表三没有这一行' })
  row?: YearRow;

  @QueryDay()
  from?: string;

  @QueryDay()
  to?: string;

  @WithFigure()
  @IsIn(CASE_FIGURES, { message: '没有这个数字' })
  figure?: CaseFigure;

  @WithFigure()
  @Day('开始的日期')
  countedFrom?: string;

  @WithFigure()
  @Day('结束的日期')
  countedTo?: string;
}

export class ViewIdentityDto implements ViewIdentity {
  @PersonText('查看理由', REASON_MIN, REASON_MAX)
  reason: string;
}

export class LetterLinkDto {
  @Type(() => Number)
  @IsInt({ message: '链接不完整' })
  expires: number;

  @IsString({ message: '链接不完整' })
  @Length(43, 43, { message: '链接不完整' })
  signature: string;

  @IsOptional()
  @IsUUID(undefined, { message: '链接不完整' })
  viewer?: string;
}
