import type { ConsoleMessagePage } from '@mingchuang/shared/messages/messages.types';
import type { Metrics } from '@mingchuang/shared/metrics/metrics.types';
import { Controller, Get, Query } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { MetricCasesQueryDto, MetricsQueryDto } from './metrics.dto.ts';
import { MetricsService } from './metrics.service.ts';

@Chapter('数据', '满意率、评价率、按时答复率，都带分子和分母。')
@Controller('console/metrics')
export class MetricsController {
  constructor(private readonly service: MetricsService) {}

  @Get()
  @Allow('supervise', '各科室的三项比率')
  metrics(@Caller() caller: StaffCaller, @Query() query: MetricsQueryDto): Promise<Metrics> {
    return this.service.metrics(caller, query);
  }

  @Get('cases')
  @Allow('supervise', '一个数字后面的来信')
  cases(@Caller() caller: StaffCaller, @Query() query: MetricCasesQueryDto): Promise<ConsoleMessagePage> {
    return this.service.cases(caller, query);
  }
}
