import { routes } from '../platform/navigation';
import { PageLink, Words } from './base/base';
import { Icon } from './icon';

/** Looks like the box it leads to. */
export function SearchLink({ words }: { words: string }) {
  return (
    <PageLink to={routes.search()} className="search-link" label={`搜索，${words}`}>
      <Icon name="search" tone="ink3" size={20} />
      <Words>{words}</Words>
    </PageLink>
  );
}
