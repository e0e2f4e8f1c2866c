import { postingsOf } from '@mingchuang/shared/search/ranking.rules';
import { termKey } from '@mingchuang/shared/search/term-key';
import { v7 as uuidv7 } from 'uuid';
import { SERVER_ARGS } from '../scripts/run.ts';
import { PRODUCT_ENV, say } from './bench.ts';
import { ENGINES, type Engine, makeDatabase } from './databases.ts';
import { measure, p95, type Work } from './load.ts';
import { type Line, spread, table, told } from './report.ts';
import type { Row } from './rows.ts';
import { startServer } from './servers.ts';

const DOCUMENTS = 50_000;
/** Texts of their own; they come again with other titles, so that filling takes a minute and not an hour. */
const TEXTS = 2_500;
const P95_MS = 30;
const OF_LIKE = 3;
const ROUNDS = 5;

const PLACES = ['柳岸', '和平', '青山', '临江', '北塘', '含浦', '桂园', '南湖', '新桥', '东渡'];
const THINGS = ['高龄津贴', '最低生活保障', '临时救助', '公租房', '殡葬服务', '婚姻登记', '养老机构', '残疾人两项补贴', '社会组织', '地名管理'];
const FORMS = ['办法', '通知', '公告', '答复', '实施细则', '工作方案', '年度报告', '意见'];
const WORDS =
  '申请 材料 社区 街道 户籍 身份证 标准 每月 发放 审核 公示 窗口 线上 办理 时限 工作日 家庭 收入 证明 电话 监督 投诉 调整 提高 范围 对象 条件 程序 责任 资金'.split(
    ' ',
  );

/** Repeatable, so that two runs measure the same. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function makeTables(): [string, Row[]][] {
  const next = random(20_261_122);
  const one = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const texts = Array.from({ length: TEXTS }, (_, n) => ({
    title: `${one(PLACES)}街道${one(THINGS)}${one(FORMS)}`,
    text: `${Array.from({ length: 90 }, () => one(WORDS)).join('，')}。编号${n}。`,
  })).map((made) => ({ ...made, postings: postingsOf(made.title, made.text).map(({ term, impact }) => [termKey(term), impact] as const) }));
  const docs: Row[] = [];
  const bodies: Row[] = [];
  const postings: Row[] = [];
  for (let n = 0; n < DOCUMENTS; n += 1) {
    const { title, text, postings: own } = texts[n % TEXTS] ?? { title: '', text: '', postings: [] };
    const kind = n % 10 === 0 ? 'policy' : 'letter';
    docs.push({
      no: n + 1,
      kind,
      refId: uuidv7(),
      indexedAs: 1_000,
      title,
      source: '民政局',
      day: `20${10 + (n % 16)}-0${1 + (n % 9)}-11`,
      outOfForce: 0,
    });
    bodies.push({ no: n + 1, text });
    for (const [term, impact] of own) postings.push({ term, kind, impact, doc: n + 1 });
  }
  return [
    ['search_doc', docs],
    ['search_text', bodies],
    ['search_posting', postings],
  ];
}

const QUESTIONS = ['低保', '高龄津贴', '柳岸街道公租房通知', '身份证 户籍', '申请材料', '含浦 殡葬', '养老院', '残补 发放标准'];
const search = (q: (n: number) => string, holds: string): Work => ({ path: (n) => `/api/search?q=${encodeURIComponent(q(n))}`, status: 200, holds });
const like = (q: string): Work => ({ path: () => `/like?q=${encodeURIComponent(q)}`, status: 200, holds: '"items":' });

/** `pnpm bench --search`: the search at 50,000 documents, beside what a bare `LIKE` does with the same rows. */
export async function benchSearch(): Promise<void> {
  const tables = makeTables();
  const lines: Line[] = [];
  for (const engine of ENGINES) lines.push(...(await benchEngine(engine, tables)));
  process.stdout.write(`\n${table(['数据库', '项目', 'LIKE', '明窗', '比值（最小–最大）', '目标', '结论'], lines)}\n`);
}

async function benchEngine(engine: Engine, tables: [string, Row[]][]): Promise<Line[]> {
  say(`${engine}：写入 ${DOCUMENTS} 篇`);
  const database = await makeDatabase(engine, 'search', tables);
  // what a bare query would have: everything of a document in one row
  await database.query('CREATE TABLE bare_doc (no integer PRIMARY KEY, title varchar(500) NOT NULL, day varchar(10), text text NOT NULL)');
  await database.query('INSERT INTO bare_doc (no, title, day, text) SELECT d.no, d.title, d.day, t.text FROM search_doc d JOIN search_text t ON t.no = d.no');
  const product = await startServer(SERVER_ARGS, { ...PRODUCT_ENV, ...database.env }, '/readyz');
  const floor = await startServer(['--import', 'tsx', 'bench/floor.ts'], database.env, '/healthz');
  try {
    await p95(
      product.url,
      search((n) => QUESTIONS[n % QUESTIONS.length] ?? '', '"items":'),
      200,
    );
    const slow = await p95(
      product.url,
      search((n) => QUESTIONS[n % QUESTIONS.length] ?? '', '"items":'),
      400,
    );
    const common = await contest(floor.url, product.url, '低保', '申请');
    const nowhere = await contest(floor.url, product.url, '挖掘机', '挖掘机');
    const line = (label: string, { floor: a, product: b, ratio }: Contest): Line => ({
      engine,
      label,
      figures: [`${a.toFixed(0)}/秒`, `${b.toFixed(0)}/秒`, told(spread(ratio), 1)],
      target: `≥ ${OF_LIKE}`,
      reached: spread(ratio).median >= OF_LIKE,
    });
    return [
      {
        engine,
        label: `p95 各种问题（错 ${slow.wrong}）`,
        figures: ['', `${slow.ms.toFixed(1)} 毫秒`, ''],
        target: `≤ ${P95_MS} 毫秒`,
        reached: slow.ms <= P95_MS,
      },
      line('常见的词', common),
      line('哪里都没有的词', nowhere),
    ];
  } finally {
    await product.stop();
    await floor.stop();
    await database.drop();
  }
}

interface Contest {
  floor: number;
  product: number;
  ratio: number[];
}

async function contest(floor: string, product: string, asked: string, liked: string): Promise<Contest> {
  const results: { a: number; b: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // `LIKE` may need longer than a second for one answer.
    const a = Math.max(1, (await measure(floor, like(liked), 1)).perSecond);
    const b = (
      await measure(
        product,
        search(() => asked, '"items":'),
        1,
      )
    ).perSecond;
    results.push({ a, b });
  }
  return { floor: spread(results.map(({ a }) => a)).median, product: spread(results.map(({ b }) => b)).median, ratio: results.map(({ a, b }) => b / a) };
}
