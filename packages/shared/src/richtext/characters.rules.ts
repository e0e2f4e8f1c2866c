/** A line break of any system. */
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Indents and cells of other programs. */
const TABS = /[\t\f\v]/g;
/**
 * Control characters, halves of a character, marks that hide text or turn its reading direction. The joiners U+200C and
 * U+200D stay: emoji and some scripts are written with them.
 */
const UNREADABLE = /[^\P{Cc}\n]|[\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A text without what cannot be read, and how much of it that was. Line breaks become LF, tabs become spaces. */
export function readable(text: string): { text: string; taken: number } {
  const even = text.replace(BREAKS, '\n').replace(TABS, ' ');
  let taken = 0;
  const clean = even.replace(UNREADABLE, () => {
    taken += 1;
    return '';
  });
  return { text: clean, taken };
}
