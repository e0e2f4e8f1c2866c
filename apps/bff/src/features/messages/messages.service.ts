import { addDays, localDateOf, startOfDay } from '@mingchuang/shared/local-date';
import { refuseEdit, refuseKind, replyDue, routeUnit } from '@mingchuang/shared/messages/messages.rules';
import type {
  MessageReceipt,
  MessageSource,
  MyMessage,
  MyMessageRow,
  PublicMessage,
  PublicMessageRow,
  ResidentTodos,
  WriteMessage,
} from '@mingchuang/shared/messages/messages.types';
import { informationOf } from '@mingchuang/shared/messages/offers.rules';
import type { ApplicationOffer } from '@mingchuang/shared/messages/offers.types';
import type { Page, PageRequest } from '@mingchuang/shared/paging';
import { RATING_DAYS } from '@mingchuang/shared/ratings/ratings.types';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Outbox } from '../../outbox/outbox.ts';
import type { ResidentPrincipal } from '../../platform/access.ts';
import { Clock } from '../../platform/clock.ts';
import { Crypto, randomDigits } from '../../platform/crypto.ts';
import { Db, isDuplicate } from '../../platform/db.ts';
import { AppError, fieldError, refuse } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { iso } from '../../platform/iso.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { DisclosureTodosQueries } from '../disclosure/disclosure.todos.queries.ts';
import { FilesQueries } from '../files/files.queries.ts';
import { ResidentsQueries } from '../residents/residents.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { contentOf, newLetter } from './messages.letter.ts';
import { factsOf, type MessageFull, MessagesQueries } from './messages.queries.ts';
import { MessagesReader } from './messages.reader.ts';
import { MessagesRepository } from './messages.repository.ts';
import { MessagesRowsQueries } from './messages.rows.queries.ts';
import { letterTodo, myRow, publicMessage, publicRow } from './messages.view.ts';

/** What residents do with their letters. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly db: Db,
    private readonly messages: MessagesQueries,
    private readonly repository: MessagesRepository,
    private readonly reader: MessagesReader,
    private readonly rows: MessagesRowsQueries,
    private readonly residents: ResidentsQueries,
    private readonly units: UnitsQueries,
    private readonly files: FilesQueries,
    private readonly calendar: CalendarQueries,
    private readonly applications: DisclosureTodosQueries,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly idempotency: Idempotency,
    private readonly live: LiveHub,
  ) {}

  async submit(resident: ResidentPrincipal, letter: WriteMessage, once: OnceKey): Promise<MessageReceipt> {
    try {
      return await this.#submit(resident, letter, once);
    } catch (error) {
      // The query code is drawn at random; the second draw is as good as free.
      if (isDuplicate(error)) return this.#submit(resident, letter, once);
      throw error;
    }
  }

  async #submit(resident: ResidentPrincipal, letter: WriteMessage, once: OnceKey): Promise<MessageReceipt> {
    const unitId = routeUnit(letter, await this.units.desks());
    const pin = randomDigits(6);
    const submittedAt = this.clock.now();
    const due = replyDue(this.calendar.current, localDateOf(submittedAt));
    const { residentId, session } = resident;
    const id = uuidv7({ msecs: submittedAt });
    const source = session.channel as MessageSource;
    const message = newLetter(this.crypto, letter, unitId, { id, residentId, source, pin, submittedAt, due });
    const receipt: MessageReceipt = {
      id: message.id,
      queryCode: message.queryCode,
      pin,
      submittedAt: iso(message.submittedAt),
      due,
      unitName: (await this.units.find(unitId))?.name ?? null,
    };
    return this.idempotency.run(residentId, once, async (m) => {
      // In here, because a retry is answered with the first receipt, although the pictures are no longer free by then.
      await this.#check(residentId, letter);
      const consent = this.residents.consentOf(residentId);
      if (!(await this.repository.insert(m, message, consent))) throw new AppError('CONSENT_REQUIRED');
      await this.repository.setPictures(m, message.id, letter.pictureIds);
      await this.outbox.add(m, 'message.submitted', message.id, { messageId: message.id, unitId, source: message.source });
      return receipt;
    });
  }

  /** domain.md §4: until accepted, ten minutes at most; the old text is kept and the clock does not move. */
  async edit(resident: ResidentPrincipal, id: string, seen: number, letter: WriteMessage): Promise<MyMessage> {
    const before = await this.#editable(resident, id);
    await this.#check(resident.residentId, letter, id);
    const pictures = await this.messages.pictureIds(id);
    const unitId = routeUnit(letter, await this.units.desks());
    const at = this.clock.now();
    await this.db.write(async (m) => {
      const { contactSealed: _kept, ...content } = before;
      await this.repository.keepVersion(m, id, seen, JSON.stringify({ ...content, pictures }), at);
      const set = { ...contentOf(this.crypto, letter, unitId), contentCheck: 'unchecked' as const };
      if (!(await this.repository.change(m, id, seen, set, { type: 'edited', staffId: null, unitId: null, at }))) throw await this.reader.stale(id, seen);
      await this.repository.removePictures(m, id);
      await this.repository.setPictures(m, id, letter.pictureIds);
      await this.outbox.add(m, 'message.submitted', id, { messageId: id, unitId, source: before.source }, `${id}:${seen + 1}`);
    });
    return this.#hinted(before, this.reader.mine(await this.#own(resident, id)));
  }

  async withdraw(resident: ResidentPrincipal, id: string, seen: number): Promise<MyMessage> {
    const before = await this.#editable(resident, id);
    const at = this.clock.now();
    await this.db.write(async (m) => {
      const set = { status: 'withdrawn', queue: 'withdrawn' };
      if (!(await this.repository.change(m, id, seen, set, { type: 'withdrawn', staffId: null, unitId: null, at }))) throw await this.reader.stale(id, seen);
    });
    return this.#hinted(before, this.reader.mine(await this.#own(resident, id)));
  }

  /** Opening an answered letter marks its reply as read. */
  async read(resident: ResidentPrincipal, id: string): Promise<MyMessage> {
    const message = await this.#own(resident, id);
    const view = await this.reader.mine(message);
    if (message.status === 'replied' && message.replyReadAt === null) {
      await this.db.write((m) => this.repository.markReplyRead(m, id, this.clock.now()));
    }
    return view;
  }

  /** With what the form of the application begins that this letter was answered with. Errors: NOT_FOUND where it was not, or is not theirs. */
  async offer(resident: ResidentPrincipal, id: string): Promise<ApplicationOffer> {
    const message = await this.#own(resident, id);
    const offer = await this.reader.offer(message);
    if (offer === null) throw new AppError('NOT_FOUND');
    const phone = offer.application === null ? this.reader.phone(message) : null;
    return { ...offer, messageId: id, title: message.title, ...informationOf(message), phone: phone ?? '' };
  }

  async list(resident: ResidentPrincipal, query: PageRequest): Promise<Page<MyMessageRow>> {
    const context = await this.rows.context();
    const limit = limitOf(query);
    const rows = await this.messages.mine(resident.residentId, limit, positionOf(query));
    return pageOf(
      rows,
      limit,
      (row) => ({ key: row.submittedAt, id: row.id }),
      (row) => myRow(row, context),
    );
  }

  /** What is asked and by when comes first, then the newest. */
  async todos(resident: ResidentPrincipal): Promise<ResidentTodos> {
    const context = await this.rows.context();
    const since = startOfDay(addDays(context.today, -RATING_DAYS));
    const [rows, applications] = await Promise.all([this.messages.awaiting(resident.residentId, since), this.applications.of(resident.residentId)]);
    const letters = rows.map((row) => letterTodo(row, context));
    return { items: [...letters, ...applications].sort((a, b) => Number(b.by !== null) - Number(a.by !== null) || b.at.localeCompare(a.at)) };
  }

  async publicList(query: PageRequest): Promise<Page<PublicMessageRow>> {
    const unitNames = await this.units.names();
    const limit = limitOf(query);
    return pageOf(
      await this.messages.publicNewest(limit, positionOf(query)),
      limit,
      (row) => ({ key: row.repliedAt, id: row.id }),
      (row) => publicRow(row, unitNames),
    );
  }

  async publicOne(id: string): Promise<PublicMessage> {
    const row = await this.messages.publicOne(id);
    if (row === null) throw new AppError('NOT_FOUND');
    return publicMessage(row, await this.units.names());
  }

  async #check(residentId: string, letter: WriteMessage, messageId?: string): Promise<void> {
    const refusal = refuseKind(letter);
    if (refusal !== null) throw fieldError(refusal.code, refusal.field);
    const unit = letter.unitId === null ? null : await this.units.find(letter.unitId);
    // Residents do not choose supervision: a letter about its staff could be answered by nobody.
    if (letter.unitId !== null && (unit === null || unit.desk === 'supervision')) throw fieldError('UNIT_UNKNOWN', 'unitId');
    if (!(await this.files.allFreeOf(residentId, letter.pictureIds, messageId ?? null))) throw fieldError('PICTURE_NOT_YOURS', 'pictureIds');
  }

  async #own(resident: ResidentPrincipal, id: string): Promise<MessageFull> {
    const message = await this.messages.ofResident(id, resident.residentId);
    if (message === null) throw new AppError('NOT_FOUND');
    return message;
  }

  async #editable(resident: ResidentPrincipal, id: string): Promise<MessageFull> {
    const message = await this.#own(resident, id);
    refuse(refuseEdit(factsOf(message), this.clock.now()));
    return message;
  }

  /** Staff who have the letter open see that it changed. */
  #hinted<T>(message: { id: string; unitId: string | null }, result: T): T {
    this.live.hint(['supervisors', `unit:${message.unitId}`], { topic: 'message', id: message.id });
    return result;
  }
}
