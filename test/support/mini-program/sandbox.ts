import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import type * as GlassEasel from 'glass-easel';
import type * as Adapter from 'glass-easel-miniprogram-adapter';
import type { PackageFiles } from './package-files.ts';

export type Framework = typeof GlassEasel;
export type AdapterModule = typeof Adapter;

/** Something that went wrong inside the mini-program and that nobody caught. */
export interface Unhandled {
  where: string;
  message: string;
  error: unknown;
}

type Callback = (...args: unknown[]) => unknown;
type CommonJs = (require: (id: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

const require = createRequire(import.meta.url);
const scripts = new Map<string, { source: string; script: vm.Script }>();

// Jest hands tests a copy of `process` that hears no rejections; the main context has the real one.
const realProcess = vm.runInThisContext('process') as NodeJS.Process;

/** `Date` of the context, with another now. */
const TELL_TIME = `(now) => {
  globalThis.Date = new Proxy(Date, {
    construct: (real, given) => (given.length === 0 ? new real(now()) : new real(...given)),
    get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
  });
}`;

/**
 * The logic layer of a mini-program: a JavaScript context of its own with what WeChat gives and nothing more:
 * no window, document, fetch, URL or process, and no code from strings.
 */
export class Sandbox {
  readonly global: Record<string, unknown>;
  readonly unhandled: Unhandled[] = [];
  readonly logs: { level: string; text: string }[] = [];
  readonly framework: Framework;
  readonly adapter: AdapterModule;
  private readonly files: PackageFiles;
  private readonly loaded = new Map<string, { exports: unknown }>();
  private readonly timers = new Map<number, NodeJS.Timeout>();
  private readonly parseJson: (text: string) => unknown;
  private readonly newPromise: <T>(executor: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void) => Promise<T>;
  private serial = 0;
  private closed = false;
  private readonly onRejection = (reason: unknown): void => this.report('unhandled rejection', reason);

  constructor(files: PackageFiles, now?: () => number) {
    this.files = files;
    this.global = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } }) as Record<string, unknown>;
    if (now) this.evaluate<(now: () => number) => void>(TELL_TIME)(now);
    this.global.console = this.console();
    this.global.setTimeout = (callback: Callback, ms?: number, ...args: unknown[]) => this.timer(callback, ms, args, false);
    this.global.setInterval = (callback: Callback, ms?: number, ...args: unknown[]) => this.timer(callback, ms, args, true);
    this.global.clearTimeout = (id: number) => this.clear(id);
    this.global.clearInterval = (id: number) => this.clear(id);
    this.parseJson = this.evaluate('(text) => JSON.parse(text)');
    this.newPromise = this.evaluate('(executor) => new Promise(executor)');
    // The framework runs in the same context: it compares with Object, Array and Promise of the code it serves.
    this.framework = this.runLibrary<Framework>('glass-easel', {});
    this.adapter = this.runLibrary<AdapterModule>('glass-easel-miniprogram-adapter', { 'glass-easel': this.framework });
    this.framework.addGlobalErrorListener((error, method) => {
      this.report(method ?? 'component', error);
      return false;
    });
    this.framework.addGlobalWarningListener((message) => {
      this.logs.push({ level: 'warn', text: message });
      return false;
    });
    realProcess.on('unhandledRejection', this.onRejection);
  }

  /** Run a file of the package once, as CommonJS, with its globals. */
  require(file: string): unknown {
    const name = path.posix.normalize(file).replace(/\.js$/, '');
    const known = this.loaded.get(name);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    this.loaded.set(name, module);
    const run = this.commonJs(path.join(this.files.root, `${name}.js`));
    run((id) => this.require(path.posix.join(path.posix.dirname(name), id)), module, module.exports);
    return module.exports;
  }

  isLoaded(name: string): boolean {
    return this.loaded.has(name);
  }

  run(script: vm.Script): unknown {
    return script.runInContext(this.global);
  }

  /** Data crosses between WeChat's two sides as JSON; so it does here, and it belongs to the context's own realm. */
  import<T>(value: T): T {
    return value === undefined ? value : (this.parseJson(JSON.stringify(value)) as T);
  }

  parse(text: string): unknown {
    return this.parseJson(text);
  }

  promise<T>(executor: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void): Promise<T> {
    return this.newPromise(executor);
  }

  /** Call into the mini-program; what it throws is on record and does not fall on the caller. */
  guard<T>(where: string, work: () => T): T | undefined {
    if (this.closed) return undefined;
    try {
      return work();
    } catch (error) {
      this.report(where, error);
      return undefined;
    }
  }

  /** As `guard`, in a macro-task of its own. */
  later(where: string, work: () => void): void {
    this.timer(() => this.guard(where, work), 0, [], false);
  }

  report(where: string, error: unknown): void {
    this.unhandled.push({ where, message: describe(error), error });
  }

  close(): void {
    this.closed = true;
    for (const id of [...this.timers.keys()]) this.clear(id);
    realProcess.off('unhandledRejection', this.onRejection);
  }

  private timer(callback: Callback, ms: number | undefined, args: unknown[], repeat: boolean): number {
    const id = ++this.serial;
    if (this.closed) return id;
    const fire = () => {
      if (!repeat) this.timers.delete(id);
      this.guard('timer', () => callback(...args));
    };
    this.timers.set(id, repeat ? setInterval(fire, ms) : setTimeout(fire, ms ?? 0));
    return id;
  }

  private clear(id: number): void {
    const timer = this.timers.get(id);
    this.timers.delete(id);
    clearTimeout(timer);
  }

  private console(): Record<string, Callback> {
    const levels = ['log', 'info', 'debug', 'warn', 'error', 'group', 'groupEnd', 'time', 'timeEnd'];
    const write =
      (level: string) =>
      (...args: unknown[]) => {
        this.logs.push({ level, text: args.map(describe).join(' ') });
        // A bare error on the console is how React and Taro say that they caught one nobody else did.
        if (level === 'error' && typeof args[0] === 'object' && args[0] !== null && 'stack' in args[0]) this.report('console.error', args[0]);
      };
    return Object.fromEntries(levels.map((level) => [level, write(level)]));
  }

  private evaluate<T>(source: string): T {
    return vm.runInContext(source, this.global) as T;
  }

  private commonJs(file: string): CommonJs {
    const source = readFileSync(file, 'utf8');
    let known = scripts.get(file);
    if (known?.source !== source) {
      known = { source, script: new vm.Script(`(function (require, module, exports) {${source}\n})`, { filename: file }) };
      scripts.set(file, known);
    }
    return known.script.runInContext(this.global) as CommonJs;
  }

  private runLibrary<T>(name: string, known: Record<string, unknown>): T {
    const module = { exports: {} as unknown };
    this.commonJs(require.resolve(name))((id) => known[id], module, module.exports);
    return module.exports as T;
  }
}

export function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'message' in value) return 'stack' in value ? String(value.stack) : String(value.message);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value); // a circular object in a log line
  }
}
