import { type Actor, periodFaultOf, refuseApprover, refuseAuthor } from '../approval.rules.ts';
import type { ErrorCode } from '../errors.ts';
import { daysBetween, type LocalDate } from '../local-date.ts';
import {
  type AlarmStep,
  CONSULTATION_DAYS_MAX,
  CONSULTATION_DAYS_MIN,
  type ConsultationPhase,
  type ConsultationState,
  type ConsultationStep,
  type Decision,
  FEEDBACK_MONTHS,
  OPINIONS_PER_RESIDENT,
  type PublicPhase,
} from './consultations.types.ts';

export interface ConsultationDays {
  opensOn: LocalDate;
  closesOn: LocalDate;
}

/**
 * 《重大行政决策程序暂行条例》14(2): 不少于 30 日. 《民法典》201: the day on which a period begins is not counted, so that the
 * thirtieth day of one that opens on 1 November is 1 December.
 */
export function periodDays({ opensOn, closesOn }: ConsultationDays): number {
  return daysBetween(opensOn, closesOn);
}

export function refusePeriod(days: ConsultationDays, shortReason: string): { field: 'opensOn' | 'closesOn' | 'shortReason'; code: ErrorCode } | null {
  const fault = periodFaultOf(days.opensOn, days.closesOn, CONSULTATION_DAYS_MAX);
  if (fault !== null) return fault;
  return periodDays(days) < CONSULTATION_DAYS_MIN && shortReason === '' ? { field: 'shortReason', code: 'SHORT_PERIOD_REASON' } : null;
}

/** 《民法典》202: the same day of a later month, or the last day of that month where it has none. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return `${last.toISOString().slice(0, 8)}${String(Math.min(day, last.getUTCDate())).padStart(2, '0')}`;
}

/** The last day on which the feedback is in time (domain.md §6: one month after closing). */
export function feedbackBy(closesOn: LocalDate): LocalDate {
  return addMonths(closesOn, FEEDBACK_MONTHS);
}

/** What is to be told today of a feedback that is not published; null: nothing yet. */
export function alarmStep(feedbackOn: LocalDate, today: LocalDate): AlarmStep | null {
  if (today < feedbackOn) return null;
  return today === feedbackOn ? 'due' : 'overdue';
}

/** Opinions count on the closing day until its 24:00, whatever anybody has pressed. */
export function phaseOf(state: ConsultationState, { opensOn, closesOn }: ConsultationDays, today: LocalDate): ConsultationPhase {
  if (state !== 'approved') return state;
  if (today < opensOn) return 'scheduled';
  return today <= closesOn ? 'open' : 'closed';
}

/** What residents see of it; null: nothing. */
export function publicPhase(state: ConsultationState, days: ConsultationDays, today: LocalDate): PublicPhase | null {
  const phase = phaseOf(state, days, today);
  if (phase === 'draft' || phase === 'submitted' || phase === 'scheduled') return null;
  return phase === 'open' || phase === 'published' ? phase : 'closed';
}

/** Days after today on which one may still write. */
export function daysLeft({ closesOn }: ConsultationDays, today: LocalDate): number | null {
  return today > closesOn ? null : daysBetween(today, closesOn);
}

export function refuseOpinion(phase: PublicPhase | null, given: number): ErrorCode | null {
  if (phase === null) return 'NOT_FOUND';
  if (phase !== 'open') return 'CONSULTATION_CLOSED';
  return given >= OPINIONS_PER_RESIDENT ? 'OPINIONS_ENOUGH' : null;
}

export interface GroupFacts {
  decision: Decision | null;
  reason: string;
  opinions: number;
}

/** Every opinion is in a group, and every group says whether it is adopted and why. */
export function feedbackFault(groups: readonly GroupFacts[], ungrouped: number): string | null {
  if (ungrouped > 0) return `还有 ${ungrouped} 条意见没有归类`;
  if (groups.some(({ opinions }) => opinions === 0)) return '有的类里没有意见，请删去';
  if (groups.some(({ decision }) => decision === null)) return '有的类还没有写明是否采纳';
  return groups.some(({ reason }) => reason === '') ? '有的类还没有写明理由' : null;
}

export interface ConsultationFacts extends ConsultationDays {
  state: ConsultationState;
}

/** In which phase a step is taken, and whether by who writes or by who approves. */
const STEPS: Record<ConsultationStep, { from: readonly ConsultationPhase[]; by: 'author' | 'approver' }> = {
  edit: { from: ['draft'], by: 'author' },
  submit: { from: ['draft'], by: 'author' },
  return: { from: ['submitted', 'feedback'], by: 'approver' },
  approve: { from: ['submitted'], by: 'approver' },
  sort: { from: ['closed'], by: 'author' },
  group: { from: ['sorting'], by: 'author' },
  submitFeedback: { from: ['sorting'], by: 'author' },
  publish: { from: ['feedback'], by: 'approver' },
  link: { from: ['published'], by: 'approver' },
};

/** What staff may do now; who may not at all is told that first. */
export function refuseStep(step: ConsultationStep, facts: ConsultationFacts, actor: Actor, today: LocalDate): ErrorCode | null {
  const { from, by } = STEPS[step];
  // To send back or to add a link approves nothing.
  const who = by === 'author' ? refuseAuthor(actor) : refuseApprover(step === 'return' || step === 'link' ? { ...actor, handedIn: false } : actor);
  if (who === 'FORBIDDEN') return who;
  const phase = phaseOf(facts.state, facts, today);
  if (!from.includes(phase)) return step === 'sort' && phase === 'open' ? 'STILL_COLLECTING' : 'STEP_NOT_NOW';
  // Residents get the whole period that was announced to them.
  if ((step === 'submit' || step === 'approve') && facts.opensOn < today) return 'OPENS_IN_PAST';
  return who;
}
