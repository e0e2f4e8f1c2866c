import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { uuid } from './uuid';

/** What the steps note in an entry of the browser's history, beside what the router does. */
interface Noted {
  form?: string;
  step?: number;
  /** entries of the form below this one */
  depth?: number;
}

const noted = (): Noted => (window.history.state ?? {}) as Noted;
/** A browser that does not answer must not hold up the person. */
const ANSWERS_WITHIN_MS = 1_000;

/** What a form of before the reload has left in the history is being taken away. */
let unwinding = false;

/** The form in front: its steps lie in the history one over the other, so that the back key takes the newest away. */
class Steps {
  private readonly form: string;
  private readonly laid = [0];
  private turn: Promise<void> = Promise.resolve();
  private arrived: (() => void) | null = null;

  /** A form that is loaded again begins at its first step, and takes away what lies in the history of before. */
  constructor(private readonly onStep: (step: number) => void) {
    const { form = uuid(), step = 0, depth = 0 } = noted();
    this.form = form;
    window.history.replaceState({ ...window.history.state, form, step, depth }, '');
    if (depth === 0) return;
    // which steps these were does not matter any more
    this.laid.push(...Array<number>(depth).fill(-1));
    // while the page is put together the form may come twice; going back twice would leave it
    if (unwinding) return;
    unwinding = true;
    void this.unwind().then(arrive);
  }

  /** The steps shown follow at once, the history behind them in its own time. */
  go(to: number): void {
    this.onStep(to);
    this.turn = this.turn.then(() => this.lay(to));
  }

  /** Only the first is left; the page stays as it is. */
  unwind(): Promise<void> {
    this.turn = this.turn.then(() => this.lay(0));
    return this.turn;
  }

  /** Where the history stands now: after another page has lain on top, or has been left by several steps at once. */
  settle(): void {
    const { step = 0 } = noted();
    const at = this.laid.indexOf(step);
    if (at < 0) this.laid.push(step);
    else this.laid.length = at + 1;
    this.onStep(step);
  }

  /** True: it was a step of this form, and nobody else has to know. */
  popped(): boolean {
    if (noted().form !== this.form) return false;
    if (this.arrived === null) this.settle();
    else this.arrived();
    return true;
  }

  private async lay(to: number): Promise<void> {
    const at = this.laid.indexOf(to);
    if (at < 0) {
      this.laid.push(to);
      window.history.pushState({ ...window.history.state, step: to, depth: this.laid.length - 1 }, '');
      return;
    }
    const delta = at + 1 - this.laid.length;
    if (delta === 0) return;
    this.laid.length = at + 1;
    await new Promise<void>((resolve) => {
      this.arrived = resolve;
      setTimeout(resolve, ANSWERS_WITHIN_MS);
      window.history.go(delta);
    });
    this.arrived = null;
  }
}

let front: Steps | null = null;

function arrive(): void {
  unwinding = false;
}

// capturing comes before the router, which would take the step for another page
window.addEventListener(
  'popstate',
  (event) => {
    arrive();
    if (front?.popped()) event.stopImmediatePropagation();
  },
  true,
);

/** A form of several screens: which one is shown, and how to get to another. The back key goes to the one before. */
export function useSteps(): [number, (to: number) => void] {
  const [step, setStep] = useState(0);
  const own = useRef<Steps | null>(null);
  useEffect(() => {
    const steps = new Steps(setStep);
    own.current = steps;
    front = steps;
    return () => {
      if (front === steps) front = null;
    };
  }, []);
  useDidHide(() => {
    if (front === own.current) front = null;
  });
  useDidShow(() => {
    // the first showing comes before the effect
    if (own.current === null || front === own.current) return;
    front = own.current;
    front.settle();
  });
  return [step, (to) => own.current?.go(to)];
}

/** Before the page is left for good: its steps must not stay in the way back. */
export async function unwindSteps(): Promise<void> {
  await front?.unwind();
}
