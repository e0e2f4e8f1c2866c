import { useRef, useState } from 'react';
import { type ApplicationDraft, toRequest } from '../../../applications/draft.rules';
import { keepReceipt } from '../../../applications/drafts';
import { type Fault, fieldOf, inOrder } from '../../../applications/faults.rules';
import { keepPhone } from '../../../letters/drafts';
import { submitApplication } from '../../../platform/api';
import { ApiError, errorSentence, NetworkError } from '../../../platform/errors';
import { go, replace, routes } from '../../../platform/navigation';
import { refreshResident } from '../../../platform/session';
import { toast } from '../../../platform/toast';

export interface Send {
  busy: boolean;
  /** no answer came: it may have arrived, so it goes again under its key, as it is */
  waiting: boolean;
  /** what was changed since is another content: nothing goes by itself any more */
  forget: () => void;
  submit: (draft: ApplicationDraft) => void;
}

interface Refused {
  /** fields the server named */
  onFaults: (faults: Fault[]) => void;
  /** the first version did arrive: what is sent next is another application */
  onArrivedBefore: () => void;
}

const unanswered = (error: unknown): boolean => error instanceof NetworkError || (error instanceof ApiError && (error.status >= 500 || error.status === 429));

/** The fields the server named, as far as they stand on the form. */
function faultsIn(error: unknown): Fault[] {
  const errors = error instanceof ApiError ? (error.problem.errors ?? []) : [];
  return inOrder(
    errors.flatMap(({ field, message }) => {
      const known = fieldOf(field);
      return known === null ? [] : [{ field: known, words: message }];
    }),
  );
}

/** Sends an application. A second tap while it is on its way does nothing. */
export function useSend({ onFaults, onArrivedBefore }: Refused): Send {
  const [state, setState] = useState({ busy: false, waiting: false });
  const busy = useRef(false);

  const refused = (error: unknown): void => {
    const code = error instanceof ApiError ? error.code : null;
    const faults = faultsIn(error);
    if (code === 'CONSENT_REQUIRED' || code === 'NOTICE_OUTDATED') askConsent();
    else if (code === 'IDEMPOTENCY_KEY_REUSED') {
      onArrivedBefore();
      toast('前一次提交已经送到，请先看“我的申请”。再点提交，会另交一份。');
    } else if (faults.length > 0) onFaults(faults);
    else toast(errorSentence(error));
  };

  const run = async (draft: ApplicationDraft): Promise<void> => {
    const request = toRequest(draft);
    if (request === null) throw new RangeError('an application with a choice missing was sent');
    setState({ busy: true, waiting: false });
    try {
      const receipt = await submitApplication(request, draft.key);
      keepPhone(request.applicant.phone);
      keepReceipt(draft.key, receipt);
      // still busy: a tap while the page changes is no second application
      await replace(routes.applied());
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
