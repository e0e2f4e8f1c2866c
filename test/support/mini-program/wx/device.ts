import type { Sandbox } from '../sandbox.ts';
import { asyncApi, type Options, text, WxFail } from './api.ts';

/** `wx.setStorage` survives a closed phone: hand the same map to the next launch. */
export type Storage = Map<string, string>;

const SCREEN = { pixelRatio: 3, screenWidth: 375, screenHeight: 812, windowWidth: 375, windowHeight: 728, statusBarHeight: 44, screenTop: 84 };
const SAFE_AREA = { top: 44, left: 0, right: 375, bottom: 778, width: 375, height: 734 };
const DEVICE = { brand: 'test', model: 'test', system: 'iOS 17.0', platform: 'ios', abi: 'arm64', benchmarkLevel: 50 };
const BASE = {
  SDKVersion: '3.8.0',
  version: '8.0.50',
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: 17,
  enableDebug: false,
  host: { appId: '', env: 'WeChat' },
};
const MENU_BUTTON = { top: 48, bottom: 80, left: 281, right: 368, width: 87, height: 32 };

/** What the phone says about itself, and what it keeps. */
export function deviceApi(sandbox: Sandbox, storage: Storage): Record<string, unknown> {
  const sync = (value: unknown) => () => sandbox.import(value);
  const system = { ...SCREEN, safeArea: SAFE_AREA, ...DEVICE, ...BASE };
  const api = (name: string, work: (options: Options) => unknown) => ({ [name]: asyncApi(sandbox, name, work) });
  let clipboard = '';
  const set = (key: string, value: unknown) => void storage.set(key, JSON.stringify(value) ?? 'null');
  const get = (key: string) => {
    const kept = storage.get(key);
    return kept === undefined ? '' : sandbox.parse(kept);
  };
  return {
    env: sandbox.import({ USER_DATA_PATH: 'wxfile://usr' }),
    getSystemInfoSync: sync(system),
    getWindowInfo: sync({ ...SCREEN, safeArea: SAFE_AREA }),
    getDeviceInfo: sync(DEVICE),
    getAppBaseInfo: sync(BASE),
    getSystemSetting: sync({ bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' }),
    getAppAuthorizeSetting: sync({ notificationAuthorized: 'authorized' }),
    getAccountInfoSync: sync({ miniProgram: { appId: 'wx0000000000000001', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: sync(MENU_BUTTON),
    getLaunchOptionsSync: sync({ path: '', query: {}, scene: 1001, referrerInfo: {} }),
    getEnterOptionsSync: sync({ path: '', query: {}, scene: 1001, referrerInfo: {} }),
    getStorageInfoSync: () => sandbox.import({ keys: [...storage.keys()], currentSize: 1, limitSize: 10240 }),
    getStorageSync: get,
    setStorageSync: set,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    ...api('getSystemInfo', () => system),
    ...api('getSystemInfoAsync', () => system),
    ...api('setStorage', ({ key, data }) => {
      set(text(key), data);
      return {};
    }),
    ...api('getStorage', ({ key }) => {
      if (!storage.has(text(key))) throw new WxFail('data not found');
      return { data: get(text(key)) };
    }),
    ...api('removeStorage', ({ key }) => {
      storage.delete(text(key));
      return {};
    }),
    ...api('setClipboardData', ({ data }) => {
      clipboard = text(data);
      return {};
    }),
    ...api('getClipboardData', () => ({ data: clipboard })),
    ...api('getSetting', () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true, itemSettings: {} } })),
    ...api('getPrivacySetting', () => ({ needAuthorization: false, privacyContractName: '' })),
    ...api('requirePrivacyAuthorize', () => ({})),
    ...api('vibrateShort', () => ({})),
    ...api('checkSession', () => ({})),
  };
}
