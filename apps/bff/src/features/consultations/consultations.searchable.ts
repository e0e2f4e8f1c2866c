import { localDateOf } from '@mingchuang/shared/local-date';
import { textOfBlocks } from '@mingchuang/shared/richtext/richtext.rules';
import type { Searchable } from '../../search/search.index.ts';
import type { ConsultationEntity, ConsultationGroupEntity } from './consultations.entity.ts';

export type SearchedConsultation = Pick<ConsultationEntity, 'id' | 'title' | 'explanation' | 'draft' | 'note' | 'opensOn' | 'state' | 'publishedAt'>;
export type SearchedGroup = Pick<ConsultationGroupEntity, 'summary' | 'reason'>;

/** A consultation as the search knows it: what is asked about, and what came of it once that is published. Opinions themselves are nobody's to read. */
export function searchable(row: SearchedConsultation, groups: readonly SearchedGroup[], unitName: string | null): Searchable {
  const { id, title, explanation, draft, note, opensOn, state, publishedAt } = row;
  const told = state === 'published' ? [note, ...groups.flatMap(({ summary, reason }) => [summary, reason])] : [];
  return {
    kind: 'consultation',
    id,
    title,
    text: [textOfBlocks(JSON.parse(explanation)), textOfBlocks(JSON.parse(draft)), ...told].filter((text) => text !== '').join('\n'),
    source: unitName,
    day: state === 'published' && publishedAt !== null ? localDateOf(Number(publishedAt)) : opensOn,
    outOfForce: false,
  };
}
