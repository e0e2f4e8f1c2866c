import { EXTENSION_MAX_WORKING_DAYS } from '@mingchuang/shared/disclosure/disclosure.types';
import type { EntryKind } from './calculator.rules';

interface KindWords {
  kind: EntryKind;
  name: string;
  /** what it does to the deadline */
  effect: string;
  /** what its day is called */
  day: string;
}

/** In the order in which they usually happen. */
export const ENTRY_KINDS: readonly KindWords[] = [
  { kind: 'supplement', name: '补正材料', effect: '局里收到补正的那天，期限重新算起', day: '收到补正' },
  { kind: 'consultation', name: '征求意见', effect: '征求第三方或其他机关意见的时间，不算在期限里', day: '发出日期' },
  { kind: 'extension', name: '延长期限', effect: `到期以前决定，最多延长 ${EXTENSION_MAX_WORKING_DAYS} 个工作日`, day: '决定日期' },
  { kind: 'feePaid', name: '缴费', effect: '缴费的那天，期限重新算起', day: '缴费日期' },
];

export function kindWords(kind: EntryKind): KindWords {
  const found = ENTRY_KINDS.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no words for ${kind}`);
  return found;
}
