const IDLE_MS = 1_000;
/** Nobody notices this much, and under load the jobs that gather in it share a pass; a pass costs the database as much as two letters. */
const GATHER_MS = 100;

/** Runs one pass after another: in a moment when woken, else every second. A pass must not throw. */
export class Lane {
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #woken = false;
  #stopped = false;

  constructor(private readonly pass: () => Promise<void>) {}

  /** A wake-up that is under way is left alone, or a steady stream of them would put the pass off for ever. */
  wake(): void {
    if (this.#woken) return;
    this.#woken = true;
    if (this.#running === null) this.#next(GATHER_MS);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#running;
  }

  #next(delay: number): void {
    if (this.#stopped) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#woken = false;
      this.#running = this.pass().finally(() => {
        this.#running = null;
        this.#next(this.#woken ? GATHER_MS : IDLE_MS);
      });
    }, delay);
  }
}
