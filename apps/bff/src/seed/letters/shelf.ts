import type { MessageKind } from '@mingchuang/shared/messages/messages.types';

/** The invented letters of one unit, each with the answer it gets. */
export interface Shelf {
  unit: string;
  /** who answers, by turns */
  accounts: readonly [string, ...string[]];
  letters: readonly { kind: MessageKind; title: string; body: string; reply: string }[];
}
