import { createStore, useStore } from './store';

// a browser tells about its connection only, but that is enough to know that nothing can be sent
const online = createStore(navigator.onLine);
const returned = new Set<() => void>();

export async function watchNetwork(): Promise<void> {
  window.addEventListener('offline', () => online.set(false));
  window.addEventListener('online', () => {
    online.set(true);
    for (const listener of [...returned]) listener();
  });
}

export function onNetworkReturn(listener: () => void): () => void {
  returned.add(listener);
  return () => {
    returned.delete(listener);
  };
}

export const isOnline = (): boolean => online.get();

export function useOnline(): boolean {
  return useStore(online);
}
