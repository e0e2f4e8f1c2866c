import type { MessageReceipt } from '@mingchuang/shared/messages/messages.types';
import { writeMessage } from '../platform/api';
import { backoff } from '../platform/backoff';
import { belonging } from '../platform/belongings';
import { now } from '../platform/clock';
import { ApiError, errorSentence, NetworkError } from '../platform/errors';
import { isOnline, onNetworkReturn } from '../platform/network';
import { mayWrite, onSessionChange } from '../platform/session';
import { type Draft, toRequest } from './draft.rules';
import { currentDraft, endDraft, keepAsSentOff, keepPhone, saveDraft } from './drafts';

export type SendResult = { kind: 'sent' } | { kind: 'waiting'; reason: 'offline' | 'busy' };

/** The PIN is given once, so the receipt stays on the device until the resident has noted it, or nobody needs it any more. */
const receipt = belonging<MessageReceipt>('receipt');

export const useReceipt = (): MessageReceipt | null => receipt.use();

export const putReceiptAway = (): void => receipt.drop();

/** Nobody is signed in any more: the letter waits for its writer. */
const isSignedOut = (error: unknown): boolean => error instanceof ApiError && error.status === 401;

/** One sentence, for a toast; `before` stands in front of a refusal. */
export const whyNotSent = (error: unknown, before = ''): string =>
  isSignedOut(error) ? '登录已过期，信还在草稿里，登录后继续' : `${before}${errorSentence(error)}`;

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
    receipt.keep(await writeMessage(request, draft.key), draft.owner);
  } catch (error) {
    const reason = unanswered(error);
    saveDraft(reason === null && !isSignedOut(error) ? { ...draft, waitingSince: null } : sentOff);
    if (reason === null) throw error;
    sendLater();
    return { kind: 'waiting', reason };
  }
  keepPhone(request.contactPhone, draft.owner);
  endDraft(draft);
  attempt = 0;
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

let sendWaiting: () => void = () => undefined;
let attempt = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Again in a while, as long as the app is open; without a network, when that is back. */
function sendLater(): void {
  clearTimeout(timer);
  timer = setTimeout(
    () => {
      if (isOnline()) sendWaiting();
    },
    backoff(attempt, Math.random()),
  );
  attempt += 1;
}

/** Called once, when the app starts: a waiting letter goes out when the network or its writer is back, whatever page is open. Answers how to try at once. */
export function watchWaiting(onSent: () => void, onRefused: (error: unknown) => void): () => void {
  sendWaiting = () => {
    resendWaiting().then((result) => {
      if (result?.kind === 'sent') onSent();
    }, onRefused);
  };
  onNetworkReturn(() => {
    attempt = 0;
    sendWaiting();
  });
  onSessionChange(() => {
    if (mayWrite()) sendWaiting();
  });
  return sendWaiting;
}
