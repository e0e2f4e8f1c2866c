import type { ConsoleCounts, ConsoleMessage, ConsoleMessagePage, Contact, DraftView } from '@mingchuang/shared/messages/messages.types';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { MessagesConsole } from './messages.console.ts';
import { ConsoleMessageQueryDto, PublishMessageDto, SaveDraftDto, SendReplyDto, ViewContactDto } from './messages.dto.ts';

@Controller('console/messages')
export class MessagesConsoleController {
  constructor(private readonly service: MessagesConsole) {}

  @Get()
  @Allow('read')
  list(@Caller() caller: StaffCaller, @Query() query: ConsoleMessageQueryDto): Promise<ConsoleMessagePage> {
    return this.service.list(caller, query);
  }

  @Get('counts')
  @Allow('read')
  counts(@Caller() caller: StaffCaller): Promise<ConsoleCounts> {
    return this.service.counts(caller);
  }

  @Get(':id')
  @Allow('read')
  open(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string): Promise<ConsoleMessage> {
    return this.service.open(caller, id);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @Allow('answer')
  @ApiIfMatch()
  accept(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<ConsoleMessage> {
    return this.service.accept(caller, id, seen);
  }

  @Put(':id/draft')
  @Allow('answer')
  @ApiIfMatch()
  saveDraft(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Body() body: SaveDraftDto): Promise<DraftView> {
    return this.service.saveDraft(caller, id, seen, body.body);
  }

  @Post(':id/replies')
  @Allow('answer')
  @ApiIfMatch()
  @ApiOnce()
  reply(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: SendReplyDto,
  ): Promise<ConsoleMessage> {
    return this.service.reply(caller, id, seen, body, once);
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Allow('publish')
  @ApiIfMatch()
  publish(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Body() body: PublishMessageDto,
  ): Promise<ConsoleMessage> {
    return this.service.publish(caller, id, seen, body);
  }

  @Delete(':id/publication')
  @HttpCode(200)
  @Allow('publish')
  @ApiIfMatch()
  unpublish(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<ConsoleMessage> {
    return this.service.unpublish(caller, id, seen);
  }

  @Post(':id/contact-views')
  @HttpCode(200)
  @Allow('answer')
  contact(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @Body() body: ViewContactDto): Promise<Contact> {
    return this.service.contact(caller, id, body.reason);
  }
}
