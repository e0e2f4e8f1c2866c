import type { MessageKind } from '@mingchuang/shared/messages/messages.types';

/**
 * The invented letters of one unit, each with the answer it gets. The demonstration is long enough for every letter to be
 * written by three people, who put the same question in other words; the last to write uses the first title.
 */
export interface Shelf {
  unit: string;
  /** who answers, by turns */
  accounts: readonly [string, ...string[]];
  letters: readonly { kind: MessageKind; titles: readonly [string, string, string]; body: string; reply: string }[];
}
