import type { LocalDate } from '@mingchuang/shared/local-date';
import { type MaskingContext, maskedText, maskPersonalData, maskPhone } from '@mingchuang/shared/masking';
import { clockView, editableUntil, ratableUntil, refuseEdit, refuseRating, replyDue } from '@mingchuang/shared/messages/messages.rules';
import {
  type ClockView,
  type ConsoleMessageRow,
  type MyMessageRow,
  type PublicMessage,
  type PublicMessageRow,
  REPLY_WORKING_DAYS,
  type ReplyView,
  type ResidentTodo,
  type TimelineEvent,
} from '@mingchuang/shared/messages/messages.types';
import type { HiddenPlace, LetterWords } from '@mingchuang/shared/messages/words.types';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { iso, isoOrNull } from '../../platform/iso.ts';
import type { MessageReplyEntity, PublicMessageEntity } from './messages.entity.ts';
import { type EventRow, factsOf, type MessageRow } from './messages.queries.ts';

/** The one place that decides what of a letter leaves the house. */
export interface ViewContext {
  calendar: WorkCalendar;
  now: number;
  today: LocalDate;
  unitNames: ReadonlyMap<string, string>;
  /** telephones of the bureau, which are nobody's own */
  offices: NonNullable<MaskingContext['offices']>;
}

export function unitNameOf(row: { unitId: string | null }, context: ViewContext): string | null {
  return row.unitId === null ? null : (context.unitNames.get(row.unitId) ?? null);
}

function clockOf(row: MessageRow, context: ViewContext): ClockView | null {
  return row.queue === 'open' ? clockView(context.calendar, replyDue(context.calendar, row.submittedOn), context.today) : null;
}

export function myRow(row: MessageRow, context: ViewContext): MyMessageRow {
  const facts = factsOf(row);
  const refusal = refuseRating(facts, context.now);
  return {
    id: row.id,
    queryCode: row.queryCode,
    kind: row.kind,
    title: row.title,
    status: row.status,
    unitName: unitNameOf(row, context),
    submittedAt: iso(row.submittedAt),
    repliedAt: isoOrNull(row.repliedAt),
    clock: clockOf(row, context),
    rating: facts.rated ? 'done' : refusal === null ? 'open' : row.repliedAt === null ? 'notOpen' : 'lapsed',
    replyUnread: row.status === 'replied' && row.replyReadAt === null,
  };
}

/** An answered letter that is not read, or can still be rated. */
export function letterTodo(row: MessageRow, context: ViewContext): ResidentTodo {
  return {
    type: row.replyReadAt === null ? 'replyUnread' : 'ratingOpen',
    messageId: row.id,
    applicationId: null,
    title: row.title,
    unitName: unitNameOf(row, context),
    at: iso(row.repliedAt ?? row.submittedAt),
    by: null,
  };
}

/** The parts of a letter that its writer alone may see on top of the row. */
export function myDates(
  row: MessageRow,
  context: ViewContext,
): { editableUntil: string | null; ratableUntil: LocalDate | null; answeredEarlyBy: number | null; dueOn: LocalDate | null } {
  return {
    editableUntil: refuseEdit(factsOf(row), context.now) === null ? iso(editableUntil(row.submittedAt)) : null,
    ratableUntil: row.repliedAt === null ? null : ratableUntil(row.repliedAt),
    answeredEarlyBy: earlyBy(row),
    dueOn: row.dueOn,
  };
}

/** An answer on the weekend after the due day is a day late, though no working day has passed. */
function earlyBy(row: MessageRow): number | null {
  if (row.workingDays === null || row.onTime === null || row.dueOn === null) return null;
  const days = REPLY_WORKING_DAYS - row.workingDays;
  return row.onTime === 0 && days >= 0 ? -1 : days;
}

/** No telephone, identity or bank card number stands in a list. */
export function consoleRow(row: MessageRow, context: ViewContext): ConsoleMessageRow {
  return {
    id: row.id,
    version: row.version,
    queryCode: row.queryCode,
    kind: row.kind,
    title: maskPersonalData(row.title, { offices: context.offices }),
    status: row.status,
    source: row.source,
    unitId: row.unitId,
    unitName: unitNameOf(row, context),
    ownerName: row.ownerName,
    submittedAt: iso(row.submittedAt),
    repliedAt: isoOrNull(row.repliedAt),
    clock: clockOf(row, context),
    grade: row.grade,
  };
}

/** The words of a letter and its reply without numbers of persons, and where the masks stand (domain.md §7). */
export function maskedWords(
  { title, body, reply }: LetterWords,
  { offices }: Pick<ViewContext, 'offices'>,
): { title: string; body: string; reply: string | null; hidden: HiddenPlace[] } {
  const hidden: HiddenPlace[] = [];
  const mask = (field: HiddenPlace['field'], text: string): string => {
    const masked = maskedText(text, { letter: `${title}\n${body}`, offices });
    hidden.push(...masked.places.map((place) => ({ field, ...place })));
    return masked.text;
  };
  return { title: mask('title', title), body: mask('body', body), reply: reply === null ? null : mask('reply', reply), hidden };
}

/** Somebody decided against publication and it has not been made public since. */
export function isDeclined(row: Pick<MessageRow, 'publishedAt'>, events: readonly Pick<EventRow, 'type'>[]): boolean {
  return row.publishedAt === null && events.some(({ type }) => type === 'declined' || type === 'unpublished');
}

/** Newest first; 退回公开 is the bureau's own affair. */
export function timeline(row: MessageRow, events: readonly EventRow[], context: ViewContext): TimelineEvent[] {
  const told: TimelineEvent[] = [{ type: 'submitted', at: iso(row.submittedAt), unitName: null }];
  for (const event of events) {
    if (event.type !== 'unpublished' && event.type !== 'declined') told.push({ type: event.type, at: iso(event.at), unitName: unitNameOf(event, context) });
  }
  if (row.source === 'import' && row.repliedAt !== null) told.push({ type: 'replied', at: iso(row.repliedAt), unitName: unitNameOf(row, context) });
  if (row.ratedAt !== null) told.push({ type: 'rated', at: iso(row.ratedAt), unitName: null });
  return told.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

export function replyView(reply: MessageReplyEntity, context: ViewContext): ReplyView {
  return { body: reply.body, unitName: unitNameOf(reply, context) ?? '未分派', at: iso(reply.at) };
}

export function maskedContact(phone: string | null): string {
  return phone === null ? '' : maskPhone(phone);
}

export function publicRow(row: Omit<PublicMessageEntity, 'body' | 'reply' | 'publishedAt'>, unitNames: ReadonlyMap<string, string>): PublicMessageRow {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    unitName: row.unitId === null ? null : (unitNames.get(row.unitId) ?? null),
    submittedAt: iso(row.submittedAt),
    repliedAt: iso(row.repliedAt),
    source: row.source,
  };
}

export function publicMessage(row: Omit<PublicMessageEntity, 'publishedAt'>, unitNames: ReadonlyMap<string, string>): PublicMessage {
  // What is spread comes last: put first, V8 makes a new shape for every answer, which takes longer than the rest of it and is never young garbage.
  return { body: row.body, reply: row.reply, ...publicRow(row, unitNames) };
}
