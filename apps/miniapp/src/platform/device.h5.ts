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

/** A phone asks before it dials. A computer mostly does nothing at all, so the number stands there to be dialled by hand. */
export async function call(phone: string): Promise<void> {
  toast(`正在拨打 ${phone}，没有反应的话请用手机拨`);
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

/** The part with this id comes up under the title bar. Pages below this one stay in the document, hidden, and may hold the same part. */
export async function showPart(id: string): Promise<void> {
  const parts = [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)].filter((part) => part.offsetParent !== null);
  parts.at(-1)?.scrollIntoView({ block: 'start' });
}

/** The address becomes that of what is shown, so that reloading and coming back show it again. The page stays as it is. */
export function nameAddress(url: string): void {
  // the router keeps its own notes in the state; `named` is for address.h5.ts
  window.history.replaceState({ ...window.history.state, named: true }, '', `#${url}`);
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
