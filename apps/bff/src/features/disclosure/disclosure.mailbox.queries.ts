import type { OfferedApplication } from '@mingchuang/shared/messages/offers.types';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import { DisclosurePeople } from './disclosure.people.ts';
import { DisclosureQueries } from './disclosure.queries.ts';

/** Of an application that goes on as a letter (39(1)), what the letter takes over. */
export interface MovedApplication {
  residentId: string;
  number: string;
  information: string;
  documentNumber: string | null;
  /** of the applicant, to call back */
  phone: string;
  channel: 'h5' | 'weapp';
}

@Injectable()
export class DisclosureMailboxQueries {
  constructor(
    private readonly db: Db,
    private readonly cases: DisclosureQueries,
    private readonly people: DisclosurePeople,
  ) {}

  /** The application that goes on as this letter; few are moved, and an index knows them. */
  originOf(messageId: string): Promise<{ applicationId: string; number: string } | null> {
    return this.db.readOne(
      "SELECT c.id AS applicationId, c.number FROM disclosure_event e JOIN disclosure_case c ON c.id = e.caseId WHERE e.type = 'moveToMailbox' AND e.data LIKE ?",
      [`%"messageId":"${messageId}"%`],
    );
  }

  /** The application that the writer of this letter made on its offer. */
  madeOf(messageId: string): Promise<OfferedApplication | null> {
    return this.db.readOne('SELECT id, number FROM disclosure_case WHERE messageId = ?', [messageId]);
  }

  /** Null: there is no such application, or nobody who could read the answer of the mailbox. */
  async moved(caseId: string): Promise<MovedApplication | null> {
    const row = await this.cases.byId(caseId);
    if (row === null || row.residentId === null) return null;
    const { residentId, number, information, documentNumber, channel } = row;
    const { applicant } = this.people.unseal(row.applicantSealed);
    if (applicant.phone === null) return null;
    return { residentId, number, information, documentNumber, phone: applicant.phone, channel: channel === 'weapp' ? 'weapp' : 'h5' };
  }
}
