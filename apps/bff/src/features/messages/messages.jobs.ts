import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../outbox/outbox.ts';
import { OutboxWorker, type Outcome } from '../../outbox/outbox.worker.ts';
import { asJobFailure } from '../../outbox/wechat.failures.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { WechatClient } from '../../platform/wechat.client.ts';
import { ResidentsQueries } from '../residents/residents.queries.ts';
import { MessagesQueries } from './messages.queries.ts';
import { MessagesRepository } from './messages.repository.ts';

/** What happens after a letter is in: the unit's screens are told, and WeChat checks the text. */
@Injectable()
export class MessagesJobs implements OnModuleInit {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly outbox: Outbox,
    private readonly messages: MessagesQueries,
    private readonly repository: MessagesRepository,
    private readonly residents: ResidentsQueries,
    private readonly wechat: WechatClient,
    private readonly live: LiveHub,
  ) {}

  onModuleInit(): void {
    this.worker.on('message.submitted', {
      kind: 'inside',
      run: async (m, { id, payload: { messageId, source } }) => {
        if (source === 'weapp' && this.wechat.config !== null) {
          await this.outbox.add(m, 'content.check', messageId, { messageId }, `${messageId}:${id}`);
        }
        return null;
      },
      after: async ({ payload: { messageId, unitId } }) => this.live.hint(['supervisors', `unit:${unitId}`], { topic: 'message', id: messageId }),
    });
    this.worker.on('content.check', { kind: 'outside', run: ({ payload }) => this.#check(payload.messageId) });
  }

  /** A risky text is never dropped: staff see the mark, and it cannot be published. */
  async #check(messageId: string): Promise<Outcome> {
    const message = await this.messages.byId(messageId);
    const openid = message?.residentId ? await this.residents.openidOf(message.residentId) : null;
    if (message === null || openid === null) return { note: '没有可检查的内容' };
    const result = await this.wechat.checkText(openid, `${message.title}\n${message.body}`).catch((error) => {
      throw asJobFailure(error);
    });
    return { note: `内容安全检查：${result}`, rows: (m) => this.repository.setContentCheck(m, messageId, result) };
  }
}
