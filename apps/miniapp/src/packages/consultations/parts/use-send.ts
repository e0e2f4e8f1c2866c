import { useRef, useState } from 'react';
import { ApiError, errorSentence } from '../../../platform/errors';
import { replace, routes } from '../../../platform/navigation';
import { toast } from '../../../platform/toast';
import { uuid } from '../../../platform/uuid';

export interface Send<Body, Receipt> {
  busy: boolean;
  /** field of the request → what is wrong with it */
  errors: Record<string, string>;
  receipt: Receipt | null;
  send: (body: Body) => void;
}

/** One tap, one opinion: what was not answered goes again under its key, what was refused is another try. */
export function useSend<Body extends object, Receipt>(
  post: (body: Body, key: string) => Promise<Receipt>,
  onDone: () => void,
  onRefused?: (error: ApiError) => boolean,
): Send<Body, Receipt> {
  const [state, setState] = useState<Omit<Send<Body, Receipt>, 'send'>>({ busy: false, errors: {}, receipt: null });
  const attempt = useRef({ key: uuid(), said: '' });
  const running = useRef(false);

  const run = async (body: Body): Promise<void> => {
    const said = JSON.stringify(body);
    if (attempt.current.said !== said) attempt.current = { key: uuid(), said };
    setState((before) => ({ ...before, busy: true, errors: {} }));
    try {
      const receipt = await post(body, attempt.current.key);
      onDone();
      setState({ busy: false, errors: {}, receipt });
    } catch (error) {
      const refused = error instanceof ApiError && error.status < 500 && error.status !== 429;
      if (refused) attempt.current = { key: uuid(), said: '' };
      setState({ busy: false, errors: fieldErrors(error), receipt: null });
      if (refused && onRefused?.(error)) return;
      if (refused && (error.code === 'CONSENT_REQUIRED' || error.code === 'NOTICE_OUTDATED')) void replace(routes.notice(true));
      else toast(errorSentence(error));
    }
  };

  const send = (body: Body): void => {
    if (running.current) return;
    running.current = true;
    void run(body).finally(() => {
      running.current = false;
    });
  };

  return { ...state, send };
}

function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries((error.problem.errors ?? []).map(({ field, message }) => [field, message]));
}
