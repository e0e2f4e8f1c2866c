import type { LocalDate } from '../local-date.ts';

/** A published text is a list of blocks, never HTML: nothing in it can run. */
export type Block = { type: 'heading'; level: 1 | 2 | 3; text: string } | { type: 'paragraph'; text: string } | { type: 'table'; rows: string[][] };

/** GET /api/policies */
export interface PolicyRow {
  id: string;
  title: string;
  /** false: made up from the text because none is printed; 待核 */
  titleVerified: boolean;
  /** 发文机关; null: 待核 */
  issuer: string | null;
  /** date printed in the text; null: 待核 */
  originalPublishedOn: LocalDate | null;
  publishedAt: string;
}

/** GET /api/policies/:id */
export interface Policy extends PolicyRow {
  blocks: Block[];
  characters: number;
}
