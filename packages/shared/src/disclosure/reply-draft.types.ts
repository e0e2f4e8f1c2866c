import type { LocalDate } from '../local-date.ts';
import type { ClosingChoice } from './disclosure.types.ts';
import type { WithholdingGround } from './letters.model.ts';

/** …/draft; 36. Which texts a choice needs: `REPLIES` in replies.rules.ts */
export interface DraftReply {
  choice: ClosingChoice;
  reason: string | null;
  access: string | null;
  law: string | null;
  withheld: { content: string; ground: WithholdingGround } | null;
  responsible: string | null;
  earlier: { title: string; number: string; date: LocalDate } | null;
  channel: string | null;
  /** 32: why it is given out although a third party did not agree; kept in the file, no part of the reply */
  publicInterest: string | null;
  fileIds: string[];
}
