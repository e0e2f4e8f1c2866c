import { Injectable } from '@nestjs/common';
import type { WechatConfig } from '../config.ts';

/** An answer of WeChat with an errcode other than 0. */
export class WechatError extends Error {
  constructor(
    readonly errcode: number,
    errmsg: string,
  ) {
    super(`微信返回 ${errcode}：${errmsg}`);
  }
}
/** No answer came. */
export class WechatUnreachable extends Error {
  constructor(
    message: string,
    /** the request may have arrived, so nobody knows whether WeChat acted */
    readonly mayHaveActed: boolean,
  ) {
    super(message);
  }
}

export type CheckSuggestion = 'pass' | 'review' | 'risky';

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  page: string;
  data: Record<string, string>;
}

const TIMEOUT_MS = 8_000;
/** the connection was never made */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);
const TOKEN_REJECTED = new Set([40001, 40014, 42001]);
/** renewed this long before it ends */
const TOKEN_MARGIN_MS = 120_000;

/** The few calls of WeChat's server API that the product makes. Knows no feature. */
@Injectable()
export class WechatClient {
  #token: { value: string; until: number } | null = null;
  #refreshing: Promise<string> | null = null;

  constructor(
    readonly config: WechatConfig | null,
    private readonly now: () => number,
  ) {}

  /** `wx.login` code → openid. Throws WechatError (40029 invalid, 40163 used) or WechatUnreachable. */
  async codeToOpenid(code: string): Promise<string> {
    const { appId, secret } = this.#configured();
    const query = new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' });
    const answer = await this.#call<{ openid: string }>('GET', `/sns/jscode2session?${query}`);
    return answer.openid;
  }

  async sendSubscribeMessage(message: SubscribeMessage): Promise<void> {
    await this.#withToken((token) =>
      this.#call('POST', `/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(token)}`, {
        touser: message.openid,
        template_id: message.templateId,
        page: message.page,
        miniprogram_state: this.#configured().state,
        lang: 'zh_CN',
        data: Object.fromEntries(Object.entries(message.data).map(([key, value]) => [key, { value }])),
      }),
    );
  }

  /** Content check v2, scene 3 (forum); texts up to 2,500 characters. */
  async checkText(openid: string, content: string): Promise<CheckSuggestion> {
    const answer = await this.#withToken((token) =>
      this.#call<{ result: { suggest: CheckSuggestion } }>('POST', `/wxa/msg_sec_check?access_token=${encodeURIComponent(token)}`, {
        version: 2,
        scene: 3,
        openid,
        content: content.slice(0, 2500),
      }),
    );
    return answer.result.suggest;
  }

  #configured(): WechatConfig {
    if (this.config === null) throw new WechatUnreachable('没有配置微信', false);
    return this.config;
  }

  async #withToken<T>(call: (token: string) => Promise<T>): Promise<T> {
    const token = await this.#accessToken();
    try {
      return await call(token);
    } catch (error) {
      if (!(error instanceof WechatError) || !TOKEN_REJECTED.has(error.errcode)) throw error;
      // Only the first of those who were refused with this token renews it; the others find it renewed.
      if (this.#token?.value === token) this.#token = null;
      return call(await this.#accessToken(token));
    }
  }

  async #accessToken(refused: string | null = null): Promise<string> {
    if (this.#token !== null && this.#token.until > this.now()) return this.#token.value;
    this.#refreshing ??= this.#fetchToken(refused).finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  /** Another process may have renewed it already, and forcing would end that one: so it is forced only if WeChat hands out the refused one. */
  async #fetchToken(refused: string | null): Promise<string> {
    try {
      let answer = await this.#stableToken(false);
      if (answer.access_token === refused) answer = await this.#stableToken(true);
      this.#token = { value: answer.access_token, until: this.now() + answer.expires_in * 1000 - TOKEN_MARGIN_MS };
      return answer.access_token;
    } catch (error) {
      // Without a token the call itself was never made.
      throw error instanceof WechatUnreachable ? new WechatUnreachable(error.message, false) : error;
    }
  }

  #stableToken(force: boolean): Promise<{ access_token: string; expires_in: number }> {
    const { appId, secret } = this.#configured();
    return this.#call('POST', '/cgi-bin/stable_token', { grant_type: 'client_credential', appid: appId, secret, force_refresh: force });
  }

  async #call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
    let answer: { errcode?: number; errmsg?: string } & T;
    try {
      const response = await fetch(`${this.#configured().apiBase}${path}`, {
        method,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      answer = (await response.json()) as typeof answer;
    } catch (error) {
      // The address carries secrets; only the kind of failure is told.
      const { message, cause } = error as Error & { cause?: { code?: string } };
      throw new WechatUnreachable(`微信没有回应（${message}）`, !NOT_CONNECTED.has(cause?.code ?? ''));
    }
    if (answer.errcode !== undefined && answer.errcode !== 0) throw new WechatError(answer.errcode, answer.errmsg ?? '');
    return answer;
  }
}
