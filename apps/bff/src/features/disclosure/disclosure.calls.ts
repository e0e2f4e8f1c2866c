import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors.ts';
import { Idempotency } from '../../platform/idempotency.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { DisclosureQueries } from './disclosure.queries.ts';
import { DisclosureReader } from './disclosure.reader.ts';
import { DisclosureSight } from './disclosure.sight.ts';
import type { StepCall } from './disclosure.step-call.ts';
import { DisclosureSteps, type OpenCase, type Step } from './disclosure.steps.ts';

/** Takes one step for a member of staff, once, and answers the case as it is then. */
@Injectable()
export class DisclosureCalls {
  constructor(
    private readonly cases: DisclosureQueries,
    private readonly steps: DisclosureSteps,
    private readonly reader: DisclosureReader,
    private readonly sight: DisclosureSight,
    private readonly idempotency: Idempotency,
    private readonly live: LiveHub,
  ) {}

  async take(call: StepCall, make: (opened: OpenCase) => Step | Promise<Step>): Promise<ConsoleCase> {
    const { caller, id, seen, once } = call;
    const row = await this.sight.seen(caller, id);
    const actor = await this.sight.actor(caller, row);
    await this.idempotency.run(caller.staffId, once, async (m) => {
      // In here, because a retry is answered with the first answer although the case has gone on by then.
      if (row.version !== seen) throw await this.steps.stale(id, seen);
      const opened = await this.steps.open(row);
      await this.steps.take(m, opened, actor, seen, await make(opened));
      return { id };
    });
    const after = await this.cases.byId(id);
    if (after === null) throw new AppError('NOT_FOUND');
    this.live.hint(await this.sight.audiences(row.unitId, after.unitId), { topic: 'application', id });
    return this.reader.forStaff(await this.steps.open(after), actor);
  }
}
