import { RICH_TEXT_MAX } from './richtext.types.ts';

/**
 * The addresses a text may carry. Browsers strip blanks and control characters from a scheme and read `\` as `/`, so any of
 * those anywhere refuses the whole; a name before `@` only serves to dress one site as another.
 */
const WEB = /^https?:\/\/[^\s/?#@\\<>"'`]+(?:[/?#][^\s\\<>"'`]*)?$/i;
const TELEPHONE = /^tel:\+?\d[\d\-,;*#]{2,29}$/i;
const MAIL = /^mailto:[^\s@/?#\\<>"'`,;:]+@[^\s@/?#\\<>"'`,;:]+$/i;
/** Control and format characters, half characters and every blank that is not a plain space. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}]/u;

/** The address as it may be stored, or null. */
export function safeHref(address: string): string | null {
  if (address.length > RICH_TEXT_MAX.href + 20) return null;
  const href = address.trim();
  if (href.length > RICH_TEXT_MAX.href || HIDDEN.test(href)) return null;
  return WEB.test(href) || TELEPHONE.test(href) || MAIL.test(href) ? href : null;
}
