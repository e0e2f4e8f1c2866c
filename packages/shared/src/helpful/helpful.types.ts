import type { PolicyKind } from '../policies/policies.words.ts';

export const HELPFUL_WORDS_MAX = 200;
/** words of readers that staff see of one text, the newest */
export const HELPFUL_WORDS_SHOWN = 100;
/** texts that staff see, those with the most open questions first */
export const HELPFUL_TEXTS_SHOWN = 50;

/** PUT /api/policies/:id/helpful: whether a published text answered its reader's question. A later vote of the same device takes the place of the first. */
export interface VoteHelpful {
  /** a random UUID that the device keeps for this alone; kept as a hash that differs from text to text */
  device: string;
  helpful: boolean;
  /** what is still unclear; empty: nothing was written */
  words: string;
  /** not helped, and gone on to write a letter about it */
  asked: boolean;
}

export interface HelpfulVote extends Omit<VoteHelpful, 'device'> {
  at: string;
}

export interface HelpfulCounts {
  helpful: number;
  unhelpful: number;
  /** of the unhelpful: went on to write a letter */
  asked: number;
}

/** GET /api/console/helpful */
export interface HelpfulRow extends HelpfulCounts {
  policyId: string;
  title: string;
  kind: PolicyKind;
  lastAt: string;
}
export interface HelpfulRows {
  items: HelpfulRow[];
}

/** GET /api/console/helpful/:policyId */
export interface HelpfulDetail extends HelpfulCounts {
  words: HelpfulVote[];
}
