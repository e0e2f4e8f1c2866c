import type { Frame } from './device.types';
import { toast } from './toast';

/** Without https there is no clipboard; what is selected can still be copied. */
function copySelected(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

async function put(text: string): Promise<boolean> {
  if (navigator.clipboard === undefined) return copySelected(text);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    console.info('clipboard', error);
    return copySelected(text);
  }
}

export async function copy(text: string, done: string): Promise<boolean> {
  const copied = await put(text);
  toast(copied ? done : '没有复制成功，请长按文字复制');
  return copied;
}

export async function call(phone: string): Promise<void> {
  window.location.assign(`tel:${phone}`);
}

export function getFrame(): Frame {
  return { statusBar: 0, capsule: 0 };
}

export async function scrollToTop(): Promise<void> {
  for (const page of document.querySelectorAll('.taro_page')) page.scrollTop = 0;
}

/** The field with this id comes into sight and takes the keyboard. */
export async function showField(id: string): Promise<void> {
  const field = document.getElementById(id);
  field?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}

/** The page goes: closed, reloaded, or behind another window on a phone that may end it there. */
export function onLeave(listener: () => void): () => void {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') listener();
  };
  window.addEventListener('pagehide', listener);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    window.removeEventListener('pagehide', listener);
    document.removeEventListener('visibilitychange', hidden);
  };
}
