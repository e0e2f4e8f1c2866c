import { CorrectionsConsole } from '@mingchuang/bff/features/corrections/corrections.console';
import { CorrectionsService } from '@mingchuang/bff/features/corrections/corrections.service';
import type { TestApp } from '../support/app.ts';
import { Cases } from '../support/cases.ts';
import { correction } from '../support/corrections.ts';
import type { Call, Sample } from './who-may.types.ts';

const HANDLER = 'jiang';

/** A sample of every operation on requests for correction; they come from an answer of jiang's unit, `phone` is resident A's. */
export async function correctionSamples(t: TestApp, phone: string): Promise<Record<string, Sample>> {
  const cases = new Cases(t, HANDLER);
  const a = await t.people.resident(phone);
  const jiang = await t.people.staff(HANDLER);
  const once = () => {
    const key = crypto.randomUUID();
    return { key, operation: 'sample', bodyHash: key };
  };
  let source: Promise<string> | null = null;
  const answered = () => {
    source ??= cases.delivered(cases.processingOf(a)).then(({ id }) => id);
    return source;
  };
  const submitted = async (): Promise<Call> => {
    const { id } = await t.app.get(CorrectionsService).submit(a, correction({ applicationId: await answered() }), once());
    return { id, version: 1 };
  };
  const accepted = async (): Promise<Call> => {
    const { id = '' } = await submitted();
    await t.app.get(CorrectionsConsole).accept(jiang, id, 1, once());
    return { id, version: 2 };
  };
  const C = '/api/console/corrections';
  return {
    'POST /api/corrections': { make: () => ({ body: correction() }) },
    'GET /api/corrections': {},
    'GET /api/corrections/{id}': { belongs: 'writer', make: submitted },
    'POST /api/corrections/{id}/withdrawal': { belongs: 'writer', make: submitted },
    [`GET ${C}`]: {},
    [`GET ${C}/{id}`]: { belongs: 'seen', make: submitted },
    [`POST ${C}/{id}/acceptance`]: { belongs: 'handled', make: submitted },
    [`POST ${C}/{id}/answer`]: {
      belongs: 'handled',
      make: async () => ({ ...(await accepted()), body: { kind: 'correct', organ: null, text: '已改为 3 人' } }),
    },
    [`POST ${C}/{id}/identity-views`]: { belongs: 'handled', make: async () => ({ ...(await submitted()), body: { reason: '核对证据上的人' } }) },
  };
}
