import type { FieldError } from '@mingchuang/shared/errors';
import { useRef, useState } from 'react';
import { ApiError, errorSentence, NetworkError } from '../../../platform/errors';
import { go, routes } from '../../../platform/navigation';
import { refreshResident } from '../../../platform/session';
import { toast } from '../../../platform/toast';

export interface Send<Draft> {
  busy: boolean;
  /** no answer came: it may have arrived, so it goes again under its key, as it is */
  waiting: boolean;
  /** what was changed since is another content: nothing goes by itself any more */
  forget: () => void;
  submit: (draft: Draft) => void;
}

interface Sending<Draft> {
  /** sends it, keeps its receipt and goes there */
  post: (draft: Draft) => Promise<void>;
  /** fields the server named; false: none of them stands on the form */
  onFields: (errors: readonly FieldError[]) => boolean;
  /** the first version did arrive: what is sent next is another one */
  onArrivedBefore: () => void;
  arrivedBefore: string;
}

const unanswered = (error: unknown): boolean => error instanceof NetworkError || (error instanceof ApiError && (error.status >= 500 || error.status === 429));

/** Sends what a form has made. A second tap while it is on its way does nothing. */
export function useSend<Draft>({ post, onFields, onArrivedBefore, arrivedBefore }: Sending<Draft>): Send<Draft> {
  const [state, setState] = useState({ busy: false, waiting: false });
  const busy = useRef(false);

  const refused = (error: unknown): void => {
    const code = error instanceof ApiError ? error.code : null;
    const errors = error instanceof ApiError ? (error.problem.errors ?? []) : [];
    if (code === 'CONSENT_REQUIRED' || code === 'NOTICE_OUTDATED') askConsent();
    else if (code === 'IDEMPOTENCY_KEY_REUSED') {
      onArrivedBefore();
      toast(arrivedBefore);
    } else if (errors.length === 0 || !onFields(errors)) toast(errorSentence(error));
  };

  const run = async (draft: Draft): Promise<void> => {
    setState({ busy: true, waiting: false });
    try {
      // still busy afterwards: a tap while the page changes sends nothing twice
      await post(draft);
    } catch (error) {
      busy.current = false;
      const waiting = unanswered(error);
      setState({ busy: false, waiting });
      if (!waiting) refused(error);
      else if (!(error instanceof NetworkError)) toast(errorSentence(error));
    }
  };

  return {
    ...state,
    forget: () => setState({ busy: busy.current, waiting: false }),
    submit: (draft) => {
      if (busy.current) return;
      busy.current = true;
      void run(draft);
    },
  };
}

/** The notice asks again only once the device knows that the consent is gone. The form stays below it. */
function askConsent(): void {
  refreshResident().then(
    () => go(routes.notice(true)),
    (error: unknown) => toast(errorSentence(error)),
  );
}
