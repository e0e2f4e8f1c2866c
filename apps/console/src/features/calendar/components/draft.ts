import { isNoticeNumber, scheduleFaults } from '@mingchuang/shared/calendar/calendar.rules';
import type { CalendarYear, YearSchedule } from '@mingchuang/shared/calendar/calendar.types';
import { faultWords, scheduleText } from '@mingchuang/shared/calendar/calendar.words';
import { type NoticeReading, readNotice } from '@mingchuang/shared/calendar/notice-text';
import { useMemo, useState } from 'react';

/** What is being entered: the text as it was pasted is the one source of its days. */
export function useYearDraft(year: number, known: CalendarYear | null) {
  const [text, setText] = useState(known === null ? '' : scheduleText(known, year));
  const [typed, setTyped] = useState<string | null>(known?.notice ?? null);
  const reading = useMemo(() => readNotice(text, year), [text, year]);
  // A notice pasted over what was there brings its own number along.
  const paste = (next: string) => {
    setText(next);
    if (readNotice(next, year).notice !== null) setTyped(null);
  };
  const schedule: YearSchedule = { notice: (typed ?? reading.notice ?? '').trim(), daysOff: reading.daysOff, workingWeekends: reading.workingWeekends };
  return { text, paste, setNotice: setTyped, reading, schedule, faults: faultsOf(year, reading, schedule), barred: barredBy(year, text, reading, schedule) };
}

/** What cannot be right, beyond what could not be read; the days are named, since nobody typed their places in a list. */
function faultsOf(year: number, reading: NoticeReading, schedule: YearSchedule): string[] {
  if (reading.year !== year) return [`粘贴的是 ${reading.year} 年的安排，这里要录的是 ${year} 年`];
  return scheduleFaults(year, schedule).flatMap((fault) => (fault.day === undefined && fault.missing === undefined ? [] : [faultWords(fault)]));
}

/** Why it cannot be tried yet; null: it can. */
function barredBy(year: number, text: string, reading: NoticeReading, schedule: YearSchedule): string | null {
  if (text.trim() === '') return '请先粘贴通知';
  if (reading.problems.length > 0 || faultsOf(year, reading, schedule).length > 0) return '请先改好上面列出的地方';
  if (!schedule.daysOff.some((day) => day.startsWith(`${year}-`))) return '还没有读到放假的日子';
  return isNoticeNumber(schedule.notice) ? null : '请填写文号';
}
