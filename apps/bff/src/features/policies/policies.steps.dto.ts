import { CHOICES_MAX } from '@mingchuang/shared/personal-data/choices.rules';
import {
  DRAFT_QUEUES,
  type DraftQuery,
  type DraftQueue,
  type GiveOpinion,
  OPINION_MAX,
  REASON_MAX,
  type ScheduleDraft,
  type SubmitDraft,
  type WithdrawDraft,
} from '@mingchuang/shared/policies/drafts.types';
import { POLICY_KINDS, type PolicyKind, REVIEW_STAGES, type ReviewStage } from '@mingchuang/shared/policies/policies.words';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { FindingChoiceDto } from '../../platform/finding-choice.dto.ts';
import { PageQueryDto } from '../../platform/keyset.ts';
import { PersonText } from '../../platform/validation.ts';

/** most places of personal data in one text that a person can be asked about */

export class SubmitDraftDto implements SubmitDraft {
  @IsArray({ message: '请选择个人信息隐去还是保留' })
  @ArrayMaxSize(CHOICES_MAX, { message: `个人信息最多 ${CHOICES_MAX} 处，请改用附件或者删减` })
  @ValidateNested({ each: true })
  @Type(() => FindingChoiceDto)
  choices: FindingChoiceDto[];
}

export class GiveOpinionDto implements GiveOpinion {
  @IsIn(REVIEW_STAGES, { message: '请选择审核的级别' })
  stage: ReviewStage;

  @IsBoolean({ message: '请选择通过还是退回' })
  passed: boolean;

  @PersonText('意见', 0, OPINION_MAX)
  opinion: string;

  @Matches(/^[0-9a-f]{64}$/, { message: '请重新打开稿件再审' })
  contentHash: string;
}

export class ScheduleDraftDto implements ScheduleDraft {
  @IsISO8601({ strict: true }, { message: '请选择发布的时间' })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: '发布的时间要带时区' })
  at: string;
}

export class WithdrawDraftDto implements WithdrawDraft {
  @PersonText('撤回的理由', 2, REASON_MAX)
  reason: string;
}

export class DraftQueryDto extends PageQueryDto implements DraftQuery {
  @IsOptional()
  @IsIn(DRAFT_QUEUES, { message: '没有这个列表' })
  queue?: DraftQueue;

  @IsOptional()
  @IsIn(POLICY_KINDS, { message: '没有这一类' })
  kind?: PolicyKind;

  @IsOptional()
  @IsUUID('all', { message: '没有这个科室' })
  unitId?: string;

  @IsOptional()
  @IsString({ message: '请填写要找的名称' })
  @MaxLength(60, { message: '要找的名称最多 60 个字' })
  q?: string;
}
