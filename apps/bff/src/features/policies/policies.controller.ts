import type { Page } from '@mingchuang/shared/paging';
import type { Policy, PolicyRow } from '@mingchuang/shared/policies/policies.types';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { AppError } from '../../platform/errors.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { PageQueryDto } from '../../platform/keyset.ts';
import { PUBLIC_CACHED } from '../../platform/public-cache.ts';
import { PoliciesQueries } from './policies.queries.ts';

@Chapter('公开文件', '已公开的政策文件和报告。')
@Controller('policies')
export class PoliciesController {
  constructor(private readonly policies: PoliciesQueries) {}

  @Get()
  @Allow('public', '公开文件列表')
  @RouteConfig(PUBLIC_CACHED)
  list(@Query() query: PageQueryDto): Promise<Page<PolicyRow>> {
    return this.policies.newest(query);
  }

  @Get(':id')
  @Allow('public', '读一份公开文件')
  @RouteConfig(PUBLIC_CACHED)
  async read(@Param('id', IdPipe) id: string): Promise<Policy> {
    const policy = await this.policies.one(id);
    if (policy === null) throw new AppError('NOT_FOUND');
    return policy;
  }
}
