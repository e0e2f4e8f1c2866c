import { feedbackBy, publicPhase, refuseOpinion } from '@mingchuang/shared/consultations/consultations.rules';
import {
  type Consultation,
  type ConsultationQuery,
  type ConsultationRow,
  type GiveOpinion,
  type MyOpinions,
  OPINIONS_PER_RESIDENT,
  type OpinionReceipt,
} from '@mingchuang/shared/consultations/consultations.types';
import type { Page } from '@mingchuang/shared/paging';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { ResidentPrincipal } from '../../platform/access.ts';
import { Clock } from '../../platform/clock.ts';
import { Crypto } from '../../platform/crypto.ts';
import { isDuplicate } from '../../platform/db.ts';
import { AppError, refuse } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { iso } from '../../platform/iso.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { PublicCache } from '../../platform/public-cache.ts';
import { ResidentsQueries } from '../residents/residents.queries.ts';
import { type ConsultationFull, ConsultationsQueries } from './consultations.queries.ts';
import { ConsultationsReader } from './consultations.reader.ts';
import { ConsultationsRepository } from './consultations.repository.ts';
import { myOpinion, publicRow } from './consultations.view.ts';

/** What residents do: read, write an opinion, see what came of it. */
@Injectable()
export class ConsultationsService {
  constructor(
    private readonly consultations: ConsultationsQueries,
    private readonly repository: ConsultationsRepository,
    private readonly reader: ConsultationsReader,
    private readonly residents: ResidentsQueries,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly live: LiveHub,
    private readonly publicCache: PublicCache,
  ) {}

  async list(query: ConsultationQuery): Promise<Page<ConsultationRow>> {
    const context = await this.reader.context();
    const limit = limitOf(query);
    return pageOf(
      await this.consultations.shown(query, context.today, limit, positionOf(query)),
      limit,
      (row) => ({ key: row.closesOn, id: row.id }),
      (row) => publicRow(row, context),
    );
  }

  async read(id: string): Promise<Consultation> {
    const row = await this.consultations.one(id);
    const view = row === null ? null : await this.reader.forResidents(row);
    if (view === null) throw new AppError('NOT_FOUND');
    return view;
  }

  async give(resident: ResidentPrincipal, id: string, opinion: GiveOpinion, once: OnceKey): Promise<OpinionReceipt> {
    const row = await this.#shown(id);
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.#give(resident, row, opinion, once);
      } catch (error) {
        // Another opinion of the same person took the turn at this moment: the next one is free, or there is none left.
        if (!isDuplicate(error) || tries >= OPINIONS_PER_RESIDENT) throw error;
      }
    }
  }

  async #give({ residentId }: ResidentPrincipal, row: ConsultationFull, opinion: GiveOpinion, once: OnceKey): Promise<OpinionReceipt> {
    const at = this.clock.now();
    const id = uuidv7({ msecs: at });
    const receipt = await this.idempotency.run(residentId, once, async (m) => {
      const given = (await this.consultations.ofResident(row.id, residentId)).length;
      refuse(refuseOpinion(publicPhase(row.state, row, this.clock.today()), given));
      const { text, about, contactPhone } = opinion;
      const contactSealed = contactPhone === null ? null : this.crypto.encrypt(contactPhone);
      const kept = { id, consultationId: row.id, residentId, turn: given + 1, text, about, contactSealed, groupId: null, at };
      if (!(await this.repository.insertOpinion(m, kept, this.residents.consentOf(residentId)))) throw new AppError('CONSENT_REQUIRED');
      return { id, at: iso(at), feedbackBy: feedbackBy(row.closesOn), left: OPINIONS_PER_RESIDENT - given - 1 };
    });
    this.publicCache.clear();
    this.live.hint([`unit:${row.unitId}`, 'supervisors'], { topic: 'consultation', id: row.id });
    return receipt;
  }

  async mine({ residentId }: ResidentPrincipal, id: string): Promise<MyOpinions> {
    const row = await this.#shown(id);
    const [opinions, groups] = await Promise.all([
      this.consultations.ofResident(id, residentId),
      row.state === 'published' ? this.consultations.groups(id) : Promise.resolve([]),
    ]);
    const known = new Map(groups.map((group) => [group.id, group]));
    return { items: opinions.map((opinion) => myOpinion(opinion, known)), left: OPINIONS_PER_RESIDENT - opinions.length };
  }

  async #shown(id: string): Promise<ConsultationFull> {
    const row = await this.consultations.one(id);
    if (row === null || publicPhase(row.state, row, this.clock.today()) === null) throw new AppError('NOT_FOUND');
    return row;
  }
}
