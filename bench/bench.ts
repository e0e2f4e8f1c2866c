import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_BUREAU } from '@mingchuang/bff/config';
import { SERVER_ARGS, SERVER_ENV } from '../scripts/run.ts';
import { type BenchDatabase, ENGINES, type Engine, makeDatabase } from './databases.ts';
import { type Measured, measure, p95 } from './load.ts';
import { type Line, spread, table, told } from './report.ts';
import { type BenchRows, makeRows } from './rows.ts';
import { type Server, startServer } from './servers.ts';
import { type Contest, contests, NEWEST, SCREENS } from './works.ts';

export interface Plan {
  rounds: number;
  /** length of one measurement */
  seconds: number;
  /** length of the measurement of each before the first that counts: the engine compiles what runs often */
  warmUp: number;
  /** how often the start is timed */
  starts: number;
  /** no new round begins after this long */
  withinMs: number;
}

const READY_MS = 1_000;
const PEAK_MIB = 200;
const SCREEN_MS = 100;
const SETTLED_WITHIN_MS = 60_000;
export const PRODUCT_ENV = {
  ...SERVER_ENV,
  NODE_ENV: 'production',
  APP_SECRET: 'bench-only-bench-only-bench-only-bench-only',
  DEMO: 'off',
  SMS_SENDER: 'none',
  LOG_LEVEL: 'info',
  RATE_LIMIT_FACTOR: '1000000',
  ...DEMO_BUREAU,
};

export async function bench(plan: Plan): Promise<void> {
  const started = performance.now();
  const deadlines = ENGINES.map((_, n) => started + (plan.withinMs * (n + 1)) / ENGINES.length);
  const lines: Line[] = [];
  let wrong = 0;
  for (const [n, engine] of ENGINES.entries()) {
    const done = await benchEngine(engine, plan, deadlines[n] ?? started);
    lines.push(...done.lines);
    wrong += done.wrong;
  }
  const head = ['数据库', '项目', '裸 Fastify', '明窗', '比值（最小–最大）', '目标', '结论'];
  process.stdout.write(`\n${table(head, lines)}\n\n${notes(plan)}\n错误的应答：${wrong}；共用 ${Math.round((performance.now() - started) / 1000)} 秒\n`);
  if (wrong > 0) process.exitCode = 1;
}

function notes({ rounds, seconds }: Plan): string {
  return [
    `每项 ${rounds} 轮，每次 ${seconds} 秒，10 个连接，两边交替；每秒应答数和比值取中位数。`,
    '明窗：生产模式，登录、校验、限流（额度调高）、日志、推送任务都开着。裸 Fastify：同样的表和数据，预编译语句，没有别的。',
    '“不经缓存”：每次请求的网址（游标）都不同，公开列表的短时缓存按网址存，一次也用不上。',
  ].join('\n');
}

async function benchEngine(engine: Engine, plan: Plan, deadline: number): Promise<{ lines: Line[]; wrong: number }> {
  say(`${engine}：准备数据`);
  const rows = makeRows(Date.now());
  const databases = [await makeDatabase(engine, 'floor', rows.tables), await makeDatabase(engine, 'product', rows.tables)] as const;
  const servers: Server[] = [];
  try {
    const readyMs = await timeStarts(databases[1], plan.starts);
    const floor = await startServer(['--import', 'tsx', 'bench/floor.ts'], databases[0].env, '/healthz');
    servers.push(floor);
    const product = await startServer(SERVER_ARGS, { ...PRODUCT_ENV, ...databases[1].env }, '/readyz');
    servers.push(product);
    // Before the contest, in which one person writes tens of thousands of letters.
    const screens = await timeScreens(engine, product);
    const contest = await compare(engine, plan, deadline, rows, floor, product, databases[1]);
    const peak = product.peakMiB();
    const ready = spread(readyMs);
    const lines: Line[] = [
      ...contest.lines,
      ...screens.lines,
      { engine, label: '启动到可用', figures: ['', `${told(ready, 0)} 毫秒`, ''], target: `≤ ${READY_MS} 毫秒`, reached: ready.median <= READY_MS },
      {
        engine,
        label: '内存峰值',
        figures: ['', peak === null ? '' : `${peak.toFixed(0)} MiB`, ''],
        target: `≤ ${PEAK_MIB} MiB`,
        reached: peak === null ? null : peak <= PEAK_MIB,
      },
    ];
    return { lines, wrong: contest.wrong + screens.wrong };
  } finally {
    for (const server of servers) await server.stop();
    for (const database of databases) await database.drop();
  }
}

async function timeStarts(database: BenchDatabase, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const server = await startServer(SERVER_ARGS, { ...PRODUCT_ENV, ...database.env }, '/readyz');
    taken.push(server.readyMs);
    await server.stop();
  }
  return taken;
}

async function compare(
  engine: Engine,
  plan: Plan,
  deadline: number,
  rows: BenchRows,
  floor: Server,
  product: Server,
  database: BenchDatabase,
): Promise<{ lines: Line[]; wrong: number }> {
  const all = contests(rows, await sameAnswer(floor, product));
  const results = all.map(() => [] as { floor: Measured; product: Measured[] }[]);
  const before = await letters(database);
  let written = 0;
  say(`${engine}：预热`);
  for (const contest of all) {
    const warm = await once(contest, floor, product, plan.warmUp, false);
    if (contest.settles) written += warm.product[0]?.answered ?? 0;
  }
  await settled(database);
  for (let round = 0; round < plan.rounds && (round === 0 || performance.now() < deadline); round += 1) {
    say(`${engine}：第 ${round + 1} 轮，共 ${plan.rounds} 轮`);
    for (const [n, contest] of all.entries()) {
      const result = await once(contest, floor, product, plan.seconds, round % 2 === 1);
      results[n]?.push(result);
      for (const [of, { wrong, why }] of [['裸 Fastify', result.floor] as const, ...result.product.map((one, k) => [contest.product[k]?.label, one] as const)])
        if (wrong > 0) say(`${engine}：${of} 有 ${wrong} 个错误的应答：${why}`);
      if (contest.settles) {
        written += result.product[0]?.answered ?? 0;
        await settled(database);
      }
    }
  }
  const kept = (await letters(database)) - before;
  if (kept < written) throw new Error(`${written} letters were acknowledged and ${kept} are there`);
  const wrong = results.flat().reduce((n, r) => n + r.floor.wrong + r.product.reduce((m, p) => m + p.wrong, 0), 0);
  return { lines: all.flatMap((contest, n) => contestLines(engine, contest, results[n] ?? [])), wrong };
}

const letters = (database: BenchDatabase): Promise<number> => database.number('SELECT COUNT(*) FROM message');

/** Both must give the same letters, or the comparison means nothing. Returns the list's ETag. */
async function sameAnswer(floor: Server, product: Server): Promise<string> {
  const [a, b] = await Promise.all([fetch(`${floor.url}${NEWEST}`), fetch(`${product.url}${NEWEST}`)]);
  const [one, other] = (await Promise.all([a.json(), b.json()])) as { items: Record<string, unknown>[] }[];
  const sorted = (items: Record<string, unknown>[] | undefined): string => JSON.stringify(items?.map((item) => Object.entries(item).sort()));
  if (sorted(one?.items) !== sorted(other?.items) || one?.items.length !== 20) throw new Error('the floor and the product answer differently');
  return b.headers.get('etag') ?? '';
}

async function once(contest: Contest, floor: Server, product: Server, seconds: number, backwards: boolean): Promise<{ floor: Measured; product: Measured[] }> {
  const onFloor = (): Promise<Measured> => measure(floor.url, contest.floor, seconds);
  const onProduct = async (): Promise<Measured[]> => {
    const measured: Measured[] = [];
    for (const { work } of contest.product) measured.push(await measure(product.url, work, seconds));
    return measured;
  };
  if (backwards) {
    const first = await onProduct();
    return { floor: await onFloor(), product: first };
  }
  return { floor: await onFloor(), product: await onProduct() };
}

function contestLines(engine: Engine, contest: Contest, results: { floor: Measured; product: Measured[] }[]): Line[] {
  const floor = spread(results.map((r) => r.floor.perSecond)).median;
  return contest.product.map(({ label, target }, n) => {
    const product = spread(results.map((r) => r.product[n]?.perSecond ?? Number.NaN)).median;
    const ratio = spread(results.map((r) => (r.product[n]?.perSecond ?? Number.NaN) / r.floor.perSecond));
    const figures = [`${floor.toFixed(0)}/秒`, `${product.toFixed(0)}/秒`, told(ratio, 2)];
    return { engine, label, figures, target: `≥ ${target.toFixed(2)}`, reached: ratio.median >= target };
  });
}

/** The next measurement begins when the outbox has done its work, so that it does not pay for the last one. */
export async function settled(database: BenchDatabase, withinMs = SETTLED_WITHIN_MS): Promise<void> {
  const deadline = performance.now() + withinMs;
  while ((await database.number("SELECT COUNT(*) FROM outbox_job WHERE state <> 'done'")) > 0) {
    if (performance.now() > deadline) throw new Error('the outbox did not come to an end');
    await pause(100);
  }
}

async function timeScreens(engine: Engine, product: Server): Promise<{ lines: Line[]; wrong: number }> {
  const lines: Line[] = [];
  let wrong = 0;
  for (const { label, work } of SCREENS) {
    const measured = await p95(product.url, work, 200);
    wrong += measured.wrong;
    lines.push({
      engine,
      label: `p95 ${label}`,
      figures: ['', `${measured.ms.toFixed(1)} 毫秒`, ''],
      target: `≤ ${SCREEN_MS} 毫秒`,
      reached: measured.ms <= SCREEN_MS,
    });
  }
  return { lines, wrong };
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
