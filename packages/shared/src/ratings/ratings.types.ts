/** 好差评, five grades; 2 and 1 are negative (domain.md §5). */
export const GRADES = [5, 4, 3, 2, 1] as const;
export type Grade = (typeof GRADES)[number];
export const GRADE_NAMES: Record<Grade, string> = { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' };

export const RATING_TAGS = ['complete', 'clear', 'fast', 'offPoint', 'slow', 'repeatedPapers'] as const;
export type RatingTag = (typeof RATING_TAGS)[number];
export const RATING_TAG_NAMES: Record<RatingTag, string> = {
  complete: '问的都答了',
  clear: '看得懂',
  fast: '办得快',
  offPoint: '没答到点上',
  slow: '等得太久',
  repeatedPapers: '材料要了几次',
};
export const RATING_WORDS_MAX = 500;
/** calendar days after the answer in which it can be rated [D] */
export const RATING_DAYS = 30;

/** POST /api/messages/:id/ratings, POST /api/applications/:id/ratings (Idempotency-Key). Nothing is preselected: a grade is always said. */
export interface GiveRating {
  grade: Grade;
  tags: RatingTag[];
  words: string;
}

export interface RatingView {
  grade: Grade;
  tags: RatingTag[];
  words: string;
  at: string;
}
