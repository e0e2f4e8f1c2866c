import type { FullIdentity } from '@mingchuang/shared/disclosure/case-steps.types';
import type { CaseCounts, ConsoleCase, ConsoleCasePage } from '@mingchuang/shared/disclosure/console-cases.types';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { CaseQueryDto, RegisterApplicationDto, ViewIdentityDto } from './disclosure.dto.ts';
import { DisclosureRegister } from './disclosure.register.ts';

@Chapter('申请登记簿', '工作人员查看、登记依申请公开的申请。')
@Controller('console/applications')
export class DisclosureConsoleController {
  constructor(private readonly register: DisclosureRegister) {}

  @Get()
  @Allow('read', '申请列表，按期限排序')
  list(@Caller() caller: StaffCaller, @Query() query: CaseQueryDto): Promise<ConsoleCasePage> {
    return this.register.list(caller, query);
  }

  @Get('counts')
  @Allow('read', '各列表的件数')
  counts(@Caller() caller: StaffCaller): Promise<CaseCounts> {
    return this.register.counts(caller);
  }

  @Post()
  @Allow('answer', '登记当面、邮寄、传真提交的申请')
  @ApiOnce()
  enter(@Caller() caller: StaffCaller, @Body() body: RegisterApplicationDto, @Once() once: OnceKey): Promise<ConsoleCase> {
    return this.register.register(caller, body, once);
  }

  @Get(':id')
  @Allow('read', '打开一件申请')
  open(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string): Promise<ConsoleCase> {
    return this.register.open(caller, id);
  }

  @Post(':id/identity-views')
  @HttpCode(200)
  @Allow('answer', '查看申请人的完整身份，写明理由，记入操作记录')
  identity(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @Body() body: ViewIdentityDto): Promise<FullIdentity> {
    return this.register.identity(caller, id, body.reason);
  }
}
