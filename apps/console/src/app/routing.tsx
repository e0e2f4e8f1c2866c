import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { Bones, Failure } from '../components/states.tsx';
import { forgetSession, useSession } from '../features/session/api/session.ts';
import { SignInPage } from '../features/session/page/sign-in-page.tsx';
import { listenSignedOut } from '../lib/api-client.ts';
import { Boundary } from './boundary.tsx';

/** antd and the features come after the door, so that signing in is light. */
const Desk = lazy(() => import('./desk.tsx').then((module) => ({ default: module.Desk })));

export function Routing() {
  const client = useQueryClient();
  useEffect(() => listenSignedOut(() => forgetSession(client)), [client]);
  return (
    <Boundary>
      <Routes>
        <Route path="/sign-in" element={<SignInPage />} />
        <Route path="/*" element={<Door />} />
      </Routes>
    </Boundary>
  );
}

function Door() {
  const session = useSession();
  const location = useLocation();
  if (session.isPending) return <Waiting />;
  if (session.isError && session.data === undefined) {
    return (
      <main className="alone">
        <h1 className="sr">明窗</h1>
        <Failure error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  if (!session.data) return <Navigate to="/sign-in" replace state={{ from: returnAddress(location.pathname, location.search) }} />;
  return (
    <Suspense fallback={<Waiting />}>
      <Desk session={session.data} />
    </Suspense>
  );
}

function Waiting() {
  return (
    <main className="alone">
      <h1 className="sr">明窗</h1>
      <Bones widths={['60%', '90%', '75%']} label="正在打开工作台" />
    </main>
  );
}

function returnAddress(pathname: string, search: string): string | null {
  return pathname === '/' ? null : pathname + search;
}
