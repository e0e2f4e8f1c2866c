import { daysLeft, feedbackBy, phaseOf, publicPhase } from '@mingchuang/shared/consultations/consultations.rules';
import type {
  ConsoleConsultationRow,
  ConsoleOpinion,
  ConsultationEvent,
  ConsultationRow,
  Decision,
  Feedback,
  MyOpinion,
} from '@mingchuang/shared/consultations/consultations.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import { maskPersonalData } from '@mingchuang/shared/masking';
import { iso } from '../../platform/iso.ts';
import type { ConsultationFull, ConsultationRowOf, EventRow, GroupRow, OpinionRow } from './consultations.queries.ts';

/** The one place that decides what of a consultation leaves the house. */
export interface ViewContext {
  today: LocalDate;
  unitNames: ReadonlyMap<string, string>;
}

function shared(row: ConsultationRowOf, { today, unitNames }: ViewContext): Omit<ConsultationRow, 'phase'> {
  const { id, kind, title, opensOn, closesOn, unitId, opinions } = row;
  const unitName = unitNames.get(unitId) ?? null;
  return { id, kind, title, unitName, opensOn, closesOn, daysLeft: daysLeft(row, today), opinions: Number(opinions), feedbackBy: feedbackBy(closesOn) };
}

export function publicRow(row: ConsultationRowOf, context: ViewContext): ConsultationRow {
  return { ...shared(row, context), phase: publicPhase(row.state, row, context.today) ?? 'closed' };
}

export function consoleRow(row: ConsultationRowOf, context: ViewContext): ConsoleConsultationRow {
  const { version, ownerName, state, feedbackOn } = row;
  const asked = state !== 'draft' && state !== 'submitted' && state !== 'published';
  return { ...shared(row, context), version, ownerName, phase: phaseOf(state, row, context.today), feedbackOverdue: asked && feedbackOn < context.today };
}

/** As it was approved: only then is anything of it told. */
export function feedbackOf(row: ConsultationFull, groups: readonly GroupRow[], policy: Feedback['policy']): Feedback | null {
  if (row.state !== 'published' || row.publishedAt === null) return null;
  const told = groups.map(({ summary, opinions, decision, reason }) => ({ summary, opinions, decision: decision as Decision, reason }));
  return { note: row.note, groups: told, publishedAt: iso(row.publishedAt), policy };
}

export function myOpinion(row: OpinionRow, groups: ReadonlyMap<string, GroupRow>): MyOpinion {
  const { id, text, about, at, groupId } = row;
  const group = groupId === null ? undefined : groups.get(groupId);
  const outcome = group === undefined ? null : { summary: group.summary, decision: group.decision as Decision, reason: group.reason };
  return { id, text, about, at: iso(at), outcome };
}

/** Whose it is stays in the house, and a telephone in the text is asked for like any other, by its own operation. */
export function consoleOpinion({ id, text, about, at, groupId, contactSealed }: OpinionRow): ConsoleOpinion {
  return { id, text: maskPersonalData(text), about: maskPersonalData(about), at: iso(at), groupId, hasContact: contactSealed !== null };
}

/** Newest first. Sorting is done in many small steps; the last of those that follow each other tells of all. */
export function eventsOf(events: readonly EventRow[]): ConsultationEvent[] {
  const told = events.filter(({ type }, at) => type !== 'grouped' || events[at + 1]?.type !== 'grouped');
  return told.map(({ type, staffName, at, note }) => ({ type, by: staffName, at: iso(at), note })).reverse();
}
