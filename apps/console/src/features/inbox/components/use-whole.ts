import type { ConsoleMessage } from '@mingchuang/shared/messages/messages.types';
import type { LetterWords } from '@mingchuang/shared/messages/words.types';
import { useState } from 'react';

/** The words of the open letter as they were written, for who said why; masked again when its writer changes them. */
export function useWhole(message: ConsoleMessage | undefined) {
  const [seen, setSeen] = useState<{ of: string; words: LetterWords } | null>(null);
  const now = message && `${message.title}\n${message.body}`;
  return { whole: seen?.of === now ? (seen?.words ?? null) : null, onSeen: (words: LetterWords) => now !== undefined && setSeen({ of: now, words }) };
}
