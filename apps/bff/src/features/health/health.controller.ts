import type { Alive, Ready } from '@mingchuang/shared/health/health.types';
import { Controller, Get } from '@nestjs/common';
import { MIGRATIONS } from '../../migrations/index.ts';
import { Allow } from '../../platform/access.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';

/** jobs that have been due for longer than this mean that the worker stands still */
const LAG_MS = 5 * 60_000;

@Controller()
export class HealthController {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  @Get('healthz')
  @Allow('public')
  alive(): Alive {
    return { status: 'ok' };
  }

  /** Database, migrations, outbox. */
  @Get('readyz')
  @Allow('public')
  async ready(): Promise<Ready> {
    const now = this.clock.now();
    const migrations = Number((await this.db.readOne<{ n: number }>('SELECT COUNT(*) AS n FROM migrations'))?.n ?? 0);
    const oldest = await this.db.readOne<{ at: number | null }>("SELECT MIN(runAfter) AS at FROM outbox_job WHERE state = 'pending' AND runAfter <= ?", [now]);
    const lag = oldest?.at == null ? 0 : now - Number(oldest.at);
    if (migrations !== MIGRATIONS.length) throw new AppError('UNAVAILABLE', { detail: '数据库结构还没有更新到这一版' });
    if (lag > LAG_MS) throw new AppError('UNAVAILABLE', { detail: '推送队列积压' });
    return { status: 'ok', migrations, outboxLagSeconds: Math.round(lag / 1000) };
  }
}
