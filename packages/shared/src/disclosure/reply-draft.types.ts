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
  fileIds: string[];
}
