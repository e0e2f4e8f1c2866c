import { useSyncExternalStore } from 'react';

export type FontScale = 'standard' | 'large';
const KEY = 'mingchuang.console.fontScale';
const listeners = new Set<() => void>();

/** One token, `--fs`, carries the scale: `data-elder` on the root element sets it (tokens.css). */
export function setFontScale(scale: FontScale): void {
  document.documentElement.toggleAttribute('data-elder', scale === 'large');
  localStorage.setItem(KEY, scale);
  for (const listener of listeners) listener();
}

export function restoreFontScale(): void {
  if (localStorage.getItem(KEY) === 'large') document.documentElement.toggleAttribute('data-elder', true);
}

export function useFontScale(): FontScale {
  return useSyncExternalStore(subscribe, () => (document.documentElement.hasAttribute('data-elder') ? 'large' : 'standard'));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
