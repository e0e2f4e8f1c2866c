/** `pnpm check`: lint, format and the types of every package; a line a step and a total. */
import { fileURLToPath } from 'node:url';
import { argumentsOf } from './arguments.ts';
import { run, tool } from './run.ts';

export interface Counts {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  command: string;
  args: string[];
}

const types = (name: string, folder: string): Step => ({ name, command: tool('tsc'), args: ['--noEmit', '-p', folder] });

/** In order: the BFF's types need what `packages/shared` declares and the metadata written from its DTOs. */
const STEPS: readonly Step[] = [
  { name: 'lint, format', command: tool('biome'), args: ['check', '.'] },
  { name: 'types: shared', command: tool('tsc'), args: ['-b', 'packages/shared'] },
  { name: 'metadata of the DTOs', command: tool('tsx'), args: ['scripts/metadata.ts'] },
  types('types: bff', 'apps/bff'),
  types('types: miniapp', 'apps/miniapp'),
  types('types: console', 'apps/console'),
  types('types: test', 'test'),
];

/** Runs every step, also after one has failed, and prints the output of the failed ones. */
export async function check(): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0 };
  for (const { name, command, args } of STEPS) {
    const started = performance.now();
    const { code, output } = await run(command, args, { quiet: true });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? 'ok    ' : 'failed'}  ${name}  ${seconds} s\n${code === 0 ? '' : output}`);
    if (code === 0) counts.passed += 1;
    else counts.failed += 1;
  }
  return counts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  argumentsOf('用法：npx -y pnpm@12 check\n  检查所有包的规范、格式和类型。没有选项\n');
  const { passed, failed } = await check();
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 ? 0 : 1);
}
