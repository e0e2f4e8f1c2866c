import { expect, test } from '@jest/globals';
import type { CaseEvent } from './case-events.ts';
import type { CaseAction, CaseState } from './disclosure.types.ts';
import { type Turn, turnOf } from './turn.rules.ts';

const events = (...told: [CaseAction, string][]): CaseEvent[] =>
  told.map(([type, staffId], at) => ({ id: String(at), type, on: '2026-03-02', staffId, data: {} }) as unknown as CaseEvent);

test.each<[string, CaseState, CaseEvent[], Turn]>([
  ['nobody waits', 'processing', events(['begin', 'lu']), { waitsFor: null, draftedBy: null, reviewedBy: null }],
  ['a draft to review', 'reviewing', events(['draft', 'lu']), { waitsFor: 'review', draftedBy: 'lu', reviewedBy: null }],
  ['a draft to sign', 'reviewing', events(['draft', 'lu'], ['review', 'shen']), { waitsFor: 'sign', draftedBy: 'lu', reviewedBy: 'shen' }],
  [
    'a new draft forgets the review',
    'reviewing',
    events(['draft', 'lu'], ['review', 'shen'], ['returnDraft', 'gu'], ['draft', 'lu']),
    { waitsFor: 'review', draftedBy: 'lu', reviewedBy: null },
  ],
  ['a draft that came back', 'processing', events(['draft', 'lu'], ['returnDraft', 'gu']), { waitsFor: 'redraft', draftedBy: 'lu', reviewedBy: null }],
  ['33: an extension to decide', 'processing', events(['askExtension', 'lu']), { waitsFor: 'extension', draftedBy: null, reviewedBy: null }],
  ['33: granted', 'processing', events(['askExtension', 'lu'], ['extend', 'gu']), { waitsFor: null, draftedBy: null, reviewedBy: null }],
  ['33: refused', 'processing', events(['askExtension', 'lu'], ['refuseExtension', 'gu']), { waitsFor: null, draftedBy: null, reviewedBy: null }],
  ['33: forgotten by a restart', 'processing', events(['askExtension', 'lu'], ['supplement', '']), { waitsFor: null, draftedBy: null, reviewedBy: null }],
  ['35: reasons asked for', 'awaitReason', events(['askReason', 'lu']), { waitsFor: null, draftedBy: null, reviewedBy: null }],
  ['35: reasons to judge', 'awaitReason', events(['askReason', 'lu'], ['giveReason', '']), { waitsFor: 'reason', draftedBy: null, reviewedBy: null }],
  ['signed', 'replied', events(['draft', 'lu'], ['review', 'shen'], ['sign', 'gu']), { waitsFor: null, draftedBy: 'lu', reviewedBy: null }],
])('%s', (_, state, told, turn) => expect(turnOf(state, told)).toEqual(turn));
