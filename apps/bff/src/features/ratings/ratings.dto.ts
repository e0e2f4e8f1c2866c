import { type GiveRating, GRADES, type Grade, RATING_TAGS, RATING_WORDS_MAX, type RatingTag } from '@mingchuang/shared/ratings/ratings.types';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { PersonText } from '../../platform/validation.ts';

export class GiveRatingDto implements GiveRating {
  @IsIn(GRADES, { message: '请先选一档' })
  grade: Grade;

  @IsArray({ message: '标签格式不对' })
  @ArrayMaxSize(RATING_TAGS.length, { message: '标签太多' })
  @ArrayUnique({ message: '标签重复' })
  @IsIn(RATING_TAGS, { each: true, message: '没有这个标签' })
  tags: RatingTag[];

  @PersonText('评价', 0, RATING_WORDS_MAX)
  words: string;
}
