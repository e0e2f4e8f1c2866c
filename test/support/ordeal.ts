import type { Answer } from './client.ts';
import type { BffProcess } from './process.ts';

export const ORDEAL_START = Date.parse('2026-11-12T09:00:00+08:00');
/** each restart finds its clock this much later, so that no lease of the dead process is waited for */
const LATER = 10 * 60_000;

/** One BFF that dies and comes back, and people who do not give up. */
export class Ordeal {
  kills = 0;
  /** requests that got no answer because the BFF died */
  unanswered = 0;
  #up: Promise<void> = Promise.resolve();

  constructor(readonly bff: BffProcess) {}

  /** Kills at once; what follows waits until it is up again. */
  kill(): void {
    this.kills += 1;
    const clock = new Date(ORDEAL_START + this.kills * LATER).toISOString();
    this.#up = this.bff.kill().then(() => this.bff.restart({ DEMO_CLOCK: clock }));
  }

  /** Repeats the same request until it is answered, as the apps do. */
  async acknowledged<T>(request: () => Promise<Answer<T>>): Promise<Answer<T>> {
    for (let n = 0; n < 20; n += 1) {
      await this.#up;
      const answer = await request().catch(() => null);
      if (answer !== null && answer.status < 500) return answer;
      this.unanswered += 1;
    }
    throw new Error('never answered');
  }

  settled(): Promise<void> {
    return this.#up;
  }
}
