import type { MaskedPlace } from '../masking.ts';
import type { FindingChoice } from '../personal-data/choices.rules.ts';

export interface HiddenPlace extends MaskedPlace {
  field: 'title' | 'body' | 'reply';
}

/** POST /api/console/messages/:id/word-views: the words as they were written; audited with the reason */
export interface LetterWords {
  title: string;
  body: string;
  /** null: not answered */
  reply: string | null;
}

/** POST /api/console/messages/:id/replies, If-Match: the letter's version */
export interface SendReply {
  body: string;
  /** for each place of `replyFindings` */
  choices?: FindingChoice[];
}
/** POST /api/console/messages/:id/publication, If-Match: the letter's version; the texts as the public shall read them */
export interface PublishMessage {
  title: string;
  body: string;
  reply: string;
  /** for each place of `publicFindings` */
  choices?: FindingChoice[];
}
/** POST /api/console/messages/:id/publication-refusals, If-Match: it stays answered and is not made public; the reason stands in the log */
export interface DeclinePublication {
  reason: string;
}
