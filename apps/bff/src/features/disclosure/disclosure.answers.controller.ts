import type { LetterText } from '@mingchuang/shared/disclosure/case-steps.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { applyDecorators, Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { DisclosureAnswering } from './disclosure.answering.ts';
import { DeliverDto, DraftReplyDto, RecordRemedyDto } from './disclosure.answers.dto.ts';
import { NeededReasonDto } from './disclosure.steps.dto.ts';

/** Every step is taken once, on the version that was seen, and answers the case as it is then. */
const Step = (): MethodDecorator => applyDecorators(HttpCode(200), ApiIfMatch(), ApiOnce());

@Chapter('申请答复', '依申请公开的答复：起草、审核、签发、发出、归档，以及复议和诉讼。')
@Controller('console/applications')
export class DisclosureAnswersController {
  constructor(private readonly answering: DisclosureAnswering) {}

  @Get(':id/draft/text')
  @Allow('read', '答复书的草稿，可以复制修改')
  preview(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string): Promise<LetterText> {
    return this.answering.preview(caller, id);
  }

  @Post(':id/draft')
  @Allow('answer', '拟好答复，送审')
  @Step()
  draft(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: DraftReplyDto,
  ): Promise<ConsoleCase> {
    return this.answering.draft({ caller, id, seen, once }, body);
  }

  @Post(':id/draft-return')
  @Allow('read', '退回修改')
  @Step()
  returnDraft(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: NeededReasonDto,
  ): Promise<ConsoleCase> {
    return this.answering.returnDraft({ caller, id, seen, once }, body);
  }

  @Post(':id/review')
  @Allow('review', '审核通过')
  @Step()
  review(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Once() once: OnceKey): Promise<ConsoleCase> {
    return this.answering.review({ caller, id, seen, once });
  }

  @Post(':id/signature')
  @Allow('sign', '签发答复')
  @Step()
  sign(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Once() once: OnceKey): Promise<ConsoleCase> {
    return this.answering.sign({ caller, id, seen, once });
  }

  @Post(':id/delivery')
  @Allow('answer', '发出答复')
  @Step()
  deliver(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: DeliverDto,
  ): Promise<ConsoleCase> {
    return this.answering.deliver({ caller, id, seen, once }, body);
  }

  @Post(':id/archive')
  @Allow('answer', '归档')
  @Step()
  archive(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Once() once: OnceKey): Promise<ConsoleCase> {
    return this.answering.archive({ caller, id, seen, once });
  }

  @Post(':id/remedies')
  @Allow('answer', '登记行政复议、行政诉讼')
  @Step()
  recordRemedy(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: RecordRemedyDto,
  ): Promise<ConsoleCase> {
    return this.answering.recordRemedy({ caller, id, seen, once }, body);
  }
}
