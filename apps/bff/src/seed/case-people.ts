import { Readable } from 'node:stream';
import type { ApplicationForm, SubmitApplication } from '@mingchuang/shared/disclosure/applications.types';
import type { RegisterApplication } from '@mingchuang/shared/disclosure/console-cases.types';
import type { DraftReply } from '@mingchuang/shared/disclosure/reply-draft.types';
import { type LocalDate, startOfDay } from '@mingchuang/shared/local-date';
import type { GiveRating } from '@mingchuang/shared/ratings/ratings.types';
import type { INestApplicationContext } from '@nestjs/common';
import { DisclosureAnswering } from '../features/disclosure/disclosure.answering.ts';
import { DisclosureHandling } from '../features/disclosure/disclosure.handling.ts';
import { DisclosureQueries } from '../features/disclosure/disclosure.queries.ts';
import { DisclosureRegister } from '../features/disclosure/disclosure.register.ts';
import { DisclosureService } from '../features/disclosure/disclosure.service.ts';
import type { StepCall } from '../features/disclosure/disclosure.step-call.ts';
import { FilesService } from '../features/files/files.service.ts';
import { RatingsService } from '../features/ratings/ratings.service.ts';
import { OutboxWorker } from '../outbox/outbox.worker.ts';
import type { ResidentPrincipal } from '../platform/access.ts';
import { sha256 } from '../platform/crypto.ts';
import type { OnceKey } from '../platform/idempotency.ts';
import type { PdfPart } from '../platform/pdf.ts';
import { People } from './people.ts';
import type { StoryClock } from './story-clock.ts';

type Arrival = Omit<RegisterApplication, keyof ApplicationForm>;

const HOUR = 3_600_000;
/** minutes before now at which the newest step lies at the latest, so that none lies in the future */
const MARGIN_MINUTES = 30;
const STEP_MS = 97_000;

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
    this.people = new People(app, 'seed-offer');
    this.handling = app.get(DisclosureHandling);
    this.answering = app.get(DisclosureAnswering);
  }

  /** The day so many working days ago. */
  day(ago: number): LocalDate {
    const day = this.workdays[ago];
    if (day === undefined) throw new RangeError(`no working day ${ago} days ago`);
    return day;
  }

  /** Goes to a working day; each step is a little later than the one before it, as nobody works by the full hour. */
  at(ago: number, hour: number): void {
    const then = startOfDay(this.day(ago)) + hour * HOUR + this.#steps * STEP_MS;
    this.clock.set(Math.min(then, this.now - MARGIN_MINUTES * 60_000 + this.#steps * 1_000));
  }

  async apply(resident: ResidentPrincipal, form: SubmitApplication, ago: number): Promise<string> {
    this.at(ago, 9.3);
    return (await this.#told(this.app.get(DisclosureService).submit(resident, form, this.#once()))).id;
  }

  /** By counter, mail or fax, registered on this day: by a letter that was signed for that day where nothing else is said. */
  async register(form: ApplicationForm, ago: number, arrival: Partial<Arrival> = {}): Promise<string> {
    this.at(ago, 9.3);
    const came = { channel: 'mail' as const, basis: 'signed' as const, arrivedOn: this.day(ago), confirmedOn: null, backdating: null, ...arrival };
    return (await this.#told(this.app.get(DisclosureRegister).register(await this.people.staff('lu'), { ...form, ...came }, this.#once()))).id;
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
    return this.#told(take({ caller, id, seen: row.version, once: this.#once() }));
  }

  async withdraw(resident: ResidentPrincipal, id: string, ago: number, reason: string): Promise<void> {
    const row = await this.app.get(DisclosureQueries).byId(id);
    if (row === null) throw new Error(`no case ${id}`);
    this.at(ago, 15);
    await this.#told(this.app.get(DisclosureService).withdraw(resident, id, row.version, { reason }, this.#once()));
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

  async rate(resident: ResidentPrincipal, id: string, ago: number, rating: GiveRating): Promise<void> {
    this.at(ago, 19);
    await this.app.get(RatingsService).giveForApplication(resident, id, rating, this.#once());
  }

  /** A document of the bureau, uploaded by who drafts the reply. */
  async document(name: string, title: string, parts: PdfPart[]): Promise<string> {
    const { staffId } = await this.people.staff('lu');
    const { drawPdf } = await import('../platform/pdf.ts');
    const whole: PdfPart[] = [{ type: 'title', text: title }, { type: 'gap' }, ...parts];
    const { bytes } = await drawPdf({ title, author: '明川区民政局', createdAt: new Date(this.clock.now()), parts: whole });
    return (await this.app.get(FilesService).keepDocument(staffId, { names: [name], file: Readable.from([bytes]) })).id;
  }

  /** What a step tells its applicant is told when it is taken, before the clock goes elsewhere. */
  async #told<T>(step: Promise<T>): Promise<T> {
    const taken = await step;
    await this.app.get(OutboxWorker).drain();
    return taken;
  }

  #once(): OnceKey {
    this.#steps += 1;
    return { key: `seed-case-${this.#steps}`, operation: 'seed', bodyHash: sha256(String(this.#steps)) };
  }
}
