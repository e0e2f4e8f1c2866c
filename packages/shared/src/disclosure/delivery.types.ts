import type { LocalDate } from '../local-date.ts';
import type { DeliveryWay } from './applications.types.ts';

/** Where this applicant can be reached. */
export interface Reach {
  /** applied online, and reads the answer there */
  hasAccount: boolean;
  email: string | null;
  address: string | null;
}

export interface WayOffer {
  way: DeliveryWay;
  /** why it would not reach them; null: it does */
  refusal: string | null;
}

export interface ServiceOfReply {
  way: DeliveryWay;
  sentOn: LocalDate;
  /** null: nobody knows yet that it arrived */
  served: { on: LocalDate; way: DeliveryWay; proof: string | null } | null;
  /** days on which it came back */
  returned: { on: LocalDate; way: DeliveryWay; proof: string }[];
}
