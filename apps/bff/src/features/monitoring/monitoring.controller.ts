import type { CheckBoard, Finding, FindingCounts, FindingPage } from '@mingchuang/shared/monitoring/monitoring.types';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { AssignFindingDto, CompleteFindingDto, FindingQueryDto, ReopenFindingDto } from './monitoring.dto.ts';
import { MonitoringService } from './monitoring.service.ts';

@Chapter('监测', '每天检查栏目更新、空白栏目、来信、解读，发现的问题由责任科室整改、另一人核实。')
@Controller('console/monitoring')
export class MonitoringController {
  constructor(private readonly service: MonitoringService) {}

  @Get('counts')
  @Allow('read', '各项检查未整改的问题数')
  counts(@Caller() caller: StaffCaller): Promise<FindingCounts> {
    return this.service.counts(caller);
  }

  @Get('checks')
  @Allow('read', '各项检查现在的数值、上限和状态')
  checks(): Promise<CheckBoard> {
    return this.service.board();
  }

  @Get('findings')
  @Allow('read', '监测发现的问题，最急的在前')
  list(@Caller() caller: StaffCaller, @Query() query: FindingQueryDto): Promise<FindingPage> {
    return this.service.list(caller, query);
  }

  @Get('findings/:id')
  @Allow('read', '一项问题和它的整改经过')
  one(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string): Promise<Finding> {
    return this.service.one(caller, id);
  }

  @Post('findings/:id/start')
  @HttpCode(200)
  @Allow('answer', '开始整改，责任人或者责任科室')
  @ApiIfMatch()
  start(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<Finding> {
    return this.service.start(caller, id, seen);
  }

  @Post('findings/:id/completion')
  @HttpCode(200)
  @Allow('answer', '报告整改完成，写明情况和佐证')
  @ApiIfMatch()
  complete(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Body() body: CompleteFindingDto): Promise<Finding> {
    return this.service.complete(caller, id, seen, body);
  }

  @Post('findings/:id/verification')
  @HttpCode(200)
  @Allow('supervise', '核实通过，当场再查一次；不能是报告完成的人')
  @ApiIfMatch()
  verify(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<Finding> {
    return this.service.verify(caller, id, seen);
  }

  @Post('findings/:id/reopening')
  @HttpCode(200)
  @Allow('supervise', '退回整改，写明理由，重新计算期限')
  @ApiIfMatch()
  reopen(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Body() { reason }: ReopenFindingDto): Promise<Finding> {
    return this.service.reopen(caller, id, seen, reason);
  }

  @Put('findings/:id/owner')
  @Allow('supervise', '指定责任人，问题转到其科室')
  @ApiIfMatch()
  assign(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Body() { ownerStaffId }: AssignFindingDto,
  ): Promise<Finding> {
    return this.service.assign(caller, id, seen, ownerStaffId);
  }
}
