import type { LocalDate } from '../local-date.ts';
import type { PageRequest } from '../paging.ts';

export const AUDIT_ACTIONS = [
  'session.open',
  'session.close',
  'message.view',
  'message.accept',
  'message.reply',
  'message.offer',
  'message.publish',
  'message.unpublish',
  'message.decline',
  'application.view',
  'application.register',
  'application.step',
  'application.identity',
  'application.export',
  'application.due',
  'correction.view',
  'correction.step',
  'correction.identity',
  'message.due',
  'consultation.write',
  'consultation.step',
  'consultation.export',
  'periodic.series',
  'periodic.enter',
  'periodic.publish',
  'periodic.return',
  'survey.write',
  'survey.step',
  'survey.export',
  'contact.view',
  'words.view',
  'policy.create',
  'policy.submit',
  'policy.opinion',
  'policy.schedule',
  'policy.publish',
  'policy.withdraw',
  'policy.abolish',
  'policy.channel',
  'delivery.retry',
  'calendar.change',
  'column.plant',
  'column.propose',
  'column.decide',
  'finding.step',
  'page.write',
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
  /** what was done with this application or request for correction: its 登记号 */
  caseNumber?: string;
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
  /** where it was about a request for correction (41) */
  correctionNumber: string | null;
  reason: string | null;
  address: string;
}
