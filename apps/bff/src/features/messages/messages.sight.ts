import { addDays, type LocalDate } from '@mingchuang/shared/local-date';
import { type ConsoleMessageQuery, type Light, SOON_WORKING_DAYS } from '@mingchuang/shared/messages/messages.types';
import { ROLE_CAPABILITIES, ROLES, type Role } from '@mingchuang/shared/staff/staff.types';
import { addWorkingDays, type WorkCalendar } from '@mingchuang/shared/work-calendar';
import type { StaffCaller } from '../../platform/caller.ts';
import type { ConsoleFilter, MessageFull, Sight } from './messages.queries.ts';

/** A supervisor reads every unit's letters, everyone else those of the own unit. */
export function sightOf(caller: StaffCaller): Sight {
  return { unitId: caller.capabilities.includes('supervise') ? null : caller.unitId, ownUnitId: caller.unitId };
}

/** Roles of those who may make this letter public: they see it, and it is not about their own unit. */
export function publishersOf(staff: readonly { unitId: string; role: Role }[], letter: Pick<MessageFull, 'unitId' | 'subjectUnitId'>): Role[] {
  const able = staff.filter(({ unitId, role }) => {
    const capabilities = ROLE_CAPABILITIES[role];
    return capabilities.includes('publish') && letter.subjectUnitId !== unitId && (capabilities.includes('supervise') || letter.unitId === unitId);
  });
  return ROLES.filter((role) => able.some((one) => one.role === role));
}

/** The list a member of staff asks for, within what they may see. */
export function consoleFilter(caller: StaffCaller, query: ConsoleMessageQuery, today: LocalDate, calendar: WorkCalendar): ConsoleFilter {
  const queue = query.queue ?? 'open';
  const { kind, unitId, q } = query;
  const common = { sight: sightOf(caller), kind, unitId, q };
  if (queue === 'publishing') return { ...common, queue: 'replied', toPublish: true };
  if (queue === 'replied' || queue === 'history') return { ...common, queue };
  return { ...common, queue: 'open', ...(queue === 'mine' ? { ownerId: caller.staffId } : {}), ...dueBounds(query.light, today, calendar) };
}

/** A letter due until this day is yellow. */
export function lastSoonDay(today: LocalDate, calendar: WorkCalendar): LocalDate {
  const last = addWorkingDays(calendar, today, SOON_WORKING_DAYS);
  return typeof last === 'string' ? last : last.lastCovered;
}

/** A light as bounds of the due day, so that the database can filter by it. */
function dueBounds(light: Light | undefined, today: LocalDate, calendar: WorkCalendar): Pick<ConsoleFilter, 'dueFrom' | 'dueTo' | 'dueAfter'> {
  if (light === undefined) return {};
  if (light === 'overdue') return { dueTo: addDays(today, -1) };
  if (light === 'today') return { dueFrom: today, dueTo: today };
  const soonUntil = lastSoonDay(today, calendar);
  return light === 'soon' ? { dueFrom: addDays(today, 1), dueTo: soonUntil } : { dueAfter: addDays(soonUntil, 1) };
}
