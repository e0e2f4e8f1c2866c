import { now } from '../platform/clock';
import { read, remove, write } from '../platform/storage';
import { createStore, useStore } from '../platform/store';
import { uuid } from '../platform/uuid';
import { type Draft, emptyDraft } from './draft.rules';

const DRAFT_KEY = 'draft';
const PHONE_KEY = 'contactPhone';

/** One draft at a time: a second letter is written when the first is on its way. */
const draft = createStore<Draft | null>(read<Draft>(DRAFT_KEY) ?? null);

/** The number the resident typed on this device. The account's own number is only ever shown masked. */
export const keptPhone = (): string => read<string>(PHONE_KEY) ?? '';
export const keepPhone = (phone: string): void => {
  write(PHONE_KEY, phone);
};
export const forgetPhone = (): void => remove(PHONE_KEY);

export const currentDraft = (): Draft | null => draft.get();
export const useDraft = (): Draft | null => useStore(draft);

/** Keys of drafts that are over: a form that closes late must not bring them back. */
const over = new Set<string>();

/** False when the device would not keep it. */
export function saveDraft(next: Draft): boolean {
  if (over.has(next.key)) return true;
  const kept = { ...next, savedAt: now() };
  draft.set(kept);
  return write(DRAFT_KEY, kept);
}

/** What a form keeps. One that closes because its letter is waiting must not call the letter back. */
export function saveEdited(next: Draft): boolean {
  const current = draft.get();
  return current?.key === next.key && current.waitingSince !== null ? true : saveDraft(next);
}

/** Kept as sent off before it is, so that a phone that dies on the way sends it again. The form stays open meanwhile. */
export function keepAsSentOff(next: Draft): void {
  write(DRAFT_KEY, next);
}

export function endDraft(of: Draft): void {
  over.add(of.key);
  draft.set(null);
  remove(DRAFT_KEY);
}

export function discardDraft(): void {
  const current = draft.get();
  if (current !== null) endDraft(current);
}

export function startDraft(): Draft {
  return draft.get() ?? emptyDraft(uuid(), keptPhone());
}

/** The letter sent may have arrived under the old key; what is written now is another one. */
export function renewKey(): void {
  const current = draft.get();
  if (current !== null) saveDraft({ ...current, key: uuid(), waitingSince: null });
}
