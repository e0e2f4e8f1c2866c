import type { CaseEvent } from './case-events.ts';
import { lastOf } from './case-events.ts';
import { draftPeople, pendingExtension } from './case-ledger.rules.ts';
import type { CaseTurn } from './console-cases.types.ts';
import type { CaseState } from './disclosure.types.ts';

/** For whose decision a case waits, and who may not take it because the draft is theirs (45: 起草、审核、签发 by three people). */
export interface Turn {
  waitsFor: CaseTurn | null;
  draftedBy: string | null;
  reviewedBy: string | null;
}

export function turnOf(state: CaseState, events: readonly CaseEvent[]): Turn {
  const { draftedBy, reviewedBy } = draftPeople(events);
  if (state === 'reviewing') return { waitsFor: reviewedBy === null ? 'review' : 'sign', draftedBy, reviewedBy };
  const people = { draftedBy, reviewedBy: null };
  // 35: the head judges the reasons that were given
  if (state === 'awaitReason') return { waitsFor: lastOf(events, 'askReason', 'giveReason')?.type === 'giveReason' ? 'reason' : null, ...people };
  if (state !== 'processing') return { waitsFor: null, ...people };
  if (pendingExtension(events) !== null) return { waitsFor: 'extension', ...people };
  return { waitsFor: lastOf(events, 'draft', 'returnDraft')?.type === 'returnDraft' ? 'redraft' : null, ...people };
}
