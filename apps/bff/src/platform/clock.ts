import { type LocalDate, localDateOf } from '@mingchuang/shared/local-date';

/** The one clock. Nothing else in the BFF may ask for the time (test/guards checks it). */
export abstract class Clock {
  /** epoch milliseconds */
  abstract now(): number;

  /** the legal day in Shanghai */
  today(): LocalDate {
    return localDateOf(this.now());
  }
}

/** The machine's time, or, for demonstrations, a clock that starts at `startAt` and runs on from there. */
export class SystemClock extends Clock {
  readonly #offset: number;

  constructor(startAt: number | null = null) {
    super();
    this.#offset = startAt === null ? 0 : startAt - Date.now();
  }

  now(): number {
    return Date.now() + this.#offset;
  }
}
