import type { Grade, RatingTag } from '@mingchuang/shared/ratings/ratings.types';

export interface Rated {
  grade: Grade;
  tags: RatingTag[];
  words: string;
}

/** Null: the resident did not rate; that is never counted as satisfied. */
export const RATINGS: readonly (Rated | null)[] = [
  { grade: 5, tags: ['complete', 'fast'], words: '' },
  null,
  { grade: 4, tags: ['clear'], words: '说得清楚，照着办好了。' },
  { grade: 3, tags: [], words: '' },
  null,
  { grade: 5, tags: ['complete', 'clear', 'fast'], words: '没想到第二天就有人打电话来。' },
  null,
  { grade: 2, tags: ['offPoint'], words: '问的是前面的月份，答的是以后的。' },
  { grade: 4, tags: ['fast'], words: '' },
  { grade: 5, tags: ['complete'], words: '' },
  null,
  { grade: 4, tags: ['clear', 'fast'], words: '' },
  { grade: 5, tags: [], words: '谢谢，问题解决了。' },
  null,
  { grade: 4, tags: [], words: '' },
  { grade: 5, tags: ['clear'], words: '' },
  { grade: 1, tags: ['slow', 'repeatedPapers'], words: '材料要了三次，等了快一个月。' },
];
