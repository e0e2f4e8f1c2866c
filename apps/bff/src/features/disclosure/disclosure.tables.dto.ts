import { EXPORT_FORMATS, type ExportFormat, type ExportQuery, type YearTableQuery } from '@mingchuang/shared/disclosure/console-cases.types';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Day } from './disclosure.dto.ts';

const YEAR = { message: '年份应为四位数字' };

export class ExportQueryDto implements ExportQuery {
  @IsIn(EXPORT_FORMATS, { message: '请选择 xlsx 或者 csv' })
  format: ExportFormat;

  @Day('开始的日期')
  from: string;

  @Day('结束的日期')
  to: string;
}

export class YearTableQueryDto implements YearTableQuery {
  @Type(() => Number)
  @IsInt(YEAR)
  @Min(2000, YEAR)
  @Max(2999, YEAR)
  year: number;
}
