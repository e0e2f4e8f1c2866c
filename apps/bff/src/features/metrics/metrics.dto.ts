import {
  CASE_PARTS,
  type CaseMetricsQuery,
  type CasePart,
  MEASURES,
  type Measure,
  type MetricCasesQuery,
  type MetricsQuery,
} from '@mingchuang/shared/metrics/metrics.types';
import { PAGE_LIMIT_MAX } from '@mingchuang/shared/paging';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { QueryDay, QueryFlag } from '../../platform/validation.ts';

export class CaseMetricsQueryDto implements CaseMetricsQuery {
  @QueryDay()
  from?: string;

  @QueryDay()
  to?: string;

  @IsOptional()
  @IsUUID(undefined, { message: '没有这个科室' })
  unitId?: string;
}

export class MetricsQueryDto extends CaseMetricsQueryDto implements MetricsQuery {
  @QueryFlag()
  includeHistory?: boolean;
}

export class MetricCasesQueryDto extends MetricsQueryDto implements MetricCasesQuery {
  @IsIn(MEASURES, { message: '没有这个指标' })
  measure: Measure;

  @IsIn(CASE_PARTS, { message: '没有这个部分' })
  part: CasePart;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '每页条数应为整数' })
  @Min(1)
  @Max(PAGE_LIMIT_MAX)
  limit?: number;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}
