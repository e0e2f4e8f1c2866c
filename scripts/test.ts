/**
 * `pnpm test`: everything. Builds what changed, finds a browser, then lint, types, rules, guards, BFF stories
 * (SQLite, and MySQL where TEST_MYSQL_URL is set), browser stories and the built mini-program.
 * Its last line is the total.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { argumentsOf } from './arguments.ts';
import { buildServed, buildWeapp } from './build.ts';
import { check } from './check.ts';
import { must, ROOT, run, tool } from './run.ts';

interface Counts {
  passed: number;
  failed: number;
}

const TEST = path.join(ROOT, 'test');
const PROJECTS = ['rules', 'guards', 'stories', 'browser', 'weapp'];

async function jest(project: string, folder: string): Promise<Counts> {
  const report = path.join(folder, `${project}.json`);
  const args = ['node_modules/jest/bin/jest.js', '--selectProjects', project, '--json', '--outputFile', report, '--maxWorkers', '2'];
  const { code } = await run(process.execPath, args, { cwd: TEST, env: { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' } });
  const result = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  // A run that fails without a failed test (an open handle, a crash) is a failure too.
  return { passed: result.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

argumentsOf(`用法：npx -y pnpm@12 test
  构建改动过的部分，再跑全部检查和测试，要十几分钟。没有选项；只跑一部分的办法写在 CONTRIBUTING.md 里
  TEST_MYSQL_URL=mysql://…  MySQL 上也测一遍
`);
process.stdout.write(`MySQL：${process.env.TEST_MYSQL_URL ? '一并测试' : '没有设置 TEST_MYSQL_URL，只测 SQLite'}\n`);
await buildServed();
await buildWeapp();
await must(tool('tsx'), ['test/support/browser.ts'], { quiet: false });

const folder = mkdtempSync(path.join(tmpdir(), 'mingchuang-test-'));
const results: [string, Counts][] = [['lint, types', await check()]];
for (const project of PROJECTS) results.push([project, await jest(project, folder)]);
rmSync(folder, { recursive: true, force: true });

process.stdout.write('\n');
for (const [name, { passed, failed }] of results) process.stdout.write(`${name.padEnd(12)} ${passed} passed, ${failed} failed\n`);
const total = results.reduce((sum, [, c]) => ({ passed: sum.passed + c.passed, failed: sum.failed + c.failed }), { passed: 0, failed: 0 });
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);
