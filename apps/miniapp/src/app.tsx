import '@mingchuang/shared/tokens.css';
// the platform's own manners first, so that the look wins
import './styles/reset';
import './styles/base.css';
import './styles/components.css';
import './styles/forms.css';
import './styles/fields.css';
import './styles/receipt.css';
import './styles/lists.css';
import { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { watchWaiting, whyNotSent } from './letters/sender';
import { isWeapp } from './platform/env';
import { listen } from './platform/live';
import { replace, routes } from './platform/navigation';
import { watchNetwork } from './platform/network';
import { watchPages } from './platform/pages';
import { ensureSession, onSessionChange } from './platform/session';
import { loadTemplates } from './platform/subscribe';
import { toast } from './platform/toast';
import { refreshUnread } from './platform/unread';

const SENT = '等待送出的信已经送到';
const report = (what: string) => (error: unknown) => console.info(what, error);

function onRefused(error: unknown): void {
  toast(whyNotSent(error, '等待送出的信没有送成：'));
}

/** tries to send what waits */
let sendWaiting: () => void = () => undefined;

export default function App({ children }: { children: ReactNode }) {
  useLaunch(() => {
    watchNetwork().catch(report('network'));
    watchPages();
    sendWaiting = watchWaiting(() => toast(SENT), onRefused);
    listen('notification', () => void refreshUnread());
    onSessionChange(() => void refreshUnread());
    // every request waits for this one login; a failure shows where an answer is missing
    if (isWeapp) ensureSession().then(loadTemplates).catch(report('login'));
    void refreshUnread();
  });
  usePageNotFound(() => void replace(routes.notFound()));
  useDidShow(() => sendWaiting());
  return children;
}
