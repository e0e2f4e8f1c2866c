import type { PolicyDraft, WriteDraft } from '@mingchuang/shared/policies/drafts.types';
import type { ReviewStage } from '@mingchuang/shared/policies/policies.words';
import type { TestApp } from './app.ts';
import { type Answer, asStaff, type Client, ifMatch } from './client.ts';

/** A document with everything the form asks for; nothing is interpreted, for a reason. */
export function policyText(more: Partial<WriteDraft> = {}): WriteDraft {
  return {
    kind: 'document',
    title: '明川区高龄津贴发放办法',
    summary: '八十周岁以上老人按月领取高龄津贴的范围、标准和办法。',
    number: '明民发〔2026〕12号',
    issuer: '明川区民政局',
    formedOn: '2026-11-02',
    theme: 'eldercare',
    genre: 'rules',
    blocks: [
      { type: 'heading', level: 1, text: '第一章 总则' },
      { type: 'paragraph', text: '第一条 户籍在本区、年满八十周岁的老年人可以领取高龄津贴。' },
    ],
    plan: { items: [], waiver: '文件内容简明，不再单独解读' },
    ...more,
  };
}

/** An interpretation of these documents. */
export function interpretationText(interprets: string[], more: Partial<WriteDraft> = {}): WriteDraft {
  return {
    kind: 'interpretation',
    title: '《明川区高龄津贴发放办法》解读',
    theme: 'eldercare',
    form: 'text',
    interprets,
    blocks: [{ type: 'paragraph', text: '为什么要出这个办法：原来的标准已经十年没有调整。' }],
    ...more,
  };
}

export const REVIEWERS: Record<ReviewStage, string> = { first: 'su', second: 'shen', final: 'gu', secrecy: 'bai' };
const DRAFTS = '/api/console/policies/drafts';

/** People of the bureau who write, review and publish over HTTP. */
export class Newsroom {
  readonly #clients = new Map<string, Client>();

  constructor(private readonly t: TestApp) {}

  async as(account: string): Promise<Client> {
    const client = this.#clients.get(account) ?? (await asStaff(this.t.url, account));
    this.#clients.set(account, client);
    return client;
  }

  /** Another moment; sessions from before it are over. */
  at(instant: string): void {
    this.t.clock.set(instant);
    this.#clients.clear();
  }

  async create(write = policyText(), account = 'jiang'): Promise<PolicyDraft> {
    return expectDraft(await (await this.as(account)).post<PolicyDraft>(DRAFTS, write));
  }

  async open(id: string, account = 'shen'): Promise<PolicyDraft> {
    return expectDraft(await (await this.as(account)).get<PolicyDraft>(`${DRAFTS}/${id}`));
  }

  async save({ id, version }: PolicyDraft, write: WriteDraft, account = 'jiang'): Promise<Answer<PolicyDraft>> {
    return (await this.as(account)).put<PolicyDraft>(`${DRAFTS}/${id}`, write, ifMatch(version));
  }

  async step(account: string, draft: Pick<PolicyDraft, 'id' | 'version'>, name: string, body: unknown = {}, headers = {}): Promise<Answer<PolicyDraft>> {
    return (await this.as(account)).post<PolicyDraft>(`${DRAFTS}/${draft.id}/${name}`, body, { ...ifMatch(draft.version), ...headers });
  }

  async submitted(write = policyText(), account = 'jiang'): Promise<PolicyDraft> {
    return expectDraft(await this.step(account, await this.create(write, account), 'submission', { choices: [] }));
  }

  review(stage: ReviewStage, draft: PolicyDraft, more: object = {}, account = REVIEWERS[stage]): Promise<Answer<PolicyDraft>> {
    return this.step(account, draft, 'opinions', { stage, passed: true, opinion: '同意', contentHash: draft.contentHash, ...more });
  }

  /** Passed by four others. */
  async pass(draft: PolicyDraft): Promise<PolicyDraft> {
    let now = draft;
    for (const stage of ['first', 'secrecy', 'second', 'final'] as const) now = expectDraft(await this.review(stage, now));
    return now;
  }

  async approved(write = policyText(), account = 'jiang'): Promise<PolicyDraft> {
    return this.pass(await this.submitted(write, account));
  }

  async published(write = policyText(), account = 'jiang'): Promise<PolicyDraft> {
    return expectDraft(await this.step('shen', await this.approved(write, account), 'publication'));
  }

  async schedule({ id, version }: PolicyDraft, at: string): Promise<Answer<PolicyDraft>> {
    return (await this.as('shen')).put<PolicyDraft>(`${DRAFTS}/${id}/schedule`, { at }, ifMatch(version));
  }
}

function expectDraft({ status, body }: Answer<PolicyDraft>): PolicyDraft {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}
