import type { Alive, Ready } from '@mingchuang/shared/health/health.types';
import { Controller, Get } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { AppError } from '../../platform/errors.ts';
import { HealthQueries } from './health.queries.ts';

/** jobs that have been due for longer than this mean that the worker stands still */
const LAG_MS = 5 * 60_000;

@Chapter('健康检查', '供负载均衡和监控查看服务是否正常。')
@Controller()
export class HealthController {
  constructor(private readonly queries: HealthQueries) {}

  @Get('healthz')
  @Allow('public', '进程在运行')
  alive(): Alive {
    return { status: 'ok' };
  }

  /** Database, migrations, outbox. */
  @Get('readyz')
  @Allow('public', '可以接请求：数据库、结构版本、推送队列都正常')
  async ready(): Promise<Ready> {
    const [migrations, lag] = await Promise.all([this.queries.migrations(), this.queries.outboxLag()]);
    if (migrations.done !== migrations.known) throw new AppError('UNAVAILABLE', { detail: '数据库结构还没有更新到这一版' });
    if (lag > LAG_MS) throw new AppError('UNAVAILABLE', { detail: '推送队列积压' });
    return { status: 'ok', migrations: migrations.done, outboxLagSeconds: Math.round(lag / 1000) };
  }
}
