import { ERRORS, type ErrorCode } from '@mingchuang/shared/errors';
import { refuseAccept, refusePublish, refuseReply, refuseUnpublish } from '@mingchuang/shared/messages/messages.rules';
import type { ActionView, StaffAction } from '@mingchuang/shared/messages/messages.types';
import { publishedBy } from '@mingchuang/shared/messages/messages.words';
import { type OfferFacts, refuseOffer } from '@mingchuang/shared/messages/offers.rules';
import type { Role } from '@mingchuang/shared/staff/staff.types';
import type { StaffCaller } from '../../platform/caller.ts';
import { factsOf, type MessageFull } from './messages.queries.ts';

/** Refusals that a step of somebody else lifts: who may not take the next one is told that instead. */
const NOT_YET: readonly ErrorCode[] = ['MESSAGE_NOT_ACCEPTED', 'MESSAGE_NOT_REPLIED'];

/** `moved`: it is an application that goes on as a letter */
export function offerFactsOf(message: MessageFull, moved: boolean): OfferFacts {
  return { ...factsOf(message), offered: message.offeredAt !== null, anonymous: message.anonymous === 1, aboutStaff: message.aboutStaff === 1, moved };
}

/** What may be done now, and of the rest why not: what is so for good before whose task it is, and that before what is only not yet. */
export function actionsOf(caller: StaffCaller, message: MessageFull, moved: boolean, publishers: readonly Role[]): ActionView[] {
  const facts = factsOf(message);
  const mine = message.unitId === caller.unitId && caller.capabilities.includes('answer') ? null : '由别的科室办理';
  const may = caller.capabilities.includes('publish') ? null : publishedBy(publishers);
  const action = (name: StaffAction, barred: string | null, refusal: ErrorCode | null): ActionView => {
    const sentence = refusal === null ? null : ERRORS[refusal][1];
    const reason = refusal !== null && NOT_YET.includes(refusal) ? (barred ?? sentence) : (sentence ?? barred);
    return { action: name, allowed: reason === null, reason };
  };
  return [
    action('accept', mine, refuseAccept(facts)),
    action('reply', mine, refuseReply(facts)),
    action('offer', mine, refuseOffer(offerFactsOf(message, moved))),
    action('publish', may, refusePublish(facts)),
    action('unpublish', may, refuseUnpublish(facts)),
  ];
}
