import type { Page } from '@mingchuang/shared/paging';
import type { AnswersReceipt, MySurvey, Survey, SurveyRow } from '@mingchuang/shared/surveys/surveys.types';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Allow, CurrentResident, type ResidentPrincipal } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { PUBLIC_CACHED } from '../../platform/public-cache.ts';
import { GiveAnswersDto, SurveyQueryDto } from './surveys.dto.ts';
import { SurveysService } from './surveys.service.ts';

@Chapter('网上调查', '匿名填写的问卷，每人填一次，截止以后公布结果。')
@Controller('surveys')
export class SurveysController {
  constructor(private readonly service: SurveysService) {}

  @Get()
  @Allow('public', '问卷列表')
  @RouteConfig(PUBLIC_CACHED)
  list(@Query() query: SurveyQueryDto): Promise<Page<SurveyRow>> {
    return this.service.list(query);
  }

  @Get(':id')
  @Allow('public', '看一份问卷和它的结果')
  @RouteConfig(PUBLIC_CACHED)
  read(@Param('id', IdPipe) id: string): Promise<Survey> {
    return this.service.read(id);
  }

  @Get(':id/mine')
  @Allow('resident', '我填过没有')
  mine(@CurrentResident() resident: ResidentPrincipal, @Param('id', IdPipe) id: string): Promise<MySurvey> {
    return this.service.mine(resident, id);
  }

  @Post(':id/answers')
  @Allow('resident', '匿名填写，每人一次')
  @ApiOnce()
  answer(
    @CurrentResident() resident: ResidentPrincipal,
    @Param('id', IdPipe) id: string,
    @Body() body: GiveAnswersDto,
    @Once() once: OnceKey,
  ): Promise<AnswersReceipt> {
    return this.service.answer(resident, id, body, once);
  }
}
