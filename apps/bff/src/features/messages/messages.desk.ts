import { ACCEPT_WORKING_DAYS, type ConsoleMessage } from '@mingchuang/shared/messages/messages.types';
import { dueDate } from '@mingchuang/shared/work-calendar';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StaffCaller } from '../../platform/caller.ts';
import { AppError } from '../../platform/errors.ts';
import { iso, isoOrNull } from '../../platform/iso.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { DisclosureMailboxQueries } from '../disclosure/disclosure.mailbox.queries.ts';
import { FilesQueries } from '../files/files.queries.ts';
import { RatingsQueries } from '../ratings/ratings.queries.ts';
import { StaffQueries } from '../staff/staff.queries.ts';
import { actionsOf } from './messages.actions.ts';
import { type MessageFull, MessagesQueries } from './messages.queries.ts';
import { MessagesReader } from './messages.reader.ts';
import { MessagesRepository } from './messages.repository.ts';
import { MessagesRowsQueries } from './messages.rows.queries.ts';
import { publishersOf, sightOf } from './messages.sight.ts';
import { consoleRow, isDeclined, maskedContact, maskedWords, replyView, timeline, unitNameOf } from './messages.view.ts';

/** A letter on the desk of a member of staff: whether it is in sight, how it changes, and how it looks. */
@Injectable()
export class MessagesDesk {
  constructor(
    private readonly messages: MessagesQueries,
    private readonly repository: MessagesRepository,
    private readonly reader: MessagesReader,
    private readonly rows: MessagesRowsQueries,
    private readonly ratings: RatingsQueries,
    private readonly files: FilesQueries,
    private readonly applications: DisclosureMailboxQueries,
    private readonly staff: StaffQueries,
    private readonly live: LiveHub,
  ) {}

  async seen(caller: StaffCaller, id: string): Promise<MessageFull> {
    const message = await this.messages.forStaff(id, sightOf(caller));
    if (message === null || message.status === 'withdrawn') throw new AppError('NOT_FOUND');
    return message;
  }

  async current(caller: StaffCaller, id: string, seen: number): Promise<MessageFull> {
    const message = await this.seen(caller, id);
    if (message.version !== seen) throw await this.reader.stale(id, seen);
    return message;
  }

  /** A supervisor reads every letter but answers only those of the own unit. */
  async handledOnce(caller: StaffCaller, id: string): Promise<MessageFull> {
    const message = await this.seen(caller, id);
    if (message.unitId !== caller.unitId) throw new AppError('FORBIDDEN', { detail: '这封信由别的科室办理' });
    return message;
  }

  async handled(caller: StaffCaller, id: string, seen: number): Promise<MessageFull> {
    const message = await this.handledOnce(caller, id);
    if (message.version !== seen) throw await this.reader.stale(id, seen);
    return message;
  }

  async change(
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

  async changed(caller: StaffCaller, id: string): Promise<ConsoleMessage> {
    const message = await this.seen(caller, id);
    this.live.hint(['supervisors', `unit:${message.unitId}`], { topic: 'message', id });
    return this.view(caller, message);
  }

  async view(caller: StaffCaller, message: MessageFull): Promise<ConsoleMessage> {
    const context = await this.rows.context();
    const reply = await this.messages.reply(message.id);
    const words = maskedWords({ title: message.title, body: message.body, reply: reply?.body ?? null }, context);
    const [events, pictures, rating, draft, movedFrom, offer, staff] = await Promise.all([
      this.messages.events(message.id),
      this.messages.pictureIds(message.id).then((ids) => this.files.views(ids)),
      this.ratings.of(message.id),
      this.messages.draft(message.id, caller.staffId),
      this.applications.originOf(message.id),
      this.reader.offer(message),
      this.staff.active(),
    ]);
    const anonymous = message.anonymous === 1;
    return {
      ...consoleRow(message, context),
      title: words.title,
      body: words.body,
      hidden: words.hidden,
      contactPhone: anonymous || message.contactSealed === null ? null : maskedContact(this.reader.phone(message)),
      anonymous,
      allowPublication: message.allowPublication === 1,
      aboutStaff: message.aboutStaff === 1,
      subjectUnitName: unitNameOf({ unitId: message.subjectUnitId }, context),
      publishedAt: isoOrNull(message.publishedAt),
      publicationDeclined: isDeclined(message, events),
      contentCheck: message.contentCheck,
      acceptBy: message.status === 'submitted' ? dueDate(context.calendar, message.submittedOn, ACCEPT_WORKING_DAYS) : null,
      acceptedAt: isoOrNull(message.acceptedAt),
      movedFrom,
      offer,
      pictures,
      timeline: timeline(message, events, context),
      reply: reply && { ...replyView(reply, context), body: words.reply ?? '' },
      draft: draft === null ? { body: '', version: 0, savedAt: null } : { body: draft.body, version: draft.version, savedAt: iso(draft.at) },
      rating,
      actions: actionsOf(caller, message, movedFrom !== null, publishersOf(staff, message)),
    };
  }
}
