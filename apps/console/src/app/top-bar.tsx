import './top-bar.css';
import type { StaffSession } from '@mingchuang/shared/auth/auth.types';
import { ROLE_NAMES } from '@mingchuang/shared/staff/staff.types';
import { App as AntdApp } from 'antd';
import { Button } from '../components/button.tsx';
import { Logo } from '../components/logo.tsx';
import { useCaseCounts } from '../features/applications/api/register.ts';
import { useCounts } from '../features/inbox/api/messages.ts';
import { useDraftCounts } from '../features/policies/api/drafts.ts';
import { may, useSignOut } from '../features/session/api/session.ts';
import { sentenceOf } from '../lib/api-error.ts';
import { Bell } from './bell.tsx';
import { FontSwitch } from './font-switch.tsx';
import { Nav, type NavEntry } from './nav.tsx';

export function TopBar({ session }: { session: StaffSession }) {
  const { staff } = session;
  const { message } = AntdApp.useApp();
  const signOut = useSignOut();
  return (
    <header className="top-bar">
      <div className="brand">
        <Logo />
        <span className="brand-name">明窗</span>
        <span className="brand-bureau">{session.bureauName}</span>
      </div>
      <Nav entries={entriesFor(session)} />
      <div className="top-bar-end">
        <FontSwitch />
        {may(session, 'read') && <Bell publishes={may(session, 'publish')} />}
        <div className="who">
          <span className="who-mark" aria-hidden="true">
            {[...staff.name][0]}
          </span>
          <span className="who-name">{staff.name}</span>
          <span className="who-unit">
            {staff.unitName} · {ROLE_NAMES[staff.role]}
          </span>
        </div>
        <Button tone="link" busy={signOut.isPending} onClick={() => signOut.mutate(undefined, { onError: (error) => void message.error(sentenceOf(error)) })}>
          退出
        </Button>
      </div>
    </header>
  );
}

/** What is used most stands first: the last ones go behind 更多 where the window is narrow. */
function entriesFor(session: StaffSession): NavEntry[] {
  const entries: (NavEntry | false)[] = [
    may(session, 'read') && { to: '/inbox', icon: 'inbox', name: '收件箱', count: <OpenCount /> },
    may(session, 'read') && { to: '/applications', icon: 'register', name: '依申请公开', count: <DueCount /> },
    may(session, 'read') && { to: '/policies', icon: 'policy', name: '公开内容', count: <WaitingDrafts /> },
    may(session, 'read') && { to: '/consultations', also: ['/surveys'], icon: 'talk', name: '征集调查' },
    may(session, 'supervise') && { to: '/metrics', icon: 'metrics', name: '指标总览' },
    may(session, 'read') && { to: '/monitoring', icon: 'watch', name: '监测' },
    { to: '/columns', also: ['/pages'], icon: 'catalogue', name: '公开目录' },
    may(session, 'operate') && { to: '/deliveries', icon: 'push', name: '推送记录' },
    { to: '/calendar', icon: 'calendar', name: '工作日历' },
    may(session, 'audit') && { to: '/audit', icon: 'audit', name: '留痕' },
  ];
  return entries.filter((entry) => entry !== false);
}

function OpenCount() {
  const counts = useCounts();
  if (!counts.data) return null;
  return (
    <span className="nav-count">
      {counts.data.open}
      <span className="sr">封待办</span>
    </span>
  );
}

/** Drafts that wait for the reader. */
function WaitingDrafts() {
  const counts = useDraftCounts();
  if (!counts.data) return null;
  return (
    <span className="nav-count">
      {counts.data.todo}
      <span className="sr">篇等您办</span>
    </span>
  );
}

/** What presses: overdue, due today, and past the bureau's own due day. */
function DueCount() {
  const counts = useCaseCounts();
  if (!counts.data) return null;
  return (
    <span className="nav-count">
      {counts.data.overdue + counts.data.today + counts.data.soon}
      <span className="sr">件超期或者快到期</span>
    </span>
  );
}
