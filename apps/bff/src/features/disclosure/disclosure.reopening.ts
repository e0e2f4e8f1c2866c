import { caseNumber } from '@mingchuang/shared/disclosure/application.rules';
import type { CaseEventOf } from '@mingchuang/shared/disclosure/case-events';
import type { RecordRemedy } from '@mingchuang/shared/disclosure/case-steps.types';
import type { Redo } from '@mingchuang/shared/disclosure/console-cases.types';
import { type LocalDate, localDateOf } from '@mingchuang/shared/local-date';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CONFIG, type Config } from '../../config.ts';
import { Outbox } from '../../outbox/outbox.ts';
import { type Actor, Audit } from '../../platform/audit.ts';
import { Clock } from '../../platform/clock.ts';
import { DisclosurePeople } from './disclosure.people.ts';
import { DisclosureRepository } from './disclosure.repository.ts';
import { type OpenCase, storedOf } from './disclosure.steps.ts';

type Decision = Omit<RecordRemedy, 'redo'> & { due: LocalDate | null };

/** 51: an answer that was set aside is given anew in a case of its own; the old one stays as it was reported (domain.md §2). */
@Injectable()
export class DisclosureReopening {
  constructor(
    private readonly repository: DisclosureRepository,
    private readonly people: DisclosurePeople,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In the caller's transaction. Its clock begins with the day of the decision, or runs to the day that the decision sets. */
  async open(m: EntityManager, { row: old, people, calendar, today }: OpenCase, staff: Actor, decision: Decision): Promise<Redo> {
    const at = this.clock.now();
    const year = Number(localDateOf(at).slice(0, 4));
    const id = uuidv7({ msecs: at });
    const number = caseNumber(this.config.organ.code, year, await this.repository.nextNumber(m, 'case', year));
    const { kind, authority, number: decided, on, due } = decision;
    const data = { of: old.id, number: old.number, kind, authority, decision: decided, due };
    const event: CaseEventOf<'reopen'> = { id: uuidv7(), type: 'reopen', on, staffId: staff.staffId, data };
    const { residentId, unitId, channel, applicantKind, information, informationIndex, documentNumber, form, delivery, needsHelp, itemCount } = old;
    await this.repository.insert(m, {
      ...{ id, number, residentId, unitId, channel, applicantKind, information, informationIndex, documentNumber, form, delivery, needsHelp, itemCount },
      ...this.people.columns(people),
      ...storedOf(calendar, { state: 'received', receivedOn: on, events: [event] }, today),
      version: 1,
      ownerId: null,
      state: 'received',
      list: 'open',
      submittedAt: at,
      submittedOn: on,
      receivedOn: on,
      closing: null,
      endedOn: null,
      endedAt: null,
      onTime: null,
      workingDays: null,
      fee: null,
      readAt: null,
      reopenedFrom: old.id,
      messageId: null,
      waitsFor: null,
      draftedBy: null,
      reviewedBy: null,
    });
    await this.repository.addEvent(m, id, 1, at, event);
    await this.audit.add(m, staff, 'application.register', id, `${number}，重新办理 ${old.number}`);
    await this.outbox.add(m, 'application.changed', id, { caseId: id, action: 'reopen' });
    return { caseId: id, number };
  }
}
