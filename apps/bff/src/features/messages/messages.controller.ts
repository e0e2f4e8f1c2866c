import type { MessageReceipt, MyMessage, MyMessageRow, PublicMessage, PublicMessageRow, ResidentTodos } from '@mingchuang/shared/messages/messages.types';
import type { Page } from '@mingchuang/shared/paging';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Allow, CurrentResident, type ResidentPrincipal } from '../../platform/access.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { PageQueryDto } from '../../platform/keyset.ts';
import { PUBLIC_CACHED } from '../../platform/public-cache.ts';
import { rate, rateByAddress } from '../../platform/rate-limit.ts';
import { LookupMessageDto, WriteMessageDto } from './messages.dto.ts';
import { MessagesLookup } from './messages.lookup.ts';
import { MessagesService } from './messages.service.ts';

@Controller('messages')
export class MessagesController {
  constructor(
    private readonly service: MessagesService,
    private readonly lookup: MessagesLookup,
  ) {}

  @Post()
  @Allow('resident')
  @ApiOnce()
  @RouteConfig(rate(10))
  submit(@CurrentResident() resident: ResidentPrincipal, @Body() body: WriteMessageDto, @Once() once: OnceKey): Promise<MessageReceipt> {
    return this.service.submit(resident, body, once);
  }

  @Get('mine')
  @Allow('resident')
  mine(@CurrentResident() resident: ResidentPrincipal, @Query() query: PageQueryDto): Promise<Page<MyMessageRow>> {
    return this.service.list(resident, query);
  }

  @Get('todos')
  @Allow('resident')
  todos(@CurrentResident() resident: ResidentPrincipal): Promise<ResidentTodos> {
    return this.service.todos(resident);
  }

  @Get('public')
  @Allow('public')
  @RouteConfig(PUBLIC_CACHED)
  publicList(@Query() query: PageQueryDto): Promise<Page<PublicMessageRow>> {
    return this.service.publicList(query);
  }

  @Get('public/:id')
  @Allow('public')
  @RouteConfig(PUBLIC_CACHED)
  publicOne(@Param('id', IdPipe) id: string): Promise<PublicMessage> {
    return this.service.publicOne(id);
  }

  @Post('lookup')
  @HttpCode(200)
  @Allow('public')
  @RouteConfig(rateByAddress(20))
  byCode(@Body() body: LookupMessageDto): Promise<MyMessage> {
    return this.lookup.find(body);
  }

  @Get(':id')
  @Allow('resident')
  read(@CurrentResident() resident: ResidentPrincipal, @Param('id', IdPipe) id: string): Promise<MyMessage> {
    return this.service.read(resident, id);
  }

  @Put(':id')
  @Allow('resident')
  @ApiIfMatch()
  edit(
    @CurrentResident() resident: ResidentPrincipal,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Body() body: WriteMessageDto,
  ): Promise<MyMessage> {
    return this.service.edit(resident, id, seen, body);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Allow('resident')
  @ApiIfMatch()
  withdraw(@CurrentResident() resident: ResidentPrincipal, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<MyMessage> {
    return this.service.withdraw(resident, id, seen);
  }
}
