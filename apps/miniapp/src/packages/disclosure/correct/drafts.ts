import type { CorrectionReceipt } from '@mingchuang/shared/corrections/corrections.types';
import { belonging } from '../../../platform/belongings';
import { now } from '../../../platform/clock';
import type { CorrectionDraft } from './draft.rules';

/** One request at a time, as it lies on the device: without the number of the identity document. */
const kept = belonging<CorrectionDraft>('correctionDraft');
const receipt = belonging<CorrectionReceipt>('correctionReceipt');

export const keptCorrection = (): CorrectionDraft | null => kept.get();
export const useKeptCorrection = (): CorrectionDraft | null => kept.use();
export const useCorrectionReceipt = (): CorrectionReceipt | null => receipt.use();

/** Keys of drafts that are over: a form that closes late must not bring them back. */
const over = new Set<string>();

/** False when the device would not keep it. */
export function keepCorrection(next: CorrectionDraft): boolean {
  if (over.has(next.key)) return true;
  return kept.keep({ ...next, identityNumber: '', savedAt: now() }, next.owner);
}

/** It has arrived: its receipt takes the place of its draft. */
export function keepCorrectionReceipt({ key, owner }: CorrectionDraft, next: CorrectionReceipt): void {
  over.add(key);
  kept.drop(owner);
  receipt.keep(next, owner);
}
