import type { FileView } from '@mingchuang/shared/files/files.types';
import { personalDataOf } from '@mingchuang/shared/masking';
import { BODY_MAX, type MessageKind, TITLE_MAX, type WriteMessage } from '@mingchuang/shared/messages/messages.types';
import { tooLong } from '../platform/length.rules';
import { phoneMissing } from '../platform/phone.rules';

/** null: not answered yet. 'unsure': 不清楚. */
export type UnitChoice = { id: string; name: string } | 'unsure' | null;

/** What the resident has filled in, kept on the device until the letter is sent. */
export interface Draft {
  /** Idempotency-Key: born with the draft, kept until its letter is acknowledged */
  key: string;
  /** the resident who writes it */
  owner: string;
  kind: MessageKind | null;
  unit: UnitChoice;
  title: string;
  body: string;
  phone: string;
  pictures: FileView[];
  allowPublication: boolean;
  anonymous: boolean;
  aboutStaff: boolean;
  savedAt: number | null;
  /** sent off without an answer so far: it goes out again by itself, unchanged */
  waitingSince: number | null;
}

export function emptyDraft(key: string, phone: string, owner: string): Draft {
  return {
    key,
    owner,
    kind: null,
    unit: null,
    title: '',
    body: '',
    phone,
    pictures: [],
    allowPublication: false,
    anonymous: false,
    aboutStaff: false,
    savedAt: null,
    waitingSince: null,
  };
}

export const hasText = (draft: Draft): boolean => draft.title.trim() !== '' || draft.body.trim() !== '' || draft.pictures.length > 0;
export const mayBeAnonymous = (kind: MessageKind | null): boolean => kind === 'suggestion';
export const mayNameStaff = (kind: MessageKind | null): boolean => kind === 'complaint' || kind === 'tipoff';

/** Choices another kind does not have are dropped with it. */
export function withKind(draft: Draft, kind: MessageKind): Draft {
  return { ...draft, kind, anonymous: draft.anonymous && mayBeAnonymous(kind), aboutStaff: draft.aboutStaff && mayNameStaff(kind) };
}

/** A question about something that was read: its subject stands in an empty letter; one that has been begun is not touched. */
export function withSubject(draft: Draft, subject: string): Draft {
  return hasText(draft) ? draft : { ...draft, title: subject };
}

export type Part = 'kind' | 'title' | 'body' | 'unit' | 'phone';

export interface Missing {
  part: Part;
  /** stands on the button */
  words: string;
}

/** The first thing still to be filled in; null when the letter can go. */
export function missing(draft: Draft): Missing | null {
  if (draft.kind === null) return { part: 'kind', words: '请先选一类' };
  if (draft.title.trim() === '') return { part: 'title', words: '请写一个题目' };
  const longTitle = tooLong(draft.title, TITLE_MAX);
  if (longTitle !== null) return { part: 'title', words: `题目${longTitle}` };
  if (draft.body.trim() === '') return { part: 'body', words: '请写下您遇到的事' };
  const longBody = tooLong(draft.body, BODY_MAX);
  if (longBody !== null) return { part: 'body', words: `内容${longBody}` };
  if (draft.unit === null && !draft.aboutStaff) return { part: 'unit', words: '请选一个科室' };
  const phone = phoneMissing(draft.phone.trim());
  return phone === null ? null : { part: 'phone', words: phone };
}

export function toRequest(draft: Draft): WriteMessage | null {
  if (draft.kind === null) return null;
  return {
    kind: draft.kind,
    unitId: draft.unit === null || draft.unit === 'unsure' ? null : draft.unit.id,
    title: draft.title.trim(),
    body: draft.body.trim(),
    contactPhone: draft.phone.trim(),
    pictureIds: draft.pictures.map((picture) => picture.id),
    allowPublication: draft.allowPublication,
    anonymous: draft.anonymous,
    aboutStaff: draft.aboutStaff,
  };
}

/** A number that names a person, as it stands in the text. */
export interface FoundData {
  kind: 'identity' | 'bank' | 'phone';
  text: string;
}

/** Personal data somebody typed by habit, each once. It warns and never stands in the way. */
export function personalDataIn(text: string): FoundData[] {
  const found = new Map(personalDataOf(text).map(({ kind, from, to }) => [text.slice(from, to), kind]));
  return [...found].map(([one, kind]) => ({ kind: kind === 'identityCard' ? 'identity' : kind === 'bankCard' ? 'bank' : 'phone', text: one }));
}

/** A title made of the first sentence, for those who would rather not think of one. */
export function proposeTitle(body: string): string {
  const sentence = body.trim().split(/[。！？!?\n]/)[0] ?? '';
  const letters = [...sentence.trim()];
  return letters.length <= 30 ? letters.join('') : `${letters.slice(0, 29).join('')}…`;
}
