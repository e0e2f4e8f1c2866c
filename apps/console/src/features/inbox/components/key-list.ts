import type { Capability } from '@mingchuang/shared/staff/staff.types';
import { REPLY_TEXT_ID } from './targets.ts';

interface KeyHelp {
  keys: readonly string[];
  does: string;
  /** said shorter in the bar at the foot; absent: in the dialog alone */
  short?: string;
  /** for those who may; absent: for everybody */
  may?: Capability;
  /** the field it works in; absent: outside fields */
  within?: 'any' | typeof REPLY_TEXT_ID;
}

const KEYS: readonly KeyHelp[] = [
  { keys: ['J', 'K'], does: '到下一封、到上一封', short: '下一封、上一封' },
  { keys: ['Enter'], does: '打开停在的这封，也可以按 O', short: '打开' },
  { keys: ['A'], does: '受理打开的来信', short: '受理', may: 'answer' },
  { keys: ['R'], does: '到答复框', short: '写答复', may: 'answer' },
  { keys: ['Ctrl', 'Enter'], does: '在答复框里：发出，会再问一次', short: '发出', may: 'answer', within: REPLY_TEXT_ID },
  { keys: ['P'], does: '到公开前的核对', short: '核对公开', may: 'publish' },
  { keys: ['Esc'], does: '离开输入框，关上对话框', short: '离开输入框', within: 'any' },
  { keys: ['/'], does: '到搜索框', short: '搜索' },
  { keys: ['Tab'], does: '到下一个按钮或输入框' },
  { keys: ['?'], does: '看这张表' },
];

/** Nobody is shown a key that does nothing for them. */
export function keysFor(capabilities: readonly Capability[]): KeyHelp[] {
  return KEYS.filter(({ may }) => may === undefined || capabilities.includes(may));
}

/** What the foot shows at this moment. `field` is the one that is being written in: there a single key is a letter of the text. */
export function keysNow(capabilities: readonly Capability[], field: string | null, publishable: boolean): KeyHelp[] {
  return keysFor(capabilities).filter(({ short, may, within }) => {
    if (short === undefined || (may === 'publish' && !publishable)) return false;
    // Sending is shown from the start, as the last of the steps that lead to it.
    return field === null ? within !== 'any' : within === 'any' || within === field;
  });
}
