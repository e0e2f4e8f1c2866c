import { PAGE_HISTORY_MAX, PAGE_SLUGS, type PageContents, type PageSlug } from '@mingchuang/shared/pages/pages.types';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Db, marksOf } from '../../platform/db.ts';
import type { Searchable } from '../../search/search.index.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import type { PageVersionEntity } from './pages.entity.ts';
import { type SearchedPage, searchable } from './pages.searchable.ts';

export interface PageRow<S extends PageSlug = PageSlug> extends Omit<PageVersionEntity, 'slug' | 'content'> {
  slug: S;
  content: PageContents[S];
  byName: string | null;
}

const ROW = 'p.id, p.slug, p.version, p.content, p.staffId, p.at, p.reviewBy, s.name AS byName FROM page_version p LEFT JOIN staff s ON s.id = p.staffId';

@Injectable()
export class PagesQueries {
  constructor(
    private readonly db: Db,
    private readonly units: UnitsQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async current<S extends PageSlug>(slug: S): Promise<PageRow<S> | null> {
    return (await this.#rows(slug, 1))[0] ?? null;
  }

  /** Newest first, and one more than are shown: the oldest shown differs from something too. */
  versions<S extends PageSlug>(slug: S): Promise<PageRow<S>[]> {
    return this.#rows(slug, PAGE_HISTORY_MAX + 1);
  }

  async searchable(page: SearchedPage): Promise<Searchable> {
    return searchable(page, { bureauName: this.config.bureauName, units: await this.units.forResidents() });
  }

  /** Pages after this one, by slug, that the search does not know yet, or knows in an older way; what nobody has written yet is none. */
  async unindexed(indexedAs: number, after: string, limit: number): Promise<Searchable[]> {
    const known = await this.db.read<{ refId: string }>(
      `SELECT refId FROM search_doc WHERE kind = 'guide' AND refId IN (${marksOf(PAGE_SLUGS)}) AND indexedAs >= ?`,
      [...PAGE_SLUGS, indexedAs],
    );
    const missing = [...PAGE_SLUGS].sort().filter((slug) => slug > after && known.every(({ refId }) => refId !== slug));
    const pages = await Promise.all(missing.slice(0, limit).map((slug) => this.current(slug)));
    return Promise.all(pages.filter((page) => page !== null).map((page) => this.searchable(page)));
  }

  async #rows<S extends PageSlug>(slug: S, limit: number): Promise<PageRow<S>[]> {
    const rows = await this.db.read<PageVersionEntity & { byName: string | null }>(`SELECT ${ROW} WHERE p.slug = ? ORDER BY p.version DESC LIMIT ?`, [
      slug,
      limit,
    ]);
    return rows.map((row) => ({ ...row, slug, at: Number(row.at), content: JSON.parse(row.content) as PageContents[S] }));
  }
}
