import { PAGE_SLUGS } from '@mingchuang/shared/pages/pages.types';
import { CIVIC_WORDS } from '@mingchuang/shared/search/civic-words';
import { looked, marked, passageOf } from '@mingchuang/shared/search/passage.rules';
import { allTerms, alsoOf, scorerOf, type Wanted, wantedOf, weightOf } from '@mingchuang/shared/search/ranking.rules';
import {
  SEARCH_DEPTH,
  SEARCH_KINDS,
  SEARCH_PAGE,
  type SearchAnswer,
  type SearchHit,
  type SearchKind,
  type SearchRequest,
  SUGGESTIONS_MAX,
  type Suggestions,
} from '@mingchuang/shared/search/search.types';
import { plain } from '@mingchuang/shared/search/segment.rules';
import { termKey } from '@mingchuang/shared/search/term-key';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { positionOf } from '../../platform/keyset.ts';
import { ConsultationsQueries } from '../consultations/consultations.queries.ts';
import { PoliciesQueries } from '../policies/policies.queries.ts';
import { COUNTED, type Compared, PostingsQueries, type Within } from './search.postings.queries.ts';

interface Ranked extends Omit<Compared, 'impacts'> {
  kind: SearchKind;
  score: number;
}

/** A term of a question: its number in the index, how many documents hold it and what that makes it say. */
interface Asked {
  term: string;
  key: number;
  held: number;
  weight: number;
}

/** documents that are looked at closely: more than are shown, so that it is known whether there are more */
const COMPARED = SEARCH_DEPTH + 28;

/**
 * Search without a search server: each term leads to its weightiest documents by one index, the likeliest of these are compared by all
 * their terms. What a question costs depends on its words, not on how many documents there are.
 */
@Injectable()
export class SearchQueries {
  #all: { documents: number; readAt: number } | null = null;

  constructor(
    private readonly postings: PostingsQueries,
    private readonly policies: PoliciesQueries,
    private readonly consultations: ConsultationsQueries,
    private readonly clock: Clock,
  ) {}

  async find({ q, kind, inForce = false, limit = SEARCH_PAGE, cursor }: SearchRequest): Promise<SearchAnswer> {
    const from = Math.max(0, Math.trunc(Number(positionOf({ cursor })?.key ?? 0)) || 0);
    const wanted = wantedOf(q);
    const ranked = await this.#ranked(q, wanted, { kinds: kind === undefined ? SEARCH_KINDS : [kind], inForce, today: this.clock.today() });
    const shown = ranked.slice(0, SEARCH_DEPTH);
    const page = shown.slice(from, from + limit);
    const next = from + limit;
    return {
      items: await this.#hits(page, allTerms(wanted)),
      total: shown.length,
      more: ranked.length > shown.length,
      also: alsoOf(q),
      nextCursor: next < shown.length ? Buffer.from(JSON.stringify([next, ''])).toString('base64url') : null,
    };
  }

  /** Words of civil affairs that begin so, then titles. */
  async suggest(q: string): Promise<Suggestions> {
    const begun = plain(q).trim();
    const words = CIVIC_WORDS.filter((word) => word.startsWith(begun) && word !== begun).sort((a, b) => a.length - b.length);
    const ranked = await this.#ranked(q, wantedOf(q), { kinds: SEARCH_KINDS, inForce: false, today: this.clock.today() });
    const titles = ranked.filter(({ title }) => plain(title).includes(begun)).map(({ title }) => title);
    return { items: [...new Set([...words.slice(0, SUGGESTIONS_MAX / 2), ...titles])].slice(0, SUGGESTIONS_MAX) };
  }

  /** Published texts whose title holds what somebody asks for, the likeliest first. */
  async titled(q: string, limit: number): Promise<{ id: string; title: string; source: string | null; day: string | null }[]> {
    const wanted = wantedOf(q);
    const ranked = await this.#ranked(q, wanted, { kinds: ['policy', 'guide'], inForce: false, today: this.clock.today() });
    const titled = ranked.filter(({ title }) => inTitle(title, wanted) * 2 >= wanted.length).slice(0, limit + PAGE_SLUGS.length);
    const shown = await this.postings.shown(titled.map(({ no }) => no));
    const rows = titled.map(({ no, title, day }) => ({ id: shown.get(no)?.refId ?? '', title, source: shown.get(no)?.source ?? null, day }));
    return rows.filter(({ id }) => !PAGE_SLUGS.some((slug) => slug === id)).slice(0, limit);
  }

  async #ranked(q: string, wanted: readonly Wanted[], within: Within): Promise<Ranked[]> {
    const asked = await this.#asked(wanted);
    const leading = leadingTerms(wanted, asked);
    if (leading.length === 0) return [];
    const docs = await this.#compared(asked, leading, within);
    const score = scorerOf(q, wanted, new Map(asked.map(({ term, weight }) => [term, weight])), within.today);
    return docs
      .map(({ impacts, ...doc }) => ({ score: score({ title: doc.title, on: doc.day, outOfForce: doc.outOfForce === 1, impacts }), ...doc }))
      .filter((doc) => doc.score > 0)
      .sort((a, b) => b.score - a.score || later(a.day, b.day) || b.no - a.no);
  }

  /** All terms of a question, in the order of `allTerms`. */
  async #asked(wanted: readonly Wanted[]): Promise<Asked[]> {
    const terms = allTerms(wanted);
    if (terms.length === 0) return [];
    const keys = terms.map(termKey);
    const [held, documents] = await Promise.all([this.postings.held(keys), this.#documents()]);
    return terms.map((term, n) => {
      const own = held[n] ?? 0;
      return { term, key: keys[n] ?? 0, held: own, weight: weightOf(own, Math.max(documents, COUNTED)) };
    });
  }

  /** The likeliest documents with what each term weighs in them; what the lists of the leading terms do not tell is looked up. */
  async #compared(asked: readonly Asked[], leading: readonly number[], within: Within): Promise<(Compared & { kind: SearchKind })[]> {
    const { rows, cut } = await this.postings.weightiest(
      leading.map((place) => asked[place]?.key ?? 0),
      within,
    );
    const worth = new Map<number, number>();
    for (const { place, doc, impact } of rows) worth.set(doc, (worth.get(doc) ?? 0) + impact * (asked[leading[place] ?? 0]?.weight ?? 0));
    const likeliest = [...worth].sort((a, b) => b[1] - a[1]).slice(0, COMPARED);
    const likely = new Set(likeliest.map(([doc]) => doc));
    const known = new Map<number, { kind: SearchKind; impacts: number[] }>();
    const told = asked.map(() => 0);
    for (const { place, kind, doc, impact } of rows) {
      if (!likely.has(doc)) continue;
      const own = known.get(doc) ?? { kind, impacts: asked.map(() => 0) };
      const at = leading[place] ?? 0;
      own.impacts[at] = impact;
      told[at] = (told[at] ?? 0) + 1;
      known.set(doc, own);
    }
    // a list that came to its end tells of every document, a cut one only of those that are in it
    const whole = new Set(leading.filter((at, place) => !cut.has(place) || told[at] === likely.size));
    const open = asked.flatMap(({ held, key }, at) => (held === 0 || whole.has(at) ? [] : [{ at, key }]));
    const docs = await this.postings.compared(
      [...likely],
      open.map(({ key }) => key),
      within,
    );
    return docs.flatMap((doc) => {
      const own = known.get(doc.no);
      if (own === undefined) return [];
      for (const [n, { at }] of open.entries()) own.impacts[at] = doc.impacts[n] ?? 0;
      return [{ ...doc, ...own }];
    });
  }

  async #hits(page: readonly Ranked[], terms: readonly string[]): Promise<SearchHit[]> {
    const shown = await this.postings.shown(page.map(({ no }) => no));
    const idsOf = (...kinds: SearchKind[]) => page.filter(({ kind }) => kinds.includes(kind)).map(({ no }) => shown.get(no)?.refId ?? '');
    const [texts, consultations] = await Promise.all([this.policies.signs(idsOf('policy', 'guide')), this.consultations.signs(idsOf('consultation'))]);
    const what = looked(terms);
    return page.map(({ no, kind, title, day }) => {
      const { refId = '', source = null, text = '' } = shown.get(no) ?? {};
      return {
        ...{ kind, id: refId, title: marked(title, what), passage: passageOf(text, what), from: source, on: day },
        text: texts.get(refId) ?? null,
        asked: consultations.get(refId) ?? null,
      };
    });
  }

  /** Read once a minute at most: it only weighs rare words against common ones. */
  async #documents(): Promise<number> {
    const now = performance.now();
    if (this.#all === null || now - this.#all.readAt > 60_000) this.#all = { documents: await this.postings.documents(), readAt: now };
    return this.#all.documents;
  }
}

/** For each way to say each thing, its rarest term, by its place: all of them must be there, so the others lead nowhere new. */
function leadingTerms(wanted: readonly Wanted[], asked: readonly Asked[]): number[] {
  const places = new Map(asked.map(({ term }, place) => [term, place]));
  const heldBy = (place: number): number => asked[place]?.held ?? 0;
  const ways = wanted.flatMap(({ ways: all }) => all.map(({ terms }) => terms.map((term) => places.get(term) ?? -1)));
  const possible = ways.filter((way) => way.every((place) => heldBy(place) > 0));
  return [...new Set(possible.flatMap((way) => way.sort((a, b) => heldBy(a) - heldBy(b)).slice(0, 1)))];
}

/** The later day first; what has none last. */
function later(a: string | null, b: string | null): number {
  const [one, other] = [a ?? '', b ?? ''];
  return one === other ? 0 : one < other ? 1 : -1;
}

function inTitle(title: string, wanted: readonly Wanted[]): number {
  const normal = plain(title);
  return wanted.filter(({ ways }) => ways.some(({ terms }) => terms.every((term) => normal.includes(term)))).length;
}
