import type { MyMessage, ReplyView } from '@mingchuang/shared/messages/messages.types';
import type { LetterOffer } from '@mingchuang/shared/messages/offers.types';
import { Injectable } from '@nestjs/common';
import { Crypto } from '../../platform/crypto.ts';
import { type AppError, staleVersion } from '../../platform/errors.ts';
import { iso } from '../../platform/iso.ts';
import { DisclosureMailboxQueries } from '../disclosure/disclosure.mailbox.queries.ts';
import { FilesQueries } from '../files/files.queries.ts';
import { RatingsQueries } from '../ratings/ratings.queries.ts';
import { type EventRow, type MessageFull, MessagesQueries } from './messages.queries.ts';
import { MessagesRowsQueries } from './messages.rows.queries.ts';
import { maskedContact, myDates, myRow, replyView, timeline, type ViewContext } from './messages.view.ts';

const EVENT_WORDS: Record<EventRow['type'], string> = {
  submitted: '提交了来信',
  edited: '来信人修改了来信',
  accepted: '受理了来信',
  replied: '发出了答复',
  rated: '来信人作了评价',
  published: '公开了来信',
  unpublished: '撤下了公开',
  declined: '决定不公开来信',
  withdrawn: '来信人撤回了来信',
};

/** Puts the parts of one letter together for a screen. */
@Injectable()
export class MessagesReader {
  constructor(
    private readonly messages: MessagesQueries,
    private readonly ratings: RatingsQueries,
    private readonly files: FilesQueries,
    private readonly rows: MessagesRowsQueries,
    private readonly applications: DisclosureMailboxQueries,
    private readonly crypto: Crypto,
  ) {}

  /** The letter as its writer sees it. */
  async mine(message: MessageFull): Promise<MyMessage> {
    const context = await this.rows.context();
    const [events, reply, pictures, ratingGiven, offer] = await Promise.all([
      this.messages.events(message.id),
      this.reply(message, context),
      this.messages.pictureIds(message.id).then((ids) => this.files.views(ids)),
      this.ratings.of(message.id),
      this.offer(message),
    ]);
    return {
      ...myRow(message, context),
      ...myDates(message, context),
      version: message.version,
      unitId: message.aboutStaff === 1 ? message.subjectUnitId : message.unitId,
      body: message.body,
      contactPhone: maskedContact(this.phone(message)),
      allowPublication: message.allowPublication === 1,
      anonymous: message.anonymous === 1,
      aboutStaff: message.aboutStaff === 1,
      pictures,
      timeline: timeline(message, events, context),
      reply,
      ratingGiven,
      offer,
    };
  }

  /** As `mine`, for someone who only has code and PIN: no phone, no pictures, no words of the rating, no application, nothing to edit. */
  async byCode(message: MessageFull): Promise<MyMessage> {
    const view = await this.mine(message);
    return {
      ...view,
      contactPhone: '',
      pictures: [],
      ratingGiven: null,
      offer: null,
      editableUntil: null,
      rating: view.rating === 'open' ? 'notOpen' : view.rating,
    };
  }

  async reply(message: MessageFull, context: ViewContext): Promise<ReplyView | null> {
    const reply = await this.messages.reply(message.id);
    return reply && replyView(reply, context);
  }

  /** An offer to apply it was answered with, and the application that came of it. */
  async offer({ id, offeredAt }: MessageFull): Promise<LetterOffer | null> {
    return offeredAt === null ? null : { application: await this.applications.madeOf(id) };
  }

  phone(message: MessageFull): string | null {
    return message.contactSealed === null ? null : this.crypto.decrypt(message.contactSealed);
  }

  /** 412 with what happened since the version the caller had seen. */
  async stale(id: string, seen: number): Promise<AppError> {
    const [message, events] = await Promise.all([this.messages.byId(id), this.messages.events(id)]);
    const changes = events.filter((e) => e.version > seen).map((e) => ({ what: EVENT_WORDS[e.type], by: e.staffName, at: iso(e.at) }));
    return staleVersion(seen, message?.version ?? seen, changes);
  }
}
