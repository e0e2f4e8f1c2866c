/** `pnpm start`: builds what changed, migrates, seeds a demo bureau on the first start, serves. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseSettings } from '../apps/bff/src/config.ts';
import { reasonOf, tryPort } from '../apps/bff/src/starting.ts';
import { argumentsOf } from './arguments.ts';
import { buildServed } from './build.ts';
import { ROOT, SERVER_ARGS, SERVER_ENV } from './run.ts';

interface DemoAccount {
  account: string;
  password: string;
  name: string;
  unitName: string;
}

argumentsOf(`用法：npx -y pnpm@12 start
  构建改动过的部分，升级数据库，首次启动时准备演示数据，然后提供服务。没有选项，用环境变量设置，例如：
  PORT=3000                端口
  DATA_DIR=.data           数据放在哪里
  DATABASE_URL=mysql://…   用 MySQL；不写，用 DATA_DIR 里的 SQLite
  全部变量写在 README 里
`);
// Before the first build, which takes a minute; the server itself looks again.
try {
  await tryPort(parseSettings(process.env));
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
}
await buildServed();
const server = spawn(process.execPath, SERVER_ARGS, {
  cwd: ROOT,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { LOG_LEVEL: 'warn', ...SERVER_ENV, ...process.env },
});
server.on('message', async ({ url }: { url: string }) => {
  const response = await fetch(`${url}/api/console/sign-in-options`);
  const { bureauName, demoAccounts } = (await response.json()) as { bureauName: string; demoAccounts: DemoAccount[] };
  const lines = [
    '',
    `明窗 · ${bureauName}`,
    `  居民（小程序网页版）  ${url}/`,
    `  工作台                ${url}/console/`,
    `  接口文档              ${url}/api/docs`,
    `  接口描述              ${url}/api/openapi.json`,
    `  健康检查              ${url}/healthz  ${url}/readyz`,
  ];
  if (demoAccounts.length > 0) {
    lines.push('', '演示账号（仅限非生产环境；居民用任意手机号登录，验证码显示在屏幕上）');
    for (const a of demoAccounts) lines.push(`  ${a.account.padEnd(6)} ${a.password}  ${a.name} · ${a.unitName}`);
  }
  process.stdout.write(
    `${lines.join('\n')}\n\n数据在 ${path.relative(process.cwd(), path.resolve(ROOT, process.env.DATA_DIR ?? '.data')) || '.'}，按 Ctrl+C 停止。\n`,
  );
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
