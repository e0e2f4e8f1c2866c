import type { HelpfulDetail, HelpfulRows, HelpfulVote } from '@mingchuang/shared/helpful/helpful.types';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { rateByAddress } from '../../platform/rate-limit.ts';
import { VoteHelpfulDto } from './helpful.dto.ts';
import { HelpfulQueries } from './helpful.queries.ts';
import { HelpfulService } from './helpful.service.ts';

@Chapter('有没有帮助', '读者说一篇公开的内容有没有回答自己的问题，一台设备一篇一次，可以改。')
@Controller()
export class HelpfulController {
  constructor(
    private readonly service: HelpfulService,
    private readonly helpful: HelpfulQueries,
  ) {}

  @Put('policies/:id/helpful')
  @Allow('public', '这篇有没有回答您的问题')
  @RouteConfig(rateByAddress(60))
  vote(@Param('id', IdPipe) id: string, @Body() body: VoteHelpfulDto): Promise<HelpfulVote> {
    return this.service.vote(id, body);
  }

  @Get('console/helpful')
  @Allow('read', '各篇有多少人说有帮助、没解决，没解决多的在前')
  async texts(): Promise<HelpfulRows> {
    return { items: await this.helpful.texts() };
  }

  @Get('console/helpful/:policyId')
  @Allow('read', '一篇有多少人说有帮助、没解决，和他们写的话')
  of(@Param('policyId', IdPipe) policyId: string): Promise<HelpfulDetail> {
    return this.service.of(policyId);
  }
}
