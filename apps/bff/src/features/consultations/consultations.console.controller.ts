import type { ConsoleConsultation, ConsoleConsultationRow, FeedbackAlarms } from '@mingchuang/shared/consultations/consultations.types';
import type { Page } from '@mingchuang/shared/paging';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { ConsultationsAlarms } from './consultations.alarms.ts';
import { ConsultationsConsole } from './consultations.console.ts';
import { ConsoleConsultationQueryDto, LinkPolicyDto, ReturnReasonDto, WriteConsultationDto, WriteNoteDto } from './consultations.dto.ts';

@Chapter('意见征集办理', '起草、批准意见征集，公布采纳情况。起草和批准由不同的人办理。')
@Controller('console/consultations')
export class ConsultationsConsoleController {
  constructor(
    private readonly service: ConsultationsConsole,
    private readonly alarms: ConsultationsAlarms,
  ) {}

  @Get()
  @Allow('read', '意见征集列表')
  list(@Query() query: ConsoleConsultationQueryDto): Promise<Page<ConsoleConsultationRow>> {
    return this.service.list(query);
  }

  @Post()
  @Allow('answer', '起草一次意见征集')
  @ApiOnce()
  create(@Caller() caller: StaffCaller, @Body() body: WriteConsultationDto, @Once() once: OnceKey): Promise<ConsoleConsultation> {
    return this.service.create(caller, body, once);
  }

  @Get('alarms')
  @Allow('read', '给我的反馈期限提醒')
  alarmsOf(@Caller() caller: StaffCaller): Promise<FeedbackAlarms> {
    return this.alarms.list(caller);
  }

  @Post('alarms/:id/seen')
  @HttpCode(204)
  @Allow('read', '看过一条反馈期限提醒')
  see(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.alarms.see(caller, id);
  }

  @Get(':id')
  @Allow('read', '打开一次意见征集')
  open(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string): Promise<ConsoleConsultation> {
    return this.service.open(caller, id);
  }

  @Put(':id')
  @Allow('answer', '修改草拟中的意见征集')
  @ApiIfMatch()
  edit(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Body() body: WriteConsultationDto,
  ): Promise<ConsoleConsultation> {
    return this.service.edit(caller, id, seen, body);
  }

  @Post(':id/submission')
  @HttpCode(200)
  @Allow('answer', '提交批准')
  @ApiIfMatch()
  submit(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<ConsoleConsultation> {
    return this.service.submit(caller, id, seen);
  }

  @Post(':id/approval')
  @HttpCode(200)
  @Allow('publish', '批准，到开始日期向居民公布')
  @ApiIfMatch()
  approve(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<ConsoleConsultation> {
    return this.service.approve(caller, id, seen);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Allow('publish', '退回稿子或者反馈，写明理由')
  @ApiIfMatch()
  sendBack(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Body() body: ReturnReasonDto,
  ): Promise<ConsoleConsultation> {
    return this.service.sendBack(caller, id, seen, body.reason);
  }

  @Post(':id/sorting')
  @HttpCode(200)
  @Allow('answer', '截止以后开始整理意见')
  @ApiIfMatch()
  sort(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<ConsoleConsultation> {
    return this.service.sort(caller, id, seen);
  }

  @Put(':id/note')
  @Allow('answer', '写反馈的总说明')
  @ApiIfMatch()
  note(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Body() body: WriteNoteDto): Promise<ConsoleConsultation> {
    return this.service.writeNote(caller, id, seen, body.note);
  }

  @Post(':id/feedback')
  @HttpCode(200)
  @Allow('answer', '提交采纳反馈')
  @ApiIfMatch()
  submitFeedback(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<ConsoleConsultation> {
    return this.service.submitFeedback(caller, id, seen);
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Allow('publish', '公布采纳反馈')
  @ApiIfMatch()
  publish(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<ConsoleConsultation> {
    return this.service.publish(caller, id, seen);
  }

  @Put(':id/policy')
  @Allow('publish', '关联后来公布的正式文件')
  @ApiIfMatch()
  link(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Body() body: LinkPolicyDto): Promise<ConsoleConsultation> {
    return this.service.link(caller, id, seen, body.policyId);
  }
}
