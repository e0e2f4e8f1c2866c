import { choiceFor, type FindingChoice, type PlacedFinding, undecidedOf } from '../personal-data/choices.rules.ts';
import { findPersonalData } from '../personal-data/personal-data.rules.ts';
import { fieldsOfBlocks, replaceInBlocks } from '../richtext/fields.rules.ts';
import type { PolicyContent } from './drafts.types.ts';
import type { PolicyKind } from './policies.words.ts';

export function emptyContent(kind: PolicyKind): PolicyContent {
  return {
    kind,
    title: '',
    summary: '',
    number: '',
    issuer: '',
    formedOn: null,
    effectiveOn: null,
    expiresOn: null,
    theme: null,
    genre: null,
    channels: ['website'],
    openness: 'proactive',
    opennessGround: null,
    opennessReason: '',
    facet: null,
    keywords: [],
    columnId: null,
    blocks: [],
    attachmentIds: [],
    links: [],
    form: null,
    medium: null,
    interprets: [],
    plan: null,
    changeNote: '',
    amendment: false,
  };
}

/** The content in one way of writing, whatever the order in which its fields came: what the hash is made of. */
export function canonicalContent(content: PolicyContent): string {
  return JSON.stringify(sorted(content));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
}

/** Every text that the public will read, by the place where it stands. */
export function textsOf(content: Pick<PolicyContent, 'title' | 'summary' | 'blocks' | 'medium' | 'changeNote'>): { field: string; text: string }[] {
  return [
    { field: 'title', text: content.title },
    { field: 'summary', text: content.summary },
    ...fieldsOfBlocks(content.blocks),
    { field: 'medium', text: content.medium?.description ?? '' },
    { field: 'changeNote', text: content.changeNote },
  ].filter(({ text }) => text !== '');
}

/** Personal data in a text before it is published (PIPL 6, 《政府信息公开条例》15). */
export function findingsOf(content: PolicyContent): PlacedFinding[] {
  return textsOf(content).flatMap(({ field, text }) => findPersonalData(text).map((finding) => ({ field, ...finding })));
}

export function undecided(content: PolicyContent, choices: readonly FindingChoice[]): PlacedFinding[] {
  return undecidedOf(findingsOf(content), choices);
}

/** The content with the masked places blacked out, as long as they were, so that no other place moves. */
export function masked(content: PolicyContent, choices: readonly FindingChoice[]): PolicyContent {
  const places = findingsOf(content).filter((finding) => choiceFor(finding, choices)?.choice === 'mask');
  const mask = (field: string, text: string): string =>
    places.filter((place) => place.field === field).reduce((whole, { start, end }) => whole.slice(0, start) + '*'.repeat(end - start) + whole.slice(end), text);
  return {
    ...content,
    title: mask('title', content.title),
    summary: mask('summary', content.summary),
    blocks: replaceInBlocks(
      content.blocks,
      places.map(({ field, start, end }) => ({ field, start, end, put: '*'.repeat(end - start) })),
    ),
    medium: content.medium === null ? null : { ...content.medium, description: mask('medium', content.medium.description) },
    changeNote: mask('changeNote', content.changeNote),
  };
}
