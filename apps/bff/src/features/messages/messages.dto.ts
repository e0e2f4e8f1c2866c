import { PHONE_PATTERN } from '@mingchuang/shared/auth/auth.types';
import {
  BODY_MAX,
  type ConsoleMessageQuery,
  type Light,
  type LookupMessage,
  MESSAGE_KINDS,
  type MessageKind,
  PICTURES_MAX,
  PIN_PATTERN,
  QUERY_CODE_PATTERN,
  QUEUES,
  type Queue,
  REASON_MAX,
  REASON_MIN,
  REPLY_MAX,
  type SaveDraft,
  TITLE_MAX,
  type ViewContact,
  type WriteMessage,
} from '@mingchuang/shared/messages/messages.types';
import type { OfferApplication } from '@mingchuang/shared/messages/offers.types';
import type { DeclinePublication, PublishMessage, SendReply } from '@mingchuang/shared/messages/words.types';
import { CHOICES_MAX } from '@mingchuang/shared/personal-data/choices.rules';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { FindingChoiceDto } from '../../platform/finding-choice.dto.ts';
import { PageQueryDto } from '../../platform/keyset.ts';
import { PersonText } from '../../platform/validation.ts';

export class WriteMessageDto implements WriteMessage {
  @IsIn(MESSAGE_KINDS, { message: '请选择来信类别' })
  kind: MessageKind;

  @ValidateIf((m: WriteMessageDto) => m.unitId !== null)
  @IsUUID(undefined, { message: '请选择科室，或选“不清楚”' })
  unitId: string | null;

  @PersonText('标题', 1, TITLE_MAX)
  title: string;

  @PersonText('内容', 1, BODY_MAX)
  body: string;

  @Matches(PHONE_PATTERN, { message: '请填写 11 位手机号' })
  contactPhone: string;

  @IsArray({ message: '图片格式不对' })
  @ArrayMaxSize(PICTURES_MAX, { message: `最多 ${PICTURES_MAX} 张图片` })
  @ArrayUnique({ message: '同一张图片只能放一次' })
  @IsUUID(undefined, { each: true, message: '图片格式不对' })
  pictureIds: string[];

  @IsBoolean({ message: '请选择是否公开' })
  allowPublication: boolean;

  @IsBoolean({ message: '请选择是否匿名' })
  anonymous: boolean;

  @IsBoolean({ message: '请选择是否涉及本局工作人员' })
  aboutStaff: boolean;
}

export class LookupMessageDto implements LookupMessage {
  @Matches(QUERY_CODE_PATTERN, { message: '查询码是 10 位数字' })
  queryCode: string;

  @Matches(PIN_PATTERN, { message: '查询密码是 6 位数字' })
  pin: string;
}

export class ConsoleMessageQueryDto extends PageQueryDto implements ConsoleMessageQuery {
  @IsOptional()
  @IsIn(QUEUES, { message: '没有这个列表' })
  queue?: Queue;

  @IsOptional()
  @IsIn(MESSAGE_KINDS, { message: '没有这个类别' })
  kind?: MessageKind;

  @IsOptional()
  @IsIn(['overdue', 'today', 'soon', 'normal'], { message: '没有这种灯' })
  light?: Light;

  @IsOptional()
  @IsUUID(undefined, { message: '没有这个科室' })
  unitId?: string;

  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @MaxLength(TITLE_MAX, { message: '搜索的字太多' })
  q?: string;
}

export class SaveDraftDto implements SaveDraft {
  @IsString({ message: '草稿格式不对' })
  @MaxLength(REPLY_MAX, { message: `答复最多 ${REPLY_MAX} 个字` })
  body: string;
}

class WithChoices {
  @IsOptional()
  @IsArray({ message: '请选择个人信息遮盖还是保留' })
  @ArrayMaxSize(CHOICES_MAX, { message: `个人信息最多 ${CHOICES_MAX} 处，请删减` })
  @ValidateNested({ each: true })
  @Type(() => FindingChoiceDto)
  choices?: FindingChoiceDto[];
}

export class SendReplyDto extends WithChoices implements SendReply {
  @PersonText('答复', 1, REPLY_MAX)
  body: string;
}

/** Imported letters may be longer than a form allows, so only the body limit of a request bounds these texts. */
export class PublishMessageDto extends WithChoices implements PublishMessage {
  @PersonText('公开的标题', 1, 200)
  title: string;

  @PersonText('公开的来信', 1, 20_000)
  body: string;

  @PersonText('公开的答复', 1, 20_000)
  reply: string;
}

export class DeclinePublicationDto implements DeclinePublication {
  @PersonText('不公开的理由', REASON_MIN, REASON_MAX)
  reason: string;
}

export class ViewContactDto implements ViewContact {
  @PersonText('查看理由', REASON_MIN, REASON_MAX)
  reason: string;
}

export class OfferApplicationDto implements OfferApplication {
  @PersonText('理由', REASON_MIN, REASON_MAX)
  reason: string;
}
