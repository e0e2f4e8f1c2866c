import type { IconName } from './icon.tsx';

export interface BellItem {
  id: string;
  to: string;
  icon: IconName;
  tone: 'bad' | 'warn' | 'calm';
  /** how it presses: 已超期, 待审核 */
  words: string;
  what: string;
  /** in small type below it */
  more: string;
}

/** What waits for this person until it is done: looking at it changes nothing. */
export interface BellTasks {
  title: string;
  /** of all, also those that are not listed */
  count: number;
  /** the count in words, for the name of the bell */
  said: string;
  items: readonly BellItem[];
  /** where all of them are listed */
  all: { to: string; words: string };
}

/** A due day that comes or has passed: it rings until it was looked at. */
export interface BellReminder extends BellItem {
  /** how it is called where only words are read */
  about: string;
  seen: boolean;
  /** working days left, 0 on the day, negative when it has passed */
  before: number;
  see: () => void;
}

/** What one feature has to tell the reader. */
export interface BellSource {
  tasks: readonly BellTasks[];
  reminders: readonly BellReminder[];
  /** reminders that were not looked at, also those that are not listed */
  unseen: number;
  state: { isPending: boolean; isError: boolean; error: unknown; refetch: () => unknown };
}

/** The same words for applications, interpretations and feedbacks. */
export function beforeWords(before: number): string {
  if (before < 0) return '已超期';
  return before === 0 ? '今天 24:00 到期' : `还有 ${before} 个工作日`;
}

/** Mark and tone of a due day that is so many working days ahead. */
export function pressing(before: number): Pick<BellItem, 'icon' | 'tone' | 'words'> {
  return before <= 0 ? { icon: 'stop', tone: 'bad', words: beforeWords(before) } : { icon: 'alert', tone: 'warn', words: beforeWords(before) };
}

/** What was not looked at stands first, then what presses most. */
export function inOrder(reminders: readonly BellReminder[]): BellReminder[] {
  return [...reminders].sort((a, b) => Number(a.seen) - Number(b.seen) || a.before - b.before);
}
