import type { SearchAnswer, Suggestions } from '@mingchuang/shared/search/search.types';
import { Controller, Get, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { rateByAddress } from '../../platform/rate-limit.ts';
import { SearchQueryDto, SuggestionsQueryDto } from './search.dto.ts';
import { SearchQueries } from './search.queries.ts';

@Chapter('搜索', '在公开的文件、指南、意见征集和来信里查找。')
@Controller('search')
export class SearchController {
  constructor(private readonly search: SearchQueries) {}

  @Get()
  @Allow('public', '查找公开的文件、指南、意见征集和来信')
  @RouteConfig(rateByAddress(120))
  find(@Query() query: SearchQueryDto): Promise<SearchAnswer> {
    return this.search.find(query);
  }

  @Get('suggestions')
  @Allow('public', '输入时提示的词和标题')
  @RouteConfig(rateByAddress(240))
  suggest(@Query() { q }: SuggestionsQueryDto): Promise<Suggestions> {
    return this.search.suggest(q);
  }
}
