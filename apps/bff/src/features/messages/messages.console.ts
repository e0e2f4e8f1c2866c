import type { ErrorCode } from '@mingchuang/shared/errors';
import { refuseAccept, refusePublish, refuseReply, refuseUnpublish } from '@mingchuang/shared/messages/messages.rules';
import {
  ACCEPT_WORKING_DAYS,
  type ConsoleCounts,
  type ConsoleMessage,
  type ConsoleMessagePage,
  type ConsoleMessageQuery,
  type Contact,
  type DraftView,
  type PublishMessage,
  type SendReply,
} from '@mingchuang/shared/messages/messages.types';
import { refuseOffer } from '@mingchuang/shared/messages/offers.rules';
import type { OfferApplication } from '@mingchuang/shared/messages/offers.types';
import { offerReply } from '@mingchuang/shared/messages/offers.words';
import { dueDate } from '@mingchuang/shared/work-calendar';
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
import { SearchIndex } from '../../search/search.index.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { DisclosureMailboxQueries } from '../disclosure/disclosure.mailbox.queries.ts';
import { FilesQueries } from '../files/files.queries.ts';
import { RatingsQueries } from '../ratings/ratings.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { actionsOf, offerFactsOf } from './messages.actions.ts';
import { answered } from './messages.answer.ts';
import { factsOf, type MessageFull, MessagesQueries } from './messages.queries.ts';
import { MessagesReader } from './messages.reader.ts';
import { MessagesRepository } from './messages.repository.ts';
import { MessagesRowsQueries } from './messages.rows.queries.ts';
import { searchable } from './messages.searchable.ts';
import { consoleFilter, lastSoonDay, sightOf } from './messages.sight.ts';
import { consoleRow, maskedContact, timeline, unitNameOf } from './messages.view.ts';

/** How a letter is answered: with a text of one's own, or with an offer. */
interface Answer {
  body: string;
  set: Parameters<MessagesRepository['change']>[3];
  refusal: ErrorCode | null;
  action: 'message.reply' | 'message.offer';
  /** for the log */
  reason?: string;
  topic: 'message.replied' | 'message.offered';
}

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
    private readonly applications: DisclosureMailboxQueries,
    private readonly calendar: CalendarQueries,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly live: LiveHub,
    private readonly publicCache: PublicCache,
    private readonly search: SearchIndex,
    private readonly units: UnitsQueries,
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
    return this.#answer(caller, message, seen, once, {
      body,
      set: {},
      refusal: refuseReply(factsOf(message)),
      action: 'message.reply',
      topic: 'message.replied',
    });
  }

  /** 29: who asks for information in a letter is asked to apply. That is the answer; nothing is applied for in their name (domain.md §4). */
  async offer(caller: StaffCaller, id: string, seen: number, { reason }: OfferApplication, once: OnceKey): Promise<ConsoleMessage> {
    const message = await this.#handledOnce(caller, id);
    const moved = (await this.applications.originOf(id)) !== null;
    return this.#answer(caller, message, seen, once, {
      body: offerReply(reason),
      set: { offeredAt: this.clock.now() },
      refusal: refuseOffer(offerFactsOf(message, moved)),
      action: 'message.offer',
      reason,
      topic: 'message.offered',
    });
  }

  async #answer(caller: StaffCaller, message: MessageFull, seen: number, once: OnceKey, answer: Answer): Promise<ConsoleMessage> {
    const { id, unitId, submittedOn } = message;
    const at = this.clock.now();
    await this.idempotency.run(caller.staffId, once, async (m) => {
      if (message.version !== seen) throw await this.reader.stale(id, seen);
      refuse(answer.refusal);
      await this.#change(m, caller, message, { ...answered(this.calendar.current, submittedOn, at), ...answer.set }, 'replied', at);
      await this.repository.insertReply(m, { messageId: id, body: answer.body, staffId: caller.staffId, unitId, at });
      await this.repository.deleteDraft(m, id, caller.staffId);
      await this.audit.add(m, caller, answer.action, id, answer.reason);
      await this.outbox.add(m, answer.topic, id, { messageId: id });
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
    const { title, body, reply } = texts;
    const letter = { id, kind, unitId, source, submittedAt, repliedAt: repliedAt ?? at, publishedAt: at, title, body, reply };
    const unitName = unitId === null ? null : ((await this.units.names()).get(unitId) ?? null);
    await this.db.write(async (m) => {
      await this.#change(m, caller, message, {}, 'published', at);
      await this.repository.publish(m, letter);
      await this.search.put(m, searchable(letter, unitName));
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
      await this.search.remove(m, 'letter', id);
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
    const [events, reply, pictures, rating, draft, movedFrom, offer] = await Promise.all([
      this.messages.events(message.id),
      this.reader.reply(message, context),
      this.messages.pictureIds(message.id).then((ids) => this.files.views(ids)),
      this.ratings.of(message.id),
      this.messages.draft(message.id, caller.staffId),
      this.applications.originOf(message.id),
      this.reader.offer(message),
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
      movedFrom,
      offer,
      pictures,
      timeline: timeline(message, events, context),
      reply,
      draft: draft === null ? { body: '', version: 0, savedAt: null } : { body: draft.body, version: draft.version, savedAt: iso(draft.at) },
      rating,
      actions: actionsOf(caller, message, movedFrom !== null),
    };
  }
}
