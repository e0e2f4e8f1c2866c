import type { YearTableView } from '@mingchuang/shared/disclosure/console-cases.types';
import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { rate } from '../../platform/rate-limit.ts';
import { sendTable } from '../../platform/table-file.ts';
import { ExportQueryDto, YearTableQueryDto } from './disclosure.tables.dto.ts';
import { DisclosureTables } from './disclosure.tables.ts';

@Chapter('申请统计', '把登记簿导出为表格，汇总年度报告要填的数字。')
@Controller('console/applications')
export class DisclosureTablesController {
  constructor(private readonly tables: DisclosureTables) {}

  @Get('export')
  @Allow('read', '导出登记簿，公开工作机构和监督人员可用')
  @RouteConfig(rate(6))
  async export(@Caller() caller: StaffCaller, @Query() query: ExportQueryDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return sendTable(reply, await this.tables.export(caller, query));
  }

  @Get('year')
  @Allow('read', '年度报告表三，公开工作机构和监督人员可用')
  year(@Caller() caller: StaffCaller, @Query() { year }: YearTableQueryDto): Promise<YearTableView> {
    return this.tables.year(caller, year);
  }
}
