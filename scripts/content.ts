/** `pnpm import:letters FILE…`, `pnpm import:documents FILE…`, `pnpm eval:search FILE`: the name of the script is the first argument. Paths are relative to the folder it is called from. */
import path from 'node:path';
import { argumentsOf } from './arguments.ts';
import { buildBff } from './build.ts';
import { CALLED_FROM, ROOT, run } from './run.ts';

interface Command {
  program: string[];
  files: 'one' | 'some';
  usage: string;
}

const COMMANDS: Record<string, Command> = {
  'import:letters': {
    program: ['import.js', 'letters'],
    files: 'some',
    usage: `用法：npx -y pnpm@12 import:letters <来信.jsonl>…
  每行一个 JSON：id、title、body、submittedAt、reply、repliedAt。导入到 DATA_DIR 或 DATABASE_URL，重复导入不会多出来
`,
  },
  'import:documents': {
    program: ['import.js', 'documents'],
    files: 'some',
    usage: `用法：npx -y pnpm@12 import:documents <文件.txt>…
  一个文件里可以有几篇。导入到 DATA_DIR 或 DATABASE_URL，重复导入不会多出来
`,
  },
  'eval:search': {
    program: ['eval-search.js'],
    files: 'one',
    usage: `用法：npx -y pnpm@12 eval:search <用例.jsonl>
  每行 {"query":"…","relevantTitles":["…"]}，查 DATA_DIR 或 DATABASE_URL 里的内容，用一行 JSON 回答
`,
  },
};

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (command === undefined) throw new Error(`no command ${name}`);
const { files } = argumentsOf(command.usage, { files: command.files }, args);
await buildBff();
const [program = '', ...what] = command.program;
const { code } = await run(process.execPath, [path.join(ROOT, 'apps/bff/dist', program), ...what, ...files], { cwd: CALLED_FROM });
process.exit(code);
