import { Clock } from '../platform/clock.ts';

/** A clock that stands where it is put, until it is released to the clock behind it: seeds and tests tell their story with it. */
export class StoryClock extends Clock {
  #standing: number | null;

  constructor(
    instant: string | number | null,
    private readonly behind: Clock | null = null,
  ) {
    super();
    this.#standing = epoch(instant);
  }

  now(): number {
    const now = this.#standing ?? this.behind?.now();
    if (now === undefined) throw new Error('the clock stands nowhere');
    return now;
  }

  /** Jumps to an instant, such as `2026-11-12T09:00:00+08:00`; null releases it. */
  set(instant: string | number | null): void {
    this.#standing = epoch(instant);
  }

  advance(ms: number): void {
    this.#standing = this.now() + ms;
  }
}

function epoch(instant: string | number | null): number | null {
  return typeof instant === 'string' ? Date.parse(instant) : instant;
}
