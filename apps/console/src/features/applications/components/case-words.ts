import type { ApplicantTerm, CaseClock } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { weekdayOf } from '@mingchuang/shared/local-date';
import { atLatest, day, dueWords, provisionalWords } from '../../../lib/format.ts';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** The one date a screen, and what it is. */
export function headline({ askedOf, clock, confirmBy, endedOn, onTime, state }: ConsoleCase): { big: string; rest: string } {
  if (endedOn !== null) {
    const kept = onTime === null ? '' : onTime ? '，按期' : '，超期';
    return { big: day(endedOn), rest: state === 'cancelled' ? '撤销' : `${state === 'closed' ? '办结' : '答复发出'}${kept}` };
  }
  if (clock === null)
    return { big: state === 'submitted' ? '待确认' : '没有期限', rest: confirmBy === null ? '' : `${atLatest(confirmBy)} 确认收到，到时没有确认的自动确认` };
  const { due, pausedSince, term } = clock;
  if (term?.holds) return termHeadline(term);
  if (due === null) return { big: '暂停中', rest: pausedSince === null ? '' : `从 ${day(pausedSince)} 起征求意见` };
  if (due.kind === 'provisional') {
    return { big: '暂定', rest: provisionalWords(due) };
  }
  const asIf = pausedSince === null ? '法定到期' : '今天征求完毕的法定到期';
  const restart = askedOf === null ? '' : RESTARTS[askedOf.kind];
  return { big: `${day(due.on)} 24:00`, rest: `${asIf}，星期${WEEKDAYS[weekdayOf(due.on)]}，${remainingWords(clock)}${restart}` };
}

/** 30, 42: what comes in begins the count anew; reasons (35) do not. */
const RESTARTS = { supplement: '；补正后重新计算', reason: '', fee: '；缴费后重新计算' } as const;

/** No answer can be late while the applicant may act; what they have to do, and until when, is the date of the screen. */
function termHeadline({ kind, by, lapsed }: ApplicantTerm): { big: string; rest: string } {
  if (kind === 'reason' || by === null) return { big: ASKED[kind], rest: '' };
  if (by.kind === 'provisional') return { big: ASKED[kind], rest: dueWords(by) };
  const { lack, restart } = AFTER_TERM[kind];
  return lapsed
    ? { big: `申请人没有${lack}`, rest: `最后一天 ${day(by.on)} 已过，可以按放弃申请办结` }
    : { big: `${ASKED[kind]}，最迟 ${day(by.on)}`, rest: `星期${WEEKDAYS[weekdayOf(by.on)]} 24:00；${restart}` };
}

const AFTER_TERM = {
  supplement: { lack: '补正', restart: '收到补正后，重新计算答复期限' },
  fee: { lack: '缴费', restart: '缴费后，重新计算答复期限' },
} as const;

export const ASKED = { supplement: '等申请人补正', reason: '等申请人说明理由', fee: '等申请人缴费' } as const;

/** What the case waits for, and until when; afterwards a person decides what comes of it. */
export function askedWords({ kind, yuan, by, lines }: NonNullable<ConsoleCase['askedOf']>): string {
  const until = by === null ? '' : `，${atLatest(by)}`;
  return `${ASKED[kind]}${yuan === null ? '' : ` ${yuan} 元`}${until}：${lines.join('；')}`;
}

/** 35: what the applicant said, while the head has not judged it yet. */
export function givenReason({ state, askedOf, ledger }: Pick<ConsoleCase, 'state' | 'askedOf' | 'ledger'>): string | null {
  if (state !== 'awaitReason' || askedOf !== null) return null;
  return ledger.findLast(({ type }) => type === 'giveReason')?.detail ?? null;
}

export function remainingWords({ remaining }: Pick<CaseClock, 'remaining'>): string {
  if (remaining === null) return '还说不准还剩几天';
  if (remaining < 0) return `已超期 ${-remaining} 个工作日`;
  return remaining === 0 ? '今天到期' : `还剩 ${remaining} 个工作日`;
}

/** `10月9日 收到 ＋ 20 ＋ 征求意见 9 ＋ 延长 20` */
export function sumWords({ clock, days }: Pick<ConsoleCase, 'clock' | 'days'>): string | null {
  if (clock === null || clock.term?.holds) return null;
  if (clock.delayed) return '已确定延迟答复的日期（第三十五条）';
  const restart = days.findLast(({ marks }) => marks.includes('restart'))?.date;
  const parts = [
    restart === undefined ? `${day(clock.receivedOn)} 收到` : `${day(restart)} 重新计算`,
    '20 个工作日',
    ...(clock.excluded > 0 ? [`征求意见 ${clock.excluded}`] : []),
    ...(clock.extension > 0 ? [`延长 ${clock.extension}`] : []),
  ];
  return parts.join(' ＋ ');
}

/** What is special about the clock, each a word: 暂停中, 已延长, 暂定, 延迟. */
export function clockTags({ clock, dueForRecord }: Pick<ConsoleCase, 'clock' | 'dueForRecord'>): { tone: 'hold' | 'blue' | 'warn' | 'bad'; text: string }[] {
  if (clock === null) return [];
  const { due, internalDue, light, pausedSince, extension, delayed, remaining, term } = clock;
  const otherRecord = dueForRecord?.kind === 'fixed' && due?.kind === 'fixed' && dueForRecord.on !== due.on;
  return [
    ...(pausedSince === null ? [] : [{ tone: 'hold' as const, text: `暂停中，${day(pausedSince)} 起` }]),
    ...(extension > 0 ? [{ tone: 'blue' as const, text: `已延长 ${extension} 个工作日` }] : []),
    ...(delayed ? [{ tone: 'blue' as const, text: '延迟答复' }] : []),
    ...(due?.kind === 'provisional' ? [{ tone: 'warn' as const, text: '期限暂定' }] : []),
    ...(light === 'overdue' && remaining !== null ? [{ tone: 'bad' as const, text: `超期 ${-remaining} 个工作日` }] : []),
    ...(light === 'today' ? [{ tone: 'bad' as const, text: '今天 24:00 到期' }] : []),
    ...(light === 'waiting' ? [{ tone: 'hold' as const, text: '等申请人' }] : []),
    ...(light === 'soon' && term?.holds ? [{ tone: 'warn' as const, text: '申请人的期限已过' }] : []),
    ...(light === 'soon' && !term?.holds ? [{ tone: 'warn' as const, text: internalDue === null ? '快到期' : `已到内部期限 ${day(internalDue)}` }] : []),
    ...(otherRecord && dueForRecord.kind === 'fixed' ? [{ tone: 'warn' as const, text: `是否按期按 ${day(dueForRecord.on)} 算` }] : []),
  ];
}
