import type { StaffCorrectionAction } from '../corrections/corrections.types.ts';
import type { NotifiedAction } from '../disclosure/case-notices.rules.ts';

/** offered: answered with an offer to apply for information, whose form it opens · dueFixed: a provisional due day became a day · dueMoved: another day than was said before */
export type LetterTopic = 'message.accepted' | 'message.replied' | 'message.offered' | 'message.dueFixed' | 'message.dueMoved';
/** a step of an application, or its due day */
export type ApplicationTopic = `application.${NotifiedAction}` | 'application.dueFixed' | 'application.dueMoved';
/** a step that staff took on a request for correction (41) */
export type CorrectionTopic = `correction.${StaffCorrectionAction}`;
/** what came of the opinions of a consultation is published */
export type ConsultationTopic = 'consultation.published';
export type NotificationTopic = LetterTopic | ApplicationTopic | CorrectionTopic | ConsultationTopic;
/** What WeChat may push, each by a template of its own. */
export type PushTopic = 'message.accepted' | 'message.replied' | 'application.changed';

/** GET /api/notifications: the in-app inbox. Each entry is about a letter, an application, a request for correction or a consultation, and opens it. */
export interface NotificationRow {
  id: string;
  topic: NotificationTopic;
  title: string;
  body: string;
  messageId: string | null;
  applicationId: string | null;
  correctionId: string | null;
  consultationId: string | null;
  at: string;
  readAt: string | null;
}

/** GET /api/notifications/unread-count */
export interface UnreadCount {
  unread: number;
}

/** GET /api/notifications/subscriptions: what WeChat may still push (one accept = one message). */
export interface Subscriptions {
  items: { templateId: string; topic: PushTopic; name: string; remaining: number }[];
}

/** POST /api/notifications/subscriptions: the answers of `wx.requestSubscribeMessage` */
export interface ReportSubscriptions {
  answers: { templateId: string; result: 'accept' | 'reject' | 'ban' }[];
}
