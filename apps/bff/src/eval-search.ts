import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { GivenError, runCommand } from './command.ts';
import { SearchQueries } from './features/search/search.queries.ts';
import { SearchRebuild } from './features/search/search.rebuild.ts';

/** A question and the titles that answer it. */
interface Case {
  query: string;
  relevantTitles: string[];
}

const LOOKED_AT = 5;
const RANKED = 20;

/**
 * `node dist/eval-search.js <cases.jsonl>`: asks each question of what `DATA_DIR` or `DATABASE_URL` holds. recallAt5: how many of the
 * relevant titles stand among the first five (of five, where there are more); mrr: one divided by the place of the first relevant one.
 */
async function evaluate(search: SearchQueries, cases: readonly Case[]) {
  const taken: number[] = [];
  let recall = 0;
  let reciprocal = 0;
  for (const { query, relevantTitles } of cases) {
    const started = performance.now();
    const { items } = await search.find({ q: query, limit: RANKED });
    taken.push(performance.now() - started);
    const wanted = new Set(relevantTitles.map(plainTitle));
    const titles = items.map(({ title }) => plainTitle(title.map(({ text }) => text).join('')));
    const found = new Set(titles.slice(0, LOOKED_AT).filter((title) => wanted.has(title)));
    recall += found.size / Math.min(LOOKED_AT, Math.max(1, wanted.size));
    const first = titles.findIndex((title) => wanted.has(title));
    reciprocal += first < 0 ? 0 : 1 / (first + 1);
  }
  taken.sort((a, b) => a - b);
  const of = (sum: number): number => Math.round((sum / cases.length) * 1000) / 1000;
  const p95Ms = Math.round((taken[Math.ceil(taken.length * 0.95) - 1] ?? 0) * 10) / 10;
  return { recallAt5: of(recall), mrr: of(reciprocal), p95Ms, cases: cases.length };
}

/** Titles are masked where they are published, and people copy them with other spaces. */
const plainTitle = (title: string): string => title.normalize('NFKC').replace(/\s+/g, '');

async function readCases(file: string): Promise<Case[]> {
  const cases: Case[] = [];
  let lineNumber = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    cases.push(readCase(line, lineNumber));
  }
  if (cases.length === 0) throw new GivenError('没有用例');
  return cases;
}

function readCase(line: string, lineNumber: number): Case {
  const wrong = new GivenError(`第 ${lineNumber} 行不是 {"query":"…","relevantTitles":["…"]}`);
  let parsed: Partial<Case>;
  try {
    parsed = JSON.parse(line) as Partial<Case>;
  } catch {
    throw wrong;
  }
  const { query, relevantTitles } = parsed ?? {};
  if (typeof query !== 'string' || query === '' || !Array.isArray(relevantTitles) || !relevantTitles.every((title) => typeof title === 'string')) throw wrong;
  return { query, relevantTitles };
}

const [file = ''] = process.argv.slice(2);
runCommand('用法：eval:search <用例.jsonl>，每行 {"query":"…","relevantTitles":["…"]}', file === '' ? [] : [file], async (app) => {
  const cases = await readCases(file);
  await app.get(SearchRebuild).run();
  process.stdout.write(`${JSON.stringify(await evaluate(app.get(SearchQueries), cases))}\n`);
  return 0;
});
