import { addDays, daysBetween, isLocalDate, type LocalDate, monthDay, weekdayOf } from '../local-date.ts';
import { inOrder } from './calendar.rules.ts';

/** What could be read of a notice that was pasted, and, by line, what could not. */
export interface NoticeReading {
  year: number | null;
  notice: string | null;
  daysOff: LocalDate[];
  workingWeekends: LocalDate[];
  /** `line` counts from 1 */
  problems: { line: number; message: string }[];
}

type Kind = 'off' | 'work';

const WEEKDAYS = '日一二三四五六';
const DATE = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?`;
/** one day, or a run of days, whose end may leave out the year and the month */
const SPAN = new RegExp(`${DATE}(?:(?:至|到|[—–~-]+)${DATE})?`, 'g');
const HAS_DATE = /\d{1,2}月\d{1,2}日/;
/** days nobody is ordered to take: 「鼓励……安排职工在除夕休息」 */
const ADVICE = /鼓励|建议|倡导/;
const NUMBER = /\p{Script=Han}{2,20}〔\d{4}〕第?\d{1,4}号/u;

/**
 * Reads the wording the State Council uses: 「一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。」
 * A weekday or a number of days that does not agree with the calendar is a problem, so that a slip is seen.
 * `year` is what the text is read as when it does not say its year itself.
 */
export function readNotice(text: string, year: number | null = null): NoticeReading {
  const lines = text.split('\n').map(plain);
  const whole = lines.join('\n');
  const said = /关于(\d{4})年|现将(\d{4})年/.exec(whole);
  const known = said === null ? year : Number(said[1] ?? said[2]);
  const reader = new Reader(known);
  for (const [index, line] of lines.entries()) reader.line(line, index + 1);
  return {
    year: known,
    notice: NUMBER.exec(whole)?.[0] ?? null,
    daysOff: inOrder([...reader.days.off]),
    workingWeekends: inOrder([...reader.days.work]),
    problems: reader.problems,
  };
}

/** One width of digits and marks, one kind of bracket, no spaces. */
function plain(line: string): string {
  return line
    .normalize('NFKC')
    .replace(/[［【[](\d{4})[］】\]]/g, '〔$1〕')
    .replace(/\((\d{4})\)(?=第?\d+号)/g, '〔$1〕')
    .replace(/\s+/g, '');
}

class Reader {
  readonly days: Record<Kind, Set<LocalDate>> = { off: new Set(), work: new Set() };
  readonly problems: NoticeReading['problems'] = [];
  #at = 0;

  constructor(private readonly year: number | null) {}

  line(line: string, at: number): void {
    this.#at = at;
    // the day of signing stands alone
    if (!HAS_DATE.test(line) || /^\d{4}年\d{1,2}月\d{1,2}日$/.test(line)) return;
    if (this.year === null) {
      this.#problem('没有读到是哪一年的安排，请从“关于某年部分节假日安排的通知”开始粘贴');
      return;
    }
    for (const sentence of line.split(/[。;]/)) this.#sentence(sentence, line.includes('元旦'));
  }

  #sentence(sentence: string, newYear: boolean): void {
    if (!/\d日/.test(sentence) || ADVICE.test(sentence)) return;
    const explained = sentence.startsWith('其中');
    let read = 0;
    // a comma inside brackets ends no clause
    for (const clause of sentence.split(/,(?![^(]*\))/)) {
      if (!/\d日/.test(clause)) continue;
      const kind = kindOf(clause) ?? kindOf(sentence);
      // 「其中，……为法定节假日」 says again why; only a day to work is new in it
      if (explained && kindOf(clause) !== 'work') continue;
      if (kind === null) {
        this.#problem(`没有读懂“${clause}”，请写明是放假还是上班`);
        continue;
      }
      const days = this.#clause(clause, kind, newYear);
      if (kind === 'off') read += days;
    }
    const told = /共(\d+)天/.exec(sentence)?.[1];
    if (told !== undefined && Number(told) !== read) this.#problem(`写的是共 ${told} 天，读到 ${read} 天`);
  }

  /** Marks every day of a clause; how many there were. */
  #clause(clause: string, kind: Kind, newYear: boolean): number {
    let month: number | null = null;
    let count = 0;
    for (const [, y1, m1, d1, note1, y2, m2, d2, note2] of clause.matchAll(SPAN)) {
      month = m1 === undefined ? month : Number(m1);
      const from = this.#day(y1, month, d1, note1, newYear);
      const fromMonth = month;
      month = m2 === undefined ? month : Number(m2);
      const to = d2 === undefined ? from : this.#day(y2 ?? (m2 === undefined || month === fromMonth ? y1 : undefined), month, d2, note2, newYear);
      if (from === null || to === null) continue;
      const length = daysBetween(from, to) + 1;
      if (length < 1 || length > 31) {
        this.#problem(`“${monthDay(from)}至${monthDay(to)}”前后不对`);
        continue;
      }
      for (let n = 0; n < length; n += 1) this.#mark(addDays(from, n), kind);
      count += length;
    }
    return count;
  }

  #day(y: string | undefined, month: number | null, d: string | undefined, note: string | undefined, newYear: boolean): LocalDate | null {
    if (month === null || this.year === null) {
      this.#problem(`“${d}日”没有写是几月`);
      return null;
    }
    // 「元旦：……12月29日上班」 means the December before
    const year = y === undefined ? (newYear && month === 12 ? this.year - 1 : this.year) : Number(y);
    const day = `${year}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    if (!isLocalDate(day)) {
      this.#problem(`没有${year}年${month}月${d}日这一天`);
      return null;
    }
    const weekday = /(?:周|星期)([日天一二三四五六])/.exec(note ?? '')?.[1]?.replace('天', '日');
    const right = WEEKDAYS[weekdayOf(day)];
    if (weekday !== undefined && weekday !== right) this.#problem(`${year}年${month}月${d}日是星期${right}，写的是星期${weekday}`);
    return day;
  }

  #mark(day: LocalDate, kind: Kind): void {
    if (this.days[kind === 'off' ? 'work' : 'off'].has(day)) this.#problem(`${monthDay(day)}既写了放假，又写了上班`);
    this.days[kind].add(day);
  }

  #problem(message: string): void {
    this.problems.push({ line: this.#at, message });
  }
}

function kindOf(text: string): Kind | null {
  if (/上班/.test(text)) return 'work';
  return /放假|补休|调休|公休|休息/.test(text) ? 'off' : null;
}
