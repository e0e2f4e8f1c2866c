import { localDateOf } from '@mingchuang/shared/local-date';
import type { Contacts, Guide, PageContents, PageSlug } from '@mingchuang/shared/pages/pages.types';
import { CONTACT_GROUP_NAMES, GUIDE_FIELDS, PAGE_NAMES } from '@mingchuang/shared/pages/pages.words';
import type { Unit } from '@mingchuang/shared/units/units.types';
import type { Searchable } from '../../search/search.index.ts';

/** A version of a page; its slug says which content it has. */
export interface SearchedPage {
  slug: PageSlug;
  content: PageContents[PageSlug];
  /** written, epoch ms */
  at: number;
}

/** What stands on a page beside its own content. */
export interface PageSurroundings {
  bureauName: string;
  units: readonly Unit[];
}

/** A page as the search knows it: every line that residents read there. */
export function searchable({ slug, content, at }: SearchedPage, { bureauName, units }: PageSurroundings): Searchable {
  const lines = slug === 'guide' ? guideLines(content as Guide) : [...contactLines(content as Contacts), ...units.map(unitLine)];
  return { kind: 'guide', id: slug, title: PAGE_NAMES[slug], text: lines.join('\n'), source: bureauName, day: localDateOf(at), outOfForce: false };
}

const guideLines = (guide: Guide): string[] => GUIDE_FIELDS.flatMap(({ key, label }) => (guide[key] === '' ? [] : [`${label}：${guide[key]}`]));

const contactLines = ({ items }: Contacts): string[] =>
  items.map(({ group, name, duty, phone, address }) => `${CONTACT_GROUP_NAMES[group]}：${said([name, duty, phone, address])}`);

const unitLine = ({ name, duty, phone }: Unit): string => said([name, duty, phone]);

const said = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join('，');
