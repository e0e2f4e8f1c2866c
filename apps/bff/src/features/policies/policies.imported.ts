import { localDateOf } from '@mingchuang/shared/local-date';
import { wordCountOf } from '@mingchuang/shared/richtext/richtext.rules';
import type { Block } from '@mingchuang/shared/richtext/richtext.types';
import type { PolicyEntity } from './policies.entity.ts';
import { NO_DETAILS } from './policies.view.ts';

/** sorts after every real day */
const UNDATED = '0000-00-00';

type Known = Pick<PolicyEntity, 'id' | 'title' | 'titleVerified' | 'issuer' | 'originalPublishedOn' | 'publishedAt'> & { importKey: string; blocks: Block[] };

/** A document that was published elsewhere before: what its text does not say is 待核. */
export function importedRow({ blocks, ...known }: Known): PolicyEntity {
  return {
    ...known,
    version: 1,
    kind: 'document',
    form: null,
    indexNumber: null,
    number: null,
    summary: '',
    theme: null,
    genre: null,
    facet: null,
    columnId: null,
    unitId: null,
    formedOn: null,
    effectiveOn: null,
    expiresOn: null,
    validityVerified: 0,
    abolishedOn: null,
    abolishedBy: null,
    abolishReason: null,
    amendedOn: null,
    sortOn: known.originalPublishedOn ?? UNDATED,
    publishedOn: localDateOf(known.publishedAt),
    publishedBy: null,
    versionNumber: 1,
    contentHash: null,
    characters: wordCountOf(blocks),
    details: JSON.stringify(NO_DETAILS),
    blocks: JSON.stringify(blocks),
  };
}
