import type { ConsoleSeries, ConsoleSeriesList, IssueRecords } from '@mingchuang/shared/periodic/periodic.types';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res, type StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { rate } from '../../platform/rate-limit.ts';
import { TableQueryDto } from '../../platform/table-file.dto.ts';
import { sendTable } from '../../platform/table-file.ts';
import { PeriodicConsole } from './periodic.console.ts';
import { ReturnIssueDto, WriteIssueDto, WriteSeriesDto } from './periodic.dto.ts';
import { PeriodicRecords } from './periodic.records.ts';
import { PeriodicSetup } from './periodic.setup.ts';

@Chapter('定期公开办理', '按期填报数据，由另一个人公布或者退回；公布以后更正要说明。')
@Controller('console/periodic')
export class PeriodicConsoleController {
  constructor(
    private readonly service: PeriodicConsole,
    private readonly setup: PeriodicSetup,
    private readonly records: PeriodicRecords,
  ) {}

  @Get()
  @Allow('read', '各项数据还缺哪几期，急的在前')
  list(): Promise<ConsoleSeriesList> {
    return this.service.list();
  }

  @Post()
  @Allow('catalogue', '新建一项定期公开的数据')
  @ApiOnce()
  create(@Caller() caller: StaffCaller, @Body() body: WriteSeriesDto, @Once() once: OnceKey): Promise<ConsoleSeries> {
    return this.setup.begin(caller, body, once);
  }

  @Get(':id')
  @Allow('read', '一项数据的各期和期限')
  open(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string): Promise<ConsoleSeries> {
    return this.service.open(caller, id);
  }

  @Put(':id')
  @Allow('catalogue', '改一项数据的名称、说明和填报科室；还没有人填报的，栏目、周期、期限和表格也能改')
  @ApiIfMatch()
  change(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Body() body: WriteSeriesDto): Promise<ConsoleSeries> {
    return this.setup.change(caller, id, seen, body);
  }

  @Get(':id/table')
  @Allow('read', '下载一项数据的各期各版')
  @RouteConfig(rate(20))
  async table(@Param('id', IdPipe) id: string, @Query() { format }: TableQueryDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return sendTable(reply, await this.records.table(id, format));
  }

  @Get(':id/issues/:period/records')
  @Allow('read', '一期公布过和退回过的各稿，新的在前')
  recordsOf(@Param('id', IdPipe) id: string, @Param('period') period: string): Promise<IssueRecords> {
    return this.records.list(id, period);
  }

  @Put(':id/issues/:period')
  @Allow('draft', '填报或者更正一期')
  @ApiIfMatch()
  enter(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @Param('period') period: string,
    @SeenVersion() seen: number,
    @Body() body: WriteIssueDto,
  ): Promise<ConsoleSeries> {
    return this.service.enter(caller, id, period, seen, body);
  }

  @Post(':id/issues/:period/publication')
  @HttpCode(200)
  @Allow('publish', '公布一期，不能是填报的人')
  @ApiIfMatch()
  publish(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @Param('period') period: string,
    @SeenVersion() seen: number,
  ): Promise<ConsoleSeries> {
    return this.service.publish(caller, id, period, seen);
  }

  @Post(':id/issues/:period/return')
  @HttpCode(200)
  @Allow('publish', '退回一期，写明理由，不能是填报的人')
  @ApiIfMatch()
  sendBack(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @Param('period') period: string,
    @SeenVersion() seen: number,
    @Body() body: ReturnIssueDto,
  ): Promise<ConsoleSeries> {
    return this.service.sendBack(caller, id, period, seen, body.reason);
  }
}
