import {
  type CipherGCM,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type DecipherGCM,
  hash,
  hkdfSync,
  type KeyObject,
  randomBytes,
  randomFillSync,
  randomInt,
  timingSafeEqual,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';

export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
const NONCES_AT_ONCE = 256;

/** Field-level encryption, blind indexes and signatures; every key is derived from the one secret. */
@Injectable()
export class Crypto {
  readonly #fieldKey: KeyObject;
  readonly #indexKey: KeyObject;
  readonly #linkKey: KeyObject;
  readonly #fileKey: KeyObject;
  readonly #nonces = Buffer.alloc(NONCE_BYTES * NONCES_AT_ONCE);
  #nextNonce = this.#nonces.length;

  constructor(secret: string) {
    const derive = (purpose: string) => createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'mingchuang', purpose, 32)));
    this.#fieldKey = derive('field');
    this.#indexKey = derive('index');
    this.#linkKey = derive('link');
    this.#fileKey = derive('file');
  }

  /** AES-256-GCM; base64url of nonce, tag and text. */
  encrypt(plain: string): string {
    const nonce = this.#nonce();
    const cipher = createCipheriv('aes-256-gcm', this.#fieldKey, nonce);
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Each is used once; the system is asked for many at a time, because asking costs more than encrypting a telephone number. */
  #nonce(): Buffer {
    if (this.#nextNonce === this.#nonces.length) {
      randomFillSync(this.#nonces);
      this.#nextNonce = 0;
    }
    const nonce = this.#nonces.subarray(this.#nextNonce, this.#nextNonce + NONCE_BYTES);
    this.#nextNonce += NONCE_BYTES;
    return nonce;
  }

  decrypt(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.#fieldKey, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }

  /** A value that is kept whole and found by nothing in it, such as who applies. */
  seal(value: object): string {
    return this.encrypt(JSON.stringify(value));
  }

  unseal<T>(sealed: string): T {
    return JSON.parse(this.decrypt(sealed)) as T;
  }

  /** AES-256-GCM for what is streamed. Its name is authenticated with it, so that one file cannot stand in for another. */
  fileCipher(name: string): { nonce: Buffer; cipher: CipherGCM } {
    const nonce = Buffer.from(this.#nonce()); // a copy: the others are overwritten while a file is still streaming
    return { nonce, cipher: createCipheriv('aes-256-gcm', this.#fileKey, nonce).setAAD(Buffer.from(name)) };
  }

  fileDecipher(name: string, nonce: Buffer, tag: Buffer): DecipherGCM {
    const decipher = createDecipheriv('aes-256-gcm', this.#fileKey, nonce, { authTagLength: TAG_BYTES });
    return decipher.setAAD(Buffer.from(name)).setAuthTag(tag);
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
