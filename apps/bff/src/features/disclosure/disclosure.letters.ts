import type { Letter } from '@mingchuang/shared/disclosure/letters.model';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Crypto } from '../../platform/crypto.ts';
import { Db } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { DisclosureLetterbox } from './disclosure.letterbox.ts';
import { drawLetter } from './disclosure.pdf.ts';
import { DisclosureQueries } from './disclosure.queries.ts';
import { DisclosureSight } from './disclosure.sight.ts';

/** Letters as they are read: drawn when somebody asks, one at a time. */
@Injectable()
export class DisclosureLetters {
  #drawing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly cases: DisclosureQueries,
    private readonly letterbox: DisclosureLetterbox,
    private readonly sight: DisclosureSight,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The letter a signed link stands for. Errors: FILE_LINK_EXPIRED, NOT_FOUND. */
  async byLink(id: string, expires: number, signature: string): Promise<{ name: string; file: Buffer }> {
    if (!this.crypto.verify(`letter\n${id}\n${expires}`, signature)) throw new AppError('NOT_FOUND');
    if (expires < this.clock.now()) throw new AppError('FILE_LINK_EXPIRED');
    const row = await this.cases.letter(id);
    if (row === null) throw new AppError('NOT_FOUND');
    const letter = this.letterbox.read(row);
    return { name: `${letter.title} ${letter.number}.pdf`, file: await this.#draw(letter, row.at) };
  }

  async forStaff(caller: StaffCaller, id: string): Promise<Letter> {
    const row = await this.cases.letter(id);
    if (row === null) throw new AppError('NOT_FOUND');
    await this.sight.seen(caller, row.caseId);
    await this.db.write((m) => this.audit.add(m, caller, 'application.view', row.caseId));
    return this.letterbox.read(row);
  }

  /** One after another: each drawing holds the typeface in memory. */
  #draw(letter: Letter, at: number): Promise<Buffer> {
    const drawn = this.#drawing.then(() => drawLetter(letter, at));
    this.#drawing = drawn.catch(() => undefined);
    return drawn.then((file) => file.bytes);
  }
}
