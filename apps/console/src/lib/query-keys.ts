/** Roots of the query cache. A live hint has everything under its root looked at again. */
export const KEYS = {
  session: ['session'],
  signInOptions: ['sign-in-options'],
  units: ['units'],
  staff: ['staff'],
  messageList: ['messages', 'list'],
  messageCounts: ['messages', 'counts'],
  message: ['messages', 'one'],
  case: ['cases', 'one'],
  metrics: ['metrics'],
  deliveries: ['deliveries'],
  audit: ['audit'],
  calendar: ['calendar'],
} as const;
