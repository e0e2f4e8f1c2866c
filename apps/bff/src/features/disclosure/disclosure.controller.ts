import type { ApplicationMatches, ApplicationReceipt } from '@mingchuang/shared/disclosure/applications.types';
import type { MyApplication, MyApplicationRow } from '@mingchuang/shared/disclosure/my-applications.types';
import type { Page } from '@mingchuang/shared/paging';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Allow, CurrentResident, type ResidentPrincipal } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { PageQueryDto } from '../../platform/keyset.ts';
import { rate } from '../../platform/rate-limit.ts';
import { GiveReasonDto, GiveSupplementDto, MatchQueryDto, SubmitApplicationDto } from './disclosure.dto.ts';
import { DisclosureService } from './disclosure.service.ts';
import { StepReasonDto } from './disclosure.steps.dto.ts';

@Chapter('依申请公开', '居民和单位申请公开政府信息，看进度、期限和文书。')
@Controller('applications')
export class DisclosureController {
  constructor(private readonly service: DisclosureService) {}

  @Post()
  @Allow('resident', '提交申请')
  @ApiOnce()
  @RouteConfig(rate(10))
  submit(@CurrentResident() resident: ResidentPrincipal, @Body() body: SubmitApplicationDto, @Once() once: OnceKey): Promise<ApplicationReceipt> {
    return this.service.submit(resident, body, once);
  }

  @Get()
  @Allow('resident', '我的申请')
  mine(@CurrentResident() resident: ResidentPrincipal, @Query() query: PageQueryDto): Promise<Page<MyApplicationRow>> {
    return this.service.list(resident, query);
  }

  @Get('matches')
  @Allow('public', '可能就是所需信息的已公开文件')
  @RouteConfig(rate(60))
  matches(@Query() query: MatchQueryDto): Promise<ApplicationMatches> {
    return this.service.matches(query.q);
  }

  @Get(':id')
  @Allow('resident', '读自己的一件申请')
  read(@CurrentResident() resident: ResidentPrincipal, @Param('id', IdPipe) id: string): Promise<MyApplication> {
    return this.service.read(resident, id);
  }

  @Post(':id/supplements')
  @HttpCode(200)
  @Allow('resident', '补正')
  @ApiIfMatch()
  @ApiOnce()
  supplement(
    @CurrentResident() resident: ResidentPrincipal,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: GiveSupplementDto,
  ): Promise<MyApplication> {
    return this.service.supplement(resident, id, seen, body, once);
  }

  @Post(':id/reasons')
  @HttpCode(200)
  @Allow('resident', '说明理由')
  @ApiIfMatch()
  @ApiOnce()
  giveReason(
    @CurrentResident() resident: ResidentPrincipal,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: GiveReasonDto,
  ): Promise<MyApplication> {
    return this.service.giveReason(resident, id, seen, body, once);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Allow('resident', '撤回申请')
  @ApiIfMatch()
  @ApiOnce()
  withdraw(
    @CurrentResident() resident: ResidentPrincipal,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: StepReasonDto,
  ): Promise<MyApplication> {
    return this.service.withdraw(resident, id, seen, body, once);
  }
}
