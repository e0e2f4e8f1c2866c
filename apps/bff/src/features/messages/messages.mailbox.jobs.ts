import { inOneLine } from '@mingchuang/shared/characters';
import { localDateOf } from '@mingchuang/shared/local-date';
import { replyDue } from '@mingchuang/shared/messages/messages.rules';
import { TITLE_MAX, type WriteMessage } from '@mingchuang/shared/messages/messages.types';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox, type OutboxPayloads } from '../../outbox/outbox.ts';
import { OutboxWorker } from '../../outbox/outbox.worker.ts';
import { Clock } from '../../platform/clock.ts';
import { Crypto } from '../../platform/crypto.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { DisclosureMailboxQueries, type MovedApplication } from '../disclosure/disclosure.mailbox.queries.ts';
import { newLetter } from './messages.letter.ts';
import { MessagesRepository } from './messages.repository.ts';

/** 39(1): what was asked for as information but is a letter goes on as one, in the applicant's name, from that day. */
@Injectable()
export class MessagesMailboxJobs implements OnModuleInit {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly outbox: Outbox,
    private readonly applications: DisclosureMailboxQueries,
    private readonly repository: MessagesRepository,
    private readonly calendar: CalendarQueries,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
    private readonly live: LiveHub,
  ) {}

  onModuleInit(): void {
    this.worker.on('application.mailbox', {
      kind: 'inside',
      run: (m, job) => this.#write(m, job.payload),
      after: async ({ payload: { messageId, unitId } }) => this.live.hint(['supervisors', `unit:${unitId}`], { topic: 'message', id: messageId }),
    });
  }

  /** A query code that is taken fails the job, and the next attempt draws another. */
  async #write(m: EntityManager, { caseId, messageId, unitId }: OutboxPayloads['application.mailbox']): Promise<string> {
    const moved = await this.applications.moved(caseId);
    if (moved === null) return '申请人没有账号，没有写成来信';
    const { residentId, channel: source } = moved;
    const submittedAt = this.clock.now();
    const due = replyDue(this.calendar.current, localDateOf(submittedAt));
    // Nobody was shown a PIN for it, so it is read by its writer alone, signed in.
    const message = newLetter(this.crypto, letterOf(moved, unitId), unitId, { id: messageId, residentId, source, pin: null, submittedAt, due });
    // The bureau owes an answer to what it has received already, also where the consent was withdrawn since (PIPL 15).
    await this.repository.insertAnyway(m, message);
    await this.outbox.add(m, 'message.submitted', messageId, { messageId, unitId, source });
    return '已写成来信';
  }
}

function letterOf({ number, information, documentNumber, phone }: MovedApplication, unitId: string): WriteMessage {
  const origin = `（由政府信息公开申请 ${number} 转来：所提事项不作为政府信息公开申请处理，由信箱答复。）`;
  return {
    kind: 'inquiry',
    unitId,
    title: inOneLine(information, TITLE_MAX),
    body: [information, documentNumber === null ? null : `文号：${documentNumber}`, origin].filter((part) => part !== null).join('\n\n'),
    contactPhone: phone,
    pictureIds: [],
    allowPublication: false,
    anonymous: false,
    aboutStaff: false,
  };
}
