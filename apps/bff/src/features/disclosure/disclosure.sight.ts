import type { CaseRole } from '@mingchuang/shared/disclosure/transitions.rules';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/caller.ts';
import { AppError } from '../../platform/errors.ts';
import type { Audience } from '../../platform/live.hub.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import type { Where } from './disclosure.figures.queries.ts';
import { type CaseSight, turnFor } from './disclosure.list.queries.ts';
import { type CaseFull, DisclosureQueries } from './disclosure.queries.ts';
import type { CaseActor } from './disclosure.steps.ts';

/** Which cases a member of staff sees, and in which roles they act on one. */
@Injectable()
export class DisclosureSight {
  constructor(
    private readonly cases: DisclosureQueries,
    private readonly units: UnitsQueries,
  ) {}

  /** Supervisors see every unit's cases, and so does the office that runs 依申请公开 (4: 政府信息公开工作机构); everyone else those of the own unit. */
  async of(caller: StaffCaller): Promise<CaseSight> {
    return { unitId: caller.capabilities.includes('supervise') || (await this.#isOffice(caller)) ? null : caller.unitId };
  }

  async seen(caller: StaffCaller, id: string): Promise<CaseFull> {
    const row = await this.cases.forStaff(id, await this.of(caller));
    if (row === null || row.state === 'draft') throw new AppError('NOT_FOUND');
    return row;
  }

  /** Who sees a case does not act on it for that: handlers act on their unit's, the office on all. */
  async actor(caller: StaffCaller, { unitId }: CaseFull): Promise<CaseActor> {
    const near = unitId === caller.unitId || (await this.#isOffice(caller));
    const roles: [CaseRole, boolean][] = [
      ['handler', near && caller.capabilities.includes('answer')],
      ['reviewer', near && caller.capabilities.includes('review')],
      ['approver', caller.capabilities.includes('sign')],
      ['signer', caller.capabilities.includes('sign')],
    ];
    return { roles: roles.filter(([, may]) => may).map(([role]) => role), staff: caller };
  }

  /** Which open cases wait for this person; the same roles as `actor`. */
  async turn(caller: StaffCaller): Promise<Where> {
    const { staffId, capabilities, unitId } = caller;
    const office = await this.#isOffice(caller);
    const reviews = capabilities.includes('review') ? { unitId: office ? null : unitId } : null;
    return turnFor({ staffId, reviews, signs: capabilities.includes('sign'), answers: capabilities.includes('answer') });
  }

  /** Whose screens a change of it concerns: supervisors, the office and every unit that handles or handled it. */
  async audiences(...unitIds: string[]): Promise<Audience[]> {
    const { frontDeskId } = await this.units.desks();
    return ['supervisors', ...[...new Set([frontDeskId, ...unitIds])].map((id): Audience => `unit:${id}`)];
  }

  async #isOffice(caller: StaffCaller): Promise<boolean> {
    return (await this.units.desks()).frontDeskId === caller.unitId;
  }
}
