import { Injectable } from '@nestjs/common';
import { type Audience, LiveHub } from '../../platform/live.hub.ts';
import { PublicCache } from '../../platform/public-cache.ts';
import { StaffQueries } from '../staff/staff.queries.ts';

/** Whoever looks at a series is told that it has changed. */
@Injectable()
export class PeriodicHints {
  constructor(
    private readonly staff: StaffQueries,
    private readonly live: LiveHub,
    private readonly publicCache: PublicCache,
  ) {}

  /** Its units, those who see everything, and everybody who may publish figures or send them back, whose unit is often another one. */
  async changed(id: string, ...unitIds: readonly string[]): Promise<void> {
    this.publicCache.clear();
    const deciding = await this.staff.able('publish');
    const audiences: Audience[] = [
      ...unitIds.map((unitId): Audience => `unit:${unitId}`),
      'supervisors',
      ...deciding.map((staffId): Audience => `staff:${staffId}`),
    ];
    this.live.hint(audiences, { topic: 'periodic', id });
  }
}
