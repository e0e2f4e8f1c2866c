import type { PolicyContent, PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, sentenceOf } from '../../../lib/api-error.ts';
import { keepDraft, readDraft, saveDraft } from '../api/drafts.ts';
import { CONTENT_FIELDS, type Collision, changedFields, collisionOf, mergedOf, withFields, writeOf } from './draft-merge.ts';

const PAUSE_MS = 1_200;
const RETRY_MS = 10_000;

export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'waiting' }
  | { kind: 'failed'; sentence: string }
  /** somebody else, or another window, saved meanwhile */
  | { kind: 'conflict'; error: ApiError; theirs: PolicyDraft; collision: Collision };

interface Base {
  version: number;
  content: PolicyContent;
}

/**
 * The content of a draft while it is written: saved after a pause, when the page is left, and again after a failure. A save
 * carries only what changed here. What somebody else saved meanwhile is told, and nothing that was typed is lost.
 */
export function useDraftEditor(draft: PolicyDraft) {
  const client = useQueryClient();
  const { id } = draft;
  const [content, setContent] = useState(draft.content);
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: draft.updatedAt });
  const base = useRef<Base>({ version: draft.version, content: draft.content });
  const mine = useRef(draft.content);
  const stopped = useRef(false);
  const timer = useRef<number | undefined>(undefined);
  const turn = useRef<Promise<boolean>>(Promise.resolve(true));

  const show = useCallback((next: PolicyContent) => {
    mine.current = next;
    setContent(next);
  }, []);

  const adopt = useCallback(
    (other: PolicyDraft) => {
      base.current = { version: other.version, content: other.content };
      show(other.content);
      setState({ kind: 'saved', at: other.updatedAt });
    },
    [show],
  );

  // A newer one came (a review, another window): it is taken over unless something is being written here.
  useEffect(() => {
    if (draft.version <= base.current.version || stopped.current) return;
    if (changedFields(base.current.content, mine.current).length > 0) return;
    if (changedFields(mine.current, draft.content).length > 0) adopt(draft);
    else base.current = { version: draft.version, content: draft.content };
  }, [draft, adopt]);

  const send = useCallback(async (): Promise<boolean> => {
    const before = base.current;
    const sent = mine.current;
    const fields = changedFields(before.content, sent);
    if (stopped.current) return false;
    if (fields.length === 0) return true;
    setState({ kind: 'waiting' });
    try {
      const saved = await saveDraft(id, before.version, writeOf(sent, fields));
      base.current = { version: saved.version, content: withFields(saved.content, sent, fields) };
      // What the server derives (fields of another kind are emptied) is shown; what was typed since stays.
      const typed = CONTENT_FIELDS.filter((field) => mine.current[field] !== sent[field]);
      show(withFields(base.current.content, mine.current, typed));
      keepDraft(client, saved);
      setState(typed.length === 0 ? { kind: 'saved', at: saved.updatedAt } : { kind: 'waiting' });
      return true;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'STALE_VERSION') {
        stopped.current = true;
        const theirs = await readDraft(id);
        setState({ kind: 'conflict', error, theirs, collision: collisionOf(before.content, mine.current, theirs.content) });
        return false;
      }
      setState({ kind: 'failed', sentence: sentenceOf(error) });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save.current(), RETRY_MS);
      return false;
    }
  }, [client, id, show]);

  /** One after another; true: everything that was typed is stored. */
  const save = useRef<() => Promise<boolean>>(() => Promise.resolve(true));
  save.current = () => {
    window.clearTimeout(timer.current);
    turn.current = turn.current.then(send, send);
    return turn.current;
  };

  const change = useCallback(
    (part: Partial<PolicyContent>) => {
      show({ ...mine.current, ...part });
      if (stopped.current) return;
      setState({ kind: 'waiting' });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save.current(), PAUSE_MS);
    },
    [show],
  );

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') void save.current();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      void save.current();
    };
  }, []);

  /** Goes on from what the other one saved. */
  function settle(keep: 'mine' | 'theirs') {
    if (state.kind !== 'conflict') return;
    const { theirs } = state;
    const merged = mergedOf(base.current.content, mine.current, theirs.content, keep);
    base.current = { version: theirs.version, content: theirs.content };
    stopped.current = false;
    show(merged);
    keepDraft(client, theirs);
    void save.current().then((stored) => stored && setState({ kind: 'saved', at: theirs.updatedAt }));
  }

  return { content, state, change, settle, save: () => save.current(), version: () => base.current.version };
}
export type DraftEditor = ReturnType<typeof useDraftEditor>;
