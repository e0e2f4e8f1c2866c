import type { ColumnChanges, ColumnChangeView, ConsoleColumnDetail, ConsoleColumns } from '@mingchuang/shared/columns/columns.types';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
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
import { ColumnsChanges } from './columns.changes.ts';
import { ApproveColumnChangeDto, ProposeColumnChangeDto, ProposeColumnDto, RefuseColumnChangeDto } from './columns.dto.ts';
import { ColumnsService } from './columns.service.ts';

@Chapter('栏目管理', '栏目的新增、改名、移动、合并、隐藏：一人提出，另一人审批。')
@Controller('console/columns')
export class ColumnsConsoleController {
  constructor(
    private readonly columns: ColumnsService,
    private readonly service: ColumnsChanges,
  ) {}

  @Get()
  @Allow('staff', '全部栏目，含隐藏和对内公开的')
  all(): Promise<ConsoleColumns> {
    return this.columns.console();
  }

  @Get('changes')
  @Allow('staff', '等待审批的变更')
  waiting(): Promise<ColumnChanges> {
    return this.columns.waiting();
  }

  @Get('export')
  @Allow('staff', '导出公开目录')
  @RouteConfig(rate(6))
  async export(@Query() query: TableQueryDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return sendTable(reply, await this.columns.export(query));
  }

  @Get(':id')
  @Allow('staff', '一个栏目和它的变更经过')
  one(@Param('id', IdPipe) id: string): Promise<ConsoleColumnDetail> {
    return this.columns.detail(id);
  }

  @Post('changes')
  @Allow('catalogue', '提出新增栏目')
  @ApiOnce()
  add(@Caller() caller: StaffCaller, @Once() once: OnceKey, @Body() body: ProposeColumnDto): Promise<ColumnChangeView> {
    return this.service.add(caller, body, once);
  }

  @Post(':id/changes')
  @Allow('catalogue', '提出变更一个栏目')
  @ApiIfMatch()
  @ApiOnce()
  propose(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: ProposeColumnChangeDto,
  ): Promise<ColumnChangeView> {
    return this.service.propose(caller, id, seen, body, once);
  }

  @Post('changes/:id/approval')
  @HttpCode(200)
  @Allow('sign', '同意变更，变更立即生效')
  @ApiIfMatch()
  approve(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Body() { opinion }: ApproveColumnChangeDto,
  ): Promise<ColumnChangeView> {
    return this.service.approve(caller, id, seen, opinion);
  }

  @Post('changes/:id/refusal')
  @HttpCode(200)
  @Allow('sign', '不同意变更')
  @ApiIfMatch()
  refuse(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Body() { opinion }: RefuseColumnChangeDto,
  ): Promise<ColumnChangeView> {
    return this.service.refuse(caller, id, seen, opinion);
  }

  @Post('changes/:id/withdrawal')
  @HttpCode(200)
  @Allow('catalogue', '撤回自己提出的变更')
  @ApiIfMatch()
  withdraw(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<ColumnChangeView> {
    return this.service.withdraw(caller, id, seen);
  }
}
