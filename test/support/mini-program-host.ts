import { statSync } from 'node:fs';
import { Gestures, nextTurn } from './mini-program/gestures.ts';
import { type PackageBytes, PackageFiles } from './mini-program/package-files.ts';
import { MiniPage } from './mini-program/page.ts';
import { PageStack } from './mini-program/page-stack.ts';
import { Sandbox, type Unhandled } from './mini-program/sandbox.ts';
import { View } from './mini-program/view.ts';
import { asyncApi, type Options } from './mini-program/wx/api.ts';
import { Chrome } from './mini-program/wx/chrome.ts';
import { deviceApi, type Storage } from './mini-program/wx/device.ts';
import { Dialogs } from './mini-program/wx/dialogs.ts';
import { Network } from './mini-program/wx/network.ts';

/** The part of the fake WeChat a phone talks to. */
export interface WechatSide {
  loginCode(openid?: string): string;
  grant(openid: string, templateId: string): void;
}

export interface LaunchOptions {
  /** folder with the built `app.json` */
  dist: string;
  /** the BFF: every request of the mini-program goes there, whatever address it was built with */
  apiBase: string;
  wechat: WechatSide;
  openid?: string;
  /** hand over the storage of an earlier launch to open the app again */
  storage?: Storage;
  /** longest wait of `waitFor`, for tests that are given more time than usual */
  waitMs?: number;
  /** first page with its query; otherwise the first of `app.json` */
  page?: string;
  /** what the phone's clock says; the machine's otherwise */
  now?: () => number;
}

type Hook = (this: unknown, options?: unknown) => unknown;

/** less than Jest gives a test, so that the failure says what could be read */
const WAIT_MS = 4000;

/** A built mini-program, running without WeChat's tools, with a person in front of it. */
export class MiniProgram {
  readonly storage: Storage;
  readonly network: Network;
  readonly dialogs = new Dialogs();
  readonly chrome = new Chrome();
  /** bytes of the largest `setData`, as JSON */
  largestSetData = 0;
  readonly openid: string;
  private readonly waitMs: number;
  private readonly files: PackageFiles;
  private readonly sandbox: Sandbox;
  private readonly stack: PageStack;
  private readonly gestures: Gestures;
  private app: Record<string, unknown> = {};

  constructor(options: LaunchOptions) {
    this.files = new PackageFiles(options.dist);
    this.openid = options.openid ?? 'openid-1';
    this.storage = options.storage ?? new Map();
    this.waitMs = options.waitMs ?? WAIT_MS;
    const sandbox = new Sandbox(this.files, options.now);
    this.sandbox = sandbox;
    this.network = new Network(sandbox, options.apiBase);
    this.stack = new PageStack(sandbox, this.files, (caller, event, listener) => this.deliver(caller, event, listener));
    this.gestures = new Gestures(sandbox, new View(sandbox.framework, () => []), (work) => {
      this.dialogs.insideTap = true;
      try {
        work();
      } finally {
        this.dialogs.insideTap = false;
      }
    });
    this.measureSetData();
    Object.assign(sandbox.global, {
      wx: this.wx(options.wechat),
      App: (app: Record<string, unknown>) => {
        this.app = app;
      },
      getApp: () => this.app,
      getCurrentPages: () => this.stack.pages.map((page) => page.instance),
      requirePlugin: (name: string) => this.noPlugin(name),
    });
  }

  launch(page = `/${this.files.app.pages[0]}`): void {
    this.stack.loadApp();
    const [path = '', search = ''] = page.replace(/^\//, '').split('?');
    const options = this.sandbox.import({ path, query: Object.fromEntries(new URLSearchParams(search)), scene: 1001, referrerInfo: {}, mode: 'default' });
    this.appHook('onLaunch', options);
    this.appHook('onShow', options);
    this.stack.relaunch(page);
  }

  get toasts(): readonly string[] {
    return this.dialogs.toasts.map((toast) => toast.title);
  }

  /** Unhandled rejections, errors in handlers and lifecycles, missing templates. `close()` fails when there are any. */
  get unhandled(): readonly Unhandled[] {
    return this.sandbox.unhandled;
  }

  get logs(): readonly { level: string; text: string }[] {
    return this.sandbox.logs;
  }

  /** The page in front. */
  page(): MiniPage {
    const opened = this.stack.current;
    const view = new View(this.sandbox.framework, () => this.stack.elements(opened));
    return new MiniPage(opened, this.stack, view, this.gestures, (condition, what) => this.waitFor(condition, what));
  }

  /** Paths of the open pages, the one in front last. */
  paths(): string[] {
    return this.stack.pages.map((page) => page.path);
  }

  packageBytes(): PackageBytes {
    return this.files.bytes();
  }

  /** A tap on the tab bar WeChat draws itself. */
  async tapTab(text: string): Promise<void> {
    const list = this.files.app.tabBar?.list ?? [];
    const index = list.findIndex((tab) => tab.text === text);
    const tab = list[index];
    if (!tab) throw new Error(`No tab ${text}`);
    this.stack.switchTab(`/${tab.pagePath}`);
    this.stack.lifecycle(this.stack.current, 'onTabItemTap', this.sandbox.import({ index, pagePath: tab.pagePath, text }));
    await nextTurn();
  }

  /** The phone's back gesture. */
  async back(): Promise<void> {
    this.stack.back(1);
    await nextTurn();
  }

  /** The person leaves for another app, and comes back. */
  leave(): void {
    this.stack.lifecycle(this.stack.current, 'onHide');
    this.appHook('onHide');
  }

  comeBack(): void {
    this.appHook('onShow', this.sandbox.import({ path: this.stack.current.path, query: {}, scene: 1001 }));
    this.stack.lifecycle(this.stack.current, 'onShow');
  }

  /** Polls once a macro-task, so that timers, sockets and requests have their turn; stops at once when something broke. */
  async waitFor<T>(condition: string | (() => T), what?: () => string): Promise<T> {
    const until = performance.now() + this.waitMs;
    // a turn takes a millisecond or more, so that many turns are never needed
    for (let turn = 0; turn < this.waitMs && performance.now() < until; turn++) {
      const result = typeof condition === 'string' ? (this.page().text().includes(condition) as T) : condition();
      if (result) return result;
      if (this.unhandled.length > 0) break;
      await nextTurn();
    }
    const wrong = this.unhandled.map((one) => `\n${one.where}: ${one.message}`).join('');
    throw new Error(`Waited in vain for ${what?.() ?? `${String(condition)} on ${this.page().path}:\n${this.page().text()}`}${wrong}`);
  }

  async close(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve)); // a rejection of this very turn is reported after it
    this.dispose();
    if (this.unhandled.length === 0) return;
    throw new AggregateError(
      this.unhandled.map((one) => one.error),
      `The mini-program broke: ${this.unhandled.map((one) => `${one.where}: ${one.message}`).join('\n')}`,
    );
  }

  /** Timers, sockets and requests end; nothing is asked about what broke. */
  dispose(): void {
    this.network.dropAll();
    this.sandbox.close();
  }

  private wx(wechat: WechatSide): Record<string, unknown> {
    const { sandbox } = this;
    const wx: Record<string, unknown> = {
      ...deviceApi(sandbox, this.storage),
      ...this.network.api(),
      ...this.dialogs.api(
        sandbox,
        this.network,
        (file) => statSync(file).size,
        (templateId) => wechat.grant(this.openid, templateId),
      ),
      ...this.chrome.api(sandbox, this.stack),
      login: asyncApi(sandbox, 'login', () => ({ code: wechat.loginCode(this.openid) })),
      canIUse: (schema: string) => schema.replace(/\..*$/, '') in wx,
    };
    return wx;
  }

  /** Handlers get a plain event: nodes do not cross WeChat's bridge. */
  private deliver(caller: unknown, event: unknown, listener: unknown): unknown {
    const { type, timeStamp, detail, target, currentTarget, mark, touches, changedTouches } = event as Options;
    const node = (one: unknown) => {
      const { id, dataset } = one as { id: string; dataset: unknown };
      return { id, dataset, offsetLeft: 0, offsetTop: 0 };
    };
    const plain = { type, timeStamp, detail, target: node(target), currentTarget: node(currentTarget), mark: mark ?? {}, touches, changedTouches };
    return (listener as Hook).call(caller, this.sandbox.import(plain));
  }

  private measureSetData(): void {
    const caller = this.sandbox.adapter.component.ComponentCaller.prototype as unknown as { setData: (data: unknown, done?: () => void) => void };
    const { setData } = caller;
    const measure = (data: unknown) => {
      this.largestSetData = Math.max(this.largestSetData, Buffer.byteLength(JSON.stringify(data) ?? ''));
    };
    caller.setData = function measured(this: unknown, data, done) {
      measure(data);
      setData.call(this, data, done);
    };
  }

  private appHook(name: string, options?: unknown): void {
    const hook = this.app[name];
    if (typeof hook === 'function') this.sandbox.guard(`App ${name}`, () => (hook as Hook).call(this.app, options));
  }

  private noPlugin(name: string): never {
    throw new Error(`Plugin ${name} is not declared in app.json`);
  }
}

export async function launchMiniProgram(options: LaunchOptions): Promise<MiniProgram> {
  const app = new MiniProgram(options);
  try {
    app.launch(options.page);
  } catch (error) {
    app.dispose();
    throw error;
  }
  return app;
}
