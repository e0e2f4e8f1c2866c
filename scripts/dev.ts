/** `pnpm dev`: all three apps reload on change. BFF 3000, console 5173, mini-app H5 10086. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { argumentsOf } from './arguments.ts';
import { buildBff } from './build.ts';
import { ROOT, tool } from './run.ts';

argumentsOf('用法：npx -y pnpm@12 dev\n  三个应用改动后自动刷新：BFF 3000（可用 PORT 换），工作台 5173，小程序网页版 10086。没有选项\n');
await buildBff();
const bff = path.join(ROOT, 'apps/bff');
const console_ = path.join(ROOT, 'apps/console');
const miniapp = path.join(ROOT, 'apps/miniapp');
const port = process.env.PORT ?? '3000';
const commands: [string, string, string[], string][] = [
  ['类型', tool('tsc'), ['-b', '-w', '--preserveWatchOutput'], bff],
  ['BFF', process.execPath, ['--watch', 'dist/main.js'], bff],
  ['工作台', tool('vite', console_), [], console_],
  ['小程序', tool('taro', miniapp), ['build', '--type', 'h5', '--watch'], miniapp],
];
const children: ChildProcess[] = commands.map(([name, command, args, cwd]) => {
  const env = { ...process.env, PORT: port, NODE_ENV: 'development', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' };
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => process.stdout.write(String(chunk).replace(/^(?=.)/gm, `${name} │ `)));
  return child;
});
process.stdout.write(`BFF http://127.0.0.1:${port}　工作台 http://127.0.0.1:5173/console/　小程序网页版 http://127.0.0.1:10086/\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
    process.exit(0);
  });
}
