import { refuseAccept, refuseReply } from '@mingchuang/shared/messages/messages.rules';
import {
  type ConsoleCounts,
  type ConsoleMessage,
  type ConsoleMessagePage,
  type ConsoleMessageQuery,
  type Contact,
  type DraftView,
  REASON_MAX,
} from '@mingchuang/shared/messages/messages.types';
import { refuseOffer } from '@mingchuang/shared/messages/offers.rules';
import type { OfferApplication } from '@mingchuang/shared/messages/offers.types';
import { offerReply } from '@mingchuang/shared/messages/offers.words';
import { keptWords, replyFindings } from '@mingchuang/shared/messages/outgoing.rules';
import type { LetterWords, SendReply } from '@mingchuang/shared/messages/words.types';
import { chosenText, undecidedOf } from '@mingchuang/shared/personal-data/choices.rules';
import { Injectable } from '@nestjs/common';
import { Outbox } from '../../outbox/outbox.ts';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Db, isDuplicate } from '../../platform/db.ts';
import { AppError, fieldError, refuse } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { iso } from '../../platform/iso.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { refuseOpen } from '../../platform/open-findings.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { DisclosureMailboxQueries } from '../disclosure/disclosure.mailbox.queries.ts';
import { offerFactsOf } from './messages.actions.ts';
import { answered } from './messages.answer.ts';
import { MessagesDesk } from './messages.desk.ts';
import { factsOf, type MessageFull, MessagesQueries } from './messages.queries.ts';
import { MessagesReader } from './messages.reader.ts';
import { MessagesRepository } from './messages.repository.ts';
import { MessagesRowsQueries } from './messages.rows.queries.ts';
import { consoleFilter, lastSoonDay, sightOf } from './messages.sight.ts';
import { maskedWords } from './messages.view.ts';

/** How a letter is answered: with a text of one's own, or with an offer. */
interface Answer {
  body: string;
  set: Parameters<MessagesRepository['change']>[3];
  refuse: () => void;
  action: 'message.reply' | 'message.offer';
  /** for the log */
  reason: string | null;
  topic: 'message.replied' | 'message.offered';
}

/** What staff do with letters. */
@Injectable()
export class MessagesConsole {
  constructor(
    private readonly db: Db,
    private readonly desk: MessagesDesk,
    private readonly messages: MessagesQueries,
    private readonly repository: MessagesRepository,
    private readonly reader: MessagesReader,
    private readonly rows: MessagesRowsQueries,
    private readonly applications: DisclosureMailboxQueries,
    private readonly calendar: CalendarQueries,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
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
    return this.messages.counts(
      sightOf(caller),
      { staffId: caller.staffId, publishes: caller.capabilities.includes('publish') },
      { today, soonUntil: lastSoonDay(today, this.calendar.current) },
    );
  }

  /** Opening a letter is access to personal data and stands in the log. */
  async open(caller: StaffCaller, id: string): Promise<ConsoleMessage> {
    const message = await this.desk.seen(caller, id);
    await this.db.write((m) => this.audit.add(m, caller, 'message.view', id));
    return this.desk.view(caller, message);
  }

  async accept(caller: StaffCaller, id: string, seen: number): Promise<ConsoleMessage> {
    const message = await this.desk.handled(caller, id, seen);
    refuse(refuseAccept(factsOf(message)));
    const at = this.clock.now();
    await this.db.write(async (m) => {
      await this.desk.change(m, caller, message, { status: 'accepted', ownerId: caller.staffId, acceptedAt: at }, 'accepted', at);
      await this.audit.add(m, caller, 'message.accept', id);
      await this.outbox.add(m, 'message.accepted', id, { messageId: id });
    });
    return this.desk.changed(caller, id);
  }

  /** No closing without a reply, and one reply a letter; the writer is told through the outbox. */
  async reply(caller: StaffCaller, id: string, seen: number, { body, choices = [] }: SendReply, once: OnceKey): Promise<ConsoleMessage> {
    const message = await this.desk.handledOnce(caller, id);
    const findings = replyFindings(body, (await this.rows.context()).offices);
    return this.#answer(caller, message, seen, once, {
      body: chosenText('body', body, findings, choices),
      set: {},
      refuse: () => {
        refuse(refuseReply(factsOf(message)));
        refuseOpen(undecidedOf(findings, choices), 'TEXT_PERSONAL_DATA', '遮盖');
      },
      action: 'message.reply',
      reason: keptWords(findings, choices, REASON_MAX),
      topic: 'message.replied',
    });
  }

  /** 29: who asks for information in a letter is asked to apply. That is the answer; nothing is applied for in their name (domain.md §4). */
  async offer(caller: StaffCaller, id: string, seen: number, { reason }: OfferApplication, once: OnceKey): Promise<ConsoleMessage> {
    const message = await this.desk.handledOnce(caller, id);
    const { offices } = await this.rows.context();
    const moved = (await this.applications.originOf(id)) !== null;
    return this.#answer(caller, message, seen, once, {
      body: offerReply(reason),
      set: { offeredAt: this.clock.now() },
      refuse: () => {
        refuse(refuseOffer(offerFactsOf(message, moved)));
        if (replyFindings(reason, offices).length > 0) throw fieldError('REASON_PERSONAL_DATA', 'reason');
      },
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
      answer.refuse();
      await this.desk.change(m, caller, message, { ...answered(this.calendar.current, submittedOn, at), ...answer.set }, 'replied', at);
      await this.repository.insertReply(m, { messageId: id, body: answer.body, staffId: caller.staffId, unitId, at });
      await this.repository.deleteDraft(m, id, caller.staffId);
      await this.audit.add(m, caller, answer.action, id, answer.reason);
      await this.outbox.add(m, answer.topic, id, { messageId: id });
      return { id };
    });
    return this.desk.changed(caller, id);
  }

  /** `seen` is the draft's own version: two windows of one person do not overwrite each other. */
  async saveDraft(caller: StaffCaller, id: string, seen: number, body: string): Promise<DraftView> {
    await this.desk.handledOnce(caller, id);
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

  /** What was written whole, also in the reply: nobody works on a number they cannot read. */
  async words(caller: StaffCaller, id: string, reason: string): Promise<LetterWords> {
    const { title, body } = await this.desk.seen(caller, id);
    const words = { title, body, reply: (await this.messages.reply(id))?.body ?? null };
    if (maskedWords(words, await this.rows.context()).hidden.length === 0) throw new AppError('NOT_FOUND', { detail: '这封信里没有遮住的文字' });
    await this.db.write((m) => this.audit.add(m, caller, 'words.view', id, reason));
    return words;
  }

  /** An anonymous letter still belongs to its writer, but staff never see whose (domain.md §4). */
  async contact(caller: StaffCaller, id: string, reason: string): Promise<Contact> {
    const message = await this.desk.seen(caller, id);
    const phone = message.anonymous === 1 ? null : this.reader.phone(message);
    if (phone === null) throw new AppError('NOT_FOUND', { detail: '这封信没有可以查看的电话' });
    await this.db.write((m) => this.audit.add(m, caller, 'contact.view', id, reason));
    return { phone };
  }
}
