import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { ROOT } from '@mingchuang/bff/config';
import { asksForHelp, faultOf } from '../../scripts/arguments.ts';
import { textOf } from './tree.ts';

const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
const COMMANDS = Object.entries(scripts);
/** A command that starts its work instead is ended; loading TypeScript on a busy machine takes some seconds. */
const ENDS_WITHIN_MS = 60_000;

interface Ending {
  code: number | null;
  said: string;
  complained: string;
}

/** In a fresh clone the commands are the first thing that runs: what they load is there before anything is built. */
const UNBUILT = new URL('./unbuilt.mjs', import.meta.url).href;

async function ending(command: string, ...args: string[]): Promise<Ending> {
  const [, ...words] = command.split(' ');
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', UNBUILT, ...words, ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '' },
    timeout: ENDS_WITHIN_MS,
  });
  const ended = { code: null, said: '', complained: '' } as Ending;
  child.stdout.on('data', (chunk) => {
    ended.said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ended.complained += chunk;
  });
  [ended.code] = (await once(child, 'close')) as [number | null];
  return ended;
}

test.each(COMMANDS)(
  'pnpm %s --help tells how to use it, an unknown option is refused, and neither starts anything',
  async (name, command) => {
    const [help, refused] = await Promise.all([ending(command, '--help'), ending(command, '--no-such-thing')]);
    expect(help).toMatchObject({ code: 0, said: expect.stringContaining(`npx -y pnpm@12 ${name}`), complained: '' });
    expect(refused).toMatchObject({ code: 2, said: '', complained: expect.stringContaining(`npx -y pnpm@12 ${name}`) });
    expect(refused.complained).toContain('--no-such-thing');
  },
  2 * ENDS_WITHIN_MS,
);

test.each([
  ['nothing, where nothing is taken', [], {}, null],
  ['a flag of its own', ['--quick'], { flags: ['quick'] }, null],
  ['a flag of another', ['--plan'], { flags: ['plans'] }, '没有这个选项：--plan'],
  ['a short flag', ['-q'], { flags: ['quick'] }, '没有这个选项：-q'],
  ['a value nobody asked for', ['--quick=1'], { flags: ['quick'] }, '--quick 后面不用写值'],
  ['a word', ['letters'], {}, '用不着这个参数：letters'],
  ['a flag behind --', ['--', '--quick'], { flags: ['quick'] }, '用不着这个参数：--quick'],
  ['no file', [], { files: 'some' }, '没有写文件'],
  ['files', ['a', 'b'], { files: 'some' }, null],
  ['a file too many', ['a', 'b'], { files: 'one' }, '只要一个文件，多了：b'],
] as const)('arguments: %s', (_what, args, allowed, fault) => {
  expect(faultOf(args, allowed)).toBe(fault);
});

test('help is asked for by either name, wherever it stands, and not behind --', () => {
  expect([['--help'], ['-h'], ['a', '--help'], ['--quick', '-h'], ['--', '--help'], []].map(asksForHelp)).toEqual([true, true, true, true, false, false]);
});
