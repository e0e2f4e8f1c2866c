import type { LiveHint } from '@mingchuang/shared/live';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';

/** Who may hear a hint: one resident, one member of staff, the staff of a unit, or every supervisor. */
export type Audience = `resident:${string}` | `staff:${string}` | `unit:${string}` | 'supervisors';

type Listener = (hint: LiveHint) => void;
const CHANNEL = 'mingchuang:live';

/**
 * Hints to open screens. A hint may get lost (screens poll as well), so it is sent after the commit and never stored.
 * With `REDIS_URL` every BFF hears the hints of all.
 */
@Injectable()
export class LiveHub implements OnApplicationShutdown {
  readonly #log = new Logger('Live');
  readonly #listeners = new Map<Audience, Set<Listener>>();
  readonly #publisher: Redis | null = null;
  readonly #subscriber: Redis | null = null;

  constructor(redisUrl: string | null) {
    if (redisUrl === null) return;
    this.#publisher = new Redis(redisUrl, { maxRetriesPerRequest: 1 });
    this.#subscriber = new Redis(redisUrl);
    for (const redis of [this.#publisher, this.#subscriber]) redis.on('error', (error) => this.#log.warn(`redis: ${error.message}`));
    this.#subscriber.subscribe(CHANNEL).catch((error) => this.#log.warn(`redis: ${error.message}`));
    this.#subscriber.on('message', (_channel, text) => {
      const { audiences, hint } = JSON.parse(text) as { audiences: Audience[]; hint: LiveHint };
      this.#deliver(audiences, hint);
    });
  }

  hint(audiences: Audience[], hint: LiveHint): void {
    if (this.#publisher === null) {
      this.#deliver(audiences, hint);
      return;
    }
    this.#publisher.publish(CHANNEL, JSON.stringify({ audiences, hint })).catch((error) => {
      this.#log.warn(`redis: ${error.message}`);
      this.#deliver(audiences, hint);
    });
  }

  /** Returns the function that stops listening. */
  listen(audiences: Audience[], listener: Listener): () => void {
    for (const audience of audiences) {
      const set = this.#listeners.get(audience) ?? new Set();
      this.#listeners.set(audience, set.add(listener));
    }
    return () => {
      for (const audience of audiences) {
        const set = this.#listeners.get(audience);
        set?.delete(listener);
        if (set?.size === 0) this.#listeners.delete(audience);
      }
    };
  }

  #deliver(audiences: Audience[], hint: LiveHint): void {
    const hearing = new Set(audiences.flatMap((audience) => [...(this.#listeners.get(audience) ?? [])]));
    for (const listener of hearing) listener(hint);
  }

  onApplicationShutdown(): void {
    this.#publisher?.disconnect();
    this.#subscriber?.disconnect();
  }
}
