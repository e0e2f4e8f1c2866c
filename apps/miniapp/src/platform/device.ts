import Taro from '@tarojs/taro';
import { isWeapp } from './env';
import { toast } from './toast';

export async function copy(text: string, done: string): Promise<void> {
  try {
    await Taro.setClipboardData({ data: text });
    // WeChat says so itself
    if (!isWeapp) toast(done);
  } catch (error) {
    console.error('clipboard', error);
    toast('没有复制成功，请长按文字复制');
  }
}

export async function call(phone: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber: phone });
  } catch (error) {
    // closing the dialler counts as a failure in mini-programs
    console.info('phone call not made', error);
  }
}

/** Heights of what the platform draws over a page with its own title bar. */
export interface Frame {
  statusBar: number;
  /** room the mini-program capsule takes at the right of the title bar */
  capsule: number;
}

let frame: Frame | null = null;

export function getFrame(): Frame {
  if (!isWeapp) return { statusBar: 0, capsule: 0 };
  if (frame === null) {
    const { statusBarHeight, windowWidth } = Taro.getWindowInfo();
    frame = { statusBar: statusBarHeight ?? 0, capsule: windowWidth - Taro.getMenuButtonBoundingClientRect().left };
  }
  return frame;
}

export async function scrollToTop(): Promise<void> {
  await Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}
