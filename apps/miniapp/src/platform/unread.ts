import { getUnreadCount } from './api';
import { currentToken } from './session';
import { createStore } from './store';

/** Unread notifications, shown by the tab bar and on 我的. */
export const unreadCount = createStore(0);

export async function refreshUnread(): Promise<void> {
  if (currentToken() === null) {
    unreadCount.set(0);
    return;
  }
  try {
    unreadCount.set((await getUnreadCount()).unread);
  } catch (error) {
    // the badge keeps what it knows
    console.info('unread count', error);
  }
}
