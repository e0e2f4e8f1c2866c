import { belonging } from '../platform/belongings';
import { now } from '../platform/clock';
import { uuid } from '../platform/uuid';
import { type Draft, emptyDraft } from './draft.rules';

/** One draft at a time: a second letter is written when the first is on its way. */
const draft = belonging<Draft>('draft');
const phone = belonging<string>('contactPhone');

/** The number the resident typed on this device. The account's own number is only ever shown masked. */
export const keptPhone = (): string => phone.get() ?? '';
export const keepPhone = (number: string, owner: string): void => {
  phone.keep(number, owner);
};
export const forgetPhone = (): void => phone.drop();

export const currentDraft = (): Draft | null => draft.get();
export const useDraft = (): Draft | null => draft.use();

/** Keys of drafts that are over: a form that closes late must not bring them back. */
const over = new Set<string>();

/** False when the device would not keep it. */
export function saveDraft(next: Draft): boolean {
  if (over.has(next.key)) return true;
  const kept = { ...next, savedAt: now() };
  return draft.keep(kept, next.owner);
}

/** What a form keeps. One that closes because its letter is waiting must not call the letter back. */
export function saveEdited(next: Draft): boolean {
  const current = draft.of(next.owner);
  return current?.key === next.key && current.waitingSince !== null ? true : saveDraft(next);
}

/** Kept as sent off before it is, so that a phone that dies on the way sends it again. The form stays open meanwhile. */
export function keepAsSentOff(next: Draft): void {
  draft.keepUnseen(next, next.owner);
}

export function endDraft(of: Draft): void {
  over.add(of.key);
  draft.drop(of.owner);
}

export function discardDraft(): void {
  const current = draft.get();
  if (current !== null) endDraft(current);
}

export function startDraft(owner: string): Draft {
  return draft.get() ?? emptyDraft(uuid(), keptPhone(), owner);
}

/** The letter sent may have arrived under the old key; what is written now is another one. */
export function renewKey(): void {
  const current = draft.get();
  if (current !== null) saveDraft({ ...current, key: uuid(), waitingSince: null });
}
