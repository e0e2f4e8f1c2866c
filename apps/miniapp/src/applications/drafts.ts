import type { ApplicationReceipt } from '@mingchuang/shared/disclosure/applications.types';
import { now } from '../platform/clock';
import { read, remove, write } from '../platform/storage';
import { createStore, useStore } from '../platform/store';
import { type ApplicationDraft, withoutNumbers } from './draft.rules';

const DRAFT_KEY = 'applicationDraft';
const RECEIPT_KEY = 'applicationReceipt';

/** One application at a time, as it lies on the device: without numbers of identity documents. */
const draft = createStore<ApplicationDraft | null>(read<ApplicationDraft>(DRAFT_KEY) ?? null);
const receipt = createStore<ApplicationReceipt | null>(read<ApplicationReceipt>(RECEIPT_KEY) ?? null);

export const keptApplication = (): ApplicationDraft | null => draft.get();
export const useKeptApplication = (): ApplicationDraft | null => useStore(draft);
export const useApplicationReceipt = (): ApplicationReceipt | null => useStore(receipt);

/** Keys of drafts that are over: a form that closes late must not bring them back. */
const over = new Set<string>();

/** False when the device would not keep it. */
export function keepApplication(next: ApplicationDraft): boolean {
  if (over.has(next.key)) return true;
  const kept = { ...withoutNumbers(next), savedAt: now() };
  draft.set(kept);
  return write(DRAFT_KEY, kept);
}

export function discardApplication(): void {
  const current = draft.get();
  if (current !== null) over.add(current.key);
  draft.set(null);
  remove(DRAFT_KEY);
}

/** The application has arrived: its receipt takes the place of its draft. */
export function keepReceipt(of: string, next: ApplicationReceipt): void {
  over.add(of);
  draft.set(null);
  remove(DRAFT_KEY);
  receipt.set(next);
  write(RECEIPT_KEY, next);
}

export function putApplicationReceiptAway(): void {
  receipt.set(null);
  remove(RECEIPT_KEY);
}
