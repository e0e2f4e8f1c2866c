import { INTERPRET_WORKING_DAYS, type InterpretationPlan, PLAN_ITEMS_MAX, type PlanItem } from '@mingchuang/shared/interpretations/interpretations.types';
import {
  ADDRESS_MAX,
  ATTACHMENTS_MAX,
  BLOCKS_MAX,
  DESCRIPTION_MAX,
  type DraftLink,
  ISSUER_MAX,
  KEYWORD_MAX,
  KEYWORDS_MAX,
  LINKS_MAX,
  NUMBER_MAX,
  REASON_MAX,
  SUMMARY_MAX,
  TITLE_MAX,
  type WriteDraft,
} from '@mingchuang/shared/policies/drafts.types';
import { LINK_TARGETS, type LinkTarget } from '@mingchuang/shared/policies/policies.types';
import {
  CHANNELS,
  type Channel,
  FACETS,
  type Facet,
  INTERPRETATION_FORMS,
  type InterpretationForm,
  type Medium,
  OPENNESS_GROUND_KEYS,
  OPENNESSES,
  type Openness,
  type OpennessGround,
  POLICY_GENRES,
  POLICY_KINDS,
  POLICY_THEMES,
  type PolicyGenre,
  type PolicyKind,
  type PolicyTheme,
} from '@mingchuang/shared/policies/policies.words';
import type { Block } from '@mingchuang/shared/richtext/richtext.types';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ExistingDay, PersonText } from '../../platform/validation.ts';

const HTTPS = /^https:\/\/[^\s<>"']+$/;

const Ids = (max: number, what: string): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    IsArray({ message: `${what}格式不对` }),
    ArrayMaxSize(max, { message: `${what}最多 ${max} 个` }),
    ArrayUnique({ message: `同一个${what}只能放一次` }),
    IsUUID('all', { each: true, message: `${what}格式不对` }),
  );

export class PlanItemDto implements PlanItem {
  @IsIn(INTERPRETATION_FORMS, { message: '请选择解读形式' })
  form: InterpretationForm;

  @ValidateIf((item: PlanItemDto) => item.ownerId !== null)
  @IsUUID('all', { message: '请选择解读人' })
  ownerId: string | null;

  @IsInt({ message: '请填写在文件发布后几个工作日内解读' })
  @Min(0, { message: '工作日数不能小于 0' })
  @Max(INTERPRET_WORKING_DAYS, { message: `解读最晚在文件发布后 ${INTERPRET_WORKING_DAYS} 个工作日内` })
  workingDays: number;
}

export class PlanDto implements InterpretationPlan {
  @IsArray({ message: '解读方案格式不对' })
  @ArrayMaxSize(PLAN_ITEMS_MAX, { message: `解读方案最多 ${PLAN_ITEMS_MAX} 项` })
  @ArrayUnique((item: PlanItemDto) => item.form, { message: '同一种解读形式只用写一次' })
  @ValidateNested({ each: true })
  @Type(() => PlanItemDto)
  items: PlanItemDto[];

  @PersonText('不解读的理由', 0, REASON_MAX)
  waiver: string;
}

export class MediumDto implements Medium {
  @IsIn(['video', 'audio', 'page'], { message: '请选择是视频、音频还是网页' })
  kind: 'video' | 'audio' | 'page';

  @IsString({ message: '请填写地址' })
  @MaxLength(ADDRESS_MAX, { message: `地址最多 ${ADDRESS_MAX} 个字` })
  @Matches(HTTPS, { message: '地址应以 https:// 开头' })
  address: string;

  @PersonText('文字说明', 0, DESCRIPTION_MAX)
  description: string;
}

export class DraftLinkDto implements DraftLink {
  @IsIn(LINK_TARGETS, { message: '关联的内容格式不对' })
  target: LinkTarget;

  @IsUUID('all', { message: '关联的内容格式不对' })
  id: string;
}

export class WriteDraftDto implements WriteDraft {
  @IsIn(POLICY_KINDS, { message: '请选择类别' })
  kind: PolicyKind;

  @PersonText('名称', 0, TITLE_MAX)
  title: string;

  @IsOptional()
  @PersonText('概述', 0, SUMMARY_MAX)
  summary?: string;

  @IsOptional()
  @PersonText('文号', 0, NUMBER_MAX)
  number?: string;

  @IsOptional()
  @PersonText('发文机关', 0, ISSUER_MAX)
  issuer?: string;

  @IsOptional()
  @ExistingDay('成文日期')
  formedOn?: string | null;

  @IsOptional()
  @ExistingDay('生效日期')
  effectiveOn?: string | null;

  @IsOptional()
  @ExistingDay('失效日期')
  expiresOn?: string | null;

  @IsOptional()
  @IsIn(POLICY_THEMES, { message: '没有这个主题' })
  theme?: PolicyTheme | null;

  @IsOptional()
  @IsIn(POLICY_GENRES, { message: '没有这种体裁' })
  genre?: PolicyGenre | null;

  @IsOptional()
  @IsArray({ message: '公开方式格式不对' })
  @ArrayMaxSize(CHANNELS.length, { message: '公开方式格式不对' })
  @ArrayUnique({ message: '同一种公开方式只用选一次' })
  @IsIn(CHANNELS, { each: true, message: '没有这种公开方式' })
  channels?: Channel[];

  @IsOptional()
  @IsIn(OPENNESSES, { message: '请选择公开属性' })
  openness?: Openness;

  @IsOptional()
  @IsIn(OPENNESS_GROUND_KEYS, { message: '没有这项依据' })
  opennessGround?: OpennessGround | null;

  @IsOptional()
  @PersonText('不主动公开的理由', 0, REASON_MAX)
  opennessReason?: string;

  @IsOptional()
  @IsIn(FACETS, { message: '没有这一类公开' })
  facet?: Facet | null;

  @IsOptional()
  @IsArray({ message: '关键词格式不对' })
  @ArrayMaxSize(KEYWORDS_MAX, { message: `关键词最多 ${KEYWORDS_MAX} 个` })
  @ArrayUnique({ message: '同一个关键词只用写一次' })
  @IsString({ each: true, message: '关键词格式不对' })
  @MaxLength(KEYWORD_MAX, { each: true, message: `一个关键词最多 ${KEYWORD_MAX} 个字` })
  keywords?: string[];

  @IsOptional()
  @IsUUID('all', { message: '没有这个栏目' })
  columnId?: string | null;

  /** the blocks themselves are read by `readBlocks` */
  @IsOptional()
  @IsArray({ message: '正文格式不对' })
  @ArrayMaxSize(BLOCKS_MAX, { message: `正文最多 ${BLOCKS_MAX} 段，请删减或者改用附件` })
  blocks?: Block[];

  @Ids(ATTACHMENTS_MAX, '附件')
  attachmentIds?: string[];

  @IsOptional()
  @IsArray({ message: '关联的内容格式不对' })
  @ArrayMaxSize(LINKS_MAX, { message: `关联的内容最多 ${LINKS_MAX} 项` })
  @ArrayUnique((link: DraftLinkDto) => `${link?.target}:${link?.id}`, { message: '同一项内容只用关联一次' })
  @ValidateNested({ each: true })
  @Type(() => DraftLinkDto)
  links?: DraftLinkDto[];

  @IsOptional()
  @IsIn(INTERPRETATION_FORMS, { message: '没有这种解读形式' })
  form?: InterpretationForm | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => MediumDto)
  medium?: MediumDto | null;

  @Ids(LINKS_MAX, '被解读的文件')
  interprets?: string[];

  @IsOptional()
  @ValidateNested()
  @Type(() => PlanDto)
  plan?: PlanDto | null;

  @IsOptional()
  @PersonText('修改说明', 0, REASON_MAX)
  changeNote?: string;

  @IsOptional()
  @IsBoolean({ message: '是否修改文件应为是或否' })
  amendment?: boolean;
}
