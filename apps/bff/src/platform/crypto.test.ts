import { describe, expect, test } from '@jest/globals';
import { Crypto, equal, randomDigits, randomToken } from './crypto.ts';

const SECRET = 'a-long-secret-of-a-test-0123456789';
const crypto = new Crypto(SECRET);

describe('field encryption', () => {
  test.each(['13800002046', '', '高龄津贴怎么领 👵'])('"%s" comes back, and never looks the same twice', (plain) => {
    const [one, two] = [crypto.encrypt(plain), crypto.encrypt(plain)];
    expect(one).not.toBe(two);
    expect([crypto.decrypt(one), crypto.decrypt(two)]).toEqual([plain, plain]);
    expect(one).toMatch(/^[\w-]+$/);
  });

  test('what was changed, or sealed with another secret, is not opened', () => {
    const sealed = Buffer.from(crypto.encrypt('13800002046'), 'base64url');
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(() => crypto.decrypt(sealed.toString('base64url'))).toThrow();
    expect(() => new Crypto(`${SECRET}!`).decrypt(crypto.encrypt('x'))).toThrow();
    expect(() => crypto.decrypt('short')).toThrow();
  });
});

describe('indexes and signatures', () => {
  test('the same value is found again, for its own purpose and secret only', () => {
    expect(crypto.index('phone', '1')).toBe(new Crypto(SECRET).index('phone', '1'));
    const others = [crypto.index('phone', '2'), crypto.index('openid', '1'), new Crypto(`${SECRET}!`).index('phone', '1'), crypto.sign('phone\n1')];
    expect(others).not.toContain(crypto.index('phone', '1'));
  });

  test('a signature stands for its text alone', () => {
    const signature = crypto.sign('a\n1');
    expect(crypto.verify('a\n1', signature)).toBe(true);
    expect(crypto.verify('a\n2', signature)).toBe(false);
    expect(crypto.verify('a\n1', `${signature}x`)).toBe(false);
    expect(crypto.verify('a\n1', '')).toBe(false);
  });

  test('comparison does not stumble over lengths', () => {
    expect(equal('a', 'a')).toBe(true);
    expect(equal('a', 'aa')).toBe(false);
    expect(equal('é', 'e')).toBe(false);
  });
});

describe('chance', () => {
  test('digits as many as asked for; a query code does not begin with 0', () => {
    for (let n = 0; n < 200; n += 1) {
      expect(randomDigits(6)).toMatch(/^\d{6}$/);
      expect(randomDigits(10, false)).toMatch(/^[1-9]\d{9}$/);
    }
    expect(new Set(Array.from({ length: 50 }, randomToken)).size).toBe(50);
    expect(randomToken()).toMatch(/^[\w-]{43}$/);
  });
});
