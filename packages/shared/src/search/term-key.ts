/**
 * A term as a number below 2^53, which both engines store and compare in eight bytes without a collation. Two terms in a million million
 * share one; then a document is found by a word that it does not hold.
 */
export function termKey(term: string): number {
  let low = 0x9e3779b9;
  let high = 0x85ebca6b;
  for (let n = 0; n < term.length; n += 1) {
    const unit = term.charCodeAt(n);
    low = Math.imul(low ^ unit, 0x2c1b3c6d);
    high = Math.imul(high ^ unit, 0x297a2d39);
    low ^= low >>> 15;
    high ^= high >>> 13;
  }
  low = Math.imul(low ^ (high >>> 16), 0x7feb352d);
  high = Math.imul(high ^ (low >>> 15), 0x846ca68b);
  return (high >>> 11) * 0x100000000 + (low >>> 0);
}
