import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { note } from './api-notes.ts';
import { Clock } from './clock.ts';
import { Crypto, sha256 } from './crypto.ts';
import { Db, execute, insert, isDuplicate } from './db.ts';
import { AppError } from './errors.ts';
import { IdempotencyEntity } from './idempotency.entity.ts';

export interface OnceKey {
  key: string;
  operation: string;
  bodyHash: string;
}

/** days in which a retry gets the first answer */
export const KEPT_DAYS = 7;

/** The `Idempotency-Key` of a creating POST with the hash of its body. */
export function onceKeyOf(context: ExecutionContext): OnceKey {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\w-]{8,64}$/.test(key)) throw new AppError('IDEMPOTENCY_KEY_REQUIRED');
  return { key, operation: `${request.method} ${request.url.split('?')[0]}`, bodyHash: sha256(JSON.stringify(request.body ?? null)) };
}

export const Once = createParamDecorator((_: unknown, context: ExecutionContext) => onceKeyOf(context));

export const ApiOnce = (): MethodDecorator => note({ once: true });

/** Same key and body → the first answer again; same key, other body → 422. Record and work share one commit. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly db: Db,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
  ) {}

  async run<T>(caller: string, once: OnceKey, work: (m: EntityManager) => Promise<T>): Promise<T> {
    const id = sha256(`${caller}\n${once.operation}\n${once.key}`).slice(0, 36);
    try {
      return await this.db.write(async (m) => {
        const answer = await work(m);
        const record = { id, bodyHash: once.bodyHash, answer: this.crypto.encrypt(JSON.stringify(answer)), createdAt: this.clock.now() };
        await insert(m, IdempotencyEntity, record);
        return answer;
      });
    } catch (error) {
      // A refusal or a duplicate may only say that the first attempt has already done it.
      if (!(error instanceof AppError) && !isDuplicate(error)) throw error;
      const first = await this.db.readOne<{ bodyHash: string; answer: string }>('SELECT bodyHash, answer FROM idempotency WHERE id = ?', [id]);
      if (first === null) throw error;
      if (first.bodyHash !== once.bodyHash) throw new AppError('IDEMPOTENCY_KEY_REUSED');
      return JSON.parse(this.crypto.decrypt(first.answer)) as T;
    }
  }

  async prune(): Promise<void> {
    await this.db.write((m) => execute(m, 'DELETE FROM idempotency WHERE createdAt < ?', [this.clock.now() - KEPT_DAYS * 86_400_000]));
  }
}
