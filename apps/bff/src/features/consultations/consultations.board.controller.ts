import type { ConsoleConsultation, ConsoleOpinionPage } from '@mingchuang/shared/consultations/consultations.types';
import type { Contact } from '@mingchuang/shared/messages/messages.types';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res, type StreamableFile } from '@nestjs/common';
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
import { ConsultationsBoard } from './consultations.board.ts';
import { AssignOpinionsDto, OpinionContactDto, OpinionQueryDto, WriteGroupDto } from './consultations.dto.ts';
import { ConsultationsTables } from './consultations.tables.ts';

@Chapter('意见整理', '把收到的意见归类，写明是否采纳和理由，导出意见。')
@Controller('console/consultations/:id')
export class ConsultationsBoardController {
  constructor(
    private readonly board: ConsultationsBoard,
    private readonly tables: ConsultationsTables,
  ) {}

  @Get('opinions')
  @Allow('read', '收到的意见，不显示是谁提的')
  opinions(@Param('id', IdPipe) id: string, @Query() query: OpinionQueryDto): Promise<ConsoleOpinionPage> {
    return this.board.opinions(id, query);
  }

  @Get('export')
  @Allow('read', '导出意见')
  @RouteConfig(rate(6))
  async export(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @Query() { format }: TableQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendTable(reply, await this.tables.export(caller, id, format));
  }

  @Post('groups')
  @Allow('answer', '加一类')
  @ApiIfMatch()
  @ApiOnce()
  addGroup(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: WriteGroupDto,
  ): Promise<ConsoleConsultation> {
    return this.board.addGroup(caller, id, seen, body, once);
  }

  @Put('groups/:groupId')
  @Allow('answer', '改一类的归纳、是否采纳和理由')
  @ApiIfMatch()
  changeGroup(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @Param('groupId', IdPipe) groupId: string,
    @SeenVersion() seen: number,
    @Body() body: WriteGroupDto,
  ): Promise<ConsoleConsultation> {
    return this.board.changeGroup(caller, id, groupId, seen, body);
  }

  @Delete('groups/:groupId')
  @HttpCode(200)
  @Allow('answer', '删去一类，里面的意见回到未归类')
  @ApiIfMatch()
  removeGroup(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @Param('groupId', IdPipe) groupId: string,
    @SeenVersion() seen: number,
  ): Promise<ConsoleConsultation> {
    return this.board.removeGroup(caller, id, groupId, seen);
  }

  @Put('assignments')
  @Allow('answer', '把几条意见归到一类')
  @ApiIfMatch()
  assign(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Body() body: AssignOpinionsDto,
  ): Promise<ConsoleConsultation> {
    return this.board.assign(caller, id, seen, body);
  }

  @Post('opinions/:opinionId/contact-views')
  @HttpCode(200)
  @Allow('answer', '查看提意见的人留的电话，写明理由，记入操作记录')
  contact(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @Param('opinionId', IdPipe) opinionId: string,
    @Body() body: OpinionContactDto,
  ): Promise<Contact> {
    return this.board.contact(caller, id, opinionId, body.reason);
  }
}
