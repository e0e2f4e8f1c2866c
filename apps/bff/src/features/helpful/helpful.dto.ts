import { HELPFUL_WORDS_MAX, type VoteHelpful } from '@mingchuang/shared/helpful/helpful.types';
import { IsBoolean, IsUUID } from 'class-validator';
import { PersonText } from '../../platform/validation.ts';

export class VoteHelpfulDto implements VoteHelpful {
  @IsUUID('all', { message: '没有认出这台设备' })
  device: string;

  @IsBoolean({ message: '请选“有帮助”或者“没解决”' })
  helpful: boolean;

  @PersonText('想说的话', 0, HELPFUL_WORDS_MAX)
  words: string;

  @IsBoolean({ message: '应为 true 或 false' })
  asked: boolean;
}
