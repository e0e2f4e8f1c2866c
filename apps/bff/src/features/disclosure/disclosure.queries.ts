import type { CaseEvent } from '@mingchuang/shared/disclosure/case-events';
import { CASES_COUNTED_MAX, type CaseCounts, type RelatedCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { addDays, type LocalDate } from '@mingchuang/shared/local-date';
import { Injectable } from '@nestjs/common';
import { Db, marksOf } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import { beyond, type KeysetPosition } from '../../platform/keyset.ts';
import type { DisclosureCaseEntity, DisclosureEventEntity, DisclosureLetterEntity, DisclosureReplyEntity } from './disclosure.entity.ts';
import type { CaseRange, Where } from './disclosure.figures.queries.ts';
import { type CaseFilter, type CaseSight, conditions, inList, inSight, knownBy, orderOf, partsOf, type WholeWord } from './disclosure.list.queries.ts';

/** A case with what stands beside it. */
export type CaseRow = Omit<DisclosureCaseEntity, 'applicantSealed' | 'applicantNameIndex' | 'informationIndex'> & {
  ownerName: string | null;
  grade: number | null;
  ratedAt: number | null;
};
export type CaseFull = CaseRow & Pick<DisclosureCaseEntity, 'applicantSealed' | 'informationIndex'>;
/** with what its list is sorted by */
export type ListedRow = CaseRow & { listedBy: string | number | null };
/** An event with who did it, for the ledger. */
export type RecordedEvent = CaseEvent & { version: number; at: number; byName: string | null };

/** What is counted of the register. */
type Counted = Exclude<keyof CaseCounts, 'whole'>;

const COLUMNS = `c.id, c.version, c.number, c.residentId, c.unitId, c.ownerId, c.state, c.list, c.channel, c.applicantKind, c.applicantMasked, c.applicantIndex,
  c.information, c.documentNumber, c.form, c.delivery, c.needsHelp, c.itemCount, c.submittedAt, c.submittedOn, c.receivedOn, c.dueOn, c.dueSort, c.internalDueOn,
  c.pausedSince, c.closing, c.endedOn, c.endedAt, c.onTime, c.workingDays, c.fee, c.readAt, c.reopenedFrom, c.messageId, c.waitsFor, c.draftedBy, c.reviewedBy, s.name AS ownerName, r.grade, r.at AS ratedAt`;
const FROM = 'FROM disclosure_case c LEFT JOIN staff s ON s.id = c.ownerId LEFT JOIN rating r ON r.matterId = c.id';
const ROW = `SELECT ${COLUMNS} ${FROM}`;
export const FULL_CASE = `SELECT ${COLUMNS}, c.applicantSealed, c.informationIndex ${FROM}`;
const LINKED = 'SELECT id, number, information, state, submittedOn, closing FROM disclosure_case';
const RELATED = 'SELECT id, number, information, state, submittedOn, closing, applicantIndex FROM disclosure_case';
/** more days than the bureau's own due day ever lies before the due day: a few working days, over the longest holidays */
export const INTERNAL_SPAN_DAYS = 31;
/** most things that wait for one resident */
const TODOS_MAX = 20;
/** most earlier cases that are compared by their text */
const COMPARED_MAX = 200;

export type RelatedRow = RelatedCase & { applicantIndex: string };

/** null as resident: the applicant has no account */
export type CaseAudience = Pick<DisclosureCaseEntity, 'residentId' | 'unitId' | 'list'>;

@Injectable()
export class DisclosureQueries {
  constructor(private readonly db: Db) {}

  /** To whom something of these cases is said. */
  async audience(ids: readonly string[]): Promise<Map<string, CaseAudience>> {
    const rows = await this.db.read<CaseAudience & { id: string }>(
      `SELECT id, residentId, unitId, list FROM disclosure_case WHERE id IN (${marksOf(ids)})`,
      ids,
    );
    return new Map(rows.map(({ id, ...of }) => [id, of]));
  }

  byId(id: string): Promise<CaseFull | null> {
    return this.db.readOne(`${FULL_CASE} WHERE c.id = ?`, [id]);
  }

  /** The case if it is this resident's; another's is as if it did not exist. */
  ofResident(id: string, residentId: string): Promise<CaseFull | null> {
    return this.db.readOne(`${FULL_CASE} WHERE c.id = ? AND c.residentId = ?`, [id, residentId]);
  }

  forStaff(id: string, sight: CaseSight): Promise<CaseFull | null> {
    const seen = inSight(sight);
    return this.db.readOne(`${FULL_CASE} WHERE c.id = ?${seen.sql}`, [id, ...seen.params]);
  }

  mine(residentId: string, limit: number, after: KeysetPosition | null): Promise<CaseRow[]> {
    const page = beyond(after, 'c.submittedAt', 'c.id', 'DESC');
    return this.db.read(`${ROW} WHERE c.residentId = ?${page.sql} ORDER BY c.submittedAt DESC, c.id DESC LIMIT ?`, [residentId, ...page.params, limit + 1]);
  }

  /** A resident's cases that wait for them: something is asked, the end was not read, or can still be rated. */
  awaiting(residentId: string, ratableSince: LocalDate): Promise<CaseRow[]> {
    return this.db.read(
      `${ROW} WHERE c.residentId = ? AND (c.state IN ('awaitSupplement', 'awaitReason', 'awaitFee') OR (c.list = 'ended' AND c.closing <> 'withdrawn'
         AND (c.readAt IS NULL OR c.readAt < c.endedAt OR (r.id IS NULL AND c.endedOn >= ?)))) ORDER BY c.submittedAt DESC, c.id DESC LIMIT ?`,
      [residentId, ratableSince, TODOS_MAX],
    );
  }

  /** Of all these cases, oldest first. */
  async events(caseIds: readonly string[]): Promise<Map<string, RecordedEvent[]>> {
    const byCase = new Map<string, RecordedEvent[]>(caseIds.map((id) => [id, []]));
    if (caseIds.length === 0) return byCase;
    const rows = await this.db.read<DisclosureEventEntity & { byName: string | null }>(
      `SELECT e.id, e.caseId, e.version, e.type, e.day, e.at, e.staffId, e.data, s.name AS byName FROM disclosure_event e LEFT JOIN staff s ON s.id = e.staffId
        WHERE e.caseId IN (${marksOf(caseIds)}) ORDER BY e.caseId, e.version`,
      caseIds,
    );
    for (const { caseId, day, data, ...row } of rows) byCase.get(caseId)?.push({ ...row, on: day, data: JSON.parse(data) } as RecordedEvent);
    return byCase;
  }

  async eventsOf(caseId: string): Promise<RecordedEvent[]> {
    return (await this.events([caseId])).get(caseId) ?? [];
  }

  /** A page and one row more, merged from the parts of the list. */
  async console(filter: CaseFilter, limit: number, after: KeysetPosition | null): Promise<ListedRow[]> {
    const parts = partsOf(filter);
    const order = orderOf(parts);
    const [first = [], ...more] = await Promise.all(parts.map((part) => this.#part(part, order, filter, limit, after)));
    if (more.length === 0) return first;
    const sign = order === 'ASC' ? 1 : -1;
    return [first, ...more]
      .flat()
      .sort((a, b) => (placeOf(a) < placeOf(b) ? -sign : sign))
      .slice(0, limit + 1);
  }

  #part({ sql, params, by }: CaseRange, order: 'ASC' | 'DESC', filter: CaseFilter, limit: number, after: KeysetPosition | null): Promise<ListedRow[]> {
    const where = conditions(filter);
    const known = filter.word === undefined ? null : knownBy(filter.word);
    const from = known === null ? FROM : `${FROM} JOIN ${known.sql} ON known.id = c.id`;
    const page = beyond(after, `c.${by}`, 'c.id', order);
    return this.db.read(`SELECT ${COLUMNS}, c.${by} AS listedBy ${from} WHERE ${sql}${where.sql}${page.sql} ORDER BY c.${by} ${order}, c.id ${order} LIMIT ?`, [
      ...(known?.params ?? []),
      ...params,
      ...where.params,
      ...page.params,
      limit + 1,
    ]);
  }

  /** Is there a case in the list that is known by this? Others are then not looked for by their text. */
  async isKnownBy({ list, sight }: Pick<CaseFilter, 'list' | 'sight'>, word: WholeWord): Promise<boolean> {
    const known = knownBy(word);
    const seen = inSight(sight);
    const listed = inList(list);
    const sql = `SELECT c.id FROM ${known.sql} JOIN disclosure_case c ON c.id = known.id WHERE ${listed.sql}${seen.sql} LIMIT 1`;
    return (await this.db.readOne(sql, [...known.params, ...listed.params, ...seen.params])) !== null;
  }

  /** How many stand in each queue and under each light; each counted by an index, and no further than a screen tells. */
  async counts(sight: CaseSight, staffId: string, today: LocalDate, turn: Where): Promise<CaseCounts> {
    const seen = inSight(sight);
    const counted: Record<Counted, [where: string, ...params: Param[]]> = {
      open: ["c.list = 'open'"],
      mine: ["c.list = 'open' AND c.ownerId = ?", staffId],
      deciding: [turn.sql, ...turn.params],
      confirming: ["c.list = 'confirming'"],
      awaiting: ["c.state IN ('awaitSupplement', 'awaitReason', 'awaitFee')"],
      reviewing: ["c.state IN ('reviewing', 'replied')"],
      ended: ["c.list = 'ended'"],
      overdue: ["c.list = 'open' AND c.dueSort < ? AND c.dueOn IS NOT NULL", today],
      today: ["c.list = 'open' AND c.dueSort = ? AND c.dueOn IS NOT NULL", today],
      soon: [
        "c.list = 'open' AND c.dueSort <= ? AND (c.dueOn IS NULL OR c.dueOn > ?) AND c.internalDueOn <= ?",
        addDays(today, INTERNAL_SPAN_DAYS),
        today,
        today,
      ],
    };
    const names = Object.keys(counted) as Counted[];
    const each = names.map((name) => {
      const [where] = counted[name];
      return `(SELECT COUNT(*) FROM (SELECT c.id FROM disclosure_case c WHERE ${where}${seen.sql} LIMIT ${CASES_COUNTED_MAX + 1}) some) AS ${name}Count`;
    });
    const params = names.flatMap((name) => [...counted[name].slice(1), ...seen.params]);
    const row = await this.db.readOne<Record<string, string | number>>(`SELECT ${each.join(', ')}`, params);
    const numbers = Object.fromEntries(names.map((name) => [name, Number(row?.[`${name}Count`] ?? 0)])) as Record<Counted, number>;
    return { whole: sight.unitId === null, ...numbers };
  }

  /** What waits for who has this turn, soonest due first. */
  deciding(sight: CaseSight, turn: Where, limit: number): Promise<Pick<CaseFull, 'id' | 'number' | 'information' | 'waitsFor' | 'dueOn'>[]> {
    const seen = inSight(sight);
    return this.db.read(
      `SELECT c.id, c.number, c.information, c.waitsFor, c.dueOn FROM disclosure_case c WHERE ${turn.sql}${seen.sql} ORDER BY c.dueSort, c.id LIMIT ?`,
      [...turn.params, ...seen.params, limit],
    );
  }

  /** When another calendar moved its due day: from when to when, and by which notice; the log has it, which nobody changes. */
  dueMoves(caseId: string): Promise<{ id: string; at: number; reason: string | null }[]> {
    return this.db.read("SELECT id, at, reason FROM audit_log WHERE subjectId = ? AND action = 'application.due' ORDER BY at, id", [caseId]);
  }

  /** By which code a letter is known: one that took an application over (39(1)), or in answer to which it was offered. */
  async letterCode(messageId: string): Promise<string | null> {
    return (await this.db.readOne<{ queryCode: string }>('SELECT queryCode FROM message WHERE id = ?', [messageId]))?.queryCode ?? null;
  }

  letters(caseId: string): Promise<Omit<DisclosureLetterEntity, 'letter'>[]> {
    return this.db.read('SELECT id, caseId, kind, audience, year, serial, number, date, staffId, at FROM disclosure_letter WHERE caseId = ? ORDER BY at, id', [
      caseId,
    ]);
  }

  letter(id: string): Promise<DisclosureLetterEntity | null> {
    return this.db.readOne('SELECT id, caseId, kind, audience, year, serial, number, date, letter, staffId, at FROM disclosure_letter WHERE id = ?', [id]);
  }

  reply(caseId: string): Promise<DisclosureReplyEntity | null> {
    return this.db.readOne('SELECT caseId, facts, staffId, at FROM disclosure_reply WHERE caseId = ?', [caseId]);
  }

  async fileIds(caseId: string): Promise<{ fileId: string; role: 'application' | 'supplement' | 'reply' }[]> {
    return this.db.read('SELECT fileId, role FROM disclosure_file WHERE caseId = ? ORDER BY role, position', [caseId]);
  }

  /** What this applicant asked for before, newest first; cancelled ones do not count. */
  earlierOf({ id, applicantIndex, submittedAt }: CaseRow): Promise<RelatedRow[]> {
    return this.db.read(
      `${RELATED} WHERE applicantIndex = ? AND submittedAt <= ? AND id <> ? AND list <> 'cancelled' AND reopenedFrom IS NULL ORDER BY submittedAt DESC LIMIT ?`,
      [applicantIndex, submittedAt, id, COMPARED_MAX],
    );
  }

  /** 51: the case that this one handles anew, and the one that handles this one anew. */
  async reopened({ id, reopenedFrom }: CaseRow): Promise<{ from: RelatedCase | null; as: RelatedCase | null }> {
    const one = (where: string, value: string) => this.db.readOne<RelatedCase>(`${LINKED} WHERE ${where}`, [value]);
    const [from, as] = await Promise.all([reopenedFrom === null ? null : one('id = ?', reopenedFrom), one('reopenedFrom = ?', id)]);
    return { from, as };
  }

  /** Everybody's applications for the same text, newest first. */
  sameInformation(informationIndex: string, exceptId: string): Promise<RelatedRow[]> {
    return this.db.read(
      `${RELATED} WHERE informationIndex = ? AND id <> ? AND list <> 'cancelled' AND reopenedFrom IS NULL ORDER BY submittedAt DESC LIMIT 50`,
      [informationIndex, exceptId],
    );
  }

  async submittedSince(applicantIndex: string, since: LocalDate, until: LocalDate): Promise<number> {
    const row = await this.db.readOne<{ n: string | number }>(
      "SELECT COUNT(*) AS n FROM disclosure_case WHERE applicantIndex = ? AND submittedOn >= ? AND submittedOn <= ? AND list <> 'cancelled' AND reopenedFrom IS NULL",
      [applicantIndex, since, until],
    );
    return Number(row?.n ?? 0);
  }

  /** 国办函〔2020〕109号: items of one applicant in one calendar month, before this case. */
  async itemsBefore(applicantIndex: string, monthFrom: LocalDate, before: number): Promise<number> {
    const row = await this.db.readOne<{ n: string | number | null }>(
      "SELECT SUM(itemCount) AS n FROM disclosure_case WHERE applicantIndex = ? AND receivedOn >= ? AND submittedAt < ? AND list IN ('open', 'ended') AND reopenedFrom IS NULL",
      [applicantIndex, monthFrom, before],
    );
    return Number(row?.n ?? 0);
  }
}

/** What comes in parts is sorted by days, which have ten characters, so the pair sorts as one text. */
function placeOf({ listedBy, id }: ListedRow): string {
  return `${listedBy}${id}`;
}
