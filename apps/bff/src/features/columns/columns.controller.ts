import type { ColumnPlace, PublicColumns } from '@mingchuang/shared/columns/columns.types';
import { Controller, Get, Param } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { PUBLIC_CACHED } from '../../platform/public-cache.ts';
import { ColumnsService } from './columns.service.ts';

@Chapter('公开目录', '按条例第二十条、第二十一条编排的栏目。')
@Controller('columns')
export class ColumnsController {
  constructor(private readonly columns: ColumnsService) {}

  @Get()
  @Allow('public', '对外公开的栏目，分级排列')
  @RouteConfig(PUBLIC_CACHED)
  tree(): Promise<PublicColumns> {
    return this.columns.tree();
  }

  @Get(':id')
  @Allow('public', '一个栏目和它下面的栏目；合并走的栏目给出现在的位置')
  @RouteConfig(PUBLIC_CACHED)
  place(@Param('id', IdPipe) id: string): Promise<ColumnPlace> {
    return this.columns.place(id);
  }
}
