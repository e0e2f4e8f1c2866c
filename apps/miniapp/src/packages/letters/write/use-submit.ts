import type { MyMessage } from '@mingchuang/shared/messages/messages.types';
import { useRef, useState } from 'react';
import { type Draft, toRequest } from '../../../letters/draft.rules';
import { keepPhone, renewKey } from '../../../letters/drafts';
import { sendLetter, whyNotSent } from '../../../letters/sender';
import { editMessage } from '../../../platform/api';
import { ApiError, errorSentence } from '../../../platform/errors';
import { back, replace, routes } from '../../../platform/navigation';
import { askToSubscribe, reportAnswers } from '../../../platform/subscribe';
import { toast } from '../../../platform/toast';

export interface Submit {
  busy: boolean;
  sent: boolean;
  /** field of the request → what is wrong with it */
  errors: Record<string, string>;
  submit: (draft: Draft) => void;
}

interface SubmitState {
  busy: boolean;
  sent: boolean;
  errors: Record<string, string>;
}

const IDLE: SubmitState = { busy: false, sent: false, errors: {} };

function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries((error.problem.errors ?? []).map((one) => [one.field.split('.')[0] ?? '', one.message]));
}

/** Sends a new letter. A second tap while it is on its way does nothing. */
export function useSubmit(): Submit {
  const [state, setState] = useState(IDLE);
  const busy = useRef(false);

  const run = async (draft: Draft, answers: ReturnType<typeof askToSubscribe>): Promise<void> => {
    setState({ ...IDLE, busy: true });
    try {
      const result = await sendLetter(draft);
      void answers.then(reportAnswers);
      setState({ ...IDLE, sent: result.kind === 'sent' });
    } catch (error) {
      onRefused(error);
      setState({ ...IDLE, errors: fieldErrors(error) });
    } finally {
      busy.current = false;
    }
  };

  const submit = (draft: Draft): void => {
    if (busy.current) return;
    busy.current = true;
    // WeChat only asks as the first thing in a tap
    const answers = askToSubscribe();
    void run(draft, answers);
  };

  return { ...state, submit };
}

function onRefused(error: unknown): void {
  if (error instanceof ApiError && error.code === 'IDEMPOTENCY_KEY_REUSED') {
    // the first version did arrive; what was changed since is another letter only if the resident says so
    renewKey();
    toast('前一次提交已经送到，请先看“我的来信”。再点提交，会另送一封。');
  } else if (error instanceof ApiError && (error.code === 'CONSENT_REQUIRED' || error.code === 'NOTICE_OUTDATED')) {
    void replace(routes.notice(true));
  } else toast(whyNotSent(error));
}

/** Changes a letter that was sent: within ten minutes, before it is accepted. */
export function useChange(letter: MyMessage | null): Submit {
  const [state, setState] = useState(IDLE);

  const run = async (draft: Draft, of: MyMessage): Promise<void> => {
    const request = toRequest(draft);
    if (request === null) return;
    setState({ ...IDLE, busy: true });
    try {
      await editMessage(of.id, of.version, request);
      keepPhone(request.contactPhone, draft.owner);
      setState({ ...IDLE, sent: true });
      toast('改好了');
      await back();
    } catch (error) {
      toast(errorSentence(error));
      setState({ ...IDLE, errors: fieldErrors(error) });
    }
  };

  return {
    ...state,
    submit: (draft) => {
      if (letter !== null && !state.busy) void run(draft, letter);
    },
  };
}
