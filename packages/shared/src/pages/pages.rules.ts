import { addDays, daysBetween, isLocalDate, type LocalDate } from '../local-date.ts';
import { type Contacts, type Guide, type PageDifference, REVIEW_DAYS_MAX, REVIEW_WARNING_DAYS, type ReviewState } from './pages.types.ts';
import { CONTACT_GROUP_NAMES, GUIDE_FIELDS } from './pages.words.ts';

/** The same day of the next year; of 29 February the day after the 28th. */
export function reviewDay(writtenOn: LocalDate): LocalDate {
  const next = `${Number(writtenOn.slice(0, 4)) + 1}${writtenOn.slice(4)}`;
  return isLocalDate(next) ? next : addDays(`${next.slice(0, 8)}28`, 1);
}

/** On the day itself it is time. A page that nobody has written is due. */
export function reviewState(reviewBy: LocalDate | null, today: LocalDate): ReviewState {
  if (reviewBy === null || reviewBy <= today) return 'due';
  return daysBetween(today, reviewBy) <= REVIEW_WARNING_DAYS ? 'soon' : 'fresh';
}

/** After today, and not put off for longer than a year. */
export function isReviewDay(day: LocalDate, today: LocalDate): boolean {
  return isLocalDate(day) && day > today && daysBetween(today, day) <= REVIEW_DAYS_MAX;
}

/** An empty text is as good as none. */
const said = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

export function guideDifferences(before: Guide | null, after: Guide): PageDifference[] {
  return GUIDE_FIELDS.map(({ key, label }) => ({ label, from: said(before?.[key]), to: said(after[key]) })).filter(({ from, to }) => from !== to);
}

/** A contact is the same one as long as its group and name are; of several of a name the order tells. */
export function contactsDifferences(before: Contacts | null, after: Contacts): PageDifference[] {
  const [old, next] = [linesOf(before), linesOf(after)];
  return [...new Set([...old.keys(), ...next.keys()])]
    .map((label) => ({ label, from: old.get(label) ?? null, to: next.get(label) ?? null }))
    .filter(({ from, to }) => from !== to);
}

function linesOf(contacts: Contacts | null): Map<string, string> {
  const lines = new Map<string, string>();
  for (const { group, name, duty, phone, address } of contacts?.items ?? []) {
    const label = `${CONTACT_GROUP_NAMES[group]}：${name}`;
    let own = label;
    for (let n = 2; lines.has(own); n += 1) own = `${label}（${n}）`;
    lines.set(own, [duty, phone, address].filter((text) => text !== '').join('，') || '（只有名称）');
  }
  return lines;
}
