import type { ConsoleMessage, Contact, ViewContact } from '@mingchuang/shared/messages/messages.types';
import type { OfferApplication } from '@mingchuang/shared/messages/offers.types';
import type { DeclinePublication, LetterWords, PublishMessage, SendReply } from '@mingchuang/shared/messages/words.types';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { request } from '../../../lib/api-client.ts';
import { ApiError } from '../../../lib/api-error.ts';
import { KEYS } from '../../../lib/query-keys.ts';
import { uuid } from '../../../lib/uuid.ts';
import { keepMessage, messageKey } from './messages.ts';

type Seen = Pick<ConsoleMessage, 'id' | 'version'>;

/** One changing request on a letter: its answer is kept; a stale or refused one has the letter fetched again. */
function useMessageAction<Input>(send: (seen: Seen, input: Input) => Promise<ConsoleMessage>, seen: Seen) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => send(seen, input),
    onSuccess: (message) => keepMessage(client, message),
    onError: (error) => {
      if (!(error instanceof ApiError) || ![404, 409, 412, 428].includes(error.status)) return;
      for (const queryKey of [messageKey(seen.id), KEYS.messageList, KEYS.messageCounts]) void client.invalidateQueries({ queryKey });
    },
  });
}

export function useAccept(seen: Seen) {
  return useMessageAction<void>(({ id, version }) => request('POST', `/console/messages/${id}/acceptance`, { ifMatch: version }), seen);
}

/** The key stays with what is sent: a retry after a lost answer sends one reply, another text is another attempt. */
function useAnswer<Input extends object>(path: 'replies' | 'offers', seen: Seen) {
  const attempt = useRef<{ of: string; key: string } | null>(null);
  return useMessageAction<Input>(({ id, version }, input) => {
    const of = JSON.stringify(input);
    if (attempt.current?.of !== of) attempt.current = { of, key: uuid() };
    return request('POST', `/console/messages/${id}/${path}`, { body: input, ifMatch: version, idempotencyKey: attempt.current.key });
  }, seen);
}

export const useReply = (seen: Seen) => useAnswer<SendReply>('replies', seen);

/** The other answer: to be asked to apply for information. */
export const useOffer = (seen: Seen) => useAnswer<OfferApplication>('offers', seen);

export function usePublish(seen: Seen) {
  return useMessageAction<PublishMessage>(
    ({ id, version }, input) => request('POST', `/console/messages/${id}/publication`, { body: input, ifMatch: version }),
    seen,
  );
}

export function useDecline(seen: Seen) {
  return useMessageAction<DeclinePublication>(
    ({ id, version }, input) => request('POST', `/console/messages/${id}/publication-refusals`, { body: input, ifMatch: version }),
    seen,
  );
}

export function useUnpublish(seen: Seen) {
  return useMessageAction<void>(({ id, version }) => request('DELETE', `/console/messages/${id}/publication`, { ifMatch: version }), seen);
}

/** As with the telephone: shown once and forgotten with the screen. */
export function useViewWords(id: string) {
  return useMutation({ mutationFn: (input: ViewContact) => request<LetterWords>('POST', `/console/messages/${id}/word-views`, { body: input }), gcTime: 0 });
}

/** The number is not kept in the query cache: it is shown once and forgotten with the screen. */
export function useViewContact(id: string) {
  return useMutation({ mutationFn: (input: ViewContact) => request<Contact>('POST', `/console/messages/${id}/contact-views`, { body: input }), gcTime: 0 });
}
