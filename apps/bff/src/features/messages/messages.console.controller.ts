import type { ConsoleCounts, ConsoleMessage, ConsoleMessagePage, Contact, DraftView } from '@mingchuang/shared/messages/messages.types';
import type { LetterWords } from '@mingchuang/shared/messages/words.types';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { MessagesConsole } from './messages.console.ts';
import {
  ConsoleMessageQueryDto,
  DeclinePublicationDto,
  OfferApplicationDto,
  PublishMessageDto,
  SaveDraftDto,
  SendReplyDto,
  ViewContactDto,
} from './messages.dto.ts';
import { MessagesPublication } from './messages.publication.ts';

@Chapter('来信办理', '工作人员受理、答复、公开来信。')
@Controller('console/messages')
export class MessagesConsoleController {
  constructor(
    private readonly service: MessagesConsole,
    private readonly publication: MessagesPublication,
  ) {}

  @Get()
  @Allow('read', '来信列表，按期限排序')
  list(@Caller() caller: StaffCaller, @Query() query: ConsoleMessageQueryDto): Promise<ConsoleMessagePage> {
    return this.service.list(caller, query);
  }

  @Get('counts')
  @Allow('read', '各列表的件数')
  counts(@Caller() caller: StaffCaller): Promise<ConsoleCounts> {
    return this.service.counts(caller);
  }

  @Get(':id')
  @Allow('read', '打开一封来信')
  open(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string): Promise<ConsoleMessage> {
    return this.service.open(caller, id);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @Allow('answer', '受理')
  @ApiIfMatch()
  accept(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<ConsoleMessage> {
    return this.service.accept(caller, id, seen);
  }

  @Put(':id/draft')
  @Allow('answer', '保存答复草稿')
  @ApiIfMatch()
  saveDraft(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Body() body: SaveDraftDto): Promise<DraftView> {
    return this.service.saveDraft(caller, id, seen, body.body);
  }

  @Post(':id/replies')
  @Allow('answer', '发出答复')
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

  @Post(':id/offers')
  @Allow('answer', '请来信人申请公开，作为对来信的答复')
  @ApiIfMatch()
  @ApiOnce()
  offer(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: OfferApplicationDto,
  ): Promise<ConsoleMessage> {
    return this.service.offer(caller, id, seen, body, once);
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Allow('publish', '公开来信和答复')
  @ApiIfMatch()
  publish(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Body() body: PublishMessageDto,
  ): Promise<ConsoleMessage> {
    return this.publication.publish(caller, id, seen, body);
  }

  @Post(':id/publication-refusals')
  @HttpCode(200)
  @Allow('publish', '决定不公开来信，写明理由，记入操作记录')
  @ApiIfMatch()
  decline(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Body() body: DeclinePublicationDto,
  ): Promise<ConsoleMessage> {
    return this.publication.decline(caller, id, seen, body.reason);
  }

  @Delete(':id/publication')
  @HttpCode(200)
  @Allow('publish', '撤下公开')
  @ApiIfMatch()
  unpublish(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<ConsoleMessage> {
    return this.publication.unpublish(caller, id, seen);
  }

  @Post(':id/contact-views')
  @HttpCode(200)
  @Allow('answer', '查看来信人电话，写明理由，记入操作记录')
  contact(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @Body() body: ViewContactDto): Promise<Contact> {
    return this.service.contact(caller, id, body.reason);
  }

  @Post(':id/word-views')
  @HttpCode(200)
  @Allow('answer', '查看来信和答复里遮住的文字，写明理由，记入操作记录')
  words(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @Body() body: ViewContactDto): Promise<LetterWords> {
    return this.service.words(caller, id, body.reason);
  }
}
