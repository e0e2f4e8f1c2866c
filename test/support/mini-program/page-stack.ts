import path from 'node:path';
import type { Element } from 'glass-easel';
import type { AssociatedBackend, CodeSpace, Root } from 'glass-easel-miniprogram-adapter';
import type { ComponentJson, PackageFiles } from './package-files.ts';
import type { Sandbox } from './sandbox.ts';
import { compileTemplates } from './templates.ts';
import { WxFail } from './wx/api.ts';

export type PageInstance = Record<string, unknown>;

export interface OpenPage {
  readonly path: string;
  readonly query: Record<string, string>;
  readonly root: Root;
  readonly instance: PageInstance;
  readonly tabBar: Root | null;
  title: string;
}

interface EventChannel {
  on(name: string, listener: (...args: unknown[]) => void): void;
  once(name: string, listener: (...args: unknown[]) => void): void;
  off(name: string, listener?: (...args: unknown[]) => void): void;
  emit(name: string, ...args: unknown[]): void;
}

const STACK_MAX = 10;
const CUSTOM_TAB_BAR = 'custom-tab-bar/index';

/** The open pages of a mini-program, their lifecycles, and the rules WeChat has for moving between them. */
export class PageStack {
  readonly pages: OpenPage[] = [];
  private readonly tabs = new Map<string, OpenPage>();
  private readonly sandbox: Sandbox;
  private readonly files: PackageFiles;
  private readonly codeSpace: CodeSpace;
  private readonly backend: AssociatedBackend;
  private readonly context: InstanceType<Sandbox['framework']['EmptyComposedBackendContext']>;

  constructor(sandbox: Sandbox, files: PackageFiles, wrapEvent: (caller: unknown, event: unknown, listener: unknown) => unknown) {
    this.sandbox = sandbox;
    this.files = files;
    const env = new sandbox.adapter.MiniProgramEnv();
    this.codeSpace = env.createCodeSpace('', true);
    this.context = new sandbox.framework.EmptyComposedBackendContext();
    this.context.render = (done) => sandbox.later('render', () => done(null));
    this.backend = env.associateBackend(this.context);
    type Groups = Record<string, Parameters<CodeSpace['addCompiledTemplate']>[1]['content']>;
    const generate = sandbox.run(compileTemplates(files)) as (missing: (name: unknown) => void, wrap: unknown) => Groups;
    const groupList = generate((name) => {
      if (name) sandbox.report('template', new Error(`Template not found: ${String(name)}`));
    }, wrapEvent);
    for (const [name, content] of Object.entries(groupList)) this.codeSpace.addCompiledTemplate(name, { groupList, content });
  }

  get current(): OpenPage {
    const page = this.pages.at(-1);
    if (!page) throw new Error('No page is open');
    return page;
  }

  /** `app.js` and its common chunks may define behaviours; components and pages are loaded when first needed. */
  loadApp(): void {
    this.define('app');
  }

  open(url: string): EventChannel {
    const { name, query } = this.resolve(url);
    if (this.isTab(name)) throw new WxFail('can not navigateTo a tabbar page');
    if (this.pages.length >= STACK_MAX) throw new WxFail(`webview count limit exceed`);
    this.hide(this.pages.at(-1));
    const channel = this.channel();
    this.show(this.create(name, query, channel));
    return channel;
  }

  redirect(url: string): void {
    const { name, query } = this.resolve(url);
    if (this.isTab(name)) throw new WxFail('can not redirectTo a tabbar page');
    this.unload(this.pages.pop());
    this.show(this.create(name, query, this.channel()));
  }

  back(delta: number): void {
    const leaving = this.pages.slice(Math.max(1, this.pages.length - Math.max(1, delta)));
    for (const page of leaving.reverse()) {
      this.pages.splice(this.pages.indexOf(page), 1);
      this.unload(page);
    }
    if (leaving.length > 0) this.lifecycle(this.current, 'onShow');
  }

  switchTab(url: string): void {
    const { name } = this.resolve(url);
    if (!this.isTab(name)) throw new WxFail('can not switch to no-tabBar page');
    const before = this.pages.at(-1);
    if (before?.path === name) return;
    for (const page of this.pages.splice(0).reverse()) {
      if (!this.isTab(page.path)) this.unload(page);
      else if (page === before) this.hide(page);
    }
    const known = this.tabs.get(name);
    if (known) {
      this.pages.push(known);
      this.lifecycle(known, 'onShow');
    } else this.show(this.create(name, {}, this.channel()));
  }

  relaunch(url: string): void {
    const { name, query } = this.resolve(url);
    const tabs = [...this.tabs.values()].filter((tab) => !this.pages.includes(tab));
    for (const page of [...this.pages.splice(0).reverse(), ...tabs]) this.unload(page);
    this.tabs.clear();
    this.show(this.create(name, query, this.channel()));
  }

  lifecycle(page: OpenPage, name: string, ...args: unknown[]): unknown {
    const method = page.instance[name];
    const result = typeof method === 'function' ? this.sandbox.guard(`${page.path} ${name}`, () => method.apply(page.instance, args) as unknown) : undefined;
    if (name === 'onShow' || name === 'onHide') page.root.getComponent().triggerPageLifetime(name === 'onShow' ? 'show' : 'hide', []);
    return result;
  }

  isTab(name: string): boolean {
    return (this.files.app.tabBar?.list ?? []).some((tab) => tab.pagePath === name);
  }

  elements(page: OpenPage): Element[] {
    const roots: Element[] = [page.root.getComponent()];
    if (page.tabBar) roots.push(page.tabBar.getComponent());
    return roots;
  }

  private resolve(url: string): { name: string; query: Record<string, string> } {
    const [place = '', search = ''] = url.split('?');
    const base = this.pages.length > 0 ? path.posix.dirname(this.current.path) : '';
    const name = place.startsWith('/') ? place.slice(1) : path.posix.join(base, place);
    if (!this.files.pages.includes(name)) throw new WxFail(`page "${name}" is not found`);
    return { name, query: Object.fromEntries(new URLSearchParams(search)) };
  }

  private create(name: string, query: Record<string, string>, channel: EventChannel): OpenPage {
    this.load(name);
    const root = this.mount('page', name);
    const instance = root.get() as unknown as PageInstance;
    const tabBar = this.files.app.tabBar?.custom && this.isTab(name) ? this.tabBar() : null;
    const page: OpenPage = { path: name, query, root, instance, tabBar, title: this.files.json<ComponentJson>(name).navigationBarTitleText ?? '' };
    const options = this.sandbox.import(query);
    Object.assign(instance, { route: name, __route__: name, options, getOpenerEventChannel: () => channel, getTabBar: () => tabBar?.get() ?? null });
    this.pages.push(page);
    if (this.isTab(name)) this.tabs.set(name, page);
    this.lifecycle(page, 'onLoad', options);
    return page;
  }

  private show(page: OpenPage): void {
    this.lifecycle(page, 'onShow');
    this.attach(page.root);
    if (page.tabBar) this.attach(page.tabBar);
    this.lifecycle(page, 'onReady');
  }

  private hide(page: OpenPage | undefined): void {
    if (page) this.lifecycle(page, 'onHide');
  }

  private unload(page: OpenPage | undefined): void {
    if (!page) return;
    this.tabs.delete(page.path);
    this.lifecycle(page, 'onUnload');
    page.root.release();
    page.tabBar?.release();
  }

  private tabBar(): Root {
    this.load(CUSTOM_TAB_BAR);
    return this.mount('custom-tab-bar', CUSTOM_TAB_BAR);
  }

  private mount(tag: string, name: string): Root {
    return this.backend.createRoot(tag, this.codeSpace, name);
  }

  private attach(root: Root): void {
    const place = this.context.createElement('place', 'place');
    this.context.getRootNode().appendChild(place);
    root.attach(this.context.getRootNode(), place);
  }

  private load(name: string): void {
    if (this.sandbox.isLoaded(name)) return;
    const own = this.files.json<ComponentJson>(name);
    const usingComponents = { ...this.files.app.usingComponents, ...own.usingComponents };
    this.codeSpace.addComponentStaticConfig(name, { component: own.component, usingComponents });
    this.define(name);
    for (const target of Object.values(usingComponents)) {
      if (!target.includes('://')) this.load(target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(name), target));
    }
  }

  /** Run a file in which `Page` and `Component` stand for this path. */
  private define(name: string): void {
    const { global } = this.sandbox;
    type Definition = { behaviors?: never[]; externalClasses?: never[] } & Record<string, unknown>;
    const list = (value: never[] | undefined) => (Array.isArray(value) ? value : []);
    this.codeSpace.componentEnv(name, ({ Page, Component, Behavior }) => {
      // Taro writes `{}` where a list is empty, and WeChat lets it pass
      const lenient = (definition: Definition) => ({
        ...definition,
        behaviors: list(definition.behaviors),
        externalClasses: list(definition.externalClasses),
      });
      global.Page = (definition: Definition) => Page(lenient(definition));
      global.Component = (definition?: Definition) => (definition ? Component(lenient(definition)) : Component());
      global.Behavior = Behavior;
      this.sandbox.require(name);
    });
  }

  private channel(): EventChannel {
    const listeners = new Map<string, Set<(...args: unknown[]) => void>>();
    const of = (name: string) => listeners.get(name) ?? listeners.set(name, new Set()).get(name) ?? new Set();
    const channel: EventChannel = {
      on: (name, listener) => void of(name).add(listener),
      once: (name, listener) => {
        const first = (...args: unknown[]) => {
          of(name).delete(first);
          listener(...args);
        };
        of(name).add(first);
      },
      off: (name, listener) => void (listener ? of(name).delete(listener) : listeners.delete(name)),
      emit: (name, ...args) => {
        for (const listener of [...of(name)]) this.sandbox.guard(`event channel ${name}`, () => listener(...args));
      },
    };
    return channel;
  }
}
