import {
  type AcceptReason,
  type AskCooperation,
  type AskReason,
  type AssignCase,
  type ConfirmReceipt,
  type Consult,
  DELIVERY_WAYS,
  type Deliver,
  type DeliveryWay,
  type DraftReply,
  type ExtendAnswer,
  FEE_COUNT_MAX,
  ITEMS_MAX,
  type MoveToMailbox,
  type NoticeFee,
  type NoticeSupplement,
  type NoticeThirdParty,
  OPINIONS,
  type Opinion,
  REMEDY_KINDS,
  REMEDY_RESULTS,
  type RecordDelivery,
  type RecordOpinion,
  type RecordPayment,
  type RecordReason,
  type RecordRemedy,
  type RecordSupplement,
  type RemedyRecordKind,
  type RemedyResult,
  STEP_LINE_MAX,
  STEP_TEXT_MAX,
  type StepReason,
} from '@mingchuang/shared/disclosure/applications.types';
import { CLOSINGS, type ClosingChoice } from '@mingchuang/shared/disclosure/closing.rules';
import { EXTENSION_MAX_WORKING_DAYS } from '@mingchuang/shared/disclosure/disclosure.types';
import type { FeeBasis } from '@mingchuang/shared/disclosure/fees.rules';
import type { WithholdingGround } from '@mingchuang/shared/disclosure/letters.model';
import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PersonText } from '../../platform/validation.ts';
import { Day, FileIds } from './disclosure.dto.ts';

const OrNull = (field: string): PropertyDecorator => ValidateIf((o: Record<string, unknown>) => o[field] !== null);
const trimmed = ({ value }: { value: unknown }) =>
  Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one.trim() : one)).filter((one) => one !== '') : value;

/** Lines of a list, blank ones left out. */
const Lines = (label: string): PropertyDecorator =>
  applyDecorators(
    Transform(trimmed),
    IsArray({ message: `请填写${label}` }),
    ArrayMinSize(1, { message: `请填写${label}` }),
    ArrayMaxSize(ITEMS_MAX, { message: `${label}最多 ${ITEMS_MAX} 条` }),
    IsString({ each: true, message: `请填写${label}` }),
    MaxLength(STEP_LINE_MAX, { each: true, message: `每条最多 ${STEP_LINE_MAX} 个字` }),
  );

export class ConfirmReceiptDto implements ConfirmReceipt {
  @IsInt({ message: '件数应为整数' })
  @Min(1, { message: '至少按 1 件计' })
  @Max(999, { message: '件数太多' })
  itemCount: number;
}

export class UnitDto implements AssignCase, MoveToMailbox {
  @IsUUID(undefined, { message: '请选择科室' })
  unitId: string;
}

export class NoticeSupplementDto implements NoticeSupplement {
  @Lines('需要补正的事项')
  items: string[];

  @Day('补正的期限')
  by: string;
}

export class RecordSupplementDto implements RecordSupplement {
  @PersonText('补正的内容', 1, STEP_TEXT_MAX)
  text: string;

  @Day('收到补正的日期')
  receivedOn: string;

  @FileIds()
  fileIds: string[];
}

export class ConsultDto implements Consult {
  @IsIn(['thirdParty', 'organ'], { message: '请选择征求谁的意见' })
  party: 'thirdParty' | 'organ';

  @PersonText('征求意见的对象', 1, STEP_LINE_MAX)
  to: string;

  @PersonText('所涉信息', 1, STEP_LINE_MAX)
  summary: string;

  @PersonText('理由', 1, STEP_TEXT_MAX)
  reason: string;
}

export class RecordDeliveryDto implements RecordDelivery {
  @IsUUID(undefined, { message: '没有这一次征求意见' })
  consultationId: string;

  @Day('送达的日期')
  deliveredOn: string;
}

export class RecordOpinionDto implements RecordOpinion {
  @IsUUID(undefined, { message: '没有这一次征求意见' })
  consultationId: string;

  @IsIn(OPINIONS, { message: '请选择意见' })
  opinion: Opinion;

  @PersonText('意见', 0, STEP_TEXT_MAX)
  text: string;

  @Day('收到意见的日期')
  answeredOn: string;
}

export class NoticeThirdPartyDto implements NoticeThirdParty {
  @IsUUID(undefined, { message: '没有这一次征求意见' })
  consultationId: string;

  @IsIn(['publicInterest', 'noGoodReason', 'silence'], { message: '请选择公开的理由' })
  ground: 'publicInterest' | 'noGoodReason' | 'silence';

  @PersonText('决定公开的内容', 1, STEP_TEXT_MAX)
  content: string;

  @PersonText('理由', 1, STEP_TEXT_MAX)
  reason: string;
}

export class AskCooperationDto implements AskCooperation {
  @PersonText('协办单位', 1, STEP_LINE_MAX)
  to: string;

  @Lines('协办事项')
  requests: string[];

  @PersonText('理由', 1, STEP_TEXT_MAX)
  reason: string;

  @Day('回复的期限')
  by: string;
}

export class AskReasonDto implements AskReason {
  @PersonText('数量和频次', 1, STEP_TEXT_MAX)
  observed: string;
}

export class RecordReasonDto implements RecordReason {
  @PersonText('申请人的理由', 1, STEP_TEXT_MAX)
  text: string;
}

export class AcceptReasonDto implements AcceptReason {
  @OrNull('due')
  @Day('延迟答复的日期')
  due: string | null;
}

export class ExtendAnswerDto implements ExtendAnswer {
  @PersonText('延长的理由', 1, STEP_TEXT_MAX)
  reason: string;

  @IsInt({ message: '延长的工作日应为整数' })
  @Min(1, { message: '至少延长 1 个工作日' })
  @Max(EXTENSION_MAX_WORKING_DAYS, { message: `最多延长 ${EXTENSION_MAX_WORKING_DAYS} 个工作日` })
  workingDays: number;
}

export class NoticeFeeDto implements NoticeFee {
  @IsIn(['items', 'pages'], { message: '请选择按件还是按页' })
  basis: FeeBasis;

  @IsInt({ message: '数量应为整数' })
  @Min(1, { message: '数量至少为 1' })
  @Max(FEE_COUNT_MAX, { message: '数量太大' })
  count: number;

  @PersonText('缴纳方式', 1, STEP_TEXT_MAX)
  payment: string;
}

export class RecordPaymentDto implements RecordPayment {
  @Day('缴费的日期')
  paidOn: string;
}

export class WithheldDto {
  @PersonText('不予公开的内容', 1, STEP_TEXT_MAX)
  content: string;

  @IsIn(['stateSecret', 'forbiddenByLaw', 'securityAndStability', 'thirdPartyRights', 'internalAffairs', 'processRecords', 'enforcementFile'], {
    message: '请选择不予公开的理由',
  })
  ground: WithholdingGround;
}

export class EarlierDto {
  @PersonText('文书名称', 1, STEP_LINE_MAX)
  title: string;

  @PersonText('文号', 1, STEP_LINE_MAX)
  number: string;

  @Day('文书的日期')
  date: string;
}

export class DraftReplyDto implements DraftReply {
  @IsIn(Object.keys(CLOSINGS), { message: '请选择答复的种类' })
  choice: ClosingChoice;

  @OrNull('reason')
  @PersonText('理由', 1, STEP_TEXT_MAX)
  reason: string | null;

  @OrNull('access')
  @PersonText('获取的方式、途径和时间', 1, STEP_TEXT_MAX)
  access: string | null;

  @OrNull('law')
  @PersonText('法律、行政法规', 1, STEP_LINE_MAX)
  law: string | null;

  @OrNull('withheld')
  @IsDefined({ message: '请填写不予公开的部分，没有时为空' })
  @ValidateNested()
  @Type(() => WithheldDto)
  withheld: WithheldDto | null;

  @OrNull('responsible')
  @PersonText('负责公开的机关', 1, STEP_LINE_MAX)
  responsible: string | null;

  @OrNull('earlier')
  @IsDefined({ message: '请填写此前的文书，没有时为空' })
  @ValidateNested()
  @Type(() => EarlierDto)
  earlier: EarlierDto | null;

  @OrNull('channel')
  @PersonText('相应渠道', 1, STEP_LINE_MAX)
  channel: string | null;

  @FileIds()
  fileIds: string[];
}

export class StepReasonDto implements StepReason {
  @PersonText('理由', 0, STEP_TEXT_MAX)
  reason: string;
}

export class NeededReasonDto implements StepReason {
  @PersonText('理由', 1, STEP_TEXT_MAX)
  reason: string;
}

export class DeliverDto implements Deliver {
  @Day('发出的日期')
  on: string;

  @IsIn(DELIVERY_WAYS, { message: '请选择发出的方式' })
  way: DeliveryWay;
}

export class RecordRemedyDto implements RecordRemedy {
  @IsIn(REMEDY_KINDS, { message: '请选择复议还是诉讼' })
  kind: RemedyRecordKind;

  @PersonText('复议机关或者法院', 1, STEP_LINE_MAX)
  authority: string;

  @PersonText('案号', 0, STEP_LINE_MAX)
  number: string;

  @Day('日期')
  on: string;

  @IsIn(REMEDY_RESULTS, { message: '请选择结果' })
  result: RemedyResult;
}
