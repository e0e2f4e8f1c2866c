import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sandbox } from '../sandbox.ts';
import { type Callback, type Options, type Settle, settler, text, WxFail } from './api.ts';
import { openSocket } from './socket.ts';

export interface RequestRecord {
  kind: 'request' | 'upload' | 'download' | 'socket';
  method: string;
  /** as the mini-program asked, before the host turned it to the BFF under test */
  url: string;
  /** null when no answer came */
  status: number | null;
}

type NetworkFault = { lose: 'request' | 'answer'; path: string };

const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'];
const REQUEST_TIMEOUT_MS = 60_000;

/** The phone's connection: every address of the mini-program leads to one BFF. */
export class Network {
  readonly requests: RequestRecord[] = [];
  readonly temporaryFiles = new Map<string, string>();
  private readonly sandbox: Sandbox;
  private readonly apiBase: URL;
  private readonly faults: NetworkFault[] = [];
  private readonly open = new Set<() => void>();
  private readonly watchers = new Set<Callback>();
  private online = true;

  constructor(sandbox: Sandbox, apiBase: string) {
    this.sandbox = sandbox;
    this.apiBase = new URL(apiBase);
  }

  /** The next call of this path does not leave the phone, or its answer does not come back. */
  loseNext(lose: 'request' | 'answer', path: string): void {
    this.faults.push({ lose, path });
  }

  setOnline(online: boolean): void {
    this.online = online;
    for (const watcher of this.watchers) {
      this.sandbox.later('onNetworkStatusChange', () => watcher(this.sandbox.import({ isConnected: online, networkType: online ? 'wifi' : 'none' })));
    }
    if (!online) this.dropAll();
  }

  /** A place a mini-program may read: what `chooseMedia` hands over. */
  temporary(file: string): string {
    const name = `wxfile://tmp_${this.temporaryFiles.size + 1}${path.extname(file)}`;
    this.temporaryFiles.set(name, file);
    return name;
  }

  api(): Record<string, unknown> {
    return {
      request: (options: Options) => this.task('request', options, (signal) => this.request(options, signal)),
      uploadFile: (options: Options) => this.task('uploadFile', options, (signal) => this.upload(options, signal)),
      downloadFile: (options: Options) => this.task('downloadFile', options, (signal) => this.download(options, signal)),
      connectSocket: (options: Options) => this.connect(options),
      getNetworkType: (options: Options = {}) => {
        const { settle, promise } = settler(this.sandbox, 'getNetworkType', options);
        settle({ ok: { networkType: this.online ? 'wifi' : 'none' } });
        return promise;
      },
      onNetworkStatusChange: (watcher: Callback) => void this.watchers.add(watcher),
      offNetworkStatusChange: (watcher?: Callback) => (watcher ? void this.watchers.delete(watcher) : this.watchers.clear()),
    };
  }

  dropAll(): void {
    for (const drop of [...this.open]) drop();
  }

  private task(name: string, options: Options, work: (signal: AbortSignal) => Promise<Record<string, unknown>>): Record<string, unknown> {
    const { settle } = settler(this.sandbox, name, options, true);
    const controller = new AbortController();
    let aborted = false;
    const drop = () => controller.abort();
    this.open.add(drop);
    const timeout = setTimeout(drop, Number(options.timeout ?? REQUEST_TIMEOUT_MS));
    work(controller.signal)
      .then(
        (ok) => settle({ ok }),
        this.failure(settle, () => aborted),
      )
      .finally(() => {
        clearTimeout(timeout);
        this.open.delete(drop);
      });
    const nothing = () => undefined;
    return {
      abort: () => {
        aborted = true;
        drop();
      },
      onProgressUpdate: (listener: Callback) =>
        this.sandbox.later('progress', () => listener(this.sandbox.import({ progress: 100, totalBytesSent: 1, totalBytesExpectedToSend: 1 }))),
      offProgressUpdate: nothing,
      onHeadersReceived: nothing,
      offHeadersReceived: nothing,
      onChunkReceived: nothing,
      offChunkReceived: nothing,
    };
  }

  private failure(settle: Settle, aborted: () => boolean): (error: unknown) => void {
    return (error) => {
      if (error instanceof WxFail) settle({ fail: error });
      else if (aborted()) settle({ fail: new WxFail('abort') });
      else settle({ fail: new WxFail(error instanceof Error && error.name === 'AbortError' ? 'timeout' : 'net::ERR_FAILED', { errno: 600000 }) });
    };
  }

  private async request(options: Options, signal: AbortSignal): Promise<Record<string, unknown>> {
    const method = text(options.method).toUpperCase() || 'GET';
    if (!METHODS.includes(method)) throw new WxFail(`invalid method ${method}`);
    const headers = new Headers(options.header as Record<string, string> | undefined);
    if (!headers.has('content-type')) headers.set('content-type', 'application/json');
    const url = new URL(text(options.url));
    const { data } = options;
    let body: string | undefined;
    if (method === 'GET' || method === 'HEAD') {
      if (typeof data === 'object' && data !== null)
        for (const [name, value] of Object.entries(data)) if (value !== undefined) url.searchParams.set(name, String(value));
    } else if (typeof data === 'string') body = data;
    else if (data !== undefined && data !== null) {
      const form = headers.get('content-type')?.includes('x-www-form-urlencoded');
      body = form ? new URLSearchParams(data as Record<string, string>).toString() : JSON.stringify(data);
    }
    const response = await this.send('request', url, { method, headers, body, signal });
    const content = await response.text();
    return { data: options.dataType === undefined || options.dataType === 'json' ? jsonOrText(content) : content, ...answer(response) };
  }

  private async upload(options: Options, signal: AbortSignal): Promise<Record<string, unknown>> {
    const file = this.temporaryFiles.get(text(options.filePath));
    if (file === undefined) throw new WxFail("file doesn't exist");
    const form = new FormData();
    for (const [name, value] of Object.entries((options.formData as Record<string, unknown> | undefined) ?? {})) form.set(name, String(value));
    const types: Record<string, string> = { '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png', '.webp': 'image/webp' };
    form.set(
      text(options.name),
      new Blob([readFileSync(file)], { type: types[path.extname(file)] ?? 'application/octet-stream' }),
      path.basename(text(options.filePath)),
    ); // a name of WeChat's making
    const headers = new Headers(options.header as Record<string, string> | undefined);
    headers.delete('content-type'); // WeChat writes the boundary itself
    const response = await this.send('upload', new URL(text(options.url)), { method: 'POST', headers, body: form, signal });
    return { data: await response.text(), ...answer(response) };
  }

  private async download(options: Options, signal: AbortSignal): Promise<Record<string, unknown>> {
    const headers = new Headers(options.header as Record<string, string> | undefined);
    const response = await this.send('download', new URL(text(options.url)), { method: 'GET', headers, signal });
    await response.arrayBuffer();
    return { ...answer(response), tempFilePath: `wxfile://tmp_download_${this.requests.length}` };
  }

  private async send(kind: RequestRecord['kind'], url: URL, init: RequestInit): Promise<Response> {
    const record: RequestRecord = { kind, method: init.method ?? 'GET', url: url.href, status: null };
    this.requests.push(record);
    const due = this.faults.findIndex((fault) => fault.path === url.pathname);
    const lose = due < 0 ? null : this.faults.splice(due, 1)[0]?.lose;
    if (!this.online || lose === 'request') throw new Error('offline');
    const response = await fetch(this.toBff(url), init);
    if (lose === 'answer') throw new Error('answer lost');
    record.status = response.status;
    return response;
  }

  private connect(options: Options): unknown {
    const url = new URL(text(options.url));
    this.requests.push({ kind: 'socket', method: 'GET', url: url.href, status: null });
    const target = new URL(this.toBff(url));
    target.protocol = this.apiBase.protocol === 'https:' ? 'wss:' : 'ws:';
    const { task, drop } = openSocket(this.sandbox, this.online ? target.href : null, options);
    this.open.add(drop);
    return task;
  }

  private toBff(url: URL): string {
    return new URL(url.pathname + url.search, this.apiBase).href;
  }
}

function answer(response: Response): Record<string, unknown> {
  return { statusCode: response.status, header: Object.fromEntries(response.headers), cookies: response.headers.getSetCookie() };
}

function jsonOrText(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return content; // WeChat does the same
  }
}
