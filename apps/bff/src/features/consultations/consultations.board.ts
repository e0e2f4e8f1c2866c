import {
  type AssignOpinions,
  type ConsoleConsultation,
  type ConsoleOpinionPage,
  GROUPS_MAX,
  type OpinionQuery,
  type WriteGroup,
} from '@mingchuang/shared/consultations/consultations.types';
import type { Contact } from '@mingchuang/shared/messages/messages.types';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Crypto } from '../../platform/crypto.ts';
import { Db } from '../../platform/db.ts';
import { AppError, fieldError } from '../../platform/errors.ts';
import type { OnceKey } from '../../platform/idempotency.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { ConsultationsQueries } from './consultations.queries.ts';
import { ConsultationsRepository } from './consultations.repository.ts';
import { ConsultationsSteps } from './consultations.steps.ts';
import { consoleOpinion } from './consultations.view.ts';

/** 整理: opinions are put into groups, and each group is decided about. */
@Injectable()
export class ConsultationsBoard {
  constructor(
    private readonly db: Db,
    private readonly consultations: ConsultationsQueries,
    private readonly repository: ConsultationsRepository,
    private readonly steps: ConsultationsSteps,
    private readonly crypto: Crypto,
    private readonly audit: Audit,
  ) {}

  async opinions(id: string, query: OpinionQuery): Promise<ConsoleOpinionPage> {
    await this.steps.found(id);
    const limit = limitOf(query);
    const group = query.group === 'none' ? null : query.group;
    return pageOf(await this.consultations.opinions(id, group, limit, positionOf(query)), limit, (row) => ({ key: row.at, id: row.id }), consoleOpinion);
  }

  async addGroup(caller: StaffCaller, id: string, seen: number, group: WriteGroup, once: OnceKey): Promise<ConsoleConsultation> {
    const groups = await this.consultations.groups(id);
    const position = (groups.at(-1)?.position ?? 0) + 1;
    const check = () => {
      if (groups.length >= GROUPS_MAX) throw new AppError('GROUPS_ENOUGH');
    };
    const rows = (m: Parameters<ConsultationsRepository['insertGroup']>[0]) =>
      this.repository.insertGroup(m, { id: uuidv7(), consultationId: id, position, ...group });
    return this.steps.takeOnce(caller, id, seen, { step: 'group', event: 'grouped', check, rows }, once);
  }

  async changeGroup(caller: StaffCaller, id: string, groupId: string, seen: number, group: WriteGroup): Promise<ConsoleConsultation> {
    await this.#group(id, groupId);
    return this.steps.take(caller, id, seen, { step: 'group', event: 'grouped', rows: (m) => this.repository.changeGroup(m, groupId, group) });
  }

  async removeGroup(caller: StaffCaller, id: string, groupId: string, seen: number): Promise<ConsoleConsultation> {
    await this.#group(id, groupId);
    return this.steps.take(caller, id, seen, { step: 'group', event: 'grouped', rows: (m) => this.repository.removeGroup(m, id, groupId) });
  }

  async assign(caller: StaffCaller, id: string, seen: number, { opinionIds, groupId }: AssignOpinions): Promise<ConsoleConsultation> {
    if (groupId !== null) await this.#group(id, groupId);
    if ((await this.consultations.known(id, opinionIds)) !== opinionIds.length) throw fieldError('NOT_FOUND', 'opinionIds');
    return this.steps.take(caller, id, seen, { step: 'group', event: 'grouped', rows: (m) => this.repository.assign(m, id, opinionIds, groupId) });
  }

  /** Only of who wants to be called; the reason stands in the log. */
  async contact(caller: StaffCaller, id: string, opinionId: string, reason: string): Promise<Contact> {
    const row = await this.steps.found(id);
    if (row.unitId !== caller.unitId) throw new AppError('FORBIDDEN', { detail: '这次征集由别的科室办理' });
    const opinion = await this.consultations.opinion(id, opinionId);
    const sealed = opinion?.contactSealed ?? null;
    if (sealed === null) throw new AppError('NOT_FOUND', { detail: '这条意见没有留电话' });
    await this.db.write((m) => this.audit.add(m, caller, 'contact.view', opinionId, reason));
    return { phone: this.crypto.decrypt(sealed) };
  }

  async #group(id: string, groupId: string): Promise<void> {
    if (!(await this.consultations.groups(id)).some((group) => group.id === groupId)) throw new AppError('NOT_FOUND');
  }
}
