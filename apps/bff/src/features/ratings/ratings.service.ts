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
import { factsOf, MessagesQueries } from '../messages/messages.queries.ts';
import { RatingEntity } from './ratings.entity.ts';

@Injectable()
export class RatingsService {
  constructor(
    private readonly messages: MessagesQueries,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly live: LiveHub,
  ) {}

  /** The unique index on the letter is what makes two ratings at once impossible. */
  async give(resident: ResidentPrincipal, messageId: string, given: GiveRating, once: OnceKey): Promise<RatingView> {
    const message = await this.messages.ofResident(messageId, resident.residentId);
    if (message === null) throw new AppError('NOT_FOUND');
    const at = this.clock.now();
    const view = await this.idempotency
      .run<RatingView>(resident.residentId, once, async (m) => {
        refuse(refuseRating(factsOf(message), at));
        await insert(m, RatingEntity, {
          id: uuidv7(),
          messageId,
          unitId: message.unitId,
          grade: given.grade,
          tags: JSON.stringify(given.tags),
          words: given.words,
          at,
        });
        return { ...given, at: iso(at) };
      })
      .catch((error) => {
        throw isDuplicate(error) ? new AppError('ALREADY_RATED') : error;
      });
    this.live.hint(['supervisors', `unit:${message.unitId}`], { topic: 'metrics', id: messageId });
    return view;
  }
}
