import type { PublicSeries, SeriesList } from '@mingchuang/shared/periodic/periodic.types';
import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { PUBLIC_CACHED } from '../../platform/public-cache.ts';
import { rate } from '../../platform/rate-limit.ts';
import { TableQueryDto } from '../../platform/table-file.dto.ts';
import { sendTable } from '../../platform/table-file.ts';
import { PeriodicService } from './periodic.service.ts';

@Chapter('定期公开', '每月、每季、每年公布的数据，可以下载。')
@Controller('periodic')
export class PeriodicController {
  constructor(private readonly periodic: PeriodicService) {}

  @Get()
  @Allow('public', '定期公开的数据有哪些，各公布到哪一期')
  @RouteConfig(PUBLIC_CACHED)
  list(): Promise<SeriesList> {
    return this.periodic.list();
  }

  @Get(':id')
  @Allow('public', '一项数据的各期，新的在前')
  @RouteConfig(PUBLIC_CACHED)
  read(@Param('id', IdPipe) id: string): Promise<PublicSeries> {
    return this.periodic.read(id);
  }

  @Get(':id/table')
  @Allow('public', '下载一项数据的各期')
  @RouteConfig(rate(20))
  async table(@Param('id', IdPipe) id: string, @Query() { format }: TableQueryDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return sendTable(reply, await this.periodic.table(id, format));
  }
}
