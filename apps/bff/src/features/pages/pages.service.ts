import { type LocalDate, localDateOf } from '@mingchuang/shared/local-date';
import { contactsDifferences, guideDifferences, isReviewDay, reviewDay, reviewState } from '@mingchuang/shared/pages/pages.rules';
import {
  type ConsoleContacts,
  type ConsoleGuide,
  type ContactsPage,
  type Guide,
  type GuidePage,
  PAGE_HISTORY_MAX,
  type PageContents,
  type PageDifference,
  type PageSlug,
  type PageVersion,
  type WriteContacts,
  type WriteGuide,
} from '@mingchuang/shared/pages/pages.types';
import { EMPTY_GUIDE, PAGE_NAMES } from '@mingchuang/shared/pages/pages.words';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CONFIG, type Config } from '../../config.ts';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { insert, isDuplicate } from '../../platform/db.ts';
import { AppError, fieldError, staleVersion } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { iso } from '../../platform/iso.ts';
import { PublicCache } from '../../platform/public-cache.ts';
import { SearchIndex } from '../../search/search.index.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { PageVersionEntity } from './pages.entity.ts';
import { type PageRow, PagesQueries } from './pages.queries.ts';

type Written = { version: number };

/** as long as the column of the log */
const LOG_MAX = 200;

/** The guide (Art. 12) and the contacts: written as a whole, every version kept. */
@Injectable()
export class PagesService {
  constructor(
    private readonly pages: PagesQueries,
    private readonly units: UnitsQueries,
    private readonly idempotency: Idempotency,
    private readonly search: SearchIndex,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly publicCache: PublicCache,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async guide(): Promise<GuidePage> {
    const row = await this.pages.current('guide');
    return { ...this.#head(row), guide: row?.content ?? this.#firstGuide() };
  }

  async contacts(): Promise<ContactsPage> {
    const row = await this.pages.current('contacts');
    return { ...this.#head(row), bureauPhone: this.config.bureauPhone, items: row?.content.items ?? [], units: await this.units.forResidents() };
  }

  async consoleGuide(): Promise<ConsoleGuide> {
    const versions = await this.pages.versions('guide');
    return { slug: 'guide', content: versions[0]?.content ?? this.#firstGuide(), ...this.#history(versions, guideDifferences) };
  }

  async consoleContacts(): Promise<ConsoleContacts> {
    const versions = await this.pages.versions('contacts');
    return { slug: 'contacts', content: versions[0]?.content ?? { items: [] }, ...this.#history(versions, contactsDifferences) };
  }

  async writeGuide(caller: StaffCaller, seen: number, { reviewBy, ...guide }: WriteGuide, once: OnceKey): Promise<ConsoleGuide> {
    await this.#write(caller, 'guide', seen, guide, reviewBy, once, guideDifferences);
    return this.consoleGuide();
  }

  async writeContacts(caller: StaffCaller, seen: number, { reviewBy, items }: WriteContacts, once: OnceKey): Promise<ConsoleContacts> {
    await this.#write(caller, 'contacts', seen, { items }, reviewBy, once, contactsDifferences);
    return this.consoleContacts();
  }

  /** Also where nothing is changed: that somebody has looked through it is a version with a new day. */
  async #write<S extends PageSlug>(
    caller: StaffCaller,
    slug: S,
    seen: number,
    content: PageContents[S],
    wanted: LocalDate | null,
    once: OnceKey,
    differences: (before: PageContents[S] | null, after: PageContents[S]) => PageDifference[],
  ): Promise<void> {
    const today = this.clock.today();
    if (wanted !== null && !isReviewDay(wanted, today)) throw fieldError('REVIEW_DAY_INVALID', 'reviewBy');
    try {
      await this.idempotency.run<Written>(caller.staffId, once, async (m) => {
        const known = await this.pages.current(slug);
        if ((known?.version ?? 0) !== seen) throw stale(slug, seen, known);
        const row = { id: uuidv7(), slug, version: seen + 1, content: JSON.stringify(content), staffId: caller.staffId, at: this.clock.now() };
        await insert(m, PageVersionEntity, { ...row, reviewBy: wanted ?? reviewDay(today) });
        await this.search.put(m, await this.pages.searchable({ slug, content, at: row.at }));
        const labels = differences(known?.content ?? null, content).map(({ label }) => label);
        const words = `${PAGE_NAMES[slug]}第 ${row.version} 版：${labels.length === 0 ? '复核，没有改动' : labels.join('、')}`;
        await this.audit.add(m, caller, 'page.write', row.id, words.length <= LOG_MAX ? words : `${words.slice(0, LOG_MAX - 1)}…`);
        return { version: row.version };
      });
      this.publicCache.clear();
    } catch (error) {
      throw isDuplicate(error) ? stale(slug, seen, await this.pages.current(slug)) : error;
    }
  }

  #head(row: PageRow | null): Pick<GuidePage, 'bureauName' | 'version' | 'updatedOn'> {
    return { bureauName: this.config.bureauName, version: row?.version ?? 0, updatedOn: row === null ? null : localDateOf(row.at) };
  }

  /** Before anybody has written one the settings know at least whom to call. */
  #firstGuide(): Guide {
    return { ...EMPTY_GUIDE, office: this.config.bureauName, phone: this.config.bureauPhone };
  }

  #history<S extends PageSlug>(
    rows: readonly PageRow<S>[],
    differences: (before: PageContents[S] | null, after: PageContents[S]) => PageDifference[],
  ): Pick<ConsoleGuide, 'version' | 'reviewBy' | 'review' | 'versions'> {
    const [newest] = rows;
    const versions = rows.slice(0, PAGE_HISTORY_MAX).map(
      ({ version, at, byName, reviewBy, content }, n): PageVersion => ({
        ...{ version, at: iso(at), byName, reviewBy },
        differences: differences(rows[n + 1]?.content ?? null, content),
      }),
    );
    return {
      version: newest?.version ?? 0,
      reviewBy: newest?.reviewBy ?? null,
      review: reviewState(newest?.reviewBy ?? null, this.clock.today()),
      versions,
    };
  }
}

function stale(slug: PageSlug, seen: number, known: PageRow | null): AppError {
  if (known === null) return staleVersion(seen, 0);
  return staleVersion(seen, known.version, [{ what: `${PAGE_NAMES[slug]}已是第 ${known.version} 版`, by: known.byName, at: iso(known.at) }]);
}
