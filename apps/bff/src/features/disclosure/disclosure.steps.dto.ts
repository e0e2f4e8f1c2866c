import { FEE_COUNT_MAX, ITEMS_MAX, STEP_LINE_MAX, STEP_TEXT_MAX } from '@mingchuang/shared/disclosure/applications.types';
import type {
  AcceptReason,
  AskCooperation,
  AskReason,
  AssignCase,
  ConfirmReceipt,
  Consult,
  ExtendAnswer,
  MoveToMailbox,
  NoticeFee,
  NoticeSupplement,
  NoticeThirdParty,
  RecordDelivery,
  RecordOpinion,
  RecordPayment,
  RecordReason,
  RecordSupplement,
  StepReason,
} from '@mingchuang/shared/disclosure/case-steps.types';
import { OPINIONS, type Opinion } from '@mingchuang/shared/disclosure/console-cases.types';
import { EXTENSION_MAX_WORKING_DAYS } from '@mingchuang/shared/disclosure/disclosure.types';
import type { FeeBasis } from '@mingchuang/shared/disclosure/fees.rules';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { PersonText } from '../../platform/validation.ts';
import { Day, FileIds, OrNull } from './disclosure.dto.ts';

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

export class StepReasonDto implements StepReason {
  @PersonText('理由', 0, STEP_TEXT_MAX)
  reason: string;
}

export class NeededReasonDto implements StepReason {
  @PersonText('理由', 1, STEP_TEXT_MAX)
  reason: string;
}
