import './top-bar.css';
import type { StaffSession } from '@mingchuang/shared/auth/auth.types';
import { ROLE_NAMES } from '@mingchuang/shared/staff/staff.types';
import { App as AntdApp } from 'antd';
import { NavLink } from 'react-router';
import { Button } from '../components/button.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { Logo } from '../components/logo.tsx';
import { useCaseCounts } from '../features/applications/api/register.ts';
import { ReminderBell } from '../features/applications/components/register-reminders.tsx';
import { useCounts } from '../features/inbox/api/messages.ts';
import { may, useSignOut } from '../features/session/api/session.ts';
import { sentenceOf } from '../lib/api-error.ts';
import { FontSwitch } from './font-switch.tsx';

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
      <nav aria-label="主导航">
        <ul>
          {may(session, 'read') && (
            <Entry to="/inbox" icon="inbox" name="收件箱">
              <OpenCount />
            </Entry>
          )}
          {may(session, 'read') && (
            <Entry to="/applications" icon="register" name="依申请公开">
              <DueCount />
            </Entry>
          )}
          {may(session, 'supervise') && <Entry to="/metrics" icon="metrics" name="指标总览" />}
          {may(session, 'operate') && <Entry to="/deliveries" icon="push" name="推送记录" />}
          <Entry to="/calendar" icon="calendar" name="工作日历" />
          {may(session, 'audit') && <Entry to="/audit" icon="audit" name="留痕" />}
        </ul>
      </nav>
      <div className="top-bar-end">
        <FontSwitch />
        {may(session, 'read') && <ReminderBell />}
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

function Entry({ to, icon, name, children }: { to: string; icon: IconName; name: string; children?: React.ReactNode }) {
  return (
    <li>
      <NavLink to={to}>
        <Icon name={icon} size={18} />
        {name}
        {children}
      </NavLink>
    </li>
  );
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
