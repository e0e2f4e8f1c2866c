import type { ErrorCode } from '../errors.ts';
import { DELIVERY_WAYS, type DeliveryWay } from './applications.types.ts';
import { type CaseEvent, eventsOf, lastOf } from './case-events.ts';
import type { Reach, ServiceOfReply, WayOffer } from './delivery.types.ts';

/** How an answer reaches who asked, and when it did: 发出 stops the clock (33), 送达 is when the days of a remedy begin (复议法 20, 行政诉讼法 46). */

/** Every way, and of those that lead nowhere why. */
export function waysTo({ hasAccount, email, address }: Reach): WayOffer[] {
  const refusals: Record<DeliveryWay, string | null> = {
    online: hasAccount ? null : '申请人没有网上账号，看不到',
    email: email === null ? '没有登记电子邮箱' : null,
    post: address === null ? '没有登记通信地址' : null,
    pickup: null,
  };
  return DELIVERY_WAYS.map((way) => ({ way, refusal: refusals[way] }));
}

export function refuseWay(way: DeliveryWay, reach: Reach): ErrorCode | null {
  return waysTo(reach).some((offer) => offer.way === way && offer.refusal !== null) ? 'DELIVERY_NOT_REACHING' : null;
}

/** What is on the platform or in a mailbox is there the moment it is sent; what travels or is fetched arrives on a day of its own, and somebody signs for it. */
const ARRIVES_BY_ITSELF: readonly DeliveryWay[] = ['online', 'email'];

/** 发出 and 送达 of the reply; null before it was sent. */
export function serviceOf(events: readonly CaseEvent[]): ServiceOfReply | null {
  const sent = lastOf(events, 'deliver');
  if (sent === null) return null;
  const records = eventsOf(events, 'recordService');
  const received = records.find(({ data }) => data.outcome === 'received');
  const { way } = sent.data;
  const returned = records.filter(({ data }) => data.outcome === 'returned').map(({ on, data }) => ({ on, way: data.way, proof: data.proof }));
  if (received !== undefined) return { way, sentOn: sent.on, served: { on: received.on, way: received.data.way, proof: received.data.proof }, returned };
  const arrived = ARRIVES_BY_ITSELF.includes(way) && returned.length === 0;
  return { way, sentOn: sent.on, served: arrived ? { on: sent.on, way, proof: null } : null, returned };
}
