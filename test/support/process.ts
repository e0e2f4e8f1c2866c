import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createApp } from '@mingchuang/bff/app';
import { parseConfig, ROOT } from '@mingchuang/bff/config';
import { seedBureau } from '@mingchuang/bff/seed/bureau';
import { StoryClock } from '@mingchuang/bff/seed/story-clock';
import { STORY_NOW } from './app.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const MAIN = 'apps/bff/dist/server.js';
/** a first start seeds the demonstration, which takes its time on a busy machine */
export const READY_WITHIN_MS = 180_000;
const OUTPUT_KEPT = 20_000;

/** How a BFF that did not start ended. */
export interface Ending {
  code: number | null;
  /** standard output and standard error, the last part */
  output: string;
}

/**
 * The built BFF as a process of its own, on a database that outlives it.
 *
 *     const bff = await startBff('SQLite');
 *     await fetch(`${bff.url}/healthz`);
 *     await bff.kill();      // SIGKILL: nothing is tidied up
 *     await bff.restart();   // same database, same port
 *     await bff.close();     // ends it and drops the database
 */
export class BffProcess {
  /** origin, the same before and after a restart */
  url = '';
  #child: ChildProcess | null = null;
  #output = '';

  constructor(
    readonly database: TestDatabase,
    private env: Record<string, string>,
  ) {}

  get pid(): number {
    if (this.#child?.pid === undefined) throw new Error('The BFF is not running');
    return this.#child.pid;
  }

  get output(): string {
    return this.#output;
  }

  /** Starts and waits until it says that it is ready; rejects with what it printed when it ends instead. */
  async start(env: Record<string, string> = {}): Promise<void> {
    this.env = { ...this.env, ...env };
    const child = this.#spawn();
    const ready = await new Promise<{ url: string } | null>((resolve) => {
      const late = setTimeout(() => child.kill('SIGKILL'), READY_WITHIN_MS);
      child.once('exit', () => resolve(null));
      child.once('message', (message) => {
        clearTimeout(late);
        resolve(message as { url: string });
      });
    });
    if (ready === null) throw new Error(`The BFF did not start:\n${this.#output}`);
    this.url = ready.url;
    this.env.PORT = new URL(ready.url).port;
  }

  /** For a start that must fail: how it ended. `env` counts for this start only. */
  async startExpectingEnd(env: Record<string, string> = {}): Promise<Ending> {
    const child = this.#spawn(env);
    child.once('message', () => child.kill('SIGKILL'));
    const [code] = (await once(child, 'close')) as [number | null];
    this.#child = null;
    return { code, output: this.#output };
  }

  /** Ends it at once, as a power cut would. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** Asks it to end and waits until it has. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** Starts again on the same database and port, after `kill` or `stop`; `env` replaces single variables. */
  async restart(env: Record<string, string> = {}): Promise<void> {
    if (this.#child !== null) await this.stop();
    await this.start(env);
  }

  async close(): Promise<void> {
    await this.kill();
    await this.database.drop();
  }

  #spawn(env: Record<string, string> = {}): ChildProcess {
    if (!existsSync(`${ROOT}/${MAIN}`)) throw new Error(`${MAIN} is missing: build first (pnpm build)`);
    const child = spawn(process.execPath, [MAIN], {
      cwd: ROOT,
      // Only what the process needs of ours: a variable of the developer's shell changes no test.
      env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: process.env.TZ, ...this.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    this.#output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        this.#output = `${this.#output}${chunk}`.slice(-OUTPUT_KEPT);
      });
    }
    return child;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

/**
 * `demonstration`: twelve weeks of letters, made by the first start; with `DEMO: 'off'` nothing at all.
 * `bureau`: only units and staff, which is much quicker.
 */
export type FirstData = 'demonstration' | 'bureau';

/** A built BFF on a fresh database, running. */
export async function startBff(engine: TestDatabase['name'], env: Record<string, string> = {}, data: FirstData = 'demonstration'): Promise<BffProcess> {
  const bff = await newBff(engine, env, data);
  try {
    await bff.start();
    return bff;
  } catch (error) {
    await bff.close();
    throw error;
  }
}

/** As `startBff`, not yet started. */
export async function newBff(engine: TestDatabase['name'], env: Record<string, string> = {}, data: FirstData = 'demonstration'): Promise<BffProcess> {
  const database = await freshDatabase(engine);
  if (data === 'bureau') await makeBureau(database);
  return new BffProcess(database, { NODE_ENV: 'test', LOG_LEVEL: 'warn', PORT: '0', RATE_LIMIT_FACTOR: '1000', ...database.env, ...env });
}

async function makeBureau(database: TestDatabase): Promise<void> {
  const config = parseConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', ...database.env });
  const app = await createApp(config, new StoryClock(STORY_NOW));
  await seedBureau(app);
  await app.close();
}
