import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, error, type FakeWechatOptions, type Params, WechatAccount, type WechatEndpoint } from './fake-wechat-account.ts';

/** What goes wrong with one call. `cut: 'after'` does the work and loses the answer. */
export type WechatFault = { errcode: number } | { http: number } | { delayMs: number } | { cut: 'before' | 'after' };

export interface WechatCall {
  endpoint: WechatEndpoint;
  /** query and body, without secret and token */
  params: Record<string, unknown>;
  /** null when the answer was an HTTP error or never came */
  errcode: number | null;
}

const ENDPOINTS: Record<string, WechatEndpoint> = {
  'GET /sns/jscode2session': 'login',
  'POST /cgi-bin/stable_token': 'token',
  'POST /cgi-bin/message/subscribe/send': 'send',
  'POST /wxa/msg_sec_check': 'check',
};

/** WeChat's server side as the BFF sees it, over real HTTP on 127.0.0.1. */
export class FakeWechat extends WechatAccount {
  readonly calls: WechatCall[] = [];
  private readonly faults = new Map<WechatEndpoint, WechatFault[]>();
  private readonly holds = new Map<WechatEndpoint, Promise<void>>();
  private server: Server | null = null;

  async listen(port = 0): Promise<void> {
    const server = createServer((request, response) => {
      this.serve(request, response).catch((cause: Error) => response.destroy(cause));
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
    this.server = server;
  }

  get baseUrl(): string {
    if (!this.server) throw new Error('The fake WeChat is not listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const server = this.server;
    this.server = null;
    if (!server) return;
    server.closeAllConnections();
    await new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
  }

  /** The next calls of this endpoint meet this fault, in the order told. */
  next(endpoint: WechatEndpoint, fault: WechatFault, times = 1): void {
    const queue = this.faults.get(endpoint) ?? [];
    for (let i = 0; i < times; i++) queue.push(fault);
    this.faults.set(endpoint, queue);
  }

  /** Calls of this endpoint wait, before any work, until the returned function is called. */
  hold(endpoint: WechatEndpoint): () => void {
    let open: () => void = () => undefined;
    this.holds.set(endpoint, new Promise<void>((resolve) => (open = resolve)));
    return () => {
      this.holds.delete(endpoint);
      open();
    };
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://fake');
    const endpoint = ENDPOINTS[`${request.method} ${url.pathname}`];
    if (!endpoint) {
      const known = Object.keys(ENDPOINTS).some((route) => route.endsWith(` ${url.pathname}`));
      return reply(response, known ? 200 : 404, error(43002));
    }
    const body = await read(request);
    const holding = this.holds.get(endpoint);
    if (holding) await holding;
    const fault = this.faults.get(endpoint)?.shift() ?? null;
    const { access_token: accessToken, ...query } = Object.fromEntries(url.searchParams);
    const params: Params | null = endpoint === 'login' ? query : parse(body);
    const { secret: _secret, ...shown } = params ?? {};
    const call: WechatCall = { endpoint, params: shown, errcode: null };
    this.calls.push(call);

    if (fault && 'cut' in fault && fault.cut === 'before') return void request.socket.destroy();
    if (fault && 'http' in fault) return reply(response, fault.http, 'busy');
    if (fault && 'delayMs' in fault) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    const answer = fault && 'errcode' in fault ? error(fault.errcode) : params === null ? error(47001) : this.work(endpoint, params, accessToken);
    if (fault && 'cut' in fault) return void request.socket.destroy();
    call.errcode = answer.errcode ?? 0;
    reply(response, 200, answer, endpoint === 'login' ? 'text/plain' : 'application/json; encoding=utf-8');
  }
}

export async function startFakeWechat(options?: FakeWechatOptions): Promise<FakeWechat> {
  const wechat = new FakeWechat(options);
  await wechat.listen();
  return wechat;
}

function parse(body: string): Params | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Params) : null;
  } catch {
    return null;
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function reply(response: ServerResponse, status: number, body: Answer | string, type = 'application/json'): void {
  response.writeHead(status, { 'Content-Type': type }).end(typeof body === 'string' ? body : JSON.stringify(body));
}
