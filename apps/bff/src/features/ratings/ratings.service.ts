import { refuseCaseRating } from '@mingchuang/shared/disclosure/case-rating.rules';
import { refuseRating } from '@mingchuang/shared/messages/messages.rules';
import type { GiveRating, RatingView } from '@mingchuang/shared/ratings/ratings.types';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { ResidentPrincipal } from '../../platform/access.ts';
import { Clock } from '../../platform/clock.ts';
import { insert, isDuplicate } from '../../platform/db.ts';
import { AppError, refuse } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { iso } from '../../platform/iso.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { DisclosureQueries } from '../disclosure/disclosure.queries.ts';
import { factsOf, MessagesQueries } from '../messages/messages.queries.ts';
import { RatingEntity } from './ratings.entity.ts';

/** What is rated: a letter or an application, by the unit that answered it. `check` refuses inside the commit. */
interface Matter {
  id: string;
  unitId: string | null;
  check: (at: number) => void;
}

@Injectable()
export class RatingsService {
  constructor(
    private readonly messages: MessagesQueries,
    private readonly cases: DisclosureQueries,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly live: LiveHub,
  ) {}

  async give(resident: ResidentPrincipal, messageId: string, given: GiveRating, once: OnceKey): Promise<RatingView> {
    const message = await this.messages.ofResident(messageId, resident.residentId);
    if (message === null) throw new AppError('NOT_FOUND');
    const check = (at: number) => refuse(refuseRating(factsOf(message), at));
    const view = await this.#store(resident, { id: messageId, unitId: message.unitId, check }, given, once);
    this.live.hint(['supervisors', `unit:${message.unitId}`], { topic: 'metrics', id: messageId });
    return view;
  }

  async giveForApplication(resident: ResidentPrincipal, id: string, given: GiveRating, once: OnceKey): Promise<RatingView> {
    const row = await this.cases.ofResident(id, resident.residentId);
    if (row === null) throw new AppError('NOT_FOUND');
    const { state, endedOn, unitId, grade } = row;
    const check = () => refuse(refuseCaseRating({ state, endedOn, rated: grade !== null }, this.clock.today()));
    const view = await this.#store(resident, { id, unitId, check }, given, once);
    this.live.hint(['supervisors', `unit:${unitId}`], { topic: 'application', id });
    return view;
  }

  /** The unique index on the matter is what makes two ratings at once impossible. */
  async #store(resident: ResidentPrincipal, { id, unitId, check }: Matter, given: GiveRating, once: OnceKey): Promise<RatingView> {
    const at = this.clock.now();
    const { grade, tags, words } = given;
    try {
      return await this.idempotency.run<RatingView>(resident.residentId, once, async (m) => {
        check(at);
        await insert(m, RatingEntity, { id: uuidv7(), matterId: id, unitId, grade, tags: JSON.stringify(tags), words, at });
        return { ...given, at: iso(at) };
      });
    } catch (error) {
      throw isDuplicate(error) ? new AppError('ALREADY_RATED') : error;
    }
  }
}
