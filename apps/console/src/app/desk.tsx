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
const CorrectionsPage = lazy(() => import('../features/corrections/page/list-page.tsx').then((module) => ({ default: module.CorrectionsPage })));
const CorrectionPage = lazy(() => import('../features/corrections/page/correction-page.tsx').then((module) => ({ default: module.CorrectionPage })));
const ConsultationsPage = lazy(() => import('../features/consultations/page/list-page.tsx').then((module) => ({ default: module.ConsultationsPage })));
const NewConsultationPage = lazy(() => import('../features/consultations/page/new-page.tsx').then((module) => ({ default: module.NewConsultationPage })));
const ConsultationPage = lazy(() => import('../features/consultations/page/consultation-page.tsx').then((module) => ({ default: module.ConsultationPage })));
const SurveysPage = lazy(() => import('../features/surveys/page/list-page.tsx').then((module) => ({ default: module.SurveysPage })));
const NewSurveyPage = lazy(() => import('../features/surveys/page/new-page.tsx').then((module) => ({ default: module.NewSurveyPage })));
const SurveyPage = lazy(() => import('../features/surveys/page/survey-page.tsx').then((module) => ({ default: module.SurveyPage })));
const DraftsPage = lazy(() => import('../features/policies/page/drafts-page.tsx').then((module) => ({ default: module.DraftsPage })));
const DraftPage = lazy(() => import('../features/policies/page/draft-page.tsx').then((module) => ({ default: module.DraftPage })));
const PublishedListPage = lazy(() => import('../features/policies/page/published-list-page.tsx').then((module) => ({ default: module.PublishedListPage })));
const PublishedPage = lazy(() => import('../features/policies/page/published-page.tsx').then((module) => ({ default: module.PublishedPage })));
const InterpretationsPage = lazy(() =>
  import('../features/policies/page/interpretations-page.tsx').then((module) => ({ default: module.InterpretationsPage })),
);
const MonitoringPage = lazy(() => import('../features/monitoring/page/monitoring-page.tsx').then((module) => ({ default: module.MonitoringPage })));
const FindingPage = lazy(() => import('../features/monitoring/page/finding-page.tsx').then((module) => ({ default: module.FindingPage })));
const PeriodicPage = lazy(() => import('../features/periodic/page/list-page.tsx').then((module) => ({ default: module.PeriodicPage })));
const NewSeriesPage = lazy(() => import('../features/periodic/page/setup-page.tsx').then((module) => ({ default: module.NewSeriesPage })));
const ChangeSeriesPage = lazy(() => import('../features/periodic/page/setup-page.tsx').then((module) => ({ default: module.ChangeSeriesPage })));
const SeriesPage = lazy(() => import('../features/periodic/page/series-page.tsx').then((module) => ({ default: module.SeriesPage })));
const CountsPage = lazy(() => import('../features/publishing/page/counts-page.tsx').then((module) => ({ default: module.CountsPage })));
const PublicationsPage = lazy(() => import('../features/publishing/page/list-page.tsx').then((module) => ({ default: module.PublicationsPage })));
const MetricsPage = lazy(() => import('../features/metrics/page/metrics-page.tsx').then((module) => ({ default: module.MetricsPage })));
const DeliveriesPage = lazy(() => import('../features/deliveries/page/deliveries-page.tsx').then((module) => ({ default: module.DeliveriesPage })));
const CalendarPage = lazy(() => import('../features/calendar/page/calendar-page.tsx').then((module) => ({ default: module.CalendarPage })));
const ColumnsPage = lazy(() => import('../features/columns/page/columns-page.tsx').then((module) => ({ default: module.ColumnsPage })));
const PagesPage = lazy(() => import('../features/pages/page/pages-page.tsx').then((module) => ({ default: module.PagesPage })));
const AuditPage = lazy(() => import('../features/audit/page/audit-page.tsx').then((module) => ({ default: module.AuditPage })));

/** What a signed-in person sees: the bar on top and one room below it. */
export function Desk({ session }: { session: StaffSession }) {
  const scale = useFontScale();
  const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const home = homeOf(session);
  const mayRead = may(session, 'read');
  const mayDraft = may(session, 'draft');
  const mayBegin = may(session, 'catalogue');
  const staffId = session.staff.id;
  const showUnit = may(session, 'supervise', 'secrecy', 'edit', 'review');
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
            <Route path="/applications/corrections" element={mayRead ? <CorrectionsPage /> : away} />
            <Route path="/applications/corrections/:id" element={mayRead ? <CorrectionPage /> : away} />
            <Route path="/applications/:id" element={mayRead ? <CasePage session={session} /> : away} />
            <Route path="/consultations" element={mayRead ? <ConsultationsPage mayWrite={may(session, 'answer')} /> : away} />
            <Route path="/consultations/new" element={may(session, 'answer') ? <NewConsultationPage /> : away} />
            <Route path="/consultations/:id" element={mayRead ? <ConsultationPage /> : away} />
            <Route path="/surveys" element={mayRead ? <SurveysPage mayWrite={may(session, 'answer')} /> : away} />
            <Route path="/surveys/new" element={may(session, 'answer') ? <NewSurveyPage /> : away} />
            <Route path="/surveys/:id" element={mayRead ? <SurveyPage /> : away} />
            <Route path="/policies" element={mayRead ? <DraftsPage mayDraft={mayDraft} showUnit={showUnit} /> : away} />
            <Route path="/policies/drafts/:id" element={mayRead ? <DraftPage mayDraft={mayDraft} /> : away} />
            <Route path="/policies/published" element={mayRead ? <PublishedListPage /> : away} />
            <Route path="/policies/published/:id" element={mayRead ? <PublishedPage mayDraft={mayDraft} /> : away} />
            <Route path="/policies/interpretations" element={mayRead ? <InterpretationsPage mayDraft={mayDraft} /> : away} />
            <Route path="/monitoring" element={mayRead ? <MonitoringPage mayOwn={may(session, 'answer')} /> : away} />
            <Route path="/monitoring/:id" element={mayRead ? <FindingPage /> : away} />
            <Route path="/policies/periodic" element={mayRead ? <PeriodicPage mayBegin={mayBegin} /> : away} />
            <Route path="/policies/periodic/new" element={mayBegin ? <NewSeriesPage staffId={staffId} /> : away} />
            <Route path="/policies/periodic/:id" element={mayRead ? <SeriesPage staffId={session.staff.id} /> : away} />
            <Route path="/policies/periodic/:id/setup" element={mayBegin ? <ChangeSeriesPage staffId={staffId} /> : away} />
            <Route path="/policies/counts" element={mayRead ? <CountsPage /> : away} />
            <Route path="/policies/counts/list" element={mayRead ? <PublicationsPage /> : away} />
            <Route path="/metrics" element={may(session, 'supervise') ? <MetricsPage /> : away} />
            <Route path="/deliveries" element={may(session, 'operate') ? <DeliveriesPage mayRead={mayRead} /> : away} />
            <Route path="/audit" element={may(session, 'audit') ? <AuditPage mayRead={mayRead} /> : away} />
            <Route path="/columns" element={<ColumnsPage session={session} />} />
            <Route path="/columns/:id" element={<ColumnsPage session={session} />} />
            <Route path="/pages" element={<PagesPage mayWrite={may(session, 'catalogue')} />} />
            <Route path="/calendar" element={<CalendarPage mayWrite={may(session, 'operate')} />} />
            <Route path="*" element={<NotFound home={home} />} />
          </Routes>
        </Suspense>
      </AntdApp>
    </ConfigProvider>
  );
}
