import { DELIVERY_WAYS, type DeliveryWay, STEP_LINE_MAX, STEP_TEXT_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { type Deliver, type RecordRemedy, type RecordService, SERVICE_OUTCOMES, type ServiceOutcome } from '@mingchuang/shared/disclosure/case-steps.types';
import { CLOSINGS } from '@mingchuang/shared/disclosure/closing.rules';
import { REMEDY_KINDS, REMEDY_RESULTS, type RemedyRecordKind, type RemedyResult } from '@mingchuang/shared/disclosure/console-cases.types';
import type { ClosingChoice } from '@mingchuang/shared/disclosure/disclosure.types';
import type { WithholdingGround } from '@mingchuang/shared/disclosure/letters.model';
import type { DraftReply } from '@mingchuang/shared/disclosure/reply-draft.types';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, ValidateNested } from 'class-validator';
import { PersonText } from '../../platform/validation.ts';
import { Day, FileIds, OrNull } from './disclosure.dto.ts';

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

  @OrNull('publicInterest')
  @PersonText('公共利益理由', 1, STEP_TEXT_MAX)
  publicInterest: string | null;

  @FileIds()
  fileIds: string[];
}

export class DeliverDto implements Deliver {
  @Day('发出的日期')
  on: string;

  @IsIn(DELIVERY_WAYS, { message: '请选择发出的方式' })
  way: DeliveryWay;
}

export class RecordServiceDto implements RecordService {
  @Day('送达或者退回的日期')
  on: string;

  @IsIn(DELIVERY_WAYS, { message: '请选择送达的方式' })
  way: DeliveryWay;

  @IsIn(SERVICE_OUTCOMES, { message: '请选择有没有收到' })
  outcome: ServiceOutcome;

  @PersonText('送达的凭据', 1, STEP_LINE_MAX)
  proof: string;
}

class RedoDto {
  @OrNull('due')
  @Day('决定书规定的答复日期')
  due: string | null;
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

  @OrNull('redo')
  @IsDefined({ message: '请选择要不要重新答复，不用时为空' })
  @ValidateNested()
  @Type(() => RedoDto)
  redo: RedoDto | null;
}
