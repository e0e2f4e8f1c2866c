import type { Page } from '@mingchuang/shared/paging';
import type { ConsoleSurvey, ConsoleSurveyRow } from '@mingchuang/shared/surveys/surveys.types';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res, type StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { rate } from '../../platform/rate-limit.ts';
import { TableQueryDto } from '../../platform/table-file.dto.ts';
import { sendTable } from '../../platform/table-file.ts';
import { SurveysConsole } from './surveys.console.ts';
import { ChooseTextsDto, ConsoleSurveyQueryDto, SurveyReturnDto, WriteSurveyDto } from './surveys.dto.ts';
import { SurveysTables } from './surveys.tables.ts';

@Chapter('网上调查办理', '编写、批准问卷，截止以后统计、公布结果。')
@Controller('console/surveys')
export class SurveysConsoleController {
  constructor(
    private readonly service: SurveysConsole,
    private readonly tables: SurveysTables,
  ) {}

  @Get()
  @Allow('read', '问卷列表')
  list(@Query() query: ConsoleSurveyQueryDto): Promise<Page<ConsoleSurveyRow>> {
    return this.service.list(query);
  }

  @Post()
  @Allow('answer', '编一份问卷')
  @ApiOnce()
  create(@Caller() caller: StaffCaller, @Body() body: WriteSurveyDto, @Once() once: OnceKey): Promise<ConsoleSurvey> {
    return this.service.create(caller, body, once);
  }

  @Get(':id')
  @Allow('read', '打开一份问卷，截止以后有统计')
  open(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string): Promise<ConsoleSurvey> {
    return this.service.open(caller, id);
  }

  @Put(':id')
  @Allow('answer', '修改草拟中的问卷')
  @ApiIfMatch()
  edit(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Body() body: WriteSurveyDto): Promise<ConsoleSurvey> {
    return this.service.edit(caller, id, seen, body);
  }

  @Post(':id/submission')
  @HttpCode(200)
  @Allow('answer', '提交批准')
  @ApiIfMatch()
  submit(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<ConsoleSurvey> {
    return this.service.submit(caller, id, seen);
  }

  @Post(':id/approval')
  @HttpCode(200)
  @Allow('publish', '批准，到开始日期开放填写')
  @ApiIfMatch()
  approve(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<ConsoleSurvey> {
    return this.service.approve(caller, id, seen);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Allow('publish', '退回问卷，写明理由')
  @ApiIfMatch()
  sendBack(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Body() body: SurveyReturnDto): Promise<ConsoleSurvey> {
    return this.service.sendBack(caller, id, seen, body.reason);
  }

  @Put(':id/texts')
  @Allow('answer', '选要随结果公布的文字')
  @ApiIfMatch()
  choose(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Body() body: ChooseTextsDto): Promise<ConsoleSurvey> {
    return this.service.choose(caller, id, seen, body.shown);
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Allow('publish', '公布结果')
  @ApiIfMatch()
  publish(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<ConsoleSurvey> {
    return this.service.publish(caller, id, seen);
  }

  @Get(':id/export')
  @Allow('read', '导出统计')
  @RouteConfig(rate(6))
  async export(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @Query() { format }: TableQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendTable(reply, await this.tables.export(caller, id, format));
  }
}
