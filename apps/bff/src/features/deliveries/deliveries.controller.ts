import type { DeliveryRow } from '@mingchuang/shared/deliveries/deliveries.types';
import type { Page } from '@mingchuang/shared/paging';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { DeliveriesQueryDto } from './deliveries.dto.ts';
import { DeliveriesService } from './deliveries.service.ts';

@Controller('console/deliveries')
export class DeliveriesController {
  constructor(private readonly service: DeliveriesService) {}

  @Get()
  @Allow('operate')
  list(@Query() query: DeliveriesQueryDto): Promise<Page<DeliveryRow>> {
    return this.service.list(query);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Allow('operate')
  @ApiIfMatch()
  retry(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number): Promise<DeliveryRow> {
    return this.service.retry(caller, id, seen);
  }
}
