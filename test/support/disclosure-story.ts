import type { ApplicationForm, ApplicationReceipt } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import type { ResidentTodo, ResidentTodos } from '@mingchuang/shared/messages/messages.types';
import type { NotificationRow } from '@mingchuang/shared/notifications/notifications.types';
import type { Page } from '@mingchuang/shared/paging';
import { startTestApp, type TestApp } from './app.ts';
import { application, draftReply, taken } from './applications.ts';
import { asResident, asStaff, type Client, ifMatch } from './client.ts';
import type { TestDatabase } from './databases.ts';

/** Monday, 2 March 2026: no holiday is near. */
export const DISCLOSURE_NOW = '2026-03-02T09:00:00+08:00';

export const APPLICANT_PHONE = '13800000021';

/** A BFF with an applicant, another resident, and the three people of the office who answer. */
export class DisclosureStory {
  applicant!: Client;
  other!: Client;
  lu!: Client;
  shen!: Client;
  gu!: Client;

  private constructor(readonly t: TestApp) {}

  static async start(engine: TestDatabase['name'], env: Record<string, string> = {}): Promise<DisclosureStory> {
    return DisclosureStory.on(await startTestApp(engine, { now: DISCLOSURE_NOW, env }));
  }

  /** The same people at a BFF that runs already. */
  static async on(t: TestApp): Promise<DisclosureStory> {
    const story = new DisclosureStory(t);
    await story.enter();
    return story;
  }

  /** Another day, at nine: staff and residents sign in anew. */
  async at(day: string): Promise<void> {
    this.t.clock.set(`${day}T09:00:00+08:00`);
    await this.enter();
  }

  private async enter(): Promise<void> {
    this.applicant = await asResident(this.t.url, APPLICANT_PHONE);
    this.other = await asResident(this.t.url, '13800000022');
    this.lu = await asStaff(this.t.url, 'lu');
    this.shen = await asStaff(this.t.url, 'shen');
    this.gu = await asStaff(this.t.url, 'gu');
  }

  async submit(more: Partial<ApplicationForm> = {}, by: Client = this.applicant): Promise<string> {
    return (await by.post<ApplicationReceipt>('/api/applications', application(more))).body.id;
  }

  async fresh(id: string): Promise<ConsoleCase> {
    return (await this.lu.get<ConsoleCase>(`/api/console/applications/${id}`)).body;
  }

  async mine(id: string): Promise<MyApplication> {
    return (await this.applicant.get<MyApplication>(`/api/applications/${id}`)).body;
  }

  /** A step of 经办, or of whoever is named, a minute after the one before. */
  async step(id: string, path: string, body: unknown = {}, by: Client = this.lu): Promise<ConsoleCase> {
    this.t.clock.advance(60_000);
    return taken(by, await this.fresh(id), path, body);
  }

  /** Received and being handled. */
  async begun(more: Partial<ApplicationForm> = {}, by: Client = this.applicant): Promise<string> {
    const id = await this.submit(more, by);
    await this.step(id, 'confirmation', { itemCount: 1 });
    await this.step(id, 'start');
    return id;
  }

  /** Drafted, reviewed, signed and sent by three people. */
  async deliver(id: string): Promise<ConsoleCase> {
    await this.step(id, 'draft', draftReply());
    await this.step(id, 'review', {}, this.shen);
    await this.step(id, 'signature', {}, this.gu);
    return this.step(id, 'delivery', { on: this.today, way: 'online' });
  }

  async delivered(more: Partial<ApplicationForm> = {}, by: Client = this.applicant): Promise<string> {
    const id = await this.begun(more, by);
    await this.deliver(id);
    return id;
  }

  /** What applicants do on their page. */
  async act(id: string, path: string, body: unknown): Promise<void> {
    this.t.clock.advance(60_000);
    const { version } = await this.mine(id);
    const answer = await this.applicant.post(`/api/applications/${id}/${path}`, body, ifMatch(version));
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  /** Of this application, oldest first. */
  async inbox(id: string, of: Client = this.applicant): Promise<NotificationRow[]> {
    const { items } = (await of.get<Page<NotificationRow>>('/api/notifications?limit=100')).body;
    return items.filter((entry) => entry.applicationId === id).reverse();
  }

  async todos(of: Client = this.applicant): Promise<ResidentTodo[]> {
    return (await of.get<ResidentTodos>('/api/messages/todos')).body.items;
  }

  get today(): string {
    return new Date(this.t.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  }
}
