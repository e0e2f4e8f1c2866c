import { DAYS_MAX, NOTICE_MAX, type PreviewYear, type WriteYear } from '@mingchuang/shared/calendar/calendar.types';
import { applyDecorators, Injectable, type PipeTransform } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsInt, Matches, Max, Min } from 'class-validator';
import { AppError } from '../../platform/errors.ts';
import { PersonText } from '../../platform/validation.ts';

const DAY = { each: true, message: '日期应为 2027-01-01 的样子' };
const YEAR = { message: '年份应为四位数字' };

const Days = (label: string): PropertyDecorator =>
  applyDecorators(
    IsArray({ message: `${label}格式不对` }),
    ArrayMaxSize(DAYS_MAX, { message: `${label}最多 ${DAYS_MAX} 天` }),
    Matches(/^\d{4}-\d{2}-\d{2}$/, DAY),
  );

export class WriteYearDto implements WriteYear {
  @PersonText('文号', 1, NOTICE_MAX)
  notice: string;

  @Days('放假的日子')
  daysOff: string[];

  @Days('上班的日子')
  workingWeekends: string[];
}

export class PreviewYearDto extends WriteYearDto implements PreviewYear {
  @IsInt(YEAR)
  @Min(2000, YEAR)
  @Max(2999, YEAR)
  year: number;
}

/** The year in an address; what is no year leads nowhere. */
@Injectable()
export class YearPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!/^2\d{3}$/.test(text)) throw new AppError('NOT_FOUND');
    return Number(text);
  }
}
