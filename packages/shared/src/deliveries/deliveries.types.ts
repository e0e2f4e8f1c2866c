import type { PageRequest } from '../paging.ts';

export type DeliveryState = 'pending' | 'running' | 'done' | 'dead';
export type WechatOutcome = 'sent' | 'noGrant' | 'notConfigured' | 'notLinked' | 'refused' | 'unknown';

/** GET /api/console/deliveries */
export interface DeliveriesQuery extends PageRequest {
  state?: DeliveryState;
}

/** GET /api/console/deliveries: outbox jobs and what became of them; without personal data. */
export interface DeliveryRow {
  id: string;
  version: number;
  topic: string;
  /** id of the letter or notification it is about */
  subjectId: string;
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
