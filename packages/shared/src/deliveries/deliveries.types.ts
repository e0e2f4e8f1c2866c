import type { PageRequest } from '../paging.ts';

/** done: carried out · unsent: there was no way to the person, the note says why · dead: given up, waits for staff */
export const DELIVERY_STATES = ['pending', 'running', 'done', 'unsent', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Topics that tell a resident something. The other jobs are the house's own. */
export const DELIVERY_TOPICS = [
  'message.accepted',
  'message.replied',
  'message.offered',
  'message.due',
  'application.changed',
  'application.due',
  'correction.changed',
  'consultation.published',
  'wechat.push',
] as const;
export type DeliveryTopic = (typeof DELIVERY_TOPICS)[number];

/** GET /api/console/deliveries */
export interface DeliveriesQuery extends PageRequest {
  state?: DeliveryState;
  /** also jobs that tell nobody anything, such as the content check; failed ones are always there */
  internal?: boolean;
}

/** GET /api/console/deliveries: outbox jobs and what became of them; without personal data. */
export interface DeliveryRow {
  id: string;
  version: number;
  topic: string;
  /** id of the letter, application, request for correction or consultation it is about */
  subjectId: string;
  /** the letter's query code */
  queryCode: string | null;
  /** the 登记号 of the application, or the number of the request for correction */
  caseNumber: string | null;
  state: DeliveryState;
  attempts: number;
  createdAt: string;
  nextAttemptAt: string | null;
  settledAt: string | null;
  /** Chinese sentence: what happened or why it stopped */
  note: string | null;
  /** the answer of an earlier attempt was lost, so WeChat may have shown it twice */
  possibleRepeat: boolean;
}
