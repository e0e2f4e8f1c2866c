/** Roots of the query cache. A live hint has everything under its root looked at again. */
export const KEYS = {
  session: ['session'],
  signInOptions: ['sign-in-options'],
  units: ['units'],
  staff: ['staff'],
  messageList: ['messages', 'list'],
  messageCounts: ['messages', 'counts'],
  message: ['messages', 'one'],
  applicationList: ['applications', 'list'],
  applicationCounts: ['applications', 'counts'],
  applicationYear: ['applications', 'year'],
  application: ['applications', 'one'],
  reminders: ['reminders'],
  metrics: ['metrics'],
  deliveries: ['deliveries'],
  audit: ['audit'],
  calendar: ['calendar'],
} as const;
