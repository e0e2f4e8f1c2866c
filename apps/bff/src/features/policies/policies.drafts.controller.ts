import type { DraftCounts, DraftPage, PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { PoliciesDrafting } from './policies.drafting.ts';
import { WriteDraftDto } from './policies.drafts.dto.ts';
import { PoliciesDraftLists } from './policies.drafts.lists.ts';
import { PoliciesPublishing } from './policies.publishing.ts';
import { PoliciesReviewing } from './policies.reviewing.ts';
import { DraftQueryDto, GiveOpinionDto, ScheduleDraftDto, SubmitDraftDto, WithdrawDraftDto } from './policies.steps.dto.ts';

@Chapter('稿件', '起草、三级审核和保密审查、定时发布。审核意见只对看过的那一稿算数。')
@Controller('console/policies/drafts')
export class PoliciesDraftsController {
  constructor(
    private readonly lists: PoliciesDraftLists,
    private readonly drafting: PoliciesDrafting,
    private readonly reviewing: PoliciesReviewing,
    private readonly publishing: PoliciesPublishing,
  ) {}

  @Get()
  @Allow('read', '稿件列表：等我办的、我起草的、未发布的、定时发布的、已经结束的')
  list(@Caller() caller: StaffCaller, @Query() query: DraftQueryDto): Promise<DraftPage> {
    return this.lists.list(caller, query);
  }

  @Get('counts')
  @Allow('read', '各列表的件数')
  counts(@Caller() caller: StaffCaller): Promise<DraftCounts> {
    return this.lists.counts(caller);
  }

  @Get(':id')
  @Allow('read', '打开一份稿件')
  open(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string): Promise<PolicyDraft> {
    return this.lists.open(caller, id);
  }

  @Post()
  @Allow('draft', '开始起草')
  @ApiOnce()
  create(@Caller() caller: StaffCaller, @Once() once: OnceKey, @Body() body: WriteDraftDto): Promise<PolicyDraft> {
    return this.drafting.create(caller, body, once);
  }

  @Put(':id')
  @Allow('draft', '保存稿件；审核中的稿件改了内容，要重新提交审核')
  @ApiIfMatch()
  save(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Body() body: WriteDraftDto): Promise<PolicyDraft> {
    return this.drafting.write(caller, id, seen, body);
  }

  @Post(':id/submission')
  @HttpCode(200)
  @Allow('draft', '提交审核，并逐处说明个人信息隐去还是保留')
  @ApiIfMatch()
  @ApiOnce()
  submit(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: SubmitDraftDto,
  ): Promise<PolicyDraft> {
    return this.drafting.submit(caller, id, seen, body.choices, once);
  }

  @Post(':id/opinions')
  @HttpCode(200)
  @Allow('read', '审核：通过或者退回，要有这一级的权限')
  @ApiIfMatch()
  @ApiOnce()
  review(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: GiveOpinionDto,
  ): Promise<PolicyDraft> {
    return this.reviewing.give(caller, id, seen, body, once);
  }

  @Put(':id/schedule')
  @Allow('publish', '定时发布，或者改到另一个时间')
  @ApiIfMatch()
  schedule(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Body() body: ScheduleDraftDto): Promise<PolicyDraft> {
    return this.publishing.schedule(caller, id, seen, Date.parse(body.at));
  }

  @Delete(':id/schedule')
  @HttpCode(200)
  @Allow('publish', '取消定时发布')
  @ApiIfMatch()
  unschedule(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<PolicyDraft> {
    return this.publishing.unschedule(caller, id, seen);
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Allow('publish', '立即发布')
  @ApiIfMatch()
  @ApiOnce()
  publish(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Once() once: OnceKey): Promise<PolicyDraft> {
    return this.publishing.publish(caller, id, seen, once);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Allow('draft', '撤回稿件，写明理由')
  @ApiIfMatch()
  withdraw(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Body() body: WithdrawDraftDto): Promise<PolicyDraft> {
    return this.drafting.withdraw(caller, id, seen, body.reason);
  }
}
