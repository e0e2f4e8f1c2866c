/** GET /api/console/audit, newest first. Append-only. */
export interface AuditRow {
  id: string;
  at: string;
  actorName: string;
  action: string;
  subjectId: string | null;
  reason: string | null;
  address: string;
}
