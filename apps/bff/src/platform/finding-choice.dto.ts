import { type FindingChoice, KEEP_REASON_MAX } from '@mingchuang/shared/personal-data/choices.rules';
import { IsIn, IsInt, IsString, MaxLength, Min } from 'class-validator';
import { PersonText } from './validation.ts';

export class FindingChoiceDto implements FindingChoice {
  @IsString({ message: '位置不对，请重新检查' })
  @MaxLength(60, { message: '位置不对，请重新检查' })
  field: string;

  @IsInt({ message: '位置不对，请重新检查' })
  @Min(0, { message: '位置不对，请重新检查' })
  start: number;

  @IsInt({ message: '位置不对，请重新检查' })
  @Min(1, { message: '位置不对，请重新检查' })
  end: number;

  @IsIn(['mask', 'keep'], { message: '请选择隐去还是保留' })
  choice: 'mask' | 'keep';

  @PersonText('保留的理由', 0, KEEP_REASON_MAX)
  reason: string;
}
