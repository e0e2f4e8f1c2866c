import { Readable } from 'node:stream';
import type { ApplicationForm } from '@mingchuang/shared/disclosure/applications.types';
import type { RegisterApplication } from '@mingchuang/shared/disclosure/console-cases.types';
import type { DraftReply } from '@mingchuang/shared/disclosure/reply-draft.types';
import { type LocalDate, startOfDay } from '@mingchuang/shared/local-date';
import type { INestApplicationContext } from '@nestjs/common';
import { DisclosureAnswering } from '../features/disclosure/disclosure.answering.ts';
import type { StepCall } from '../features/disclosure/disclosure.calls.ts';
import { DisclosureHandling } from '../features/disclosure/disclosure.handling.ts';
import { DisclosureQueries } from '../features/disclosure/disclosure.queries.ts';
import { DisclosureRegister } from '../features/disclosure/disclosure.register.ts';
import { DisclosureService } from '../features/disclosure/disclosure.service.ts';
import { FilesService } from '../features/files/files.service.ts';
import type { ResidentPrincipal } from '../platform/access.ts';
import { sha256 } from '../platform/crypto.ts';
import type { OnceKey } from '../platform/idempotency.ts';
import type { PdfPart } from '../platform/pdf.ts';
import { People } from './people.ts';
import type { StoryClock } from './story-clock.ts';

const HOUR = 3_600_000;
/** minutes before now at which the newest step lies at the latest, so that none lies in the future */
const MARGIN_MINUTES = 30;

/** Applicants and staff who act on applications through the services; every step on its own day, so that every state is a lawful one. */
export class CasePeople {
  readonly people: People;
  readonly handling: DisclosureHandling;
  readonly answering: DisclosureAnswering;
  #steps = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: StoryClock,
    private readonly now: number,
    /** working days, the newest first */
    private readonly workdays: readonly LocalDate[],
  ) {
    this.people = new People(app);
    this.handling = app.get(DisclosureHandling);
    this.answering = app.get(DisclosureAnswering);
  }

  /** The day so many working days ago. */
  day(ago: number): LocalDate {
    const day = this.workdays[ago];
    if (day === undefined) throw new RangeError(`no working day ${ago} days ago`);
    return day;
  }

  /** Goes to a working day; each step is a second later than the one before it on the same day. */
  at(ago: number, hour: number): void {
    this.clock.set(Math.min(startOfDay(this.day(ago)) + hour * HOUR, this.now - MARGIN_MINUTES * 60_000) + this.#steps * 1_000);
  }

  async apply(resident: ResidentPrincipal, form: ApplicationForm, ago: number): Promise<string> {
    this.at(ago, 9.3);
    return (await this.app.get(DisclosureService).submit(resident, form, this.#once())).id;
  }

  /** By counter, mail or fax: received on the day staff enter it. */
  async register(form: Omit<RegisterApplication, 'receivedOn'>, ago: number): Promise<string> {
    this.at(ago, 9.3);
    return (await this.app.get(DisclosureRegister).register(await this.people.staff('lu'), { ...form, receivedOn: this.day(ago) }, this.#once())).id;
  }

  /** Confirmed on the day it came, and taken in hand. */
  async begin(id: string, ago: number): Promise<void> {
    await this.step('lu', id, ago, (call) => this.handling.confirm(call, { itemCount: 1 }));
    await this.step('lu', id, ago, (call) => this.handling.begin(call));
  }

  /** One step of a member of staff, on the version that stands. */
  async step<T>(account: string, id: string, ago: number, take: (call: StepCall) => Promise<T>): Promise<T> {
    const caller = await this.people.staff(account);
    const row = await this.app.get(DisclosureQueries).byId(id);
    if (row === null) throw new Error(`no case ${id}`);
    this.at(ago, 10);
    return take({ caller, id, seen: row.version, once: this.#once() });
  }

  async withdraw(resident: ResidentPrincipal, id: string, ago: number, reason: string): Promise<void> {
    const row = await this.app.get(DisclosureQueries).byId(id);
    if (row === null) throw new Error(`no case ${id}`);
    this.at(ago, 15);
    await this.app.get(DisclosureService).withdraw(resident, id, row.version, { reason }, this.#once());
    await this.app.get(DisclosureService).read(resident, id);
  }

  /** Drafted, reviewed and signed by three people. */
  async sign(id: string, ago: number, reply: DraftReply): Promise<void> {
    await this.step('lu', id, ago, (call) => this.answering.draft(call, reply));
    await this.step('shen', id, ago, (call) => this.answering.review(call));
    await this.step('gu', id, ago, (call) => this.answering.sign(call));
  }

  async deliver(id: string, ago: number): Promise<void> {
    await this.step('lu', id, ago, (call) => this.answering.deliver(call, { on: this.day(ago), way: 'online' }));
  }

  /** A document of the bureau, uploaded by who drafts the reply. */
  async document(name: string, title: string, parts: PdfPart[]): Promise<string> {
    const { staffId } = await this.people.staff('lu');
    const { drawPdf } = await import('../platform/pdf.ts');
    const whole: PdfPart[] = [{ type: 'title', text: title }, { type: 'gap' }, ...parts];
    const { bytes } = await drawPdf({ title, author: '明川区民政局', createdAt: new Date(this.clock.now()), parts: whole });
    return (await this.app.get(FilesService).keepDocument(staffId, { name, file: Readable.from([bytes]) })).id;
  }

  #once(): OnceKey {
    this.#steps += 1;
    return { key: `seed-case-${this.#steps}`, operation: 'seed', bodyHash: sha256(String(this.#steps)) };
  }
}
