import type { MyCorrectionRow } from '@mingchuang/shared/corrections/corrections.types';
import { CORRECTION_STATE_NAMES } from '@mingchuang/shared/corrections/corrections.words';
import type { Sign } from '../../../letters/letter.words';

type Seen = Pick<MyCorrectionRow, 'state' | 'clock' | 'unread'>;

/** Shape and word of a request's state; the shapes are those of letters and applications. */
export function correctionSign({ state, clock, unread }: Seen): Sign {
  if (unread) return { icon: 'mail', word: '新答复', tone: 'info' };
  const word = CORRECTION_STATE_NAMES[state];
  if (state === 'corrected') return { icon: 'check', word, tone: 'ok' };
  if (state === 'withdrawn') return { icon: 'minus', word, tone: 'hold' };
  if (state === 'submitted' || state === 'accepted') {
    if (clock?.light === 'overdue') return { icon: 'stop', word: '已超期', tone: 'bad' };
    return clock?.light === 'today' ? { icon: 'alert', word: '今天到期', tone: 'warn' } : { icon: 'clock', word, tone: 'info' };
  }
  return { icon: 'check', word, tone: 'hold' };
}
