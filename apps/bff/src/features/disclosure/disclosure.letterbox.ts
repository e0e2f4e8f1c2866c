import type { Letter, LetterFacts } from '@mingchuang/shared/disclosure/letters.model';
import { writeLetter } from '@mingchuang/shared/disclosure/letters.rules';
import { type LocalDate, localDateOf } from '@mingchuang/shared/local-date';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CONFIG, type Config } from '../../config.ts';
import { Crypto } from '../../platform/crypto.ts';
import { fieldError } from '../../platform/errors.ts';
import type { DisclosureLetterEntity, LetterAudience } from './disclosure.entity.ts';
import type { CasePeople } from './disclosure.people.ts';
import { DisclosureRepository } from './disclosure.repository.ts';

/** Each kind's own facts; the rest is the case's, the bureau's, and the number and date it gets here. */
type OwnFacts<F> = F extends LetterFacts
  ? Omit<F, 'organ' | 'serial' | 'date' | 'caseNumber' | 'applicant' | 'information' | 'receivedOn' | 'supplement' | 'reopened'>
  : never;
export type LetterRequest = { audience: LetterAudience; facts: OwnFacts<LetterFacts> };

export interface LetterCase {
  id: string;
  number: string;
  information: string;
  receivedOn: LocalDate;
  /** 30: what was added to the information asked for */
  supplement?: { text: string; on: LocalDate } | null;
  /** 51: by what it is answered anew */
  reopened?: { authority: string; decision: string; number: string } | null;
  people: CasePeople;
}

/** Writes letters: the next number of its kind, the date of the day, kept as it went out. */
@Injectable()
export class DisclosureLetterbox {
  constructor(
    private readonly repository: DisclosureRepository,
    private readonly crypto: Crypto,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In the caller's transaction: a letter and its step are there together or not at all. Errors: LETTER_FACT_MISSING and others, with the field. */
  async write(m: EntityManager, about: LetterCase, { audience, facts }: LetterRequest, staffId: string | null, at: number): Promise<void> {
    const date = localDateOf(at);
    const year = Number(date.slice(0, 4));
    const { kind } = facts;
    const serial = await this.repository.nextNumber(m, kind, year);
    const letter = this.#compose(about, facts, serial, date);
    const row = { id: uuidv7(), caseId: about.id, kind, audience, year, serial, number: letter.number, date, staffId, at };
    await this.repository.addLetter(m, { ...row, letter: this.crypto.seal(letter) });
  }

  /** The letter as it would be today, before it has a number. Errors as `write`. */
  preview(about: LetterCase, facts: LetterRequest['facts'], today: LocalDate): Letter {
    return { ...this.#compose(about, facts, 1, today), number: '（签发时编号）' };
  }

  read({ letter }: Pick<DisclosureLetterEntity, 'letter'>): Letter {
    return this.crypto.unseal<Letter>(letter);
  }

  #compose(about: LetterCase, facts: LetterRequest['facts'], serial: number, date: LocalDate): Letter {
    const { name, kind } = about.people.applicant;
    const written = writeLetter({
      ...facts,
      organ: this.config.organ,
      serial,
      date,
      caseNumber: about.number,
      applicant: { name, kind },
      information: about.information,
      receivedOn: about.receivedOn,
      ...(about.reopened && { reopened: about.reopened }),
      ...(about.supplement && { supplement: about.supplement }),
    } as LetterFacts);
    if ('refused' in written) throw fieldError(written.refused.code, written.refused.field);
    return written.letter;
  }
}
