import Taro from '@tarojs/taro';
import type { Frame } from './device.types';
import { toast } from './toast';

/** True when it was copied. `done` is what H5 says; WeChat says it itself. */
export async function copy(text: string, _done: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text });
    return true;
  } catch (error) {
    console.error('clipboard', error);
    toast('没有复制成功，请长按文字复制');
    return false;
  }
}

const isCancelled = (error: unknown): boolean => typeof error === 'object' && error !== null && 'errMsg' in error && /cancel/.test(String(error.errMsg));

export async function call(phone: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber: phone });
  } catch (error) {
    console.info('phone call not made', error);
    // closing the dialler counts as a failure, and is none
    if (!isCancelled(error)) toast(`没有拨出去，请自己拨 ${phone}`);
  }
}

let frame: Frame | null = null;

export function getFrame(): Frame {
  if (frame === null) {
    const { statusBarHeight, windowWidth } = Taro.getWindowInfo();
    frame = { statusBar: statusBarHeight ?? 0, capsule: windowWidth - Taro.getMenuButtonBoundingClientRect().left };
  }
  return frame;
}

export async function scrollToTop(): Promise<void> {
  await Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}

const BAR_PX = 100;

/** The field with this id comes into sight below the title bar. */
export async function showField(id: string): Promise<void> {
  await Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -BAR_PX, duration: 0 });
}

/** The part with this id comes up under the title bar. */
export const showPart = showField;

/** Fills the screen, to be zoomed with two fingers. */
export async function showPicture(address: string): Promise<void> {
  await Taro.previewImage({ urls: [address] });
}

/** A page of a mini-program has no address to see; it stays as it is while others lie on top. */
export function nameAddress(_url: string): void {}

/** WeChat lets timers of a hidden mini-program run on for some seconds: nothing has to be done at once. */
export function onLeave(_listener: () => void): () => void {
  return () => undefined;
}
