import type { LetterText } from '@mingchuang/shared/disclosure/case-steps.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { DisclosureAnswering } from './disclosure.answering.ts';
import { DeliverDto, DraftReplyDto, RecordRemedyDto, RecordServiceDto } from './disclosure.answers.dto.ts';
import { By, Step, type StepBy } from './disclosure.step-call.ts';
import { NeededReasonDto } from './disclosure.steps.dto.ts';

@Chapter('申请答复', '依申请公开的答复：起草、审核、签发、发出、归档，以及复议和诉讼。')
@Controller('console/applications')
export class DisclosureAnswersController {
  constructor(private readonly answering: DisclosureAnswering) {}

  @Get(':id/draft/text')
  @Allow('read', '答复书的草稿，可以复制修改')
  preview(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string): Promise<LetterText> {
    return this.answering.preview(caller, id);
  }

  @Post(':id/draft/preview')
  @HttpCode(200)
  @Allow('answer', '送审之前看答复书全文，什么也不改变')
  previewOf(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @Body() body: DraftReplyDto): Promise<LetterText> {
    return this.answering.previewOf(caller, id, body);
  }

  @Post(':id/draft')
  @Allow('answer', '拟好答复，送审')
  @Step()
  draft(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: DraftReplyDto): Promise<ConsoleCase> {
    return this.answering.draft({ id, ...by }, body);
  }

  @Post(':id/draft-return')
  @Allow('read', '退回修改')
  @Step()
  returnDraft(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: NeededReasonDto): Promise<ConsoleCase> {
    return this.answering.returnDraft({ id, ...by }, body);
  }

  @Post(':id/review')
  @Allow('review', '审核通过')
  @Step()
  review(@Param('id', IdPipe) id: string, @By() by: StepBy): Promise<ConsoleCase> {
    return this.answering.review({ id, ...by });
  }

  @Post(':id/signature')
  @Allow('sign', '签发答复')
  @Step()
  sign(@Param('id', IdPipe) id: string, @By() by: StepBy): Promise<ConsoleCase> {
    return this.answering.sign({ id, ...by });
  }

  @Post(':id/delivery')
  @Allow('answer', '发出答复')
  @Step()
  deliver(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: DeliverDto): Promise<ConsoleCase> {
    return this.answering.deliver({ id, ...by }, body);
  }

  @Post(':id/service')
  @Allow('answer', '登记答复书送达或者退回')
  @Step()
  recordService(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: RecordServiceDto): Promise<ConsoleCase> {
    return this.answering.recordService({ id, ...by }, body);
  }

  @Post(':id/archive')
  @Allow('answer', '归档')
  @Step()
  archive(@Param('id', IdPipe) id: string, @By() by: StepBy): Promise<ConsoleCase> {
    return this.answering.archive({ id, ...by });
  }

  @Post(':id/remedies')
  @Allow('answer', '登记行政复议、行政诉讼')
  @Step()
  recordRemedy(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: RecordRemedyDto): Promise<ConsoleCase> {
    return this.answering.recordRemedy({ id, ...by }, body);
  }
}
