import { localDateOf } from '@mingchuang/shared/local-date';
import type { Searchable } from '../../search/search.index.ts';
import type { PublicMessageEntity } from './messages.entity.ts';

/** A public letter as the search knows it. */
export function searchable(row: Pick<PublicMessageEntity, 'id' | 'title' | 'body' | 'reply' | 'repliedAt'>, unitName: string | null): Searchable {
  const { id, title, body, reply, repliedAt } = row;
  return { kind: 'letter', id, title, text: `${body}\n${reply}`, source: unitName, day: localDateOf(repliedAt), outOfForce: false };
}
