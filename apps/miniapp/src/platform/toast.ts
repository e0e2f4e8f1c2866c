import { createStore } from './store';

/** One sentence at the foot of the screen. `Page` draws it, so it wears the look and is read out. */
export const toastText = createStore<string | null>(null);

const SHOWN_MS = 3_500;
let timer: ReturnType<typeof setTimeout> | undefined;

export function toast(text: string): void {
  clearTimeout(timer);
  toastText.set(text);
  timer = setTimeout(() => toastText.set(null), SHOWN_MS);
}
