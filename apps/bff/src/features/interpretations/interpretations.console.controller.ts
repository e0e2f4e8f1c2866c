import type {
  DocumentInterpretations,
  InterpretationAlarms,
  InterpretationMetrics,
  InterpretationsDue,
} from '@mingchuang/shared/interpretations/interpretations.types';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { InterpretationMetricsQueryDto } from './interpretations.dto.ts';
import { InterpretationsService } from './interpretations.service.ts';

@Chapter('解读时限', '哪些文件要解读、谁解读、还有几个工作日；到期提醒；同步率和 3 日内率。')
@Controller('console/interpretations')
export class InterpretationsConsoleController {
  constructor(private readonly service: InterpretationsService) {}

  @Get('due')
  @Allow('read', '还没有发布的解读，快到期的在前')
  due(@Caller() caller: StaffCaller): Promise<InterpretationsDue> {
    return this.service.due(caller);
  }

  @Get('metrics')
  @Allow('read', '同步率、3 日内率，都带分子和分母')
  metrics(@Query() query: InterpretationMetricsQueryDto): Promise<InterpretationMetrics> {
    return this.service.metrics(query);
  }

  @Get('alarms')
  @Allow('read', '给我的解读到期提醒，新的在前')
  alarms(@Caller() caller: StaffCaller): Promise<InterpretationAlarms> {
    return this.service.alarms(caller);
  }

  @Post('alarms/:id/seen')
  @HttpCode(204)
  @Allow('read', '看过一条提醒')
  see(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.service.see(caller, id);
  }

  @Get('documents/:id')
  @Allow('read', '一份文件的解读方案和进度')
  document(@Param('id', IdPipe) id: string): Promise<DocumentInterpretations> {
    return this.service.document(id);
  }
}
