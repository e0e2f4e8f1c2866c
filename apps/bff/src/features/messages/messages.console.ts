import { ERRORS, type ErrorCode } from '@mingchuang/shared/errors';
import { localDateOf } from '@mingchuang/shared/local-date';
import { refuseAccept, refusePublish, refuseReply, refuseUnpublish, replyDue, wasOnTime } from '@mingchuang/shared/messages/messages.rules';
import {
  ACCEPT_WORKING_DAYS,
  type ActionView,
  type ConsoleCounts,
  type ConsoleMessage,
  type ConsoleMessagePage,
  type ConsoleMessageQuery,
  type Contact,
  type DraftView,
  type PublishMessage,
  type SendReply,
  type StaffAction,
} from '@mingchuang/shared/messages/messages.types';
import { dueDate, workingDaysBetween } from '@mingchuang/shared/work-calendar';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../outbox/outbox.ts';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Db, isDuplicate } from '../../platform/db.ts';
import { AppError, refuse } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { iso, isoOrNull } from '../../platform/iso.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { PublicCache } from '../../platform/public-cache.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { FilesQueries } from '../files/files.queries.ts';
import { RatingsQueries } from '../ratings/ratings.queries.ts';
import { factsOf, type MessageFull, MessagesQueries } from './messages.queries.ts';
import { MessagesReader } from './messages.reader.ts';
import { MessagesRepository } from './messages.repository.ts';
import { MessagesRowsQueries } from './messages.rows.queries.ts';
import { consoleFilter, lastSoonDay, sightOf } from './messages.sight.ts';
import { consoleRow, maskedContact, timeline, unitNameOf } from './messages.view.ts';

/** Refusals that a step of somebody else lifts: who may not take the next one is told that instead. */
const NOT_YET: readonly ErrorCode[] = ['MESSAGE_NOT_ACCEPTED', 'MESSAGE_NOT_REPLIED'];

/** What staff do with letters. */
@Injectable()
export class MessagesConsole {
  constructor(
    private readonly db: Db,
    private readonly messages: MessagesQueries,
    private readonly repository: MessagesRepository,
    private readonly reader: MessagesReader,
    private readonly rows: MessagesRowsQueries,
    private readonly ratings: RatingsQueries,
    private readonly files: FilesQueries,
    private readonly calendar: CalendarQueries,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly live: LiveHub,
    private readonly publicCache: PublicCache,
  ) {}

  async list(caller: StaffCaller, query: ConsoleMessageQuery): Promise<ConsoleMessagePage> {
    const limit = limitOf(query);
    const filter = consoleFilter(caller, query, this.clock.today(), this.calendar.current);
    const open = filter.queue === 'open';
    return pageOf(
      await this.messages.console(filter, limit, positionOf(query)),
      limit,
      (row) => ({ key: (open ? row.dueSort : row.repliedAt) ?? '', id: row.id }),
      await this.rows.forStaff(),
    );
  }

  counts(caller: StaffCaller): Promise<ConsoleCounts> {
    const today = this.clock.today();
    return this.messages.counts(sightOf(caller), caller.staffId, { today, soonUntil: lastSoonDay(today, this.calendar.current) });
  }

  /** Opening a letter is access to personal data and stands in the log. */
  async open(caller: StaffCaller, id: string): Promise<ConsoleMessage> {
    const message = await this.#seen(caller, id);
    await this.db.write((m) => this.audit.add(m, caller, 'message.view', id));
    return this.#view(caller, message);
  }

  async accept(caller: StaffCaller, id: string, seen: number): Promise<ConsoleMessage> {
    const message = await this.#handled(caller, id, seen);
    refuse(refuseAccept(factsOf(message)));
    const at = this.clock.now();
    await this.db.write(async (m) => {
      await this.#change(m, caller, message, { status: 'accepted', ownerId: caller.staffId, acceptedAt: at }, 'accepted', at);
      await this.audit.add(m, caller, 'message.accept', id);
      await this.outbox.add(m, 'message.accepted', id, { messageId: id });
    });
    return this.#changed(caller, id);
  }

  /** No closing without a reply, and one reply a letter; the writer is told through the outbox. */
  async reply(caller: StaffCaller, id: string, seen: number, { body }: SendReply, once: OnceKey): Promise<ConsoleMessage> {
    const message = await this.#handledOnce(caller, id);
    const at = this.clock.now();
    const answeredOn = localDateOf(at);
    const calendar = this.calendar.current;
    const onTime = wasOnTime(replyDue(calendar, message.submittedOn), answeredOn);
    const set = {
      status: 'replied',
      queue: 'replied',
      repliedAt: at,
      onTime: onTime === null ? null : Number(onTime),
      workingDays: workingDaysBetween(calendar, message.submittedOn, answeredOn),
    };
    await this.idempotency.run(caller.staffId, once, async (m) => {
      if (message.version !== seen) throw await this.reader.stale(id, seen);
      refuse(refuseReply(factsOf(message)));
      await this.#change(m, caller, message, set, 'replied', at);
      await this.repository.insertReply(m, { messageId: id, body, staffId: caller.staffId, unitId: message.unitId, at });
      await this.repository.deleteDraft(m, id, caller.staffId);
      await this.audit.add(m, caller, 'message.reply', id);
      await this.outbox.add(m, 'message.replied', id, { messageId: id });
      return { id };
    });
    return this.#changed(caller, id);
  }

  /** `seen` is the draft's own version: two windows of one person do not overwrite each other. */
  async saveDraft(caller: StaffCaller, id: string, seen: number, body: string): Promise<DraftView> {
    await this.#handledOnce(caller, id);
    const at = this.clock.now();
    const saved = await this.db
      .write((m) => this.repository.saveDraft(m, { messageId: id, staffId: caller.staffId, body, at }, seen))
      .catch((error) => {
        if (isDuplicate(error)) return false;
        throw error;
      });
    if (saved) return { body, version: seen + 1, savedAt: iso(at) };
    const draft = await this.messages.draft(id, caller.staffId);
    const changes = draft === null ? [] : [{ what: '您在另一个窗口存过草稿', by: caller.name, at: iso(draft.at) }];
    throw new AppError('STALE_VERSION', { changes, currentVersion: draft?.version ?? 0 });
  }

  async publish(caller: StaffCaller, id: string, seen: number, texts: PublishMessage): Promise<ConsoleMessage> {
    const message = await this.#current(caller, id, seen);
    refuse(refusePublish(factsOf(message)));
    const at = this.clock.now();
    const { kind, unitId, source, submittedAt, repliedAt } = message;
    await this.db.write(async (m) => {
      await this.#change(m, caller, message, {}, 'published', at);
      await this.repository.publish(m, {
        id,
        kind,
        unitId,
        source,
        submittedAt,
        repliedAt: repliedAt ?? at,
        publishedAt: at,
        title: texts.title,
        body: texts.body,
        reply: texts.reply,
      });
      await this.audit.add(m, caller, 'message.publish', id);
    });
    this.publicCache.clear();
    return this.#changed(caller, id);
  }

  async unpublish(caller: StaffCaller, id: string, seen: number): Promise<ConsoleMessage> {
    const message = await this.#current(caller, id, seen);
    refuse(refuseUnpublish(factsOf(message)));
    const at = this.clock.now();
    await this.db.write(async (m) => {
      await this.#change(m, caller, message, {}, 'unpublished', at);
      await this.repository.unpublish(m, id);
      await this.audit.add(m, caller, 'message.unpublish', id);
    });
    this.publicCache.clear();
    return this.#changed(caller, id);
  }

  /** An anonymous letter still belongs to its writer, but staff never see whose (domain.md §4). */
  async contact(caller: StaffCaller, id: string, reason: string): Promise<Contact> {
    const message = await this.#seen(caller, id);
    const phone = message.anonymous === 1 ? null : this.reader.phone(message);
    if (phone === null) throw new AppError('NOT_FOUND', { detail: '这封信没有可以查看的电话' });
    await this.db.write((m) => this.audit.add(m, caller, 'contact.view', id, reason));
    return { phone };
  }

  async #seen(caller: StaffCaller, id: string): Promise<MessageFull> {
    const message = await this.messages.forStaff(id, sightOf(caller));
    if (message === null || message.status === 'withdrawn') throw new AppError('NOT_FOUND');
    return message;
  }

  async #current(caller: StaffCaller, id: string, seen: number): Promise<MessageFull> {
    const message = await this.#seen(caller, id);
    if (message.version !== seen) throw await this.reader.stale(id, seen);
    return message;
  }

  /** A supervisor reads every letter but answers only those of the own unit. */
  async #handledOnce(caller: StaffCaller, id: string): Promise<MessageFull> {
    const message = await this.#seen(caller, id);
    if (message.unitId !== caller.unitId) throw new AppError('FORBIDDEN', { detail: '这封信由别的科室办理' });
    return message;
  }

  async #handled(caller: StaffCaller, id: string, seen: number): Promise<MessageFull> {
    const message = await this.#handledOnce(caller, id);
    if (message.version !== seen) throw await this.reader.stale(id, seen);
    return message;
  }

  async #change(
    m: EntityManager,
    caller: StaffCaller,
    message: MessageFull,
    set: Parameters<MessagesRepository['change']>[3],
    type: Parameters<MessagesRepository['change']>[4]['type'],
    at: number,
  ): Promise<void> {
    const event = { type, staffId: caller.staffId, unitId: message.unitId, at };
    if (!(await this.repository.change(m, message.id, message.version, set, event))) throw await this.reader.stale(message.id, message.version);
  }

  async #changed(caller: StaffCaller, id: string): Promise<ConsoleMessage> {
    const message = await this.#seen(caller, id);
    this.live.hint(['supervisors', `unit:${message.unitId}`], { topic: 'message', id });
    return this.#view(caller, message);
  }

  async #view(caller: StaffCaller, message: MessageFull): Promise<ConsoleMessage> {
    const context = await this.rows.context();
    const [events, reply, pictures, rating, draft] = await Promise.all([
      this.messages.events(message.id),
      this.reader.reply(message, context),
      this.messages.pictureIds(message.id).then((ids) => this.files.views(ids)),
      this.ratings.of(message.id),
      this.messages.draft(message.id, caller.staffId),
    ]);
    const anonymous = message.anonymous === 1;
    return {
      ...consoleRow(message, context),
      title: message.title,
      body: message.body,
      contactPhone: anonymous || message.contactSealed === null ? null : maskedContact(this.reader.phone(message)),
      anonymous,
      allowPublication: message.allowPublication === 1,
      aboutStaff: message.aboutStaff === 1,
      subjectUnitName: unitNameOf({ unitId: message.subjectUnitId }, context),
      publishedAt: isoOrNull(message.publishedAt),
      contentCheck: message.contentCheck,
      acceptBy: message.status === 'submitted' ? dueDate(context.calendar, message.submittedOn, ACCEPT_WORKING_DAYS) : null,
      acceptedAt: isoOrNull(message.acceptedAt),
      pictures,
      timeline: timeline(message, events, context),
      reply,
      draft: draft === null ? { body: '', version: 0, savedAt: null } : { body: draft.body, version: draft.version, savedAt: iso(draft.at) },
      rating,
      actions: this.#actions(caller, message),
    };
  }

  /** What may be done now, and of the rest why not: what is so for good before whose task it is, and that before what is only not yet. */
  #actions(caller: StaffCaller, message: MessageFull): ActionView[] {
    const facts = factsOf(message);
    const mine = message.unitId === caller.unitId && caller.capabilities.includes('answer') ? null : '由别的科室办理';
    const may = caller.capabilities.includes('publish') ? null : '公开来信由审核人员批准';
    const action = (name: StaffAction, barred: string | null, refusal: ErrorCode | null): ActionView => {
      const sentence = refusal === null ? null : ERRORS[refusal][1];
      const reason = refusal !== null && NOT_YET.includes(refusal) ? (barred ?? sentence) : (sentence ?? barred);
      return { action: name, allowed: reason === null, reason };
    };
    return [
      action('accept', mine, refuseAccept(facts)),
      action('reply', mine, refuseReply(facts)),
      action('publish', may, refusePublish(facts)),
      action('unpublish', may, refuseUnpublish(facts)),
    ];
  }
}
