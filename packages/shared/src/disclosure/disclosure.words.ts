import { type LocalDate, monthDay } from '../local-date.ts';
import type { DueDate } from '../work-calendar.ts';
import type { ClockReading } from './clock.rules.ts';
import { CLOSINGS, type Closing, outcomeOf, type RemedyKey } from './closing.rules.ts';
import type { ClosingChoice } from './disclosure.types.ts';
import { type Article, type CaseState, REVIEW_DAYS, SUIT_AFTER_REVIEW_DAYS, SUIT_MONTHS } from './disclosure.types.ts';

/** The sentences about a case that both apps and the letters say. Pure: what is not known is not said. */

export interface CaseOutline {
  state: CaseState;
  clock: ClockReading;
  /** last day of what the applicant is asked for (supplement, reason, fee); null: not fixed yet */
  askedBy: DueDate | null;
  /** last day on which receipt is confirmed (31), while it is not */
  confirmBy?: DueDate;
  /** the reasons asked for have come (35) */
  reasonGiven?: boolean;
  /** yuan, while a fee is awaited */
  fee?: number;
  closing?: ClosingChoice;
  /** day of receipt, dispatch or closing that the state is about */
  on?: LocalDate;
}

/** What happens next, and by which day. Said to the applicant. */
export function nextStep(outline: CaseOutline, today: LocalDate): string {
  const { state, clock, askedBy, confirmBy, fee, closing, reasonGiven = false } = outline;
  const by = (text: string, otherwise: string) => (askedBy === null ? `${text}。` : `${text}，${deadline(askedBy, today, '最迟', '完成')}；${otherwise}。`);
  switch (state) {
    case 'draft':
      return '还没有提交，填好后提交即可。';
    case 'submitted':
      return `已提交，${confirmBy === undefined ? '等待工作人员确认' : deadline(confirmBy, today, '最迟', '和您确认收到')}；从确认收到的次日起计算答复期限。`;
    case 'received':
    case 'processing':
    case 'reviewing':
    case 'replied':
      return `${answerBy(clock, today)}。`;
    case 'awaitSupplement':
      return by('您的申请内容还不明确，请按补正告知书补充', '没有正当理由逾期不补正的，视为放弃申请。收到补正后重新计算答复期限');
    case 'awaitReason':
      if (reasonGiven) return `您说明的理由已经收到，由本机关判断是否合理；${answerBy(clock, today)}。`;
      return by('您申请的数量、频次较多，请说明理由', answerBy(clock, today));
    case 'awaitFee':
      return by(`请按收费通知缴纳信息处理费${fee === undefined ? '' : ` ${fee} 元`}`, '逾期不缴费的，视为放弃申请。缴费后重新计算答复期限');
    case 'delivered':
    case 'archived':
      return `已答复${closing === undefined ? '' : `：${outcomeOf(closing)}`}${said(outline, today)}。`;
    case 'closed':
      return `已办结${closing === undefined ? '' : `：${CLOSINGS[closing].label}`}${said(outline, today)}。`;
    case 'cancelled':
      return '您在受理前撤回了申请，不再办理。';
  }
}

function said({ on }: CaseOutline, today: LocalDate): string {
  return on === undefined ? '' : `（${monthDay(on, Number(today.slice(0, 4)))}）`;
}

/** 「最迟 3月30日 答复您」, with 暂停中, 延期, 超期 or 暂定 where it is so. */
export function answerBy({ due, pausedSince, extension, delayed }: ClockReading, today: LocalDate): string {
  const year = Number(today.slice(0, 4));
  if (due === null || pausedSince !== null) {
    const since = pausedSince === null ? '' : `从 ${monthDay(pausedSince, year)} 起`;
    const asIf = due === null ? '' : `；如果今天征求完毕，${deadline(due, today, '最迟', '答复您')}`;
    return `正在征求意见，${since}答复期限暂停计算${asIf}`;
  }
  if (due.kind === 'fixed' && due.on < today) return `答复期限 ${monthDay(due.on, year)} 已过，我们还没有答复；您可以申请行政复议，也可以提起行政诉讼`;
  const why = delayed ? '已确定延迟答复的日期，' : extension > 0 ? '答复期限已延长，' : '';
  return `${why}${deadline(due, today, '最迟', '答复您')}`;
}

/** 「最迟 3月30日 答复您」, or 暂定 with what is still to count (domain.md §1.2). */
function deadline(due: DueDate, today: LocalDate, before: string, after: string): string {
  const year = Number(today.slice(0, 4));
  if (due.kind === 'fixed') return due.on === today ? `${before}今天 24:00 ${after}` : `${before} ${monthDay(due.on, year)} ${after}`;
  return `期限暂定：不早于 ${monthDay(due.lastCovered, year)}，还余 ${due.remaining} 个工作日，待 ${due.year} 年放假安排公布`;
}

/**
 * 复议法 23(1)(4), 20; 行政诉讼法 45, 46. The names of the bureau's superiors are put in by the letter. Closed by a notice there is
 * no answer to speak of: the days count from when the applicant knows.
 */
export function remedyText(key: RemedyKey, by: Closing['by'] = 'reply'): string {
  if (by === 'notice')
    return `如对不再处理这件申请不服，可以自知道之日起 ${REVIEW_DAYS} 日内申请行政复议，或者自知道之日起 ${SUIT_MONTHS} 个月内提起行政诉讼。`;
  const review = `可以自收到本答复之日起 ${REVIEW_DAYS} 日内申请行政复议`;
  const suit = `对行政复议决定不服的，可以自收到复议决定书之日起 ${SUIT_AFTER_REVIEW_DAYS} 日内提起行政诉讼`;
  const either = `${review}，或者自收到本答复之日起 ${SUIT_MONTHS} 个月内提起行政诉讼`;
  if (key === 'either') return `如对本答复不服，${either}。`;
  if (key === 'reviewFirst') return `如对本答复不服，应当先申请行政复议：${review}；${suit}。`;
  return `如对其中不予公开的部分不服，应当先申请行政复议：${review}；${suit}。如对其他部分不服，${either}。`;
}

/** `36(3)` → 《政府信息公开条例》第三十六条第三项; another document keeps its own name. */
export function articleWords(article: Article): string {
  const [, number, item] = /^(\d+)(?:\((\d+)\))?$/.exec(article) ?? [];
  if (number === undefined) return article;
  // Arts. 36 and 39: the latter counts paragraphs (款), the former items (项).
  const part = item === undefined ? '' : `第${numeral(Number(item))}${number === '39' ? '款' : '项'}`;
  return `《政府信息公开条例》第${numeral(Number(number))}条${part}`;
}

/** 1 … 99 in Chinese. */
function numeral(n: number): string {
  const digits = '零一二三四五六七八九';
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? digits[ones] : ''}`;
}
