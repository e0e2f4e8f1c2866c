import type { SearchHit } from '@mingchuang/shared/search/search.types';
import { routes } from '../platform/navigation';

export function addressOf({ kind, id }: Pick<SearchHit, 'kind' | 'id'>): string {
  if (kind === 'letter') return routes.publicLetter(id);
  if (kind === 'consultation') return routes.consultation(id);
  if (id === 'guide') return routes.guide();
  return id === 'contacts' ? routes.contacts() : routes.policy(id);
}
