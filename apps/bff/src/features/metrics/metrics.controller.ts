import type { ConsoleMessagePage } from '@mingchuang/shared/messages/messages.types';
import type { Metrics } from '@mingchuang/shared/metrics/metrics.types';
import { Controller, Get, Query } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { MetricCasesQueryDto, MetricsQueryDto } from './metrics.dto.ts';
import { MetricsService } from './metrics.service.ts';

@Controller('console/metrics')
export class MetricsController {
  constructor(private readonly service: MetricsService) {}

  @Get()
  @Allow('supervise')
  metrics(@Caller() caller: StaffCaller, @Query() query: MetricsQueryDto): Promise<Metrics> {
    return this.service.metrics(caller, query);
  }

  @Get('cases')
  @Allow('supervise')
  cases(@Caller() caller: StaffCaller, @Query() query: MetricCasesQueryDto): Promise<ConsoleMessagePage> {
    return this.service.cases(caller, query);
  }
}
