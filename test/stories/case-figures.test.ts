import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CASE_FIGURES, type CaseFigure } from '@mingchuang/shared/disclosure/case-figures.types';
import type { CaseQueue, ConsoleCasePage, ConsoleCaseRow } from '@mingchuang/shared/disclosure/console-cases.types';
import { caseRatio } from '@mingchuang/shared/metrics/metrics.rules';
import type { CaseMetrics, Measure, Metrics, UnitCaseMetrics } from '@mingchuang/shared/metrics/metrics.types';
import type { Grade } from '@mingchuang/shared/ratings/ratings.types';
import { asStaff, type Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { DisclosureStory } from '../support/disclosure-story.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';

const [FROM, TO] = ['2026-03-01', '2026-04-30'];
const OFFICE = '局办公室';
const AID = '社会救助科';

describe.each(ENGINES)('the figures of applications, on %s', (engine) => {
  let s: DisclosureStory;
  let he: Client;
  let unitIds: Map<string, string>;

  const metrics = async (query = `from=${FROM}&to=${TO}`) => (await he.get<CaseMetrics>(`/api/console/metrics/applications?${query}`)).body;
  const of = ({ total, units }: CaseMetrics, name?: string) => (name === undefined ? total : units.find((unit) => unit.unitName === name))?.figures;
  /** The register, page by page. */
  const listed = async (query: string, client = he): Promise<ConsoleCaseRow[]> => {
    const rows: ConsoleCaseRow[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const url: string = `/api/console/applications?limit=2&${query}${cursor && `&cursor=${cursor}`}`;
      const { body }: { body: ConsoleCasePage } = await client.get<ConsoleCasePage>(url);
      rows.push(...body.items);
      cursor = body.nextCursor;
    }
    return rows;
  };
  const behind = (figure: CaseFigure, more = '') => listed(`figure=${figure}&countedFrom=${FROM}&countedTo=${TO}${more}`);
  const names = (rows: readonly ConsoleCaseRow[]) => rows.map((row) => row.information);
  const rate = (id: string, grade: Grade) => s.applicant.post(`/api/applications/${id}/ratings`, { grade, tags: [], words: '' });
  const begun = (information: string) => s.begun({ information });
  const ofAid = async (information: string) => {
    const id = await begun(information);
    await s.step(id, 'assignment', { unitId: unitIds.get(AID) });
    return id;
  };

  /** A spring of a small bureau: received on 2 March, due on 30 March unless something else is said. */
  beforeAll(async () => {
    s = await DisclosureStory.start(engine);
    unitIds = new Map([
      [OFFICE, await s.t.people.unitId(OFFICE)],
      [AID, await s.t.people.unitId(AID)],
    ]);
    await rate(await s.delivered({ information: '很满意' }), 5);
    await rate(await s.delivered({ information: '不满意' }), 2);
    await s.act(await begun('撤回的'), 'withdrawal', { reason: '不要了' });
    await s.act(await s.submit({ information: '受理以前撤回的' }), 'withdrawal', { reason: '写错了' });
    const [late, askedLate, archived] = [await ofAid('晚三天'), await ofAid('补正告知晚了'), await ofAid('没有评价')];
    await ofAid('一直没答');
    await begun('办公室没答');
    await s.at('2026-03-16');
    await s.step(askedLate, 'supplement-notice', { items: ['请写明年度'], by: '2026-03-20' });
    await s.act(askedLate, 'supplements', { text: '2025年度', fileIds: [] });
    await s.deliver(archived);
    await s.step(archived, 'archive');
    await s.at('2026-04-02');
    await s.deliver(late);
    await s.deliver(askedLate);
    await s.at('2026-04-09');
    await begun('还没到期');
    await s.at('2026-05-06');
    await s.delivered({ information: '五月的' });
    he = await asStaff(s.t.url, 'he');
  }, 90_000);
  afterAll(() => s.t.close());

  test('ended, answered, on time, rated and satisfied, each with its n', async () => {
    const figures = await metrics();
    expect(figures).toMatchObject({ from: FROM, to: TO, asOf: expect.stringMatching(/^2026-05-06T/) });
    expect(of(figures)).toEqual({
      ended: 6,
      answered: 5,
      unanswered: 1,
      judged: 8,
      onTime: 4,
      late: 4,
      overdueOpen: 2,
      rated: 2,
      unrated: 3,
      satisfied: 1,
      dissatisfied: 1,
    });
    expect(of(figures, OFFICE)).toMatchObject({ ended: 3, answered: 2, unanswered: 1, judged: 4, onTime: 3, overdueOpen: 1, rated: 2, satisfied: 1 });
    expect(of(figures, AID)).toMatchObject({ ended: 3, answered: 3, unanswered: 0, judged: 4, onTime: 1, overdueOpen: 1, rated: 0, unrated: 3 });
    const rates = (unit: UnitCaseMetrics) => (['satisfaction', 'participation', 'onTime'] as Measure[]).map((measure) => caseRatio(unit, measure));
    expect(rates(figures.total)).toEqual([
      { numerator: 1, denominator: 2 },
      { numerator: 2, denominator: 5 },
      { numerator: 4, denominator: 8 },
    ]);
    expect(new Set(figures.units.flatMap(({ unitName, figures: { ended } }) => (ended > 0 ? [unitName] : [])))).toEqual(new Set([OFFICE, AID]));
  });

  test('every number opens exactly its cases in the register, in the order of its days', async () => {
    const { total, units } = await metrics();
    for (const unit of [total, ...units]) {
      const narrowed = unit.unitId === null ? '' : `&unitId=${unit.unitId}`;
      for (const figure of CASE_FIGURES) {
        const rows = await behind(figure, narrowed);
        expect({ unit: unit.unitName, figure, n: rows.length }).toEqual({ unit: unit.unitName, figure, n: unit.figures[figure] });
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        const days = rows.map(({ endedOn, clock }) => endedOn ?? (clock?.due?.kind === 'fixed' ? clock.due.on : ''));
        expect(days).toEqual(figure === 'overdueOpen' ? [...days].sort() : [...days].sort().reverse());
      }
    }
    for (const figure of CASE_FIGURES) expect(units.reduce((n, { figures }) => n + figures[figure], 0)).toBe(total.figures[figure]);
  }, 60_000);

  test('and they are those whose rows say so', async () => {
    const inQueue = (queue: CaseQueue) => listed(`queue=${queue}`);
    const ended = (await inQueue('ended')).filter(({ endedOn }) => endedOn !== null && endedOn >= FROM && endedOn <= TO);
    const overdue = (await inQueue('open')).filter(({ clock }) => clock?.light === 'overdue');
    const answered = ended.filter(({ closing }) => closing === 'provided');
    const said: Record<CaseFigure, ConsoleCaseRow[]> = {
      ended,
      answered,
      unanswered: ended.filter(({ closing }) => closing === 'withdrawn'),
      judged: [...ended.filter(({ onTime }) => onTime !== null), ...overdue],
      onTime: ended.filter(({ onTime }) => onTime === true),
      late: [...ended.filter(({ onTime }) => onTime === false), ...overdue],
      overdueOpen: overdue,
      rated: answered.filter(({ grade }) => grade !== null),
      unrated: answered.filter(({ grade }) => grade === null),
      satisfied: answered.filter(({ grade }) => grade !== null && grade >= 3),
      dissatisfied: answered.filter(({ grade }) => grade !== null && grade < 3),
    };
    for (const figure of CASE_FIGURES) expect({ figure, of: names(await behind(figure)).sort() }).toEqual({ figure, of: names(said[figure]).sort() });
    // asked to supplement too late: the clock began anew, the office is judged by the day before it
    expect(names(await behind('late')).sort()).toEqual(['一直没答', '办公室没答', '晚三天', '补正告知晚了'].sort());
    expect(names(await behind('unanswered'))).toEqual(['撤回的']);
  }, 30_000);

  test('days are inclusive, a period may be empty, and one unit may be asked for', async () => {
    expect(of(await metrics('from=2026-03-16&to=2026-03-16'))).toMatchObject({ ended: 1, onTime: 1, judged: 1, overdueOpen: 0 });
    expect(of(await metrics('from=2026-03-30&to=2026-03-30'))).toMatchObject({ ended: 0, judged: 2, late: 2, overdueOpen: 2 });
    const none = await metrics('from=2025-01-01&to=2025-12-31');
    for (const unit of [none.total, ...none.units]) expect(new Set(Object.values(unit.figures))).toEqual(new Set([0]));
    const one = await metrics(`from=${FROM}&to=${TO}&unitId=${unitIds.get(AID)}`);
    expect([one.units.map((unit) => unit.unitName), one.total.figures]).toEqual([[AID], one.units[0]?.figures]);
    expect(await metrics('')).toMatchObject({ from: '2026-04-07', to: '2026-05-06', total: { figures: { ended: 1, answered: 1 } } });
  });

  test('other filters of the register narrow a number further; a unit that sees its own sees its own', async () => {
    expect(names(await behind('late', '&queue=open')).sort()).toEqual(['一直没答', '办公室没答'].sort());
    expect(names(await behind('ended', `&q=${encodeURIComponent('撤回')}`))).toEqual(['撤回的']);
    const lin = await asStaff(s.t.url, 'lin');
    expect(names(await listed(`figure=overdueOpen&countedFrom=${FROM}&countedTo=${TO}`, lin))).toEqual(['一直没答']);
    expectProblem(await lin.get('/api/console/metrics/applications'), 'FORBIDDEN');
  });

  test('letters and applications do not mix', async () => {
    const letters = (await he.get<Metrics>(`/api/console/metrics?from=${FROM}&to=${TO}`)).body;
    expect(letters.total).toMatchObject({ answered: 0, overdueOpen: 0, satisfaction: { numerator: 0, denominator: 0 } });
  });

  test.each([
    ['figure=speed&countedFrom=2026-03-01&countedTo=2026-03-02', ['figure']],
    ['figure=ended', ['countedFrom', 'countedTo']],
    ['countedFrom=2026-03-01&countedTo=2026-03-02', ['figure']],
    ['figure=ended&countedFrom=2026-02-30&countedTo=2026-03-02', ['countedFrom']],
    ['figure=ended&countedFrom=2026-03-03&countedTo=2026-03-02', ['countedFrom']],
  ])('the register refuses %s', async (query, fields) => {
    expect(wrongFields(await he.get(`/api/console/applications?${query}`)).sort()).toEqual(fields);
  });

  test.each([
    ['from=2026-02-30', ['from']],
    ['from=2026-03-03&to=2026-03-02', ['from']],
    ['unitId=1', ['unitId']],
    ['includeHistory=true', ['includeHistory']],
  ])('the figures refuse %s', async (query, fields) => {
    expect(wrongFields(await he.get(`/api/console/metrics/applications?${query}`))).toEqual(fields);
  });
});
