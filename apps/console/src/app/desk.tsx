import type { StaffSession } from '@mingchuang/shared/auth/auth.types';
import { App as AntdApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Bones } from '../components/states.tsx';
import { homeOf, may } from '../features/session/api/session.ts';
import { useFontScale } from '../lib/font-scale.ts';
import { LiveBridge } from './live-bridge.tsx';
import { NotFound } from './not-found.tsx';
import { themeFor } from './theme.ts';
import { TopBar } from './top-bar.tsx';

const InboxPage = lazy(() => import('../features/inbox/page/inbox-page.tsx').then((module) => ({ default: module.InboxPage })));
const RegisterPage = lazy(() => import('../features/applications/page/register-page.tsx').then((module) => ({ default: module.RegisterPage })));
const EnterPage = lazy(() => import('../features/applications/page/enter-page.tsx').then((module) => ({ default: module.EnterPage })));
const YearPage = lazy(() => import('../features/applications/page/year-page.tsx').then((module) => ({ default: module.YearPage })));
const CasePage = lazy(() => import('../features/applications/page/case-page.tsx').then((module) => ({ default: module.CasePage })));
const MetricsPage = lazy(() => import('../features/metrics/page/metrics-page.tsx').then((module) => ({ default: module.MetricsPage })));
const DeliveriesPage = lazy(() => import('../features/deliveries/page/deliveries-page.tsx').then((module) => ({ default: module.DeliveriesPage })));
const CalendarPage = lazy(() => import('../features/calendar/page/calendar-page.tsx').then((module) => ({ default: module.CalendarPage })));
const AuditPage = lazy(() => import('../features/audit/page/audit-page.tsx').then((module) => ({ default: module.AuditPage })));

/** What a signed-in person sees: the bar on top and one room below it. */
export function Desk({ session }: { session: StaffSession }) {
  const scale = useFontScale();
  const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const home = homeOf(session);
  const mayRead = may(session, 'read');
  // A room that is not this person's, such as one the last person at this machine was in.
  const away = <Navigate to={home} replace />;
  const inbox = mayRead ? <InboxPage capabilities={session.capabilities} /> : away;
  return (
    <ConfigProvider locale={zhCN} theme={themeFor(scale, reducedMotion)} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <AntdApp component={false} message={{ duration: 4, top: 8 }}>
        <LiveBridge />
        <a className="skip" href="#room">
          跳到正文
        </a>
        <TopBar session={session} />
        <Suspense fallback={<Bones widths={['30%', '80%', '65%']} label="正在打开" />}>
          <Routes>
            <Route path="/" element={away} />
            <Route path="/inbox" element={inbox} />
            <Route path="/inbox/:id" element={inbox} />
            <Route path="/applications" element={mayRead ? <RegisterPage capabilities={session.capabilities} /> : away} />
            <Route path="/applications/enter" element={may(session, 'answer') ? <EnterPage staffId={session.staff.id} /> : away} />
            <Route path="/applications/year" element={mayRead ? <YearPage /> : away} />
            <Route path="/applications/:id" element={mayRead ? <CasePage session={session} /> : away} />
            <Route path="/metrics" element={may(session, 'supervise') ? <MetricsPage /> : away} />
            <Route path="/deliveries" element={may(session, 'operate') ? <DeliveriesPage mayRead={mayRead} /> : away} />
            <Route path="/audit" element={may(session, 'audit') ? <AuditPage mayRead={mayRead} /> : away} />
            <Route path="/calendar" element={<CalendarPage mayWrite={may(session, 'operate')} />} />
            <Route path="*" element={<NotFound home={home} />} />
          </Routes>
        </Suspense>
      </AntdApp>
    </ConfigProvider>
  );
}
