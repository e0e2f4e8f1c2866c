import type { MyApplicationRow } from '@mingchuang/shared/disclosure/my-applications.types';
import type { Sign } from '../letters/letter.words';

export type CaseSeen = Pick<MyApplicationRow, 'state' | 'clock' | 'asked' | 'unread'>;

/** What is asked of the applicant, as the mark of a row and the title of a card. */
export const ASKED_WORDS = { supplement: '请您补正', reason: '请您说明理由', fee: '请您缴费' } as const;

/** Shape and word of an application's state in lists; the shapes are those of letters, with a bar for a clock that stands still. */
export function caseSign({ state, clock, asked, unread }: CaseSeen): Sign {
  if (asked !== null) return { icon: 'alert', word: ASKED_WORDS[asked], tone: 'warn' };
  switch (state) {
    case 'delivered':
    case 'archived':
      return unread ? { icon: 'mail', word: '新答复', tone: 'info' } : { icon: 'check', word: '已答复', tone: 'ok' };
    case 'closed':
      return { icon: 'check', word: '已办结', tone: 'hold' };
    case 'cancelled':
      return { icon: 'minus', word: '已撤回', tone: 'hold' };
    case 'draft':
      return { icon: 'edit', word: '草稿', tone: 'hold' };
    case 'submitted':
      return { icon: 'clock', word: '待确认', tone: 'info' };
    default:
      break;
  }
  if (clock?.light === 'overdue') return { icon: 'stop', word: '已超期', tone: 'bad' };
  if (clock !== null && clock.pausedSince !== null) return { icon: 'minus', word: '暂停中', tone: 'hold' };
  if (clock?.light === 'today') return { icon: 'alert', word: '今天到期', tone: 'warn' };
  return { icon: 'clock', word: state === 'received' ? '已受理' : state === 'replied' ? '已签发' : state === 'reviewing' ? '审签中' : '办理中', tone: 'info' };
}
