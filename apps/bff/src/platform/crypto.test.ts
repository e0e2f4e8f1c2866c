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

describe('encryption of what is streamed', () => {
  const seal = (name: string, parts: string[]) => {
    const { nonce, cipher } = crypto.fileCipher(name);
    const text = Buffer.concat([...parts.map((part) => cipher.update(part)), cipher.final()]);
    return { nonce, text, tag: cipher.getAuthTag() };
  };
  const open = (name: string, { nonce, text, tag }: ReturnType<typeof seal>, by = crypto) => {
    const decipher = by.fileDecipher(name, nonce, tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString();
  };

  test('comes back under its own name and secret only', () => {
    const sealed = seal('a', ['申请', '材料']);
    expect(open('a', sealed)).toBe('申请材料');
    expect(() => open('b', sealed)).toThrow();
    expect(() => open('a', { ...sealed, tag: sealed.tag.subarray(0, 4) })).toThrow();
    expect(() => open('a', sealed, new Crypto(`${SECRET}!`))).toThrow();
  });

  test('a nonce stays what it was while others are drawn', () => {
    const { nonce } = crypto.fileCipher('a');
    const before = nonce.toString('hex');
    for (let n = 0; n < 600; n += 1) crypto.encrypt('');
    expect(nonce.toString('hex')).toBe(before);
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
