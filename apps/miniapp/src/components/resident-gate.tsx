import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { isWeapp } from '../platform/env';
import { go, routes } from '../platform/navigation';
import { ensureSession, hasConsented, useResident } from '../platform/session';
import { Button } from './button';
import { EmptyState, ErrorState, SkeletonRows } from './states';

interface GateProps {
  /** what signing in is for, such as 写信 */
  purpose: string;
  /** what signing in takes */
  signInNote?: string;
  /** the notice must have been agreed to as well */
  consent?: boolean;
  children: ReactNode;
}

/** Shows a page to somebody who is known, and says to anybody else what is missing. */
export function ResidentGate({ purpose, signInNote = '只用手机号，不用身份证，也不用实名。', consent, children }: GateProps) {
  const resident = useResident();
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!isWeapp || resident !== null) return;
    setFailure(null);
    // `attempt` is what the retry button counts up
    ensureSession().catch((error: unknown) => setFailure(attempt >= 0 ? error : null));
  }, [resident, attempt]);

  if (resident === null && isWeapp) {
    return failure === null ? <SkeletonRows /> : <ErrorState error={failure} onRetry={() => setAttempt((count) => count + 1)} />;
  }
  if (resident === null) {
    return (
      <EmptyState title={`登录后${purpose}`} actions={<Button onPress={() => void go(routes.signIn())}>用手机号登录</Button>}>
        {signInNote}
      </EmptyState>
    );
  }
  if (consent && !hasConsented(resident)) {
    return (
      <EmptyState title={`${purpose}前，请看一份说明`} actions={<Button onPress={() => void go(routes.notice(true))}>看说明</Button>}>
        说明写的是：收集什么，谁能看到，您可以怎样撤回。
      </EmptyState>
    );
  }
  // whoever comes after starts anew: what the one before had typed or fetched goes with them
  return <Fragment key={resident.id}>{children}</Fragment>;
}
