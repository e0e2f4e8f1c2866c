import { describe, expect, test } from '@jest/globals';
import type { DeliveryWay } from './applications.types.ts';
import type { CaseEvent } from './case-events.ts';
import { refuseWay, serviceOf, waysTo } from './delivery.rules.ts';
import type { Reach } from './delivery.types.ts';

const reach = (more: Partial<Reach> = {}): Reach => ({ hasAccount: false, email: null, address: null, ...more });

describe('which ways reach an applicant', () => {
  test.each<[string, Partial<Reach>, DeliveryWay[]]>([
    ['nothing but a telephone', {}, ['pickup']],
    ['online', { hasAccount: true }, ['online', 'pickup']],
    ['by letter, with an address', { address: '东岭街道1号' }, ['post', 'pickup']],
    ['with everything', { hasAccount: true, email: 'a@b.cn', address: '东岭街道1号' }, ['online', 'email', 'post', 'pickup']],
  ])('%s', (_, more, ways) => {
    const offers = waysTo(reach(more));
    expect(offers.filter(({ refusal }) => refusal === null).map(({ way }) => way)).toEqual(ways);
    for (const { way, refusal } of offers) expect(refuseWay(way, reach(more))).toBe(refusal === null ? null : 'DELIVERY_NOT_REACHING');
  });
});

describe('发出 and 送达', () => {
  const event = (type: 'deliver' | 'recordService', on: string, data: object) => ({ id: on, type, on, staffId: null, data }) as CaseEvent;
  const sent = (way: DeliveryWay) => event('deliver', '2026-03-10', { way });
  const record = (on: string, outcome: string, way = 'post') => event('recordService', on, { way, outcome, proof: 'EMS 1' });

  test.each<[string, CaseEvent[], string | null, number]>([
    ['online: it is there at once', [sent('online')], '2026-03-10', 0],
    ['by post: not known', [sent('post')], null, 0],
    ['by post, signed for', [sent('post'), record('2026-03-12', 'received')], '2026-03-12', 0],
    ['by post, came back', [sent('post'), record('2026-03-20', 'returned')], null, 1],
    ['came back, then fetched', [sent('post'), record('2026-03-20', 'returned'), record('2026-03-23', 'received', 'pickup')], '2026-03-23', 1],
    ['an e-mail that came back', [sent('email'), record('2026-03-10', 'returned', 'email')], null, 1],
    ['to be fetched', [sent('pickup')], null, 0],
  ])('%s', (_, events, served, returned) => {
    const service = serviceOf(events);
    expect([service?.sentOn, service?.served?.on ?? null, service?.returned.length]).toEqual(['2026-03-10', served, returned]);
  });

  test('before it is sent there is neither', () => expect(serviceOf([])).toBeNull());
});
