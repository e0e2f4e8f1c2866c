import { complaintAbout } from './fake-wechat-fields.ts';

export type WechatEndpoint = 'login' | 'token' | 'send' | 'check';
export type Answer = { errcode?: number; errmsg?: string } & Record<string, unknown>;
export type Params = Record<string, unknown>;

export interface SentMessage {
  touser: string;
  templateId: string;
  page: string | null;
  miniprogramState: string | null;
  lang: string | null;
  data: Record<string, { value: string }>;
}

export interface CheckedText {
  openid: string;
  scene: number;
  content: string;
  suggest: 'pass' | 'review' | 'risky';
}

export interface FakeWechatOptions {
  appId?: string;
  secret?: string;
  /** template id → its fields; without it every template exists and only the given fields are looked at */
  templates?: Record<string, readonly string[]>;
  /** pages of the mini-program, for 41030; without it every page exists */
  pages?: readonly string[];
  /** `open`: everybody accepts everything; `counted`: one `grant()` carries one message */
  grants?: 'open' | 'counted';
  riskyWord?: string;
  reviewWord?: string;
}

const MESSAGES: Record<number, string> = {
  [-1]: 'system error',
  0: 'ok',
  40001: 'invalid credential, access_token is invalid or not latest',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40163: 'code been used',
  41001: 'access_token missing',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
};

const TOKEN_SECONDS = 7200;

/** One mini-program's account at WeChat: who uses it, which token is in force, what has been sent. No HTTP in here. */
export class WechatAccount {
  readonly appId: string;
  readonly secret: string;
  /** messages WeChat took, also those whose answer was then lost */
  readonly sent: SentMessage[] = [];
  readonly tokensIssued: string[] = [];
  readonly checks: CheckedText[] = [];
  private readonly options: FakeWechatOptions;
  private readonly codes = new Map<string, { openid: string; used: boolean }>();
  private readonly openids = new Set<string>();
  private readonly denied = new Set<string>();
  private readonly grants = new Map<string, number>();
  private readonly expired = new Set<string>();
  private token: string | null = null;
  private serial = 0;

  constructor(options: FakeWechatOptions = {}) {
    this.options = options;
    this.appId = options.appId ?? 'wx0000000000000001';
    this.secret = options.secret ?? 'fake-secret';
  }

  /** A person with this mini-program, without signing in. */
  addUser(openid: string): void {
    this.openids.add(openid);
  }

  /** What `wx.login` hands to the mini-program: good for one `jscode2session`. */
  loginCode(openid = 'openid-1'): string {
    this.openids.add(openid);
    const code = `code-${++this.serial}`;
    this.codes.set(code, { openid, used: false });
    return code;
  }

  grant(openid: string, templateId: string, times = 1): void {
    const key = `${openid} ${templateId}`;
    this.grants.set(key, (this.grants.get(key) ?? 0) + times);
  }

  /** This person has turned subscribe messages off. */
  deny(openid: string): void {
    this.denied.add(openid);
  }

  /** The token in use runs out: 42001 until a new one is fetched. */
  expireToken(): void {
    if (this.token) this.expired.add(this.token);
    this.token = null;
  }

  /** Somebody else forced a refresh: the token in use is 40001. */
  revokeToken(): void {
    this.token = null;
  }

  protected work(endpoint: WechatEndpoint, params: Params, accessToken: string | undefined): Answer {
    if (endpoint === 'login') return this.login(params);
    if (endpoint === 'token') return this.stableToken(params);
    if (!accessToken) return error(41001);
    if (this.expired.has(accessToken)) return error(42001);
    if (accessToken !== this.token) return error(40001);
    return endpoint === 'send' ? this.send(params) : this.check(params);
  }

  private wrongApp(params: Params): Answer | null {
    if (params.appid !== this.appId) return error(40013);
    return params.secret === this.secret ? null : error(40125);
  }

  private login(params: Params): Answer {
    const wrong = this.wrongApp(params);
    if (wrong) return wrong;
    const code = this.codes.get(String(params.js_code));
    if (!code || params.grant_type !== 'authorization_code') return error(40029);
    if (code.used) return error(40163);
    code.used = true;
    return { openid: code.openid, session_key: 'c2Vzc2lvbi1rZXktb2YtdGhlLWZha2U=' };
  }

  private stableToken(params: Params): Answer {
    const wrong = this.wrongApp(params);
    if (wrong) return wrong;
    if (params.grant_type !== 'client_credential') return error(40002);
    if (!this.token || params.force_refresh === true) {
      this.token = `token-${++this.serial}`;
      this.tokensIssued.push(this.token);
    }
    return { access_token: this.token, expires_in: TOKEN_SECONDS };
  }

  private send(params: Params): Answer {
    const { touser, template_id: templateId, page, data } = params;
    const { templates, pages } = this.options;
    if (typeof touser !== 'string' || !this.openids.has(touser)) return error(40003);
    if (typeof templateId !== 'string' || templateId === '' || (templates && !templates[templateId])) return error(40037);
    const path = typeof page === 'string' && page !== '' ? page : null;
    if (path && pages && !pages.includes(path.replace(/^\//, '').replace(/\?.*$/, ''))) return error(41030);
    const complaint = complaintAbout(data, templates?.[templateId]);
    if (complaint) return error(47003, `argument invalid! ${complaint}`);
    if (this.denied.has(touser) || !this.useGrant(touser, templateId)) return error(43101);
    this.sent.push({
      touser,
      templateId,
      page: path,
      miniprogramState: textOrNull(params.miniprogram_state),
      lang: textOrNull(params.lang),
      data: data as SentMessage['data'],
    });
    return { errcode: 0, errmsg: 'ok', msgid: ++this.serial };
  }

  private useGrant(openid: string, templateId: string): boolean {
    if (this.options.grants !== 'counted') return true;
    const key = `${openid} ${templateId}`;
    const left = this.grants.get(key) ?? 0;
    if (left > 0) this.grants.set(key, left - 1);
    return left > 0;
  }

  private check(params: Params): Answer {
    const { openid, scene, content, version } = params;
    if (version !== 2 || typeof content !== 'string' || content === '' || [...content].length > 2500) return error(47001);
    if (typeof openid !== 'string' || !this.openids.has(openid)) return error(40003);
    if (typeof scene !== 'number' || ![1, 2, 3, 4].includes(scene)) return error(40129, 'invalid scene');
    const { riskyWord = '违禁词', reviewWord = '待审词' } = this.options;
    const suggest = content.includes(riskyWord) ? 'risky' : content.includes(reviewWord) ? 'review' : 'pass';
    const label = suggest === 'pass' ? 100 : 20001;
    this.checks.push({ openid, scene, content, suggest });
    return { errcode: 0, errmsg: 'ok', trace_id: `trace-${++this.serial}`, result: { suggest, label }, detail: [] };
  }
}

export function error(errcode: number, errmsg = MESSAGES[errcode] ?? 'error'): Answer {
  return { errcode, errmsg: `${errmsg} rid: 00000000-00000000` };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
