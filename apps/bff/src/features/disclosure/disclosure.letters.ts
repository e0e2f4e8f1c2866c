import type { Letter } from '@mingchuang/shared/disclosure/letters.model';
import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Crypto } from '../../platform/crypto.ts';
import { Db } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { StaffQueries } from '../staff/staff.queries.ts';
import { DisclosureLetterbox } from './disclosure.letterbox.ts';
import { drawLetter } from './disclosure.pdf.ts';
import { DisclosureQueries } from './disclosure.queries.ts';
import { DisclosureSight } from './disclosure.sight.ts';

export interface LetterLink {
  expires: number;
  signature: string;
  /** staff.id for whom the link was made; absent: the applicant */
  viewer?: string;
}

/** What the signature of a link says. */
export function letterLink(id: string, expires: number, viewer: string | undefined): string {
  return ['letter', id, expires, ...(viewer === undefined ? [] : [viewer])].join('\n');
}

/** Letters as they are read: drawn when somebody asks, one at a time. */
@Injectable()
export class DisclosureLetters {
  #drawing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly cases: DisclosureQueries,
    private readonly letterbox: DisclosureLetterbox,
    private readonly sight: DisclosureSight,
    private readonly staff: StaffQueries,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The letter a signed link stands for. Errors: FILE_LINK_EXPIRED, NOT_FOUND. */
  async byLink(id: string, { expires, signature, viewer }: LetterLink, address: string): Promise<{ name: string; file: Buffer }> {
    if (!this.crypto.verify(letterLink(id, expires, viewer), signature)) throw new AppError('NOT_FOUND');
    if (expires < this.clock.now()) throw new AppError('FILE_LINK_EXPIRED');
    const row = await this.cases.letter(id);
    if (row === null) throw new AppError('NOT_FOUND');
    const letter = this.letterbox.read(row);
    const reader = viewer === undefined ? undefined : (await this.staff.all()).find((one) => one.id === viewer);
    if (reader !== undefined) await this.#seen({ staffId: reader.id, name: reader.name, address }, row, letter);
    return { name: `${letter.title} ${letter.number}.pdf`, file: await this.#draw(letter, row.at) };
  }

  async forStaff(caller: StaffCaller, id: string): Promise<Letter> {
    const row = await this.cases.letter(id);
    if (row === null) throw new AppError('NOT_FOUND');
    await this.sight.seen(caller, row.caseId);
    const letter = this.letterbox.read(row);
    await this.#seen(caller, row, letter);
    return letter;
  }

  /** It names the applicant in full: who of the staff opened it stands in the log, once a day. */
  async #seen(who: Actor, { id, caseId }: { id: string; caseId: string }, { title, number }: Letter): Promise<void> {
    await this.db.write((m) => this.audit.addOnceADay(m, who, 'application.view', caseId, id, `${title} ${number}`));
  }

  /** One after another: each drawing holds the typeface in memory. */
  #draw(letter: Letter, at: number): Promise<Buffer> {
    const drawn = this.#drawing.then(() => drawLetter(letter, at));
    this.#drawing = drawn.catch(() => undefined);
    return drawn.then((file) => file.bytes);
  }
}
