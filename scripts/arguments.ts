import { parseArgs } from 'node:util';

interface Allowed {
  /** flags by name, such as `quick` for `--quick` */
  flags?: readonly string[];
  /** how many files it takes: none, one, or one and more */
  files?: 'none' | 'one' | 'some';
}

interface Given {
  flags: ReadonlySet<string>;
  files: string[];
}

/** What is wrong with the arguments; null: nothing. */
export function faultOf(args: readonly string[], { flags = [], files = 'none' }: Allowed): string | null {
  const { tokens, positionals } = parsed(args, flags);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!flags.includes(token.name)) return `没有这个选项：${token.rawName}`;
    if (token.value !== undefined) return `${token.rawName} 后面不用写值`;
  }
  const [first, second] = positionals;
  if (files === 'none') return first === undefined ? null : `用不着这个参数：${first}`;
  if (first === undefined) return '没有写文件';
  return files === 'one' && second !== undefined ? `只要一个文件，多了：${second}` : null;
}

export const asksForHelp = (args: readonly string[]): boolean =>
  parsed(args, []).tokens.some((one) => one.kind === 'option' && ['help', 'h'].includes(one.name));

/** The arguments of a command, before it does anything. Ends it with its usage where that was asked for (0) or something is wrong (2). */
export function argumentsOf(usage: string, allowed: Allowed = {}, args = process.argv.slice(2)): Given {
  if (asksForHelp(args)) {
    process.stdout.write(usage);
    process.exit(0);
  }
  const fault = faultOf(args, allowed);
  if (fault !== null) {
    process.stderr.write(`${fault}\n\n${usage}`);
    process.exit(2);
  }
  const { values, positionals } = parsed(args, allowed.flags ?? []);
  return { flags: new Set(Object.keys(values)), files: positionals };
}

function parsed(args: readonly string[], flags: readonly string[]) {
  const options = Object.fromEntries(flags.map((name): [string, { type: 'boolean' }] => [name, { type: 'boolean' }]));
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
}
