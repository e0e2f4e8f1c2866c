import { PHONE_PATTERN } from '@mingchuang/shared/auth/auth.types';
import {
  ABOUT_MAX,
  ASSIGN_MAX,
  type AssignOpinions,
  CONSULTATION_KINDS,
  CONSULTATION_LISTS,
  CONSULTATION_TITLE_MAX,
  type ConsoleConsultationQuery,
  type ConsultationKind,
  type ConsultationList,
  type ConsultationQuery,
  DECISIONS,
  type Decision,
  FEEDBACK_NOTE_MAX,
  type GiveOpinion,
  GROUP_REASON_MAX,
  GROUP_SUMMARY_MAX,
  type LinkPolicy,
  OPINION_MAX,
  type OpinionQuery,
  PUBLIC_PHASES,
  type PublicPhase,
  RETURN_REASON_MAX,
  type ReturnReason,
  SHORT_REASON_MAX,
  type WriteConsultation,
  type WriteGroup,
  type WriteNote,
} from '@mingchuang/shared/consultations/consultations.types';
import { DRAFT_CHARACTERS_MAX, readDraft } from '@mingchuang/shared/consultations/draft-text.rules';
import type { LocalDate } from '@mingchuang/shared/local-date';
import { REASON_MAX, REASON_MIN, type ViewContact } from '@mingchuang/shared/messages/messages.types';
import type { Block } from '@mingchuang/shared/richtext/richtext.types';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateIf,
} from 'class-validator';
import { PageQueryDto } from '../../platform/keyset.ts';
import { ExistingDay, PersonText } from '../../platform/validation.ts';

/** A text of blocks, cleaned piece by piece; HTML or another kind of block is refused. */
function DraftText(label: string): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => readDraft(value) ?? value),
    ValidateBy(
      { name: 'draftText', validator: { validate: (value) => readDraft(value) !== null } },
      { message: `${label}的格式不对，或者超过 ${DRAFT_CHARACTERS_MAX} 个字` },
    ),
  );
}

export class ConsultationQueryDto extends PageQueryDto implements ConsultationQuery {
  @IsOptional()
  @IsIn(PUBLIC_PHASES, { message: '没有这个列表' })
  state?: PublicPhase;

  @IsOptional()
  @IsString({ message: '请填写标题里的字' })
  @MaxLength(CONSULTATION_TITLE_MAX, { message: `要找的内容最多 ${CONSULTATION_TITLE_MAX} 个字` })
  q?: string;
}

export class GiveOpinionDto implements GiveOpinion {
  @PersonText('意见', 1, OPINION_MAX)
  text: string;

  @PersonText('针对的条文', 0, ABOUT_MAX)
  about: string;

  @ValidateIf((one: GiveOpinionDto) => one.contactPhone !== null)
  @Matches(PHONE_PATTERN, { message: '请填写 11 位手机号，或者不留电话' })
  contactPhone: string | null;
}

export class ConsoleConsultationQueryDto extends PageQueryDto implements ConsoleConsultationQuery {
  @IsOptional()
  @IsIn(CONSULTATION_LISTS, { message: '没有这个列表' })
  list?: ConsultationList;
}

export class WriteConsultationDto implements WriteConsultation {
  @IsIn(CONSULTATION_KINDS, { message: '请选择种类' })
  kind: ConsultationKind;

  @PersonText('标题', 1, CONSULTATION_TITLE_MAX)
  title: string;

  @DraftText('起草说明')
  explanation: Block[];

  @DraftText('征求意见稿')
  draft: Block[];

  @ExistingDay('开始日期')
  opensOn: LocalDate;

  @ExistingDay('截止日期')
  closesOn: LocalDate;

  @PersonText('缩短期限的理由', 0, SHORT_REASON_MAX)
  shortReason: string;
}

export class ReturnReasonDto implements ReturnReason {
  @PersonText('退回的理由', 1, RETURN_REASON_MAX)
  reason: string;
}

export class OpinionQueryDto extends PageQueryDto implements OpinionQuery {
  @IsOptional()
  @Matches(/^(none|[0-9a-f-]{36})$/, { message: '没有这一类' })
  group?: string;
}

export class WriteGroupDto implements WriteGroup {
  @PersonText('归纳', 1, GROUP_SUMMARY_MAX)
  summary: string;

  @ValidateIf((group: WriteGroupDto) => group.decision !== null)
  @IsIn(DECISIONS, { message: '请选择是否采纳' })
  decision: Decision | null;

  @PersonText('理由', 0, GROUP_REASON_MAX)
  reason: string;
}

export class AssignOpinionsDto implements AssignOpinions {
  @IsArray({ message: '意见的格式不对' })
  @ArrayMinSize(1, { message: '请先选意见' })
  @ArrayMaxSize(ASSIGN_MAX, { message: `一次最多归类 ${ASSIGN_MAX} 条` })
  @ArrayUnique({ message: '意见重复了' })
  @IsUUID(undefined, { each: true, message: '意见的格式不对' })
  opinionIds: string[];

  @ValidateIf((one: AssignOpinionsDto) => one.groupId !== null)
  @IsUUID(undefined, { message: '没有这一类' })
  groupId: string | null;
}

export class WriteNoteDto implements WriteNote {
  @PersonText('总的说明', 0, FEEDBACK_NOTE_MAX)
  note: string;
}

export class LinkPolicyDto implements LinkPolicy {
  @ValidateIf((one: LinkPolicyDto) => one.policyId !== null)
  @IsUUID(undefined, { message: '没有这份文件' })
  policyId: string | null;
}

export class OpinionContactDto implements ViewContact {
  @PersonText('查看理由', REASON_MIN, REASON_MAX)
  reason: string;
}
