import { fullDate } from '../local-date.ts';
import type { PlainBlock } from '../richtext/richtext.types.ts';
import { readCaseNumber } from './application.rules.ts';
import { type LetterForm, refuseCommon } from './letter-parts.ts';
import { LETTERS, type Letter, type LetterFacts, type LetterKind, type LetterOrgan, type Written } from './letters.model.ts';
import { FEE } from './letters-fee.rules.ts';
import { CONSULTATION, COOPERATION, DISCLOSURE_NOTICE } from './letters-others.rules.ts';
import { CONSULTATION_NOTICE, EXTENSION, REASON, RECEIPT, REGISTRATION, SUPPLEMENT } from './letters-steps.rules.ts';
import { REPLY } from './replies.rules.ts';

/** The letters of 依申请公开 (domain.md §1.3): facts in, a letter without gaps or a refusal out. */

const FORMS: { [K in LetterKind]: LetterForm<K> } = {
  registration: REGISTRATION,
  receipt: RECEIPT,
  supplement: SUPPLEMENT,
  reason: REASON,
  extension: EXTENSION,
  consultation: CONSULTATION,
  consultationNotice: CONSULTATION_NOTICE,
  disclosureNotice: DISCLOSURE_NOTICE,
  cooperation: COOPERATION,
  fee: FEE,
  reply: REPLY,
};

/** 「某民信公答〔2026〕3号」: one run of numbers for each kind of letter and year. */
export function letterNumber({ code }: Pick<LetterOrgan, 'code'>, kind: LetterKind, year: number, serial: number): string {
  return `${code}信公${LETTERS[kind].word}〔${year}〕${serial}号`;
}

/** Which letter bears this number, whoever's; null: it is none. */
export function readLetterNumber(typed: string): { kind: LetterKind; year: number; serial: number } | null {
  const [, word, year, serial] = /信公(\D{1,2})〔(\d{4})〕(\d{1,6})号$/.exec(readCaseNumber(typed)) ?? [];
  const kind = (Object.keys(LETTERS) as LetterKind[]).find((one) => LETTERS[one].word === word);
  return kind === undefined ? null : { kind, year: Number(year), serial: Number(serial) };
}

export function writeLetter(facts: LetterFacts): Written {
  // The table has a form for each kind; that both are of the same kind is more than the checker can follow.
  const form = FORMS[facts.kind] as LetterForm<LetterKind>;
  const refused = refuseCommon(facts) ?? form.refuse(facts);
  if (refused !== null) return { refused };
  const { organ, date, kind, serial } = facts;
  const body = form.body(facts);
  const letter: Letter = {
    ...body,
    kind,
    title: LETTERS[kind].title,
    number: letterNumber(organ, kind, Number(date.slice(0, 4)), serial),
    closing: form.closing,
    attachments: body.attachments ?? [],
    signature: { organ: organ.name, date: fullDate(date) },
    contact: `（联系人：${organ.office}；联系电话：${organ.phone}；地址：${organ.address}）`,
  };
  return { letter };
}

/** 「附件：1. …」, one a line. */
export function attachmentLines({ attachments }: Letter): string[] {
  return attachments.map((name, at) => `${at === 0 ? '附件：' : '　　　'}${attachments.length > 1 ? `${at + 1}. ` : ''}${name.trim()}`);
}

/** The editable text: paragraphs with two blanks, a table as lines of cells. */
export function toPlainText(letter: Letter): string {
  const { addressee, blocks, remedy, closing, signature } = letter;
  const lines = [
    letter.signature.organ,
    letter.title,
    letter.number,
    '',
    ...(addressee === null ? [] : [`${addressee}：`]),
    ...blocks.flatMap(linesOf),
    ...[remedy, ...(closing === null ? [] : [closing]), ...attachmentLines(letter)].map(indented),
    '',
    signature.organ,
    signature.date,
    '',
    letter.contact,
  ];
  return `${lines.join('\n')}\n`;
}

const indented = (text: string): string => `　　${text}`;

function linesOf(block: PlainBlock): string[] {
  return block.type === 'table' ? block.rows.map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ').trim()).join('\t')) : [indented(block.text)];
}
