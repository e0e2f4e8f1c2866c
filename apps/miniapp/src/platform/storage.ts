import Taro from '@tarojs/taro';

const PREFIX = 'mc.';

/** What the device keeps. `undefined` when there is nothing, or nothing readable. */
export function read<T>(key: string): T | undefined {
  const value: unknown = Taro.getStorageSync(PREFIX + key);
  return value === '' || value === null || value === undefined ? undefined : (value as T);
}

/** False when the device refuses, for example because its storage is full. */
export function write(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(PREFIX + key, value);
    return true;
  } catch (error) {
    console.error('storage refused', key, error);
    return false;
  }
}

export function remove(key: string): void {
  Taro.removeStorageSync(PREFIX + key);
}
