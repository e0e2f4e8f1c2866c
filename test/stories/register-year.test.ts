import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DisclosureCaseEntity } from '@mingchuang/bff/features/disclosure/disclosure.entity';
import { Db } from '@mingchuang/bff/platform/db';
import { CLOSINGS } from '@mingchuang/shared/disclosure/closing.rules';
import type { CaseCounts, ConsoleCasePage, YearTableView } from '@mingchuang/shared/disclosure/console-cases.types';
import { APPLICANT_KINDS, type ClosingChoice } from '@mingchuang/shared/disclosure/disclosure.types';
import { addDays } from '@mingchuang/shared/local-date';
import { PAGE_LIMIT_MAX } from '@mingchuang/shared/paging';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asStaff, type Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { wrongFields } from '../support/problems.ts';
import { random } from '../support/random.ts';

const CHOICES = Object.keys(CLOSINGS) as ClosingChoice[];
const CASES = 240;
const YEARS = [2025, 2026, 2027];

describe.each(ENGINES)('the numbers of table 3 open their cases, on %s', (engine) => {
  let t: TestApp;
  let lu: Client;

  /** Cases as the years leave them: a quarter open, some carried over, each choice and applicant; some never received, some withdrawn before. */
  async function fill(): Promise<void> {
    const { unitId } = await t.people.staff('lu');
    const below = random(7);
    const rows = Array.from({ length: CASES }, (_, at): DisclosureCaseEntity => {
      const list = at % 20 === 0 ? 'confirming' : at % 20 === 1 ? 'cancelled' : below(4) === 0 ? 'open' : 'ended';
      const submittedOn = addDays('2023-10-01', below(365 * 3));
      const receivedOn = list === 'confirming' || list === 'cancelled' ? null : submittedOn;
      const endedOn = list === 'ended' ? addDays(submittedOn, below(5) === 0 ? below(700) : below(40)) : null;
      const drafted = list === 'open' && below(2) === 0;
      return {
        id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
        version: 1,
        number: `明民依申〔2026〕${at}号`,
        residentId: null,
        unitId,
        ownerId: null,
        state: list === 'open' ? 'processing' : list === 'ended' ? 'delivered' : list === 'cancelled' ? 'cancelled' : 'submitted',
        list,
        channel: 'counter',
        applicantKind: APPLICANT_KINDS[below(APPLICANT_KINDS.length)] ?? 'person',
        applicantMasked: '苏**',
        applicantSealed: '',
        applicantIndex: `a${at}`,
        applicantNameIndex: null,
        information: `信息 ${at}`,
        informationIndex: `i${at}`,
        documentNumber: null,
        form: 'electronic',
        delivery: 'online',
        needsHelp: 0,
        itemCount: 1,
        submittedAt: Date.parse(`${submittedOn}T09:00:00+08:00`),
        submittedOn,
        receivedOn,
        dueOn: list === 'open' ? addDays(submittedOn, 28) : null,
        dueSort: addDays(submittedOn, 28),
        internalDueOn: null,
        pausedSince: null,
        // a signed reply that has not left is no end
        closing: endedOn !== null || drafted ? (CHOICES[at % CHOICES.length] ?? null) : null,
        endedOn,
        endedAt: endedOn === null ? null : Date.parse(`${endedOn}T17:00:00+08:00`),
        onTime: null,
        workingDays: null,
        fee: null,
        readAt: null,
        reopenedFrom: null,
        messageId: null,
        waitsFor: null,
        draftedBy: null,
        reviewedBy: null,
      };
    });
    await t.app.get(Db).write((m) => m.insert(DisclosureCaseEntity, rows));
  }

  const rowsBehind = async (query: string, client = lu): Promise<string[]> => {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await client.get<ConsoleCasePage>(`/api/console/applications?limit=${PAGE_LIMIT_MAX}&${query}${from}`);
      ids.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    expect(new Set(ids).size).toBe(ids.length);
    return ids;
  };
  const table = async (year: number) => (await lu.get<YearTableView>(`/api/console/applications/year?year=${year}`)).body;

  beforeAll(async () => {
    t = await startTestApp(engine, { now: '2026-11-12T09:00:00+08:00', env: { RATE_LIMIT_FACTOR: '100' } });
    lu = await asStaff(t.url, 'lu');
    await fill();
  }, 60_000);
  afterAll(() => t.close());

  test('every cell of every year, exactly', async () => {
    let walked = 0;
    for (const year of YEARS) {
      const { lines } = await table(year);
      for (const { key, values } of lines) {
        const found = await Promise.all([...APPLICANT_KINDS.map((kind) => `&kind=${kind}`), ''].map((kind) => rowsBehind(`year=${year}&row=${key}${kind}`)));
        expect([year, key, found.map((ids) => ids.length)]).toEqual([year, key, values]);
        expect([...found.slice(0, -1).flat()].sort()).toEqual([...(found.at(-1) ?? [])].sort());
        walked += values.filter((value) => value > 0).length;
      }
    }
    expect(walked).toBeGreaterThan(200);
  }, 60_000);

  test('more than a page of them comes page by page, the newest first', async () => {
    const { lines } = await table(2025);
    const number = lines.find(({ key }) => key === 'results')?.values.at(-1) ?? 0;
    expect(number).toBeGreaterThan(10);
    const days: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await lu.get<ConsoleCasePage>(`/api/console/applications?limit=7&year=2025&row=results${from}`);
      days.push(...body.items.map(({ receivedOn }) => receivedOn ?? ''));
      cursor = body.nextCursor;
    }
    expect(days).toHaveLength(number);
    expect(days).toEqual([...days].sort().reverse());
  });

  test('other conditions narrow them', async () => {
    const all = await rowsBehind('year=2025&row=received');
    const spring = await rowsBehind('year=2025&row=received&from=2025-03-01&to=2025-05-31');
    expect(spring.length).toBeGreaterThan(0);
    expect(spring.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(spring));
    expect(await rowsBehind('year=2025&row=received&q=%E6%B2%A1%E6%9C%89')).toEqual([]);
  });

  test('a year without a row, a row without a year, and what stands in no table are refused', async () => {
    const wrong = async (query: string) => wrongFields(await lu.get(`/api/console/applications?${query}`)).sort();
    expect(await wrong('year=2026')).toEqual(['row']);
    expect(await wrong('row=D4')).toEqual(['year']);
    expect(await wrong('year=26&row=D9')).toEqual(['row', 'year']);
  });

  test('who sees one unit alone sees no other behind a number, and is told so by the counts', async () => {
    const whole = async (account: string) => (await (await asStaff(t.url, account)).get<CaseCounts>('/api/console/applications/counts')).body.whole;
    expect(await Promise.all(['lu', 'shen', 'gu', 'he', 'lin'].map(whole))).toEqual([true, true, true, true, false]);
    expect(await rowsBehind('year=2025&row=received', await asStaff(t.url, 'lin'))).toEqual([]);
  });
});
