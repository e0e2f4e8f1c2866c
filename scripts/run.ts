import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What runs in production: the BFF in one file. */
export const SERVER = 'apps/bff/dist/server.js';
/**
 * How it is run: Node's arguments. A young generation of 8 MiB and an old one that is collected when it has grown by a third do as well
 * as V8's own measure and hold 40 MiB less. With them V8 would, in every other process, take what answers are made of for long-lived
 * and put it where only a full collection finds it; so it may not guess.
 */
export const SERVER_ARGS = ['--max-semi-space-size=8', '--heap-growing-percent=30', '--no-allocation-site-pretenuring', SERVER];
/**
 * What glibc reads at its start; elsewhere nobody reads it. It gives back what stands free above 128 KiB, as it says of itself; unless told,
 * it raises that measure after the first large block (the text of the server), and 15 to 20 MiB stay taken.
 */
export const SERVER_ENV = { MALLOC_TRIM_THRESHOLD_: '131072' };
/** The folder the person called from; pnpm changes to the root and remembers it here. */
export const CALLED_FROM = process.env.INIT_CWD ?? process.cwd();

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string | undefined>;
  /** print only when it fails */
  quiet?: boolean;
}

/** A program of node_modules by its JavaScript entry, so that no shell is needed on any system. */
export function run(command: string, args: string[], { cwd = ROOT, env = {}, quiet = false }: RunOptions = {}): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve({ code: code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1), output }));
  });
}

/** A tool of the workspace (`tsc`, `vite`, `biome` …) as installed for one package. */
export function tool(name: string, from = ROOT): string {
  const file = path.join(from, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);
  if (!existsSync(file)) throw new Error(`${name} is not installed in ${from}`);
  return file;
}

/** Hash of every source file below the given folders: what a build depends on. */
export function hashOf(folders: string[], more: string[] = []): string {
  const hash = createHash('sha256');
  const visit = (file: string): void => {
    const entries = readdirSync(file, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const full = path.join(file, entry.name);
      if (entry.isDirectory()) {
        if (!['node_modules', 'dist', '.swc', 'output'].includes(entry.name)) visit(full);
      } else if (!/\.tsbuildinfo$|metadata\.ts$|\.test\.tsx?$/.test(entry.name)) hash.update(path.relative(ROOT, full)).update(readFileSync(full));
    }
  };
  for (const folder of folders) visit(path.join(ROOT, folder));
  for (const text of more) hash.update(text);
  return hash.digest('hex');
}

/** Runs `work` unless it has been done for this hash and its output is there; says what it does and how long it took. */
export async function unlessDone(label: string, name: string, output: string, hash: string, work: () => Promise<void>): Promise<void> {
  const stamp = path.join(ROOT, '.build', name);
  if (existsSync(path.join(ROOT, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const started = performance.now();
  process.stdout.write(`${label} …\n`);
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  process.stdout.write(`${label}：完成，${((performance.now() - started) / 1000).toFixed(1)} 秒\n`);
}

/** Runs a step and stops everything with its output when it fails. */
export async function must(command: string, args: string[], options: RunOptions = {}): Promise<void> {
  const { code, output } = await run(command, args, { quiet: true, ...options });
  if (code !== 0) throw new Error(`${path.basename(command)} ${args.join(' ')} 失败（${code}）\n${output}`);
}
