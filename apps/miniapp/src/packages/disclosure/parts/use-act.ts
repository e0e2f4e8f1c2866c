import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import type { StaleChange } from '@mingchuang/shared/errors';
import { useRef, useState } from 'react';
import type { Query } from '../../../hooks/use-query';
import { ApiError, errorSentence } from '../../../platform/errors';
import { backTo, routes } from '../../../platform/navigation';
import { toast } from '../../../platform/toast';
import { uuid } from '../../../platform/uuid';
import type { Fetched } from './use-application';

export interface Act<Body extends object> {
  busy: boolean;
  /** busy, or the last try was not answered */
  held: boolean;
  /** field of the request → what is wrong with it */
  errors: Record<string, string>;
  /** what happened to the application since it was shown (412) */
  changes: readonly StaleChange[];
  send: (body: Body) => void;
}

interface ActOptions<Body extends object> {
  query: Query<Fetched>;
  post: (id: string, version: number, body: Body, key: string) => Promise<MyApplication>;
  /** the sentence that says it arrived */
  done: string;
  onDone: () => void;
}

/** Sends one step of the applicant. A lost answer is asked for again under its key; what changed meanwhile is shown, and nothing written is lost. */
export function useAct<Body extends object>({ query, post, done, onDone }: ActOptions<Body>): Act<Body> {
  const [state, setState] = useState<Omit<Act<Body>, 'send'>>({ busy: false, held: false, errors: {}, changes: [] });
  const attempt = useRef({ key: uuid(), said: '' });
  const running = useRef(false);

  const run = async (body: Body, { application: { id, version } }: Fetched): Promise<void> => {
    const said = JSON.stringify(body);
    if (attempt.current.said !== said) attempt.current = { key: uuid(), said };
    setState((before) => ({ ...before, busy: true, held: true, errors: {} }));
    try {
      await post(id, version, body, attempt.current.key);
      onDone();
      toast(done);
      setState({ busy: false, held: true, errors: {}, changes: [] });
      await backTo(routes.application(id));
    } catch (error) {
      toast(errorSentence(error));
      const problem = error instanceof ApiError ? error.problem : null;
      const refused = problem !== null && problem.status < 500 && problem.status !== 429;
      // refused whole: the next try is another one
      if (refused) attempt.current = { key: uuid(), said: '' };
      setState((before) => ({ busy: false, held: !refused, errors: fieldErrors(error), changes: problem?.changes ?? before.changes }));
      if (problem?.code === 'STALE_VERSION') query.refetch();
    }
  };

  const send = (body: Body): void => {
    if (running.current || query.data === null) return;
    running.current = true;
    void run(body, query.data).finally(() => {
      running.current = false;
    });
  };

  return { ...state, send };
}

function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries((error.problem.errors ?? []).map(({ field, message }) => [field.split('.')[0] ?? '', message]));
}
