import {
  CHANGE_NOTE_MAX,
  DECIMALS_MAX,
  DUE_BASES,
  DUE_DAY_KINDS,
  DUE_DAYS_MAX,
  type DueRule,
  ISSUE_NOTE_MAX,
  KEY_PATTERN,
  LABEL_MAX,
  MEASURES_MAX,
  type Measure,
  PERIOD_LENGTHS,
  type PeriodicCells,
  type PeriodLength,
  RETURN_REASON_MAX,
  type ReturnIssue,
  ROWS_MAX,
  SERIES_ABOUT_MAX,
  SERIES_NAME_MAX,
  type SeriesLine,
  UNIT_MAX,
  type WriteIssue,
  type WriteSeries,
} from '@mingchuang/shared/periodic/periodic.types';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PersonText } from '../../platform/validation.ts';

const KEY = { message: '代号应以小写字母开头，只用字母和数字' };

export class DueRuleDto implements DueRule {
  @IsIn(DUE_BASES, { message: '请选择从一期开始还是结束算起' })
  from: DueRule['from'];

  @IsInt({ message: '请填写多少天内公布' })
  @Min(1, { message: '至少 1 天' })
  @Max(DUE_DAYS_MAX, { message: `最多 ${DUE_DAYS_MAX} 天` })
  days: number;

  @IsIn(DUE_DAY_KINDS, { message: '请选择工作日还是自然日' })
  of: DueRule['of'];
}

export class SeriesLineDto implements SeriesLine {
  @Matches(KEY_PATTERN, KEY)
  key: string;

  @PersonText('行的名称', 1, LABEL_MAX)
  name: string;
}

export class MeasureDto extends SeriesLineDto implements Measure {
  @PersonText('单位', 1, UNIT_MAX)
  unit: string;

  @IsInt({ message: '请填写小数位数' })
  @Min(0, { message: '小数位数不能小于 0' })
  @Max(DECIMALS_MAX, { message: `最多 ${DECIMALS_MAX} 位小数` })
  decimals: number;

  @IsArray({ message: '请选择由哪些指标相加' })
  @ArrayMaxSize(MEASURES_MAX, { message: `指标最多 ${MEASURES_MAX} 个` })
  @Matches(KEY_PATTERN, { each: true, ...KEY })
  totalOf: string[];
}

export class WriteSeriesDto implements WriteSeries {
  @IsUUID(undefined, { message: '请选择栏目' })
  columnId: string;

  @IsUUID(undefined, { message: '请选择填报科室' })
  unitId: string;

  @PersonText('名称', 1, SERIES_NAME_MAX)
  name: string;

  @PersonText('说明', 0, SERIES_ABOUT_MAX)
  about: string;

  @IsIn(PERIOD_LENGTHS, { message: '请选择每月、每季还是每年' })
  length: PeriodLength;

  @ValidateNested({ message: '请填写公布期限' })
  @IsObject({ message: '请填写公布期限' })
  @Type(() => DueRuleDto)
  due: DueRuleDto;

  @IsString({ message: '请填写从哪一期开始' })
  @MaxLength(7, { message: '开始的一期应为 2026-10、2026-Q3 或者 2026 的样子' })
  firstPeriod: string;

  @PersonText('行的标题', 1, LABEL_MAX)
  lineTitle: string;

  @IsArray({ message: '请填写表格的行' })
  @ArrayMinSize(1, { message: '表格至少有一行' })
  @ArrayMaxSize(ROWS_MAX, { message: `表格最多 ${ROWS_MAX} 行` })
  @ValidateNested({ each: true, message: '行的格式不对' })
  @Type(() => SeriesLineDto)
  lines: SeriesLineDto[];

  @ValidateIf((_, value) => value !== null)
  @Matches(KEY_PATTERN, KEY)
  totalLine: string | null;

  @IsArray({ message: '请填写指标' })
  @ArrayMinSize(1, { message: '至少有一个指标' })
  @ArrayMaxSize(MEASURES_MAX, { message: `指标最多 ${MEASURES_MAX} 个` })
  @ValidateNested({ each: true, message: '指标的格式不对' })
  @Type(() => MeasureDto)
  measures: MeasureDto[];
}

export class WriteIssueDto implements WriteIssue {
  /** What each cell must be is asked of the series, in the service. */
  @IsObject({ message: '表格的格式不对' })
  cells: PeriodicCells;

  @PersonText('说明', 0, ISSUE_NOTE_MAX)
  note: string;

  @PersonText('更正说明', 0, CHANGE_NOTE_MAX)
  changeNote: string;
}

export class ReturnIssueDto implements ReturnIssue {
  @PersonText('退回的理由', 1, RETURN_REASON_MAX)
  reason: string;
}
