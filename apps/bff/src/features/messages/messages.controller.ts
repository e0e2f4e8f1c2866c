import {
  EDIT_MINUTES,
  type MessageReceipt,
  type MyMessage,
  type MyMessageRow,
  type PublicMessage,
  type PublicMessageRow,
  type ResidentTodos,
} from '@mingchuang/shared/messages/messages.types';
import type { ApplicationOffer } from '@mingchuang/shared/messages/offers.types';
import type { Page } from '@mingchuang/shared/paging';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Allow, CurrentResident, type ResidentPrincipal } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { PageQueryDto } from '../../platform/keyset.ts';
import { PUBLIC_CACHED } from '../../platform/public-cache.ts';
import { rate, rateByAddress } from '../../platform/rate-limit.ts';
import { LookupMessageDto, WriteMessageDto } from './messages.dto.ts';
import { MessagesLookup } from './messages.lookup.ts';
import { MessagesService } from './messages.service.ts';

@Chapter('来信', '居民写信、查进度、看答复，以及公开的来信和答复。')
@Controller('messages')
export class MessagesController {
  constructor(
    private readonly service: MessagesService,
    private readonly lookup: MessagesLookup,
  ) {}

  @Post()
  @Allow('resident', '提交来信')
  @ApiOnce()
  @RouteConfig(rate(10))
  submit(@CurrentResident() resident: ResidentPrincipal, @Body() body: WriteMessageDto, @Once() once: OnceKey): Promise<MessageReceipt> {
    return this.service.submit(resident, body, once);
  }

  @Get('mine')
  @Allow('resident', '我的来信')
  mine(@CurrentResident() resident: ResidentPrincipal, @Query() query: PageQueryDto): Promise<Page<MyMessageRow>> {
    return this.service.list(resident, query);
  }

  @Get('todos')
  @Allow('resident', '我的待办：要补的材料、未读的答复、可以评价的来信和申请')
  todos(@CurrentResident() resident: ResidentPrincipal): Promise<ResidentTodos> {
    return this.service.todos(resident);
  }

  @Get('public')
  @Allow('public', '公开的来信')
  @RouteConfig(PUBLIC_CACHED)
  publicList(@Query() query: PageQueryDto): Promise<Page<PublicMessageRow>> {
    return this.service.publicList(query);
  }

  @Get('public/:id')
  @Allow('public', '读一封公开的来信')
  @RouteConfig(PUBLIC_CACHED)
  publicOne(@Param('id', IdPipe) id: string): Promise<PublicMessage> {
    return this.service.publicOne(id);
  }

  @Post('lookup')
  @HttpCode(200)
  @Allow('public', '用查询码和查询密码查来信')
  @RouteConfig(rateByAddress(20))
  byCode(@Body() body: LookupMessageDto): Promise<MyMessage> {
    return this.lookup.find(body);
  }

  @Get(':id')
  @Allow('resident', '读自己的一封来信')
  read(@CurrentResident() resident: ResidentPrincipal, @Param('id', IdPipe) id: string): Promise<MyMessage> {
    return this.service.read(resident, id);
  }

  @Get(':id/offer')
  @Allow('resident', '答复请我申请公开的来信：填进申请表的内容')
  offer(@CurrentResident() resident: ResidentPrincipal, @Param('id', IdPipe) id: string): Promise<ApplicationOffer> {
    return this.service.offer(resident, id);
  }

  @Put(':id')
  @Allow('resident', `修改来信（提交后 ${EDIT_MINUTES} 分钟内、受理以前）`)
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
  @Allow('resident', `撤回来信（提交后 ${EDIT_MINUTES} 分钟内、受理以前）`)
  @ApiIfMatch()
  withdraw(@CurrentResident() resident: ResidentPrincipal, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<MyMessage> {
    return this.service.withdraw(resident, id, seen);
  }
}
