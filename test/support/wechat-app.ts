import { randomUUID } from 'node:crypto';
import type { ResidentSession } from '@mingchuang/shared/auth/auth.types';
import { PRIVACY_NOTICE } from '@mingchuang/shared/auth/privacy-notice';
import type { DeliveryRow } from '@mingchuang/shared/deliveries/deliveries.types';
import type { MessageReceipt, WriteMessage } from '@mingchuang/shared/messages/messages.types';
import type { Page } from '@mingchuang/shared/paging';
import { startTestApp, type TestApp } from './app.ts';
import { asStaff, Client, letter } from './client.ts';
import type { TestDatabase } from './databases.ts';
import { type FakeWechat, startFakeWechat } from './fake-wechat.ts';

export const REPLIED_TEMPLATE = 'template-replied';

/** What a BFF needs to know to talk to this WeChat. */
export function wechatEnv(wechat: FakeWechat): Record<string, string> {
  return {
    WECHAT_APP_ID: wechat.appId,
    WECHAT_APP_SECRET: wechat.secret,
    WECHAT_API_BASE: wechat.baseUrl,
    WECHAT_TEMPLATE_REPLIED: REPLIED_TEMPLATE,
  };
}

/** Signs in as the mini-program does and agrees to the privacy notice. */
export async function asWechatUser(url: string, wechat: FakeWechat, openid = `openid-${randomUUID()}`): Promise<Client & { openid: string }> {
  const { token } = (await new Client(url).post<ResidentSession>('/api/auth/wechat', { code: wechat.loginCode(openid) })).body;
  const client = Object.assign(new Client(url, { authorization: `Bearer ${token}` }), { openid });
  await client.put('/api/auth/consent', { noticeVersion: PRIVACY_NOTICE.version });
  return client;
}

/** Taps 允许 once: WeChat remembers it, and the BFF is told. */
export async function allowPush(resident: Client & { openid: string }, wechat: FakeWechat): Promise<void> {
  wechat.grant(resident.openid, REPLIED_TEMPLATE);
  await resident.post('/api/notifications/subscriptions', { answers: [{ templateId: REPLIED_TEMPLATE, result: 'accept' }] });
}

/** a little less than a staff session lives */
const SIGN_IN_EVERY_MS = 9 * 3_600_000;

/** A BFF that talks to a fake WeChat where every accept carries one message. */
export class WechatStory {
  private operatorUntil = 0;
  private signedIn: Client | null = null;

  private constructor(
    readonly t: TestApp,
    readonly wechat: FakeWechat,
    readonly unitId: string,
  ) {}

  static async start(engine: TestDatabase['name']): Promise<WechatStory> {
    const wechat = await startFakeWechat({ grants: 'counted', templates: { [REPLIED_TEMPLATE]: ['thing1', 'thing2', 'time3'] } });
    const t = await startTestApp(engine, { env: wechatEnv(wechat) });
    return new WechatStory(t, wechat, await t.people.unitId('养老服务科'));
  }

  async close(): Promise<void> {
    await this.t.close();
    await this.wechat.close();
  }

  /** Someone who has allowed `pushes` messages. */
  async resident(pushes = 1): Promise<Client & { openid: string }> {
    const resident = await asWechatUser(this.t.url, this.wechat);
    for (let n = 0; n < pushes; n += 1) await allowPush(resident, this.wechat);
    return resident;
  }

  /** A letter of theirs, accepted and answered; what follows from the answer has not run yet. */
  async answered(resident: Client, more: Partial<WriteMessage> = {}): Promise<string> {
    const [id] = await this.allAnswered([resident], more);
    return id ?? '';
  }

  /** A letter of each, all answered before anything that follows from an answer has run. */
  async allAnswered(residents: readonly Client[], more: Partial<WriteMessage> = {}): Promise<string[]> {
    const { people } = this.t;
    const staff = await people.staff('jiang');
    const ids: string[] = [];
    for (const resident of residents) {
      const { id } = (await resident.post<MessageReceipt>('/api/messages', letter({ unitId: this.unitId, ...more }))).body;
      await people.accept(staff, id);
      ids.push(id);
    }
    await this.t.drain();
    for (const id of ids) await people.reply(staff, id, '带身份证，手机上就能办。');
    return ids;
  }

  /** Who may see deliveries and send them again, signed in also after the clock has jumped. */
  async operator(): Promise<Client> {
    if (this.signedIn === null || this.t.clock.now() >= this.operatorUntil) {
      this.signedIn = await asStaff(this.t.url, 'admin');
      this.operatorUntil = this.t.clock.now() + SIGN_IN_EVERY_MS;
    }
    return this.signedIn;
  }

  async deliveries(query = ''): Promise<DeliveryRow[]> {
    return (await (await this.operator()).get<Page<DeliveryRow>>(`/api/console/deliveries?limit=100${query}`)).body.items;
  }

  /** The push of the letter's answer: the newest one about it. */
  async push(messageId: string): Promise<DeliveryRow> {
    const row = (await this.deliveries()).find((d) => d.topic === 'wechat.push' && d.subjectId === messageId);
    if (row === undefined) throw new Error(`no push about ${messageId}`);
    return row;
  }

  /** To the moment at which the push is tried again, and tries it. */
  async nextAttempt(messageId: string): Promise<DeliveryRow> {
    const { nextAttemptAt } = await this.push(messageId);
    if (nextAttemptAt === null) throw new Error('nothing will be tried again');
    this.t.clock.set(nextAttemptAt);
    await this.t.drain();
    return this.push(messageId);
  }

  async remaining(resident: Client): Promise<number> {
    const { items } = (await resident.get<{ items: { remaining: number }[] }>('/api/notifications/subscriptions')).body;
    return items[0]?.remaining ?? Number.NaN;
  }
}
