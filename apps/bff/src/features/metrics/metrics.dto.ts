import { MEASURES, type Measure, type MeasurePart, type MetricCasesQuery, type MetricsQuery } from '@mingchuang/shared/metrics/metrics.types';
import { PAGE_LIMIT_MAX } from '@mingchuang/shared/paging';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

const DAY = { message: '日期应为 2026-11-12 的样子' };

export class MetricsQueryDto implements MetricsQuery {
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, DAY)
  from?: string;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, DAY)
  to?: string;

  @IsOptional()
  @IsUUID(undefined, { message: '没有这个科室' })
  unitId?: string;

  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: '应为 true 或 false' })
  includeHistory?: boolean;
}

export class MetricCasesQueryDto extends MetricsQueryDto implements MetricCasesQuery {
  @IsIn(MEASURES, { message: '没有这个指标' })
  measure: Measure;

  @IsIn(['numerator', 'denominator', 'rest'], { message: '没有这个部分' })
  part: MeasurePart;

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
