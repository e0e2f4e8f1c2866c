import type { InterpretationRow } from '@mingchuang/shared/interpretations/interpretations.types';
import type { Page } from '@mingchuang/shared/paging';
import { Controller, Get, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { PUBLIC_CACHED } from '../../platform/public-cache.ts';
import { InterpretationQueryDto } from './interpretations.dto.ts';
import { InterpretationsQueries } from './interpretations.queries.ts';

@Chapter('政策解读', '已公开的解读，和它们解读的文件。')
@Controller('interpretations')
export class InterpretationsController {
  constructor(private readonly interpretations: InterpretationsQueries) {}

  @Get()
  @Allow('public', '解读列表，可按形式、主题、科室、文件筛选')
  @RouteConfig(PUBLIC_CACHED)
  list(@Query() query: InterpretationQueryDto): Promise<Page<InterpretationRow>> {
    return this.interpretations.published(query);
  }
}
