import type { InterpretationMetricsQuery, InterpretationQuery } from '@mingchuang/shared/interpretations/interpretations.types';
import { INTERPRETATION_FORMS, type InterpretationForm, POLICY_THEMES, type PolicyTheme } from '@mingchuang/shared/policies/policies.words';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQueryDto } from '../../platform/keyset.ts';
import { QueryDay } from '../../platform/validation.ts';

export class InterpretationQueryDto extends PageQueryDto implements InterpretationQuery {
  @IsOptional()
  @IsIn(INTERPRETATION_FORMS, { message: '没有这种解读形式' })
  form?: InterpretationForm;

  @IsOptional()
  @IsIn(POLICY_THEMES, { message: '没有这个主题' })
  theme?: PolicyTheme;

  @IsOptional()
  @IsUUID('all', { message: '没有这个科室' })
  unitId?: string;

  @IsOptional()
  @IsUUID('all', { message: '没有这份文件' })
  policyId?: string;
}

export class InterpretationMetricsQueryDto implements InterpretationMetricsQuery {
  @QueryDay()
  from?: string;

  @QueryDay()
  to?: string;
}
