import type { CaseClock } from '@mingchuang/shared/disclosure/applications.types';
import type { ClockEvent, Ledger } from '@mingchuang/shared/disclosure/disclosure.types';
import type { ExplainedDay } from '@mingchuang/shared/disclosure/explain.rules';
import type { CaseStep, MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { addDays, type LocalDate, monthDay } from '@mingchuang/shared/local-date';
import { ratableWords } from '@mingchuang/shared/ratings/ratings.words';
import type { DueDate } from '@mingchuang/shared/work-calendar';
import { ASKED_WORDS } from '../../../applications/application.words';
import { weekdayName } from './days.rules';

/** “By when”, or how it ended: the line above everything else, and what explains it. */
export interface Headline {
  title: string;
  sentences: string[];
}

/** so many characters fit on a line also in 长辈版 */
const CLAUSE_MAX = 9;

/** The clauses of a long headline; a short one is not torn: a line ends after it or before it. */
export function clausesOf(title: string): { text: string; whole: boolean }[] {
  const texts = title.split(/(?<=[：，、])/);
  return texts.map((text) => ({ text, whole: texts.length > 1 && text.length <= CLAUSE_MAX }));
}

type Seen = Pick<MyApplication, 'state' | 'clock' | 'askedOf' | 'answer' | 'nextStep'>;

const yearOf = (today: LocalDate): number => Number(today.slice(0, 4));

export function headline({ state, clock, askedOf, answer, nextStep }: Seen, today: LocalDate): Headline {
  if (askedOf !== null) {
    const title = askedOf.yuan === null ? askedTitle(ASKED_WORDS[askedOf.kind], askedOf.by, today) : `${ASKED_WORDS[askedOf.kind]} ${askedOf.yuan} 元`;
    return { title, sentences: [nextStep] };
  }
  if (answer !== null) return ended(answer, today);
  if (state === 'submitted') return { title: '等待工作人员确认', sentences: [nextStep] };
  if (state === 'cancelled') return { title: '您已撤回申请', sentences: ['受理前撤回的，不再办理。想要的话，可以重新申请。'] };
  if (clock === null || clock.due === null) return { title: '正在办理', sentences: [nextStep] };
  return { ...running(clock, clock.due, nextStep, today) };
}

function askedTitle(words: string, by: DueDate | null, today: LocalDate): string {
  return by?.kind === 'fixed' ? `请在 ${monthDay(by.on, yearOf(today))} 前${words.slice(2)}` : words;
}

function ended({ choice, outcome, label, on }: NonNullable<MyApplication['answer']>, today: LocalDate): Headline {
  const day = monthDay(on, yearOf(today));
  if (choice === 'withdrawn') return { title: '您已撤回申请', sentences: [`${day} 撤回，不再办理。`] };
  if (choice === 'supplementLapsed' || choice === 'feeLapsed' || choice === 'otherwise') return { title: `已办结：${label}`, sentences: [`${day} 办结。`] };
  const why = outcome === label ? [] : [`${label}。`];
  return { title: `已答复：${outcome}`, sentences: [...why, `${day} 发出，答复和文件都在下面。`] };
}

function running(clock: CaseClock, due: DueDate, nextStep: string, today: LocalDate): Headline {
  if (clock.light === 'overdue') return { title: '期限已过，还没有答复', sentences: [nextStep] };
  if (clock.pausedSince !== null) return { title: '答复期限暂停中', sentences: [nextStep] };
  if (due.kind === 'provisional') {
    const rest = `还余 ${due.remaining} 个工作日，要等 ${due.year} 年放假安排公布才能定下哪一天。`;
    return { title: `期限暂定，不早于 ${monthDay(due.lastCovered, yearOf(today))}`, sentences: [rest, ...moved(clock)] };
  }
  const left = clock.remaining === null ? '' : `，还剩 ${clock.remaining} 个工作日`;
  if (due.on === today) return { title: '今天 24:00 前答复您', sentences: moved(clock) };
  return { title: `最迟 ${monthDay(due.on, yearOf(today))} 答复您`, sentences: [`${weekdayName(due.on)} 24:00 前${left}。`, ...moved(clock)] };
}

/** What moved the due day; 33 and 35. */
export function moved({ excluded, extension, delayed }: CaseClock): string[] {
  return [
    ...(excluded > 0 ? [`征求意见的 ${excluded} 个工作日，依法不计入。`] : []),
    ...(extension > 0 ? [`已经延长 ${extension} 个工作日，只能延长这一次。`] : []),
    ...(delayed ? ['已经确定延迟答复的日期。'] : []),
  ];
}

/** How far the count is, for the row of panes; null while there is nothing to count. */
export interface Progress {
  counted: number;
  total: number;
}

export function progress({ days, clock }: Pick<MyApplication, 'days' | 'clock'>, today: LocalDate): Progress | null {
  if (clock === null || clock.due === null || clock.delayed) return null;
  const numbers = days.flatMap(({ date, kind, n = 0 }) => (kind === 'counted' ? [{ date, n }] : []));
  const known = Math.max(0, ...numbers.map(({ n }) => n));
  const total = known + (clock.due.kind === 'provisional' ? clock.due.remaining : 0);
  return total === 0 ? null : { counted: Math.max(0, ...numbers.filter(({ date }) => date <= today).map(({ n }) => n)), total };
}

/** The days up to the one it ended on: what was not needed any more is not counted. */
export function daysToEnd(days: readonly ExplainedDay[], answer: MyApplication['answer']): readonly ExplainedDay[] {
  return answer === null ? days : days.filter(({ date }) => date <= answer.on);
}

/** As much of the ledger as the words of the days need, out of what an applicant is told. */
export function ledgerFrom({ days, timeline, clock }: Pick<MyApplication, 'days' | 'timeline' | 'clock'>): Ledger | null {
  const first = days[0];
  if (first === undefined) return null;
  const granted = timeline.find(({ type }) => type === 'extend')?.on;
  const workingDays = clock?.extension ?? 0;
  const events: ClockEvent[] = timeline.flatMap((step): ClockEvent[] => (step.type === 'payFee' ? [{ type: 'feePaid', on: step.on }] : []));
  if (granted !== undefined && workingDays > 0) events.push({ type: 'extension', decided: granted, workingDays });
  return { received: addDays(first.date, -1), events };
}

/** `10月9日 — 11月18日` */
export function spanWords(days: readonly { date: LocalDate }[], today: LocalDate): string {
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  if (first === undefined || last === undefined) return '';
  return `${monthDay(first, yearOf(today))} — ${monthDay(last, yearOf(today))}`;
}

export interface TimelineLine {
  key: string;
  name: string;
  note: string;
  now?: boolean;
}

/** What is to come stands at the top, then what happened. */
export function timelineOf(application: Pick<MyApplication, 'timeline' | 'state' | 'asked' | 'rating' | 'ratableUntil'>, today: LocalDate): TimelineLine[] {
  return [...pending(application, today), ...application.timeline.map((step) => lineOf(step, today))];
}

function lineOf({ type, on, at, title, detail }: CaseStep, today: LocalDate): TimelineLine {
  const day = monthDay(on, yearOf(today));
  return { key: `${type} ${at}`, name: title, note: detail === null ? day : `${day} · ${detail}` };
}

function pending({ state, asked, rating, ratableUntil }: Pick<MyApplication, 'state' | 'asked' | 'rating' | 'ratableUntil'>, today: LocalDate): TimelineLine[] {
  if (asked !== null) return [{ key: 'asked', name: ASKED_WORDS[asked], note: '等您办', now: true }];
  if (rating === 'open' && ratableUntil !== null && state !== 'closed')
    return [{ key: 'rate', name: '等您评价', note: `评不评由您，${ratableWords(ratableUntil, today)}`, now: true }];
  switch (state) {
    case 'submitted':
      return [{ key: 'confirm', name: '等待确认', note: '工作人员确认收到后，从次日起计算期限', now: true }];
    case 'received':
    case 'processing':
      return [{ key: 'work', name: '正在办理', note: '', now: true }];
    case 'reviewing':
    case 'replied':
      return [{ key: 'sign', name: '答复正在审核、签发', note: '', now: true }];
    default:
      return [];
  }
}
