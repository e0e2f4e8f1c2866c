import type { LocalDate } from '../local-date.ts';
import type { PageRequest } from '../paging.ts';

export const AUDIT_ACTIONS = [
  'session.open',
  'session.close',
  'message.view',
  'message.accept',
  'message.reply',
  'message.publish',
  'message.unpublish',
  'application.view',
  'application.register',
  'application.step',
  'application.identity',
  'application.export',
  'application.due',
  'message.due',
  'contact.view',
  'delivery.retry',
  'calendar.change',
  'import.letters',
  'import.documents',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** `actorId` of what no person did, such as an import */
export const SYSTEM_ACTOR = 'system';

/** GET /api/console/audit. Days are legal days, inclusive. */
export interface AuditQuery extends PageRequest {
  /** staff.id, or `SYSTEM_ACTOR` */
  actorId?: string;
  action?: AuditAction;
  /** what was done with this letter */
  queryCode?: string;
  from?: LocalDate;
  to?: LocalDate;
}

/** GET /api/console/audit, newest first. Append-only. */
export interface AuditRow {
  id: string;
  at: string;
  actorName: string;
  action: string;
  subjectId: string | null;
  /** where it was about a letter */
  queryCode: string | null;
  /** where it was about an application for disclosure */
  caseNumber: string | null;
  reason: string | null;
  address: string;
}
