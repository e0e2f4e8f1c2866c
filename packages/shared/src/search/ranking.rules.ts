import type { LocalDate } from '../local-date.ts';
import { EMPTY_WORDS, sameAs } from './civic-words.ts';
import { numbersOf, pairsOf, plain, termsOf, wordsOf } from './segment.rules.ts';

/** A term in a document: from 1 (once, in a long text) to 1000 (in the title). */
export interface Posting {
  term: string;
  impact: number;
}

const IN_TITLE = 600;
const IN_TEXT = 400;
/** how fast a term that occurs often stops to count more (BM25's k1) */
const SATURATION = 1.2;
/** characters of an ordinary text; in a longer one a single occurrence says less (BM25's b) */
const ORDINARY_LENGTH = 600;
const LENGTH_COUNTS = 0.5;

/** What a document is found by, each term once. A term of the title stands above any that is only in the text. */
export function postingsOf(title: string, text: string): Posting[] {
  const inTitle = new Set([...termsOf(title), ...pairsOf(title)]);
  const often = new Map<string, number>();
  for (const term of termsOf(text)) often.set(term, (often.get(term) ?? 0) + 1);
  const slow = SATURATION * (1 - LENGTH_COUNTS + (LENGTH_COUNTS * text.length) / ORDINARY_LENGTH);
  const impact = (term: string): number => {
    const n = often.get(term) ?? 0;
    return (inTitle.has(term) ? IN_TITLE : 0) + Math.max(inTitle.has(term) ? 0 : 1, Math.round((IN_TEXT * n) / (n + slow)));
  };
  return [...new Set([...inTitle, ...often.keys()])].map((term) => ({ term, impact: impact(term) }));
}

/** One thing that is looked for: any of the ways to say it, the own words first, each by terms that must all be there. */
export interface Wanted {
  ways: { terms: readonly string[]; weight: number }[];
}

const SYNONYM = 0.8;
const BY_PAIRS = 0.7;
const WANTED_MAX = 8;

/** What somebody asks for, thing by thing; the words a question is made of do not count. */
export function wantedOf(q: string): Wanted[] {
  const numbers = numbersOf(q).map((term) => ({ ways: [{ terms: [term], weight: 1 }] }));
  const rest = plain(q).replace(NUMBER_IN_BRACKETS, ' ');
  return [...numbers, ...[...new Set(rest.split(/[^\p{L}\p{N}]+/u).flatMap(thingsOf))].map(wayOf)].slice(0, WANTED_MAX);
}

const NUMBER_IN_BRACKETS = /[〔[(【][^〕\])】]*[〕\])】]\s*第?\s*\d+\s*号/gu;
const HAN = /\p{Script=Han}/u;
const single = (word: string): boolean => word.length === 1 && HAN.test(word);

/** Words of two characters and more, and runs of single ones: a word that the dictionary does not know has fallen into them. A lone one says nothing. */
function thingsOf(piece: string): string[] {
  const things: string[] = [];
  const words = wordsOf(piece);
  let run = '';
  const close = (): void => {
    if (run.length > 1) things.push(run);
    run = '';
  };
  for (const word of words) {
    if (single(word) && !EMPTY_WORDS.has(word)) run += word;
    else {
      close();
      if (!EMPTY_WORDS.has(word)) things.push(word);
    }
  }
  close();
  return things.length > 0 ? things : words.filter((word) => !single(word));
}

function wayOf(word: string): Wanted {
  const pairs = pairsOf(word);
  const own = { terms: [word], weight: 1 };
  const others = sameAs(word).map((other) => ({ terms: [other], weight: SYNONYM }));
  return { ways: [own, ...others, ...(pairs.length > 1 ? [{ terms: pairs, weight: BY_PAIRS }] : [])] };
}

/** Other words for the same that are looked for as well. */
export function alsoOf(q: string): string[] {
  return [...new Set(wordsOf(q).flatMap(sameAs))];
}

/** Every term that any of the ways needs. */
export function allTerms(wanted: readonly Wanted[]): string[] {
  return [...new Set(wanted.flatMap(({ ways }) => ways.flatMap(({ terms }) => terms)))];
}

/** How much a term says, by how many documents hold it of `all`; both may be capped. */
export function weightOf(held: number, all: number): number {
  return Math.log(1 + (all - held + 0.5) / (held + 0.5));
}

export interface Candidate {
  title: string;
  on: LocalDate | null;
  /** out of force: abolished, expired */
  outOfForce: boolean;
  /** of each term of the question, in the order of `allTerms`; 0: it does not hold it */
  impacts: readonly number[];
}

const WHOLE_IN_TITLE = 1.5;
const OUT_OF_FORCE = 0.5;
/** a text of today counts by so much more than one of long ago … */
const NEW_COUNTS = 0.15;
/** … and half of that after so many years */
const HALF_YEARS = 3;
const YEAR_DAYS = 365;
const DAY_MS = 86_400_000;

/**
 * How well a document answers, 0: not at all. What holds all that is looked for stands above what holds a part;
 * valid and recent ones come first among equals. What is the same for all documents is computed once.
 */
export function scorerOf(q: string, wanted: readonly Wanted[], weights: ReadonlyMap<string, number>, today: LocalDate): (candidate: Candidate) => number {
  const things = weighed(wanted, weights);
  const asked = plain(q).trim();
  const now = Date.parse(today);
  return ({ title, on, outOfForce, impacts }) => {
    let sum = 0;
    let found = 0;
    for (const ways of things) {
      let best = 0;
      for (const way of ways) best = Math.max(best, wayScore(way, impacts));
      sum += best;
      if (best > 0) found += 1;
    }
    if (found === 0) return 0;
    const share = found / things.length;
    const whole = plain(title).includes(asked) ? WHOLE_IN_TITLE : 1;
    return sum * share * share * whole * (outOfForce ? OUT_OF_FORCE : 1) * (1 + NEW_COUNTS * freshness(on, now));
  };
}

/** A way to say a thing: which terms must be there, and what each is worth. */
interface Weighed {
  weight: number;
  terms: { place: number; worth: number }[];
}

/** Another word for the same is worth no more than the own one, however rare it is. */
function weighed(wanted: readonly Wanted[], weights: ReadonlyMap<string, number>): Weighed[][] {
  const places = new Map(allTerms(wanted).map((term, place) => [term, place]));
  const weightOfTerm = (term: string | undefined): number => weights.get(term ?? '') ?? 0;
  return wanted.map(({ ways }) => {
    const own = weightOfTerm(ways[0]?.terms[0]);
    return ways
      .filter(({ terms }) => terms.length > 0)
      .map(({ terms, weight }) => ({ weight, terms: terms.map((term) => ({ place: places.get(term) ?? 0, worth: Math.min(own, weightOfTerm(term)) })) }));
  });
}

/** All terms of a way, or it is not that way; the weakest counts. */
function wayScore({ terms, weight }: Weighed, impacts: readonly number[]): number {
  let weakest = Number.POSITIVE_INFINITY;
  for (const { place, worth } of terms) weakest = Math.min(weakest, (impacts[place] ?? 0) * worth);
  return weakest * weight;
}

function freshness(on: LocalDate | null, now: number): number {
  if (on === null) return 0;
  const years = Math.max(0, now - Date.parse(on)) / DAY_MS / YEAR_DAYS;
  return 0.5 ** (years / HALF_YEARS);
}
