import { INFORMATION_MAX } from '../disclosure/applications.types.ts';
import type { ErrorCode } from '../errors.ts';
import type { MessageFacts } from './messages.rules.ts';

/** What decides whether the writer of a letter is asked to apply for information. */
export interface OfferFacts extends Pick<MessageFacts, 'status' | 'history'> {
  offered: boolean;
  anonymous: boolean;
  aboutStaff: boolean;
  /** it is an application itself, which goes on as a letter (39) */
  moved: boolean;
}

/**
 * A letter that asks for government information is answered with an offer, once, after acceptance, and never converted (domain.md §4):
 * an application says who applies, what for and in which form (29). So an anonymous letter is not led there, nor one about staff,
 * which only its desk reads; and what came from an application does not go back (39). What cannot change is said first.
 */
export function refuseOffer({ status, history, offered, anonymous, aboutStaff, moved }: OfferFacts): ErrorCode | null {
  if (offered) return 'APPLICATION_OFFERED';
  if (history || status === 'replied' || status === 'withdrawn') return 'MESSAGE_NOT_REPLIABLE';
  if (anonymous) return 'ANONYMOUS_NOT_OFFERED';
  if (aboutStaff) return 'ABOUT_STAFF_NOT_OFFERED';
  if (moved) return 'MOVED_NOT_OFFERED';
  return status === 'accepted' ? null : 'MESSAGE_NOT_ACCEPTED';
}

/** An offer leads to one application; whoever wants more applies as everybody does (27). */
export function refuseOffered({ offered, applied }: { offered: boolean; applied: boolean }): ErrorCode | null {
  if (!offered) return 'APPLICATION_NOT_OFFERED';
  return applied ? 'APPLIED_ALREADY' : null;
}

/** 29(2): the words of the letter, for its writer to put right; as many as the form holds. */
export function informationOf({ title, body }: { title: string; body: string }): { information: string; shortened: boolean } {
  const characters = [...`${title}\n${body}`];
  return { information: characters.slice(0, INFORMATION_MAX).join(''), shortened: characters.length > INFORMATION_MAX };
}
