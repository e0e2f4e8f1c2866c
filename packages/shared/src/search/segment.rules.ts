import { CIVIC_WORDS } from './civic-words.ts';

/** An index term has at most so many characters; no word is longer, only nonsense is. */
export const TERM_MAX = 24;

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const civic = new RegExp(`(${CIVIC_WORDS.join('|')})`);
/** nothing but Chinese characters */
export const HAN = /^\p{Script=Han}+$/u;
const HAN_RUN = /\p{Script=Han}{2,}/gu;
/** 文号: `明民发〔2026〕12号`, with whatever brackets; 索引号: `11440100M/2026-00012` */
const DOCUMENT_NUMBER = /[〔[(【［（](\d{4})[〕\])】］）]\s*第?\s*0*(\d{1,5})\s*号/gu;
const INDEX_NUMBER = /[0-9a-z]{9}(?:[0-9a-z]{9})?\/\d{4}-\d{5}/g;

/** One way of writing for what is the same to a reader: full and half width, capitals. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The words of a text in their order, as a dictionary and the words of civil affairs take it apart; punctuation is left out. */
export function wordsOf(text: string): string[] {
  return plain(text)
    .split(civic)
    .flatMap((part, n) => (n % 2 === 1 ? [part] : [...words.segment(part)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)))
    .map((word) => word.slice(0, TERM_MAX));
}

/** Numbers by which a document is known, in one way of writing. */
export function numbersOf(text: string): string[] {
  const normal = plain(text);
  return [...[...normal.matchAll(DOCUMENT_NUMBER)].map(([, year, serial]) => `〔${year}〕${serial}号`), ...(normal.match(INDEX_NUMBER) ?? [])];
}

/** Neighbouring characters, two by two: what finds a word that no dictionary knows. */
export function pairsOf(text: string): string[] {
  return (plain(text).match(HAN_RUN) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, n) => `${characters[n]}${character}`);
  });
}

/**
 * What a text is found by: its words, the pairs in longer words and in runs of single characters (a word that the dictionary does not know
 * falls into them), and numbers. A term stands as often as it occurs.
 */
export function termsOf(text: string): string[] {
  const parts = wordsOf(text);
  const terms: string[] = [];
  let loose = '';
  for (const [n, word] of parts.entries()) {
    const han = HAN.test(word);
    if (!han || word.length > 1) terms.push(word);
    if (han && word.length > 2) terms.push(...pairsOf(word));
    // the last character of the word before belongs to the run as well: 城|中|村, 两|项|补贴
    if (han && word.length === 1) loose += loose === '' ? `${lastHan(parts[n - 1])}${word}` : word;
    else if (loose !== '') {
      terms.push(...pairsOf(han ? `${loose}${word[0]}` : loose));
      loose = '';
    }
  }
  if (loose !== '') terms.push(...pairsOf(loose));
  return [...terms, ...numbersOf(text)];
}

function lastHan(word: string | undefined): string {
  const last = word === undefined ? '' : ([...word].at(-1) ?? '');
  return HAN.test(last) ? last : '';
}
