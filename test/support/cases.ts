import { DisclosureAnswering } from '@mingchuang/bff/features/disclosure/disclosure.answering';
import { DisclosureHandling } from '@mingchuang/bff/features/disclosure/disclosure.handling';
import { DisclosureQueries } from '@mingchuang/bff/features/disclosure/disclosure.queries';
import { DisclosureRegister } from '@mingchuang/bff/features/disclosure/disclosure.register';
import { DisclosureService } from '@mingchuang/bff/features/disclosure/disclosure.service';
import type { StepCall } from '@mingchuang/bff/features/disclosure/disclosure.step-call';
import type { ResidentPrincipal } from '@mingchuang/bff/platform/access';
import type { OnceKey } from '@mingchuang/bff/platform/idempotency';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { TestApp } from './app.ts';
import { application, draftReply, paper } from './applications.ts';

/**
 * Applications in every state a call may ask for, brought there through the services. Each method makes a new one; those of
 * staff lie with `handler`'s unit, are reviewed by shen and signed by gu.
 */
export class Cases {
  #keys = 0;

  constructor(
    private readonly t: TestApp,
    private readonly handler: string,
  ) {}

  /** not confirmed yet; with the office */
  async submitted(resident: ResidentPrincipal): Promise<ConsoleCase> {
    const { id } = await this.t.app.get(DisclosureService).submit(resident, application(), this.#once());
    return this.opened(id);
  }

  async received(receivedOn = this.t.clock.today()): Promise<ConsoleCase> {
    return this.#register.register(await this.t.people.staff(this.handler), paper(receivedOn), this.#once());
  }

  async processing(): Promise<ConsoleCase> {
    return this.#handling.begin(await this.#call(this.handler, await this.received()));
  }

  /** the same, of an applicant with an account; the office handles it, then the handler's unit */
  async processingOf(resident: ResidentPrincipal): Promise<ConsoleCase> {
    const confirmed = await this.#handling.confirm(await this.#call('lu', await this.submitted(resident)), { itemCount: 1 });
    const begun = await this.#handling.begin(await this.#call('lu', confirmed));
    const { unitId } = await this.t.people.staff(this.handler);
    return this.#handling.assign(await this.#call('lu', begun), { unitId });
  }

  async awaitSupplement(begun: Promise<ConsoleCase> = this.processing()): Promise<ConsoleCase> {
    return this.#handling.noticeSupplement(await this.#call(this.handler, await begun), { items: ['请写明年度'], by: this.t.clock.today() });
  }

  /** asked three weeks ago, by the day it was asked on */
  async supplementLapsed(): Promise<ConsoleCase> {
    const now = this.t.clock.now();
    this.t.clock.advance(-21 * 86_400_000);
    const asked = await this.awaitSupplement();
    this.t.clock.advance(now - this.t.clock.now());
    return asked;
  }

  async awaitReason(begun: Promise<ConsoleCase> = this.processing()): Promise<ConsoleCase> {
    return this.#handling.askReason(await this.#call(this.handler, await begun), { observed: '三十日内申请了四十件' });
  }

  async extensionAsked(): Promise<ConsoleCase> {
    return this.#handling.askExtension(await this.#call(this.handler, await this.processing()), { reason: '需要分街道核对', workingDays: 10 });
  }

  async awaitFee(): Promise<ConsoleCase> {
    return this.#handling.noticeFee(await this.#call(this.handler, await this.processing()), { basis: 'pages', count: 300, payment: '到办事大厅缴纳' });
  }

  async consulting(party: 'organ' | 'thirdParty'): Promise<ConsoleCase> {
    return this.#handling.consult(await this.#call(this.handler, await this.processing()), { party, to: '明川区财政局', summary: '资金', reason: '共同制作' });
  }

  /** a third party that does not agree */
  async objected(): Promise<ConsoleCase> {
    const asked = await this.consulting('thirdParty');
    const [{ id } = { id: '' }] = asked.consultations;
    const opinion = { consultationId: id, opinion: 'objects', text: '报价是商业秘密', answeredOn: this.t.clock.today() } as const;
    return this.#handling.recordOpinion(await this.#call(this.handler, asked), opinion);
  }

  async reviewing(begun: Promise<ConsoleCase> = this.processing()): Promise<ConsoleCase> {
    return this.#answering.draft(await this.#call(this.handler, await begun), draftReply());
  }

  async reviewed(begun?: Promise<ConsoleCase>): Promise<ConsoleCase> {
    return this.#answering.review(await this.#call('shen', await this.reviewing(begun)));
  }

  async replied(begun?: Promise<ConsoleCase>): Promise<ConsoleCase> {
    return this.#answering.sign(await this.#call('gu', await this.reviewed(begun)));
  }

  async delivered(begun?: Promise<ConsoleCase>): Promise<ConsoleCase> {
    const signed = await this.replied(begun);
    const way = signed.channel === 'counter' ? 'pickup' : 'online';
    return this.#answering.deliver(await this.#call(this.handler, signed), { on: this.t.clock.today(), way });
  }

  /** as the office sees it now */
  async opened(id: string): Promise<ConsoleCase> {
    return this.#register.open(await this.t.people.staff('lu'), id);
  }

  get #register(): DisclosureRegister {
    return this.t.app.get(DisclosureRegister);
  }

  get #handling(): DisclosureHandling {
    return this.t.app.get(DisclosureHandling);
  }

  get #answering(): DisclosureAnswering {
    return this.t.app.get(DisclosureAnswering);
  }

  async #call(account: string, { id, version }: ConsoleCase): Promise<StepCall> {
    const row = await this.t.app.get(DisclosureQueries).byId(id);
    return { caller: await this.t.people.staff(account), id, seen: row?.version ?? version, once: this.#once() };
  }

  #once(): OnceKey {
    this.#keys += 1;
    return { key: `case-${this.#keys}`, operation: 'cases', bodyHash: String(this.#keys) };
  }
}
