import { createCipheriv, createDecipheriv, createHmac, hash, hkdfSync, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';

/** Field-level encryption, blind indexes and signatures; every key is derived from the one secret. */
@Injectable()
export class Crypto {
  readonly #fieldKey: Buffer;
  readonly #indexKey: Buffer;
  readonly #linkKey: Buffer;

  constructor(secret: string) {
    const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'mingchuang', purpose, 32));
    this.#fieldKey = derive('field');
    this.#indexKey = derive('index');
    this.#linkKey = derive('link');
  }

  /** AES-256-GCM; base64url of nonce, tag and text. */
  encrypt(plain: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#fieldKey, nonce);
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  decrypt(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.#fieldKey, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
  }

  /** Keyed hash by which an encrypted value can be found again. */
  index(purpose: string, value: string): string {
    return createHmac('sha256', this.#indexKey).update(`${purpose}\n${value}`).digest('hex');
  }

  sign(text: string): string {
    return createHmac('sha256', this.#linkKey).update(text).digest('base64url');
  }

  verify(text: string, signature: string): boolean {
    return equal(this.sign(text), signature);
  }
}

/** Comparison in constant time. */
export function equal(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

export function sha256(text: string): string {
  return hash('sha256', text);
}

/** 256 random bits, for bearer tokens and session cookies; only its hash is stored. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** `digits` random decimal digits; the first is not 0 when `leading` is false. */
export function randomDigits(digits: number, leading = true): string {
  const low = leading ? 0 : 10 ** (digits - 1);
  return String(randomInt(low, 10 ** digits)).padStart(digits, '0');
}
