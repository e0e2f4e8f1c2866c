import type { ConsoleMessage, DraftView } from '@mingchuang/shared/messages/messages.types';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, sentenceOf } from '../../../lib/api-error.ts';
import { adoptDraftVersion, knownDraftVersion, saveDraft, showDraft } from '../api/drafts.ts';
import { messageKey } from '../api/messages.ts';

const PAUSE_MS = 800;
const RETRY_MS = 10_000;

export type DraftState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'waiting' }
  | { kind: 'failed'; sentence: string }
  /** the same person wrote in another window */
  | { kind: 'conflict'; error: ApiError };

/** The text of a reply while it is written: saved after a pause, when the page is left, and again after a failure. */
export function useDraft(message: Pick<ConsoleMessage, 'id' | 'draft'>) {
  const client = useQueryClient();
  const { id } = message;
  const [text, setText] = useState(message.draft.body);
  const [state, setState] = useState<DraftState>({ kind: 'saved', at: message.draft.savedAt });
  const unsaved = useRef<string | null>(null);
  const stopped = useRef(false);
  const timer = useRef<number | undefined>(undefined);

  // A newer draft came with the letter (another window, or the first look): it is taken over unless something is being written here.
  useEffect(() => {
    if (message.draft.version <= knownDraftVersion(id) || unsaved.current !== null || stopped.current) return;
    adoptDraftVersion(id, message.draft.version);
    setText(message.draft.body);
    setState({ kind: 'saved', at: message.draft.savedAt });
  }, [id, message.draft]);

  const save = useCallback(async () => {
    const body = unsaved.current;
    if (body === null || stopped.current) return;
    unsaved.current = null;
    setState({ kind: 'waiting' });
    try {
      const saved = await saveDraft(client, id, body);
      if (unsaved.current === null) setState({ kind: 'saved', at: saved.savedAt });
    } catch (error) {
      unsaved.current ??= body;
      if (error instanceof ApiError && error.code === 'STALE_VERSION') {
        stopped.current = true;
        setState({ kind: 'conflict', error });
        // The other text is needed to choose between the two.
        void client.invalidateQueries({ queryKey: messageKey(id) });
        return;
      }
      setState({ kind: 'failed', sentence: sentenceOf(error) });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), RETRY_MS);
    }
  }, [client, id]);

  const write = useCallback(
    (next: string) => {
      setText(next);
      unsaved.current = next;
      if (stopped.current) return;
      setState({ kind: 'waiting' });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), PAUSE_MS);
    },
    [save],
  );

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') void save();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.clearTimeout(timer.current);
      if (unsaved.current !== null && !stopped.current) showDraft(client, id, unsaved.current);
      void save();
    };
  }, [client, id, save]);

  /** What was typed here goes over the other window's text. */
  function keepMine(otherVersion: number) {
    adoptDraftVersion(id, otherVersion);
    stopped.current = false;
    unsaved.current = text;
    void save();
  }

  function takeOther(other: DraftView) {
    adoptDraftVersion(id, other.version);
    stopped.current = false;
    unsaved.current = null;
    setText(other.body);
    setState({ kind: 'saved', at: other.savedAt });
  }

  /** While the reply goes out nothing is saved behind its back. */
  function pause() {
    stopped.current = true;
    window.clearTimeout(timer.current);
  }

  function resume() {
    stopped.current = state.kind === 'conflict';
    if (unsaved.current !== null) void save();
  }

  return { text, state, write, save, keepMine, takeOther, pause, resume };
}
