import type { MessageReceipt } from '@mingchuang/shared/messages/messages.types';
import { writeMessage } from '../platform/api';
import { now } from '../platform/clock';
import { ApiError, NetworkError } from '../platform/errors';
import { onNetworkReturn } from '../platform/network';
import { read, remove, write } from '../platform/storage';
import { createStore, useStore } from '../platform/store';
import { type Draft, toRequest } from './draft.rules';
import { currentDraft, endDraft, keepAsSentOff, keepPhone, saveDraft } from './drafts';

export type SendResult = { kind: 'sent' } | { kind: 'waiting'; reason: 'offline' | 'busy' };

const RECEIPT_KEY = 'receipt';
/** The PIN is given once, so the receipt stays on the device until the resident has noted it, or nobody needs it any more. */
const receipt = createStore<MessageReceipt | null>(read<MessageReceipt>(RECEIPT_KEY) ?? null);

export const useReceipt = (): MessageReceipt | null => useStore(receipt);

export function putReceiptAway(): void {
  receipt.set(null);
  remove(RECEIPT_KEY);
}

function keepReceipt(next: MessageReceipt): void {
  receipt.set(next);
  write(RECEIPT_KEY, next);
}

/** No answer, or an answer that says nothing about the letter: it may have arrived, so it goes again under its key. */
function unanswered(error: unknown): 'offline' | 'busy' | null {
  if (error instanceof NetworkError) return 'offline';
  return error instanceof ApiError && (error.status >= 500 || error.status === 429) ? 'busy' : null;
}

async function run(draft: Draft): Promise<SendResult> {
  const request = toRequest(draft);
  if (request === null) throw new RangeError('a letter without a kind was sent');
  const sentOff = { ...draft, waitingSince: draft.waitingSince ?? now() };
  keepAsSentOff(sentOff);
  try {
    keepReceipt(await writeMessage(request, draft.key));
  } catch (error) {
    const reason = unanswered(error);
    saveDraft(reason === null ? { ...draft, waitingSince: null } : sentOff);
    if (reason !== null) return { kind: 'waiting', reason };
    throw error;
  }
  keepPhone(request.contactPhone);
  endDraft(draft);
  return { kind: 'sent' };
}

let inFlight: Promise<SendResult> | null = null;

/** A second tap joins the first: one tap, one letter. */
export function sendLetter(draft: Draft): Promise<SendResult> {
  inFlight ??= run(draft).finally(() => {
    inFlight = null;
  });
  return inFlight;
}

/** Sends what waits, with the same key. Null when nothing does. */
export async function resendWaiting(): Promise<SendResult | null> {
  const draft = currentDraft();
  return draft === null || draft.waitingSince === null ? null : sendLetter(draft);
}

/** Called once, when the app starts: the letter goes out when the network is back, whatever page is open. */
export function watchWaiting(onSent: () => void, onRefused: (error: unknown) => void): () => void {
  return onNetworkReturn(() => {
    resendWaiting().then((result) => {
      if (result?.kind === 'sent') onSent();
    }, onRefused);
  });
}
