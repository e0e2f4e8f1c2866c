/**
 * The live channel carries hints only: the screen that receives one refetches.
 * WebSocket at `LIVE_PATH`. A resident's client sends `LiveHello` first; the console is known by its cookie.
 */
export const LIVE_PATH = '/api/live';

export interface LiveHello {
  type: 'hello';
  /** resident bearer token; absent on the console */
  token?: string;
}

export type LiveTopic =
  | 'message'
  | 'application'
  | 'correction'
  | 'column'
  | 'consultation'
  | 'survey'
  | 'notification'
  | 'metrics'
  | 'monitoring'
  | 'periodic'
  | 'policy'
  | 'reminder';

export interface LiveHint {
  topic: LiveTopic;
  /** id of the letter, application, request for correction, column, consultation, survey, draft of a policy, series of figures, finding or notification that changed */
  id: string;
}

/** Where sockets fail, screens poll this often. */
export const POLL_INTERVAL_MS = 10_000;
