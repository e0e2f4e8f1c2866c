import type { ConsolePolicy, ConsolePolicyPage, PolicyVersionText } from '@mingchuang/shared/policies/console-policies.types';
import type { PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { AbolishPolicyDto, ConsolePolicyQueryDto, LogChannelDto } from './policies.dto.ts';
import { PoliciesKeeping } from './policies.keeping.ts';

@Chapter('公开文件管理', '已经发布的文件、解读、通知和动态：修改、废止、其他渠道的登记。')
@Controller('console/policies')
export class PoliciesConsoleController {
  constructor(private readonly keeping: PoliciesKeeping) {}

  @Get()
  @Allow('read', '已经发布的，新的在前')
  list(@Query() query: ConsolePolicyQueryDto): Promise<ConsolePolicyPage> {
    return this.keeping.list(query);
  }

  @Get('versions/:id')
  @Allow('read', '一篇的一个版本，含全文')
  version(@Param('id', IdPipe) id: string): Promise<PolicyVersionText> {
    return this.keeping.version(id);
  }

  @Get(':id')
  @Allow('read', '已经发布的一篇，含各个版本、解读和其他渠道')
  open(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string): Promise<ConsolePolicy> {
    return this.keeping.open(caller, id);
  }

  @Post(':id/versions')
  @Allow('draft', '开始修改：新版本的稿件，审核发布后才替换现在的')
  @ApiIfMatch()
  @ApiOnce()
  newVersion(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Once() once: OnceKey): Promise<PolicyDraft> {
    return this.keeping.newVersion(caller, id, seen, once);
  }

  @Post(':id/abolition')
  @HttpCode(200)
  @Allow('publish', '废止：在原文上标明，不删除')
  @ApiIfMatch()
  @ApiOnce()
  abolish(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: AbolishPolicyDto,
  ): Promise<ConsolePolicy> {
    return this.keeping.abolish(caller, id, seen, body, once);
  }

  @Post(':id/channels')
  @Allow('draft', '登记在其他渠道的发布')
  @ApiIfMatch()
  @ApiOnce()
  logChannel(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: LogChannelDto,
  ): Promise<ConsolePolicy> {
    return this.keeping.logChannel(caller, id, seen, body, once);
  }
}
