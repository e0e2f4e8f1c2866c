import type { AbolishPolicy, ConsolePolicyQuery, LogChannel } from '@mingchuang/shared/policies/console-policies.types';
import { ADDRESS_MAX, ISSUER_MAX, REASON_MAX } from '@mingchuang/shared/policies/drafts.types';
import type { PolicyQuery } from '@mingchuang/shared/policies/policies.types';
import {
  CHANNELS,
  type Channel,
  FACETS,
  type Facet,
  INTERPRETATION_FORMS,
  type InterpretationForm,
  POLICY_GENRES,
  POLICY_KINDS,
  POLICY_THEMES,
  type PolicyGenre,
  type PolicyKind,
  type PolicyTheme,
  VALIDITIES,
  type Validity,
} from '@mingchuang/shared/policies/policies.words';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { PageQueryDto } from '../../platform/keyset.ts';
import { ExistingDay, PersonText, QueryInt } from '../../platform/validation.ts';

export class PolicyQueryDto extends PageQueryDto implements PolicyQuery {
  @IsOptional()
  @IsIn(POLICY_KINDS, { message: '没有这一类' })
  kind?: PolicyKind;

  @IsOptional()
  @IsUUID('all', { message: '没有这个栏目' })
  columnId?: string;

  @IsOptional()
  @IsUUID('all', { message: '没有这个科室' })
  unitId?: string;

  @IsOptional()
  @PersonText('发文机关', 1, ISSUER_MAX)
  issuer?: string;

  @IsOptional()
  @IsIn(POLICY_THEMES, { message: '没有这个主题' })
  theme?: PolicyTheme;

  @IsOptional()
  @IsIn(POLICY_GENRES, { message: '没有这种体裁' })
  genre?: PolicyGenre;

  @IsOptional()
  @IsIn(FACETS, { message: '没有这一类公开' })
  facet?: Facet;

  @IsOptional()
  @IsIn(INTERPRETATION_FORMS, { message: '没有这种解读形式' })
  form?: InterpretationForm;

  @IsOptional()
  @QueryInt(1900, 2200, '年份应为 2026 的样子')
  year?: number;

  @IsOptional()
  @IsIn(VALIDITIES, { message: '没有这种有效性' })
  validity?: Validity;

  @IsOptional()
  @IsUUID('all', { message: '没有这次征集，也没有这封来信' })
  linkedTo?: string;
}

export class ConsolePolicyQueryDto extends PolicyQueryDto implements ConsolePolicyQuery {
  @IsOptional()
  @IsString({ message: '请填写要找的名称、发文机关、索引号或者文号' })
  @MaxLength(60, { message: '要找的内容最多 60 个字' })
  q?: string;
}

export class AbolishPolicyDto implements AbolishPolicy {
  @ExistingDay('废止日期')
  on: string;

  @ValidateIf((o: AbolishPolicyDto) => o.byPolicyId !== null)
  @IsUUID('all', { message: '请选择废止它的文件' })
  byPolicyId: string | null;

  @PersonText('废止的理由', 0, REASON_MAX)
  reason: string;
}

export class LogChannelDto implements LogChannel {
  @IsIn(CHANNELS, { message: '请选择发布的渠道' })
  channel: Channel;

  @IsString({ message: '请填写地址' })
  @MaxLength(ADDRESS_MAX, { message: `地址最多 ${ADDRESS_MAX} 个字` })
  @Matches(/^$|^https:\/\/[^\s<>"']+$/, { message: '地址应以 https:// 开头' })
  address: string;

  @ExistingDay('发布日期')
  publishedOn: string;
}
