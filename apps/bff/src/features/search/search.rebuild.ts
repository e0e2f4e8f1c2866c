import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Db, isDuplicate } from '../../platform/db.ts';
import { INDEXED_AS, type Searchable, SearchIndex } from '../../search/search.index.ts';
import { ConsultationsQueries } from '../consultations/consultations.queries.ts';
import { MessagesQueries } from '../messages/messages.queries.ts';
import { PagesQueries } from '../pages/pages.queries.ts';
import { PoliciesQueries } from '../policies/policies.queries.ts';

const BATCH = 20;

/** What was published before it could be found, or was taken apart in an older way, is indexed; a killed run goes on where it stopped. */
@Injectable()
export class SearchRebuild implements OnModuleDestroy {
  readonly #log = new Logger('Search');
  #stopped = false;
  #running: Promise<number> = Promise.resolve(0);

  constructor(
    private readonly db: Db,
    private readonly index: SearchIndex,
    private readonly policies: PoliciesQueries,
    private readonly messages: MessagesQueries,
    private readonly consultations: ConsultationsQueries,
    private readonly pages: PagesQueries,
  ) {}

  /** Gives how many texts were indexed. */
  run(): Promise<number> {
    if (!this.#stopped) this.#running = this.#indexAll();
    return this.#running;
  }

  /** The text that is being indexed is finished; the next start goes on with the others. */
  async onModuleDestroy(): Promise<void> {
    this.#stopped = true;
    await Promise.allSettled([this.#running]);
  }

  async #indexAll(): Promise<number> {
    let done = 0;
    for (const source of [this.pages, this.policies, this.consultations, this.messages]) {
      for (let after = '', more = true; more; ) {
        const batch = await source.unindexed(INDEXED_AS, after, BATCH);
        done += await this.#put(batch);
        after = batch.at(-1)?.id ?? after;
        more = batch.length === BATCH && !this.#stopped;
      }
    }
    if (done > 0) this.#log.log(`${done} texts indexed`);
    return done;
  }

  /** Another process may be at the same ones; then they are there. */
  async #put(batch: readonly Searchable[]): Promise<number> {
    let done = 0;
    for (const doc of batch) {
      if (this.#stopped) break;
      await this.db
        .write((m) => this.index.put(m, doc))
        .catch((error) => {
          if (!isDuplicate(error)) throw error;
        });
      done += 1;
    }
    return done;
  }
}
