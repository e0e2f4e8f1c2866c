import type { Consultation, ConsultationRow, MyOpinions, OpinionReceipt } from '@mingchuang/shared/consultations/consultations.types';
import type { Page } from '@mingchuang/shared/paging';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Allow, CurrentResident, type ResidentPrincipal } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { PUBLIC_CACHED } from '../../platform/public-cache.ts';
import { ConsultationQueryDto, GiveOpinionDto } from './consultations.dto.ts';
import { ConsultationsService } from './consultations.service.ts';

@Chapter('意见征集', '征求意见和决策前公示：看稿子、提意见、看采纳情况。')
@Controller('consultations')
export class ConsultationsController {
  constructor(private readonly service: ConsultationsService) {}

  @Get()
  @Allow('public', '意见征集列表')
  @RouteConfig(PUBLIC_CACHED)
  list(@Query() query: ConsultationQueryDto): Promise<Page<ConsultationRow>> {
    return this.service.list(query);
  }

  @Get(':id')
  @Allow('public', '看一次意见征集和它的反馈')
  @RouteConfig(PUBLIC_CACHED)
  read(@Param('id', IdPipe) id: string): Promise<Consultation> {
    return this.service.read(id);
  }

  @Post(':id/opinions')
  @Allow('resident', '提一条意见')
  @ApiOnce()
  give(
    @CurrentResident() resident: ResidentPrincipal,
    @Param('id', IdPipe) id: string,
    @Body() body: GiveOpinionDto,
    @Once() once: OnceKey,
  ): Promise<OpinionReceipt> {
    return this.service.give(resident, id, body, once);
  }

  @Get(':id/opinions/mine')
  @Allow('resident', '我在一次征集里提的意见，公布反馈以后有结果')
  mine(@CurrentResident() resident: ResidentPrincipal, @Param('id', IdPipe) id: string): Promise<MyOpinions> {
    return this.service.mine(resident, id);
  }
}
