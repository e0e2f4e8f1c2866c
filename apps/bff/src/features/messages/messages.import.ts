import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { localDateOf } from '@mingchuang/shared/local-date';
import { type MaskingContext, maskPersonalData } from '@mingchuang/shared/masking';
import { replyDue, wasOnTime } from '@mingchuang/shared/messages/messages.rules';
import { covers, workingDaysBetween } from '@mingchuang/shared/work-calendar';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import { Audit } from '../../platform/audit.ts';
import { Clock } from '../../platform/clock.ts';
import { Crypto } from '../../platform/crypto.ts';
import { Db, marksOf } from '../../platform/db.ts';
import { SearchIndex } from '../../search/search.index.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import type { MessageEntity } from './messages.entity.ts';
import { differenceOf, type ImportedLetter, type LetterContent, parseLetterLine } from './messages.import-line.ts';
import { MessagesRepository } from './messages.repository.ts';
import { searchable } from './messages.searchable.ts';

export interface ImportReport {
  added: number;
  known: number;
  /** blank lines, which are nobody's mistake */
  blank: number;
  /** left out: these can be mended in the file */
  broken: ReportedLine[];
  /** known by their number, with another text, which is not taken over */
  changed: ReportedLine[];
}

export interface ReportedLine {
  lineNumber: number;
  reason: string;
}

interface Line {
  lineNumber: number;
  letter: ImportedLetter;
}

/** Namespace of ids made from a letter's number in its old system: a second import finds the first. */
const HISTORY = '7e5d1f52-6f0e-4c52-9c0b-2a9f5f3f6a11';
const BATCH = 100;
/** the reason in the log holds 200 characters */
const FILE_NAME_MAX = 150;

/**
 * Letters of an older system with their replies, as history: public, answered, 未分派, no outbox jobs, outside the
 * figures unless a filter includes history. Each batch is one commit, so a killed run goes on where it stopped.
 */
@Injectable()
export class MessagesImport {
  constructor(
    private readonly db: Db,
    private readonly repository: MessagesRepository,
    private readonly calendar: CalendarQueries,
    private readonly units: UnitsQueries,
    private readonly crypto: Crypto,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly search: SearchIndex,
  ) {}

  /** `progress` is told the lines read so far after every batch. */
  async run(file: string, progress: (lines: number) => void): Promise<ImportReport> {
    const report: ImportReport = { added: 0, known: 0, blank: 0, broken: [], changed: [] };
    let batch: Line[] = [];
    let lineNumber = 0;
    const offices = (await this.units.all()).map((unit) => unit.phone);
    const flush = async () => {
      const { added, changed } = await this.#store(batch, offices, report.added === 0 ? path.basename(file) : null);
      report.added += added;
      report.known += batch.length - added - changed.length;
      report.changed.push(...changed);
      batch = [];
      progress(lineNumber);
    };
    for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
      lineNumber += 1;
      const parsed = parseLetterLine(line, lineNumber, this.clock.now());
      if (parsed === null) report.blank += 1;
      else if (parsed.ok) batch.push({ lineNumber, letter: parsed.letter });
      else report.broken.push({ lineNumber, reason: parsed.reason });
      if (batch.length === BATCH) await flush();
    }
    await flush();
    return report;
  }

  /**
   * Whoever came first stays, also within one file. `source` is named by the first batch that adds something: the log
   * has one entry a run, also where the run is killed.
   */
  async #store(lines: readonly Line[], offices: MaskingContext['offices'], source: string | null): Promise<{ added: number; changed: ReportedLine[] }> {
    const numbered = lines.map((line) => ({ ...line, id: uuidv5(line.letter.sourceId, HISTORY) }));
    const stored = await this.#stored([...new Set(numbered.map(({ id }) => id))]);
    const fresh = new Map<string, ImportedLetter>();
    const changed: ReportedLine[] = [];
    for (const { id, lineNumber, letter } of numbered) {
      const known = stored.get(id) ?? fresh.get(id);
      const reason = known === undefined ? null : differenceOf(known, letter);
      if (known === undefined) fresh.set(id, letter);
      else if (reason !== null) changed.push({ lineNumber, reason });
    }
    if (fresh.size > 0) {
      await this.db.write(async (m) => {
        for (const [id, letter] of fresh) await this.#insert(m, id, letter, offices);
        if (source !== null) await this.audit.add(m, null, 'import.letters', null, `来自文件 ${source.slice(0, FILE_NAME_MAX)}`);
      });
    }
    return { added: fresh.size, changed };
  }

  /** What is there already, by id. */
  async #stored(ids: readonly string[]): Promise<Map<string, LetterContent>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.read<LetterContent & { id: string }>(
      `SELECT m.id, m.title, m.body, m.submittedAt, r.body AS reply, m.repliedAt FROM message m JOIN message_reply r ON r.messageId = m.id WHERE m.id IN (${marksOf(ids)})`,
      [...ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async #insert(m: EntityManager, id: string, letter: ImportedLetter, offices: MaskingContext['offices']): Promise<void> {
    const { title, body, reply, submittedAt, repliedAt } = letter;
    const masked = (text: string) => maskPersonalData(text, { letter: `${title}\n${body}`, offices });
    await this.repository.insertAnyway(m, this.#history(id, letter));
    await this.repository.insertReply(m, { messageId: id, body: reply, staffId: null, unitId: null, at: repliedAt });
    const texts = { title: masked(title), body: masked(body), reply: masked(reply) };
    const published = { id, kind: 'inquiry', unitId: null, source: 'import', submittedAt, repliedAt, publishedAt: this.clock.now(), ...texts } as const;
    await this.repository.publish(m, published);
    await this.search.put(m, searchable(published, null));
  }

  /** `kind`: the files say a letter's subject at most, never whether it asks, complains or suggests; screens show 历史来信 instead. */
  #history(id: string, { title, body, submittedAt, repliedAt }: ImportedLetter): MessageEntity {
    const calendar = this.calendar.current;
    const [submittedOn, answeredOn] = [localDateOf(submittedAt), localDateOf(repliedAt)];
    const onTime = covers(calendar, submittedOn) ? wasOnTime(replyDue(calendar, submittedOn), answeredOn) : null;
    return {
      id,
      version: 1,
      queryCode: String(1_000_000_000 + (Number.parseInt(this.crypto.index('history-code', id).slice(0, 12), 16) % 9_000_000_000)),
      pinHash: null,
      pinFailures: 0,
      pinLockedUntil: null,
      residentId: null,
      unitId: null,
      subjectUnitId: null,
      ownerId: null,
      kind: 'inquiry',
      title,
      body,
      contactSealed: null,
      allowPublication: 1,
      anonymous: 0,
      aboutStaff: 0,
      status: 'replied',
      queue: 'history',
      source: 'import',
      submittedAt,
      submittedOn,
      dueOn: null,
      dueSort: null,
      acceptedAt: null,
      repliedAt,
      onTime: onTime === null ? null : Number(onTime),
      workingDays: covers(calendar, submittedOn) ? workingDaysBetween(calendar, submittedOn, answeredOn) : null,
      replyReadAt: null,
      offeredAt: null,
      contentCheck: 'unchecked',
    };
  }
}
