import type { ConsoleMessage, DraftView, SaveDraft } from '@mingchuang/shared/messages/messages.types';
import type { QueryClient } from '@tanstack/react-query';
import { request } from '../../../lib/api-client.ts';
import { messageKey } from './messages.ts';

/**
 * Saves of one draft go one after another, each with the version the one before it got. That also holds when the letter is
 * closed and opened again while a last save is still on its way.
 */
const queues = new Map<string, Promise<unknown>>();
const versions = new Map<string, number>();

export function knownDraftVersion(id: string): number {
  return versions.get(id) ?? -1;
}

/** The text of this version was seen here: the next save goes on top of it. */
export function adoptDraftVersion(id: string, version: number): void {
  versions.set(id, version);
}

export function saveDraft(client: QueryClient, id: string, body: string): Promise<DraftView> {
  const before = queues.get(id) ?? Promise.resolve();
  const send = async () => {
    const input: SaveDraft = { body };
    const saved = await request<DraftView>('PUT', `/console/messages/${id}/draft`, {
      body: input,
      ifMatch: versions.get(id) ?? 0,
      keepalive: body.length < 10_000,
    });
    adoptDraftVersion(id, saved.version);
    client.setQueryData<ConsoleMessage>(messageKey(id), (message) => message && { ...message, draft: saved });
    return saved;
  };
  // A failed save was reported to the one who asked for it; the next one still has its turn.
  const turn = before.then(send, send);
  queues.set(id, turn);
  return turn;
}

/** A text that is on its way to the server is what the next opening of the letter shows. */
export function showDraft(client: QueryClient, id: string, body: string): void {
  client.setQueryData<ConsoleMessage>(messageKey(id), (message) => message && { ...message, draft: { ...message.draft, body } });
}
