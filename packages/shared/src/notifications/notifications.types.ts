/** dueFixed: a provisional due day became a day · dueMoved: another day than was said before */
export type NotificationTopic = 'message.accepted' | 'message.replied' | 'message.dueFixed' | 'message.dueMoved';

/** GET /api/notifications: the in-app inbox. */
export interface NotificationRow {
  id: string;
  topic: NotificationTopic;
  title: string;
  body: string;
  messageId: string;
  at: string;
  readAt: string | null;
}

/** GET /api/notifications/unread-count */
export interface UnreadCount {
  unread: number;
}

/** GET /api/notifications/subscriptions: what WeChat may still push (one accept = one message). */
export interface Subscriptions {
  items: { templateId: string; topic: NotificationTopic; name: string; remaining: number }[];
}

/** POST /api/notifications/subscriptions: the answers of `wx.requestSubscribeMessage` */
export interface ReportSubscriptions {
  answers: { templateId: string; result: 'accept' | 'reject' | 'ban' }[];
}
