import type { ConsoleMessagePage } from '@mingchuang/shared/messages/messages.types';
import type { CaseMetrics, Metrics } from '@mingchuang/shared/metrics/metrics.types';
import { Controller, Get, Query } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { CaseMetricsQueryDto, MetricCasesQueryDto, MetricsQueryDto } from './metrics.dto.ts';
import { MetricsService } from './metrics.service.ts';

@Chapter('数据', '满意率、评价率、按时率，都带分子和分母；来信和依申请公开分开算。')
@Controller('console/metrics')
export class MetricsController {
  constructor(private readonly service: MetricsService) {}

  @Get()
  @Allow('supervise', '来信：各科室的三项比率')
  metrics(@Caller() caller: StaffCaller, @Query() query: MetricsQueryDto): Promise<Metrics> {
    return this.service.metrics(caller, query);
  }

  @Get('cases')
  @Allow('supervise', '一个数字后面的来信')
  cases(@Caller() caller: StaffCaller, @Query() query: MetricCasesQueryDto): Promise<ConsoleMessagePage> {
    return this.service.cases(caller, query);
  }

  @Get('applications')
  @Allow('supervise', '依申请公开：各科室办结、答复、按期和评价的件数')
  applications(@Query() query: CaseMetricsQueryDto): Promise<CaseMetrics> {
    return this.service.applications(query);
  }
}
