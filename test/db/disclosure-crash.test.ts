import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ApplicationReceipt } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { MyApplicationRow } from '@mingchuang/shared/disclosure/my-applications.types';
import type { Page } from '@mingchuang/shared/paging';
import { application } from '../support/applications.ts';
import { asResident, asStaff, type Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { ORDEAL_START, Ordeal } from '../support/ordeal.ts';
import { type BffProcess, startBff } from '../support/process.ts';

jest.setTimeout(120_000);

const APPLICANTS = 3;
const EACH = 6;
/** the BFF is killed when so many applications, and so many receipts, have been acknowledged */
const KILL_AFTER_APPLICATIONS = [5, 12];
const KILL_AFTER_RECEIPTS = [4, 11];

const serialOf = (number: string) => Number(/〕(\d+)号/.exec(number)?.[1]);
const oneTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

describe.each(ENGINES)('killed while applications arrive and are confirmed, on %s', (engine) => {
  let bff: BffProcess;
  let ordeal: Ordeal;
  let applicants: Client[] = [];
  let staff: Client;
  const receipts: (ApplicationReceipt & { applicant: number; key: string })[] = [];

  beforeAll(async () => {
    bff = await startBff(engine, { DEMO_CLOCK: new Date(ORDEAL_START).toISOString() }, 'bureau');
    ordeal = new Ordeal(bff);
    applicants = await Promise.all(oneTo(APPLICANTS).map((n) => asResident(bff.url, `1380000030${n}`)));
    staff = await asStaff(bff.url, 'lu');
  });
  afterAll(async () => {
    await ordeal.settled();
    await bff.close();
  });

  const submit = (applicant: number, information: string, key: string) =>
    (applicants[applicant] as Client).post<ApplicationReceipt>('/api/applications', application({ information }), { 'idempotency-key': key });

  test('every acknowledged application is there once, and their numbers have no gap', async () => {
    const apply = async (applicant: number) => {
      for (let n = 0; n < EACH; n += 1) {
        const key = randomUUID();
        const answer = await ordeal.acknowledged(() => submit(applicant, `材料 ${applicant}-${n}`, key));
        expect(answer.status).toBe(201);
        receipts.push({ ...answer.body, applicant, key });
        if (KILL_AFTER_APPLICATIONS.includes(receipts.length)) ordeal.kill();
      }
    };
    await Promise.all(applicants.map((_, n) => apply(n)));
    await ordeal.settled();
    expect(ordeal.unanswered).toBeGreaterThan(0);
    expect(receipts.map(({ number }) => serialOf(number)).sort((a, b) => a - b)).toEqual(oneTo(APPLICANTS * EACH));
    for (const [n, applicant] of applicants.entries()) {
      const { items } = (await applicant.get<Page<MyApplicationRow>>('/api/applications?limit=100')).body;
      expect(items.map(({ id }) => id).sort()).toEqual(
        receipts
          .filter((receipt) => receipt.applicant === n)
          .map(({ id }) => id)
          .sort(),
      );
    }
  });

  test('each receipt is written once, with a number of its own', async () => {
    const confirm = async (id: string) => {
      const headers = { ...ifMatch(1), 'idempotency-key': randomUUID() };
      const answer = await ordeal.acknowledged(() => staff.post<ConsoleCase>(`/api/console/applications/${id}/confirmation`, { itemCount: 1 }, headers));
      expect(answer.status).toBe(200);
      return answer.body;
    };
    const confirmed: ConsoleCase[] = [];
    for (const { id } of receipts) {
      confirmed.push(await confirm(id));
      if (KILL_AFTER_RECEIPTS.includes(confirmed.length)) ordeal.kill();
    }
    await ordeal.settled();
    for (const kind of ['registration', 'receipt']) {
      const numbers = confirmed.flatMap(({ letters }) => letters.filter((letter) => letter.kind === kind).map(({ number }) => serialOf(number)));
      expect(numbers.sort((a, b) => a - b)).toEqual(oneTo(receipts.length));
    }
  });
});
