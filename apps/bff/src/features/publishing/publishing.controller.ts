import type { PublicationPage, PublishingCounts } from '@mingchuang/shared/publishing/counts.types';
import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { rate } from '../../platform/rate-limit.ts';
import { sendTable } from '../../platform/table-file.ts';
import { CountsQueryDto, CountsTableQueryDto, PublicationQueryDto } from './publishing.dto.ts';
import { PublishingService } from './publishing.service.ts';
import { PublishingTables } from './publishing.tables.ts';

@Chapter('主动公开统计', '主动公开了多少条，按种类、科室、栏目、月份和渠道；每个数字都打得开，前四种加起来都等于总数。')
@Controller('console/publishing')
export class PublishingController {
  constructor(
    private readonly service: PublishingService,
    private readonly tables: PublishingTables,
  ) {}

  @Get()
  @Allow('read', '一个数字后面的公开信息，新的在前')
  list(@Query() query: PublicationQueryDto): Promise<PublicationPage> {
    return this.service.list(query);
  }

  @Get('counts')
  @Allow('read', '一年主动公开的条数')
  counts(@Query() query: CountsQueryDto): Promise<PublishingCounts> {
    return this.service.counts(query);
  }

  @Get('counts/export')
  @Allow('read', '导出一年的条数；工作簿里另有怎么数的和逐条的清单')
  @RouteConfig(rate(6))
  async export(@Query() query: CountsTableQueryDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return sendTable(reply, await this.tables.export(query));
  }
}
