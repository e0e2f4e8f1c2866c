import type { DeliveryRow } from '@mingchuang/shared/deliveries/deliveries.types';
import type { Page } from '@mingchuang/shared/paging';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { DeliveriesQueryDto } from './deliveries.dto.ts';
import { DeliveriesService } from './deliveries.service.ts';

@Chapter('推送记录', '微信推送的结果和重试。')
@Controller('console/deliveries')
export class DeliveriesController {
  constructor(private readonly service: DeliveriesService) {}

  @Get()
  @Allow('operate', '推送列表')
  list(@Query() query: DeliveriesQueryDto): Promise<Page<DeliveryRow>> {
    return this.service.list(query);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Allow('operate', '重试一条失败的推送')
  @ApiIfMatch()
  retry(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<DeliveryRow> {
    return this.service.retry(caller, id, seen);
  }
}
