import type { CorrectionReceipt, MyCorrection, MyCorrectionRow } from '@mingchuang/shared/corrections/corrections.types';
import type { Page } from '@mingchuang/shared/paging';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Allow, CurrentResident, type ResidentPrincipal } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { PageQueryDto } from '../../platform/keyset.ts';
import { rate } from '../../platform/rate-limit.ts';
import { SubmitCorrectionDto } from './corrections.dto.ts';
import { CorrectionsService } from './corrections.service.ts';

@Chapter('更正申请', '有证据证明本局提供的、与自己有关的信息记录不准确的，要求更正（《政府信息公开条例》第四十一条）。')
@Controller('corrections')
export class CorrectionsController {
  constructor(private readonly service: CorrectionsService) {}

  @Post()
  @Allow('resident', '提交更正申请')
  @ApiOnce()
  @RouteConfig(rate(10))
  submit(@CurrentResident() resident: ResidentPrincipal, @Body() body: SubmitCorrectionDto, @Once() once: OnceKey): Promise<CorrectionReceipt> {
    return this.service.submit(resident, body, once);
  }

  @Get()
  @Allow('resident', '我的更正申请')
  mine(@CurrentResident() resident: ResidentPrincipal, @Query() query: PageQueryDto): Promise<Page<MyCorrectionRow>> {
    return this.service.list(resident, query);
  }

  @Get(':id')
  @Allow('resident', '读自己的一件更正申请')
  read(@CurrentResident() resident: ResidentPrincipal, @Param('id', IdPipe) id: string): Promise<MyCorrection> {
    return this.service.read(resident, id);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Allow('resident', '答复之前撤回更正申请')
  @ApiIfMatch()
  @ApiOnce()
  withdraw(
    @CurrentResident() resident: ResidentPrincipal,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
  ): Promise<MyCorrection> {
    return this.service.withdraw(resident, id, seen, once);
  }
}
