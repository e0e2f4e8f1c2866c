import { call, copy } from './device';
import { toast } from './toast';

/** A mini-program opens no page of another site and no mail program: a telephone is called, anything else is copied. */
export async function openLink(href: string): Promise<void> {
  if (/^tel:/i.test(href)) return call(href.slice('tel:'.length));
  const isMail = /^mailto:/i.test(href);
  const done = isMail ? '邮箱地址已复制' : '链接已复制，可粘贴到浏览器里打开';
  if (await copy(isMail ? href.slice('mailto:'.length) : href, done)) toast(done);
}
