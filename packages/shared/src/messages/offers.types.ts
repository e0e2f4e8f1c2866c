/** An offer to apply for government information, made in answer to a letter that asks for some. Nothing is applied for by it (Art. 29). */

/** POST /api/console/messages/:id/offers, If-Match, Idempotency-Key: the letter is answered with it */
export interface OfferApplication {
  /** why it takes an application; the writer reads it */
  reason: string;
}

/** The application that was made of a letter. */
export interface OfferedApplication {
  id: string;
  number: string;
}

/** On a letter that was answered with an offer. */
export interface LetterOffer {
  /** null: its writer has not applied, and need not */
  application: OfferedApplication | null;
}

/** GET /api/messages/:id/offer: with what its writer's form of the application begins */
export interface ApplicationOffer extends LetterOffer {
  messageId: string;
  title: string;
  /** of the letter, as much as the form holds */
  information: string;
  shortened: boolean;
  /** of the letter, whole: it is the writer's own; empty where there is none, and once the application is made */
  phone: string;
}
