import type { ReviewStage } from '@mingchuang/shared/policies/policies.words';
import type { Reviewer } from '@mingchuang/shared/policies/reviews.rules';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/caller.ts';
import { AppError } from '../../platform/errors.ts';
import type { Audience } from '../../platform/live.hub.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { type DraftFull, type DraftSight, DraftsQueries } from './policies.drafts.queries.ts';

type Owned = Pick<DraftFull, 'unitId'>;

/** Who sees a draft, who writes in it, and which stages of its review are theirs. */
@Injectable()
export class PoliciesSight {
  constructor(
    private readonly drafts: DraftsQueries,
    private readonly units: UnitsQueries,
  ) {}

  /** Everyone sees those of the own unit; every unit's are seen by the office, by supervisors and by whoever checks secrecy. */
  async of(caller: StaffCaller): Promise<DraftSight> {
    const all = caller.capabilities.includes('supervise') || caller.capabilities.includes('secrecy') || (await this.#isOffice(caller));
    return { unitId: all ? null : caller.unitId };
  }

  async seen(caller: StaffCaller, id: string): Promise<DraftFull> {
    const row = await this.drafts.seen(id, await this.of(caller));
    if (row === null) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Colleagues of the unit write in one text; whoever has written in it reviews nothing of it. */
  mayWrite(caller: StaffCaller, { unitId }: Owned): boolean {
    return caller.capabilities.includes('draft') && caller.unitId === unitId;
  }

  /** A draft that the caller may write in. Errors: NOT_FOUND, FORBIDDEN. */
  async own(caller: StaffCaller, id: string): Promise<DraftFull> {
    const row = await this.seen(caller, id);
    if (!this.mayWrite(caller, row)) throw new AppError('FORBIDDEN', { detail: '这份稿件由别的科室起草' });
    return row;
  }

  /** The office edits and reviews for every unit. */
  async reviewer(caller: StaffCaller): Promise<(draft: Owned) => Reviewer> {
    const office = await this.#isOffice(caller);
    return ({ unitId }) => {
      const near = office || unitId === caller.unitId;
      const stages: [ReviewStage, boolean][] = [
        ['first', near && caller.capabilities.includes('edit')],
        ['second', near && caller.capabilities.includes('review')],
        ['final', caller.capabilities.includes('sign')],
        ['secrecy', caller.capabilities.includes('secrecy')],
      ];
      return { staffId: caller.staffId, stages: stages.filter(([, may]) => may).map(([stage]) => stage) };
    };
  }

  async audiences(unitId: string): Promise<Audience[]> {
    const { frontDeskId } = await this.units.desks();
    return ['supervisors', ...[...new Set([frontDeskId, unitId])].map((id): Audience => `unit:${id}`)];
  }

  async #isOffice(caller: StaffCaller): Promise<boolean> {
    return (await this.units.desks()).frontDeskId === caller.unitId;
  }
}
