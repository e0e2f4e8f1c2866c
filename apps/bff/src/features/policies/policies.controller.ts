import type { Page } from '@mingchuang/shared/paging';
import type { Policy, PolicyFacets, PolicyRow } from '@mingchuang/shared/policies/policies.types';
import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { AppError } from '../../platform/errors.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { PUBLIC_CACHED } from '../../platform/public-cache.ts';
import { PolicyQueryDto } from './policies.dto.ts';
import { PoliciesFiles } from './policies.files.ts';
import { PoliciesPagesQueries } from './policies.pages.queries.ts';
import { PoliciesQueries } from './policies.queries.ts';

@Chapter('公开文件', '已公开的政策文件、解读、通知公告和报告。')
@Controller('policies')
export class PoliciesController {
  constructor(
    private readonly policies: PoliciesQueries,
    private readonly pages: PoliciesPagesQueries,
    private readonly files: PoliciesFiles,
  ) {}

  @Get()
  @Allow('public', '公开文件列表，可按栏目、主题、年份、科室、有效性筛选')
  @RouteConfig(PUBLIC_CACHED)
  list(@Query() query: PolicyQueryDto): Promise<Page<PolicyRow>> {
    return this.policies.newest(query);
  }

  @Get('facets')
  @Allow('public', '各类公开文件的篇数，筛选条件和列表一样')
  @RouteConfig(PUBLIC_CACHED)
  facets(@Query() query: PolicyQueryDto): Promise<PolicyFacets> {
    return this.pages.facets(query);
  }

  @Get(':id')
  @Allow('public', '读一份公开文件')
  @RouteConfig(PUBLIC_CACHED)
  async read(@Param('id', IdPipe) id: string): Promise<Policy> {
    const policy = await this.pages.one(id);
    if (policy === null) throw new AppError('NOT_FOUND');
    return policy;
  }

  @Get(':id/files/:fileId')
  @Allow('public', '看公开文件正文里的图片')
  async file(
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { content, mime, bytes } = await this.files.open(id, fileId);
    // a text that is changed or withdrawn takes its pictures along soon
    reply.headers({ 'cache-control': 'public, max-age=600', 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' });
    return new StreamableFile(content, { type: mime, length: bytes, disposition: 'inline' });
  }
}
