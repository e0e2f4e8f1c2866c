import { type LocalDate, localDateOf, monthDay } from '@mingchuang/shared/local-date';
import {
  ACCEPT_WORKING_DAYS,
  MESSAGE_KIND_NAMES,
  MESSAGE_SOURCE_NAMES,
  type MyMessage,
  type MyMessageRow,
  type PublicMessageRow,
  type TimelineEvent,
  type TimelineEventType,
} from '@mingchuang/shared/messages/messages.types';
import { dueSentence, earlyWords } from '@mingchuang/shared/messages/messages.words';
import type { IconName } from '../components/icons';

export type Tone = 'info' | 'ok' | 'warn' | 'bad' | 'hold';

export interface Sign {
  icon: IconName;
  word: string;
  tone: Tone;
}

/** Shape and word of a letter's state in lists: octagon 超期, triangle 快到期, circle otherwise. */
export function statusSign(letter: Pick<MyMessageRow, 'status' | 'clock' | 'replyUnread'>): Sign {
  if (letter.replyUnread) return { icon: 'mail', word: '新答复', tone: 'info' };
  if (letter.status === 'replied') return { icon: 'check', word: '已答复', tone: 'ok' };
  if (letter.status === 'withdrawn') return { icon: 'minus', word: '已撤回', tone: 'hold' };
  if (letter.clock?.light === 'overdue') return { icon: 'stop', word: '已超期', tone: 'bad' };
  if (letter.clock?.light === 'today') return { icon: 'alert', word: '今天到期', tone: 'warn' };
  if (letter.clock?.light === 'soon') return { icon: 'alert', word: '快到期', tone: 'warn' };
  return { icon: 'clock', word: letter.status === 'accepted' ? '办理中' : '待受理', tone: 'info' };
}

/** Second line of a row: the kind and the next date. */
export function nextDate(letter: MyMessageRow, today: LocalDate): string {
  const kind = MESSAGE_KIND_NAMES[letter.kind];
  const year = Number(today.slice(0, 4));
  if (letter.status === 'withdrawn') return `${kind} · 您已撤回`;
  if (letter.repliedAt !== null) {
    const answered = `${kind} · ${monthDay(localDateOf(Date.parse(letter.repliedAt)), year)} 答复`;
    return letter.rating === 'open' ? `${answered}，等您评价` : letter.rating === 'done' ? `${answered}，已评价` : answered;
  }
  return letter.clock === null ? kind : `${kind} · ${dueSentence(letter.clock.due, today)}`;
}

export interface Banner extends Sign {
  text: string;
}

type BannerLetter = Pick<MyMessage, 'status' | 'clock' | 'repliedAt' | 'answeredEarlyBy' | 'dueOn' | 'unitName'>;

/** “Is it done, and by when”: the sentence above everything else. */
export function banner(letter: BannerLetter, today: LocalDate): Banner {
  const year = Number(today.slice(0, 4));
  const due = letter.dueOn === null ? '' : `期限 ${monthDay(letter.dueOn, year)}`;
  if (letter.status === 'withdrawn') return { icon: 'minus', tone: 'hold', word: '这封信您已撤回', text: '不会再办理。想说的话，可以再写一封。' };
  if (letter.status === 'replied') {
    const early = earlyWords(letter.answeredEarlyBy);
    const on = letter.repliedAt === null ? '' : `${monthDay(localDateOf(Date.parse(letter.repliedAt)), year)} 答复`;
    const late = letter.answeredEarlyBy !== null && letter.answeredEarlyBy < 0;
    return {
      icon: late ? 'alert' : 'done',
      tone: late ? 'warn' : 'ok',
      word: early === '' ? '已答复' : `已答复，${early}`,
      text: [on, due].filter((part) => part !== '').join('，'),
    };
  }
  const sentence = letter.clock === null ? '' : dueSentence(letter.clock.due, today);
  const waiting = letter.status === 'submitted' ? `已收到，${ACCEPT_WORKING_DAYS} 个工作日内受理` : `${letter.unitName ?? '局里'}正在办理`;
  switch (letter.clock?.light) {
    case 'overdue':
      return { icon: 'stop', tone: 'bad', word: '已经超过期限，还没有答复', text: `${due || sentence}。超期已经记在账上，监督人员看得到。` };
    case 'today':
      return { icon: 'alert', tone: 'warn', word: '今天 24:00 前答复您', text: waiting };
    case 'soon':
      return { icon: 'alert', tone: 'warn', word: sentence, text: `${waiting}，还有 ${letter.clock.remaining ?? 0} 个工作日` };
    default:
      return { icon: 'clock', tone: 'info', word: sentence || waiting, text: sentence ? waiting : '' };
  }
}

const EVENT_NAMES: Record<TimelineEventType, string> = {
  submitted: '您提交了来信',
  edited: '您修改了来信',
  accepted: '已受理',
  replied: '答复送达',
  rated: '您评价了答复',
  published: '隐去姓名后公开',
  withdrawn: '您撤回了来信',
};

export function eventName(event: TimelineEvent): string {
  return event.type === 'accepted' && event.unitName !== null ? `${event.unitName}已受理` : EVENT_NAMES[event.type];
}

/** The kind of a published letter. A letter from the old system never had one. */
export function publicKind({ source, kind }: Pick<PublicMessageRow, 'source' | 'kind'>): string {
  return source === 'import' ? MESSAGE_SOURCE_NAMES.import : MESSAGE_KIND_NAMES[kind];
}

/** What became of personal data: in a published letter a person has seen to it, in an imported one only the program. */
export function removedWords({ source }: Pick<PublicMessageRow, 'source'>): string {
  return source === 'import' ? '从旧信箱导入的历史来信，其中的电话和身份证号由系统自动遮盖。' : '姓名、电话和个人信息已经去掉。';
}
