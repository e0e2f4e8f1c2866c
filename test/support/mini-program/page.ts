import type { Element } from 'glass-easel';
import type { Gestures } from './gestures.ts';
import type { OpenPage, PageStack } from './page-stack.ts';
import type { Query, View, ViewNode } from './view.ts';

export type WaitFor = <T>(condition: string | (() => T), what?: () => string) => Promise<T>;

/** One page as the person in front of it has it: read, find, tap, type. */
export class MiniPage {
  readonly path: string;
  readonly query: Record<string, string>;
  private readonly opened: OpenPage;
  private readonly stack: PageStack;
  private readonly view: View;
  private readonly gestures: Gestures;
  private readonly wait: WaitFor;

  constructor(opened: OpenPage, stack: PageStack, view: View, gestures: Gestures, wait: WaitFor) {
    this.opened = opened;
    this.path = opened.path;
    this.query = opened.query;
    this.stack = stack;
    this.view = view;
    this.gestures = gestures;
    this.wait = wait;
  }

  get title(): string {
    return this.opened.title;
  }

  /** What can be read, a line for each block. */
  text(): string {
    return this.view.text();
  }

  findAll(query: Query): ViewNode[] {
    return this.view.all(query);
  }

  /** Undefined when it is not there. */
  peek(query: Query): ViewNode | undefined {
    return this.view.all(query)[0];
  }

  find(query: Query): ViewNode {
    const found = this.peek(query);
    if (!found) throw new Error(`Nothing matches ${JSON.stringify(query)} on ${this.path}:\n${this.text()}`);
    return found;
  }

  async tap(target: ViewNode | Query): Promise<void> {
    await this.gestures.tap(this.element(target));
  }

  async longPress(target: ViewNode | Query): Promise<void> {
    await this.gestures.longPress(this.element(target));
  }

  async input(target: ViewNode | Query, text: string): Promise<void> {
    await this.gestures.input(this.element(target), text);
  }

  async confirm(target: ViewNode | Query): Promise<void> {
    await this.gestures.confirm(this.element(target));
  }

  async pick(target: ViewNode | Query, value: unknown): Promise<void> {
    await this.gestures.pick(this.element(target), value);
  }

  /** Any other event of a native component, such as `scrolltolower`. */
  async fire(target: ViewNode | Query, event: string, detail: unknown = {}): Promise<void> {
    await this.gestures.fire(this.element(target), event, detail);
  }

  value(target: ViewNode | Query): unknown {
    return this.gestures.valueOf(this.element(target));
  }

  pullDown(): void {
    this.stack.lifecycle(this.opened, 'onPullDownRefresh');
  }

  reachBottom(): void {
    this.stack.lifecycle(this.opened, 'onReachBottom');
  }

  /** Until the text can be read here, or the condition gives something true; then that. */
  waitFor<T>(condition: string | (() => T)): Promise<T> {
    return this.wait(
      typeof condition === 'string' ? () => this.text().includes(condition) as T : condition,
      () => `${String(condition)} on ${this.path}:\n${this.text()}`,
    );
  }

  private element(target: ViewNode | Query): Element {
    return 'element' in target ? target.element : this.find(target).element;
  }
}
