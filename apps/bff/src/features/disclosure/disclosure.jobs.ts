import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxWorker } from '../../outbox/outbox.worker.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { DisclosureQueries } from './disclosure.queries.ts';

/** What happens after a step is written: the screens of the unit are told. */
@Injectable()
export class DisclosureJobs implements OnModuleInit {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly cases: DisclosureQueries,
    private readonly live: LiveHub,
  ) {}

  onModuleInit(): void {
    this.worker.on('application.changed', {
      kind: 'inside',
      run: async () => null,
      after: async ({ payload: { caseId } }) => {
        const row = await this.cases.byId(caseId);
        if (row === null) return;
        this.live.hint(['supervisors', `unit:${row.unitId}`], { topic: 'application', id: caseId });
        if (row.residentId !== null) this.live.hint([`resident:${row.residentId}`], { topic: 'application', id: caseId });
      },
    });
  }
}
