import type { ApplicationReceipt } from '@mingchuang/shared/disclosure/applications.types';
import { belonging } from '../platform/belongings';
import { now } from '../platform/clock';
import { type ApplicationDraft, withoutNumbers } from './draft.rules';

/** One application at a time, as it lies on the device: without numbers of identity documents. */
const draft = belonging<ApplicationDraft>('applicationDraft');
const receipt = belonging<ApplicationReceipt>('applicationReceipt');

export const keptApplication = (): ApplicationDraft | null => draft.get();
export const useKeptApplication = (): ApplicationDraft | null => draft.use();
export const useApplicationReceipt = (): ApplicationReceipt | null => receipt.use();

/** Keys of drafts that are over: a form that closes late must not bring them back. */
const over = new Set<string>();

/** False when the device would not keep it. */
export function keepApplication(next: ApplicationDraft): boolean {
  if (over.has(next.key)) return true;
  return draft.keep({ ...withoutNumbers(next), savedAt: now() }, next.owner);
}

export function discardApplication(): void {
  const current = draft.get();
  if (current !== null) over.add(current.key);
  draft.drop();
}

/** The application has arrived: its receipt takes the place of its draft. */
export function keepReceipt({ key, owner }: ApplicationDraft, next: ApplicationReceipt): void {
  over.add(key);
  draft.drop(owner);
  receipt.keep(next, owner);
}
