import { Injectable } from '@nestjs/common';
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
    private readonly cases: DisclosureQueries,
    private readonly people: DisclosurePeople,
  ) {}

  /** Null: there is no such application, or nobody who could read the answer of the mailbox. */
  async moved(caseId: string): Promise<MovedApplication | null> {
    const row = await this.cases.byId(caseId);
    if (row === null || row.residentId === null) return null;
    const { residentId, number, information, documentNumber, channel } = row;
    const { applicant } = this.people.unseal(row.applicantSealed);
    return { residentId, number, information, documentNumber, phone: applicant.phone, channel: channel === 'weapp' ? 'weapp' : 'h5' };
  }
}
