import { expect, test } from '@jest/globals';
import { addressIn, addressKey } from './address.rules';

test.each([
  ['a page', '#/pages/home/index', { path: '/pages/home/index', query: {} }],
  ['a page with a query', '#/packages/letters/detail/index?id=1&rate=1', { path: '/packages/letters/detail/index', query: { id: '1', rate: '1' } }],
  ['what is typed stays as it is typed', '#/packages/search/index?q=50%&kind', { path: '/packages/search/index', query: { q: '50%', kind: '' } }],
  ['a value with an equals sign', '#/a?q=a=b', { path: '/a', query: { q: 'a=b' } }],
  ['nothing', '', { path: '', query: {} }],
])('an address: %s', (_what, hash, expected) => {
  expect(addressIn(hash)).toEqual(expected);
});

test('another order is the same page, another id is not, and Taro’s own stamp says nothing', () => {
  expect(addressKey({ id: '1', rate: '1', stamp: 'AB' })).toBe(addressKey({ rate: '1', id: '1', stamp: 'AC' }));
  expect(addressKey({ id: '1' })).not.toBe(addressKey({ id: '2' }));
});
