import { charactersIn } from '../characters.ts';
import { DOCUMENT_TYPES, type DocumentMime, FILE_NAME_MAX } from './files.types.ts';

/** Control and format characters, which turn the reading direction or hide something, halves of a character, line separators. */
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** letters, digits, signs: something to see */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** One to four letters or digits, with a letter: the ".2" of "2026.2" is none. */
const ENDING = /\.(?=\d*[a-z])[a-z\d]{1,4}$/i;
const AT_THE_ENDS = /^[.\s]+|[.\s]+$/g;
const LONGEST_ENDING = Math.max(...Object.values(DOCUMENT_TYPES).map(charactersIn));

/** What an uploaded file is called, by the first of its names that is one, without path and ending; null when none is. */
export function stemOf(...names: readonly string[]): string | null {
  for (const name of names) {
    const stem = oneStem(name);
    if (stem !== null) return stem;
  }
  return null;
}

function oneStem(name: string): string | null {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const readable = base.normalize('NFC').replace(UNREADABLE, '').replace(/\s+/g, ' ').trim();
  const stem = readable.replace(ENDING, '').replace(AT_THE_ENDS, '');
  const short = [...stem]
    .slice(0, FILE_NAME_MAX - LONGEST_ENDING - 1)
    .join('')
    .trim();
  return VISIBLE.test(short) ? short : null;
}

/** The name a document is kept and handed out under: its ending is what its first bytes said, not what somebody wrote. */
export function documentName(stem: string, type: DocumentMime): string {
  return `${stem}.${DOCUMENT_TYPES[type]}`;
}
