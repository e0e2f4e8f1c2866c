import type { ConsoleCorrection, ConsoleCorrectionRow, CorrectionApplicant } from '@mingchuang/shared/corrections/corrections.types';
import type { Page } from '@mingchuang/shared/paging';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { CorrectionsConsole } from './corrections.console.ts';
import { AnswerCorrectionDto, CorrectionQueryDto, ViewCorrectionIdentityDto } from './corrections.dto.ts';

@Chapter('更正申请办理', '工作人员受理、答复更正申请；不进登记簿和年度报告表三。')
@Controller('console/corrections')
export class CorrectionsConsoleController {
  constructor(private readonly service: CorrectionsConsole) {}

  @Get()
  @Allow('read', '更正申请列表，按期限排序')
  list(@Caller() caller: StaffCaller, @Query() query: CorrectionQueryDto): Promise<Page<ConsoleCorrectionRow>> {
    return this.service.list(caller, query);
  }

  @Get(':id')
  @Allow('read', '打开一件更正申请')
  open(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string): Promise<ConsoleCorrection> {
    return this.service.open(caller, id);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @Allow('answer', '受理更正申请')
  @ApiIfMatch()
  @ApiOnce()
  accept(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Once() once: OnceKey): Promise<ConsoleCorrection> {
    return this.service.accept(caller, id, seen, once);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Allow('answer', '答复更正申请：更正、不予更正、转送、告知去处')
  @ApiIfMatch()
  @ApiOnce()
  answer(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Body() body: AnswerCorrectionDto,
    @Once() once: OnceKey,
  ): Promise<ConsoleCorrection> {
    return this.service.answer(caller, id, seen, body, once);
  }

  @Post(':id/identity-views')
  @HttpCode(200)
  @Allow('answer', '查看更正申请人的完整身份，写明理由，记入操作记录')
  identity(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @Body() body: ViewCorrectionIdentityDto): Promise<CorrectionApplicant> {
    return this.service.identity(caller, id, body.reason);
  }
}
