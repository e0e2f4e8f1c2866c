import type { LocalDate } from '@mingchuang/shared/local-date';
import type { MessageFacts } from '@mingchuang/shared/messages/messages.rules';
import type { ConsoleCounts, Light, MessageKind, TimelineEventType } from '@mingchuang/shared/messages/messages.types';
import { Injectable } from '@nestjs/common';
import { Db, marksOf } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import { beyond, type KeysetPosition } from '../../platform/keyset.ts';
import type { Searchable } from '../../search/search.index.ts';
import type { MessageEntity, MessageQueue, MessageReplyEntity, PublicMessageEntity } from './messages.entity.ts';
import { searchable } from './messages.searchable.ts';

/** A letter with what stands beside it in other rows. */
export type MessageRow = Omit<MessageEntity, 'body' | 'contactSealed' | 'pinHash' | 'pinFailures' | 'pinLockedUntil'> & {
  ownerName: string | null;
  grade: number | null;
  ratedAt: number | null;
  publishedAt: number | null;
};
export type MessageFull = MessageRow & Pick<MessageEntity, 'body' | 'contactSealed'>;

/** What the rules need to know of it. */
export function factsOf(row: MessageRow): MessageFacts {
  return {
    status: row.status,
    submittedAt: row.submittedAt,
    repliedAt: row.repliedAt,
    rated: row.grade !== null,
    allowPublication: row.allowPublication === 1,
    published: row.publishedAt !== null,
    history: row.source === 'import',
    risky: row.contentCheck === 'risky',
  };
}

export interface EventRow {
  version: number;
  type: TimelineEventType | 'unpublished' | 'declined';
  at: number;
  staffName: string | null;
  unitId: string | null;
}

/** What a member of staff may see: every unit's letters or only their own, never those about their own unit. */
export interface Sight {
  /** null: every unit */
  unitId: string | null;
  /** never letters about this unit's staff */
  ownUnitId: string;
}

export interface ConsoleFilter {
  queue: MessageQueue;
  /** only those that wait for a decision about publication */
  toPublish?: boolean;
  sight: Sight;
  ownerId?: string;
  kind?: MessageKind;
  unitId?: string;
  q?: string;
  /** inclusive bounds of the due day */
  dueFrom?: string;
  dueTo?: string;
  /** inclusive as well, with the letters whose due day is provisional */
  dueAfter?: string;
  light?: Light;
}

export type DatedRow = Pick<MessageEntity, 'id' | 'queue' | 'submittedOn' | 'dueOn' | 'dueSort' | 'repliedAt'>;
export type OpenRow = Pick<MessageEntity, 'id' | 'queryCode' | 'title' | 'aboutStaff' | 'submittedOn' | 'dueOn'>;

const ROW = `m.id, m.version, m.queryCode, m.residentId, m.unitId, m.subjectUnitId, m.ownerId, m.kind, m.title, m.allowPublication, m.anonymous, m.aboutStaff, m.status, m.queue, m.source,
  m.submittedAt, m.submittedOn, m.dueOn, m.dueSort, m.acceptedAt, m.repliedAt, m.onTime, m.workingDays, m.replyReadAt, m.offeredAt, m.contentCheck,
  s.name AS ownerName, r.grade, r.at AS ratedAt, p.publishedAt`;
const JOINS = `FROM message m LEFT JOIN staff s ON s.id = m.ownerId LEFT JOIN rating r ON r.matterId = m.id LEFT JOIN public_message p ON p.id = m.id`;
export const MESSAGE_ROW = `SELECT ${ROW} ${JOINS}`;
const FULL = `SELECT ${ROW}, m.body, m.contactSealed ${JOINS}`;
const PUBLIC_ROW = 'SELECT id, kind, title, unitId, source, submittedAt, repliedAt FROM public_message';

@Injectable()
export class MessagesQueries {
  constructor(private readonly db: Db) {}

  /** The letter if it is this resident's; another's is as if it did not exist. */
  ofResident(id: string, residentId: string): Promise<MessageFull | null> {
    return this.db.readOne(`${FULL} WHERE m.id = ? AND m.residentId = ?`, [id, residentId]);
  }

  byId(id: string): Promise<MessageFull | null> {
    return this.db.readOne(`${FULL} WHERE m.id = ?`, [id]);
  }

  pinOf(queryCode: string): Promise<Pick<MessageEntity, 'id' | 'pinHash' | 'pinLockedUntil'> | null> {
    return this.db.readOne('SELECT id, pinHash, pinLockedUntil FROM message WHERE queryCode = ?', [queryCode]);
  }

  forStaff(id: string, sight: Sight): Promise<MessageFull | null> {
    const seen = inSight(sight);
    return this.db.readOne(`${FULL} WHERE m.id = ?${seen.sql}`, [id, ...seen.params]);
  }

  mine(residentId: string, limit: number, after: KeysetPosition | null): Promise<MessageRow[]> {
    const page = beyond(after, 'm.submittedAt', 'm.id', 'DESC');
    return this.db.read(`${MESSAGE_ROW} WHERE m.residentId = ?${page.sql} ORDER BY m.submittedAt DESC, m.id DESC LIMIT ?`, [
      residentId,
      ...page.params,
      limit + 1,
    ]);
  }

  /** Answered letters of a resident whose reply is unread or that can still be rated. */
  awaiting(residentId: string, ratableSince: number): Promise<MessageRow[]> {
    return this.db.read(
      `${MESSAGE_ROW} WHERE m.residentId = ? AND m.status = 'replied' AND (m.replyReadAt IS NULL OR (r.id IS NULL AND m.repliedAt >= ?)) ORDER BY m.repliedAt DESC LIMIT 20`,
      [residentId, ratableSince],
    );
  }

  console(filter: ConsoleFilter, limit: number, after: KeysetPosition | null): Promise<MessageRow[]> {
    const where = conditions(filter);
    const open = filter.queue === 'open';
    const [key, order] = open ? (['m.dueSort', 'ASC'] as const) : (['m.repliedAt', filter.toPublish ? 'ASC' : 'DESC'] as const);
    const page = beyond(after, key, 'm.id', order);
    return this.db.read(`${MESSAGE_ROW} WHERE ${where.sql}${page.sql} ORDER BY ${key} ${order}, m.id ${order} LIMIT ?`, [
      ...where.params,
      ...page.params,
      limit + 1,
    ]);
  }

  /** Letters of every list and light that are in sight. The open ones are few; of the others an index alone is read. */
  async counts(
    sight: Sight,
    { staffId, publishes }: { staffId: string; publishes: boolean },
    { today, soonUntil }: { today: LocalDate; soonUntil: LocalDate },
  ): Promise<ConsoleCounts> {
    const seen = inSight(sight);
    const [open, closed, publishing] = await Promise.all([
      this.db.readOne<Record<'open' | Light | 'mine', string | number | null>>(
        `SELECT COUNT(*) AS open, SUM(CASE WHEN m.ownerId = ? THEN 1 ELSE 0 END) AS mine, SUM(CASE WHEN m.dueOn < ? THEN 1 ELSE 0 END) AS overdue,
          SUM(CASE WHEN m.dueOn = ? THEN 1 ELSE 0 END) AS today, SUM(CASE WHEN m.dueOn > ? AND m.dueOn <= ? THEN 1 ELSE 0 END) AS soon
         FROM message m WHERE m.queue = 'open'${seen.sql}`,
        [staffId, today, today, today, soonUntil, ...seen.params],
      ),
      this.db.read<{ queue: 'replied' | 'history'; n: string | number }>(
        `SELECT m.queue, COUNT(*) AS n FROM message m WHERE m.queue IN ('replied', 'history')${seen.sql} GROUP BY m.queue`,
        seen.params,
      ),
      publishes
        ? this.db.readOne<{ n: string | number }>(`SELECT COUNT(*) AS n FROM message m WHERE m.queue = 'replied'${TO_PUBLISH}${seen.sql}`, seen.params)
        : { n: 0 },
    ]);
    const of = (queue: string) => Number(closed.find((row) => row.queue === queue)?.n ?? 0);
    return {
      open: Number(open?.open ?? 0),
      mine: Number(open?.mine ?? 0),
      overdue: Number(open?.overdue ?? 0),
      today: Number(open?.today ?? 0),
      soon: Number(open?.soon ?? 0),
      publishing: Number(publishing?.n ?? 0),
      replied: of('replied'),
      history: of('history'),
    };
  }

  /** Letters whose due day a calendar that is new from `since` on can decide: open ones, and answered ones that could not be judged. By id. */
  dated(since: LocalDate, answeredSince: number, after: string, limit: number): Promise<DatedRow[]> {
    return this.db.read(
      `SELECT id, queue, submittedOn, dueOn, dueSort, repliedAt FROM message WHERE id IN (
         SELECT id FROM message WHERE queue = 'open' AND dueSort >= ? AND id > ?
         UNION ALL SELECT id FROM message WHERE queue = 'replied' AND repliedAt >= ? AND dueOn IS NULL AND id > ?) ORDER BY id LIMIT ?`,
      [since, after, answeredSince, after, limit],
    );
  }

  openSince(since: LocalDate): Promise<OpenRow[]> {
    return this.db.read("SELECT id, queryCode, title, aboutStaff, submittedOn, dueOn FROM message WHERE queue = 'open' AND dueSort >= ? ORDER BY dueSort, id", [
      since,
    ]);
  }

  /** Letters of this day or before that wait for an answer, the oldest first. */
  unansweredSince(day: LocalDate, limit: number): Promise<Pick<MessageEntity, 'id' | 'submittedOn' | 'unitId' | 'ownerId'>[]> {
    return this.db.read("SELECT id, submittedOn, unitId, ownerId FROM message WHERE queue = 'open' AND submittedOn <= ? ORDER BY submittedOn, id LIMIT ?", [
      day,
      limit,
    ]);
  }

  /** When the newest answer that everybody can read was given; null: there is none. */
  async newestPublic(): Promise<number | null> {
    const row = await this.db.readOne<{ at: number | string | null }>('SELECT MAX(repliedAt) AS at FROM public_message');
    return row === null || row.at === null ? null : Number(row.at);
  }

  events(messageId: string): Promise<EventRow[]> {
    return this.db.read(
      'SELECT e.version, e.type, e.at, e.unitId, s.name AS staffName FROM message_event e LEFT JOIN staff s ON s.id = e.staffId WHERE e.messageId = ? ORDER BY e.version',
      [messageId],
    );
  }

  reply(messageId: string): Promise<MessageReplyEntity | null> {
    return this.db.readOne('SELECT messageId, body, staffId, unitId, at FROM message_reply WHERE messageId = ?', [messageId]);
  }

  draft(messageId: string, staffId: string): Promise<{ body: string; version: number; at: number } | null> {
    return this.db.readOne('SELECT body, version, at FROM message_draft WHERE messageId = ? AND staffId = ?', [messageId, staffId]);
  }

  async pictureIds(messageId: string): Promise<string[]> {
    return (await this.db.read<{ fileId: string }>('SELECT fileId FROM message_picture WHERE messageId = ? ORDER BY position', [messageId])).map(
      (row) => row.fileId,
    );
  }

  publicNewest(limit: number, after: KeysetPosition | null): Promise<Omit<PublicMessageEntity, 'body' | 'reply' | 'publishedAt'>[]> {
    const page = beyond(after, 'repliedAt', 'id', 'DESC');
    return this.db.read(`${PUBLIC_ROW} WHERE 1 = 1${page.sql} ORDER BY repliedAt DESC, id DESC LIMIT ?`, [...page.params, limit + 1]);
  }

  /** Public letters after this one, by id, that the search does not know yet, or knows in an older way. */
  async unindexed(indexedAs: number, after: string, limit: number): Promise<Searchable[]> {
    const rows = await this.db.read<PublicMessageEntity & { unitName: string | null }>(
      "SELECT p.id, p.title, p.body, p.reply, p.repliedAt, u.name AS unitName FROM public_message p LEFT JOIN unit u ON u.id = p.unitId LEFT JOIN search_doc d ON d.kind = 'letter' AND d.refId = p.id AND d.indexedAs >= ? WHERE d.no IS NULL AND p.id > ? ORDER BY p.id LIMIT ?",
      [indexedAs, after, limit],
    );
    return rows.map((row) => searchable(row, row.unitName));
  }

  /** Titles of those of these that are public. */
  async publicTitles(ids: readonly string[]): Promise<{ id: string; title: string }[]> {
    return ids.length === 0 ? [] : this.db.read(`SELECT id, title FROM public_message WHERE id IN (${marksOf(ids)})`, ids);
  }

  publicOne(id: string): Promise<Omit<PublicMessageEntity, 'publishedAt'> | null> {
    return this.db.readOne('SELECT id, kind, title, body, reply, unitId, source, submittedAt, repliedAt FROM public_message WHERE id = ?', [id]);
  }
}

/** `refusePublish` in SQL, without what somebody decided not to make public, or took back. */
const TO_PUBLISH = ` AND m.allowPublication = 1 AND m.contentCheck <> 'risky' AND NOT EXISTS (SELECT 1 FROM public_message x WHERE x.id = m.id)
  AND NOT EXISTS (SELECT 1 FROM message_event e WHERE e.messageId = m.id AND e.type IN ('unpublished', 'declined'))`;

/** History has no unit and is public: everyone may read it. */
function inSight(sight: Sight): { sql: string; params: Param[] } {
  const own = sight.unitId === null ? { sql: '', params: [] } : { sql: " AND (m.unitId = ? OR m.queue = 'history')", params: [sight.unitId] };
  return { sql: `${own.sql} AND (m.subjectUnitId IS NULL OR m.subjectUnitId <> ?)`, params: [...own.params, sight.ownUnitId] };
}

function conditions(filter: ConsoleFilter): { sql: string; params: Param[] } {
  const seen = inSight(filter.sight);
  const sql = [`m.queue = ?${filter.toPublish ? TO_PUBLISH : ''}${seen.sql}`];
  const params: Param[] = [filter.queue, ...seen.params];
  const and = (text: string, value: Param | undefined) => {
    if (value === undefined) return;
    sql.push(text);
    params.push(value);
  };
  and('m.ownerId = ?', filter.ownerId);
  and('m.kind = ?', filter.kind);
  and('m.unitId = ?', filter.unitId);
  // no due day yet: it lies beyond every day that is known
  and('(m.dueOn IS NULL OR m.dueOn >= ?)', filter.dueAfter);
  and('m.dueOn >= ?', filter.dueFrom);
  and('m.dueOn <= ?', filter.dueTo);
  if (filter.q !== undefined && filter.q !== '') {
    sql.push("(m.queryCode = ? OR m.title LIKE ? ESCAPE '!')");
    params.push(filter.q, `%${filter.q.replace(/[!%_]/g, '!$&')}%`);
  }
  return { sql: sql.join(' AND '), params };
}
