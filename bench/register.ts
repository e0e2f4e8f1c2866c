import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_BUREAU } from '@mingchuang/bff/config';
import { packageCalendar } from '@mingchuang/bff/features/calendar/calendar.schedule';
import { DisclosurePeople } from '@mingchuang/bff/features/disclosure/disclosure.people';
import { Crypto } from '@mingchuang/bff/platform/crypto';
import { changedFrom } from '@mingchuang/shared/calendar/calendar.rules';
import { localDateOf } from '@mingchuang/shared/local-date';
import { v7 as uuidv7 } from 'uuid';
import { SERVER_ARGS } from '../scripts/run.ts';
import { PRODUCT_ENV, say, settled } from './bench.ts';
import { type BenchDatabase, ENGINES, type Engine, makeDatabase } from './databases.ts';
import { plans } from './register.plans.ts';
import { type Bureau, documentOf, nameOf, numberOf, openCase, registerRows } from './register.rows.ts';
import { type Line, spread, table } from './report.ts';
import { resident, STAFF_TOKEN, session, staff, unit } from './rows.ts';
import { type Server, startServer } from './servers.ts';

export interface RegisterPlan {
  /** cases in the register, few and many */
  sizes: readonly [number, number];
  /** how often each question is asked of each size */
  times: number;
  /** print how each query is looked up */
  plans: boolean;
}

/** Flat: with a hundred times as many cases an answer takes this much longer at most. */
const FLAT = 1.5;
const CASES_A_SECOND = 5_000;
/** A day on which the next year is not covered yet and some hundred working days of due days lie in it; a production server takes no other clock. */
const NOW = '2026-12-25T09:00:00+08:00';
const YEAR = 2027;
/** A schedule has the seven holidays; the one of New Year alone moves cases. */
const DAYS_OFF = ['01-01', '01-02', '01-03', '02-06', '04-05', '05-01', '06-09', '09-15', '10-01'].map((day) => `${YEAR}-${day}`);
const NOTICE = { notice: '国办发明电〔2026〕7号', daysOff: DAYS_OFF, workingWeekends: [] };
const ADMIN_TOKEN = 'bench-administrator-0000000000000000000000';
const UNITS = 8;
const STAFF = 40;
const RESIDENTS = 2_000;
const FIRST_DAY_WITHIN_MS = 300_000;
const RECALCULATED_WITHIN_MS = 300_000;
const PAGE = 30;
/** requests of a question before those that count */
const WARM_UP = 20;

interface Side {
  size: number;
  database: BenchDatabase;
  server: Server;
  bureau: Bureau;
}

/** The register with few and with many cases: what staff ask for all day must not take longer, and a new calendar must be through soon. */
export async function benchRegister(plan: RegisterPlan): Promise<void> {
  const started = performance.now();
  const lines: Line[] = [];
  for (const engine of ENGINES) lines.push(...(await benchEngine(engine, plan)));
  const head = ['数据库', '项目', ...plan.sizes.map((size) => `${size} 件（中位 / p95）`), '之比', '目标', '结论'];
  process.stdout.write(`\n${table(head, lines)}\n\n共用 ${Math.round((performance.now() - started) / 1000)} 秒\n`);
}

async function benchEngine(engine: Engine, plan: RegisterPlan): Promise<Line[]> {
  const sides: Side[] = [];
  try {
    for (const size of plan.sizes) sides.push(await open(engine, size));
    const lines = await compare(engine, plan, sides);
    if (plan.plans) await printPlans(engine, sides);
    return [...lines, await recalculate(engine, sides)];
  } finally {
    for (const { server, database } of sides) {
      await server.stop();
      await database.drop();
    }
  }
}

async function open(engine: Engine, size: number): Promise<Side> {
  const now = Date.parse(NOW);
  const units = Array.from({ length: UNITS }, (_, n) => unit(n));
  const unitIds = units.map(({ id }) => id);
  const people = Array.from({ length: STAFF }, (_, n) => staff(`bench${n}`, n === 0 ? 'supervisor' : 'staff', unitIds[n % UNITS] ?? '', now));
  const admin = staff('admin', 'administrator', unitIds[0] ?? '', now);
  const residents = Array.from({ length: RESIDENTS }, () => resident(uuidv7(), now));
  const database = await makeDatabase(engine, `register${size}`, [
    ['unit', units],
    ['staff', [...people, admin]],
    ['resident', residents],
    ['session', [session(STAFF_TOKEN, 'staff', people[0]?.id ?? '', 'console', now), session(ADMIN_TOKEN, 'staff', admin.id, 'console', now)]],
  ]);
  const bureau: Bureau = {
    organCode: DEMO_BUREAU.BUREAU_CODE,
    unitIds,
    staffIds: people.map(({ id }) => id),
    residentIds: residents.map(({ id }) => id),
    calendar: packageCalendar(),
    today: localDateOf(now),
  };
  const began = performance.now();
  await database.add(registerRows(size, bureau, new Crypto(PRODUCT_ENV.APP_SECRET)));
  const filled = performance.now();
  const server = await startServer(SERVER_ARGS, { ...PRODUCT_ENV, NODE_ENV: 'development', DEMO_CLOCK: NOW, ...database.env }, '/readyz');
  // Starting begins the day: who is to be warned is warned before anything is measured.
  await settled(database, FIRST_DAY_WITHIN_MS);
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
  say(`${engine}：${size} 件，写入 ${seconds(began, filled)} 秒，一天的开始办了 ${seconds(filled, performance.now())} 秒`);
  return { size, database, server, bureau };
}

const cookie = (token: string) => ({ cookie: `mc_console=${token}` });

interface Question {
  label: string;
  path(n: number, side: Side, deep: string): string;
  holds: string;
}

const list = (query: Record<string, string>): string => `/api/console/applications?${new URLSearchParams({ limit: String(PAGE), ...query })}`;
const ITEM = '"items":[{';

const QUESTIONS: readonly Question[] = [
  { label: '在办，第一页', path: () => list({}), holds: ITEM },
  { label: '在办，四分之三处的一页', path: (_n, _side, cursor) => list({ cursor }), holds: ITEM },
  { label: '我的', path: () => list({ queue: 'mine' }), holds: ITEM },
  { label: '待确认', path: () => list({ queue: 'confirming' }), holds: ITEM },
  { label: '等申请人', path: () => list({ queue: 'awaiting' }), holds: ITEM },
  { label: '审签中', path: () => list({ queue: 'reviewing' }), holds: ITEM },
  { label: '已办结', path: () => list({ queue: 'ended' }), holds: ITEM },
  { label: '超期', path: () => list({ light: 'overdue' }), holds: ITEM },
  { label: '今天到期', path: () => list({ light: 'today' }), holds: '"items":[' },
  { label: '快到期', path: () => list({ light: 'soon' }), holds: ITEM },
  { label: '时间充裕', path: () => list({ light: 'normal' }), holds: ITEM },
  { label: '一个科室', path: (n, { bureau }) => list({ unitId: bureau.unitIds[n % UNITS] ?? '' }), holds: ITEM },
  { label: '传真提交', path: () => list({ channel: 'fax' }), holds: ITEM },
  { label: '商业企业', path: () => list({ kind: 'company' }), holds: ITEM },
  { label: '搜登记号', path: (n, { size, bureau }) => list({ q: numberOf(openCase(n * 7, size), bureau.organCode) }), holds: ITEM },
  { label: '搜文号', path: (n, { size }) => list({ q: documentOf(withDocument(openCase(n * 7, size))) ?? '' }), holds: ITEM },
  { label: '搜申请人姓名', path: (n, { size }) => list({ q: nameOf(person(openCase(n * 7, size))) }), holds: ITEM },
  { label: '搜所需信息里常见的字', path: () => list({ q: '低保资金' }), holds: ITEM },
  { label: '各队列件数', path: () => '/api/console/applications/counts', holds: '"open":' },
  { label: '提醒', path: () => '/api/console/reminders', holds: '"unseen":' },
];

/** The case itself or one just after it: every third names a document, and of ten the first is an organisation. */
const withDocument = (n: number): number => n + ((3 - (n % 3)) % 3);
const person = (n: number): number => (n % 10 === 0 ? n + 1 : n);

/** Few and many in turn, one request at a time, so that what else the machine does meets both alike. */
async function compare(engine: Engine, { times }: RegisterPlan, sides: Side[]): Promise<Line[]> {
  const deep = await Promise.all(sides.map(deepPage));
  const lines: Line[] = [];
  for (const { label, path, holds } of QUESTIONS) {
    const taken = sides.map(() => [] as number[]);
    for (let n = 0; n < WARM_UP + times; n += 1) {
      for (const [at, side] of sides.entries()) {
        const ms = await ask(side, path(n, side, deep[at] ?? ''), holds);
        if (n >= WARM_UP) taken[at]?.push(ms);
      }
    }
    const [few = Number.NaN, many = Number.NaN] = taken.map((one) => spread(one).median);
    const ratio = many / few;
    const figures = [...taken.map((one) => `${spread(one).median.toFixed(1)} / ${percentile(one, 0.95).toFixed(1)} 毫秒`), ratio.toFixed(2)];
    say(`${engine}：${label}，${figures.join('，')}`);
    lines.push({ engine, label, figures, target: `≤ ${FLAT.toFixed(2)}`, reached: ratio <= FLAT });
  }
  return lines;
}

const percentile = (values: number[], part: number): number => [...values].sort((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? Number.NaN;

/** Milliseconds until the whole answer is there. */
async function ask({ server, size }: Side, path: string, holds: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${server.url}${path}`, { headers: cookie(STAFF_TOKEN) });
  const text = await answer.text();
  const ms = performance.now() - began;
  if (answer.status !== 200 || !text.includes(holds)) throw new Error(`${size}: ${path}: ${answer.status} ${text.slice(0, 300)}`);
  return ms;
}

/** The cursor of a page three quarters down the open cases. */
async function deepPage({ database, size }: Side): Promise<string> {
  const open = await database.number("SELECT COUNT(*) FROM disclosure_case WHERE list = 'open'");
  const [row] = await database.query(
    `SELECT dueSort, id FROM disclosure_case WHERE list = 'open' ORDER BY dueSort, id LIMIT 1 OFFSET ${Math.floor(open * 0.75)}`,
  );
  if (row === undefined) throw new Error(`no open case of ${size}`);
  return Buffer.from(JSON.stringify([row.dueSort, row.id])).toString('base64url');
}

/** The year is written as an administrator does; the product's own job goes through the cases. */
async function recalculate(engine: Engine, sides: Side[]): Promise<Line> {
  const speeds: number[] = [];
  for (const { server, database, size } of sides) {
    const headers = { ...cookie(ADMIN_TOKEN), 'content-type': 'application/json', 'if-match': '"0"', 'idempotency-key': randomUUID(), 'x-csrf-token': 'bench' };
    const before = server.cpuMs();
    const answer = await fetch(`${server.url}/api/console/calendar/years/${YEAR}`, { method: 'PUT', headers, body: JSON.stringify(NOTICE) });
    if (answer.status !== 200) throw new Error(`the year: ${answer.status} ${await answer.text()}`);
    const deadline = performance.now() + RECALCULATED_WITHIN_MS;
    while ((await database.number('SELECT COUNT(*) FROM calendar_year WHERE finishedAt IS NOT NULL')) === 0) {
      if (performance.now() > deadline) throw new Error('the recalculation did not come to an end');
      await pause(50);
    }
    const cpu = server.cpuMs();
    const [year] = await database.query('SELECT at, finishedAt, looked, moved FROM calendar_year');
    const ms = Number(year?.finishedAt) - Number(year?.at);
    const told = await database.number("SELECT COUNT(*) FROM outbox_job WHERE topic = 'application.due'");
    if (told !== Number(year?.moved)) throw new Error(`${year?.moved} cases moved and ${told} are told of`);
    say(
      `${engine}：${size} 件的登记簿，重算 ${year?.looked} 件，${year?.moved} 件改期，${ms} 毫秒${cpu === null || before === null ? '' : `，服务器用了 ${cpu - before} 毫秒处理器时间`}`,
    );
    speeds.push((Number(year?.looked) * 1000) / ms);
  }
  const many = speeds.at(-1) ?? 0;
  const figures = [...speeds.map((speed) => `${speed.toFixed(0)} 件/秒`), ''];
  return { engine, label: '放假安排改动后的重算', figures, target: `≥ ${CASES_A_SECOND} 件/秒`, reached: many >= CASES_A_SECOND };
}

async function printPlans(engine: Engine, sides: Side[]): Promise<void> {
  const side = sides.at(-1);
  if (side === undefined) return;
  const { bureau, database } = side;
  const found = openCase(0, side.size);
  const name = nameOf(person(found));
  const asked = {
    staffId: bureau.staffIds[0] ?? '',
    unitId: bureau.unitIds[0] ?? '',
    today: bureau.today,
    since: changedFrom(YEAR),
    number: numberOf(found, bureau.organCode),
    document: documentOf(withDocument(found)) ?? '',
    name,
    nameIndex: new DisclosurePeople(new Crypto(PRODUCT_ENV.APP_SECRET)).nameIndex(name),
  };
  for (const line of await plans(engine, database, asked)) say(line);
}
