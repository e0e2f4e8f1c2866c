import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';

/** What a neighbour asks of the offers to apply that letters were answered with. */
@Injectable()
export class MessagesOffersQueries {
  constructor(private readonly db: Db) {}

  /** The unit that made the offer to this resident; null: there is none, or it is somebody else's letter. */
  async madeTo(residentId: string, messageId: string): Promise<{ unitId: string | null } | null> {
    return this.db.readOne('SELECT unitId FROM message WHERE id = ? AND residentId = ? AND offeredAt IS NOT NULL', [messageId, residentId]);
  }
}
