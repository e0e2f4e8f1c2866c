import { localDateOf } from '@mingchuang/shared/local-date';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../../config.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';
import { SearchIndex } from '../../search/search.index.ts';
import { PoliciesQueries } from './policies.queries.ts';
import { PoliciesRepository } from './policies.repository.ts';
import { searchable } from './policies.view.ts';

const BATCH = 20;

/** 索引号: given in the commit that publishes, without gaps in each organ and year, and never changed. */
@Injectable()
export class PoliciesNumbers implements OnModuleDestroy {
  #stopped = false;
  #running: Promise<number> = Promise.resolve(0);

  constructor(
    private readonly db: Db,
    private readonly policies: PoliciesQueries,
    private readonly repository: PoliciesRepository,
    private readonly search: SearchIndex,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The year is that of the instant of publication, in Shanghai. */
  next(m: EntityManager, publishedAt: number): Promise<string> {
    return this.repository.nextIndexNumber(m, this.config.organCode, Number(localDateOf(publishedAt).slice(0, 4)));
  }

  /** Documents that were imported before there were numbers get theirs, in the order in which they came. */
  numberOld(): Promise<number> {
    this.#running = this.#numberAll();
    return this.#running;
  }

  /** The document that gets its number has it; the next start goes on with the others. */
  async onModuleDestroy(): Promise<void> {
    this.#stopped = true;
    await Promise.allSettled([this.#running]);
  }

  async #numberAll(): Promise<number> {
    let done = 0;
    for (let batch = await this.policies.unnumbered(BATCH); batch.length > 0 && !this.#stopped; batch = await this.policies.unnumbered(BATCH)) {
      for (const row of batch) {
        if (this.#stopped) break;
        await this.db
          .write(async (m) => {
            const indexNumber = await this.next(m, row.publishedAt);
            if (!(await this.repository.number(m, row.id, indexNumber))) throw new NumberedMeanwhile();
            await this.search.put(m, searchable({ ...row, indexNumber }, this.clock.today()));
          })
          .catch((error) => {
            if (!(error instanceof NumberedMeanwhile)) throw error;
          });
        done += 1;
      }
    }
    if (done > 0) new Logger('Policies').log(`${done} documents numbered`);
    return done;
  }
}

/** Another process was at the same row: the number that was taken for it goes back with the transaction. */
class NumberedMeanwhile extends Error {}
