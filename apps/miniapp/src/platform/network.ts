import Taro from '@tarojs/taro';
import { createStore, useStore } from './store';

const online = createStore(true);
const returned = new Set<() => void>();

/** Called once, when the app starts. */
export async function watchNetwork(): Promise<void> {
  Taro.onNetworkStatusChange(({ isConnected }) => {
    const before = online.get();
    online.set(isConnected);
    if (isConnected && !before) for (const listener of [...returned]) listener();
  });
  const { networkType } = await Taro.getNetworkType();
  online.set(networkType !== 'none');
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
