import { defaultColumnId } from '@mingchuang/bff/features/columns/columns.start';
import { ConsultationsConsole } from '@mingchuang/bff/features/consultations/consultations.console';
import { PeriodicConsole } from '@mingchuang/bff/features/periodic/periodic.console';
import { PeriodicSetup } from '@mingchuang/bff/features/periodic/periodic.setup';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import type { ColumnChangeView, ConsoleColumns, ProposeColumnChange } from '@mingchuang/shared/columns/columns.types';
import type { ConsolePolicy } from '@mingchuang/shared/policies/console-policies.types';
import type { PolicyDraft, WriteDraft } from '@mingchuang/shared/policies/drafts.types';
import type { Channel } from '@mingchuang/shared/policies/policies.words';
import type { TestApp } from './app.ts';
import { ifMatch } from './client.ts';
import { interpretationText, Newsroom, policyText } from './policies.ts';

export const COLUMNS = {
  other: defaultColumnId('policy.other'),
  normative: defaultColumnId('policy.normative'),
  policy: defaultColumnId('policy'),
  interpretation: defaultColumnId('interpretation'),
  notices: defaultColumnId('notices'),
  bulletin: defaultColumnId('bulletin'),
  minimum: defaultColumnId('assistance.minimum'),
  assistance: defaultColumnId('assistance'),
  consultation: defaultColumnId('consultation'),
} as const;

/** The last minutes of 2025 and the first half of 2026: everything that can be public, and everything that looks like it. */
export class Publications {
  readonly room: Newsroom;
  /** ids by what they are called here */
  readonly ids: Record<string, string> = {};
  #turns = 0;

  constructor(private readonly t: TestApp) {
    this.room = new Newsroom(t);
  }

  static async of(t: TestApp): Promise<Publications> {
    const all = new Publications(t);
    await all.#play();
    return all;
  }

  async #play(): Promise<void> {
    const { room } = this;
    room.at('2025-12-31T23:30:00+08:00');
    await this.#text('last', policyText({ title: '明川区殡葬补助办法', formedOn: '2025-12-20', columnId: COLUMNS.other }));
    // half past four in the afternoon of the day before in London
    room.at('2026-01-01T00:30:00+08:00');
    await this.#text('first', policyText({ title: '明川区临时救助办法', formedOn: '2025-12-20', columnId: COLUMNS.other }), 'lin');
    await this.#figures();
    room.at('2026-03-10T09:00:00+08:00');
    await this.#text('document', policyText({ formedOn: '2026-03-01', columnId: COLUMNS.normative }));
    await this.#text('words', interpretationText([this.ids.document ?? ''], { columnId: COLUMNS.interpretation }));
    const notice = {
      issuer: '明川区民政局',
      theme: 'relief' as const,
      genre: 'announcement' as const,
      facet: 'service' as const,
      blocks: [{ type: 'paragraph' as const, text: '窗口下周一搬迁，电话不变。' }],
    };
    await this.#text('notice', { ...notice, kind: 'notice', title: '社会救助窗口搬迁公告', columnId: COLUMNS.notices }, 'lin');
    await this.#text('bulletin', { ...notice, kind: 'news', title: '第一季度情况通报', columnId: COLUMNS.bulletin });
    for (const day of ['发布时间：2025-08-09 09:00 来源：明川区民政局\n\n', '']) {
      await this.t.app.get(PoliciesImport).add(`关于高温津贴的通知${day && '（旧）'}\n\n${day}各街道：\n\n高温津贴按月发放。\n`, 'old.txt');
    }
    await this.#unpublished();
    await this.#logged('wechat', '2026-03-09', '2026-03-10');
    await this.#logged('weibo', '2026-03-10');
    room.at('2026-05-20T09:00:00+08:00');
    await this.#consultation('2026-06-01');
  }

  async #text(name: string, write: WriteDraft, account = 'jiang'): Promise<void> {
    this.ids[name] = (await this.room.published(write, account)).policyId;
  }

  /** One that is written, one that is approved, one that was withdrawn. */
  async #unpublished(): Promise<void> {
    await this.room.create(policyText({ formedOn: '2026-03-01' }));
    await this.room.approved(policyText({ formedOn: '2026-03-01' }));
    await this.room.step('jiang', await this.room.create(policyText({ formedOn: '2026-03-01' })), 'withdrawal', { reason: '不发了' });
  }

  async #logged(channel: Channel, ...days: string[]): Promise<void> {
    for (const publishedOn of days) {
      const { version } = await this.policy('notice');
      const lin = await this.room.as('lin');
      const { status } = await lin.post(`/api/console/policies/${this.ids.notice}/channels`, { channel, address: '', publishedOn }, ifMatch(version));
      if (status !== 201) throw new Error(`not logged: ${status}`);
    }
  }

  /** January, published in February and corrected in April; February is entered and not published. */
  async #figures(): Promise<void> {
    const { people, clock } = this.t;
    const [periodic, lin, gu] = [this.t.app.get(PeriodicConsole), await people.staff('lin'), await people.staff('gu')];
    const shape = { lineTitle: '对象类别', totalLine: null, lines: [{ key: 'urban', name: '城市低保' }] };
    const measures = [{ key: 'people', name: '人数', unit: '人', decimals: 0, totalOf: [] }];
    const series = { ...shape, measures, columnId: COLUMNS.minimum, unitId: lin.unitId, name: '城乡低保', about: '月末在册', firstPeriod: '2026-01' };
    const { id } = await this.t.app.get(PeriodicSetup).begin(gu, { ...series, length: 'monthly', due: { from: 'end', days: 10, of: 'working' } }, this.once());
    const issue = (of: number, changeNote = '') => ({ cells: { urban: { people: of } }, note: '', changeNote });
    clock.set('2026-02-06T10:00:00+08:00');
    await periodic.enter(lin, id, '2026-01', 0, issue(20));
    await periodic.publish(gu, id, '2026-01', 1);
    clock.set('2026-03-05T10:00:00+08:00');
    await periodic.enter(lin, id, '2026-01', 2, issue(21, '少计1人'));
    await periodic.publish(gu, id, '2026-01', 3);
    await periodic.enter(lin, id, '2026-02', 0, issue(22));
    this.ids.series = id;
  }

  async #consultation(opensOn: string): Promise<void> {
    const [console, jiang, gu] = [this.t.app.get(ConsultationsConsole), await this.t.people.staff('jiang'), await this.t.people.staff('gu')];
    const text = [{ type: 'paragraph' as const, text: '请大家说说社区食堂怎么办。' }];
    const written = { kind: 'draft' as const, title: '社区食堂管理办法', explanation: text, draft: text, opensOn, closesOn: '2026-07-15', shortReason: '' };
    const { id, version } = await console.create(jiang, written, this.once());
    const submitted = await console.submit(jiang, id, version);
    await console.approve(gu, id, submitted.version);
    this.ids.consultation = id;
  }

  /** Its second version, published in the present. */
  async newVersion(name: string): Promise<void> {
    const jiang = await this.room.as('jiang');
    const { version } = await this.policy(name);
    const begun = (await jiang.post<PolicyDraft>(`/api/console/policies/${this.ids[name]}/versions`, {}, ifMatch(version))).body;
    const noted = (await this.room.save(begun, { ...begun.content, changeNote: '更正第三条的标准', amendment: true })).body;
    const approved = await this.room.pass((await this.room.step('jiang', noted, 'submission', { choices: [] })).body);
    const { status } = await this.room.step('shen', approved, 'publication');
    if (status !== 200) throw new Error(`no second version: ${status}`);
  }

  async abolish(name: string, on: string): Promise<void> {
    const { version } = await this.policy(name);
    const body = { on, byPolicyId: null, reason: '有了新的规定' };
    const { status } = await (await this.room.as('shen')).post(`/api/console/policies/${this.ids[name]}/abolition`, body, ifMatch(version));
    if (status !== 200) throw new Error(`not abolished: ${status}`);
  }

  async policy(name: string): Promise<ConsolePolicy> {
    return (await (await this.room.as('shen')).get<ConsolePolicy>(`/api/console/policies/${this.ids[name]}`)).body;
  }

  /** Proposed by one, approved by another. */
  async change(columnId: string, what: Omit<ProposeColumnChange, 'reason'>): Promise<void> {
    const shen = await this.room.as('shen');
    const { items } = (await shen.get<ConsoleColumns>('/api/console/columns')).body;
    const version = items.find(({ id }) => id === columnId)?.version ?? 0;
    const { body } = await shen.post<ColumnChangeView>(`/api/console/columns/${columnId}/changes`, { ...what, reason: '群众找不到' }, ifMatch(version));
    const { status } = await (await this.room.as('gu')).post(`/api/console/columns/changes/${body.id}/approval`, { opinion: null }, ifMatch(body.version));
    if (status !== 200) throw new Error(`the column was not changed: ${status}`);
  }

  once() {
    this.#turns += 1;
    return { key: `publications-${this.#turns}`, operation: 'story', bodyHash: String(this.#turns) };
  }
}
